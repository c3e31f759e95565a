// The leaves of a file as events: what the ledger itself says. A leaf that a newer version wrote is there, but unread.
#pragma once

#include <map>

#include "app/codec/leaf.h"
#include "app/score/file.h"
#include "domain/duty/duties.h"

namespace jinze::score {

class Leaves {
public:
    explicit Leaves(const std::vector<ProvenLeaf>& leaves);

    const std::map<LeafNumber, std::optional<district::Leaf>>& all() const { return leaves_; }
    bool has(LeafNumber number) const { return leaves_.contains(number); }
    // Null: not in the file, or not readable here.
    const district::Leaf* at(LeafNumber number) const;
    // The event of that leaf; null: none, or of another kind.
    template <class E>
    const E* event(LeafNumber number) const
    {
        const district::Leaf* leaf = at(number);
        return leaf ? std::get_if<E>(&leaf->event) : nullptr;
    }
    Day day(LeafNumber number) const  // on which it was written
    {
        const district::Leaf* leaf = at(number);
        return leaf ? day_of(leaf->at) : never;
    }

    // The duties, calendars, parameters and decisions that the leaves contain: the district's own fold.
    duty::Duties duties() const;

private:
    std::map<LeafNumber, std::optional<district::Leaf>> leaves_;
};

// What a leaf says of a scheme's adoption; nothing: it is no such leaf.
struct SchemeAdoption {
    Code code;
    Digest text{};
};
std::optional<SchemeAdoption> adoption_in(const district::Leaf& leaf);

}  // namespace jinze::score
