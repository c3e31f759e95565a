#include <fmt/format.h>

#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

// The characters of the file from a place to the end of the number there.
std::string_view literal_at(std::string_view text, catalogue::Place at)
{
    for (int line = 1; line < at.line; ++line) {
        const auto end = text.find('\n');
        if (end == text.npos) return {};
        text.remove_prefix(end + 1);
    }
    const auto starts_character = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    for (int column = 1; column < at.column && !text.empty(); ++column) {
        text.remove_prefix(1);
        while (!text.empty() && !starts_character(text.front())) text.remove_prefix(1);
    }
    const auto end = text.find_first_of(" \t\r\n,]}#");
    return text.substr(0, end);
}

}  // namespace

std::optional<Hundredths> amount_in(Reading& reading, const catalogue::Node& node)
{
    std::optional<Hundredths> number;
    if (const auto* whole = std::get_if<std::int64_t>(&node.value); whole && *whole >= 0)
        number = Hundredths::from(std::to_string(*whole));
    else if (std::holds_alternative<double>(node.value))
        number = Hundredths::from(literal_at(reading.text, node.at));
    if (!number)
        reading.problem(node.at, {"此处应是不超过两位小数的数", "a number with at most two decimals belongs here"},
                        {"请写 3 或 0.25 这样的数，从 0 到 100000，不加引号，不带正负号",
                         "write a number as 3 or 0.25, from 0 to 100000, without quotes or sign"});
    return number;
}

std::optional<Hundredths> maybe_amount(Reading& reading, catalogue::Fields& fields, std::string_view key)
{
    const catalogue::Node* node = fields.value(key);
    return node ? amount_in(reading, *node) : std::nullopt;
}

std::optional<std::string> plain_value(const catalogue::Node& node)
{
    if (const auto* text = std::get_if<std::string>(&node.value); text && !text->empty()) return *text;
    if (const auto* number = std::get_if<std::int64_t>(&node.value); number && *number >= 0)
        return std::to_string(*number);
    return std::nullopt;
}

Bilingual titled(catalogue::Fields& fields, std::string_view key)
{
    std::string zh = fields.text(key);
    auto en = fields.maybe_text(std::string{key} + "_en");
    return {zh, en ? *std::move(en) : zh};
}

void undeclared(Reading& reading, catalogue::Place at, std::string_view level)
{
    std::vector<std::string_view> known;
    for (const Level& it : reading.into.scheme.levels) known.push_back(it.id.text());
    if (!known.empty()) return reading.report.unknown(at, level, known);
    reading.problem(at, {fmt::format("没有声明档次“{}”", level), fmt::format("no [[level]] has the id \"{}\"", level)},
                    {"请写 [[level]]，有 id 和 title", "declare it in a [[level]] with id and title"});
}

std::optional<FactName> fact_in(Reading& reading, std::string_view text, catalogue::Place at)
{
    auto fact = fact_named(text, reading.duties);
    if (fact && (!fact->level || reading.into.scheme.level(fact->level))) return *std::move(fact);
    if (!fact)
        reading.problem(at, fact.error().what, fact.error().remedy);
    else
        undeclared(reading, at, fact->level.text());
    return std::nullopt;
}

bool refers_at_zero(Reading& reading, catalogue::Fields& fields)
{
    const auto word = fields.maybe_text("at_zero");
    if (!word) return false;
    if (*word == "refer") return true;
    reading.problem(fields.place_of("at_zero"),
                    {"归零时只能提交会议研究", "at zero a body can only be referred to the meeting"},
                    {"请写 at_zero = \"refer\"；一票否决由会议决定", "write at_zero = \"refer\"; the meeting decides"});
    return true;
}

bool has_standing(const FactName& fact)
{
    if (fact.source == FactSource::duty) return true;
    if (fact.source != FactSource::matter) return false;
    const std::string& what = fact.what.text();
    return what != "urged" && what != "sent-back" && what != "circulated" && what != "summoned";
}

}  // namespace jinze::scheme
