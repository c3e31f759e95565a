// Test vectors that others wrote, read from the folder JINZE_VECTORS names (../shared/vectors
// unless it is set). Where there is no such folder the tests say that they were skipped.
#pragma once

#include <doctest/doctest.h>
#include <simdjson.h>

#include <cstdlib>
#include <filesystem>
#include <optional>
#include <string>

#include "base/bytes.h"

namespace jinze::test {

inline std::optional<std::filesystem::path> vectors(const std::string& name)
{
    const char* set = std::getenv("JINZE_VECTORS");
    auto folder = std::filesystem::path{set ? set : JINZE_ROOT "/../shared/vectors"} / name;
    if (std::filesystem::exists(folder)) return folder;
    MESSAGE("skipped: no vectors");
    return std::nullopt;
}

inline Bytes hex(simdjson::dom::element text)
{
    const auto bytes = from_hex(std::string_view{text});
    REQUIRE(bytes);
    return *bytes;
}

inline Bytes base64(simdjson::dom::element text)
{
    const auto bytes = from_base64(std::string_view{text});
    REQUIRE(bytes);
    return *bytes;
}

}  // namespace jinze::test
