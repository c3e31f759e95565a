// For tests of the rules for assessments: the small district in which the work committee assesses three bodies directly
// below it for 2025, with a scheme of two judged lines. The calendar of January 2026 is adopted.
#pragma once

#include "domain/appraisal_rules/known.h"
#include "domain/assembly/small_district_test.h"

namespace jinze::district::small {

inline const OrgId own{8}, other{9}, third{10};
inline const PersonId assessor{9}, second_assessor{10}, reviewer{11}, other_secretary{12}, third_secretary{13};
inline const appraisal::AssessmentId first_assessment{1};
inline const Code by_scheme{"b"}, quality{"quality"}, reporting{"reporting"}, members{"members"}, served{"served"};
inline const Day period_begin = day_at(2025, 1, 1), period_last = day_at(2025, 12, 31),
                 planned_on = day_at(2025, 2, 20), draft_day = day_at(2026, 1, 15), delivery_day = day_at(2026, 1, 16),
                 meeting_day = day_at(2026, 2, 10), notice_day = day_at(2026, 2, 11);

struct Assessing : District {
    AdoptScheme scheme{
        .scheme = Code{"table-a"},
        .from = period_begin,
        .title = {"评分办法甲"},
        .file = {},
        .lines = {{.item = Code{"election-on-time"}},
                  {.item = quality, .judged = true, .up_to = 100},
                  {.item = reporting, .judged = true, .up_to = 50},
                  {.item = Code{"clean"},
                   .stated = {{.by = Code{"discipline-body"}, .kind = Code{"discipline"}, .level = {}}}}},
        .basis = {}};
    PlanAssessment plan{.by = work,
                        .through = {},
                        .year = 2025,
                        .begin = period_begin,
                        .last = period_last,
                        .basis = {"云溪区2025年度督查检查考核计划，云办〔2025〕3号"},
                        .plan_item = 7,
                        .reviewers = {reviewer},
                        .objection_days = 7,
                        .answer_days = 5,
                        .notice = notice_day,
                        .groups = {{.group = by_scheme,
                                    .method = appraisal::Method::scheme,
                                    .scheme = Code{"table-a"},
                                    .bodies = {organ, other, third},
                                    .assessors = {assessor, second_assessor},
                                    .voters = {{members, 60}, {served, 40}},
                                    .good = {.part = 1, .whole = 3},
                                    .draft = draft_day,
                                    .meeting = meeting_day,
                                    .cases = {}}}};

    Assessing()
    {
        using registry::OrgKind;
        stand_on(day_at(2025, 2, 1));
        for (int i = 0; i < 3; ++i)
            put(work_clerk, a_body(OrgKind::branch, {.unit = {}, .leads = work, .guides = {}}, founded));
        for (const OrgId branch : {own, own, own, other, third}) put(work_clerk, a_member(branch, founded));
        put(work_clerk, a_post(other_secretary, other, registry::Title::secretary, took_office));
        put(work_clerk, a_post(third_secretary, third, registry::Title::secretary, took_office));
        put(work_clerk, AdoptHolidays{.year = 2026,
                                      .days = {{day_at(2026, 1, 1), calendar::DayOff::holiday},
                                               {day_at(2026, 1, 2), calendar::DayOff::holiday},
                                               {day_at(2026, 1, 3), calendar::DayOff::holiday},
                                               {day_at(2026, 1, 4), calendar::DayOff::made_up}}});
        stand_on(planned_on);
        put(work_clerk, scheme);
    }

    Day on() const { return day_of(now); }
    const appraisal::Assessment& it() const { return state.of<appraisal::Appraisals>()[first_assessment]; }
    const appraisal::Group& group() const { return it().groups.front(); }
    appraisal::Stage stage() const
    {
        return appraisal::stage_of(it(), group(), state.duties().working_days(on()), on());
    }
    RecordId evidence(OrgId host = other, PersonId by = other_secretary) { return enter(by, host, on()); }

    JudgeLine judging(OrgId body, const Code& item = quality, int amount = 0) const
    {
        return {
            .assessment = first_assessment, .body = body, .item = item, .amount = amount, .reason = {}, .records = {}};
    }
    AnswerLine answering(OrgId body, appraisal::LineAct act, const Code& line = quality) const
    {
        return {.assessment = first_assessment,
                .sheet = {.body = body, .post = {}, .person = {}},
                .line = line,
                .act = act,
                .amount = {},
                .words = {act == appraisal::LineAct::no_comment ? "" : "记录齐全"},
                .records = {}};
    }
    DecideObjection deciding(OrgId body, std::optional<int> amount, const Code& item = quality) const
    {
        return {.assessment = first_assessment,
                .body = body,
                .item = item,
                .upheld = amount.has_value(),
                .amount = amount,
                .why = {"经核对记录"}};
    }
    CountBallots counting(OrgId body, int good, int round = 1) const
    {
        return {.assessment = first_assessment,
                .sheet = {.body = body, .post = {}, .person = {}},
                .voters = members,
                .round = round,
                .handed_out = 40,
                .returned = 38,
                .good = good,
                .fairly_good = 2,
                .ordinary = 1,
                .poor = 0};
    }
    DecideGrade grading(OrgId body, std::optional<appraisal::Grade> grade, RecordId meeting) const
    {
        return {.assessment = first_assessment,
                .sheet = {.body = body, .post = {}, .person = {}},
                .grade = grade,
                .meeting = meeting,
                .replaces = {}};
    }
    AskReview reviewing(OrgId body) const
    {
        return {.assessment = first_assessment, .sheet = {.body = body, .post = {}, .person = {}}, .why = {"记录有误"}};
    }
    DeliverDraft delivering() const { return {first_assessment, by_scheme}; }
    FinaliseGroup finalising() const { return {first_assessment, by_scheme}; }

    // A post that reaches everywhere takes two.
    void seat(PersonId person, OrgId org, registry::Title title)
    {
        AppointPerson appointing = a_post(person, org, title, on());
        appointing.with = work_secretary;
        put(work_clerk, appointing);
    }
    void make_plan() { put(work_clerk, plan); }
    void judge_all()
    {
        for (const OrgId body : plan.groups.front().bodies)
            for (const Code& item : {quality, reporting}) put(assessor, judging(body, item));
    }
    void deliver()
    {
        make_plan();
        stand_on(delivery_day);
        judge_all();
        put(work_clerk, delivering());
    }
    void finalise()
    {
        deliver();
        stand_on(meeting_day - days{1});
        put(work_clerk, finalising());
    }
    RecordId meet(Day day, int absent = 0)
    {
        stand_on(day);
        record::Content content{.kind = record::Kind::meeting, .host = work, .performed = day};
        content.roster = record::Roster::committee;
        if (absent > 0) content.exceptions = {{work_secretary, record::Presence::absent}};
        put(work_clerk, EnterRecord{.content = content, .words = {.title = "工委会议"}});
        return RecordId{static_cast<std::uint32_t>(state.records().all().size())};
    }
};

}  // namespace jinze::district::small
