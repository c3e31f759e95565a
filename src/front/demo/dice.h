// Reproducible random numbers: a seed gives the same sequence on every machine (SplitMix64; Steele, Lea and Flood,
// 2014). Only for the demonstration: not for secrets.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/bytes.h"

namespace jinze::demo {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_{seed} {}

    std::uint64_t next()
    {
        std::uint64_t z = state_ += 0x9e3779b97f4a7c15u;
        z = (z ^ z >> 30) * 0xbf58476d1ce4e5b9u;
        z = (z ^ z >> 27) * 0x94d049bb133111ebu;
        return z ^ z >> 31;
    }
    int below(int n) { return static_cast<int>(next() % static_cast<std::uint64_t>(n)); }
    int between(int least, int most) { return least + below(most - least + 1); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T>
    const T& one_of(const std::vector<T>& all)
    {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }

    // Bytes for the demonstration's vault, in order of the calls.
    Entropy entropy()
    {
        return [this](std::span<std::uint8_t> bytes) {
            for (std::size_t i = 0; i < bytes.size();) {
                std::uint64_t word = next();
                for (int b = 0; b < 8 && i < bytes.size(); ++b, word >>= 8)
                    bytes[i++] = static_cast<std::uint8_t>(word);
            }
        };
    }

private:
    std::uint64_t state_;
};

}  // namespace jinze::demo
