// Checks the project's conventions: layers, length of files, headers' purpose, lists of what a room states.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "house_root.h"

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

bool is_test(const fs::path& file) { return file.stem().string().ends_with("_test"); }

std::map<std::string, std::set<std::string>> layers()
{
    std::map<std::string, std::set<std::string>> allowed;
    for (std::string line : lines_of(fs::path{JINZE_SOURCE_DIR} / "LAYERS")) {
        line.resize(std::min(line.size(), line.find('#')));  // drop the room's description
        if (line.empty()) continue;
        const auto colon = line.find(':');
        std::istringstream names{line.substr(colon + 1)};
        auto& folders = allowed[line.substr(0, colon)];
        for (std::string name; names >> name;) {
            const bool alone = name.starts_with('(');
            const std::string room = alone ? name.substr(1, name.size() - 2) : name;
            CHECK_MESSAGE(allowed.contains(room), "LAYERS names ", room, " before it is listed");
            folders.insert(name);
            for (const std::string& other : allowed[room])  // transitive closure
                if (!other.starts_with('(')) folders.insert(other);
        }
    }
    return allowed;
}

// The room of a path below src/: the longest matching prefix in LAYERS; empty if none.
std::string room_of(const std::string& path, const std::map<std::string, std::set<std::string>>& rooms)
{
    for (auto slash = path.rfind('/'); slash != path.npos && slash > 0; slash = path.rfind('/', slash - 1))
        if (rooms.contains(path.substr(0, slash))) return path.substr(0, slash);
    return {};
}

}  // namespace

TEST_CASE("every room includes only the rooms LAYERS allows it")
{
    const auto allowed = layers();
    for (const fs::path& file : sources()) {
        const fs::path path = fs::relative(file, JINZE_SOURCE_DIR);
        const std::string room = room_of(path.string(), allowed);
        CHECK_MESSAGE((!room.empty() || !path.has_parent_path()), "LAYERS does not list the room of ", file.string());
        if (room.empty() || is_test(file)) continue;  // main.cpp and tests may see all
        for (const std::string& line : lines_of(file)) {
            if (!line.starts_with("#include \"")) continue;
            const std::string other = room_of(line.substr(10), allowed);
            const auto& may = allowed.at(room);
            CHECK_MESSAGE((other == room || may.contains(other) || may.contains('(' + other + ')')), file.string(),
                          " may not: ", line);
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
        CHECK_MESSAGE(lines.front().starts_with("// "), file.string(), " does not say what it is for");
    }
}

TEST_CASE("every refusal, text and list that a room states stands in the list of all that it states")
{
    static const std::regex stated{R"(inline constexpr (Refusal|TextRule|List) (\w+)\{)"},
        listed{R"(inline constexpr (?:Refusal|TextRule|List) \w+\[\] = \{([^}]*)\})"}, word{R"(\w+)"};
    int seen = 0;
    for (const fs::path& file : sources()) {
        if (file.extension() != ".h" || is_test(file)) continue;
        std::string code;
        for (const std::string& line : lines_of(file)) code += line + '\n';
        std::set<std::string> names;
        for (std::sregex_iterator it{code.begin(), code.end(), listed}, end; it != end; ++it) {
            const std::string body = it->str(1);
            for (std::sregex_iterator name{body.begin(), body.end(), word}; name != end; ++name)
                names.insert(name->str());
        }
        for (std::sregex_iterator it{code.begin(), code.end(), stated}, end; it != end; ++it, ++seen)
            CHECK_MESSAGE(names.contains(it->str(2)), file.string(), " states ", it->str(2), " and does not list it");
    }
    CHECK(seen > 190);
}

TEST_CASE("no two kinds of things are written with the same letter")
{
    static const std::regex letter{R"(constexpr char letter = '(.)')"};
    std::map<std::string, fs::path> known;
    for (const fs::path& file : sources())
        for (const std::string& line : lines_of(file))
            if (std::smatch found; std::regex_search(line, found, letter))
                CHECK_MESSAGE(known.emplace(found.str(1), file).second, file.string(),
                              " takes a letter that is taken: ", found.str(1));
    CHECK(known.size() >= 8);
}
