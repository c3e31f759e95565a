#include "app/views/work/obligation.h"

#include <fmt/format.h>

#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/row_why.h"
#include "app/views/work/waiting.h"
#include "app/words/speaking.h"
#include "domain/district/tiers.h"

namespace jinze::views {
namespace {

using district::Right;
using duty::Obligation;
using duty::Standing;

DayMark mark_of(const calendar::WorkingDays& calendar, Day day)
{
    const unsigned weekday = std::chrono::weekday{day}.c_encoding();
    const bool weekend = weekday == 0 || weekday == 6;
    if (calendar.is_working_day(day)) return weekend ? DayMark::made_up : DayMark::working;
    return weekend ? DayMark::rest : DayMark::holiday;
}

// The days around the last day: from a few days before it, or today, to the end of the period for a reason.
std::vector<StripDay> strip_of(const Reader& reader, const Obligation& it, Day on)
{
    std::vector<StripDay> strip;
    if (it.awaiting_notice) return strip;
    const auto& duties = reader.state.duties();
    const auto& calendar = duties.working_days(on);
    const Day reason_ends = calendar.after(it.last, duties.parameters(it.begin).reason).day;
    const bool reasons = it.terms().force != duty::Force::must;
    const Day first = std::max(it.begin, std::min(it.last - days{4}, std::max(on - days{4}, it.last - days{27})));
    const Day end = std::min(std::max(reasons ? reason_ends : it.last + days{4}, std::min(on, it.last + days{27})),
                             first + days{41});
    int number = 0;
    for (Day day = first; day <= end; day += days{1}) {
        StripDay one{.day = day,
                     .mark = mark_of(calendar, day),
                     .last = day == it.last,
                     .today = day == on,
                     .reason_ends = reasons && day == reason_ends};
        if (day > it.last && calendar.is_working_day(day)) one.number = ++number;
        strip.push_back(one);
    }
    return strip;
}

std::vector<Button> buttons(const Reader& reader, const Obligation& it, Standing standing)
{
    std::vector<Button> may;
    const bool unsettled = !duty::is_settled(standing) && standing != Standing::not_owed;
    const bool begun = reader.today >= it.begin && !it.awaiting_notice;
    if (unsettled && begun)
        if (const auto form = prefill_for(reader, it, reader.today)) {
            const Verb verb = form->answers ? Verb::answer : form->closes ? Verb::close : Verb::record;
            may.push_back({verb, {"补一条记录", "Enter a record"}, form});
            if (reader.today <= it.last) may.back().label = {"记录", "Enter a record"};
        }
    if (may_give_reason(reader, it, standing)) may.push_back({Verb::reason, {"说明原因", "Give the reason"}, {}});
    const duty::Docket* docket = reader.state.duties().docket(it.id());
    const bool reason_waits = docket && docket->reasons.size() > docket->reason_decisions.size();
    const bool contest_waits = docket && docket->contests.size() > docket->contest_decisions.size();
    if (reason_waits && may_decide(reader, it, Right::decide_reason))
        may.push_back({Verb::decide, {"是否采纳说明", "Decide the reason"}, {}});
    if (contest_waits && may_decide(reader, it, Right::decide_contest))
        may.push_back({Verb::judge, {"审理异议", "Judge the contest"}, {}});
    if (unsettled && may_decide(reader, it, Right::waive)) may.push_back({Verb::waive, {"予以免除", "Waive"}, {}});
    if (may_contest(reader, it)) may.push_back({Verb::contest, {"对判定提出异议", "Contest how it stands"}, {}});
    return may;
}

// The bodies above the home with the right to decide, and those that hear contests: the tier above these.
void add_tiers(ObligationPage& page, const Reader& reader, OrgId home)
{
    const auto& people = reader.people();
    const auto first = district::tier_above(people, home, reader.today);
    std::vector<OrgId> above = first;
    for (const OrgId body : first) {
        page.decides.push_back(named(reader, body));
        for (const OrgId upper : district::tier_above(people, body, reader.today))
            if (std::find(above.begin(), above.end(), upper) == above.end()) above.push_back(upper);
    }
    for (const OrgId body : above)
        if (district::hears_contests(people, body, home, reader.today)) page.hears.push_back(named(reader, body));
}

Bilingual amount_of(const Explanation& why, duty::Shape shape)
{
    const int reached = why.reached, needed = why.needed;
    if (shape == duty::Shape::hours)
        return {fmt::format("{}学时，已计{}小时{}分", needed / 60, reached / 60, reached % 60),
                fmt::format("{}, of which {} h {} min are counted", words::many(needed / 60, "hour"), reached / 60,
                            reached % 60)};
    if (needed <= 1) return {};
    return {fmt::format("{}次，已有{}次", needed, reached),
            fmt::format("{}, of which {} {} there", needed, reached, reached == 1 ? "is" : "are")};
}

// Of a record the reader may not open only the reason is shown, neither its title nor its number.
template <class Rows>
void veil(ObligationPage& page, const Reader& reader, Rows& rows)
{
    for (auto& row : rows) {
        const auto id = id_from<RecordId>(row.record);
        if (id && reader.reads(reader.state.records()[*id])) {
            page.opens.push_back(row.record);
        } else {
            row.record.clear();
            row.title.clear();
        }
    }
}

// The post in which a person spoke: the one in the body concerned, else one above it, else any.
Bilingual post_then(const Reader& reader, PersonId person, OrgId home, Day day)
{
    const auto& people = reader.people();
    if (!people.find(person)) return {};
    const registry::Post* found = nullptr;
    int nearest = 3;
    for (const PostId id : people.posts_of(person, day, day)) {
        const registry::Post& post = people[id];
        const int far = post.org == home ? 0 : district::stands_above(people, post.org, home, day) ? 1 : 2;
        if (far < nearest) nearest = far, found = &post;
    }
    if (!found) return {};
    return words::post_in(reader.asking().name(found->org), found->title, people[found->org].kind);
}

Bilingual verdict_words(const Reader& reader, const Obligation& it, Day on)
{
    const duty::Judgement judged = duty::evaluate(reader.facts(), it, on, on);
    return why_so(reader, it, judged, on);
}

}  // namespace

Result<ObligationPage> obligation(const Reader& reader, const std::string& id, const OnDayAsKnown& asked)
{
    const auto looked = as_of_asked(reader, asked);
    if (!looked) return std::unexpected{looked.error()};
    const auto [on, known] = *looked;
    const auto it = duty::find_obligation(reader.facts(), {id}, known);
    if (!it || !reader.reads(it->bearer)) return std::unexpected{absent("obligation")};
    const auto& duties = reader.state.duties();
    ObligationPage page{.why = explain(reader.asking(), *it, on, known)};
    for (const DecisionAnswer& said : page.why.decisions)
        page.posts.push_back(post_then(reader, id_from<PersonId>(said.by).value_or(PersonId{}),
                                       duty::home_of(reader.facts(), it->bearer, said.entered, known), said.entered));
    page.sentence = verdict_words(reader, *it, on);
    page.often = often_words(it->terms().owed);
    page.strip = strip_of(reader, *it, on);
    // Actions apply to today, whatever day the page shows.
    page.may = buttons(reader, *it, duty::evaluate(reader.facts(), *it, reader.today, reader.today).standing);
    add_tiers(page, reader, duty::home_of(reader.facts(), it->bearer, reader.today, reader.today));
    page.waiting = waiting_about(reader, *it);
    for (WaitingRow& row : page.waiting)
        if (!may_decide(reader, *it, row.verb == Verb::judge ? Right::decide_contest : Right::decide_reason))
            row.button.reset();
    if (it->terms().force != duty::Force::must && !it->awaiting_notice)
        page.reason_by = duties.working_days(on).after(it->last, duties.parameters(it->begin).reason).day;
    page.frozen_after = it->last + days{duties.parameters(it->begin).frozen};
    veil(page, reader, page.why.counted);
    veil(page, reader, page.why.not_counted);
    page.amount = amount_of(page.why, it->terms().owed.shape);
    if (reader.reads(it->bearer.org())) page.opens.push_back(to_text(it->bearer.org()));
    return page;
}

}  // namespace jinze::views
