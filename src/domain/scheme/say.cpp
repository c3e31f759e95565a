#include "domain/scheme/say.h"

#include <fmt/format.h>

#include "domain/duty/describe.h"
#include "domain/scheme/names.h"

namespace jinze::scheme {
namespace {

constexpr std::size_t most_named = 6;  // facts that a sentence names; the rest is counted

Bilingual said(Effect effect)
{
    switch (effect) {
        case Effect::counted: return {"", ""};
        case Effect::harmless: return {"", ""};
        case Effect::spared: return {"，不扣", ", never loses"};
        case Effect::not_due: return {"，未到期，不计", ", not due, left out"};
        case Effect::exempt: return {"有依据免扣", "exempt, with proof"};
        case Effect::found_itself: return {"自己查出，不扣不加", "found by the body itself, neither loses nor adds"};
        case Effect::same_case: return {"已计最高一次", "of a case counted at its highest"};
        case Effect::too_few: return {"票数不足，不计", "too few ballots, left out"};
    }
    return {};
}

Bilingual called(const Line& line, const Scheme& scheme)
{
    if (line.standing) return words::words_of(*line.standing);
    if (const Level* level = scheme.level(line.level)) return level->title;
    return {};
}

// “2025Q3”已逾期、“2025Q4”逾期履行
void name_lines(Bilingual& text, const Node& node, const Scheme& scheme)
{
    std::size_t named_so_far = 0, all = 0;
    for (const Line& line : node.lines) {
        if (line.effect != Effect::counted) continue;
        ++all;
        if (named_so_far == most_named) continue;
        const Bilingual what = called(line, scheme);
        text.zh += fmt::format("{}“{}”{}", named_so_far ? "、" : "", line.label, what.zh);
        text.en += fmt::format("{}“{}” {}", named_so_far ? ", " : "", line.label, what.en);
        ++named_so_far;
    }
    if (all > named_so_far) {
        text.zh += fmt::format("等{}项", all);
        text.en += fmt::format(" and others, {} in all", all);
    }
}

Bilingual said_votes(const Node& node, const Item& item)
{
    Bilingual text;
    for (const Line& line : node.lines) {
        const Named* group = named(voter_groups(), line.label);
        const bool by_grade = item.rule.shape == Shape::levels, few = line.effect == Effect::too_few;
        const Exact shown = by_grade ? line.each : line.each * Exact::whole(100);
        text.zh +=
            fmt::format("{}{}有效{}票{}", text.zh.empty() ? "" : "；", group ? group->zh : "全部", line.count.text(),
                        few ? "，不足，不计" : fmt::format("，{}{}", by_grade ? "平均扣" : "比率", shown.text()));
        text.en += fmt::format(
            "{}{}: {} valid ballots{}", text.en.empty() ? "" : "; ", group ? group->en : "all", line.count.text(),
            few ? ", too few, left out" : fmt::format(", {} {}", by_grade ? "lose on average" : "share", shown.text()));
    }
    return {text.zh + "。", text.en + "."};
}

Exact taken_by(const Node& node) { return node.added ? node.added : node.lost; }

Bilingual headline(const Node& node)
{
    switch (node.state) {
        case NodeState::not_applicable: return {"不适用，不是零分。", "Not applicable, which is not zero."};
        case NodeState::not_due: return {"未到期，不计。", "Not due, left out."};
        case NodeState::unanswered: return {"还没有认定，不计。", "Not yet stated, left out."};
        case NodeState::absent:
            return {"本区没有这个来源：不折算，不补零。", "There is no such source here: neither scaled nor zero."};
        case NodeState::counted: break;
    }
    if (node.kind == NodeKind::item && node.refers && !node.lost) return {"提交会议研究。", "Referred to the meeting."};
    Bilingual text =
        node.added  ? Bilingual{fmt::format("加{}分", node.added.text()), fmt::format("Adds {}", node.added.text())}
        : node.lost ? Bilingual{fmt::format("扣{}分", node.lost.text()), fmt::format("Loses {}", node.lost.text())}
        : node.takes_nothing ? Bilingual{"不加", "Adds nothing"}
                             : Bilingual{"不扣", "Loses nothing"};
    if (node.refers) text = {text.zh + "，提交会议研究", text.en + ", referred to the meeting"};
    return {text.zh + "。", text.en + "."};
}

// 1 × 3 + 2 × 1 = 5
std::string said_sums(const Node& node)
{
    std::string text;
    for (const Sum& sum : node.sums)
        text += fmt::format("{}{} × {}", text.empty() ? "" : " + ", sum.count.text(), sum.each.text());
    return text + " = " + node.taken.text();
}

}  // namespace

Bilingual said_facts(const Node& node, const Scheme& scheme, const Item& item)
{
    if (item.kind() == FactSource::ballot && !node.lines.empty()) return said_votes(node, item);
    if (item.kind() == FactSource::judged)
        return node.lines.empty()
                   ? Bilingual{"考核组还没有判断。", "The assessors have not judged yet."}
                   : Bilingual{
                         fmt::format("考核组判断{}{}分。", item.rule.adds ? "加" : "扣", node.lines.front().value.text()),
                         fmt::format("The assessors judged that it {} {}.", item.rule.adds ? "adds" : "loses",
                                     node.lines.front().value.text())};
    if (node.lines.empty())
        return node.state == NodeState::counted ? Bilingual{"没有这样的事实。", "There is no such fact."}
                                                : headline(node);
    Bilingual text;
    name_lines(text, node, scheme);
    for (const Tally& it : node.tallies) {
        if (it.effect == Effect::counted) continue;
        const Bilingual what = it.standing ? words::words_of(*it.standing) : Bilingual{"其他", "others"};
        const Bilingual fate = said(it.effect);
        text.zh += fmt::format("{}{}{}项{}", text.zh.empty() ? "" : "；", what.zh, it.count, fate.zh);
        text.en += fmt::format("{}{}: {}{}{}", text.en.empty() ? "" : "; ", what.en, it.count,
                               fate.en.empty() || fate.en.starts_with(',') ? "" : ", ", fate.en);
    }
    return {text.zh + "。", text.en + "."};
}

Bilingual said_arithmetic(const Node& node, const Item& item)
{
    if (node.state != NodeState::counted || item.rule.shape == Shape::refers) return headline(node);
    Bilingual text;
    if (node.measured)
        text = {fmt::format("实为{}；", node.measured->text()), fmt::format("measured {}; ", node.measured->text())};
    const Exact taken = taken_by(node);
    if (node.sums.empty())
        text = {text.zh + (item.rule.adds ? "不加" : "不扣"),
                text.en + (item.rule.adds ? "adds nothing" : "loses nothing")};
    else
        text = {text.zh + said_sums(node), text.en + said_sums(node)};
    if (node.taken > taken) {
        text.zh += fmt::format("，最多{}{}", item.rule.adds ? "加" : "扣", taken.text());
        text.en += fmt::format(", at most {}", taken.text());
    }
    if (node.value) {
        const auto left = fmt::format("{} − {} = {}", node.full->text(), node.lost.text(), node.value->text());
        text = {text.zh + "；" + left, text.en + "; " + left};
    }
    return {text.zh + "。", text.en + "."};
}

void say_item(Node& node, const Scheme& scheme, const Item& item)
{
    node.terms = terms_of(item);
    node.row = item.source.row.value_or("");
    node.clause = said_clause(scheme, item);
    node.facts = said_facts(node, scheme, item);
    node.arithmetic = said_arithmetic(node, item);
    node.says = headline(node);
}

void say_part(Node& node)
{
    node.says = headline(node);
    if (node.state != NodeState::counted) {
        node.arithmetic = headline(node);
        return;
    }
    Bilingual text;
    if (node.full) {
        text = {fmt::format("满分{}分", node.full->text()), fmt::format("Full mark {}", node.full->text())};
        if (*node.applicable != *node.full)
            text = {text.zh + fmt::format("，适用{}分", node.applicable->text()),
                    text.en + fmt::format(", applicable {}", node.applicable->text())};
        text.zh += "；";
        text.en += "; ";
    }
    text.zh += fmt::format("各行共扣{}分", node.taken.text());
    text.en += fmt::format("together {} is lost", node.taken.text());
    if (node.taken > node.lost) {
        text.zh += fmt::format("，最多扣{}分", node.lost.text());
        text.en += fmt::format(", at most {}", node.lost.text());
    }
    if (node.value) {
        const auto left = fmt::format("{} − {} = {}", node.applicable->text(), node.lost.text(), node.value->text());
        text = {text.zh + "；" + left, text.en + "; " + left};
    }
    if (node.added) {
        text.zh += fmt::format("；加{}分", node.added.text());
        text.en += fmt::format("; {} is added", node.added.text());
    }
    node.arithmetic = {text.zh + "。", text.en + "."};
}

void say_total(Score& score, const Scheme& scheme)
{
    Node& node = score.tree;
    say_part(node);
    node.clause = {fmt::format("《{}》，供会议研究的材料。", scheme.title.zh),
                   fmt::format("《{}》, material for the meeting.", scheme.title.en)};
    if (!score.total) {
        node.says = node.full ? Bilingual{"没有适用的行，没有总分。", "Nothing applies, so there is no total."}
                              : Bilingual{fmt::format("扣分合计{}分。", score.lost.text()),
                                          fmt::format("Lost in all: {}.", score.lost.text())};
        if (!node.full && node.added)
            node.says = {node.says.zh + fmt::format("加分合计{}分。", score.added.text()),
                         node.says.en + fmt::format(" Added in all: {}.", score.added.text())};
        return;
    }
    const std::string full = node.full->text(), applicable = node.applicable->text(), value = node.value->text();
    std::string sum = value;
    if (*node.applicable != *node.full) sum = fmt::format("{} × {} ÷ {}", value, full, applicable);
    if (node.added) sum += " + " + node.added.text();
    node.says = {fmt::format("共得{}分，适用的满分是{}分：{} = {}，只在这里四舍五入一次，得{}分。", value, applicable,
                             sum, score.unrounded->text(), score.total->text()),
                 fmt::format("It keeps {} of the {} that apply: {} = {}, rounded once, here: {}.", value, applicable,
                             sum, score.unrounded->text(), score.total->text())};
    if (score.band) node.says = {node.says.zh + score.band->zh + "。", node.says.en + " " + score.band->en + "."};
}

std::vector<std::string> numbers_of(const Node& node, const Score* whole)
{
    std::vector<std::string> numbers = numbers_in(node.row);
    const auto take = [&](const Exact& number) { numbers.push_back(number.text()); };
    const auto maybe = [&](const std::optional<Exact>& number) {
        if (number) take(*number);
    };
    for (const Exact& it : {node.taken, node.lost, node.added, node.absent}) take(it);
    for (const auto& it : {node.full, node.applicable, node.lost_most, node.added_most, node.value, node.measured})
        maybe(it);
    for (const Sum& it : node.sums) take(it.each), take(it.count), take(it.value);
    for (const Exact& it : node.terms) take(it);
    for (const Tally& it : node.tallies) numbers.push_back(std::to_string(it.count));
    for (const Line& it : node.lines) {
        for (const Exact& number : {it.each, it.count, it.value, it.each * Exact::whole(100)}) take(number);
    }
    if (whole) {
        for (const Hundredths& it : {whole->lost, whole->added, whole->total.value_or(Hundredths{})})
            numbers.push_back(it.text());
        maybe(whole->unrounded);
    }
    return numbers;
}

std::vector<std::string> numbers_in(std::string_view sentence)
{
    std::vector<std::string> numbers;
    std::string number;
    int quoted = 0;
    for (std::size_t i = 0; i < sentence.size();) {
        const std::string_view rest = sentence.substr(i);
        if (rest.starts_with("“") || rest.starts_with("《")) ++quoted;
        if (rest.starts_with("”") || rest.starts_with("》")) --quoted;
        const char c = rest.front();
        const bool digit = c >= '0' && c <= '9';
        const bool point = c == '.' && !number.empty() && rest.size() > 1 && rest[1] >= '0' && rest[1] <= '9';
        if (quoted == 0 && (digit || point)) {
            number += c;
            ++i;
            continue;
        }
        if (!number.empty() && rest.starts_with("…")) number += "…";
        if (!number.empty()) numbers.push_back(std::exchange(number, {}));
        ++i;
    }
    if (!number.empty()) numbers.push_back(number);
    return numbers;
}

}  // namespace jinze::scheme
