// Random walks through the rules: whatever people try, in whatever order, on whatever days.
#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterAct;

namespace {

Command drawn(Day on)
{
    const Text text{*rc::gen::element<std::string>("理由", "")};
    const Day day = on + days{*rc::gen::inRange(-3, 60)};
    const std::optional<Day> maybe = *rc::gen::arbitrary<bool>() ? std::optional{day} : std::nullopt;
    const OrgId org = *rc::gen::element(group, organ);
    switch (*rc::gen::inRange(0, 16)) {
        case 0: return ApproveMatter{first};
        case 1: return RejectMatter{first, text};
        case 2: return SignMatter{first};
        case 3: return NoteMatter{first, text};
        case 4:
        case 5: return ReportMatter{first, text, on};
        case 6: return AcceptMatter{first, {}};
        case 7: return SendBackMatter{first, day, text};
        case 8: return AskExtension{first, day, text};
        case 9: return DecideExtension{first, maybe, text};
        case 10: return AskReturn{first, {}, text};
        case 11: return KeepMatter{first, text};
        case 12: return TransferMatter{first, org, maybe, text};
        case 13: return SetMatterDay{first, day, text};
        case 14: return HaltMatter{first, maybe, text};
        default: return ResumeMatter{first, maybe};
    }
}

bool is_setters(MatterAct act)
{
    using enum MatterAct;
    for (const MatterAct of_lead : {sign, note, report, ask_extension, ask_return, entrust})
        if (act == of_lead) return false;
    return true;
}

bool sits_in(const District& d, PersonId person, OrgId org)
{
    for (const PostId post : d.state.people().posts_of(person, day_of(d.now), day_of(d.now)))
        if (d.state.people()[post].org == org) return true;
    return false;
}

}  // namespace

TEST_CASE("no path skips the approval, nobody decides their own, and the first due day never changes")
{
    CHECK(rc::check([] {
        small::Matters d;
        d.open();
        Day on = today;
        bool approved = false;
        for (int i = 0; i < 40; ++i) {
            on += days{*rc::gen::inRange(0, 6)};
            d.stand_on(on);
            const PersonId who = *rc::gen::element(work_clerk, work_secretary, group_secretary, deputy, organ_secretary,
                                                   district_secretary, branch_secretary);
            const OrgId lead = d.life().lead;
            const auto decided = d.ask(who, drawn(on));
            if (!decided) continue;
            const auto& step = std::get<matter::MatterStepped>(decided->front());
            RC_ASSERT(!is_setters(step.act) || !sits_in(d, who, lead));
            RC_ASSERT(step.act != MatterAct::approve || who != work_clerk);
            RC_ASSERT(approved || step.act == MatterAct::approve || step.act == MatterAct::reject);
            approved = approved || step.act == MatterAct::approve;
            d.leaves.push_back({d.now, who, decided->front()});
            d.state.apply(d.leaves.back());
            const matter::Life life = d.life();
            RC_ASSERT(life.first_due == today + days{28});
            RC_ASSERT(life.is_open() || life.ended == on);
            const Day until = life.is_open() ? on : life.ended;
            RC_ASSERT(life.unit_days + life.above_days == d.state.duties().working_days(on).between(today, until));
        }
    }));
}
