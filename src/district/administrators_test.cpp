#include <doctest/doctest.h>

#include "district/small_district_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using registry::Title;

namespace {

constexpr Title three[]{Title::system_administrator, Title::security_administrator, Title::audit_administrator};

AppointPerson to(PersonId person, Title title, std::optional<PersonId> with = {})
{
    return {.person = person, .org = work, .title = title, .on = today, .until = {}, .charges = {}, .with = with};
}

AppointmentId last(const District& d)
{
    return AppointmentId{static_cast<std::uint32_t>(d.state.people().appointments().size())};
}

// The second of two titles in the same hands, where nobody is needed to propose yet.
Refusal both(Title first, Title second)
{
    District d;
    d.put(work_clerk, to(member, first));
    return first == Title::security_administrator
               ? d.why(work_secretary, to(member, second, member))
               : d.why(work_secretary, to(member, second));
}

}  // namespace

TEST_CASE("nobody holds two of the three administrators' posts, whichever two and in whichever order")
{
    for (const Title first : three)
        for (const Title second : three)
            if (first != second) CHECK(both(first, second) == Refusal::administrators_are_three);
}

TEST_CASE("once there is a security administrator, who administers is decided by two who are not concerned")
{
    District d;
    d.put(work_clerk, to(deputy, Title::system_administrator));
    d.put(work_clerk, to(organ_secretary, Title::audit_administrator));
    d.put(work_clerk, to(member, Title::security_administrator));
    for (const Title title : three) {
        CHECK(d.why(work_secretary, to(branch_secretary, title)) == Refusal::administrator_by_one);
        CHECK(d.why(work_secretary, to(branch_secretary, title, work_clerk)) == Refusal::administrator_by_one);
        CHECK(d.why(work_secretary, to(branch_secretary, title, work_secretary)) == Refusal::administrator_by_one);
        CHECK(d.why(work_secretary, to(work_secretary, title, member)) == Refusal::administrator_by_one);
        CHECK(d.why(member, to(branch_secretary, title, member)) == Refusal::right_missing);
        CHECK(d.why(deputy, to(branch_secretary, title, member)) == Refusal::right_missing);
    }
    const Events events = d.put(work_secretary, to(branch_secretary, Title::audit_administrator, member));
    CHECK(std::get<registry::PersonAppointed>(events.back()).with == member);
}

TEST_CASE("ending an administrator's post takes two as well, and the last audit administrator stays")
{
    District d;
    d.put(work_clerk, to(organ_secretary, Title::audit_administrator));
    const AppointmentId audit = last(d);
    CHECK(d.why(work_clerk, EndAppointment{.appointment = audit, .on = today}) == Refusal::last_audit_administrator);
    d.put(work_clerk, to(member, Title::security_administrator));
    d.put(work_secretary, to(branch_secretary, Title::audit_administrator, member));
    CHECK(d.why(work_secretary, EndAppointment{.appointment = audit, .on = today}) == Refusal::administrator_by_one);
    d.put(work_secretary, EndAppointment{.appointment = audit, .on = today, .with = member});
    CHECK(d.why(work_secretary, EndAppointment{.appointment = last(d), .on = today, .with = member}) ==
          Refusal::last_audit_administrator);
}

TEST_CASE("an administrator's post opens no content of any organisation, not even of the committee it stands in")
{
    for (const Title title : three) {
        District d;
        d.put(work_clerk, to(member, title));
        for (const registry::Organisation& org : d.state.people().organisations()) {
            if (org.id == one) continue;  // their own branch, as a member
            for (int right = 0; right <= static_cast<int>(Right::decide_contest); ++right)
                CHECK_FALSE(may(d.state, member, static_cast<Right>(right), org.id, today));
        }
    }
}
