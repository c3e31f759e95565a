// JSONTestSuite (github.com/nst/JSONTestSuite, MIT) against the syntactic layer (requirement R42): every file where the
// vectors are installed, and everywhere our answer to each case that JSON leaves open.

#include <map>

#include "app/codec/json_strict.h"
#include "base/given_test.h"

namespace fs = std::filesystem;
using namespace jinze::codec;
using namespace std::string_literals;

namespace {

// Valid JSON that we refuse: it is undefined which of two equal keys counts.
bool is_refused_by_our_rule(const std::string& name) { return name.starts_with("y_object_duplicated_key"); }

// Where JSON leaves the choice we refuse what parsers read differently: numbers beyond 64 bits, lone surrogates, bytes
// that are not UTF-8, a byte order mark, 500 levels. The two accepted numbers are very small. They are no integers, so
// every member refuses them.
struct LeftOpen {
    std::string text;
    bool accepted = false;
};
const std::map<std::string, LeftOpen> left_open{
    {"i_number_double_huge_neg_exp", {"[123.456e-789]", true}},
    {"i_number_huge_exp",
     {"[0."
      "4e00669999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999999"
      "969999999006]"}},
    {"i_number_neg_int_huge_exp", {"[-1e+9999]"}},
    {"i_number_pos_double_huge_exp", {"[1.5e+9999]"}},
    {"i_number_real_neg_overflow", {"[-123123e100000]"}},
    {"i_number_real_pos_overflow", {"[123123e100000]"}},
    {"i_number_real_underflow", {"[123e-10000000]", true}},
    {"i_number_too_big_neg_int", {"[-123123123123123123123123123123]"}},
    {"i_number_too_big_pos_int", {"[100000000000000000000]"}},
    {"i_number_very_big_negative_int", {"[-237462374673276894279832749832423479823246327846]"}},
    {"i_object_key_lone_2nd_surrogate", {R"({"\uDFAA":0})"}},
    {"i_string_1st_surrogate_but_2nd_missing", {R"(["\uDADA"])"}},
    {"i_string_1st_valid_surrogate_2nd_invalid", {R"(["\uD888\u1234"])"}},
    {"i_string_UTF-16LE_with_BOM", {"\xFF\xFE[\0\"\0\xE9\0\"\0]\0"s}},
    {"i_string_UTF-8_invalid_sequence", {"[\"\xE6\x97\xA5\xD1\x88\xFA\"]"}},
    {"i_string_UTF8_surrogate_U+D800", {"[\"\xED\xA0\x80\"]"}},
    {"i_string_incomplete_surrogate_and_escape_valid", {R"(["\uD800\n"])"}},
    {"i_string_incomplete_surrogate_pair", {R"(["\uDd1ea"])"}},
    {"i_string_incomplete_surrogates_escape_valid", {R"(["\uD800\uD800\n"])"}},
    {"i_string_invalid_lonely_surrogate", {R"(["\ud800"])"}},
    {"i_string_invalid_surrogate", {R"(["\ud800abc"])"}},
    {"i_string_invalid_utf-8", {"[\"\xFF\"]"}},
    {"i_string_inverted_surrogates_U+1D11E", {R"(["\uDd1e\uD834"])"}},
    {"i_string_iso_latin_1", {"[\"\xE9\"]"}},
    {"i_string_lone_second_surrogate", {R"(["\uDFAA"])"}},
    {"i_string_lone_utf8_continuation_byte", {"[\"\x81\"]"}},
    {"i_string_not_in_unicode_range", {"[\"\xF4\xBF\xBF\xBF\"]"}},
    {"i_string_overlong_sequence_2_bytes", {"[\"\xC0\xAF\"]"}},
    {"i_string_overlong_sequence_6_bytes", {"[\"\xFC\x83\xBF\xBF\xBF\xBF\"]"}},
    {"i_string_overlong_sequence_6_bytes_null", {"[\"\xFC\x80\x80\x80\x80\x80\"]"}},
    {"i_string_truncated-utf-8", {"[\"\xE0\xFF\"]"}},
    {"i_string_utf16BE_no_BOM", {"\0[\0\"\0\xE9\0\"\0]"s}},
    {"i_string_utf16LE_no_BOM", {"[\0\"\0\xE9\0\"\0]\0"s}},
    {"i_structure_500_nested_arrays", {std::string(500, '[') + std::string(500, ']')}},
    {"i_structure_UTF-8_BOM_empty_object", {"\xEF\xBB\xBF{}", true}},
};

bool accepts(const std::string& text) { return strict::check_json(text).has_value(); }

}  // namespace

TEST_CASE("each of the 35 cases that JSONTestSuite leaves open is answered as documented")
{
    CHECK(left_open.size() == 35);
    for (const auto& [name, it] : left_open) CHECK_MESSAGE(accepts(it.text) == it.accepted, name);
}

TEST_CASE("JSONTestSuite: y_ is accepted, n_ is refused, i_ is one that we know, and answered as documented")
{
    const auto suite = jinze::test::vectors("jsontestsuite/test_parsing");
    if (!suite) return;
    int files = 0;
    for (const auto& entry : fs::directory_iterator{*suite}) {
        if (entry.path().extension() != ".json") continue;
        const std::string name = entry.path().stem().string(), text = jinze::test::contents(entry.path());
        CAPTURE(name);
        const auto open = left_open.find(name);
        if (name.starts_with("i_")) {
            REQUIRE(open != left_open.end());
            CHECK(open->second.text == text.substr(0, text.find_last_not_of('\n') + 1));
        }
        const bool wanted =
            name.starts_with("y_") ? !is_refused_by_our_rule(name) : open != left_open.end() && open->second.accepted;
        CHECK(accepts(text) == wanted);
        ++files;
    }
    CHECK(files > 0);
}

// Not timed: many more brackets cost no more than the depth limit allows, and none crashes.
TEST_CASE("a hundred thousand open brackets are refused where they grow too deep")
{
    const std::string open(100'000, '[');
    const auto never_closed = strict::check_json(open), closed = strict::check_json(open + std::string(100'000, ']'));
    CHECK_FALSE(never_closed.has_value());  // the parser may report either of two faults
    REQUIRE_FALSE(closed.has_value());
    CHECK(closed.error().chinese.find("64") != std::string::npos);
}
