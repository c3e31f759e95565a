// Seeded random numbers, equal on every machine, so that a failing seed fails again.
#pragma once

#include <cstdint>
#include <vector>

#include "base/ensure.h"

namespace jinze::simulation {

class Chance {
public:
    explicit Chance(std::uint64_t seed) : state_{seed} {}

    // splitmix64 (Steele, Lea, Flood 2014).
    std::uint64_t next()
    {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    std::uint32_t below(std::uint64_t end)  // end is at least 1
    {
        ensure(end >= 1);
        return static_cast<std::uint32_t>(next() % end);
    }
    bool one_in(std::uint32_t n) { return below(n) == 0; }
    bool percent(std::uint32_t of_hundred) { return below(100) < of_hundred; }
    template <class T>
    const T& of(const std::vector<T>& all)
    {
        return all[below(all.size())];
    }

private:
    std::uint64_t state_;
};

}  // namespace jinze::simulation
