// What becomes of open matters when their lead or their setter is dissolved.
#include <doctest/doctest.h>

#include "domain/district/tiers.h"
#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterStanding;

namespace {

// The work committee has asked a street's committee for something; another street's can take it over.
struct Streets : small::Matters {
    OrgId north{8}, south{9};

    Streets()
    {
        for (const char* name : {"北街党工委", "南街党工委"})
            put(work_clerk, a_body(registry::OrgKind::street_committee, {.unit = {}, .leads = committee, .guides = {}},
                                   founded, name));
        put(work_clerk, a_post(member, north, registry::Title::secretary, took_office));
        put(work_clerk, a_post(branch_secretary, south, registry::Title::secretary, took_office));
        put(work_clerk, a_post(deputy, committee, registry::Title::clerk, took_office));
        command.setter = committee, command.lead = north, command.answers.reset();
        put(deputy, command);
    }
    void given() { put(district_secretary, ApproveMatter{first}); }
    Refused refused(const DissolveOrganisation& dissolving)
    {
        const auto decided = ask(work_clerk, dissolving);
        ensure(!decided);
        return decided.error();
    }
};

}  // namespace

TEST_CASE("a body with open matters is dissolved once they have a successor, or go back")
{
    Streets d;
    d.given();
    CHECK(d.refused({.org = d.north, .on = today}) == Refused{refusals::matters_left, "1"});
    CHECK(d.refused({.org = d.north, .on = today, .successor = OrgId{99}}).why == refusals::org_unknown);
    CHECK(d.refused({.org = d.north, .on = today, .successor = one}).why == refusals::successor_unfit);
    CHECK(d.refused({.org = d.north, .on = today, .successor = d.north}).why == refusals::successor_unfit);
    CHECK(d.life().lead == d.north);
}

TEST_CASE("the successor has the matter as it stood: its days, its phase, and nobody who answers for it")
{
    Streets d;
    d.given();
    d.put(member, SignMatter{first});
    const matter::Life before = d.life();
    d.put(work_clerk, DissolveOrganisation{.org = d.north, .on = today, .successor = d.south});
    CHECK(d.life().lead == d.south);
    CHECK(d.life().phase == matter::Phase::handling);
    CHECK(d.life().due == before.due);
    CHECK(d.life().first_due == before.first_due);
    CHECK(d.why(member, NoteMatter{first, {"已办一半"}}) == refusals::right_missing);
    d.put(branch_secretary, ReportMatter{first, {"已办"}, today});
    d.put(district_secretary, AcceptMatter{first, {}});
    CHECK(d.standing() == MatterStanding::closed);
}

TEST_CASE("without a successor a matter waits for its setter, who gives it to another")
{
    Streets d;
    d.given();
    d.put(work_clerk, DissolveOrganisation{.org = d.north, .on = today, .returns_matters = true});
    CHECK(d.standing() == MatterStanding::return_asked);
    CHECK(d.life().side() == matter::Side::above);
    CHECK(d.why(district_secretary, KeepMatter{first, {"继续办理"}}) == refusals::lead_dissolved);
    d.put(district_secretary, TransferMatter{first, d.south, {}, {"原单位撤销"}});
    CHECK(d.life().lead == d.south);
    CHECK(d.standing() == MatterStanding::awaiting_signature);
}

TEST_CASE("a matter that is not approved yet waits for its setter from the approval on")
{
    Streets d;
    d.put(work_clerk, DissolveOrganisation{.org = d.north, .on = today, .returns_matters = true});
    CHECK(d.standing() == MatterStanding::awaiting_approval);
    d.given();
    CHECK(d.standing() == MatterStanding::return_asked);
}

TEST_CASE("what a dissolved body has set, its successor drives on, or else the body that led it")
{
    for (const bool merged : {true, false}) {
        small::Matters d;
        const OrgId next{8};
        d.put(work_clerk,
              a_body(registry::OrgKind::party_group, {.unit = {}, .leads = committee, .guides = {}}, founded));
        d.put(work_clerk, a_post(branch_secretary, next, registry::Title::secretary, took_office));
        d.command.setter = group, d.command.lead = organ, d.command.answers.reset();
        d.put(group_secretary, d.command);
        d.put(deputy, ApproveMatter{first});
        d.put(work_clerk, MoveOrganisation{organ, work, next, today});
        CHECK(d.why(work_clerk, DissolveOrganisation{.org = group, .on = today}) == refusals::matters_left);
        CHECK(d.why(work_clerk, DissolveOrganisation{.org = group, .on = today, .successor = one}) ==
              refusals::successor_unfit);
        d.put(work_clerk, DissolveOrganisation{.org = group,
                                               .on = today,
                                               .successor = merged ? std::optional{next} : std::nullopt,
                                               .returns_matters = true});
        CHECK(acting_for(d.state.people(), group, today) == (merged ? next : committee));
        CHECK(d.life().lead == organ);
        d.put(merged ? branch_secretary : district_secretary, UrgeMatter{first, {}});
        if (!merged) CHECK(d.why(branch_secretary, UrgeMatter{first, {}}) == refusals::not_the_setter);
    }
}

TEST_CASE("a body without open matters is dissolved as before")
{
    Streets d;
    d.put(district_secretary, RejectMatter{first, {"不必立项"}});
    d.put(work_clerk, DissolveOrganisation{.org = d.north, .on = today});
    CHECK_FALSE(d.state.people().lives(d.north, today, today));
}
