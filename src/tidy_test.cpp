// The habits of the house, kept by a test instead of by reviewers.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

namespace fs = std::filesystem;

namespace {

constexpr int longest_file = 400;

std::vector<std::string> lines_of(const fs::path& file)
{
    std::ifstream in{file};
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
}

std::vector<fs::path> sources()
{
    std::vector<fs::path> found;
    for (const auto& entry : fs::recursive_directory_iterator{JINZE_SOURCE_DIR}) {
        const auto kind = entry.path().extension();
        if (kind == ".h" || kind == ".cpp") found.push_back(entry.path());
    }
    return found;
}

bool is_test(const fs::path& file)
{
    return file.stem().string().ends_with("_test");
}

std::string folder_of(const fs::path& file)
{
    return fs::relative(file, JINZE_SOURCE_DIR).begin()->string();
}

std::map<std::string, std::set<std::string>> layers()
{
    std::map<std::string, std::set<std::string>> allowed;
    for (const std::string& line : lines_of(fs::path{JINZE_SOURCE_DIR} / "LAYERS")) {
        if (line.starts_with('#')) continue;
        const auto colon = line.find(':');
        std::istringstream names{line.substr(colon + 1)};
        auto& folders = allowed[line.substr(0, colon)];
        for (std::string name; names >> name;) {
            CHECK_MESSAGE(allowed.contains(name), "LAYERS names ", name, " before it is listed");
            folders.insert(name);
            folders.insert(allowed[name].begin(), allowed[name].end());  // closed over what those may
        }
    }
    return allowed;
}

}  // namespace

TEST_CASE("every folder includes only the folders LAYERS allows it")
{
    const auto allowed = layers();
    for (const fs::path& file : sources()) {
        const auto layer = allowed.find(folder_of(file));
        const bool in_room = fs::relative(file, JINZE_SOURCE_DIR).has_parent_path();
        CHECK_MESSAGE((layer != allowed.end() || !in_room), "LAYERS does not list ", file.string());
        if (layer == allowed.end() || is_test(file)) continue;  // main.cpp and tests may see all
        for (const std::string& line : lines_of(file)) {
            if (!line.starts_with("#include \"")) continue;
            const std::string folder = line.substr(10, line.find('/') - 10);
            const bool may = folder == layer->first || layer->second.contains(folder);
            CHECK_MESSAGE(may, file.string(), " may not: ", line);
        }
    }
}

TEST_CASE("every header opens by saying what it is for, and no file grows past 400 lines")
{
    for (const fs::path& file : sources()) {
        const auto lines = lines_of(file);
        REQUIRE_FALSE(lines.empty());
        CHECK_MESSAGE(lines.size() <= longest_file, file.string(), " is too long: split it");
        if (file.extension() != ".h") continue;
        CHECK_MESSAGE(lines.front().starts_with("// "), file.string(),
                      " does not say what it is for");
    }
}
