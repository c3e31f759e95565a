#include <doctest/doctest.h>

#include "domain/district/refusals.h"
#include "domain/registry_rules/refusals.h"
#include "domain/registry_rules/two_people_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::Title;

namespace {

constexpr Title three[]{Title::system_administrator, Title::security_administrator, Title::audit_administrator};

}  // namespace

TEST_CASE("nobody holds two of the three administrators' posts, whichever two and in whichever order")
{
    for (const Title first : three)
        for (const Title second : three) {
            if (first == second) continue;
            Town d;
            d.put(work_clerk, d.to(member, first));
            CHECK(d.why(work_secretary, d.to(member, second)) == refusals::administrators_are_three);
        }
}

TEST_CASE("once there was a security administrator, who administers is decided by two who are not concerned")
{
    Town d;
    d.three_administrators();
    for (const Title title : three) {
        CHECK(d.why(work_secretary, d.to(d.fourth, title)) == refusals::administrator_by_one);
        CHECK(d.why(work_secretary, d.to(d.fourth, title, work_clerk)) == refusals::administrator_by_one);
        CHECK(d.why(work_secretary, d.to(d.fourth, title, work_secretary)) == refusals::administrator_by_one);
        CHECK(d.why(d.security, d.to(d.fourth, title, d.security)) == refusals::right_missing);
        CHECK(d.why(d.system, d.to(d.fourth, title, d.security)) == refusals::right_missing);
    }
    const Events events = d.put(work_secretary, d.to(d.fourth, Title::audit_administrator, d.security));
    CHECK(std::get<registry::PersonAppointed>(events.back()).with == d.security);
}

TEST_CASE("ending an administrator's post takes two as well, and the last audit administrator stays")
{
    Town d;
    d.three_administrators();
    const AppointmentId audit = d.held_by(d.audit);
    CHECK(d.why(work_clerk, EndAppointment{.appointment = audit, .on = today}) == refusals::last_audit_administrator);
    d.put(work_secretary, d.to(d.fourth, Title::audit_administrator, d.security));
    CHECK(d.why(work_secretary, EndAppointment{.appointment = audit, .on = today}) == refusals::administrator_by_one);
    d.put(work_secretary, EndAppointment{.appointment = audit, .on = today, .with = d.security});
    CHECK(d.why(work_secretary, EndAppointment{.appointment = d.last(), .on = today, .with = d.security}) ==
          refusals::last_audit_administrator);
}

TEST_CASE("a clerk who records that the only security administrator left opens nothing")
{
    Town d;
    d.three_administrators();
    d.put(work_clerk, EndMembership{.person = d.security, .how = registry::Leaving::transferred_out, .on = today});
    CHECK(d.state.people().posts_of(d.security, today, today).empty());
    for (const Title title : three) {
        CHECK(d.why(work_clerk, d.to(d.fourth, title)) == refusals::vacancy_at_server);
        CHECK(d.why(work_clerk, d.to(d.fourth, title, work_secretary)) == refusals::vacancy_at_server);
        CHECK(d.why(work_clerk, d.to(work_clerk, title)) == refusals::nobody_appoints_themselves);
    }
    CHECK(d.why(work_clerk, EndAppointment{.appointment = d.held_by(d.system), .on = today}) ==
          refusals::vacancy_at_server);
}

TEST_CASE("a death, an expulsion and an erasure of an administrator are recorded by those who record others'")
{
    for (const auto how : {registry::Leaving::died, registry::Leaving::expelled, registry::Leaving::removed}) {
        Town d;
        d.three_administrators();
        d.put(work_clerk, EndMembership{.person = d.audit, .how = how, .on = today});
        CHECK(d.state.people().posts_of(d.audit, today, today).empty());
    }
    Town d;
    d.three_administrators();
    CHECK(d.why(work_clerk, ErasePerson{d.security, {}, {}}) == refusals::second_person_first);
    d.put(work_clerk, ErasePerson{d.security, work_secretary, {}});
    CHECK(d.state.people().posts_of(d.security, today, today).empty());
    CHECK(d.why(work_clerk, d.to(d.fourth, Title::security_administrator)) == refusals::vacancy_at_server);
}

TEST_CASE("an erased administrator of an old ledger, whose post was never ended, is nobody's second person")
{
    Town d;
    d.three_administrators();
    d.state.apply(
        {d.now, work_clerk, registry::PersonErased{.person = d.security, .with = work_secretary, .rows = {}}});
    CHECK(d.why(work_secretary, d.to(d.fourth, Title::system_administrator, d.security)) ==
          refusals::vacancy_at_server);
}

TEST_CASE("the vacancy is filled at the server by two who may grant rights, and by no other two")
{
    Town d;
    d.three_administrators();
    const PersonId second = d.second_who_grants();
    const auto fill = [&](PersonId person, PersonId with, Title title = Title::security_administrator) {
        return FillVacancy{.person = person, .org = work, .title = title, .on = today, .with = with};
    };
    CHECK(d.why(work_secretary, fill(d.fourth, second)) == refusals::no_vacancy);
    d.put(work_clerk, EndMembership{.person = d.security, .how = registry::Leaving::died, .on = today});
    CHECK(d.why(work_secretary, fill(d.fourth, work_secretary)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, fill(d.fourth, work_clerk)) == refusals::second_person_unfit);
    CHECK(d.why(work_clerk, fill(d.fourth, work_secretary)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, fill(d.fourth, district_secretary)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, fill(second, second)) == refusals::second_person_unfit);
    CHECK(d.why(work_secretary, fill(organ_secretary, second)) == refusals::administrator_holds_content);
    CHECK(d.why(work_secretary, fill(d.fourth, second, Title::clerk)) == refusals::no_vacancy);
    const Events events = d.put(work_secretary, fill(d.fourth, second));
    CHECK(std::get<registry::PersonAppointed>(events.back()).with == second);
    CHECK(d.why(work_secretary, fill(d.fifth, second)) == refusals::no_vacancy);
}

TEST_CASE("where only one is left who may grant, the district committee's secretary stands in at the server")
{
    Town d;
    d.three_administrators();
    d.put(work_clerk, EndMembership{.person = d.security, .how = registry::Leaving::died, .on = today});
    d.put(district_secretary, FillVacancy{.person = d.fourth,
                                          .org = work,
                                          .title = Title::security_administrator,
                                          .on = today,
                                          .with = work_secretary});
    CHECK(d.state.people().posts_of(d.fourth, today, today).size() == 1);
}

TEST_CASE("an administrator holds no post with content, whichever comes first and whoever asks")
{
    for (const Title title : three) {
        Town d;
        CHECK(d.why(work_secretary, d.to(branch_secretary, title)) == refusals::administrator_holds_content);
        d.put(work_secretary, d.to(d.fourth, title));
        CHECK(d.why(work_secretary, AppointPerson{d.fourth, group, Title::member, today, {}, {}}) ==
              refusals::administrator_holds_content);
        CHECK(d.why(work_secretary, AppointPerson{d.fourth, one, Title::other_officer, today, {}, {}}) ==
              refusals::administrator_holds_content);
        CHECK(d.why(work_secretary, d.to(d.fourth, Title::clerk, work_clerk)) == refusals::administrator_holds_content);
    }
}

TEST_CASE("an administrator's post opens no content of any organisation, not even of the committee it stands in")
{
    for (const Title title : three) {
        Town d;
        d.put(work_clerk, d.to(d.fourth, title));
        for (const registry::Organisation& org : d.state.people().organisations()) {
            if (org.id == one) continue;  // their own branch, as a member
            for (int right = 0; right <= static_cast<int>(Right::decide_contest); ++right)
                CHECK_FALSE(may(d.state, d.fourth, static_cast<Right>(right), org.id, today));
        }
    }
}
