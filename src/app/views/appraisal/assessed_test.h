// For tests of an assessment's pages: the office's district, in which the work committee assesses an organ committee
// and another unit's branch for 2025 by a scheme of one line from facts and one that people judge. It is January 2026.
#pragma once

#include "app/views/appraisal/files.h"
#include "app/views/appraisal/plan.h"
#include "app/views/appraisal/secretary.h"
#include "app/views/office_test.h"

namespace jinze::views::test {

// One document: the scheme's file, whatever its digest.
struct SchemeJournal : journal::NoJournal {
    std::optional<std::string> document(const Digest&) const override
    {
        return R"([scheme]
id = "small"
title = "小办法"
for = ["organ-committee", "branch"]
from = 2025-01-01
[[document]]
id = "d"
title = "考核细则"
[[part]]
id = "daily"
title = "日常基础"
full = 20
[[item]]
id = "meetings"
title = "党员大会"
part = "daily"
source = { document = "d", row = 1 }
fact = "duty:branch-general-meeting"
lose = { overdue = 1, done-late = 0.5 }
[[item.example]]
says = "没有这样的事实"
loses = 0
[[item]]
id = "quality"
title = "三会一课质量"
part = "daily"
source = { document = "d", row = 2 }
fact = "judged"
up_to = 3
)";
    }
};

inline const Code by_scheme{"a"}, quality{"quality"}, members{"members"};
inline const appraisal::AssessmentId first{1};
inline constexpr Day draft_day = day_at(2026, 1, 15), delivery_day = day_at(2026, 1, 16),
                     meeting_day = day_at(2026, 2, 10);

struct Assessed : Office {
    SchemeJournal scheme_journal;
    desk::Library schemes{scheme_journal};
    // Members of a branch that is not assessed.
    PersonId assessor, second, reviewer, office_clerk;

    explicit Assessed(appraisal::Method method = appraisal::Method::scheme)
    {
        found(registry::OrgKind::branch, "工委机关支部", {}, work, {});
        const OrgId own{11};
        assessor = joins("纪明远", own);
        second = joins("闻静", own);
        reviewer = joins("顾怀瑾", own);
        office_clerk = joins("闻远", own);
        sit(office_clerk, work, registry::Title::clerk, start);
        happens(appraisal::SchemeAdopted{.scheme = Code{"small"},
                                         .from = start,
                                         .file = {},
                                         .title = {"小办法"},
                                         .lines = {{.item = Code{"meetings"}},
                                                   {.item = quality, .judged = true, .up_to = 300}}},
                day_at(2025, 2, 1));
        happens(appraisal::AssessmentPlanned{.assessment = first,
                                             .by = work,
                                             .year = 2025,
                                             .begin = start,
                                             .last = day_at(2025, 12, 31),
                                             .plan_item = 7,
                                             .basis = seal(district::Text{"云办〔2025〕3号"}),
                                             .reviewers = {reviewer},
                                             .objection_days = 7,
                                             .answer_days = 5,
                                             .notice = day_at(2026, 2, 11)},
                day_at(2025, 2, 20), office_clerk);
        const bool scored = method == appraisal::Method::scheme;
        happens(appraisal::GroupPlanned{.assessment = first,
                                        .group = by_scheme,
                                        .method = method,
                                        .scheme = scored ? std::optional{Code{"small"}} : std::nullopt,
                                        .file = scored ? std::optional{Digest{}} : std::nullopt,
                                        .bodies = {organ, other_branch},
                                        .assessors = {assessor, second},
                                        .voters = {{members, 100}},
                                        .good = {1, 2},
                                        .draft = draft_day,
                                        .meeting = meeting_day},
                day_at(2025, 2, 20), office_clerk);
        day = delivery_day;
    }

    void judge(PersonId who, int amount, OrgId body = organ)
    {
        happens(appraisal::LineJudged{.assessment = first,
                                      .body = body,
                                      .item = quality,
                                      .amount = amount,
                                      .reason = seal(district::Text{"二支部党课无讲课人"})},
                day, who);
    }
    void deliver() { happens(appraisal::DraftDelivered{first, by_scheme, draft_day}, day, office_clerk); }
    void object()
    {
        happens(appraisal::LineAnswered{.assessment = first,
                                        .sheet = {.body = organ},
                                        .line = quality,
                                        .act = appraisal::LineAct::object,
                                        .words = seal(district::Text{"讲课人已在补正中写明"})},
                day, organ_secretary);
    }
    void uphold(int amount)
    {
        happens(appraisal::ObjectionDecided{.assessment = first,
                                            .body = organ,
                                            .item = quality,
                                            .upheld = true,
                                            .amount = amount,
                                            .words = seal(district::Text{"属实"})},
                day, reviewer);
    }
    void finalise()
    {
        day = meeting_day - days{1};
        happens(appraisal::GroupFinalised{first, by_scheme, day}, day, office_clerk);
    }
    void decide()
    {
        finalise();
        day = meeting_day;
        const RecordId meeting = meet(work, day, {}, "工委会议", office_clerk);
        happens(appraisal::GradeDecided{.assessment = first,
                                        .sheet = {.body = organ},
                                        .grade = appraisal::Grade::fairly_good,
                                        .meeting = meeting},
                day, office_clerk);
    }
    template <class F>
    auto as(PersonId who, F&& f)
    {
        const VisibleScope sight{state, who, day};
        const Reader reader{state, directory, schemes, standings,
                            sight, who,       day,     start_of(day) + std::chrono::hours{10}};
        return f(reader);
    }
    template <auto view>
    auto page(PersonId who, const char* node = "o5")
    {
        return as(who, [&](const Reader& reader) { return view(reader, "k1", BodyQuestion{node}); });
    }
    Result<DraftPage> draft(PersonId who, const char* node = "o5") { return page<&assessed_draft>(who, node); }
};

inline const AssessedLine& line_named(const std::vector<AssessedLine>& lines, std::string_view line)
{
    const auto found = std::ranges::find(lines, line, &AssessedLine::line);
    REQUIRE(found != lines.end());
    return *found;
}

}  // namespace jinze::views::test
