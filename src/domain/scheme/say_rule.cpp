#include <fmt/format.h>

#include "domain/scheme/names.h"
#include "domain/scheme/say.h"

namespace jinze::scheme {
namespace {

Bilingual per_word(Per per, bool of_duty)
{
    switch (per) {
        case Per::time: return {"每次", "each time"};
        case Per::once: return {"一次性", "once"};
        case Per::person_time: return {"每人每次", "each person and time"};
        case Per::item: return {"每项", "each"};
        case Per::missing:
            return of_duty ? Bilingual{"每缺一次", "for each missing"} : Bilingual{"每少一个", "for each missing"};
    }
    return {};
}

Bilingual said_steps(const Rule& rule)
{
    Bilingual said;
    for (const Step& step : rule.steps) {
        const bool first = said.zh.empty();
        said.zh += fmt::format("{}{}{}，{}{}{}分", first ? "" : "；", step.below ? "低于" : "达到", step.edge.text(),
                               first ? "" : "再", rule.adds ? "加" : "扣", step.amount.text());
        said.en +=
            fmt::format("{}{} {}: {} {}{}", first ? "" : "; ", step.below ? "below" : "at least", step.edge.text(),
                        rule.adds ? "adds" : "loses", step.amount.text(), first ? "" : " more");
    }
    return said;
}

Bilingual said_levels(const Scheme& scheme, const Item& item)
{
    Bilingual said;
    const Bilingual per = per_word(item.rule.per, false);
    for (const LevelAmount& it : item.rule.levels) {
        const Level* level = scheme.level(it.level);
        const Named* grade = named(ballot_levels(), it.level.text());
        const std::string zh = level ? level->title.zh : grade ? std::string{grade->zh} : it.level.text();
        const std::string en = level ? level->title.en : grade ? std::string{grade->en} : it.level.text();
        const bool first = said.zh.empty(), ballot = item.kind() == FactSource::ballot;
        said.zh += fmt::format("{}“{}”{}{}{}分", first ? "" : "；", zh, ballot ? "票按占比" : per.zh,
                               item.rule.adds ? "加" : "扣", it.amount.text());
        said.en += fmt::format("{}“{}” {} {} {}", first ? "" : "; ", en, item.rule.adds ? "adds" : "loses",
                               it.amount.text(), ballot ? "by its share of ballots" : per.en);
    }
    return said;
}

Bilingual said_standings(const Rule& rule)
{
    const Bilingual per = per_word(rule.per, true);
    Bilingual said;
    if (rule.overdue) {
        said.zh = fmt::format("逾期没有履行的，{}扣{}分", per.zh, rule.overdue.text());
        said.en = fmt::format("overdue loses {} {}", rule.overdue.text(), per.en);
    }
    if (rule.done_late) {
        said.zh += fmt::format("{}逾期履行的，{}扣{}分", said.zh.empty() ? "" : "；", per.zh, rule.done_late.text());
        said.en += fmt::format("{}done late loses {} {}", said.en.empty() ? "" : "; ", rule.done_late.text(), per.en);
    }
    return said;
}

Bilingual said_fixed(const Rule& rule)
{
    const Bilingual per = per_word(rule.per, false);
    Bilingual said{fmt::format("{}{}{}分", per.zh, rule.adds ? "加" : "扣", rule.amount.text()),
                   fmt::format("{} {} {}", rule.adds ? "adds" : "loses", rule.amount.text(), per.en)};
    if (!rule.at_least) return said;
    return {fmt::format("应达到{}，{}", rule.at_least->text(), said.zh),
            fmt::format("there should be {}; {}", rule.at_least->text(), said.en)};
}

Bilingual said_rule(const Scheme& scheme, const Item& item)
{
    const Rule& rule = item.rule;
    switch (rule.shape) {
        case Shape::refers: return {"出现的，提交会议研究", "where it happened, the body is referred to the meeting"};
        case Shape::fixed: return said_fixed(rule);
        case Shape::standings: return said_standings(rule);
        case Shape::levels: return said_levels(scheme, item);
        case Shape::steps: return said_steps(rule);
        case Shape::share: return {"按比率得分", "in proportion to the share"};
        case Shape::judged: return {"由考核组判断", "judged by the assessors"};
        case Shape::times: break;
    }
    return {fmt::format("按认定的数乘以{}{}分", rule.factor.text(), rule.adds ? "加" : "扣"),
            fmt::format("{} the stated figure times {}", rule.adds ? "adds" : "loses", rule.factor.text())};
}

void say_limits(Bilingual& said, const Item& item)
{
    if (item.up_to) {
        said.zh += fmt::format("，最多{}{}分", item.rule.adds ? "加" : "扣", item.up_to->text());
        said.en += fmt::format(", {} at most", item.up_to->text());
    }
    if (item.full) {
        said.zh += fmt::format("，满分{}分", item.full->text());
        said.en += fmt::format(", full mark {}", item.full->text());
    }
    if (item.same) {
        said.zh += "，同案不累计";
        said.en += ", one case counts once";
    }
    for (const Voters& it : item.voters) {
        const Named* group = named(voter_groups(), it.group.text());
        said.zh += fmt::format("，{}占{}%", group ? group->zh : it.group.text(), it.weight);
        said.en += fmt::format(", {} {} per cent", group ? group->en : it.group.text(), it.weight);
    }
    if (!item.when) return;
    const Step& edge = item.when->edge;
    const Bilingual fact = jinze::scheme::said(item.when->fact);
    said.zh += fmt::format("；{}{}{}的才适用", fact.zh, edge.below ? "低于" : "达到", edge.edge.text());
    said.en +=
        fmt::format("; applies where {} {} {}", fact.en, edge.below ? "are below" : "are at least", edge.edge.text());
}

}  // namespace

std::vector<Exact> terms_of(const Item& item)
{
    const Rule& rule = item.rule;
    std::vector<Exact> terms{rule.amount, rule.overdue, rule.done_late, rule.factor};
    for (const LevelAmount& it : rule.levels) terms.emplace_back(it.amount);
    for (const Step& it : rule.steps) terms.emplace_back(it.edge), terms.emplace_back(it.amount);
    for (const auto& it : {rule.at_least, item.full, item.up_to})
        if (it) terms.emplace_back(*it);
    for (const Voters& it : item.voters) terms.push_back(Exact::whole(it.weight));
    if (item.when) terms.emplace_back(item.when->edge.edge);
    std::erase(terms, Exact{});
    return terms;
}

Bilingual said_clause(const Scheme& scheme, const Item& item)
{
    Bilingual said = said_rule(scheme, item);
    say_limits(said, item);
    const SchemeDocument* document = scheme.document(item.source.document);
    said = {fmt::format("“{}”：{}。", item.title.zh, said.zh), fmt::format("“{}”: {}.", item.title.en, said.en)};
    if (!document) return said;
    said.zh += fmt::format("《{}》", document->title.zh);
    said.en += fmt::format(" 《{}》", document->title.en);
    if (item.source.row) {
        said.zh += fmt::format("第{}行", *item.source.row);
        said.en += fmt::format(", row {}", *item.source.row);
    }
    said.zh += "。";
    said.en += ".";
    return said;
}

}  // namespace jinze::scheme
