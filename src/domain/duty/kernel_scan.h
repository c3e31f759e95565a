// Comparisons on 64 lanes at a time, the inner loop of every count and list of the kernel. `plain` is the portable
// definition; with AVX2 one instruction compares 16 days.
#pragma once

#include <bit>
#include <cstdint>

#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include "domain/duty/kernel.h"

namespace jinze::duty {

// The bits within [first, end) of the block of 64 lanes that starts at lane `start`.
constexpr std::uint64_t bits_within(Lanes among, Lane start)
{
    std::uint64_t bits = ~std::uint64_t{0};
    if (among.first > start) bits = among.first - start >= 64 ? 0 : bits << (among.first - start);
    if (among.end < start + 64) bits &= among.end <= start ? 0 : ~std::uint64_t{0} >> (start + 64 - among.end);
    return bits;
}

inline std::uint32_t ones(std::uint64_t bits) { return static_cast<std::uint32_t>(std::popcount(bits)); }

// The lanes that had reached it on the row's last day, and on the day queried: bit i is lane i.
struct Both {
    std::uint64_t in_time;
    std::uint64_t by_then;
    friend constexpr bool operator==(Both, Both) = default;
};

namespace plain {

inline std::uint64_t reached(const ShortDay* sixty_four, ShortDay on)
{
    std::uint64_t bits = 0;
    for (unsigned i = 0; i < 64; ++i) bits |= std::uint64_t{sixty_four[i] <= on} << i;
    return bits;
}

inline Both reached(const ShortDay* sixty_four, ShortDay last, ShortDay on)
{
    return {reached(sixty_four, last), reached(sixty_four, on)};
}

}  // namespace plain

#if defined(__AVX2__)
namespace wide {

// Packing two vectors to bytes interleaves their halves, so the halves are loaded crosswise first.
struct ThirtyTwo {
    __m256i outer;  // lanes 0-7 and 16-23
    __m256i inner;  // lanes 8-15 and 24-31
};

inline ThirtyTwo load(const ShortDay* at)
{
    const auto* eight = reinterpret_cast<const __m128i*>(at);
    return {_mm256_inserti128_si256(_mm256_castsi128_si256(_mm_load_si128(eight)), _mm_load_si128(eight + 2), 1),
            _mm256_inserti128_si256(_mm256_castsi128_si256(_mm_load_si128(eight + 1)), _mm_load_si128(eight + 3), 1)};
}

inline std::uint64_t before(const ThirtyTwo& days, __m256i next_day)
{
    const __m256i packed =
        _mm256_packs_epi16(_mm256_cmpgt_epi16(next_day, days.outer), _mm256_cmpgt_epi16(next_day, days.inner));
    return static_cast<std::uint32_t>(_mm256_movemask_epi8(packed));
}

inline __m256i next(ShortDay day) { return _mm256_set1_epi16(static_cast<short>(day + 1)); }

inline std::uint64_t reached(const ShortDay* sixty_four, ShortDay on)
{
    const __m256i next_day = next(on);
    return before(load(sixty_four), next_day) | before(load(sixty_four + 32), next_day) << 32;
}

inline Both reached(const ShortDay* sixty_four, ShortDay last, ShortDay on)
{
    const __m256i next_last = next(last), next_on = next(on);
    const ThirtyTwo low = load(sixty_four), high = load(sixty_four + 32);
    return {before(low, next_last) | before(high, next_last) << 32, before(low, next_on) | before(high, next_on) << 32};
}

}  // namespace wide
namespace fastest = wide;
#else
namespace fastest = plain;
#endif

}  // namespace jinze::duty
