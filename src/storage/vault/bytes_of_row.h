// How labels and row numbers are spelt where they are hashed or bound.
#pragma once

#include <array>
#include <string_view>

#include "base/bytes.h"
#include "base/id.h"

namespace jinze::vault {

// The label with its closing zero byte, which no label contains: none is the beginning of another.
template <std::size_t size>
View label(const char (&text)[size])
{
    return view_of(std::string_view{text, size});
}

// The number of a row as 8 bytes, the highest first.
inline std::array<std::uint8_t, 8> number_bytes(SealedId id)
{
    std::array<std::uint8_t, 8> bytes{};
    for (unsigned i = 0; i < 4; ++i) bytes[7 - i] = static_cast<std::uint8_t>(id.number() >> (8 * i));
    return bytes;
}

}  // namespace jinze::vault
