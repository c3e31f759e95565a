// Checks docs/asvs.md, docs/requirements.md and docs/security.md: every requirement is answered once, every named test
// exists, every limit equals the code's, and the totals at the top are right.

#include <doctest/doctest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "base/given_test.h"
#include "house_root.h"

namespace fs = std::filesystem;

namespace {

// OWASP ASVS 5.0.0: the levels of each section's requirements, in order. Level 3 is not claimed.
constexpr std::string_view levels =
    "1.1:22 1.2:1111122223 1.3:112222222223 1.4:222 1.5:123 2.1:122 2.2:112 2.3:12223 2.4:23 3.1:3 3.2:113 3.3:12223 "
    "3.4:11222233 3.5:11122333 3.6:3 3.7:22333 4.1:12233 4.2:23333 4.3:22 4.4:1222 5.1:2 5.2:112333 5.3:113 5.4:222 "
    "6.1:122 6.2:111111112222 6.3:11223333 6.4:112233 6.5:22222333 6.6:2223 6.7:33 6.8:2222 7.1:222 7.2:1111 7.3:22 "
    "7.4:11222 7.5:223 7.6:22 8.1:1233 8.2:1123 8.3:133 8.4:23 9.1:111 9.2:1222 10.1:22 10.2:223 10.3:22223 "
    "10.4:1111122222233333 10.5:22222 10.6:22 10.7:222 11.1:2233 11.2:22233 11.3:11233 11.4:1222 11.5:23 11.6:23 "
    "11.7:33 12.1:12233 12.2:11 12.3:22223 13.1:2333 13.2:222223 13.3:2233 13.4:1222233 14.1:22 14.2:12223333 14.3:122 "
    "15.1:12233 15.2:12233 15.3:1222222 15.4:3333 16.1:2 16.2:22222 16.3:2222 16.4:222 16.5:2223 17.1:23 17.2:22223333 "
    "17.3:22";

std::string text_of(const fs::path& file)
{
    std::ostringstream text;
    text << std::ifstream{file}.rdbuf();
    return text.str();
}

std::string document(const char* name) { return text_of(fs::path{JINZE_ROOT} / "docs" / name); }

// 1.2.4 -> 1
std::map<std::string, std::string> wanted_of_asvs()
{
    std::map<std::string, std::string> wanted;
    std::istringstream sections{std::string{levels}};
    for (std::string section; sections >> section;) {
        const auto colon = section.find(':');
        for (std::size_t i = colon + 1; i < section.size(); ++i)
            if (section[i] < '3') wanted[section.substr(0, colon) + '.' + std::to_string(i - colon)] = section[i];
    }
    return wanted;
}

using Cells = std::vector<std::string>;

std::string trimmed(std::string text)
{
    text.erase(0, text.find_first_not_of(' '));
    text.erase(text.find_last_not_of(' ') + 1);
    return text;
}

// The rows of a document's tables whose first cell matches `name`.
std::vector<Cells> rows_of(const std::string& text, const std::regex& name)
{
    std::vector<Cells> rows;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        if (!line.starts_with('|')) continue;
        Cells cells;
        std::istringstream parts{line.substr(1)};
        for (std::string cell; std::getline(parts, cell, '|');) cells.push_back(trimmed(cell));
        if (!cells.empty() && std::regex_match(cells[0], name)) rows.push_back(cells);
    }
    return rows;
}

// The names of the test cases in a C++ file, on one line or several.
std::set<std::string> cases_of(const std::string& code)
{
    static const std::regex opened{R"re(TEST_CASE(?:_FIXTURE)?\(\s*(?:\w+,\s*)?((?:"(?:[^"\\]|\\.)*"\s*)+))re"},
        piece{R"re("((?:[^"\\]|\\.)*)")re"};
    std::set<std::string> names;
    for (std::sregex_iterator it{code.begin(), code.end(), opened}, end; it != end; ++it) {
        const std::string pieces = it->str(1);
        std::string name;
        for (std::sregex_iterator part{pieces.begin(), pieces.end(), piece}; part != end; ++part) name += part->str(1);
        names.insert(name);
    }
    return names;
}

// Quoted as in source code: 'somebody\'s own'
std::string quoted(const std::string& name, char quote)
{
    std::string text{quote};
    for (const char c : name) text += c == quote ? std::string{'\\', c} : std::string{c};
    return text + quote;
}

bool has_case(const fs::path& file, const std::string& name)
{
    const std::string text = text_of(file);
    if (file.extension() == ".cpp") return cases_of(text).contains(name);
    if (file.extension() != ".mjs" && file.extension() != ".ts")
        return text.find(name) != text.npos;  // a script contains the text
    for (const char* opened : {"test(", "it("})
        for (const char quote : {'\'', '"', '`'})
            if (text.find(opened + quoted(name, quote)) != text.npos) return true;
    return false;
}

struct Named {
    std::string file, name;
};

// `src/front/http/head_test.cpp` "an ordinary head has no fault"
std::vector<Named> tests_named_in(const std::string& text)
{
    static const std::regex named{R"re(`([\w./-]+)` "([^"]+)")re"};
    std::vector<Named> found;
    for (std::sregex_iterator it{text.begin(), text.end(), named}, end; it != end; ++it)
        found.push_back({it->str(1), it->str(2)});
    return found;
}

bool is_there(const Named& test)
{
    return fs::is_regular_file(fs::path{JINZE_ROOT} / test.file) &&
           has_case(fs::path{JINZE_ROOT} / test.file, test.name);
}

void check_named(const Cells& row, std::size_t answer, const std::string& document)
{
    const auto tests = tests_named_in(row.back());
    for (const Named& test : tests)
        CHECK_MESSAGE(is_there(test), document, " ", row[0], " names a test that is not there: ", test.file, " ",
                      test.name);
    if (row[answer] == "holds") CHECK_MESSAGE(!tests.empty(), document, " ", row[0], " holds, and names no test");
    if (row[answer] != "holds") CHECK_MESSAGE(row.back().size() > 10, document, " ", row[0], " gives no reason");
}

// "253: 170 hold, 70 do not apply, 13 are open."
std::string counted(const std::vector<Cells>& rows, const std::string& level)
{
    std::map<std::string, int> counts;
    int all = 0;
    for (const Cells& row : rows)
        if (level.empty() || row[1] == level) ++all, ++counts[row[2]];
    return std::to_string(all) + ": " + std::to_string(counts["holds"]) + " hold, " + std::to_string(counts["n/a"]) +
           " do not apply, " + std::to_string(counts["open"]) + " are open.";
}

}  // namespace

TEST_CASE("every requirement of ASVS 5.0 at level 1 and 2 is answered once, with a test that exists or a reason")
{
    const std::string text = document("asvs.md");
    const auto rows = rows_of(text, std::regex{R"(\d+\.\d+\.\d+)"});
    const auto wanted = wanted_of_asvs();
    CHECK(wanted.size() == 253);
    std::set<std::string> answered;
    for (const Cells& row : rows) {
        REQUIRE_MESSAGE(row.size() == 5, "docs/asvs.md ", row[0], " has another number of cells than five");
        CHECK_MESSAGE(answered.insert(row[0]).second, "docs/asvs.md answers ", row[0], " twice");
        const auto asked = wanted.find(row[0]);
        REQUIRE_MESSAGE(asked != wanted.end(), "docs/asvs.md answers ", row[0], ", which levels 1 and 2 do not ask");
        CHECK_MESSAGE(row[1] == asked->second, "docs/asvs.md: ", row[0], " is of level ", asked->second);
        const bool known = row[2] == "holds" || row[2] == "n/a" || row[2] == "open";
        CHECK_MESSAGE(known, "docs/asvs.md ", row[0], " answers ", row[2]);
        CHECK_MESSAGE((row[1] != "1" || row[2] != "open"), "docs/asvs.md leaves ", row[0], " of level 1 open");
        CHECK_MESSAGE((row[2] != "open" || row[4].find("Who: ") != std::string::npos), "docs/asvs.md ", row[0],
                      " does not say who would do it");
        check_named(row, 2, "docs/asvs.md");
    }
    for (const auto& [number, level] : wanted)
        CHECK_MESSAGE(answered.contains(number), "docs/asvs.md does not answer ", number);
    for (const std::string& line :
         {"Levels 1 and 2, " + counted(rows, ""), "Level 1, " + counted(rows, "1"), "Level 2, " + counted(rows, "2")})
        CHECK_MESSAGE(text.find(line) != std::string::npos, "docs/asvs.md should say at its top: ", line);
}

TEST_CASE("the requirements asked are those of the published list, where it lies beside the project")
{
    const auto list = jinze::test::vectors("asvs/asvs-5.0.0.csv");
    if (!list) return;
    const std::string text = text_of(*list);
    static const std::regex row{R"re((?:^|\n)"?(\d+\.\d+\.\d+)"?,"?([123])"?,)re"};
    std::map<std::string, std::string> published;
    for (std::sregex_iterator it{text.begin(), text.end(), row}, end; it != end; ++it)
        if (it->str(2) != "3") published[it->str(1)] = it->str(2);
    CHECK(published == wanted_of_asvs());
}

TEST_CASE("each of the 61 requirements of the design is answered once, with a test that exists or a reason")
{
    const std::string text = document("requirements.md");
    const auto rows = rows_of(text, std::regex{R"(R\d\d)"});
    std::map<std::string, int> counts;
    std::set<std::string> answered;
    for (const Cells& row : rows) {
        REQUIRE_MESSAGE(row.size() == 4, "docs/requirements.md ", row[0], " has another number of cells than four");
        CHECK_MESSAGE(answered.insert(row[0]).second, "docs/requirements.md answers ", row[0], " twice");
        ++counts[row[1]];
        const bool known = row[1] == "holds" || row[1] == "partly" || row[1] == "later" || row[1] == "open";
        CHECK_MESSAGE(known, "docs/requirements.md ", row[0], " answers ", row[1]);
        CHECK_MESSAGE((row[1] != "later" || row[3].find("Part: ") != std::string::npos), "docs/requirements.md ",
                      row[0], " does not say which part");
        CHECK_MESSAGE((row[1] != "partly" || row[3].find("Missing: ") != std::string::npos), "docs/requirements.md ",
                      row[0], " does not say what falls short");
        if (row[1] == "partly")
            CHECK_MESSAGE(!tests_named_in(row[3]).empty(), "docs/requirements.md ", row[0],
                          " holds partly, and names no test");
        check_named(row, 1, "docs/requirements.md");
    }
    for (int i = 1; i <= 61; ++i)
        CHECK_MESSAGE(answered.contains((i < 10 ? "R0" : "R") + std::to_string(i)),
                      "docs/requirements.md does not answer R", i);
    const std::string line = "61: " + std::to_string(counts["holds"]) + " hold, " + std::to_string(counts["partly"]) +
                             " hold partly, " + std::to_string(counts["later"]) + " belong to a later part, " +
                             std::to_string(counts["open"]) + " are open.";
    CHECK_MESSAGE(text.find(line) != std::string::npos, "docs/requirements.md should say at its top: ", line);
}

TEST_CASE("every limit and every test that docs/security.md names is in the code as it says")
{
    const std::string text = document("security.md");
    static const std::regex limit{"`([\\w./-]+)` · `([^`]+)`"};
    int limits = 0;
    for (std::sregex_iterator it{text.begin(), text.end(), limit}, end; it != end; ++it, ++limits) {
        const std::string code = text_of(fs::path{JINZE_ROOT} / it->str(1));
        CHECK_MESSAGE(code.find(it->str(2)) != std::string::npos, "docs/security.md: ", it->str(1), " does not say ",
                      it->str(2));
    }
    CHECK(limits > 40);
    for (const Named& test : tests_named_in(text))
        CHECK_MESSAGE(is_there(test), "docs/security.md names a test that is not there: ", test.file, " ", test.name);
}

TEST_CASE("both operators' guides know every flag of serve that the package does not set, and every exit code")
{
    static const std::regex flag{R"re(add_(?:option|flag)\("(--[a-z-]+)")re"}, code{R"re(constexpr int \w+ = (\d);)re"};
    const std::string unit = text_of(fs::path{JINZE_ROOT} / "packaging/jinze.service");
    const std::string serve = text_of(fs::path{JINZE_SOURCE_DIR} / "front/cli/serve_command.cpp"),
                      codes = text_of(fs::path{JINZE_SOURCE_DIR} / "front/cli/common.h");
    int known = 0;
    for (const char* name : {"operators-guide.md", "operators-guide.zh.md"}) {
        const std::string guide = document(name);
        for (std::sregex_iterator it{serve.begin(), serve.end(), flag}, end; it != end; ++it, ++known) {
            const bool said = unit.find(it->str(1)) != std::string::npos || guide.find(it->str(1)) != std::string::npos;
            CHECK_MESSAGE(said, "docs/", std::string{name}, " does not know ", it->str(1));
        }
        for (std::sregex_iterator it{codes.begin(), codes.end(), code}, end; it != end; ++it, ++known)
            CHECK_MESSAGE(guide.find("\n| " + it->str(1) + " |") != std::string::npos, "docs/", std::string{name},
                          " does not know exit code ", it->str(1));
    }
    CHECK(known >= 16);
}
