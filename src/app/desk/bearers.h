// Hashes of ID numbers that were assigned but are not yet on disk, with their persons. A person has one number. A
// former number is free for another person at once, even within the same request.
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
    void give_all(const Bearers& later);  // `later` overrides everything here
    void clear();

    std::optional<PersonId> bearer(const Digest& mark) const;  // the last person with this number
    std::optional<Digest> mark_of(PersonId person) const;      // the person's last number

private:
    std::map<Digest, PersonId> bearers_;
    std::map<PersonId, Digest> marks_;
};

// The person with this hash: from `later`, latest first, else from disk.
std::optional<PersonId> bearer_of(const Digest& mark, std::span<const Bearers* const> latest_first,
                                  const std::function<std::optional<PersonId>(const Digest&)>& on_disk);

}  // namespace jinze::desk
