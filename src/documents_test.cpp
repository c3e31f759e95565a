// The files that documents link to and the commands that they show must exist.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "house_root.h"

namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

std::vector<fs::path> documents()
{
    const fs::path root{JINZE_ROOT};
    std::vector<fs::path> found{root / "README.md", root / "CONTRIBUTING.md", root / "CHANGELOG.md"};
    for (const auto& entry : fs::recursive_directory_iterator{root / "docs"})
        if (entry.path().extension() == ".md") found.push_back(entry.path());
    return found;
}

// The declared commands of the command line.
std::set<std::string> commands()
{
    static const std::regex declared{
        R"re((?:add_subcommand\(|add\(app, shell, |\{|act(?:_by)?<[^>]*>\()"([a-z][a-z-]+)")re"};
    std::set<std::string> names;
    std::vector<fs::path> files{fs::path{JINZE_SOURCE_DIR} / "app/input/acts.cpp"};  // each act is a command, too
    for (const auto& entry : fs::directory_iterator{fs::path{JINZE_SOURCE_DIR} / "front/cli"})
        files.push_back(entry.path());
    for (const fs::path& file : files) {
        const std::string code = text_of(file);
        for (std::sregex_iterator it{code.begin(), code.end(), declared}, end; it != end; ++it)
            names.insert(it->str(1));
    }
    return names;
}

}  // namespace

TEST_CASE("every file a document links to is there")
{
    static const std::regex link{R"re(\]\(([^)#:\s]+)\))re"};
    for (const fs::path& document : documents()) {
        const std::string text = text_of(document);
        for (std::sregex_iterator it{text.begin(), text.end(), link}, end; it != end; ++it)
            CHECK_MESSAGE(fs::exists(document.parent_path() / it->str(1)), document.string(), " links to ", it->str(1));
    }
}

TEST_CASE("every command a document names can be given")
{
    static const std::regex named{
        R"re((?:^|\n)(?:    )?(?:\$|build/release/)?jinze ([a-z][a-z-]+)|`\$?jinze ([a-z][a-z-]+))re"};
    const auto known = commands();
    CHECK(known.contains("board"));
    for (const fs::path& document : documents()) {
        const std::string text = text_of(document);
        for (std::sregex_iterator it{text.begin(), text.end(), named}, end; it != end; ++it) {
            const std::string name = it->str(1).empty() ? it->str(2) : it->str(1);
            CHECK_MESSAGE(known.contains(name), document.string(), " names the command ", name);
        }
    }
}
