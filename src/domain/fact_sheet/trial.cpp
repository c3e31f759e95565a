#include "domain/fact_sheet/trial.h"

#include <algorithm>
#include <map>

#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/owners.h"

namespace jinze::fact_sheet {
namespace {

using scheme::FactName;
using scheme::FactSource;
using scheme::Node;
using scheme::NodeState;

constexpr std::size_t at_once = 500;  // bodies whose facts are held in memory together

bool is_of_records(FactSource source)
{
    return source == FactSource::duty || source == FactSource::matter || source == FactSource::registered;
}

// What an item took of a body.
struct Outcome {
    scheme::Exact lost, added;
    bool refers = false;

    auto operator<=>(const Outcome&) const = default;
};
Outcome outcome_of(const Node& node) { return {node.lost, node.added, node.refers}; }

// Every item that counted, by its id.
void items_of(const Node& node, std::map<std::string, const Node*>& found)
{
    if (node.kind == scheme::NodeKind::item && node.state == NodeState::counted) found[node.id] = &node;
    for (const Node& below : node.below) items_of(below, found);
}
std::map<std::string, const Node*> items_of(const scheme::Score& score)
{
    std::map<std::string, const Node*> found;
    items_of(score.tree, found);
    return found;
}

std::optional<Turn> turn_of(const Outcome& was, const Outcome& is)
{
    if (was.refers != is.refers) return is.refers ? Turn::refers_now : Turn::refers_not;
    const scheme::Exact none;
    if (was.lost != is.lost) {
        if (was.lost == none) return Turn::loses_now;
        if (is.lost == none) return Turn::spared_now;
        return is.lost > was.lost ? Turn::loses_more : Turn::loses_less;
    }
    if (was.added == is.added) return {};
    if (was.added == none) return Turn::adds_now;
    if (is.added == none) return Turn::adds_not;
    return is.added > was.added ? Turn::adds_more : Turn::adds_less;
}

struct Gathered {
    std::vector<OrgId> where;
    std::vector<scheme::Fact> facts;
    MembersTogether members;
};

class Trying {
public:
    explicit Trying(const TrialAsked& asked) : asked_{asked}, names_{names_in(asked.draft)}
    {
        if (asked.in_force) names_.merge(names_in(*asked.in_force));
        for (const scheme::Scheme* it : {&asked.draft, asked.in_force})
            if (it)
                for (const scheme::Item& item : it->items)
                    if (item.rule.per == scheme::Per::missing)
                        for (const FactName& name : item.facts) by_missing_.insert(name.what);
        for (const FactSource source : {FactSource::stated, FactSource::ballot, FactSource::judged})
            unused_.insert(source);
    }

    Trial tried()
    {
        for (const scheme::Item& item : asked_.draft.items)
            if (!is_of_records(item.kind())) trial_.untried.push_back(item.id);
        for (std::size_t i = 0; i < asked_.periods.size(); ++i) try_period(i);
        trial_.periods_tried = asked_.periods.size();
        if (trial_.periods_tried >= periods_to_tell) list_idle();
        return std::move(trial_);
    }

private:
    void try_period(std::size_t index)
    {
        period_ = asked_.periods[index];
        known_ = first_draft(asked_.state, period_, asked_.today);
        before_.reset();
        if (index > 0)
            before_ =
                Before{asked_.periods[index - 1], first_draft(asked_.state, asked_.periods[index - 1], asked_.today)};
        successions_ = successions(asked_.state.people(), known_);
        led_ = led_matters(asked_.state, known_);
        std::vector<OrgId> group;
        for (const registry::Organisation& org : asked_.state.people().organisations()) {
            if (!is_judged(org)) continue;
            group.push_back(org.id);
            if (group.size() == at_once) try_bodies(std::exchange(group, {}));
        }
        if (!group.empty()) try_bodies(group);
    }

    bool is_judged(const registry::Organisation& org) const
    {
        if (!org.life.known(known_) || org.life.from > period_.last || org.life.until_known(known_) <= period_.last)
            return false;  // of what was dissolved in the period the successor is judged
        return std::ranges::find(asked_.draft.bodies, org.kind) != asked_.draft.bodies.end() ||
               (asked_.in_force &&
                std::ranges::find(asked_.in_force->bodies, org.kind) != asked_.in_force->bodies.end());
    }

    void try_bodies(const std::vector<OrgId>& group)
    {
        gathered_.clear();
        std::set<OrgId> where;
        for (const OrgId body : group) {
            std::vector<OrgId>& there = gathered_[body].where;
            there = places(asked_.state.people(), body, successions_);
            where.insert(there.begin(), there.end());
        }
        asked_.each({where.begin(), where.end()}, known_,
                    [&](const duty::Obligation& it, duty::Standing standing) { take(it, standing); });
        for (const OrgId body : group) try_body(body);
    }

    void take(const duty::Obligation& it, duty::Standing standing)
    {
        using Kind = duty::BearerRef::Kind;
        if (it.bearer.kind == Kind::post || it.bearer.kind == Kind::charge) return;
        if (!names_.contains({FactSource::duty, {}, it.terms().duty, {}})) return;
        const duty::Facts facts = asked_.facts();
        if (!falls_in(facts, it, period_, before_)) return;
        std::optional<duty::Judgement> judged;
        const bool short_of = standing == duty::Standing::overdue || standing == duty::Standing::done_late;
        if (short_of && by_missing_.contains(it.terms().duty)) judged = duty::evaluate(facts, it, known_, known_);
        for (const OrgId body : owners(facts, it, known_)) {
            const auto there = gathered_.find(body);
            if (there == gathered_.end()) continue;
            if (it.bearer.kind == Kind::member)
                there->second.members.add(facts, it, standing, known_);
            else
                there->second.facts.push_back(fact_of(facts, it, standing, judged ? &*judged : nullptr, body, known_));
        }
    }

    void try_body(OrgId body)
    {
        Gathered& gathered = gathered_.at(body);
        scheme::Facts facts{.facts = std::move(gathered.facts), .unused = unused_};
        gathered.members.move_to(facts.facts);
        const std::optional<Before> none;
        const Asked asked{asked_.state, names_,         body, period_, known_, none, std::move(gathered.where),
                          led_,         asked_.patience};
        add_matters(facts, asked);
        add_register(facts, asked);
        ++trial_.bodies_tried;
        compare(body, facts);
    }

    bool is_for(const scheme::Scheme* scheme, OrgId body) const
    {
        return scheme && std::ranges::find(scheme->bodies, asked_.state.people()[body].kind) != scheme->bodies.end();
    }

    void compare(OrgId body, const scheme::Facts& facts)
    {
        const bool drafted = is_for(&asked_.draft, body), judged = is_for(asked_.in_force, body);
        const scheme::Score is = drafted ? scheme::evaluate(asked_.draft, facts) : scheme::Score{};
        const scheme::Score was = judged ? scheme::evaluate(*asked_.in_force, facts) : scheme::Score{};
        const auto now = items_of(is), then = items_of(was);
        TurnedBody turned{.body = body, .period = period_, .known = known_};
        for (const scheme::Item& item : asked_.draft.items) {
            const auto at = now.find(item.id.text());
            if (at == now.end()) continue;
            outcomes_[item.id].insert(outcome_of(*at->second));
            const auto old = then.find(item.id.text());
            const Outcome before = old == then.end() ? Outcome{} : outcome_of(*old->second);
            if (const auto turn = turn_of(before, outcome_of(*at->second)))
                turned.lines.push_back(
                    {item.id, item.title, *turn, old == then.end(), false, at->second->facts, at->second->lines});
        }
        for (const auto& [id, node] : then)
            if (!now.contains(id))
                if (const auto turn = turn_of(outcome_of(*node), {}))
                    turned.lines.push_back({Code{id}, node->title, *turn, false, true, node->facts, node->lines});
        if (!turned.lines.empty()) trial_.bodies.push_back(std::move(turned));
    }

    void list_idle()
    {
        for (const scheme::Item& item : asked_.draft.items) {
            if (!is_of_records(item.kind())) continue;
            const auto at = outcomes_.find(item.id);
            if (at == outcomes_.end())
                trial_.idle.push_back({item.id, item.title, Idle::never_applied});
            else if (at->second.size() == 1)
                trial_.idle.push_back({item.id, item.title, Idle::same_for_all});
        }
    }

    const TrialAsked& asked_;
    Names names_;
    std::set<Code> by_missing_;
    std::set<FactSource> unused_;
    Period period_;
    Day known_{};
    std::optional<Before> before_;
    Successions successions_;
    LedMatters led_;
    std::map<OrgId, Gathered> gathered_;
    std::map<Code, std::set<Outcome>> outcomes_;
    Trial trial_;
};

}  // namespace

Trial try_out(const TrialAsked& asked) { return Trying{asked}.tried(); }

}  // namespace jinze::fact_sheet
