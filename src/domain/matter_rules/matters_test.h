// For tests of the rules for matters: the small district, where the work committee has asked the Party group for
// something.
#pragma once

#include "domain/assembly/small_district_test.h"
#include "domain/matter_rules/known.h"

namespace jinze::district::small {

inline const matter::MatterId first{1}, second{2};

struct Matters : District {
    PostId seat = state.people()[AppointmentId{3}].post;  // the deputy's, in the Party group
    OpenMatter command{.setter = work,
                       .lead = group,
                       .source = matter::MatterSource::document,
                       .subject = matter::MatterSubject::style,
                       .due = today + days{28},
                       .answers = seat,
                       .title = {"压减审批时限"},
                       .wanted = {"审批时间不超过60个工作日"},
                       .basis = {"《十项规定》第三条"},
                       .authorised = {}};

    matter::Life life(matter::MatterId id = first) const
    {
        const Day on = day_of(now);
        return matter::life_of(state.of<matter::Matters>()[id], state.duties().working_days(on), on);
    }
    matter::MatterStanding standing(matter::MatterId id = first) const
    {
        const Day on = day_of(now);
        return matter::standing_of(life(id), *matter::supervised(), state.duties().working_days(on), on);
    }
    void open() { put(work_clerk, command); }
    void hand_over(matter::MatterId id = first) { put(work_secretary, ApproveMatter{id}); }
    void handed_over() { open(), hand_over(); }
    void report(matter::MatterId id = first) { put(deputy, ReportMatter{id, {"减到58个工作日"}, day_of(now)}); }
};

}  // namespace jinze::district::small
