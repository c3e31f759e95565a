#include "app/views/matter/review.h"

#include "app/views/wording.h"
#include "domain/assembly/decide.h"

namespace jinze::views {
namespace {

using matter::MatterAct;

// The setters whose sheets this reader may see: those of whose matters they read, the reader's own bodies first.
std::vector<Named> setters_of(const Reader& reader)
{
    std::vector<OrgId> bodies;
    const auto add = [&](OrgId body) {
        if (std::ranges::find(bodies, body) == bodies.end()) bodies.push_back(body);
    };
    const auto& kinds = matter::supervised()->setters;
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId body = reader.people()[post].org;
        if (std::ranges::find(kinds, reader.people()[body].kind) != kinds.end()) add(body);
    }
    for (const matter::Matter& it : reader.state.of<matter::Matters>().all())
        if (reader.reads(it.opened.setter)) add(it.opened.setter);
    std::vector<Named> all;
    for (const OrgId body : bodies) all.push_back(named(reader, body));
    return all;
}

std::string words_of_last(const Reader& reader, const matter::Matter& it, MatterAct act)
{
    for (auto taken = it.taken.rbegin(); taken != it.taken.rend(); ++taken)
        if (taken->step.act == act && taken->step.words) return reader.directory.text(*taken->step.words);
    return {};
}

ReviewRow review_row(const Reader& reader, const district::ReviewLine& line)
{
    const matter::Matter& it = reader.state.of<matter::Matters>()[line.matter];
    const MatterNow now = matter_now(reader, it);
    ReviewRow row{.row = row_of(reader, now), .decision = line.decision};
    if (line.is_decided()) row.decided_on = line.on;
    // To whoever may not learn of a referral it is decided, and nothing more.
    const referral::Referral* referral =
        line.referral ? &reader.state.of<referral::Referrals>()[*line.referral] : nullptr;
    if (referral && reader.reads(*referral)) {
        row.referred = true;
        row.referral = to_text(referral->id);
        row.referral_stage = referral::stage_of(*referral, reader.today);
    }
    if (line.by && (!referral || row.referred)) row.decided_by = reader.asking().name(line.by);
    row.urged = now.life.urged;
    row.raised = static_cast<int>(now.life.raised);
    row.noted = static_cast<int>(
        std::ranges::count_if(it.taken, [](const matter::Taken& taken) { return taken.step.act == MatterAct::note; }));
    row.last_note = words_of_last(reader, it, MatterAct::note);
    if (now.life.reason) {
        row.reason = words_of_last(reader, it, MatterAct::explain);
        row.reason_accepted = now.life.reason->accepted;
    }
    row.answers = answers_of(reader, now);
    for (const RungShown& rung : ladder_shown(reader, now))
        if (!rung.reached && !row.next_rung) row.next_rung = rung;
    row.offers = offers(reader, now);
    return row;
}

// Nobody's right is asked of a sheet without lines, but whoever may sign one decides about the lines there are.
bool may_review(const Reader& reader, OrgId setter)
{
    const auto no = refusal_of(reader, district::SignReview{setter});
    return !no || no->why != district::refusals::right_missing;
}

}  // namespace

Result<ReviewPage> review(const Reader& reader, const ReviewQuestion& asked)
{
    const std::chrono::year_month_day date{reader.today};
    ReviewPage page{.on = reader.today, .month = std::chrono::sys_days{date.year() / date.month() / 1}};
    page.setters = setters_of(reader);
    OrgId setter;
    if (asked.setter) {
        const auto body = org_asked(reader, *asked.setter, "setter");
        if (!body) return std::unexpected{body.error()};
        if (!reader.reads(*body)) return std::unexpected{absent("setter")};
        setter = *body;
    } else if (!page.setters.empty()) {
        const auto has_lines = [&](const Named& it) {
            return !district::review_of(reader.state, *id_from<OrgId>(it.id), reader.today).empty();
        };
        const auto first = std::ranges::find_if(page.setters, has_lines);
        setter = *id_from<OrgId>(first == page.setters.end() ? page.setters.front().id : first->id);
    }
    if (!setter) return page;
    page.setter = named(reader, setter);
    for (const district::ReviewLine& line : district::review_of(reader.state, setter, reader.today))
        if (reads(reader, reader.state.of<matter::Matters>()[line.matter]))
            page.rows.push_back(review_row(reader, line));
    page.decided = static_cast<int>(
        std::ranges::count_if(page.rows, [](const ReviewRow& row) { return row.decided_on.has_value(); }));
    page.may_review = may_review(reader, setter);
    page.may_sign = would_be_taken(reader, district::SignReview{setter});
    for (const matter::ReviewSigned& signed_one : reader.state.of<matter::Matters>().reviews())
        if (signed_one.setter == setter && signed_one.month == page.month) page.record = to_text(signed_one.record);
    return page;
}

}  // namespace jinze::views
