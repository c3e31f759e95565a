// docs/schemes.md and the code have the same words; the shipped schemes are the shared tables without their refused
// rows.
#include "domain/catalogue/words.h"

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "domain/scheme/small_scheme_test.h"
#include "domain/scheme/words.h"
#include "house_root.h"

using namespace jinze;
using namespace jinze::scheme;

namespace {

std::string the_page()
{
    std::ostringstream text;
    text << std::ifstream{JINZE_ROOT "/docs/schemes.md"}.rdbuf();
    REQUIRE(!text.str().empty());
    return text.str();
}

// What stands in `…` without spaces and marks.
std::set<std::string> words_of(const std::string& text)
{
    static const std::regex quoted{"`([A-Za-z_-]+)`"};
    std::set<std::string> words;
    for (std::sregex_iterator it{text.begin(), text.end(), quoted}, end; it != end; ++it) words.insert(it->str(1));
    return words;
}

// The first cells of the tables whose heading is "word".
std::set<std::string> words_of_tables(const std::string& text)
{
    std::set<std::string> words;
    std::istringstream lines{text};
    bool in_table = false;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("| word |")) in_table = true;
        if (!line.starts_with("|")) in_table = false;
        if (in_table) words.merge(words_of(line.substr(0, line.find('|', 1))));
    }
    return words;
}

std::string part_of(const std::string& text, const std::string& from, const std::string& to)
{
    const auto begin = text.find(from);
    REQUIRE_MESSAGE(begin != text.npos, from);
    return text.substr(begin, text.find(to, begin) - begin);
}

void check_listed(std::span<const Named> list, const std::set<std::string>& documented)
{
    for (const Named& it : list)
        CHECK_MESSAGE(documented.contains(std::string{it.word}), it.word, " is not documented");
}

}  // namespace

TEST_CASE("docs/schemes.md explains every word of the language, and no other")
{
    std::set<std::string> in_code{keys().begin(), keys().end()}, documented = words_of_tables(the_page());
    CHECK(in_code.size() == keys().size());
    for (const std::string& word : in_code) CHECK_MESSAGE(documented.contains(word), word, " is not explained");
    for (const std::string& word : documented)
        CHECK_MESSAGE(in_code.contains(word), word, " is no word of the language");
}

TEST_CASE("docs/schemes.md lists every fact, body, kind, group, ground and way of counting, and no other body or kind")
{
    const std::string text = the_page();
    const auto all = words_of(text);
    for (const auto list : {matter_facts(), register_facts(), ballot_facts(), voter_groups()}) check_listed(list, all);
    for (const auto words : {catalogue::spellings<Per>(), catalogue::spellings<Ground>()})
        for (const std::string_view word : words) CHECK_MESSAGE(all.contains(std::string{word}), word);
    const auto bodies = words_of(part_of(text, "BODY: ", "KIND: "));
    const auto kinds = words_of(part_of(text, "KIND: ", "\n\n"));
    check_listed(stating_bodies(), bodies);
    check_listed(stated_kinds(), kinds);
    CHECK(bodies.size() == stating_bodies().size());
    CHECK(kinds.size() == stated_kinds().size());
}

TEST_CASE("every word of the language is read by the loader: a file with a word that is none is told so")
{
    // `keys()` is written by hand; a word that the loader does not know would be refused in the document's example.
    const std::string text = the_page();
    const auto begin = text.find("```toml\n") + 8;
    const auto loaded = load({"docs.toml", text.substr(begin, text.find("```", begin) - begin)}, catalogue::built_in());
    if (!loaded)
        for (const std::string& line : catalogue::printable(loaded.error())) MESSAGE(line);
    CHECK(loaded.has_value());
    CHECK(
        test::told(test::item("fact = \"matter:any\"\nlose = 1\nweight = 3")).find("\"weight\" is not a known word") !=
        std::string::npos);
}

TEST_CASE("no two facts, bodies or kinds have one word, and none is a forbidden one")
{
    for (const auto list :
         {matter_facts(), register_facts(), stating_bodies(), stated_kinds(), ballot_facts(), voter_groups()}) {
        std::set<std::string_view> seen;
        for (const Named& it : list) {
            CHECK_MESSAGE(seen.insert(it.word).second, it.word);
            CHECK_FALSE(it.zh.empty());
            CHECK_FALSE(it.en.empty());
        }
    }
    for (const Named& body : stating_bodies())
        for (const Named& kind : stated_kinds()) {
            const std::string text = std::string{"stated:"}.append(body.word).append("/").append(kind.word);
            const auto fact = fact_named(text, catalogue::built_in());
            REQUIRE_MESSAGE(fact.has_value(), text);
            CHECK(fact->text() == text);
        }
    for (const Named& it : matter_facts())
        CHECK(fact_named("matter:" + std::string{it.word}, catalogue::built_in()).has_value());
    for (const Named& it : register_facts())
        CHECK(fact_named("register:" + std::string{it.word}, catalogue::built_in()).has_value());
}

TEST_CASE("every row of both tables is in its scheme, or is listed as refused with why")
{
    const std::string refused = part_of(the_page(), "## Rows that were not taken over", "The names of documents");
    for (const auto& [name, letter, rows] : {std::tuple{"table-a.toml", "A", 12}, std::tuple{"table-b.toml", "B", 9}}) {
        const auto files = embedded();
        const auto file = std::ranges::find(files, name, &catalogue::File::name);
        REQUIRE(file != files.end());
        const auto loaded = load(*file, catalogue::built_in());
        REQUIRE(loaded.has_value());
        std::set<std::string> taken;
        for (const Item& it : loaded->scheme.items)
            for (const std::string& number : numbers_in(it.source.row.value_or(""))) taken.insert(number);
        for (int row = 1; row <= rows; ++row) {
            const std::string number = std::to_string(row), line = std::string{"| "} + letter + " | " + number + ",";
            CHECK_MESSAGE((taken.contains(number) || refused.contains(line)), name, " lacks row ", number);
        }
    }
    for (const char* word : {"在线学时", "上传"}) CHECK(refused.contains(word));
}
