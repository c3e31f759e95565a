#include "domain/catalogue/fields.h"

#include <fmt/format.h>

#include "domain/catalogue/forbidden.h"

namespace jinze::catalogue {

void Report::add(Place at, Bilingual what, Bilingual remedy)
{
    problems_.push_back({file_, at, std::move(what), std::move(remedy)});
}

void Report::unknown(Place at, std::string_view word, std::span<const std::string_view> known)
{
    if (const auto forbidden = forbidden_in(word)) {
        add(at, forbidden->what, forbidden->remedy);
        return;
    }
    const Bilingual what{fmt::format("“{}”不是此处可用的词", word),
                         fmt::format("\"{}\" is not a known word here", word)};
    if (const auto close = nearest(word, known)) {
        add(at, what, {fmt::format("最接近的词是“{}”", *close), fmt::format("the nearest is \"{}\"", *close)});
    } else {
        const std::string all = listed(known);
        add(at, what, {fmt::format("请用其中之一：{}", all), fmt::format("write one of: {}", all)});
    }
}

Place Fields::place_of(std::string_view key) const
{
    for (const Member& member : *table_)
        if (member.key == key) return member.value.at;
    return at_;
}

bool Fields::has(std::string_view key) const
{
    return std::ranges::any_of(*table_, [&](const Member& member) { return member.key == key; });
}

const Node* Fields::find(std::string_view key)
{
    asked_.emplace(key);
    for (const Member& member : *table_)
        if (member.key == key) return &member.value;
    return nullptr;
}

const Node* Fields::required(std::string_view key)
{
    const Node* node = find(key);
    if (!node)
        report_->add(at_, {fmt::format("缺少“{}”", key), fmt::format("\"{}\" is missing", key)},
                     {fmt::format("请在这张表里写上 {} = …", key), fmt::format("write {} = … in this table", key)});
    return node;
}

void Fields::wrong(const Node& node, Bilingual wanted)
{
    report_->add(node.at, {"此处的值类型不对", "this value is of the wrong kind"},
                 {"请写" + wanted.zh, "write " + wanted.en});
}

std::optional<std::string> Fields::text_in(const Node& node)
{
    if (const auto* text = std::get_if<std::string>(&node.value); text && !text->empty()) return *text;
    wrong(node, {"双引号里的文字，不能为空", "a text in double quotes, not empty"});
    return std::nullopt;
}

std::string Fields::text(std::string_view key)
{
    const Node* node = required(key);
    return node ? text_in(*node).value_or("") : "";
}

std::optional<std::string> Fields::maybe_text(std::string_view key)
{
    const Node* node = find(key);
    return node ? text_in(*node) : std::nullopt;
}

Bilingual Fields::said(std::string_view key)
{
    std::string zh = text(key);
    return {std::move(zh), text(std::string{key} + "_en")};
}

std::optional<Bilingual> Fields::maybe_said(std::string_view key)
{
    if (has(key)) return said(key);
    asked_.emplace(key);
    if (has(std::string{key} + "_en")) return said(key);
    return std::nullopt;
}

Code Fields::code(std::string_view key)
{
    if (!required(key)) return {};
    return maybe_code(key).value_or(Code{});
}

std::optional<Code> Fields::maybe_code(std::string_view key)
{
    const auto found = codes(key);
    if (found.empty()) return std::nullopt;
    return found.front();
}

std::vector<Code> Fields::codes(std::string_view key)
{
    std::vector<Code> found;
    for (const auto& [text, at] : texts(key)) {
        if (auto code = Code::from(text)) {
            found.push_back(*std::move(code));
            continue;
        }
        report_->add(at, {fmt::format("“{}”不是代码", text), fmt::format("\"{}\" is not a code", text)},
                     {"代码只用小写字母、数字和连字符，最多六十个",
                      "a code has only small letters, digits and hyphens, at most sixty"});
    }
    return found;
}

Day Fields::day(std::string_view key) { return required(key) ? maybe_day(key).value_or(Day{}) : Day{}; }

std::optional<Day> Fields::maybe_day(std::string_view key)
{
    const Node* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* day = std::get_if<Day>(&node->value)) return *day;
    wrong(*node, {"日期，如 2025-01-01，不加引号", "a day like 2025-01-01, without quotes"});
    return std::nullopt;
}

int Fields::number(std::string_view key, int low, int high)
{
    return required(key) ? number_or(key, low, high, low) : low;
}

int Fields::number_or(std::string_view key, int low, int high, int otherwise)
{
    const Node* node = find(key);
    if (!node) return otherwise;
    const auto* value = std::get_if<std::int64_t>(&node->value);
    if (value && *value >= low && *value <= high) return static_cast<int>(*value);
    wrong(*node, {fmt::format("{} 到 {} 的整数", low, high), fmt::format("a whole number from {} to {}", low, high)});
    return otherwise;
}

bool Fields::maybe_is(std::string_view key, std::string_view text)
{
    const Node* node = find(key);
    const auto* found = node ? std::get_if<std::string>(&node->value) : nullptr;
    return found && *found == text;
}

bool Fields::yes(std::string_view key)
{
    const Node* node = find(key);
    if (!node) return false;
    if (const auto* truth = std::get_if<bool>(&node->value)) return *truth;
    wrong(*node, {"true 或 false，不加引号", "true or false, without quotes"});
    return false;
}

std::optional<Fields> Fields::table(std::string_view key)
{
    if (!required(key)) return std::nullopt;
    return maybe_table(key);
}

std::optional<Fields> Fields::maybe_table(std::string_view key)
{
    const Node* node = find(key);
    if (!node) return std::nullopt;
    if (const auto* table = std::get_if<Table>(&node->value)) return Fields{*table, node->at, *report_};
    wrong(*node, {"一张表 { … }", "a table { … }"});
    return std::nullopt;
}

std::vector<Fields> Fields::tables(std::string_view key)
{
    std::vector<Fields> found;
    const Node* node = find(key);
    if (!node) return found;
    const auto* list = std::get_if<List>(&node->value);
    if (!list) {
        wrong(*node, {fmt::format("一列表：[[{}]]，或 {} = [ {{ … }} ]", key, key),
                      fmt::format("a list of tables: [[{}]], or {} = [ {{ … }} ]", key, key)});
        return found;
    }
    for (const Node& each : *list) {
        if (const auto* table = std::get_if<Table>(&each.value))
            found.emplace_back(*table, each.at, *report_);
        else
            wrong(each, {"一张表 { … }", "a table { … }"});
    }
    return found;
}

std::vector<std::pair<std::string, Place>> Fields::texts(std::string_view key)
{
    std::vector<std::pair<std::string, Place>> found;
    const Node* node = find(key);
    if (!node) return found;
    const auto take = [&](const Node& each) {
        if (auto text = text_in(each)) found.emplace_back(*std::move(text), each.at);
    };
    if (const auto* list = std::get_if<List>(&node->value))
        std::ranges::for_each(*list, take);
    else
        take(*node);
    return found;
}

void Fields::end()
{
    const std::vector<std::string_view> known{asked_.begin(), asked_.end()};
    for (const Member& member : *table_)
        if (!asked_.contains(member.key)) report_->unknown(member.at, member.key, known);
}

}  // namespace jinze::catalogue
