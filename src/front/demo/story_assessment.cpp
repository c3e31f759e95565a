// 年度考核 of the year before: the plan, self-scores and judgements, the draft, objections, the final draft, the
// meeting that decides grades. One group by facts and ballots, one by scheme A; an organisation that was set up in
// autumn gets no grade; one took another over; one has a new secretary. One contest is upheld, one rejected.
#include "app/input/scheme_adoption.h"
#include "domain/appraisal/life.h"
#include "domain/duty/evaluate.h"
#include "domain/scheme/load.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

using appraisal::AssessmentId;

const Code by_facts{"jia"}, by_scheme{"yi"}, scheme_a{"table-a"}, judged_line{"three-meetings-quality"};

const appraisal::Assessment* assessment_of(const district::State& state, int year)
{
    const appraisal::Assessment* found = nullptr;
    for (const appraisal::Assessment& it : state.of<appraisal::Appraisals>().all())
        if (it.planned.year == year) found = &it;
    return found;
}

std::vector<OrgId> bodies_of(const appraisal::Assessment& it, const Code& group)
{
    const appraisal::Group* found = it.group(group);
    return found ? found->planned.bodies : std::vector<OrgId>{};
}

// Whoever holds the secretary's post there on that day.
std::optional<PersonId> secretary_of(const district::State& state, OrgId org, Day day)
{
    for (const PostId post : state.people()[org].posts)
        if (state.people()[post].title == registry::Title::secretary)
            if (const auto holder = state.people().holder(post, day, day)) return holder;
    return {};
}

// The only meeting or lecture that each body of the group missed with the branches below it: the loss hangs on it. Its
// window closed long before.
std::vector<record::ObligationId> only_misses(const district::State& state, const std::vector<OrgId>& bodies, Day day)
{
    static const std::set<Code> meetings{Code{"branch-general-meeting"}, Code{"branch-committee-meeting"},
                                         Code{"small-group-meeting"}, Code{"party-lecture"}};
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    std::vector<record::ObligationId> found;
    for (const OrgId body : bodies) {
        std::vector<record::ObligationId> missed;
        for (const duty::DutyVersion& version : state.duties().versions()) {
            if (!meetings.contains(version.terms.duty)) continue;
            for (const duty::Obligation& it :
                 duty::obligations(facts, version, state.people().scope(body, day, day), day, day)) {
                if (year_of(it.last) + 1 != year_of(day) || it.bearer.kind != duty::BearerRef::Kind::body) continue;
                const duty::Standing now = duty::evaluate(facts, it, day, day).standing;
                if (now == duty::Standing::done_late) missed.emplace_back();
                if (now == duty::Standing::overdue) missed.push_back(it.id());
            }
        }
        const auto parts = missed.size() == 1 ? duty::parts_of(missed.front()) : std::nullopt;
        if (parts && duty::find_obligation(facts, missed.front(), day)->last + days{60} < day)
            found.push_back(missed.front());
        if (found.size() == 2) break;
    }
    return found;
}

}  // namespace

// Of every year that has ended, from the first one told.
void Story::assessments()
{
    adopt_scheme();
    for (int year = year_of(start_); year <= year_of(until_); ++year) {
        set_up_in_autumn(year);
        merge_at_midyear(year);
        secretary_leaves(year);
        if (year < year_of(until_)) assess(year);
    }
}

void Story::adopt_scheme()
{
    const auto files = scheme::embedded();
    const auto file = std::ranges::find(files, "table-a.toml", &catalogue::File::name);
    const auto loaded = scheme::load(*file, catalogue::built_in());
    tell(start_ + days{70}, [adopt = input::adoption_of(loaded->scheme, file->text), text = file->text,
                             office = ids_.person(model_.office_secretary)](const district::State&) {
        return desk::Request{.actor = office, .commands = {adopt}, .documents = {text}};
    });
}

// The work committee plans; two assessors a group, two who answer objections.
void Story::plan_assessment(int year)
{
    const Unit &office = model_.units[9], &organisers = model_.units[2], &inspectors = model_.units[8];
    district::PlanAssessment plan{
        .by = ids_.org(work_committee),
        .year = year,
        .begin = day_at(year, 1, 1),
        .last = day_at(year, 12, 31),
        .basis = {"云溪区" + std::to_string(year) + "年度督查检查考核计划，云办〔" + std::to_string(year) + "〕3号"},
        .plan_item = 7,
        .reviewers = {ids_.person(model_.assessor), ids_.person(inspectors.leaders[3])},
        .notice = working_days_.after(meeting_day(year), 1).day};
    const auto group = [&](const Code& code, appraisal::Method method, std::vector<PersonId> assessors) {
        district::PlannedGroup it{.group = code, .method = method, .assessors = std::move(assessors)};
        if (method == appraisal::Method::scheme) it.scheme = scheme_a;
        it.voters = {{Code{"members"}, 50}, {Code{"branch-secretaries"}, 30}, {Code{"served"}, 20}};
        it.draft = draft_day(year);
        it.meeting = meeting_day(year);
        return it;
    };
    plan.groups = {
        group(by_facts, appraisal::Method::facts, {ids_.person(office.leaders[1]), ids_.person(organisers.leaders[3])}),
        group(by_scheme, appraisal::Method::scheme,
              {ids_.person(model_.office_clerk), ids_.person(inspectors.leaders[2])})};
    std::set<OrgId> facts;
    for (const Unit& unit : model_.units)
        if (unit.group_kind != "党组") facts.insert(ids_.org(unit.organ));
    const Day day = working_days_.on_or_after(day_at(year, 12, 10)).day;
    tell(day, [=, this](const district::State& state) -> std::optional<desk::Request> {
        district::PlanAssessment now = plan;
        for (const registry::Organisation& org : state.people().organisations()) {
            if (!state.people().lives(org.id, day, day) || state.people().leads(org.id, day, day) != now.by) continue;
            now.groups[facts.contains(org.id) ? 0 : 1].bodies.push_back(org.id);
        }
        name_cases(state, now);
        return desk::Request{.actor = ids_.person(model_.office_clerk), .commands = {now}};
    });
}

// The special cases of the plan, each with its reason.
void Story::name_cases(const district::State& state, district::PlanAssessment& plan) const
{
    const auto add = [&](OrgId org, appraisal::CaseHow how, const char* why, bool of_secretary = false) {
        std::optional<PostId> post;
        for (const PostId it : state.people()[org].posts)
            if (of_secretary && state.people()[it].title == registry::Title::secretary) post = it;
        for (district::PlannedGroup& group : plan.groups)
            if (std::ranges::find(group.bodies, org) != group.bodies.end())
                group.cases.push_back({org, post, how, {why}});
    };
    add(ids_.org(model_.units[taking_over].organ), appraisal::CaseHow::by_days,
        "7月1日并入一个支部，事实单按日列出并入前后。");
    add(ids_.org(model_.units[new_secretary].organ), appraisal::CaseHow::narrative,
        "书记10月调整，新任书记任职不足六个月，写实。", true);
    for (const district::PlannedGroup& group : plan.groups)
        for (const OrgId org : group.bodies)
            if (state.people()[org].life.from > day_at(plan.year, 7, 1))
                return add(org, appraisal::CaseHow::no_grade, "9月新建，在期间内不足六个月。");
}

// Both assessors of the group judge; a body scores itself first.
void Story::judge(int year)
{
    const Day scored = working_days_.after(first_of(year + 1, 1), 4).day, judged = working_days_.after(scored, 2).day;
    const auto each = [&](Day on, auto make) {
        for (std::size_t i = 0; i < model_.units.size(); ++i) {
            if (model_.units[i].group_kind != "党组") continue;
            tell(on,
                 [=, body = ids_.org(model_.units[i].organ)](
                     const district::State& state) -> std::optional<desk::Request> {
                     const appraisal::Assessment* it = assessment_of(state, year);
                     if (!it || !it->group_of(body)) return {};
                     return make(state, *it, body, i);
                 });
        }
    };
    each(scored,
         [=](const district::State& state, const appraisal::Assessment& it, OrgId body,
             std::size_t) -> std::optional<desk::Request> {
             const auto secretary = secretary_of(state, body, scored);
             if (!secretary) return {};
             return desk::Request{.actor = *secretary,
                                  .commands = {district::AnswerLine{.assessment = it.id,
                                                                    .sheet = {.body = body, .post = {}, .person = {}},
                                                                    .line = judged_line,
                                                                    .act = appraisal::LineAct::self_score,
                                                                    .amount = 0,
                                                                    .words = {"制度健全，记录完整。"}}}};
         });
    for (const int which : {0, 1})
        each(judged,
             [=](const district::State& state, const appraisal::Assessment& it, OrgId body,
                 std::size_t unit) -> std::optional<desk::Request> {
                 const appraisal::Group* group = it.group_of(body);
                 if (group->planned.method != appraisal::Method::scheme) return {};
                 district::JudgeLine judge{.assessment = it.id, .body = body, .item = judged_line};
                 if (unit % 6 == 0) {
                     const auto records = state.records().hosted_by(body);
                     if (records.empty()) return {};
                     judge.amount = 50;
                     judge.reason = {"两次会议议定的事项没有写明谁来办、何时办完；其余记录较好，不按全额扣。"};
                     judge.records = {records.back()};
                 }
                 return desk::Request{.actor = group->planned.assessors.at(static_cast<std::size_t>(which)),
                                      .commands = {judge}};
             });
}

// Paper ballots, counted in by the office. Different from body to body, and the same in every run.
void Story::ballots(int year)
{
    const PersonId clerk = ids_.person(model_.office_clerk);
    tell(
        working_days_.after(first_of(year + 1, 1), 5).day,
        [=](const district::State& state) -> std::optional<desk::Request> {
            const appraisal::Assessment* it = assessment_of(state, year);
            if (!it) return {};
            desk::Request request{.actor = clerk};
            int n = 0;
            for (const OrgId body : bodies_of(*it, by_facts))
                for (const char* voters : {"members", "branch-secretaries", "served"}) {
                    const int out = std::string_view{voters} == "members" ? 30 : 6, back = out - n % 3;
                    const int fair = n % 5, ordinary = n % 7 == 0;
                    request.commands.push_back(district::CountBallots{.assessment = it->id,
                                                                      .sheet = {.body = body, .post = {}, .person = {}},
                                                                      .voters = Code{voters},
                                                                      .handed_out = out,
                                                                      .returned = back,
                                                                      .good = std::max(0, back - fair - ordinary),
                                                                      .fairly_good = std::min(fair, back - ordinary),
                                                                      .ordinary = ordinary});
                    ++n;
                }
            return request;
        });
}

// Delivered on the working day after the draft's day. Two of the bodies contest a standing; one objects to what was
// judged. People who did not assess decide.
void Story::objections(int year)
{
    const Day delivered = working_days_.after(draft_day(year), 1).day,
              contested = working_days_.after(delivered, 2).day, decided = working_days_.after(delivered, 10).day;
    const PersonId clerk = ids_.person(model_.office_clerk), district = ids_.person(model_.district_secretary),
                   office = ids_.person(model_.office_secretary);
    const OrgId committee = ids_.org(work_committee);
    const auto contests = std::make_shared<std::vector<record::ObligationId>>();
    for (const Code& group : {by_facts, by_scheme})
        tell(delivered, [=](const district::State& state) -> std::optional<desk::Request> {
            const appraisal::Assessment* it = assessment_of(state, year);
            if (!it) return {};
            return desk::Request{.actor = clerk, .commands = {district::DeliverDraft{it->id, group}}};
        });
    tell(contested, [=](const district::State& state) -> std::optional<desk::Request> {
        const appraisal::Assessment* it = assessment_of(state, year);
        if (!it) return {};
        *contests = only_misses(state, bodies_of(*it, by_scheme), contested);
        return {};
    });
    for (const std::size_t which : {std::size_t{0}, std::size_t{1}}) {
        tell(working_days_.after(contested, 1 + static_cast<int>(which)).day,
             [=](const district::State& state) -> std::optional<desk::Request> {
                 if (contests->size() <= which) return {};
                 const auto parts = duty::parts_of((*contests)[which]);
                 const auto secretary = secretary_of(state, parts->bearer.org(), contested);
                 if (!secretary) return {};
                 return desk::Request{
                     .actor = *secretary,
                     .commands = {district::Contest{(*contests)[which],
                                                    {which == 0 ? "当日确已开展，到会人数符合规定，记录时类别选错。"
                                                                : "经办人调整，没有按期办理，请予考虑。"}}}};
             });
        tell(decided, [=](const district::State& state) -> std::optional<desk::Request> {
            if (contests->size() <= which) return {};
            const auto obligation =
                duty::find_obligation({state.people(), state.records(), state.duties()}, (*contests)[which], decided);
            if (!obligation) return {};
            district::DecideContest it{.obligation = (*contests)[which]};
            it.outcome = which == 0 ? duty::Outcome::counts_as_done : duty::Outcome::rejected;
            if (which == 0) it.performed = obligation->last - days{6};
            it.why = {which == 0 ? "经核，当日确已开展，记录时类别选错，予以认定。"
                                 : "经办人调整不属于可以免责的情形，不予采纳。"};
            const OrgId org = obligation->bearer.org();
            const bool directly = state.people().leads(org, decided, decided) == committee;
            return desk::Request{.actor = directly ? district : office, .commands = {it}};
        });
    }
    object(year, contested, decided);
}

void Story::object(int year, Day objected, Day decided)
{
    const OrgId body = ids_.org(model_.units[30].organ);
    tell(working_days_.after(objected, 3).day, [=](const district::State& state) -> std::optional<desk::Request> {
        const appraisal::Assessment* it = assessment_of(state, year);
        const auto secretary = secretary_of(state, body, objected);
        if (!it || !secretary) return {};
        return desk::Request{
            .actor = *secretary,
            .commands = {district::AnswerLine{.assessment = it->id,
                                              .sheet = {.body = body, .post = {}, .person = {}},
                                              .line = judged_line,
                                              .act = appraisal::LineAct::object,
                                              .words = {"两次会议的议定事项当月已经办结，记录里都有。"}}}};
    });
    tell(decided,
         [=, reviewer = ids_.person(model_.assessor)](const district::State& state) -> std::optional<desk::Request> {
             const appraisal::Assessment* it = assessment_of(state, year);
             if (!it) return {};
             return desk::Request{.actor = reviewer,
                                  .commands = {district::DecideObjection{.assessment = it->id,
                                                                         .body = body,
                                                                         .item = judged_line,
                                                                         .upheld = true,
                                                                         .amount = 0,
                                                                         .why = {"经核，议定事项都已办结，不扣。"}}}};
         });
}

// The day before the meeting is final; the meeting decides; the organisation department receipts the sheets.
void Story::decide_grades(int year)
{
    const PersonId clerk = ids_.person(model_.office_clerk);
    const OrgId committee = ids_.org(work_committee);
    const Day met = meeting_day(year);
    for (const Code& group : {by_facts, by_scheme})
        tell(met - days{1}, [=](const district::State& state) -> std::optional<desk::Request> {
            const appraisal::Assessment* it = assessment_of(state, year);
            if (!it) return {};
            return desk::Request{.actor = clerk, .commands = {district::FinaliseGroup{it->id, group}}};
        });
    hold(met, work_committee, clerk, "研究" + std::to_string(year) + "年度考核等次");
    for (const Code& group : {by_facts, by_scheme})
        tell(working_days_.after(met, 1).day, [=](const district::State& state) -> std::optional<desk::Request> {
            const appraisal::Assessment* it = assessment_of(state, year);
            const auto meeting = meeting_on(state, committee, met);
            if (!it || !meeting) return {};
            const appraisal::Group* of = it->group(group);
            desk::Request request{.actor = clerk};
            int good = 0;
            for (const OrgId body : of->planned.bodies) {
                const appraisal::FactSheet sheet{.body = body, .post = {}, .person = {}};
                district::DecideGrade grade{.assessment = it->id, .sheet = sheet, .meeting = *meeting};
                if (!appraisal::is_without_grade(*of, sheet))
                    grade.grade = good < appraisal::most_good(*of) / 2 ? (++good, appraisal::Grade::good)
                                                                       : appraisal::Grade::fairly_good;
                request.commands.push_back(grade);
            }
            return request;
        });
    tell(working_days_.after(met, 6).day,
         [=, who = ids_.person(model_.assessor),
          org = ids_.org(organisation_department)](const district::State& state) -> std::optional<desk::Request> {
             const appraisal::Assessment* it = assessment_of(state, year);
             if (!it) return {};
             return desk::Request{.actor = who,
                                  .commands = {district::ReceiptSheets{
                                      it->id, org, {}, {"作为领导班子和领导干部年度考核的材料，逐份研究。"}}}};
         });
}

void Story::assess(int year)
{
    plan_assessment(year);
    judge(year);
    ballots(year);
    objections(year);
    decide_grades(year);
}

}  // namespace jinze::demo
