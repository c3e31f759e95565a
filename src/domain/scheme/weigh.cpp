#include "domain/scheme/weigh.h"

#include <map>
#include <tuple>

namespace jinze::scheme {
namespace {

bool is_left_out(duty::Standing standing)
{
    using enum duty::Standing;
    return standing == open || standing == due_soon || standing == not_begun || standing == awaiting_notice ||
           standing == reason_wanted;
}

bool is_spared(duty::Standing standing)
{
    using enum duty::Standing;
    return standing == done_entered_late || standing == answered || standing == waived || standing == not_owed;
}

// How much one fact counts for.
Exact multiplicity(const Rule& rule, const Fact& fact)
{
    switch (rule.per) {
        case Per::person_time: return Exact::whole(fact.persons);
        case Per::missing: return Exact::whole(std::max(0, fact.required - fact.reached));
        case Per::once:
        case Per::item: return Exact::whole(1);
        case Per::time: break;
    }
    return Exact::whole(fact.count);
}

Exact amount_for(const Rule& rule, const Fact& fact)
{
    if (rule.shape == Shape::fixed) return rule.amount;
    if (rule.shape == Shape::standings) {
        if (fact.standing == duty::Standing::overdue) return rule.overdue;
        return fact.standing == duty::Standing::done_late ? rule.done_late : Hundredths{};
    }
    for (const LevelAmount& it : rule.levels)
        if (it.level == fact.level) return it.amount;
    return {};
}

// What the fact weighs where it is measured against thresholds.
Exact measure_of(const Fact& fact)
{
    if (fact.standing) return Exact::whole(fact.standing == duty::Standing::overdue ? fact.count : 0);
    return fact.figure ? Exact{*fact.figure} : Exact::whole(fact.count);
}

Line line_of(const Item& item, const Fact& fact)
{
    Line line{.fact = fact.name.text(),
              .label = fact.label,
              .standing = fact.standing,
              .level = fact.level,
              .evidence = fact.evidence};
    const bool waits = fact.standing ? is_left_out(*fact.standing) : fact.name.source == FactSource::duty;
    const bool proven = fact.exempt && !fact.exempt->proof.empty() && contains(item.except, fact.exempt->ground);
    if (waits)
        line.effect = Effect::not_due;
    else if (fact.standing && is_spared(*fact.standing))
        line.effect = Effect::spared;
    else if (fact.found_itself)
        line.effect = Effect::found_itself;
    else if (proven && !item.rule.adds)
        line.effect = Effect::exempt, line.evidence.push_back(fact.exempt->proof);
    if (line.effect != Effect::counted) return line;
    if (item.rule.shape == Shape::times) {
        line.each = fact.figure.value_or(Hundredths{});
        line.count = item.rule.factor;
    } else if (item.rule.shape == Shape::steps || item.rule.shape == Shape::share || item.rule.at_least) {
        line.count = measure_of(fact);
        return line;
    } else if (item.rule.shape == Shape::refers) {
        return line;
    } else {
        line.each = amount_for(item.rule, fact);
        line.count = multiplicity(item.rule, fact);
    }
    line.value = line.each * line.count;
    if (!line.value) line.effect = Effect::harmless;
    return line;
}

// One case counts once, at its highest level; `once` counts the highest of all.
void keep_highest(const Item& item, const std::vector<const Fact*>& facts, std::vector<Line>& lines)
{
    std::map<std::string, std::size_t> highest;
    const bool all_once = item.rule.per == Per::once;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (lines[i].effect != Effect::counted) continue;
        const std::string key = all_once ? "" : item.same ? facts[i]->same.text() : "";
        if (!all_once && key.empty()) continue;
        const auto [at, first] = highest.try_emplace(key, i);
        if (first) continue;
        const bool more = lines[i].value > lines[at->second].value ||
                          (lines[i].value == lines[at->second].value && lines[i].count > lines[at->second].count);
        const std::size_t less = more ? std::exchange(at->second, i) : i;
        lines[less].effect = Effect::same_case;
        lines[less].each = lines[less].count = lines[less].value = {};
    }
}

void sum_lines(Node& node)
{
    std::map<Exact, std::size_t> places;
    for (const Line& line : node.lines) {
        if (line.effect != Effect::counted) continue;
        const auto [at, first] = places.try_emplace(line.each, node.sums.size());
        if (first) node.sums.push_back({line.each, {}, {}});
        Sum& sum = node.sums[at->second];
        sum.count += line.count;
        sum.value = sum.each * sum.count;
    }
}

// A figure in per cent, the mean where several were stated: the full mark in its proportion.
void keep_share(Node& node, const Item& item, std::int64_t stated)
{
    const Exact percent = *node.measured / Exact::whole(stated);
    node.measured = std::min(percent, Exact::whole(100));
    const Exact full = item.full.value_or(Hundredths{}), rest = Exact::whole(1) - *node.measured / Exact::whole(100);
    node.sums.push_back({full, rest, full * rest});
}

// Thresholds and missing ones: one measure of all facts.
void measure(Node& node, const Item& item)
{
    Exact measured;
    std::int64_t counted = 0;
    for (const Line& line : node.lines)
        if (line.effect == Effect::counted) measured += line.count, ++counted;
    node.measured = measured;
    if (item.rule.shape == Shape::steps) return reach_steps(node, item.rule);
    if (item.rule.shape == Shape::share) return keep_share(node, item, counted);
    const Exact least = *item.rule.at_least;
    if (measured < least)
        node.sums.push_back({item.rule.amount, least - measured, Exact{item.rule.amount} * (least - measured)});
}

void tally(Node& node)
{
    for (const Line& line : node.lines) {
        auto at = std::ranges::find_if(
            node.tallies, [&](const Tally& it) { return it.effect == line.effect && it.standing == line.standing; });
        if (at == node.tallies.end()) at = node.tallies.insert(at, {line.effect, line.standing, 0});
        ++at->count;
    }
}

// What of the item is the most that it loses or adds.
void cap(Node& node, const Item& item)
{
    Exact& taken = node.taken;
    for (const Sum& sum : node.sums) taken += sum.value;
    if (item.rule.adds) {
        if (item.up_to) node.added_most = *item.up_to;
        node.added = node.added_most ? std::min(taken, *node.added_most) : taken;
        return;
    }
    if (item.full) node.full = node.applicable = *item.full;
    node.lost_most = node.full;
    if (item.up_to && (!node.lost_most || Exact{*item.up_to} < *node.lost_most)) node.lost_most = *item.up_to;
    node.lost = node.lost_most ? std::min(taken, *node.lost_most) : taken;
    if (node.full) node.value = *node.full - node.lost;
}

void weigh_judged(Node& node, const Item& item, const Facts& facts)
{
    const auto found = std::ranges::find(facts.judged, item.id, &JudgedLine::item);
    if (found == facts.judged.end()) return leave_out(node, NodeState::unanswered, item);
    Line line{.fact = "judged",
              .label = item.id.text(),
              .each = found->amount,
              .count = Exact::whole(1),
              .value = found->amount,
              .evidence = found->evidence};
    if (!found->amount) line.effect = Effect::harmless;
    node.lines.push_back(line);
    sum_lines(node);
}

// A name with a level names only facts of that level.
bool names(const FactName& name, const Fact& fact)
{
    const bool level = !name.level || name.level == fact.level;
    return level &&
           std::tie(name.source, name.by, name.what) == std::tie(fact.name.source, fact.name.by, fact.name.what);
}

bool is_for(const Item& item, const Fact& fact)
{
    const bool removed = item.until && fact.last && *fact.last >= *item.until;
    return !removed && std::ranges::any_of(item.facts, [&](const FactName& it) { return names(it, fact); });
}

void weigh_facts(Node& node, const Item& item, const Facts& facts)
{
    std::vector<const Fact*> used;
    for (const Fact& fact : facts.facts) {
        if (!is_for(item, fact)) continue;
        used.push_back(&fact);
        node.lines.push_back(line_of(item, fact));
    }
    keep_highest(item, used, node.lines);
    tally(node);
    const bool none_due = std::ranges::all_of(node.lines, [](const Line& it) { return it.effect == Effect::not_due; });
    const bool measures = item.rule.shape == Shape::steps || item.rule.shape == Shape::share || item.rule.at_least;
    if (!node.lines.empty() && none_due) return leave_out(node, NodeState::not_due, item);
    const bool stands = std::ranges::all_of(item.facts, [](const FactName& it) {
        return it.source == FactSource::duty || it.source == FactSource::matter;
    });
    // A figure that nobody stated, or that is exempt, is not zero.
    const bool any = contains(node.lines, Effect::counted, &Line::effect);
    if (measures && !any && !stands && !item.rule.adds)
        return leave_out(node, node.lines.empty() ? NodeState::unanswered : NodeState::not_applicable, item);
    if (measures)
        measure(node, item);
    else if (item.rule.shape != Shape::refers)
        sum_lines(node);
    if (item.rule.shape == Shape::refers) node.refers = contains(node.lines, Effect::counted, &Line::effect);
}

// Its source is not in use, or nothing here supplies any of its facts, or the fact on which it depends.
bool is_absent(const Item& item, const Facts& facts)
{
    if (facts.unused.contains(item.kind())) return true;
    const auto untaken = [&](const FactName& name) { return facts.untaken.contains(name); };
    if (item.when && untaken(item.when->fact)) return true;
    return !item.facts.empty() && std::ranges::all_of(item.facts, untaken);
}

bool applies(const When& when, const Facts& facts)
{
    Exact measured;
    bool known = when.fact.source == FactSource::duty || when.fact.source == FactSource::matter;
    for (const Fact& fact : facts.facts) {
        if (!names(when.fact, fact)) continue;
        known = true;
        if (!fact.standing)
            measured += measure_of(fact);
        else if (*fact.standing != duty::Standing::not_owed)
            measured += Exact::whole(fact.count);
    }
    if (!known) return false;
    return when.edge.below ? measured < Exact{when.edge.edge} : measured >= Exact{when.edge.edge};
}

}  // namespace

void leave_out(Node& node, NodeState state, const Item& item)
{
    node.state = state;
    node.sums.clear();
    node.measured.reset();
    if (!item.full || item.rule.adds) return;
    if (state == NodeState::absent) {
        node.absent = *item.full;
        return;
    }
    node.full = *item.full;
    node.applicable = Exact{};
}

Node weigh(const Item& item, const Facts& facts)
{
    Node node{.id = item.id.text(), .kind = NodeKind::item, .title = item.title};
    node.takes_nothing = item.rule.adds || item.rule.shape == Shape::refers;
    for (const FactName& fact : item.facts) node.uses.push_back(fact.text());
    if (is_absent(item, facts)) {
        leave_out(node, NodeState::absent, item);
    } else if (item.when && !applies(*item.when, facts)) {
        leave_out(node, NodeState::not_applicable, item);
    } else {
        if (item.kind() == FactSource::ballot)
            weigh_ballot(node, item, facts);
        else if (item.kind() == FactSource::judged)
            weigh_judged(node, item, facts);
        else
            weigh_facts(node, item, facts);
        if (node.state == NodeState::counted) cap(node, item);
    }
    if (item.refers_at_zero && node.state == NodeState::counted && item.rule.shape != Shape::refers)
        node.refers = node.lost_most && *node.lost_most && node.lost >= *node.lost_most;
    for (const Line& line : node.lines)
        for (const std::string& id : line.evidence)
            if (!contains(node.evidence, id)) node.evidence.push_back(id);
    return node;
}

}  // namespace jinze::scheme
