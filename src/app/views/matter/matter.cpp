#include "app/views/matter/matter.h"

#include "app/views/mention.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"
#include "domain/district/tiers.h"
#include "domain/document/documents.h"
#include "domain/matter/ladder.h"
#include "domain/matter_rules/same_source.h"

namespace jinze::views {
namespace {

using matter::Matters;
using matter::MatterStanding;
using matter::Rung;

std::string name_of(const Reader& reader, PersonId person)
{
    return person ? reader.directory.name(reader.people()[person]) : std::string{};
}
// Who did it, and in whose place; empty: the office.
std::string names_of(const Reader& reader, registry::Doer doer)
{
    return doer ? reader.asking().name(doer) : std::string{};
}

Bilingual seat_words(const Reader& reader, PostId id)
{
    const registry::Post& post = reader.people()[id];
    return words::post_in(short_words(reader, post.org).zh, post.title, reader.people()[post.org].kind);
}

Bilingual how_long(const MatterNow& now, const MatterRow& row)
{
    using words::many;
    if (now.standing == MatterStanding::overdue)
        return {"逾期" + std::to_string(row.past) + "个工作日，", "Overdue by " + many(row.past, "working day") + ": "};
    if (!now.life.is_with_lead() || !row.due) return {};
    if (row.left == 0) return {"今天到期，", "Due today: "};
    return {"还剩" + std::to_string(row.left) + "个工作日，", many(row.left, "working day") + " left: "};
}

// 逾期2个工作日，等区住建局报结果。
Bilingual verdict_of(const Reader& reader, const MatterNow& now, const MatterRow& row)
{
    const auto said = words::words_of(now.standing);
    if (!now.life.is_open()) {
        const bool is_this_year = year_of(now.life.ended) == year_of(reader.today);
        const std::string day = is_this_year ? short_chinese(now.life.ended) : words::in_chinese(now.life.ended);
        return {day + said.zh + "。", "It was " + said.en + " on " + to_text(now.life.ended) + "."};
    }
    const Bilingual days = how_long(now, row);
    return {days.zh + "等" + row.next_by + row.next.zh + "。",
            days.en + (days.en.empty() ? "Waiting for " : "waiting for ") + row.next_by + " to " + row.next.en + "."};
}

Bilingual rung_words(Rung rung)
{
    switch (rung) {
        case Rung::responsible: return {"提醒承办人和主要负责同志", "reminder to who answers for it and to the head"};
        case Rung::deputy_in_charge: return {"报请分管领导过问", "to the deputy in charge"};
        case Rung::secretary: return {"报请党组书记过问", "to the secretary of the Party group"};
        case Rung::work_committee: return {"报区直机关工委研究", "to the work committee"};
    }
    return {};
}

// The clocks by stretches: from each act to the next, until it ended or today.
std::vector<MatterSide> sides_of(const Reader& reader, const MatterNow& now)
{
    const auto& working = reader.working_days();
    std::vector<Day> days{now.matter->begun()};
    for (const matter::Taken& taken : now.matter->taken)
        if (taken.entered > days.back()) days.push_back(taken.entered);
    days.push_back(std::min(now.life.ended, reader.today));
    std::vector<MatterSide> sides;
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        const matter::Side side = matter::life_of(*now.matter, working, days[i]).side();
        const int counted = working.between(days[i], days[i + 1]);
        if (side == matter::Side::nobody || counted == 0) continue;
        if (!sides.empty() && sides.back().side == side && sides.back().until == days[i]) {
            sides.back().until = days[i + 1];
            sides.back().days += counted;
        } else {
            sides.push_back({days[i], days[i + 1], side, counted});
        }
    }
    return sides;
}

std::vector<MatterStepShown> steps_of(const Reader& reader, const matter::Matter& it)
{
    std::vector<MatterStepShown> steps;
    for (auto taken = it.taken.rbegin(); taken != it.taken.rend(); ++taken) {
        const matter::MatterStepped& step = taken->step;
        MatterStepShown shown{
            .on = taken->entered, .by = names_of(reader, taken->by), .act = step.act, .text = {}, .day = step.day};
        if (step.words) shown.text = reader.directory.text(*step.words);
        if (step.org) shown.org = named(reader, *step.org);
        if (step.answers) shown.post = seat_words(reader, *step.answers);
        if (step.meeting) {
            const record::Record& meeting = reader.state.records()[*step.meeting];
            if (reader.reads(meeting)) shown.meeting = to_text(meeting.id);
        }
        steps.push_back(std::move(shown));
    }
    return steps;
}

// A row for another matter, if the reader may see it.
std::optional<MatterRow> row_if_read(const Reader& reader, const std::optional<matter::MatterId>& id)
{
    if (!id) return {};
    const matter::Matter& it = reader.state.of<Matters>()[*id];
    return views::reads(reader, it) ? std::optional{row_of(reader, matter_now(reader, it))} : std::nullopt;
}
std::vector<MatterRow> rows_read(const Reader& reader, const std::vector<matter::MatterId>& ids)
{
    std::vector<MatterRow> rows;
    for (const matter::MatterId id : ids)
        if (auto row = row_if_read(reader, id)) rows.push_back(std::move(*row));
    return rows;
}

// Whoever reads the matter reads its clause.
std::optional<MatterClause> clause_of(const Reader& reader, const matter::MatterOpened& opened)
{
    if (!opened.clause) return {};
    const document::Document& it = reader.state.of<document::Documents>()[opened.clause->document];
    const document::Clause& clause = *it.find(opened.clause->clause);
    return MatterClause{to_text(it.id), reader.directory.text(it.registered.title),
                        clause.label ? reader.directory.text(*clause.label) : std::string{},
                        reader.directory.text(clause.text), opened.clause->clause};
}

int others_of_same_source(const Reader& reader, const matter::Matter& it)
{
    const auto all = district::pursuing(reader.state, {it.opened.clause, it.opened.item}, reader.today);
    return static_cast<int>(std::ranges::count_if(all, [&](matter::MatterId id) { return id != it.id; }));
}

void add_links(const Reader& reader, MatterPage& page, const MatterNow& now)
{
    const matter::MatterOpened& opened = now.matter->opened;
    if (opened.item) {
        const record::Record* record = reader.state.records().find(opened.item->record);
        const bool is_kept = std::ranges::any_of(
            now.matter->taken, [](const matter::Taken& taken) { return taken.step.act == matter::MatterAct::retain; });
        page.source_withdrawn = record && record->withdrawn != never && !is_kept;
        if (record && reader.reads(*record)) {
            page.record = to_text(record->id);
            page.item = opened.item->item + 1;
        }
    }
    page.clause = clause_of(reader, opened);
    page.same_source = others_of_same_source(reader, *now.matter);
    page.parts = rows_read(reader, now.matter->parts);
    page.reopened = rows_read(reader, now.matter->reopened);
    page.part_of = row_if_read(reader, opened.part_of);
    page.reopens = row_if_read(reader, opened.reopens);
}

bool is_possible(const MatterPage& page, std::string_view act)
{
    return std::ranges::any_of(page.offers,
                               [&](const MatterOffer& offer) { return offer.act == act && offer.possible; });
}

// The meetings since the due day by which the rules let it be decided, that the reader may read.
std::vector<DecidingMeeting> deciding_meetings(const Reader& reader, OrgId setter, Day due)
{
    constexpr std::size_t shown_at_most = 30;
    const record::Records& records = reader.state.records();
    std::vector<const record::Record*> all;
    for (const registry::Organisation& org : reader.people().organisations()) {
        reader.look();
        if (org.id != setter && !district::stands_above(reader.people(), org.id, setter, reader.today)) continue;
        for (const RecordId id : records.hosted_by(org.id)) {
            const record::Record& it = records[id];
            const auto& content = it.latest().content;
            if (content.kind == record::Kind::meeting && content.host == org.id && it.withdrawn == never &&
                content.performed > due && reader.reads(it))
                all.push_back(&it);
        }
    }
    std::ranges::stable_sort(all, std::greater{}, [](const auto* it) { return it->latest().content.performed; });
    if (all.size() > shown_at_most) all.resize(shown_at_most);
    std::vector<DecidingMeeting> meetings;
    for (const record::Record* it : all)
        meetings.push_back({to_text(it->id), named(reader, it->latest().content.host), it->latest().content.performed,
                            reader.asking().title(it->id, reader.today)});
    return meetings;
}

// What the acts of this reader are chosen from.
void add_choices(const Reader& reader, MatterPage& page, const MatterNow& now)
{
    const OrgId setter = district::setter_of(reader.state, *now.matter, reader.today);
    if (is_possible(page, "transfer-matter")) {
        page.may_lead = may_lead(reader, *now.type, setter);
        std::erase_if(page.may_lead, [&](const Named& it) { return it.id == to_text(now.life.lead); });
    }
    if (is_possible(page, "summon-over-matter") || is_possible(page, "circulate-matter"))
        page.meetings = deciding_meetings(reader, setter, now.life.first_day());
}

void add_referrals(const Reader& reader, MatterPage& page, const matter::Matter& it)
{
    const auto& all = reader.state.of<referral::Referrals>();
    const auto person = [&](PersonId id) { return Named{to_text(id), name_of(reader, id), {}}; };
    for (const matter::ReferralId id : all.of_matter(it.id))
        if (reader.reads(all[id]))
            page.referrals.push_back({to_text(id), person(all[id].opened.concerned),
                                      referral::stage_of(all[id], reader.today), all[id].result, all[id].prepared});
    if (!is_possible(page, "refer-matter")) return;
    for (const PersonId id : people_to_refer(reader, it)) page.may_refer.push_back(person(id));
}

}  // namespace

std::vector<RungShown> ladder_shown(const Reader& reader, const MatterNow& now)
{
    std::vector<RungShown> rungs;
    if (!now.life.is_with_lead()) return rungs;
    const OrgId work = reader.state.body_of(registry::OrgKind::work_committee);
    const auto ladder =
        matter::ladder_of(now.life, *now.type, reader.people(), work, reader.working_days(), reader.today);
    for (const matter::LadderStep& step : ladder) {
        RungShown shown{.on = step.on, .to = step.to, .words = rung_words(step.to), .after = step.after};
        shown.reached = step.on <= reader.today;
        shown.taken = matter::is_taken(ladder, rungs.size(), now.life);
        if (step.post) {
            const auto holder = reader.people().holder(step.post, reader.today, reader.today);
            shown.who = {seat_words(reader, step.post), holder ? name_of(reader, *holder) : std::string{}};
        }
        rungs.push_back(std::move(shown));
    }
    return rungs;
}

std::optional<MatterAnswers> answers_of(const Reader& reader, const MatterNow& now)
{
    if (!now.life.answers) return {};
    const auto holder = reader.people().holder(*now.life.answers, reader.today, reader.today);
    return MatterAnswers{seat_words(reader, *now.life.answers), holder ? name_of(reader, *holder) : std::string{}};
}

Result<MatterPage> matter_page(const Reader& reader, const std::string& id)
{
    const auto asked = id_from<matter::MatterId>(id);
    const matter::Matter* it = asked ? reader.state.of<Matters>().find(*asked) : nullptr;
    if (!it || !views::reads(reader, *it)) return std::unexpected{absent("id")};
    const MatterNow now = matter_now(reader, *it);
    const matter::MatterOpened& opened = it->opened;
    MatterPage page{.row = row_of(reader, now),
                    .verdict = {},
                    .type = {now.type->title.text, now.type->title_en.text},
                    .wanted = reader.directory.text(opened.wanted),
                    .authorised = opened.authorised ? reader.directory.text(*opened.authorised) : std::string{},
                    .source = opened.source,
                    .subject = opened.subject,
                    .service = opened.service,
                    .opened = it->entered,
                    .opened_by = names_of(reader, it->by),
                    .feedback = opened.feedback,
                    .handed_over = day_if(now.life.handed_over),
                    .signed_for = day_if(now.life.signed_for),
                    .halted_until = day_if(now.life.halted_until),
                    .sides = sides_of(reader, now),
                    .ladder = ladder_shown(reader, now),
                    .steps = steps_of(reader, *it),
                    .offers = offers(reader, now),
                    .brought = opened.handed_over.has_value(),
                    .result = opened.result ? reader.directory.text(*opened.result) : std::string{}};
    const NextAct next = next_act(reader, now);
    page.row.act = next.act;
    if (next.behalf) page.row.behalf = Named{to_text(next.behalf), reader.asking().name(next.behalf), {}};
    page.verdict = verdict_of(reader, now, page.row);
    if (now.life.extension) page.wished = day_if(now.life.extension->until);
    if (opened.instructed_by) page.instructed_by = name_of(reader, *opened.instructed_by);
    for (const OrgId org : opened.joint) page.joint.push_back(named(reader, org));
    page.answers = answers_of(reader, now);
    page.files = files_shown(reader, *it);
    page.may_add_file = may_add_file(reader, it->id);
    page.goals = goals_shown(reader, *it);
    add_links(reader, page, now);
    add_referrals(reader, page, *it);
    add_choices(reader, page, now);
    return page;
}

}  // namespace jinze::views
