#include "domain/scheme/reading.h"

namespace jinze::scheme {
namespace {

bool is_all_standing(const Item& item) { return std::ranges::all_of(item.facts, has_standing); }

void check_owed(Reading& reading, const Item& item, const ItemPlaces& at)
{
    if (item.rule.adds)
        reading.problem(at.rule, {"应尽的职责做了不加分", "what is owed adds nothing when it is done"},
                        {"请写成扣分，或者写 stated: 的事实", "let it lose, or name a fact of stated:"});
    if (item.rule.at_least)
        reading.problem(at.rule, {"应办几次由职责规定", "how many are owed is the duty's own affair"},
                        {"请写 per = \"missing\"，删去 at_least", "write per = \"missing\" and remove at_least"});
    for (const Step& step : item.rule.steps)
        if (step.below)
            reading.problem(at.rule, {"逾期越少越要扣", "it would lose for having less overdue"},
                            {"请写 at_least：逾期达到几次扣多少", "write at_least: from how many overdue on it loses"});
    if (item.rule.shape == Shape::times || item.rule.shape == Shape::levels)
        reading.problem(
            at.rule,
            {"职责和事项只有履行情况，没有档次和数", "duties and matters have standings, no levels or figures"},
            {"请写 lose = { overdue = … }", "write lose = { overdue = … }"});
}

void check_ballot(Reading& reading, const Item& item, const ItemPlaces& at)
{
    const bool by_grade = item.facts.front().what.text() == "grades";
    const Shape shape = item.rule.shape;
    if (item.facts.size() > 1)
        reading.problem(at.fact, {"一行只写一项测评", "an item has one ballot"}, {"请分成两行", "write two items"});
    if (by_grade != (shape == Shape::levels) || shape == Shape::times)
        reading.problem(at.fact, {"测评的算法不对", "a ballot is not scored in this way"},
                        {"按等次票扣的写 ballot:grades 和 lose = { ordinary = … }；按比率的写 satisfaction 或 good",
                         "by grades: ballot:grades and lose = { ordinary = … }; by a share: satisfaction or good"});
    if (item.rule.adds)
        reading.problem(at.rule, {"测评不加分", "a ballot is no bonus"},
                        {"请写成扣分或按比例", "let it lose, or count in proportion"});
}

void check_per(Reading& reading, const Item& item, const ItemPlaces& at)
{
    const Rule& rule = item.rule;
    const bool counts = rule.shape == Shape::fixed || rule.shape == Shape::standings || rule.shape == Shape::levels;
    if (!counts && rule.per != Per::time)
        reading.problem(at.per, {"这种算法不按次、按人计", "this rule is not counted by times or persons"},
                        {"请删去 per", "remove per"});
    if (rule.per == Per::missing && rule.shape != Shape::standings && !rule.at_least)
        reading.problem(at.per, {"没有写应有多少，算不出缺多少", "it does not say how many there should be"},
                        {"请写 at_least", "write at_least"});
    if (rule.at_least && rule.per != Per::missing)
        reading.problem(at.per, {"写了 at_least，按缺数计", "with at_least it is counted by what is missing"},
                        {"请删去 per；达不到只扣一次的写 below", "remove per; to lose once for too few, write below"});
}

}  // namespace

void check_rule(Reading& reading, const Item& item, const ItemPlaces& at)
{
    const Rule& rule = item.rule;
    const FactSource source = item.kind();
    if (rule.shape == Shape::judged) {
        if (source != FactSource::judged)
            reading.problem(at.rule,
                            {"add = true 只用于人的判断和 times", "add = true is for judgement and times alone"},
                            {"请写加多少", "write how much it adds"});
        else if (!item.up_to)
            reading.problem(at.item, {"由人判断的行没有上限", "a judged item has no limit"},
                            {"请写 up_to：最多扣（加）多少", "write up_to: the most it may lose or add"});
        return;
    }
    if (rule.shape == Shape::refers && !item.refers_at_zero)
        reading.problem(
            at.item, {"没有写扣多少或加多少", "it does not say what it loses or adds"},
            {"请写 lose、add、times，或者 at_zero = \"refer\"", "write lose, add or times, or at_zero = \"refer\""});
    if (rule.shape == Shape::share && !item.full)
        reading.problem(at.item, {"按比例得分的行没有满分", "what is scored in proportion has no full mark"},
                        {"请写 full；出现就提交会议的写 at_zero = \"refer\"和别的事实",
                         "write full; for a referral, name another fact"});
    if (is_all_standing(item)) check_owed(reading, item, at);
    if (source == FactSource::ballot) check_ballot(reading, item, at);
    if (rule.shape == Shape::levels && source != FactSource::ballot && source != FactSource::stated)
        reading.problem(at.rule, {"这种事实没有档次", "this fact has no levels"},
                        {"分档的事实写 stated:", "levels belong to facts of stated:"});
    if (rule.shape == Shape::times && source != FactSource::stated && source != FactSource::registered)
        reading.problem(at.rule, {"这种事实没有数可乘", "this fact has no figure to multiply"},
                        {"times 用于 stated: 和 register:", "times is for stated: and register:"});
    if (rule.adds)
        for (const Step& step : rule.steps)
            if (step.below)
                reading.problem(at.rule, {"越少越加分", "it would add for having less"},
                                {"请写 at_least", "write at_least"});
    check_per(reading, item, at);
}

}  // namespace jinze::scheme
