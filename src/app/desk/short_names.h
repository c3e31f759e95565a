// What organisations are called where a full name would fill the line: 第一支部 among the bodies of its own office,
// 区住建局第一支部 elsewhere. The register knows full names only, so the short one is read off them here and nowhere
// else: the district's own name and 中共 are left out, offices are shortened as everybody shortens them, and of a body
// stays what stands after its office's name. Two that are registered under different names are never called the same.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/registry/terms.h"

namespace jinze::desk {

struct OrgCalled {
    OrgId org, unit;  // unit: the office it stands in; none for bodies of the district
    registry::OrgKind kind{};
    std::string name;  // as registered
};

class ShortNames {
public:
    ShortNames() = default;
    explicit ShortNames(const std::vector<OrgCalled>& all);

    // As it is called where the bodies of `near` (an office, or none) are spoken of.
    const std::string& of(OrgId org, OrgId near) const;

private:
    struct Short {
        OrgId unit;
        std::string within, anywhere;  // 第一支部 · 区住建局第一支部
    };
    std::vector<Short> all_;  // by number
};

// 云溪区住房和城乡建设局 -> 区住建局; `place` is 云溪区, as the district's committee has it, or empty.
std::string short_office(std::string_view name, std::string_view place);
// 机关第一支部委员会 -> 第一支部, 机关委员会 -> 机关党委: what stands after the name of its office.
std::string short_body(std::string_view after_office);

}  // namespace jinze::desk
