// The known bodies that a sentence names, by their name or short name; the one that leads first.
#pragma once

#include "app/clauses/propose.h"

namespace jinze::clauses {

class Bodies {
public:
    explicit Bodies(std::span<const KnownBody> known);

    struct Named {
        Span at;                  // in the sentence
        std::vector<OrgId> orgs;  // all that are called so
    };
    // In the order of the sentence; of overlapping names the longest. Throws GivenUp.
    std::vector<Named> in(std::u16string_view sentence, const Patience* patience = nullptr) const;

private:
    struct Entry {
        std::u16string name;
        OrgId org;
    };
    bool begins_a_name(std::u16string_view text) const;

    std::vector<Entry> by_name_;  // sorted by name
    std::size_t longest_ = 0;
};

// The one that leads, then the others, each once; not those to whom something is only reported.
std::vector<OrgId> in_order(std::u16string_view sentence, std::span<const Bodies::Named> named);

}  // namespace jinze::clauses
