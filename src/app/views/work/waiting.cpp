#include "app/views/work/waiting.h"

#include <fmt/format.h>

#include "app/views/offering.h"
#include "app/views/request/life.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/items.h"
#include "domain/district/tiers.h"
#include "domain/record/inspections.h"

namespace jinze::views {
namespace {

using district::Right;
using duty::Docket;
using duty::Obligation;

bool waits_for_reason(const Docket& docket) { return docket.reasons.size() > docket.reason_decisions.size(); }
bool waits_for_judgement(const Docket& docket) { return docket.contests.size() > docket.contest_decisions.size(); }

WaitingRow said_row(const Reader& reader, const Obligation& it, const duty::ReasonEntry& entry, Verb verb)
{
    const desk::Asking asking = reader.asking();
    const OrgId home = duty::home_of(reader.facts(), it.bearer, reader.today, reader.today);
    const bool judges = verb == Verb::judge;
    return {.verb = verb,
            .obligation = it.id().text,
            .title = title_of(asking, *it.version),
            .window = window_words(it),
            .whose = whose(reader, it.bearer, std::min(it.last, reader.today), reader.today),
            .about = about(reader, it),
            .from = {to_text(entry.by), asking.name(entry.by), {}},
            .body = named(reader, home),
            .text = reader.directory.text(entry.words),
            .since = entry.entered,
            .button = Button{verb, judges ? Bilingual{"审理异议", "Judge"} : Bilingual{"是否采纳", "Decide"}, {}},
            .number = judges ? 0 : reader.state.duties().docket(it.id())->reason_number()};
}

// The home of a bearer without its obligation, to check the right before the window is looked up.
std::optional<OrgId> home_of_bearer(const Reader& reader, const duty::BearerRef& bearer)
{
    const auto& people = reader.people();
    const bool member = bearer.kind == duty::BearerRef::Kind::member, body = bearer.kind == duty::BearerRef::Kind::body;
    if (body ? !people.find(bearer.org()) : member ? !people.find(bearer.person()) : !people.find(bearer.post()))
        return {};
    return duty::home_of(reader.facts(), bearer, reader.today, reader.today);
}

void add_said(std::vector<WaitingRow>& rows, const Reader& reader, const record::ObligationId& id, const Docket& docket)
{
    const bool reason = waits_for_reason(docket), contest = waits_for_judgement(docket);
    if (!reason && !contest) return;
    const auto parts = duty::parts_of(id);
    const auto home = parts ? home_of_bearer(reader, parts->bearer) : std::nullopt;
    if (!home || !(reader.may(Right::decide_reason, *home) || reader.may(Right::decide_contest, *home))) return;
    const auto it = duty::find_obligation(reader.facts(), id, reader.today);
    if (!it) return;
    const auto add = [&](const duty::ReasonEntry& entry, Right right, Verb verb) {
        const auto place = decides_for(reader, *it, right);
        if (!place) return;
        rows.push_back(said_row(reader, *it, entry, verb));
        if (*place) rows.back().behalf = Named{to_text(*place), reader.asking().name(*place), {}};
    };
    if (reason) add(docket.reasons.back(), Right::decide_reason, Verb::decide);
    if (contest) add(docket.contests.back(), Right::decide_contest, Verb::judge);
}

void add_requests(std::vector<WaitingRow>& rows, const Reader& reader, OrgId body)
{
    const record::Records& records = reader.state.records();
    for (const RecordId id : records.concerning(body)) {
        const record::Record& it = records[id];
        const record::Filed& content = it.latest().content;
        const bool asks = it.withdrawn == never && content.kind == record::Kind::request && content.concerns == body;
        if (!asks || !owes_answer(reader, id) || !reader.may(Right::record, body)) continue;
        const auto words = reader.directory.words(it.latest());
        rows.push_back({.verb = Verb::answer,
                        .record = to_text(id),
                        .title = {words.title, words.title},
                        .window = {},
                        .whose = short_words(reader, body),
                        .from = named(reader, content.host),
                        .body = named(reader, body),
                        .text = words.notes,
                        .since = content.performed,
                        .button = Button{Verb::answer,
                                         {"答复", "Answer"},
                                         Prefill{.kind = record::Kind::opinion,
                                                 .host = named(reader, body),
                                                 .answers = to_text(id),
                                                 .concerns = to_text(content.host)}}});
    }
}

// Answers of which the asker has not said whether they helped.
void add_answers(std::vector<WaitingRow>& rows, const Reader& reader, OrgId body)
{
    const record::Records& records = reader.state.records();
    for (const RecordId id : records.hosted_by(body)) {
        if (records[id].latest().content.kind != record::Kind::request) continue;
        const request::RequestLife life = request_life(reader, id);
        const bool waits = life.standing == request::RequestStanding::answered ||
                           life.standing == request::RequestStanding::unconfirmed;
        if (!life.exists || life.asker != body || !waits || !would_be_taken(reader, district::ConfirmAnswer{id}))
            continue;
        const auto words = reader.directory.words(records[id].latest());
        const auto answer = reader.directory.words(records[*life.answer].latest());
        rows.push_back({.verb = Verb::confirm,
                        .record = to_text(id),
                        .title = {words.title, words.title},
                        .window = {},
                        .whose = short_words(reader, body),
                        .from = named(reader, life.addressee),
                        .body = named(reader, body),
                        .text = reader.reads(records[*life.answer]) ? answer.notes : std::string{},
                        .since = life.answered,
                        .button = Button{Verb::confirm, {"确认", "Confirm"}, Prefill{.answers = to_text(id)}}});
    }
}

// Requests of which the asker and the addressee are at odds, or nobody has said whether the answer helped: the reader's
// body above the asker decides.
void add_undecided(std::vector<WaitingRow>& rows, const Reader& reader)
{
    const record::Records& records = reader.state.records();
    for (const RecordId id : records.requests()) {
        const request::RequestLife life = request_life(reader, id);
        const bool waits = life.standing == request::RequestStanding::unconfirmed ||
                           life.standing == request::RequestStanding::objected;
        if (!life.exists || !waits || !reader.reads(records[id])) continue;
        if (!would_be_taken(reader, district::DecideRequest{id, true, {"—"}})) continue;
        const auto words = reader.directory.words(records[id].latest());
        rows.push_back({.verb = Verb::settle,
                        .record = to_text(id),
                        .title = {words.title, words.title},
                        .window = {},
                        .whose = short_words(reader, life.addressee),
                        .from = named(reader, life.asker),
                        .body = named(reader, life.addressee),
                        .text = words.notes,
                        .since = life.decided == never ? life.answered : life.decided,
                        .button = Button{Verb::settle, {"上级认定", "Decide"}, Prefill{.answers = to_text(id)}}});
    }
}

// Plans of inspections of this year: units not visited yet; afterwards the report.
void add_inspections(std::vector<WaitingRow>& rows, const Reader& reader, OrgId body)
{
    const record::Records& records = reader.state.records();
    const int year = year_of(reader.today);
    const auto visits = record::visits_in(records, year, reader.today);
    for (const RecordId id : record::plans_of(records, year, reader.today)) {
        const record::Filed& content = records[id].latest().content;
        if (content.host != body || !reader.may(Right::record, body)) continue;
        const auto visited = std::ranges::count(visits, id, &record::Visit::plan);
        const auto left = static_cast<int>(content.rare.plan->units.size()) - static_cast<int>(visited);
        if (left == 0 && !record::reports_on(records, id, reader.today).empty()) continue;
        const std::string title = reader.directory.words(records[id].latest()).title;
        const Bilingual says = left > 0 ? Bilingual{fmt::format("还有{}个单位待督查", left),
                                                    fmt::format("{} unit{} to be visited", left, left == 1 ? "" : "s")}
                                        : Bilingual{"已全部督查，待向区委报告", "all visited; to be reported on"};
        rows.push_back({.verb = Verb::inspect,
                        .record = to_text(id),
                        .title = {title, title},
                        .window = {},
                        .about = says,
                        .from = named(reader, body),
                        .body = named(reader, body),
                        .text = says.zh,
                        .since = content.performed,
                        .button = Button{Verb::inspect, {"去督查", "Open"}, {}}});
    }
}

// Who answers for the bearer, or did at the end of the window, and who said something about it.
bool is_concerned(const Reader& reader, PersonId who, const Obligation& it, Right right)
{
    const auto answers = [&](Day on) { return duty::answers_for(reader.facts(), who, it.bearer, on, reader.today); };
    if (answers(reader.today) || answers(std::min(it.last, reader.today))) return true;
    const Docket* docket = reader.state.duties().docket(it.id());
    if (!docket) return false;
    const auto theirs = [&](const auto& entry) { return entry.by.is(who); };
    return std::ranges::any_of(docket->reasons, theirs) || std::ranges::any_of(docket->contests, theirs) ||
           (right == Right::decide_contest && std::ranges::any_of(docket->reason_decisions, theirs));
}

}  // namespace

std::optional<PersonId> decides_for(const Reader& reader, const Obligation& it, Right right)
{
    if (is_concerned(reader, reader.who, it, right)) return {};
    const OrgId home = duty::home_of(reader.facts(), it.bearer, reader.today, reader.today);
    const auto is_above = [&](OrgId body) {
        return right == Right::decide_contest ? district::hears_contests(reader.people(), body, home, reader.today)
                                              : district::stands_above(reader.people(), body, home, reader.today);
    };
    const auto any_above = [&](const std::vector<OrgId>& bodies) { return std::ranges::any_of(bodies, is_above); };
    if (any_above(district::by_posts_in(reader.state, reader.who, right, home, reader.today))) return PersonId{};
    const auto places = district::places_of(reader.state, reader.who, reader.today);
    for (const district::Place& place : places)
        if (any_above(district::by_place_in(reader.state, place, right, home, reader.today)) &&
            !is_concerned(reader, place.absent, it, right))
            return place.absent;
    return {};
}

bool may_decide(const Reader& reader, const Obligation& it, Right right)
{
    return decides_for(reader, it, right).has_value();
}

std::vector<WaitingRow> waiting_about(const Reader& reader, const Obligation& it)
{
    std::vector<WaitingRow> rows;
    const Docket* docket = reader.state.duties().docket(it.id());
    if (!docket) return rows;
    if (waits_for_reason(*docket)) rows.push_back(said_row(reader, it, docket->reasons.back(), Verb::decide));
    if (waits_for_judgement(*docket)) rows.push_back(said_row(reader, it, docket->contests.back(), Verb::judge));
    return rows;
}

std::vector<WaitingRow> waiting_for(const Reader& reader, const Answering& mine)
{
    std::vector<WaitingRow> rows;
    for (const auto& [id, docket] : reader.state.duties().dockets()) add_said(rows, reader, id, docket);
    for (const OrgId body : mine.bodies) add_requests(rows, reader, body), add_answers(rows, reader, body);
    for (const OrgId body : mine.bodies) add_inspections(rows, reader, body);
    add_undecided(rows, reader);
    std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.since < b.since; });
    return rows;
}

}  // namespace jinze::views
