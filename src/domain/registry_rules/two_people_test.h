// For tests: the small district with five members without posts, and helpers to appoint them.
#pragma once

#include "domain/assembly/small_district_test.h"

namespace jinze::district::small {

struct Town : District {
    Town()
    {
        for (int i = 0; i < 5; ++i) put(work_clerk, a_member(one, founded));
    }

    static AppointPerson to(PersonId person, registry::Title title, std::optional<PersonId> with = {}, OrgId org = work)
    {
        return {.person = person, .org = org, .title = title, .on = today, .until = {}, .charges = {}, .with = with};
    }
    AppointmentId last() const
    {
        return AppointmentId{static_cast<std::uint32_t>(state.people().appointments().size())};
    }
    AppointmentId held_by(PersonId person) const { return state.people()[person].appointments.back(); }

    // By one person, since none existed before; the security administrator last.
    void three_administrators()
    {
        put(work_clerk, to(system, registry::Title::system_administrator));
        put(work_clerk, to(audit, registry::Title::audit_administrator));
        put(work_secretary, to(security, registry::Title::security_administrator));
    }
    // A deputy secretary of the work committee, decided by the clerk and the secretary.
    PersonId second_who_grants()
    {
        put(work_secretary, to(fifth, registry::Title::deputy_secretary, work_clerk));
        return fifth;
    }

    PersonId system{9}, security{10}, audit{11}, fourth{12}, fifth{13};
};

}  // namespace jinze::district::small
