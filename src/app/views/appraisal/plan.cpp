#include "app/views/appraisal/plan.h"

#include <fmt/format.h>

#include "app/views/offering.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"
#include "domain/appraisal/describe.h"

namespace jinze::views {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::Group;

// Every day from one to the other; working days numbered from the next on.
std::vector<StripDay> strip(const Reader& reader, Day first, Day last, bool ends)
{
    constexpr int most = 42;
    std::vector<StripDay> all;
    if (first > last || (last - first).count() > most) return all;
    const auto& working = reader.working_days();
    int number = 0;
    for (Day day = first; day <= last; day += days{1}) {
        const unsigned weekday = std::chrono::weekday{day}.c_encoding();
        const bool weekend = weekday == 0 || weekday == 6, works = working.is_working_day(day);
        StripDay one{.day = day,
                     .mark = works ? (weekend ? DayMark::made_up : DayMark::working)
                                   : (weekend ? DayMark::rest : DayMark::holiday),
                     .last = !ends && day == first,
                     .today = day == reader.today,
                     .reason_ends = ends && day == last};
        if (day > first && works) one.number = ++number;
        all.push_back(one);
    }
    return all;
}

template <class Command>
void offer(PlanGroup& shown, const Reader& reader, const char* act, Command command)
{
    const auto no = refusal_of(reader, command);
    shown.offers.push_back({act, !no, no ? std::optional{sentence_of(reader, *no)} : std::nullopt});
}

PlanGroup group_shown(const Reader& reader, const Assessment& it, std::size_t place)
{
    const Group& group = it.groups[place];
    PlanGroup shown{.group = group.planned.group.text(),
                    .stage = appraisal::stage_of(it, group, reader.working_days(), reader.today),
                    .days = assessment_days(reader, it, group)};
    shown.count = static_cast<int>(group.planned.bodies.size());
    for (const OrgId body : group.planned.bodies)
        if (reader.reads(body)) shown.bodies.push_back(named(reader, body));
    for (const PersonId person : group.planned.assessors) shown.assessors.push_back(mention(reader, person));
    if (const auto* scheme = reader.state.of<Appraisals>().scheme_of(group))
        shown.scheme = Bilingual{scheme->title, scheme->title};
    shown.to_draft = strip(reader, it.planned.last, shown.days.drafted, false);
    shown.to_object = strip(reader, shown.days.delivered, shown.days.objections, true);
    if (!is_office(reader, it)) return shown;
    if (group.delivered == never)
        offer(shown, reader, "deliver-draft", district::DeliverDraft{it.id, group.planned.group});
    else if (group.finalised == never)
        offer(shown, reader, "finalise-group", district::FinaliseGroup{it.id, group.planned.group});
    return shown;
}

Bilingual post_words(const Reader& reader, PostId id)
{
    const registry::Post& post = reader.people()[id];
    return words::words_of(post.title, reader.people()[post.org].kind);
}

// Of bodies that the reader may read; the reason is for those who see the body's draft.
void add_special(PlanPage& page, const Reader& reader, const Assessment& assessment, std::size_t place)
{
    const Group& group = assessment.groups[place];
    for (const appraisal::SpecialCase& it : group.planned.cases) {
        if (!reader.reads(it.body)) continue;
        SpecialShown shown{.body = named(reader, it.body), .post = {}, .how = it.how, .why = {}};
        if (in_assessment(reader, assessment, place, it.body).part.sees()) shown.why = reader.directory.text(it.why);
        if (it.post) shown.post = post_words(reader, *it.post);
        page.special.push_back(std::move(shown));
    }
}

void add_checks(PlanPage& page, const Reader& reader, const Assessment& it)
{
    page.checks = {{true,
                    {"有计划依据", "It rests on the plan"},
                    {fmt::format("列入本区督查检查考核计划第{}项", it.planned.plan_item),
                     fmt::format("No. {} of the district's plan", it.planned.plan_item)},
                    {}},
                   {true,
                    {"今年没有别的考核", "No other assessment this year"},
                    {"走访已合并，不另设", "merged with the visit"},
                    {}},
                   {true,
                    {"答复的人没有参加考核", "Whoever answers does not assess"},
                    {"各组与复核组没有同一个人", "nobody is in both"},
                    {}}};
    const Day earliest = appraisal::draft_from(it.planned, reader.working_days()).day;
    const bool early = std::ranges::any_of(it.groups, [&](const Group& one) { return one.planned.draft < earliest; });
    page.checks.push_back({!early,
                           {"初稿距最后期限10个工作日", "Ten working days before the draft"},
                           early ? Bilingual{"有的组初稿定得早：期限未满的按未到期处理，不计。",
                                             "Some drafts come earlier: what is not over is left out."}
                                 : Bilingual{"再早一天就要提醒", "a day earlier would be warned of"},
                           {}});
    if (!is_office(reader, it)) return;
    std::size_t wanted = 0;
    for (const Group& group : it.groups) {
        if (group.delivered != never) continue;
        wanted += district::reasons_wanted(reader.state, {.begin = it.planned.begin, .last = it.planned.last},
                                           {.bodies = group.planned.bodies}, reader.today)
                      .size();
    }
    if (wanted)
        page.checks.push_back({false,
                               {fmt::format("还有{}项待说明", wanted), fmt::format("{} still want a reason", wanted)},
                               {"到初稿日仍未说明的，按未到期处理，不计。", "what still does is left out, as not due."},
                               "/board"});
}

void add_burden(PlanPage& page, const Reader& reader, const Assessment& it)
{
    for (const Group& group : it.groups)
        if (const auto* scheme = reader.state.of<Appraisals>().scheme_of(group)) {
            const auto judged = std::ranges::count_if(scheme->lines, &appraisal::SchemeLine::judged);
            page.self_scored = std::max(page.self_scored, static_cast<int>(judged));
        }
    const int lines = page.self_scored;
    page.burden = {{{"被考核组织", "Those assessed"},
                    lines ? Bilingual{fmt::format("自评{}行，已有内容不用写", lines),
                                      fmt::format("{} lines to score, nothing on record to write", lines)}
                          : Bilingual{"没有要填的", "nothing to fill in"}},
                   {{"测评的人", "Voters"},
                    page.voters.empty() ? Bilingual{"不测评", "no ballots"} : Bilingual{"一张票", "one ballot"}},
                   {{"考核组", "Assessors"},
                    lines ? Bilingual{fmt::format("每家判断{}行", lines), fmt::format("{} lines each", lines)}
                          : Bilingual{"核对事实", "checking facts"}},
                   {{"答复的人", "Reviewers"}, {"只看有意见的行", "only lines objected to"}}};
}

}  // namespace

Result<PlanPage> assessment_plan(const Reader& reader, const std::string& id)
{
    const auto found = assessment_asked(reader, id);
    if (!found) return std::unexpected{found.error()};
    const Assessment& it = **found;
    PlanPage page{.assessment = to_text(it.id),
                  .year = it.planned.year,
                  .first = it.planned.begin,
                  .last = it.planned.last,
                  .by = named(reader, it.planned.by),
                  .basis = reader.directory.text(it.planned.basis),
                  .plan_item = it.planned.plan_item,
                  .stage = stage_of(reader, it),
                  .objection_days = it.planned.objection_days,
                  .answer_days = it.planned.answer_days};
    for (const PersonId person : it.planned.reviewers) page.reviewers.push_back(mention(reader, person));
    for (std::size_t i = 0; i < it.groups.size(); ++i) {
        const Group& group = it.groups[i];
        page.groups.push_back(group_shown(reader, it, i));
        page.good_part = group.planned.good.part;
        page.good_whole = group.planned.good.whole;
        if (page.voters.empty())
            for (const appraisal::VoterGroup& voters : group.planned.voters)
                page.voters.push_back({voters_words(voters.code), voters.weight});
        add_special(page, reader, it, i);
        for (const OrgId body : group.planned.bodies) {
            reader.look();
            const InAssessment in = in_assessment(reader, it, i, body);
            if (in.part.sees()) page.bodies.push_back(body_line(reader, in));
        }
    }
    add_checks(page, reader, it);
    add_burden(page, reader, it);
    return page;
}

Result<PlanForm> plan_form(const Reader& reader)
{
    PlanForm form;
    const int year = year_of(reader.today);
    form.years = {year - 1, year};
    for (const int each : form.years)
        form.days.push_back({each, reader.working_days().after(day_at(each, 12, 31), appraisal::draft_after).day});
    for (const OrgId by : may_plan_for(reader)) {
        form.by.push_back(named(reader, by));
        for (const registry::Organisation& org : reader.people().organisations())
            if (reader.people().lives(org.id, reader.today, reader.today) &&
                district::assesses(reader.people(), by, org.id, reader.today))
                form.bodies.push_back({to_text(org.id), reader.asking().name(org.id), to_text(by)});
    }
    for (const appraisal::SchemeVersion& it : reader.state.of<Appraisals>().schemes())
        if (std::ranges::find(form.schemes, it.scheme, &AdoptedScheme::scheme) == form.schemes.end())
            form.schemes.push_back({it.scheme, it.title});
    for (const scheme::Named& it : scheme::voter_groups())
        form.voters.push_back({std::string{it.word}, {std::string{it.zh}, std::string{it.en}}});
    return form;
}

}  // namespace jinze::views
