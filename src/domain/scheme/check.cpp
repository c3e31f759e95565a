#include <fmt/format.h>

#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

bool has_cap(const Scheme& scheme, const Item& item)
{
    if (item.up_to || scheme.up_to) return true;
    for (const Part* part = scheme.part(item.part); part; part = scheme.part(part->part))
        if (part->up_to) return true;
    return false;
}

bool is_publicity(const FactName& fact)
{
    return fact.source == FactSource::stated && (fact.what.text() == "publicity" || fact.what.text() == "instruction");
}

bool is_discipline(const FactName& fact)
{
    return fact.source == FactSource::stated && (fact.what.text() == "discipline" || fact.what.text() == "case");
}

bool is_by_discipline(const FactName& fact)
{
    const std::string& by = fact.by.text();
    return by == "discipline-body" || by == "resident-discipline-team" || by == "tour-inspectors";
}

// Whether some version of the duty has a clock, or the catalogue proposes one.
bool has_clock(const catalogue::Catalogue& duties, const FactName& fact)
{
    return std::ranges::any_of(duties.duties, [&](const catalogue::Entry& it) {
        return it.terms.duty == fact.what && (!it.terms.is_standing() || it.proposed);
    });
}

void check_facts(Reading& reading, const Item& item, const ItemPlaces& at)
{
    for (const FactName& fact : item.facts) {
        if (is_publicity(fact)) {
            reading.warn(
                at.fact,
                {"信息宣传、领导批示不宜计分：容易变成比稿件、要批示",
                 "publicity and praise in instructions are better not scored: bodies come to compete for them"},
                {"建议删去；保留的必须有上限", "better remove it; where it stays it needs a cap"});
            if (!item.up_to && !item.full)
                reading.problem(at.rule, {"信息宣传、领导批示没有上限", "publicity and instructions have no cap"},
                                {"请写 up_to", "write up_to"});
        }
        if (fact.source == FactSource::duty && !has_clock(reading.duties, fact))
            reading.warn(
                at.fact,
                {"这项职责没有时限：区里规定时限以前没有事实，这一行不扣",
                 "this duty has no clock: until the district adopts one there are no facts, and nothing is lost"},
                {"可以先按目录规定时限，或者写 stated: 的事实", "adopt a clock for it, or name a fact of stated:"});
        if (is_discipline(fact) && !is_by_discipline(fact))
            reading.problem(at.fact,
                            {"党纪处理只能由纪检机关书面提供", "only the discipline body states disciplinary measures"},
                            {fmt::format("请写 stated:discipline-body/{}", fact.what.text()),
                             fmt::format("write stated:discipline-body/{}", fact.what.text())});
    }
}

void check_item(Reading& reading, const Item& item, const ItemPlaces& at)
{
    const Scheme& scheme = reading.into.scheme;
    check_facts(reading, item, at);
    if (item.facts.empty()) return;
    check_rule(reading, item, at);
    if (item.rule.adds && !has_cap(scheme, item))
        reading.problem(at.rule, {"加分没有上限", "a bonus has no cap"},
                        {"请写 up_to，或写在它的部分", "write up_to, here or in its part"});
    if (item.rule.adds && item.full)
        reading.problem(at.full, {"加分项不写满分", "a bonus has no full mark"},
                        {"请删去 full，上限写 up_to", "remove full; its cap is up_to"});
    if (item.from && *item.from > scheme.from)
        reading.problem(at.from,
                        {"这一行在考核期第一天之后才施行：不得倒着算", "this item begins after the period's first day"},
                        {"请从下一个考核期起用；中途只能删去（until）",
                         "use it from the next period on; within a period items may only be removed (until)"});
    const bool of_ballot = item.kind() == FactSource::ballot;
    if (!of_ballot && (!item.voters.empty() || item.min_ballots))
        reading.problem(at.voters, {"没有测评，不写各组权重和最少票数", "voters and min_ballots belong to a ballot"},
                        {"请删去 voters 和 min_ballots", "remove voters and min_ballots"});
}

int groups_of(const Item& item)
{
    if (item.kind() != FactSource::ballot) return 0;
    return item.voters.empty() ? 1 : static_cast<int>(item.voters.size());
}

// Whether something in the part, or below it, loses.
bool loses(const Scheme& scheme, const Code& part)
{
    return std::ranges::any_of(
               scheme.items,
               [&](const Item& it) { return it.part == part && !it.rule.adds && it.rule.shape != Shape::refers; }) ||
           std::ranges::any_of(scheme.parts, [&](const Part& it) { return it.part == part && loses(scheme, it.id); });
}

void check_sum(Reading& reading, const Code& part, Hundredths full, catalogue::Place at)
{
    const Scheme& scheme = reading.into.scheme;
    std::int64_t sum = 0;
    bool any = false, all = true;
    const auto take = [&](const std::optional<Hundredths>& of) {
        any = true;
        if (of) sum += of->count();
        all = all && of.has_value();
    };
    for (const Part& it : scheme.parts)
        if (it.part == part && loses(scheme, it.id)) take(it.full);
    for (const Item& it : scheme.items)
        if (it.part == part && !it.rule.adds && it.rule.shape != Shape::refers) take(it.full);
    if (any && all && sum != full.count())
        reading.problem(
            at,
            {fmt::format("满分是{}，下面各项相加是{}", full.text(), Hundredths::of(sum).text()),
             fmt::format("its full mark is {}, and those below add up to {}", full.text(), Hundredths::of(sum).text())},
            {"请核对满分", "correct the full marks"});
}

// What an item takes from a fact: its standings or levels; nothing named: everything.
std::vector<std::string> keys_lost(const Item& item)
{
    std::vector<std::string> keys;
    if (item.rule.shape == Shape::standings) {
        if (item.rule.overdue) keys.emplace_back("overdue");
        if (item.rule.done_late) keys.emplace_back("done-late");
    }
    if (item.rule.shape == Shape::levels)
        for (const LevelAmount& it : item.rule.levels) keys.push_back(it.level.text());
    if (keys.empty() && std::ranges::all_of(item.facts, [](const FactName& it) { return bool{it.level}; }))
        for (const FactName& it : item.facts) keys.push_back(it.level.text());
    return keys;
}

bool same_fact(const FactName& one, const FactName& other)
{
    if (one.source != other.source) return false;
    const bool level = !one.level || !other.level || one.level == other.level;
    if (one.by == other.by && one.what == other.what) return level;
    if (one.source == FactSource::ballot) return true;  // other questions to the same ballots
    const bool any = one.what.text() == "any" || other.what.text() == "any";
    return one.source == FactSource::matter && any && has_standing(one) && has_standing(other);
}

bool lose_twice(const Item& one, const Item& other)
{
    const auto loses = [](const Item& it) {
        return !it.rule.adds && it.rule.shape != Shape::refers && it.rule.shape != Shape::judged;
    };
    if (!loses(one) || !loses(other)) return false;
    const bool meet = std::ranges::any_of(one.facts, [&](const FactName& fact) {
        return std::ranges::any_of(other.facts, [&](const FactName& it) { return same_fact(fact, it); });
    });
    if (!meet) return false;
    const auto mine = keys_lost(one), theirs = keys_lost(other);
    if (mine.empty() || theirs.empty()) return true;
    return std::ranges::any_of(mine, [&](const std::string& key) { return contains(theirs, key); });
}

}  // namespace

void check_items(Reading& reading)
{
    const Scheme& scheme = reading.into.scheme;
    int groups = 0;
    for (std::size_t i = 0; i < scheme.items.size(); ++i) {
        check_item(reading, scheme.items[i], reading.places[i]);
        groups += groups_of(scheme.items[i]);
        if (groups > ballot_groups && groups - groups_of(scheme.items[i]) <= ballot_groups)
            reading.problem(reading.places[i].fact, {"测评的组太多", "there are too many groups of voters"},
                            {"全部测评项目合计最多五组", "all ballots together have at most five groups"});
    }
    if (scheme.parts.size() > most_parts)
        reading.problem(scheme.at, {"部分过多", "it has too many parts"}, {"请减到六十个以内", "keep to sixty parts"});
}

void check_sums(Reading& reading)
{
    const Scheme& scheme = reading.into.scheme;
    if (scheme.full) check_sum(reading, {}, *scheme.full, scheme.at);
    for (const Part& part : scheme.parts)
        if (part.full) check_sum(reading, part.id, *part.full, part.at);
}

void check_bands(Reading& reading)
{
    const auto& bands = reading.into.scheme.bands;
    if (!bands.empty() && bands.front().at_least)
        reading.problem(bands.front().at, {"分段没有从0开始", "the bands do not begin at 0"},
                        {"请给第一段写 at_least = 0", "write at_least = 0 in the first"});
    for (std::size_t i = 0; i + 1 < bands.size(); ++i) {
        if (bands[i].below == bands[i + 1].at_least) continue;
        const bool gap = bands[i].below && *bands[i].below < bands[i + 1].at_least;
        reading.problem(bands[i].at,
                        gap ? Bilingual{"分段之间有空档", "there is a gap between the bands"}
                            : Bilingual{"分段重叠", "the bands overlap"},
                        {fmt::format("请写 below = {}", bands[i + 1].at_least.text()),
                         fmt::format("write below = {}", bands[i + 1].at_least.text())});
    }
    if (!bands.empty() && bands.back().below)
        reading.problem(bands.back().at,
                        {"最高一段有上限，总分可能落在外面", "the last band has an end, and a total may lie above"},
                        {"请删去最高一段的 below", "remove its below"});
    if (!bands.empty() && !evaluate(reading.into.scheme, {}).tree.full)
        reading.problem(bands.front().at,
                        {"没有满分就没有总分，分段用不上", "without a full mark there is no total for bands"},
                        {"请写 full，或删去分段", "write full, or remove the bands"});
}

void check_lost_once(Reading& reading)
{
    const auto& items = reading.into.scheme.items;
    for (std::size_t i = 0; i < items.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (lose_twice(items[i], items[j]))
                reading.problem(reading.places[i].fact,
                                {fmt::format("同一事实已在“{}”中扣分", items[j].id.text()),
                                 fmt::format("the item \"{}\" loses for the same fact", items[j].id.text())},
                                {"请删去一行，或者各扣不同的档次", "remove one, or let each lose for other levels"});
}

}  // namespace jinze::scheme
