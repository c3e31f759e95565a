// Test files packed with zstd.
#pragma once

#include <doctest/doctest.h>
#include <zstd.h>

#include <filesystem>
#include <string>

#include "storage/journal/scratch_test.h"

namespace jinze::cli::test {

inline std::string unpacked(const std::filesystem::path& file)
{
    const std::string packed = jinze::test::bytes_of(file);
    std::string bytes(ZSTD_getFrameContentSize(packed.data(), packed.size()), '\0');
    REQUIRE(ZSTD_decompress(bytes.data(), bytes.size(), packed.data(), packed.size()) == bytes.size());
    return bytes;
}

}  // namespace jinze::cli::test
