// For tests of deputies: the small district, where the work committee has a second leader, who is the secretary's
// deputy from tomorrow for five days.
#pragma once

#include "domain/assembly/small_district_test.h"
#include "domain/delegation/delegations.h"

namespace jinze::district::small {

inline const PersonId second_leader = member;  // of the work committee; by that post they decide nothing
inline const delegation::DelegationId named_first{1};

struct Deputies : District {
    NameDeputy naming{.org = work,
                      .deputy = second_leader,
                      .absent = {},
                      .from = today + days{1},
                      .until = today + days{5},
                      .why = Text{"赴党校学习"}};
    OpenMatter matter{.setter = work,
                      .lead = group,
                      .source = matter::MatterSource::document,
                      .subject = matter::MatterSubject::style,
                      .due = today + days{28},
                      .answers = {},
                      .title = {"压减审批时限"},
                      .wanted = {"审批时间不超过60个工作日"},
                      .basis = {"《十项规定》第三条"},
                      .authorised = {}};

    Deputies() { put(work_clerk, a_post(second_leader, work, registry::Title::member, took_office)); }

    void named() { put(work_secretary, naming); }
    // The clerk opens a matter, which waits for the secretary.
    matter::MatterId waiting()
    {
        put(work_clerk, matter);
        return matter::MatterId{static_cast<std::uint32_t>(state.of<matter::Matters>().all().size())};
    }
    const delegation::Delegation& it(delegation::DelegationId id = named_first) const
    {
        return state.of<delegation::Delegations>()[id];
    }
};

}  // namespace jinze::district::small
