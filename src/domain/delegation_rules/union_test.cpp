// Random districts: a deputy may do exactly what their own posts allow and what goes over from the absent, on the
// dated days; nothing that never goes over, nothing beyond, and no chain.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "domain/delegation_rules/delegations_test.h"
#include "domain/district/describe.h"
#include "domain/registry/fitting.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using delegation::Delegation;
using delegation::DelegationId;
using registry::Title;

namespace {

const std::vector<PersonId> everybody{work_secretary,  work_clerk,       group_secretary, deputy,
                                      organ_secretary, branch_secretary, member,          district_secretary};
const std::vector<OrgId> bodies{committee, work, small::unit, group, organ, one, two};

// The small district with a few more posts, and delegations as nobody would name them: of anybody, overlapping, in
// chains, ended or not. The fold must be right whatever the rules let through.
struct Drawn : District {
    State without;  // the same without delegations

    Drawn()
    {
        for (int i = *rc::gen::inRange(0, 8); i > 0; --i) {
            const OrgId org = *rc::gen::element(committee, work, group, organ, one);
            const Title title = *rc::gen::element(Title::secretary, Title::member, Title::clerk);
            if (!registry::has_post(state.people()[org].kind, title)) continue;
            const auto post = PostId{static_cast<std::uint32_t>(state.people().posts().size() + 1)};
            const auto held = AppointmentId{static_cast<std::uint32_t>(state.people().appointments().size() + 1)};
            happens(registry::PostEstablished{post, org, title, took_office});
            happens(registry::PersonAppointed{held, post, *rc::gen::elementOf(everybody), took_office, {}});
        }
        without = state;
        for (int i = *rc::gen::inRange(1, 6); i > 0; --i) {
            const Day from = today + days{*rc::gen::inRange(-4, 8)};
            const DelegationId id{static_cast<std::uint32_t>(state.of<delegation::Delegations>().all().size() + 1)};
            happens(delegation::DeputyNamed{.delegation = id,
                                            .org = *rc::gen::elementOf(bodies),
                                            .absent = *rc::gen::elementOf(everybody),
                                            .deputy = *rc::gen::elementOf(everybody),
                                            .from = from,
                                            .until = from + days{*rc::gen::inRange(0, 8)},
                                            .why = {}});
            if (*rc::gen::inRange(0, 4) == 0) happens(delegation::DelegationEnded{id});
        }
    }
    template <class E>
    void happens(const E& event)
    {
        state.apply({now, office, event});
    }
    bool sits(PersonId person, OrgId org, Day on) const
    {
        for (const PostId post : state.people().posts_of(person, on, on))
            if (state.people()[post].org == org) return true;
        return false;
    }
    // Plainly, from the list of events: each delegation that is in force, by its own words.
    std::vector<Delegation> in_force(PersonId actor, Day on) const
    {
        std::vector<Delegation> found;
        for (const Delegation& it : state.of<delegation::Delegations>().all()) {
            const auto& named = it.named;
            if (named.deputy == actor && it.entered <= on && named.from <= on && on <= named.until &&
                !(it.ended <= on) && sits(actor, named.org, on) && sits(named.absent, named.org, on))
                found.push_back(it);
        }
        return found;
    }
};

const std::set<Right> goes_over{Right::read,          Right::record, Right::correct,
                                Right::decide_reason, Right::waive,  Right::decide_contest};

Command some_command()
{
    const Text text{"理由"};
    const matter::MatterId first{1};
    const auto day = today + days{40};
    const record::ObligationId owed{"study@o4@2026"};
    switch (*rc::gen::inRange(0, 16)) {
        case 0: return ApproveMatter{first};
        case 1: return RejectMatter{first, text};
        case 2: return AcceptMatter{first, {}};
        case 3: return UrgeMatter{first, {}};
        case 4: return DecideExtension{first, day, {}};
        case 5: return SummonOver{first, {}, text};
        case 6: return ReportMatter{first, text, today};
        case 7: return Waive{owed, text};
        case 8: return DecideReason{.obligation = owed, .accepted = true, .why = text};
        case 9: return DecideContest{.obligation = owed, .why = text};
        case 10: return GiveReason{owed, text};
        case 11: return RenameOrganisation{organ, {"机关党委"}};
        case 12:
            return EnterRecord{{.kind = record::Kind::meeting, .host = *rc::gen::elementOf(bodies), .performed = today},
                               {.title = "会议"}};
        case 13: return AdoptDuty{};
        case 14: return SignMatter{first};
        default:
            return NameDeputy{.org = *rc::gen::elementOf(bodies),
                              .deputy = *rc::gen::elementOf(everybody),
                              .absent = *rc::gen::elementOf(everybody),
                              .from = {},
                              .until = today + days{9},
                              .why = {}};
    }
}

}  // namespace

TEST_CASE("a right is one's own, or goes over from somebody absent in that body on that day, and no other way")
{
    CHECK(rc::check([] {
        Drawn d;
        for (int i = 0; i < 60; ++i) {
            const PersonId who = *rc::gen::elementOf(everybody);
            const Right right = *rc::gen::elementOf(std::vector<Right>{
                Right::read, Right::manage, Right::record, Right::correct, Right::adopt, Right::grant,
                Right::give_reason, Right::decide_reason, Right::waive, Right::decide_contest});
            const OrgId toward = *rc::gen::elementOf(bodies);
            const Day on = today + days{*rc::gen::inRange(-6, 16)};
            bool expected = may(d.without, who, right, toward, on);
            if (goes_over.contains(right))
                for (const Delegation& it : d.in_force(who, on)) {
                    const auto by = by_posts_in(d.without, it.named.absent, right, toward, on);
                    expected = expected || std::ranges::find(by, it.named.org) != by.end();
                }
            RC_ASSERT(may(d.state, who, right, toward, on) == expected);
        }
    }));
}

TEST_CASE("a command is accepted by one's own right, or in the place of somebody who could give it, and never goes on")
{
    CHECK(rc::check([] {
        Drawn d;
        OpenMatter matter = Deputies{}.matter;
        d.put(work_clerk, matter);
        d.without.apply(d.leaves.back());
        if (*rc::gen::arbitrary<bool>()) {
            const Event given = duty::ReasonGiven{.obligation = {"study@o4@2026"}, .words = {}};
            d.state.apply({d.now, group_secretary, given});
            d.without.apply({d.now, group_secretary, given});
        }
        for (int i = 0; i < 30; ++i) {
            d.stand_on(today + days{*rc::gen::inRange(0, 8)});
            const Day on = day_of(d.now);
            const PersonId who = *rc::gen::elementOf(everybody);
            const Command command = some_command();
            const Context context = d.context(who);
            const auto place = in_whose_place(d.state, command, context);
            const bool accepted = decide(d.state, command, context).has_value();
            const bool agrees = place ? accepted || !*place : !accepted;
            RC_ASSERT(agrees);
            const bool own = decide(d.without, command, context).has_value();
            if (std::holds_alternative<NameDeputy>(command)) {
                RC_ASSERT(!place || !*place);  // no chain
                continue;
            }
            if (own) RC_ASSERT(accepted && place.has_value() && !*place);
            if (own || !accepted) continue;
            RC_ASSERT(goes_to_deputies(command));
            const auto all = d.in_force(who, on);
            RC_ASSERT(std::ranges::any_of(all, [&](const Delegation& it) {
                return it.named.absent == *place && decide(d.without, command, d.context(it.named.absent)).has_value();
            }));
        }
    }));
}

TEST_CASE("what the absent person could do and does not concern the deputy is accepted from the deputy")
{
    Deputies d;
    d.naming.from = today;
    d.named();
    const auto id = d.waiting();
    const Text text{"理由"};
    for (const Command& command :
         std::vector<Command>{ApproveMatter{id}, RejectMatter{id, text}, WithdrawMatter{id, text}})
        CHECK(d.ask(second_leader, command).has_value() == d.ask(work_secretary, command).has_value());
}
