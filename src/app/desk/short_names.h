// Short names of organisations where a full name would fill the line: 第一支部 among the bodies of its own office,
// 区住建局第一支部 elsewhere. Derived from the registered full names, only here: the district's own name and 中共 are
// left out, offices are shortened as usual, and of a body the part after its office's name remains. Organisations with
// different registered names never get the same short name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/registry/terms.h"

namespace jinze::desk {

struct OrgCalled {
    OrgId org, unit;  // unit: its office; none for bodies of the district
    registry::OrgKind kind{};
    std::string name;  // as registered
};

class ShortNames {
public:
    ShortNames() = default;
    explicit ShortNames(const std::vector<OrgCalled>& all);

    // Its name among the bodies of `near` (an office, or none).
    const std::string& of(OrgId org, OrgId near) const;

private:
    struct Short {
        OrgId unit;
        std::string within, anywhere;  // 第一支部 · 区住建局第一支部
    };
    std::vector<Short> all_;  // by number
};

// 云溪区住房和城乡建设局 -> 区住建局; `place` is 云溪区, from the name of the district's committee, or empty.
std::string short_office(std::string_view name, std::string_view place);
// 机关第一支部委员会 -> 第一支部, 机关委员会 -> 机关党委; the argument is the part after the office's name.
std::string short_body(std::string_view after_office);

}  // namespace jinze::desk
