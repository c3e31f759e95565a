#include "domain/scheme/weigh.h"

namespace jinze::scheme {
namespace {

// Whether a group's ballots are enough to be counted.
bool is_enough(const Item& item, int valid, int handed_out)
{
    if (valid == 0) return false;
    if (!item.min_ballots) return true;
    if (item.min_ballots->count) return valid >= item.min_ballots->count;
    return valid * item.min_ballots->below >= handed_out * item.min_ballots->above;
}

// The favourable part of the group's ballots; by grades: what an average ballot loses.
Exact favour(const Item& item, const GroupBallots& group)
{
    const auto valid = static_cast<std::int64_t>(group.valid());
    if (item.rule.shape != Shape::levels)
        return {group.good + (item.facts.front().what.text() == "good" ? 0 : group.fairly_good), valid};
    Exact lost;
    for (const LevelAmount& it : item.rule.levels) {
        const std::string& level = it.level.text();
        const int votes = level == "good"          ? group.good
                          : level == "fairly-good" ? group.fairly_good
                          : level == "ordinary"    ? group.ordinary
                                                   : group.poor;
        lost += Exact{it.amount} * Exact{votes, valid};
    }
    return lost;
}

// The groups as the item weighs them; without voters all ballots are one group.
std::vector<std::pair<GroupBallots, int>> groups_for(const Item& item, const Facts& facts)
{
    std::vector<std::pair<GroupBallots, int>> groups;
    if (item.voters.empty()) {
        GroupBallots all;
        for (const GroupBallots& it : facts.ballots) {
            all.handed_out += it.handed_out;
            all.good += it.good;
            all.fairly_good += it.fairly_good;
            all.ordinary += it.ordinary;
            all.poor += it.poor;
            all.evidence.insert(all.evidence.end(), it.evidence.begin(), it.evidence.end());
        }
        groups.emplace_back(all, 100);
    }
    for (const Voters& voters : item.voters) {
        const auto found = std::ranges::find(facts.ballots, voters.group, &GroupBallots::group);
        groups.emplace_back(found == facts.ballots.end() ? GroupBallots{.group = voters.group} : *found, voters.weight);
    }
    return groups;
}

}  // namespace

void reach_steps(Node& node, const Rule& rule)
{
    for (const Step& step : rule.steps)
        if (step.below ? *node.measured < Exact{step.edge} : *node.measured >= Exact{step.edge})
            node.sums.push_back({step.amount, Exact::whole(1), step.amount});
}

void weigh_ballot(Node& node, const Item& item, const Facts& facts)
{
    Exact share, weights;
    for (const auto& [group, weight] : groups_for(item, facts)) {
        Line line{.fact = item.facts.front().text(), .label = group.group.text(), .evidence = group.evidence};
        line.count = Exact::whole(group.valid());
        if (is_enough(item, group.valid(), group.handed_out)) {
            line.each = favour(item, group);
            line.value = line.each * Exact::whole(weight);
            share += line.value;
            weights += Exact::whole(weight);
        } else {
            line.effect = Effect::too_few;
        }
        node.lines.push_back(line);
    }
    if (!weights) return leave_out(node, NodeState::unanswered, item);
    share = share / weights;
    if (item.rule.shape == Shape::levels) {
        node.sums.push_back({share, Exact::whole(1), share});
    } else if (item.rule.shape == Shape::share) {
        const Exact full = item.full.value_or(Hundredths{});
        node.measured = share * Exact::whole(100);
        node.sums.push_back({full, Exact::whole(1) - share, full * (Exact::whole(1) - share)});
    } else if (item.rule.shape == Shape::steps) {
        node.measured = share * Exact::whole(100);
        reach_steps(node, item.rule);
    } else if (item.rule.at_least) {
        node.measured = share * Exact::whole(100);
        const Exact least = *item.rule.at_least;
        if (*node.measured < least)
            node.sums.push_back(
                {item.rule.amount, least - *node.measured, Exact{item.rule.amount} * (least - *node.measured)});
    }
}

}  // namespace jinze::scheme
