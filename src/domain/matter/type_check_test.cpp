#include "domain/matter/type_check.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/matter/life.h"

using namespace jinze;
using namespace jinze::matter;

namespace {

const Day monday = day_at(2026, 3, 2);
const OrgId work{2}, bureau{4};

std::optional<TypeFault> fault(auto change)
{
    Type type = *supervised();
    change(type);
    const auto found = fault_of(type);
    return found ? std::optional{found->fault} : std::nullopt;
}

// Nodes in any order, with any phase and owner: most cannot be used.
Type any_type()
{
    Type type = *supervised();
    type.code = Code{"drawn"};
    type.nodes.clear();
    const int count = *rc::gen::inRange(1, 6);
    const auto code = [](int i) { return Code{"n" + std::to_string(i)}; };
    for (int i = 0; i < count; ++i) {
        Node node{
            .code = code(i), .phase = Phase::approval, .owner = Owner::setter, .limit = 0, .next = {}, .back = {}};
        node.phase = *rc::gen::element(Phase::confirmation, Phase::approval, Phase::approval, Phase::handling,
                                       Phase::signing, Phase::review);
        node.owner = *rc::gen::element(Owner::setter, Owner::lead, Owner::leader, Owner::work_committee);
        if (*rc::gen::inRange(0, 4) > 0 && i + 1 < count) node.next = code(i + 1);
        if (node.phase == Phase::review) node.back = code(*rc::gen::inRange(0, count));
        type.nodes.push_back(node);
    }
    return type;
}

// A type that can be used: drawn phase by phase.
Type sound_type()
{
    Type type = *supervised();
    type.nodes.clear();
    const auto add = [&](Phase phase, Owner owner) {
        const Code code{"n" + std::to_string(type.nodes.size())};
        if (!type.nodes.empty()) type.nodes.back().next = code;
        type.nodes.push_back({.code = code, .phase = phase, .owner = owner, .limit = 0, .next = {}, .back = {}});
        return code;
    };
    const auto above = [] { return *rc::gen::element(Owner::setter, Owner::work_committee); };
    if (*rc::gen::arbitrary<bool>()) add(Phase::confirmation, Owner::leader);
    for (int i = *rc::gen::inRange(1, 4); i > 0; --i) add(Phase::approval, above());
    if (*rc::gen::arbitrary<bool>()) return type;
    if (*rc::gen::arbitrary<bool>()) add(Phase::signing, Owner::lead);
    const Code handling = add(Phase::handling, Owner::lead);
    for (int i = *rc::gen::inRange(1, 3); i > 0; --i) {
        add(Phase::review, above());
        type.nodes.back().back = handling;
    }
    return type;
}

struct Drawn {
    Matter one;
    calendar::WorkingDays working;
    Day now = monday;

    explicit Drawn(Type type)
        : one{.id = MatterId{1},
              .entered = monday,
              .by = {},
              .opened = {.setter = work, .lead = bureau, .due = monday + days{30}},
              .taken = {},
              .parts = {},
              .reopened = {},
              .type = std::make_shared<const Type>(std::move(type))}
    {
    }
    Life life() const { return life_of(one, working, now); }
    void take(MatterAct act) { one.taken.push_back({now, PersonId{1}, {.matter = one.id, .act = act}}); }
    // Some act that can be taken where it stands; nothing once it has ended.
    std::optional<MatterAct> possible() const
    {
        switch (life().phase) {
            case Phase::confirmation: return MatterAct::confirm;
            case Phase::approval: return MatterAct::approve;
            case Phase::signing: return *rc::gen::element(MatterAct::sign, MatterAct::note, MatterAct::report);
            case Phase::handling: return *rc::gen::element(MatterAct::note, MatterAct::report, MatterAct::transfer);
            case Phase::review: return *rc::gen::element(MatterAct::accept, MatterAct::send_back);
            case Phase::closed:
            case Phase::withdrawn: break;
        }
        return {};
    }
};

int count(const Matter& one, MatterAct act)
{
    return static_cast<int>(std::ranges::count_if(one.taken, [&](const Taken& it) { return it.step.act == act; }));
}
int count(const Type& type, Phase phase)
{
    return static_cast<int>(std::ranges::count(type.nodes, phase, &Node::phase));
}

}  // namespace

TEST_CASE("the built-in type can be used")
{
    CHECK_FALSE(fault([](Type&) {}));
}

TEST_CASE("a type that nobody could work with is refused, and says at which node")
{
    using enum TypeFault;
    const auto other = Code{"other"};
    CHECK(fault([](Type& t) { t.setters.clear(); }) == no_setters);
    CHECK(fault([](Type& t) { t.leads.clear(); }) == no_leads);
    CHECK(fault([](Type& t) { t.nodes.clear(); }) == no_nodes);
    CHECK(fault([](Type& t) { t.nodes.resize(13, t.nodes[0]); }) == too_many_nodes);
    CHECK(fault([](Type& t) { t.nodes.push_back(t.nodes[4]); }) == node_doubled);
    CHECK(fault([&](Type& t) { t.nodes[1].next = other; }) == next_unknown);
    CHECK(fault([&](Type& t) { t.nodes[4].back = other; }) == back_unknown);
    CHECK(fault([](Type& t) { t.nodes[1].next = t.nodes[3].code; }) == not_reached);
    CHECK(fault([](Type& t) { t.nodes[4].next = t.nodes[1].code; }) == circle);
    CHECK(fault([](Type& t) {
              std::swap(t.nodes[1].phase, t.nodes[4].phase);
              t.nodes[1].back = t.nodes[3].code;
          }) == out_of_order);
    CHECK(fault([](Type& t) { t.nodes.erase(t.nodes.begin(), t.nodes.begin() + 2); }) == no_approval);
    CHECK(fault([](Type& t) { t.nodes[3].owner = Owner::setter; }) == owner_impossible);
    CHECK(fault([](Type& t) { t.nodes[4].owner = Owner::lead; }) == owner_impossible);
    CHECK(fault([](Type& t) { t.nodes[1].owner = Owner::guide; }) == owner_absent);
    CHECK(fault([](Type& t) { t.nodes[4].back.reset(); }) == back_missing);
    CHECK(fault([](Type& t) {
              t.nodes.pop_back();
              t.nodes[3].next.reset();
          }) == nobody_closes);
    CHECK(fault([](Type& t) { t.ladder[1].after = 0; }) == ladder_out_of_order);
    CHECK(fault([](Type& t) { t.ladder[2].to = t.ladder[1].to; }) == ladder_doubled);
    Type type = *supervised();
    type.nodes[3].owner = Owner::leader;
    CHECK(fault_of(type)->node == 3);
}

TEST_CASE("a 党组 that guides may own a step where only elected organisations lead")
{
    CHECK_FALSE(fault([](Type& t) {
        t.leads = {registry::OrgKind::branch};
        t.nodes[1].owner = Owner::guide;
    }));
}

TEST_CASE("property: a type drawn at random is refused, or every path of it ends and passes each approval")
{
    CHECK(rc::check([] {
        Type type = any_type();
        for (int i = 0; i < 200 && fault_of(type); ++i) type = any_type();
        RC_PRE(!fault_of(type));
        Drawn drawn{type};
        for (int i = 0; i < 40; ++i) {
            const auto act = drawn.possible();
            if (!act) break;
            drawn.take(*act == MatterAct::transfer ? MatterAct::report : *act);
            drawn.now += days{1};
        }
        if (drawn.life().phase == Phase::closed)
            RC_ASSERT(count(drawn.one, MatterAct::approve) == count(type, Phase::approval));
    }));
}

TEST_CASE(
    "property: whatever the type, no path skips an approval or a review, the first due day stays, the clocks add up")
{
    CHECK(rc::check([] {
        const Type type = sound_type();
        RC_ASSERT(!fault_of(type));
        Drawn drawn{type};
        for (int i = 0; i < 30; ++i) {
            const Life life = drawn.life();
            RC_ASSERT(life.first_due == monday + days{30});
            const Day until = std::min(life.ended, drawn.now);
            RC_ASSERT(life.unit_days + life.above_days == drawn.working.between(monday, until));
            const auto act = drawn.possible();
            if (!act) break;
            drawn.take(*act);
            drawn.now += days{*rc::gen::inRange(0, 5)};
        }
        const Life life = drawn.life();
        const int approvals = count(drawn.one, MatterAct::approve), all = count(type, Phase::approval);
        if (life.phase == Phase::handling || life.phase == Phase::closed) RC_ASSERT(approvals == all);
        if (life.phase == Phase::closed) RC_ASSERT(count(drawn.one, MatterAct::accept) >= count(type, Phase::review));
    }));
}
