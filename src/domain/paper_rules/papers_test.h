// For tests of papers: the small district, where the work committee has asked the Party group for something and numbers
// its papers under 区直督.
#pragma once

#include "domain/assembly/small_district_test.h"
#include "domain/matter_rules/decide.h"
#include "domain/paper_rules/decide.h"

namespace jinze::district::small {

struct Papers : District {
    OpenMatter matter{.setter = work,
                      .lead = group,
                      .source = matter::MatterSource::document,
                      .subject = matter::MatterSubject::style,
                      .due = today + days{28},
                      .title = {"压减审批时限"},
                      .wanted = {"审批时间不超过60个工作日"},
                      .basis = {"《十项规定》第三条"},
                      .authorised = {}};
    SetPaperSeries series{.org = work, .word = {"区直督"}, .first = {}, .numbering = {}};
    IssuePaper notice{.kind = paper::PaperKind::supervision_notice,
                      .org = work,
                      .word = {"区直督"},
                      .number = {},
                      .signer = work_secretary,
                      .matter = matter::MatterId{1},
                      .record = {},
                      .title = {"督办通知单"},
                      .wording = {"{}"}};

    const paper::Papers& papers() const { return state.of<paper::Papers>(); }
    IssuePaper free(int number = 0) const  // of nothing else: may be issued again and again
    {
        IssuePaper it = notice;
        it.kind = paper::PaperKind::notice;
        it.matter.reset();
        if (number) it.number = number;
        return it;
    }
    void opened() { put(work_clerk, matter); }
    void handed_over() { opened(), put(work_secretary, ApproveMatter{matter::MatterId{1}}); }
    void ready() { handed_over(), put(work_clerk, series); }
};

}  // namespace jinze::district::small
