// docs/glossary.md and the code must have the same words.

#include <doctest/doctest.h>

#include <algorithm>
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

using Names = std::vector<std::string>;

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

// The headers with the vocabulary of the office: terms and events of every room, and a few more. Other enums are
// internal.
std::vector<fs::path> headers()
{
    std::vector<fs::path> all{"domain/calendar/window.h", "domain/calendar/working_days.h", "domain/duty/evaluate.h",
                              "domain/matter/life.h", "domain/district/grants.h"};
    for (const auto& room : fs::directory_iterator{fs::path{JINZE_SOURCE_DIR} / "domain"})
        for (const char* name : {"terms.h", "events.h"})
            if (fs::exists(room.path() / name)) all.push_back(fs::relative(room.path() / name, JINZE_SOURCE_DIR));
    return all;
}

// "duty::Force" -> must, norm, local
std::map<std::string, Names> enums_in_code()
{
    static const std::regex comment{"//[^\n]*"}, word{"[a-z_]+"};
    static const std::regex declared{R"(enum class (\w+)[^{]*\{([^}]*)\})"};
    std::map<std::string, Names> found;
    for (const fs::path& header : headers()) {
        const std::string code = std::regex_replace(text_of(fs::path{JINZE_SOURCE_DIR} / header), comment, "");
        for (std::sregex_iterator it{code.begin(), code.end(), declared}, end; it != end; ++it) {
            const std::string body = it->str(2);
            Names& names = found[header.parent_path().filename().string() + "::" + it->str(1)];
            for (std::sregex_iterator name{body.begin(), body.end(), word}; name != end; ++name)
                names.push_back(name->str());
        }
    }
    return found;
}

struct Row {
    std::string chinese, name;
};

// Rows by the enum that the heading names; rows under other headings are under "".
std::map<std::string, std::vector<Row>> tables_in_glossary()
{
    static const std::regex heading{R"(## .*`([a-z]+::\w+)`)"}, row{R"(\| ([^|]+) \| `(\w+)` \|.*)"};
    std::map<std::string, std::vector<Row>> tables;
    std::istringstream text{text_of(fs::path{JINZE_ROOT} / "docs/glossary.md")};
    std::string under;
    for (std::string line; std::getline(text, line);) {
        std::smatch match;
        if (line.starts_with("## "))
            under = std::regex_match(line, match, heading) ? match.str(1) : "";
        else if (std::regex_match(line, match, row))
            tables[under].push_back({match.str(1), match.str(2)});
    }
    return tables;
}

Names names_of(const std::vector<Row>& rows)
{
    Names names;
    for (const Row& row : rows) names.push_back(row.name);
    return names;
}

}  // namespace

TEST_CASE("the glossary has every word of every enum of the office, in its order, and no other")
{
    const auto tables = tables_in_glossary();
    const auto enums = enums_in_code();
    CHECK(enums.size() >= 25);
    for (const auto& [name, words] : enums) {
        const auto table = tables.find(name);
        CHECK_MESSAGE(table != tables.end(), "docs/glossary.md has no table for ", name);
        if (table != tables.end()) CHECK_MESSAGE(names_of(table->second) == words, "docs/glossary.md: ", name);
    }
    for (const auto& [name, rows] : tables)
        CHECK_MESSAGE((name.empty() || enums.contains(name)), "docs/glossary.md: there is no enum ", name);
}

TEST_CASE("every thing the glossary names has that name in a header")
{
    std::set<std::string> known;
    static const std::regex word{R"(\w+)"};
    for (const auto& entry : fs::recursive_directory_iterator{JINZE_SOURCE_DIR}) {
        if (entry.path().extension() != ".h") continue;
        const std::string code = text_of(entry.path());
        for (std::sregex_iterator it{code.begin(), code.end(), word}, end; it != end; ++it) known.insert(it->str());
    }
    const auto tables = tables_in_glossary();
    for (const Row& row : tables.at(""))
        CHECK_MESSAGE(known.contains(row.name), "docs/glossary.md: no header says ", row.name);
}

TEST_CASE("standings, areas and forces are called on screen what the glossary calls them")
{
    const std::string dictionary = text_of(fs::path{JINZE_SOURCE_DIR} / "domain/duty/describe.h");
    const auto tables = tables_in_glossary();
    for (const std::string of : {"Standing", "Area", "Force", "Outcome"}) {
        const auto from = dictionary.find("dictionary<duty::" + of + ">");
        REQUIRE_MESSAGE(from != dictionary.npos, of);
        const std::string list = dictionary.substr(from, dictionary.find("\";", from) - from);
        for (const Row& row : tables.at("duty::" + of)) {
            const std::string said = row.name + " " + row.chinese + " ";
            CHECK_MESSAGE(list.find(said) != list.npos, "src/domain/duty/describe.h does not say: ", said);
        }
    }
}
