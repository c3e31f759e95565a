// For tests: the master key of every district that has no key file.
#pragma once

#include <array>

#include "storage/vault/key.h"

namespace jinze::test {

inline vault::MasterKey test_key()
{
    std::array<std::uint8_t, vault::key_size> bytes{};
    bytes.fill(42);
    return vault::MasterKey{bytes};
}

}  // namespace jinze::test
