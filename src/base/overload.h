// Lets std::visit read like a switch over the alternatives of a variant.
#pragma once

namespace jinze {

template <class... Cases>
struct overload : Cases... {
    using Cases::operator()...;
};

}  // namespace jinze
