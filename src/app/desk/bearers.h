// Who bears which ID number, by its mark, as far as it is decided and not yet on disk. A person bears one number, and
// lets go of the one before: somebody else may take that one at once, within the same request too.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>

#include "base/bytes.h"
#include "base/id.h"

namespace jinze::desk {

class Bearers {
public:
    void give(const Digest& mark, PersonId person);
    void give_all(const Bearers& later);  // what it gives is later than everything here
    void clear();

    std::optional<PersonId> bearer(const Digest& mark) const;  // who was given it last
    std::optional<Digest> mark_of(PersonId person) const;      // what they were given last

private:
    std::map<Digest, PersonId> bearers_;
    std::map<PersonId, Digest> marks_;
};

// Who bears the mark, by what was given, the latest first, and else on disk.
std::optional<PersonId> bearer_of(const Digest& mark, std::span<const Bearers* const> latest_first,
                                  const std::function<std::optional<PersonId>(const Digest&)>& on_disk);

}  // namespace jinze::desk
