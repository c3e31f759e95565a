#include "domain/matter/life.h"

#include <algorithm>

#include "base/ensure.h"

namespace jinze::matter {
namespace {

std::optional<std::size_t> node_of(const Type& type, Phase phase)
{
    const auto found = std::ranges::find(type.nodes, phase, &Node::phase);
    if (found == type.nodes.end()) return {};
    return static_cast<std::size_t>(found - type.nodes.begin());
}

std::optional<std::size_t> node_of(const Type& type, const std::optional<Code>& code)
{
    const auto found = std::ranges::find_if(type.nodes, [&](const Node& node) { return node.code == code; });
    if (found == type.nodes.end()) return {};
    return static_cast<std::size_t>(found - type.nodes.begin());
}

class Walk {
public:
    Walk(const Matter& matter, const Type& type, const calendar::WorkingDays& working)
        : type_{type}, working_{working}, clock_{matter.begun()}
    {
        const MatterOpened& opened = matter.opened;
        life_.lead = opened.lead;
        life_.answers = opened.answers;
        life_.first_due = life_.due = opened.due.value_or(never);
        if (opened.handed_over)
            bring(opened);
        else
            begin(opened, matter.entered);
    }

    void take(const Taken& taken)
    {
        count_until(taken.entered);
        apply(taken);
    }

    Life at(Day known)
    {
        if (life_.is_open()) count_until(known);
        return life_;
    }

private:
    void begin(const MatterOpened& opened, Day entered)
    {
        const auto begins = std::ranges::find_if(
            type_.nodes, [&](const Node& node) { return opened.instructed_by || node.phase != Phase::confirmation; });
        ensure(begins != type_.nodes.end());
        go_to(static_cast<std::size_t>(begins - type_.nodes.begin()), entered);
    }
    // As the list had it: with the lead since it was handed over, or closed.
    void bring(const MatterOpened& opened)
    {
        life_.handed_over = life_.signed_for = *opened.handed_over;
        go_to(node_of(type_, Phase::handling), *opened.handed_over);
        if (!opened.done) return;
        count_until(*opened.done);
        life_.late = *opened.done > life_.due;
        life_.reported = *opened.done;
        end(Phase::closed, *opened.done);
    }
    void count_until(Day day)
    {
        const int passed = working_.between(clock_, day);
        if (life_.side() == Side::unit) life_.unit_days += passed;
        if (life_.side() == Side::above) life_.above_days += passed;
        clock_ = std::max(clock_, day);
    }
    void go_to(std::optional<std::size_t> node, Day on)
    {
        life_.since = on;
        if (node) {
            life_.node = *node;
            life_.phase = type_.nodes[*node].phase;
        } else {
            end(Phase::closed, on);
        }
    }
    void go_to_next(Day on) { go_to(node_of(type_, type_.nodes[life_.node].next), on); }
    void end(Phase phase, Day on)
    {
        life_.phase = phase;
        life_.ended = on;
        life_.halted = false;
        life_.extension.reset();
        life_.giving_back.reset();
    }
    void sign(Day on)
    {
        if (life_.signed_for == never) life_.signed_for = on;
        if (life_.phase == Phase::signing) go_to_next(on);
    }
    void apply(const Taken& taken);
    void report(const Taken& taken);
    void send_back(const Taken& taken);
    void transfer(const Taken& taken);
    void take_over(const Taken& taken);

    const Type& type_;
    const calendar::WorkingDays& working_;
    Day clock_;
    Life life_;
};

void Walk::report(const Taken& taken)
{
    if (life_.signed_for == never) life_.signed_for = taken.entered;
    life_.late = life_.late || taken.entered > life_.due;
    life_.reported = taken.entered;
    life_.reported_by = taken.by;
    life_.extension.reset();
    life_.giving_back.reset();
    go_to(node_of(type_, Phase::review), taken.entered);
}

void Walk::send_back(const Taken& taken)
{
    const auto back = node_of(type_, type_.nodes[life_.node].back);
    life_.sent_back = true;
    life_.reported = never;
    life_.reset = never;
    if (taken.step.day) life_.due = *taken.step.day;
    go_to(back ? back : node_of(type_, Phase::handling), taken.entered);
}

void Walk::transfer(const Taken& taken)
{
    if (taken.step.org) life_.lead = *taken.step.org;
    if (taken.step.day) life_.due = *taken.step.day;
    life_.answers.reset();
    life_.signed_for = never;
    life_.handed_over = taken.entered;
    life_.extension.reset();
    life_.giving_back.reset();
    life_.raised = 0;
    life_.reason.reset();
    const auto signing = node_of(type_, Phase::signing);
    go_to(signing ? signing : node_of(type_, Phase::handling), taken.entered);
}

// The body that takes it over has signed for it.
void Walk::take_over(const Taken& taken)
{
    transfer(taken);
    sign(taken.entered);
}

void Walk::apply(const Taken& taken)
{
    const MatterStepped& step = taken.step;
    const Day on = taken.entered;
    switch (step.act) {
        case MatterAct::confirm: return go_to_next(on);
        case MatterAct::approve:
            if (life_.handed_over == never) life_.handed_over = on;
            return go_to_next(on);
        case MatterAct::sign:
        case MatterAct::note: return sign(on);
        case MatterAct::report: return report(taken);
        case MatterAct::accept: return go_to_next(on);
        case MatterAct::send_back: return send_back(taken);
        case MatterAct::ask_extension:
            life_.extension = Wish{.on = on, .by = taken.by, .until = step.day.value_or(never), .to = {}};
            return;
        case MatterAct::grant_extension:
            if (step.day) life_.due = *step.day;
            life_.extension.reset();
            return;
        case MatterAct::refuse_extension: life_.extension.reset(); return;
        case MatterAct::ask_return:
            life_.giving_back = Wish{.on = on, .by = taken.by, .to = step.org.value_or(OrgId{})};
            return;
        case MatterAct::keep: life_.giving_back.reset(); return;
        case MatterAct::urge: ++life_.urged; return;
        case MatterAct::transfer: return transfer(taken);
        case MatterAct::entrust: life_.answers = step.answers; return;
        case MatterAct::correct_day: life_.due = step.day.value_or(never); return;
        case MatterAct::reset_day: life_.reset = step.day.value_or(never); return;
        case MatterAct::halt:
            life_.late = life_.late || (life_.is_with_lead() && on > life_.due);  // a halt does not take the red away
            life_.halted = true;
            life_.halted_until = step.day.value_or(never);
            return;
        case MatterAct::resume:
            life_.halted = false;
            life_.halted_until = never;
            if (step.day) life_.due = *step.day;
            return;
        case MatterAct::raise: ++life_.raised; return;
        case MatterAct::explain: life_.reason = Reason{.on = on, .by = taken.by, .accepted = {}}; return;
        case MatterAct::justify:
        case MatterAct::dismiss:
            if (life_.reason) life_.reason->accepted = step.act == MatterAct::justify;
            return;
        case MatterAct::take_over: return take_over(taken);
        case MatterAct::succeed:
            life_.lead = step.org.value_or(life_.lead);
            life_.answers.reset();
            return;
        case MatterAct::fall_back: life_.giving_back = Wish{.on = on, .by = taken.by, .to = {}}; return;
        case MatterAct::summon:
        case MatterAct::circulate:
        case MatterAct::retain: return;
        case MatterAct::reject:
        case MatterAct::withdraw: return end(Phase::withdrawn, on);
    }
}

}  // namespace

Life life_of(const Matter& matter, const calendar::WorkingDays& working, Day known)
{
    Walk walk{matter, *matter.type, working};
    for (const Taken& taken : matter.taken)
        if (taken.entered <= known) walk.take(taken);
    return walk.at(known);
}

int days_overdue(const Life& life, const calendar::WorkingDays& working, Day today)
{
    return life.is_with_lead() && today > life.due ? std::max(1, working.between(life.due, today)) : 0;
}

MatterStanding standing_of(const Life& life, const Type& type, const calendar::WorkingDays& working, Day today)
{
    switch (life.phase) {
        case Phase::closed: return life.late ? MatterStanding::closed_late : MatterStanding::closed;
        case Phase::withdrawn: return MatterStanding::withdrawn;
        case Phase::confirmation: return MatterStanding::awaiting_confirmation;
        case Phase::approval: return MatterStanding::awaiting_approval;
        case Phase::review: return MatterStanding::in_review;
        case Phase::signing:
        case Phase::handling: break;
    }
    if (life.halted) return MatterStanding::halted;
    if (life.giving_back) return MatterStanding::return_asked;
    if (life.extension) return MatterStanding::extension_asked;
    if (days_overdue(life, working, today) > 0) return MatterStanding::overdue;
    const int left = working.between(today, life.due), all = working.between(life.handed_over, life.due);
    if (life.due != never && left <= type.near && left * 2 <= all) return MatterStanding::near;
    if (life.phase == Phase::signing) return MatterStanding::awaiting_signature;
    return life.sent_back ? MatterStanding::sent_back : MatterStanding::in_hand;
}

std::optional<Owner> owner_of(const Life& life, const Type& type)
{
    if (!life.is_open()) return {};
    const Node& node = type.nodes[life.node];
    const bool waits_above = life.side() == Side::above && node.owner == Owner::lead;
    return waits_above ? Owner::setter : node.owner;
}

Day act_due(const Life& life, const Type& type, const calendar::WorkingDays& working)
{
    if (!life.is_open()) return never;
    if (life.halted) return life.halted_until;
    const Node& node = type.nodes[life.node];
    if (life.phase == Phase::handling && life.is_with_lead()) return life.due;
    const Wish* wish = life.giving_back ? &*life.giving_back : life.extension ? &*life.extension : nullptr;
    if (wish) return working.after(wish->on, type.return_within).day;
    return node.limit > 0 ? working.after(life.since, node.limit).day : never;
}

std::size_t rungs_reached(const Life& life, const Type& type, const calendar::WorkingDays& working, Day today)
{
    const int overdue = days_overdue(life, working, today);
    if (overdue == 0) return 0;
    return static_cast<std::size_t>(
        std::ranges::count_if(type.ladder, [&](const RungDay& step) { return step.after <= overdue; }));
}

bool is_archived(const Life& life, const Type& type, Day today)
{
    return !life.is_open() && today >= life.ended + days{type.archived_after};
}

}  // namespace jinze::matter
