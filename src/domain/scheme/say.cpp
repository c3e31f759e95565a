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
        case Effect::harmless: return {"，本行不扣", ", nothing lost here"};
        case Effect::spared: return {"，不扣", ", never loses"};
        case Effect::not_due: return {"，未到期，不计", ", not due, left out"};
        case Effect::exempt: return {"有依据免扣", "exempt, with proof"};
        case Effect::found_itself: return {"自己查出，不扣不加", "found by the body itself, neither loses nor adds"};
        case Effect::same_case: return {"已计最高一次", "of a case counted at its highest"};
        case Effect::too_few: return {"票数不足，不计", "too few ballots, left out"};
    }
    return {};
}

// What a fact says: its standing, its level and how often, or its figure.
Bilingual called(const Line& line, const Node& node, const Item& item, const Scheme& scheme)
{
    if (line.standing) return words::words_of(*line.standing);
    const Exact figure = item.rule.shape == Shape::times ? line.each : line.count;
    if (node.measured || item.rule.shape == Shape::times) return {"为" + figure.text(), "is " + figure.text()};
    const Level* level = scheme.level(line.level);
    Bilingual text = level ? level->title : Bilingual{};
    if (line.count > Exact::whole(1))
        text = {text.zh + line.count.text() + (item.rule.per == Per::person_time ? "人次" : "次"),
                text.en + " × " + line.count.text()};
    return text;
}

// “2025Q3”已逾期、“2025Q4”逾期履行
void name_lines(Bilingual& text, const Node& node, const Item& item, const Scheme& scheme)
{
    std::size_t named_so_far = 0, all = 0;
    for (const Line& line : node.lines) {
        if (line.effect != Effect::counted) continue;
        ++all;
        if (named_so_far == most_named) continue;
        const Bilingual what = called(line, node, item, scheme);
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
                   : Bilingual{fmt::format("考核组判断{}{}分。", item.rule.adds ? "加" : "扣",
                                           node.lines.front().value.text()),
                               fmt::format("The assessors judged that it {} {}.", item.rule.adds ? "adds" : "loses",
                                           node.lines.front().value.text())};
    if (node.lines.empty())
        return node.state == NodeState::counted ? Bilingual{"没有这样的事实。", "There is no such fact."}
                                                : headline(node);
    Bilingual text;
    name_lines(text, node, item, scheme);
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

}  // namespace jinze::scheme
