#include "app/codec/json_strict.h"

#include <simdjson.h>

#include <algorithm>

#include "base/nearest.h"
#include "base/no_day.h"

namespace jinze::codec::strict {
namespace detail {

namespace dom = simdjson::dom;
using simdjson::dom::element_type;

class Node {
public:
    explicit Node(dom::element value) : value_{value} {}

    element_type type() const { return value_.type(); }
    bool is_number() const
    {
        return type() == element_type::INT64 || type() == element_type::UINT64 || type() == element_type::DOUBLE;
    }
    dom::element value() const { return value_; }

private:
    dom::element value_;
};

namespace {

std::string quoted(std::string_view text) { return '"' + shortened(text) + '"'; }

std::string listed(std::span<const std::string_view> names, std::string_view between)
{
    std::string all;
    for (const std::string_view name : names) {
        if (!all.empty()) all += between;
        all += name;
    }
    return all;
}

bool wrong_type(Place& place, std::string_view english, std::string_view chinese)
{
    return place.refuse(Fault::wrong_type, "@ must be " + std::string{english} + "; correct it.",
                        "@ 应为" + std::string{chinese} + "，请更正。");
}

template <class T>
bool out_of_range(Place& place, std::int64_t least, T most)
{
    const std::string from = std::to_string(least), to = std::to_string(most);
    return place.refuse(Fault::out_of_range, "@ must be a whole number from " + from + " to " + to + "; correct it.",
                        "@ 应为 " + from + " 至 " + to + " 之间的整数，请更正。");
}

// Reports an unknown word and the word that was probably meant.
bool unknown(Place& place, std::string_view member, Fault code, std::string_view given,
             std::span<const std::string_view> known)
{
    const auto near = nearest(given, known);
    const std::string english_remedy =
        near ? "did you mean " + quoted(*near) + "?" : "use one of: " + listed(known, ", ") + ".";
    const std::string chinese_remedy =
        near ? "是否应为 " + quoted(*near) + "？" : "可用的有：" + listed(known, "、") + "。";
    if (code == Fault::unknown_key)
        return place.refuse_member(member, code, "@ is not known here; " + english_remedy,
                                   "@ 不是此处的项，" + chinese_remedy);
    return place.refuse(code, "@ cannot be " + quoted(given) + "; " + english_remedy,
                        "@ 不能是 " + quoted(given) + "，" + chinese_remedy);
}

std::vector<std::string_view> names_of(std::span<const Field> fields)
{
    std::vector<std::string_view> names;
    for (const Field& field : fields) names.push_back(field.name);
    return names;
}

bool text_of(const Node& node, std::string_view& into, Place& place, std::string_view english, std::string_view chinese)
{
    if (node.type() != element_type::STRING) return wrong_type(place, english, chinese);
    into = node.value();
    return true;
}

bool not_whole(Place& place)
{
    return place.refuse(Fault::not_whole, "@ must be a whole number; write it without decimals or exponent.",
                        "@ 应为整数，请不要写小数或指数。");
}

// Checks every object of the text, because it is undefined which duplicate counts.
bool without_doubled_keys(dom::element value, Place& place)
{
    if (value.type() == element_type::ARRAY) {
        std::size_t index = 0;
        for (const dom::element item : dom::array{value})
            if (!place.in(index++, [&] { return without_doubled_keys(item, place); })) return false;
    } else if (value.type() == element_type::OBJECT) {
        std::vector<std::string_view> keys;
        for (const auto& member : dom::object{value}) keys.push_back(member.key);
        std::ranges::sort(keys);
        const auto doubled = std::ranges::adjacent_find(keys);
        if (doubled != keys.end())
            return place.refuse_member(*doubled, Fault::duplicate_key,
                                       "@ occurs twice in the same object; keep only one.",
                                       "@ 在同一对象中出现两次，请只保留一个。");
        for (const auto& [key, member] : dom::object{value})
            if (!place.in(key, [&] { return without_doubled_keys(member, place); })) return false;
    }
    return true;
}

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";  // of UTF-8: skipped (RFC 8259, 8.1)

// "Unicode" in Windows: a byte order mark in either order, or a bracket of two bytes.
bool is_utf16(std::string_view text)
{
    using namespace std::string_view_literals;
    for (const std::string_view first : {"\xFF\xFE"sv, "\xFE\xFF"sv, "{\0"sv, "\0{"sv, "[\0"sv, "\0["sv})
        if (text.starts_with(first)) return true;
    return false;
}

Problem of_utf16()
{
    return {"", Fault::not_utf8, "The text is UTF-16 (Windows calls it Unicode); save it as UTF-8 and send it again.",
            "内容是 UTF-16 编码（记事本里叫 Unicode），请另存为 UTF-8 后重新提交。"};
}

Problem parse_problem(simdjson::error_code error)
{
    if (error == simdjson::UTF8_ERROR)
        return {"", Fault::not_utf8, "The text is not valid UTF-8; save it as UTF-8 and send it again.",
                "内容不是有效的 UTF-8 编码，请另存为 UTF-8 后重新提交。"};
    if (error == simdjson::DEPTH_ERROR)
        return {"", Fault::too_deep, "The text is nested more than 64 levels deep; reduce the nesting.",
                "内容嵌套超过 64 层，请减少层次。"};
    const std::string_view where_en = error == simdjson::NUMBER_ERROR ? "a number is malformed or too large"
                                      : error == simdjson::STRING_ERROR
                                          ? "a string has an invalid escape or an unescaped control character"
                                          : "a bracket, comma, quote or value is missing or superfluous";
    const std::string_view where_zh = error == simdjson::NUMBER_ERROR   ? "数字格式有误或者过大"
                                      : error == simdjson::STRING_ERROR ? "字符串转义有误或者含有控制字符"
                                                                        : "括号、逗号、引号或值缺少或多余";
    return {"", Fault::not_json,
            "The text is not valid JSON: " + std::string{where_en} + "; correct it and send it again.",
            "内容不是有效的 JSON：" + std::string{where_zh} + "，请更正后重新提交。"};
}

}  // namespace

bool is_null(const Node& node) { return node.type() == element_type::NULL_VALUE; }

bool read_bool(const Node& node, bool& into, Place& place)
{
    if (node.type() != element_type::BOOL) return wrong_type(place, "true or false", " true 或 false");
    into = node.value();
    return true;
}

bool read_signed(const Node& node, std::int64_t& into, std::int64_t least, std::int64_t most, Place& place)
{
    if (!node.is_number()) return wrong_type(place, "a whole number", "整数");
    if (node.type() == element_type::DOUBLE) return not_whole(place);
    if (node.type() == element_type::UINT64) return out_of_range(place, least, most);  // > INT64_MAX
    into = node.value();
    return (into >= least && into <= most) || out_of_range(place, least, most);
}

bool read_unsigned(const Node& node, std::uint64_t& into, std::uint64_t most, Place& place)
{
    if (!node.is_number()) return wrong_type(place, "a whole number", "整数");
    if (node.type() == element_type::DOUBLE) return not_whole(place);
    if (node.value().get(into) != simdjson::SUCCESS || into > most) return out_of_range(place, 0, most);
    return true;
}

bool read_text(const Node& node, std::string& into, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "text in quotes", "引号中的文字")) return false;
    into = text;
    return true;
}

bool read_code(const Node& node, Code& into, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "a code in quotes", "引号中的代码")) return false;
    auto code = Code::from(text);
    if (!code)
        return place.refuse(Fault::bad_code,
                            "@ must be a code of 1 to 60 characters a-z, 0-9 and '-'; choose one of the catalogue.",
                            "@ 应为由 1 至 60 个小写字母、数字或“-”组成的代码，请从目录中选择。");
    into = *std::move(code);
    return true;
}

bool read_day(const Node& node, Day& into, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "a day in quotes, like \"2026-03-05\"", "引号中的日期，如 \"2026-03-05\""))
        return false;
    const auto day = day_from(text);
    if (const Bilingual why = day ? Bilingual{} : why_no_day(text); !why.zh.empty())
        return place.refuse(Fault::no_such_day, "@: " + why.en + "; check it.", "@：" + why.zh + "，请核对。");
    if (!day)
        return place.refuse(Fault::no_such_day, "@ is not written as a day; write it like 2026-03-05.",
                            "@：日期的写法不对，请按2026-03-05的格式填写。");
    into = *day;
    return true;
}

bool read_instant(const Node& node, Instant& into, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "an instant in quotes", "引号中的时刻")) return false;
    const auto instant = instant_from(text);
    if (!instant)
        return place.refuse(Fault::no_such_day, "@ is not an instant; write it in UTC like 2026-03-05T07:59:00.123Z.",
                            "@ 不是存在的时刻，请按 2026-03-05T07:59:00.123Z 的格式（UTC）填写。");
    into = *instant;
    return true;
}

bool read_digest(const Node& node, Digest& into, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "a digest in quotes", "引号中的摘要")) return false;
    const auto bytes = from_hex(text);
    const auto digest = bytes ? digest_from(*bytes) : std::nullopt;
    if (!digest)
        return place.refuse(Fault::bad_digest, "@ must be a digest of 64 characters 0-9 and a-f; copy it whole.",
                            "@ 应为 64 位小写十六进制摘要，请完整复制。");
    into = *digest;
    return true;
}

bool read_word(const Node& node, std::span<const std::string_view> words, std::size_t& which, Place& place)
{
    std::string_view text;
    if (!text_of(node, text, place, "a word in quotes", "引号中的词")) return false;
    const auto found = std::ranges::find(words, text);
    if (found == words.end()) return unknown(place, {}, Fault::unknown_word, text, words);
    which = static_cast<std::size_t>(found - words.begin());
    return true;
}

bool read_members(const Node& node, std::span<const Field> fields, void* into, Place& place)
{
    if (node.type() != element_type::OBJECT) return wrong_type(place, "an object in braces", "花括号中的对象");
    std::vector<bool> seen(fields.size());
    for (const auto& [key, value] : dom::object{node.value()}) {
        const auto field = std::ranges::find(fields, key, &Field::name);
        if (field == fields.end()) return unknown(place, key, Fault::unknown_key, key, names_of(fields));
        seen[static_cast<std::size_t>(field - fields.begin())] = true;
        const Node member{value};
        if (!place.in(key, [&] { return field->reading(member, into, place); })) return false;
    }
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].required && !seen[i])
            return place.refuse_member(fields[i].name, Fault::missing, "@ is missing; add it.", "缺少 @，请补充。");
    return true;
}

bool read_alternative(const Node& node, std::span<const Field> alternatives, void* into, Place& place)
{
    dom::object members;
    if (node.value().get(members) != simdjson::SUCCESS || members.size() != 1) {
        const auto names = names_of(alternatives);
        return wrong_type(place, "an object with one member, named one of: " + listed(names, ", "),
                          "只含一项的对象，可用的项有：" + listed(names, "、"));
    }
    const auto [key, value] = *members.begin();
    const auto found = std::ranges::find(alternatives, key, &Field::name);
    if (found == alternatives.end()) return unknown(place, {}, Fault::unknown_word, key, names_of(alternatives));
    const Node alternative{value};
    return place.in(key, [&] { return found->reading(alternative, into, place); });
}

bool read_flat(const Node& node, Flat& into, Place& place)
{
    if (node.type() != element_type::OBJECT) return wrong_type(place, "an object in braces", "花括号中的对象");
    for (const auto& [key, value] : dom::object{node.value()}) {
        if (value.is_null()) continue;
        const Node member{value};
        into.members.push_back({std::string{key}, {}});
        auto& kept = into.members.back().value;
        const bool read = place.in(key, [&] {
            if (member.type() == element_type::BOOL) return read_bool(member, kept.emplace<bool>(), place);
            if (member.is_number()) return read_number(member, kept.emplace<std::int64_t>(), place);
            if (member.type() == element_type::ARRAY)
                return read_vector(member, kept.emplace<std::vector<std::string>>(), place);
            return read_text(member, kept.emplace<std::string>(), place);
        });
        if (!read) return false;
    }
    return true;
}

bool read_items(const Node& node, const std::function<bool(const Node&)>& each, Place& place)
{
    if (node.type() != element_type::ARRAY) return wrong_type(place, "a list in brackets", "方括号中的列表");
    std::size_t index = 0;
    for (const dom::element item : dom::array{node.value()}) {
        const Node member{item};
        if (!place.in(index++, [&] { return each(member); })) return false;
    }
    return true;
}

std::expected<void, Problem> read_whole(std::string_view text, std::size_t limit, Reading reading, void* into)
{
    if (text.size() > limit) {
        const std::string most = std::to_string(limit);
        return std::unexpected{Problem{"", Fault::too_large,
                                       "The text is longer than " + most + " bytes; send less at a time.",
                                       "内容超过 " + most + " 字节，请分次提交。"}};
    }
    if (is_utf16(text)) return std::unexpected{of_utf16()};
    if (text.starts_with(byte_order_mark)) text.remove_prefix(byte_order_mark.size());
    dom::parser parser;
    if (const auto error = parser.allocate(text.size(), deepest)) return std::unexpected{parse_problem(error)};
    const auto parsed = parser.parse(simdjson::padded_string{text});
    if (parsed.error()) return std::unexpected{parse_problem(parsed.error())};
    const dom::element root = parsed.value_unsafe();
    Place place;
    if (!without_doubled_keys(root, place)) return std::unexpected{place.take_problem()};
    if (reading && !reading(Node{root}, into, place)) return std::unexpected{place.take_problem()};
    return {};
}

}  // namespace detail

std::expected<void, Problem> check_json(std::string_view text, std::size_t limit)
{
    return detail::read_whole(text, limit, nullptr, nullptr);
}

}  // namespace jinze::codec::strict
