// Files named in comments must exist: relative to src/, to the root, or to the file itself.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <string>

#include "house_root.h"

namespace fs = std::filesystem;

TEST_CASE("a comment names only files that exist")
{
    static const std::regex comment{R"(//(.*)$)"};
    static const std::regex named{
        R"((?:^|[\s(\[`"'])((?:[\w.-]+/)*[a-z][\w-]*\.(?:h|cpp|md|toml|csv|mjs|ts|vue|json|sh|patch|service))\b)"};
    int seen = 0;
    for (const char* folder : {"src", "test", "bench"})
        for (const auto& entry : fs::recursive_directory_iterator{fs::path{JINZE_ROOT} / folder}) {
            const fs::path& file = entry.path();
            if (file.extension() != ".h" && file.extension() != ".cpp") continue;
            std::ifstream in{file};
            for (std::string line; std::getline(in, line);) {
                std::smatch said;
                if (!std::regex_search(line, said, comment)) continue;
                const std::string text = said.str(1);
                for (std::sregex_iterator it{text.begin(), text.end(), named}, end; it != end; ++it, ++seen) {
                    const std::string name = it->str(1);
                    const bool is_there = fs::exists(fs::path{JINZE_SOURCE_DIR} / name) ||
                                          fs::exists(fs::path{JINZE_ROOT} / name) ||
                                          fs::exists(file.parent_path() / name);
                    CHECK_MESSAGE(is_there, file.string(), " names ", name);
                }
            }
        }
    CHECK(seen > 50);
}
