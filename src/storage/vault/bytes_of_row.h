// The encoding of labels and row numbers where they are hashed or bound.
#pragma once

#include <array>
#include <string_view>

#include "base/bytes.h"
#include "base/id.h"

namespace jinze::vault {

// The label with its terminating zero byte. No label contains one, so none is a prefix of another.
template <std::size_t size>
View label(const char (&text)[size])
{
    return view_of(std::string_view{text, size});
}

// The number of a row as 8 bytes, big-endian.
inline std::array<std::uint8_t, 8> number_bytes(SealedId id)
{
    std::array<std::uint8_t, 8> bytes{};
    for (unsigned i = 0; i < 4; ++i) bytes[7 - i] = static_cast<std::uint8_t>(id.number() >> (8 * i));
    return bytes;
}

}  // namespace jinze::vault
