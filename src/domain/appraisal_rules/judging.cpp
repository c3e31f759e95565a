// What stands in the draft: what assessors judge, what bodies state in writing, ballots as counted; and its delivery.
#include <algorithm>

#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using appraisal::BallotsCounted;
using appraisal::FactSheet;
using appraisal::Group;
using appraisal::JudgedStand;
using appraisal::StatedName;

OrgId office_of(const State& state, appraisal::AssessmentId id) { return home_of(state, id); }

Objection object_to_amount(const appraisal::SchemeLine& line, int amount)
{
    if (amount < 0 || amount > line.up_to) return because(refusals::amount_too_large, std::to_string(line.up_to));
    return {};
}

bool is_of_discipline(const StatedName& name)
{
    static const Code discipline{"discipline"}, cases{"case"};
    return name.kind == discipline || name.kind == cases;
}

// Who states it: a registered body for itself; a discipline body alone states discipline.
Objection object_to_stating(const Request& asked, const Assessment& it, const StateFact& command)
{
    const bool by_discipline_body = command.stated_by && asked.people.find(*command.stated_by) &&
                                    asked.people[*command.stated_by].kind == registry::OrgKind::discipline_body;
    if (is_of_discipline(command.name) && !by_discipline_body) return because(refusals::discipline_states_it);
    if (!command.stated_by) return object_to_office(asked, it.office());
    if (const auto no = object_to_org(asked, *command.stated_by, asked.today)) return no;
    if (!contains(asked.bodies_with(Right::record, *command.stated_by), *command.stated_by))
        return because(refusals::stated_elsewhere, to_text(*command.stated_by));
    return {};
}

bool is_used(const appraisal::SchemeVersion& scheme, const StatedName& name)
{
    const auto same = [&](const StatedName& other) {
        return other.by == name.by && other.kind == name.kind && (!other.level || other.level == name.level);
    };
    return std::ranges::any_of(scheme.lines, [&](const auto& line) { return std::ranges::any_of(line.stated, same); });
}

bool adds_up(const CountBallots& it)
{
    constexpr int most = 4'999;
    for (const int n : {it.handed_out, it.returned, it.good, it.fairly_good, it.ordinary, it.poor})
        if (n < 0 || n > most) return false;
    return it.returned <= it.handed_out && it.good + it.fairly_good + it.ordinary + it.poor <= it.returned;
}

// Somebody else of the group had as many 好 of as many votes in the round before.
bool is_tied(const Assessment& it, const Group& group, const CountBallots& command, Day today)
{
    const auto* mine = appraisal::ballot_of(it, command.sheet, command.voters, command.round - 1, today);
    if (!mine) return false;
    return std::ranges::any_of(it.counted, [&](const appraisal::Counted& other) {
        const BallotsCounted& count = other.it;
        const bool leader = count.sheet.is_of_a_leader() == command.sheet.is_of_a_leader();
        const bool another = count.sheet.body != command.sheet.body || count.sheet.post != command.sheet.post;
        if (!leader || !another || count.voters != command.voters || count.round != command.round - 1) return false;
        const auto* latest = appraisal::ballot_of(it, count.sheet, count.voters, count.round, today);
        return contains(group.planned.bodies, count.sheet.body) && latest && latest->it.good == mine->it.good;
    });
}

// Every judged line of every body that gets a grade: by one assessor at least, and all agree.
Objection object_to_unjudged(const Request& asked, const Assessment& it, const Group& group)
{
    const auto* scheme = asked.state.of<Appraisals>().scheme_of(group);
    if (!scheme) return {};
    for (const OrgId body : group.planned.bodies) {
        if (appraisal::is_without_grade(group, {.body = body, .post = {}, .person = {}})) continue;
        for (const appraisal::SchemeLine& line : scheme->lines) {
            if (!line.judged) continue;
            const JudgedStand stand = appraisal::judged_stand(it, body, line.item, asked.today);
            if (stand.judged.empty()) return because(refusals::line_not_judged, to_text(body));
            if (stand.differ) return because(refusals::judgements_differ, to_text(body));
        }
    }
    return {};
}

}  // namespace

OrgId toward(const State& state, const JudgeLine& it, Day) { return office_of(state, it.assessment); }
OrgId toward(const State& state, const CountBallots& it, Day) { return office_of(state, it.assessment); }
OrgId toward(const State& state, const DeliverDraft& it, Day) { return office_of(state, it.assessment); }
OrgId toward(const State& state, const StateFact& it, Day)
{
    return it.stated_by && state.people().find(*it.stated_by) ? *it.stated_by : office_of(state, it.assessment);
}

bool is_by_own_right(const Request& asked, const JudgeLine& it)
{
    const Assessment* found = asked.state.of<Appraisals>().find(it.assessment);
    return found && appraisal::is_assessor(*found, asked.actor);
}

void clean_texts(TextDoor& door, JudgeLine& it) { door.take(texts::judging_reason, it.reason.text, "reason"); }
void clean_texts(TextDoor& door, StateFact& it) { door.take(texts::stated_document, it.document.text, "document"); }

Decided decide_on(const Request& asked, const JudgeLine& command)
{
    const auto in = group_of(asked, command.assessment, command.body);
    if (!in) return std::unexpected{in.error()};
    if (!appraisal::is_assessor(*in->group, asked.actor)) return refuse(refusals::not_an_assessor);
    if (belongs_to(asked.people, asked.actor, command.body, asked.today))
        return refuse(refusals::assessor_of_own_body, to_text(command.body));
    const auto line = judged_line(asked, *in->group, command.item);
    if (!line) return std::unexpected{line.error()};
    if (in->group->delivered != never) return refuse(refusals::draft_delivered);
    if (const auto no = object_to_amount(**line, command.amount)) return std::unexpected{*no};
    if (const auto no = object_to_records(asked, command.records)) return std::unexpected{*no};
    const JudgedStand stand = appraisal::judged_stand(*in->assessment, command.body, command.item, asked.today);
    if (command.amount != stand.self_score() && (command.reason.text.empty() || command.records.empty()))
        return refuse(refusals::judging_needs_reason);
    return Events{appraisal::LineJudged{.assessment = command.assessment,
                                        .body = command.body,
                                        .item = command.item,
                                        .amount = command.amount,
                                        .reason = seal_if_any(asked, command.reason),
                                        .records = command.records}};
}

Decided decide_on(const Request& asked, const StateFact& command)
{
    const auto in = group_of(asked, command.assessment, command.body);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_stating(asked, *in->assessment, command)) return std::unexpected{*no};
    if (in->group->finalised != never) return refuse(refusals::group_final);
    const auto* scheme = asked.state.of<Appraisals>().scheme_of(*in->group);
    if (command.name.by.empty() || command.name.kind.empty() || (scheme && !is_used(*scheme, command.name)))
        return refuse(refusals::fact_not_asked);
    constexpr int most = 9'999;
    const int figure = command.figure.value_or(0);
    if (command.count < 1 || command.count > most || command.persons < 0 || command.persons > most || figure < 0 ||
        figure > appraisal::most_hundredths)
        return refuse(refusals::figure_implausible);
    if (const auto no = object_to_missing(command.document.text, texts::stated_document, "document"))
        return std::unexpected{*no};
    return Events{appraisal::FactStated{.assessment = command.assessment,
                                        .body = command.body,
                                        .stated_by = command.stated_by,
                                        .name = command.name,
                                        .figure = command.figure,
                                        .count = command.count,
                                        .persons = command.persons,
                                        .document = asked.seal(command.document)}};
}

Decided decide_on(const Request& asked, const CountBallots& command)
{
    const auto in = group_of(asked, command.assessment, command.sheet.body);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_office(asked, in->assessment->office())) return std::unexpected{*no};
    if (in->group->finalised != never) return refuse(refusals::group_final);
    if (const auto no = object_to_leader(asked, *in->assessment, command.sheet)) return std::unexpected{*no};
    const auto known = [&](const appraisal::VoterGroup& voters) { return voters.code == command.voters; };
    if (std::ranges::none_of(in->group->planned.voters, known)) return refuse(refusals::voters_unknown);
    if (!adds_up(command)) return refuse(refusals::ballots_implausible);
    if (command.round < 1 || command.round > 9) return refuse(refusals::no_tie);
    if (command.round > 1 && !is_tied(*in->assessment, *in->group, command, asked.today))
        return refuse(refusals::no_tie);
    BallotsCounted event{.assessment = command.assessment,
                         .sheet = command.sheet,
                         .voters = command.voters,
                         .round = command.round,
                         .handed_out = command.handed_out,
                         .returned = command.returned,
                         .good = command.good,
                         .fairly_good = command.fairly_good,
                         .ordinary = command.ordinary,
                         .poor = command.poor};
    event.sheet.person.reset();
    return Events{std::move(event)};
}

Decided decide_on(const Request& asked, const DeliverDraft& command)
{
    const auto in = group_of(asked, command.assessment, command.group);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_office(asked, in->assessment->office())) return std::unexpected{*no};
    if (in->group->delivered != never) return refuse(refusals::draft_delivered);
    const Day draft = in->group->planned.draft;
    if (asked.today < draft) return refuse(refusals::draft_too_early, to_text(draft));
    if (const auto no = object_to_unjudged(asked, *in->assessment, *in->group)) return std::unexpected{*no};
    return Events{appraisal::DraftDelivered{.assessment = command.assessment, .group = command.group, .draft = draft}};
}

}  // namespace jinze::district
