// std::ranges::contains, which GCC 12 does not have.
#pragma once

#include <algorithm>
#include <functional>

namespace jinze::scheme {

template <class Range, class T, class Projection = std::identity>
bool contains(const Range& range, const T& value, Projection projection = {})
{
    return std::ranges::find(range, value, projection) != std::ranges::end(range);
}

}  // namespace jinze::scheme
