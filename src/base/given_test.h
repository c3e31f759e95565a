// Test material written by others. JINZE_VECTORS names the folder of test vectors; the default is ../shared/vectors
// beside the checkout. If neither exists, a test case reports itself as skipped and the program counts such cases at
// its end. If one exists, a missing file in it is a failure.
#pragma once

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <string>

#include "house_root.h"

namespace jinze::test {

// Marks the running test case as skipped, in whole or in part. Skipped cases are listed at the end of the program and
// in the file that JINZE_SKIPPED names (one per line), which script/test counts. Defined beside main().
void skip(const std::string& why);

namespace given {

inline const std::filesystem::path beside{JINZE_ROOT "/../shared"};

inline std::filesystem::path vectors_folder()
{
    const char* named = std::getenv("JINZE_VECTORS");
    return named ? std::filesystem::path{named} : beside / "vectors";
}

inline std::optional<std::filesystem::path> within(const std::filesystem::path& folder, bool must,
                                                   const std::string& name)
{
    const auto path = folder / name;
    if (std::filesystem::exists(path)) return path;
    if (must)
        FAIL_CHECK("wanted here, and not there: ", path.string());
    else
        skip("no " + name + " in " + folder.lexically_normal().string());
    return std::nullopt;
}

}  // namespace given

// A file or folder of the test vectors.
inline std::optional<std::filesystem::path> vectors(const std::string& name)
{
    const auto folder = given::vectors_folder();
    return given::within(folder, std::getenv("JINZE_VECTORS") || std::filesystem::exists(folder), name);
}

// Another file or folder beside the checkout.
inline std::optional<std::filesystem::path> shared(const std::string& name)
{
    return given::within(given::beside, std::filesystem::exists(given::beside), name);
}

inline std::string contents(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    REQUIRE_MESSAGE(in.is_open(), file.string());
    return {std::istreambuf_iterator<char>{in}, {}};
}

}  // namespace jinze::test
