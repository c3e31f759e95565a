#include "app/desk/stands.h"

#include <algorithm>

#include "app/codec/leaf.h"
#include "domain/assembly/about.h"

namespace jinze::desk {

bool stands(const journal::Reading& journal, const district::State& state, const journal::Answered& before)
{
    std::set<std::string> written;
    bool still = true;
    journal.read(before.first, [&](const journal::Leaf& leaf) {
        if (!still || leaf.index >= state.leaves()) return;
        const auto its = district::subjects_of_event(state, codec::leaf_from(leaf.bytes).event);
        if (leaf.index <= before.last)
            written.insert(its.begin(), its.end());
        else
            still =
                std::none_of(its.begin(), its.end(), [&](const auto& subject) { return written.contains(subject); });
    });
    return still;
}

}  // namespace jinze::desk
