// Checks the content of a record: every person and thing named exists, and the numbers are plausible.
#include "domain/record/votes.h"
#include "domain/record_rules/decide.h"
#include "domain/record_rules/places.h"
#include "domain/registry/holding.h"

namespace jinze::district {
namespace {

using record::Content;
using record::Presence;
using record::Roster;
using registry::OrgKind;

// A leaf holds 4 KiB. Estimates the record's size in bytes, generously.
bool is_too_large(const Content& content)
{
    std::size_t size = 400 + 45 * content.exceptions.size() + 85 * content.items.size() + 75 * content.votes.size() +
                       12 * content.presenters.size();
    for (const Code& topic : content.topics) size += topic.text().size() + 3;
    for (const auto& made_up : content.makes_up) size += made_up.text.size() + 3;
    if (content.plan) size += 60 + 12 * content.plan->units.size();
    return size > 3800;
}

Objection object_to_host(const Request& asked, const Content& content)
{
    if (!asked.people.exists(content.host, asked.today)) return because(refusals::org_unknown, to_text(content.host));
    if (asked.people[content.host].kind == OrgKind::unit)
        return because(refusals::host_keeps_no_records, to_text(content.host));
    if (const auto no = object_to_day(asked, content.performed)) return no;
    return object_to_org(asked, content.host, content.performed);
}

Objection object_to_record_words(const Content& content, const RecordWords& words)
{
    if (const auto no = object_to_missing(words.title, texts::title, "title")) return no;
    if (words.items.size() != content.items.size())
        return because(refusals::item_words_unmatched,
                       std::to_string(words.items.size()) + "/" + std::to_string(content.items.size()));
    for (std::size_t i = 0; i < words.items.size(); ++i)
        if (const auto no = object_to_missing(words.items[i], texts::conclusion, "text"))
            return at(lists::conclusions, i, no);
    return {};
}

bool roster_fits(Roster roster, OrgKind kind)
{
    switch (roster) {
        case Roster::none: return true;
        case Roster::members:
            return registry::is_grassroots(kind) || kind == OrgKind::work_committee ||
                   kind == OrgKind::district_committee;
        case Roster::committee: return !registry::is_leading(kind) && kind != OrgKind::small_group;
        case Roster::seats: return registry::is_leading(kind);
    }
    return false;
}

// A record cannot change who is due; only the register can.
Objection object_to_presence(const Request& asked, const Content& content, const record::Exception& it,
                             bool stood_before)
{
    if (content.roster != Roster::members) {
        const bool is_due = it.presence != Presence::sitting_in && it.presence != Presence::not_counted;
        return is_due ? Objection{} : because(refusals::seat_holder_is_due, to_text(it.person));
    }
    if (it.presence == Presence::sitting_in && !stood_before)
        return because(refusals::sits_in_on_own_roster, to_text(it.person));
    if (it.presence != Presence::not_counted) return {};
    for (const PostId post : asked.people.posts_of(it.person, content.performed, asked.today))
        if (asked.people[post].org == content.host && registry::is_committee_post(asked.people[post].title))
            return because(refusals::seat_holder_is_due, to_text(it.person));
    const bool by_register = is_away_by_register(asked, it.person, content.performed);
    if (by_register || stood_before || record::is_election(content)) return {};
    return because(refusals::left_out_without_election, to_text(it.person));
}

Objection object_to_attendance(const Request& asked, const Content& content, const record::Version* before)
{
    if (!roster_fits(content.roster, asked.people[content.host].kind))
        return because(refusals::roster_unfit, to_text(content.host));
    const auto roster = record::roster_of(content, asked.people, asked.today);
    const auto stood_before = [&](const record::Exception& it) {
        if (!before) return false;
        const auto& all = before->content.exceptions;
        return std::find(all.begin(), all.end(), it) != all.end();
    };
    std::vector<PersonId> seen;
    for (std::size_t i = 0; i < content.exceptions.size(); ++i) {
        const record::Exception& it = content.exceptions[i];
        const auto [list, item] = place_in_attendance(content, i);
        const auto here = [&](Objection no) { return at(list, static_cast<std::size_t>(item), std::move(no)); };
        if (const auto no = object_to_person(asked, it.person)) return here(no);
        if (std::find(seen.begin(), seen.end(), it.person) != seen.end())
            return here(because(refusals::exception_doubled, to_text(it.person)));
        const bool guest = it.presence == Presence::sitting_in || it.presence == Presence::present;
        const bool is_on_it = std::binary_search(roster.begin(), roster.end(), it.person);
        if (!guest && !is_on_it) return here(because(refusals::not_on_the_roster, to_text(it.person)));
        if (is_on_it)
            if (const auto no = object_to_presence(asked, content, it, stood_before(it))) return here(no);
        seen.push_back(it.person);
    }
    return {};
}

// Whoever chairs, keeps the record, presents, or is recorded for must have been present.
Objection object_to_absent_parts(const Content& content)
{
    std::vector<PersonId> parts = content.presenters;
    for (const auto& who : {content.chair, content.recorder, content.on_behalf_of})
        if (who) parts.push_back(*who);
    for (std::size_t i = 0; i < content.exceptions.size(); ++i) {
        const record::Exception& it = content.exceptions[i];
        if (it.presence == Presence::present || it.presence == Presence::sitting_in) continue;
        if (std::find(parts.begin(), parts.end(), it.person) != parts.end())
            return because(refusals::away_with_a_part, to_text(it.person), place_in_attendance(content, i));
    }
    return {};
}

Objection object_to_names(const Request& asked, const Content& content)
{
    for (const auto& who : {content.chair, content.recorder, content.on_behalf_of})
        if (const auto no = who ? object_to_person(asked, *who) : Objection{}) return no;
    for (std::size_t i = 0; i < content.presenters.size(); ++i)
        if (const auto no = object_to_person(asked, content.presenters[i])) return at(lists::presenters, i, no);
    if (content.wished && content.kind != record::Kind::request)
        return because(refusals::wished_of_no_request, to_text(*content.wished));
    if (content.wished && *content.wished < content.performed)
        return because(refusals::wished_too_early, to_text(*content.wished));
    if (content.wished && *content.wished > calendar::months_after(asked.today, 120))
        return because(refusals::day_too_far_ahead, to_text(*content.wished));
    if (content.concerns && !asked.people.exists(*content.concerns, asked.today))
        return because(refusals::org_unknown, to_text(*content.concerns));
    for (std::size_t i = 0; i < content.items.size(); ++i) {
        const record::Item& item = content.items[i];
        if (item.org && !asked.people.exists(*item.org, asked.today))
            return at(lists::conclusions, i, because(refusals::org_unknown, to_text(*item.org)));
        if (const auto no = item.person ? object_to_person(asked, *item.person) : Objection{})
            return at(lists::conclusions, i, no);
        if (item.due && *item.due < content.performed)
            return at(lists::conclusions, i, because(refusals::item_due_too_early, to_text(*item.due)));
        if (item.due && *item.due > calendar::months_after(asked.today, 120))
            return at(lists::conclusions, i, because(refusals::day_too_far_ahead, to_text(*item.due)));
    }
    return {};
}

// There are at most as many ballots as people present with a vote; written opinions come from absent members.
Objection object_to_votes(const Request& asked, const Content& content)
{
    constexpr int anybody = 1'000'000;
    const bool counted = content.roster != Roster::none;
    const record::Count count = record::count_of(content, asked.people, asked.today);
    const int present = counted ? count.voters_present : anybody;
    const int absent = counted ? count.voters_due - count.voters_present : anybody;
    for (std::size_t i = 0; i < content.votes.size(); ++i) {
        const record::Vote& vote = content.votes[i];
        const bool fits = vote.written <= (vote.act == record::Act::admission ? absent : 0);
        if (!fits || vote.yes > present || vote.no > present || vote.abstained > present ||
            !record::is_plausible(vote, present))
            return at(lists::votes, i, because(refusals::votes_implausible, counted ? std::to_string(present) : ""));
    }
    if (content.minutes && (*content.minutes < 1 || *content.minutes > 24 * 60))
        return because(refusals::minutes_implausible, std::to_string(*content.minutes));
    return {};
}

Objection object_to_links(const Request& asked, const Content& content, const record::Version* before)
{
    if (content.answers)
        if (const auto no = object_to_earlier(asked, content, *content.answers)) return no;
    if (content.closes) {
        if (const auto no = object_to_earlier(asked, content, content.closes->record)) return no;
        const auto& items = asked.state.records()[content.closes->record].latest().content.items;
        if (content.closes->item < 0 || static_cast<std::size_t>(content.closes->item) >= items.size())
            return because(refusals::item_unknown, std::to_string(content.closes->item));
        if (!before || before->content.rare.closes != content.closes)
            if (const auto no = object_to_closing(asked, content)) return no;
    }
    if (!content.called) return {};
    const auto& called = asked.state.records().called();
    const std::size_t number = content.called->number();
    if (number < 1 || number > called.size()) return because(refusals::meeting_unknown, to_text(*content.called));
    if (called[number - 1].event.host != content.host)
        return because(refusals::meeting_elsewhere, to_text(*content.called));
    return {};
}

// An obligation made up for was due earlier and is still unsettled; a correction may name it again.
Objection object_to_makes_up(const Request& asked, const Content& content, const record::Version* before)
{
    const auto named_before = [&](const record::ObligationId& id) {
        if (!before) return false;
        const auto& made_up = before->content.rare.makes_up;
        return std::find(made_up.begin(), made_up.end(), id) != made_up.end();
    };
    for (std::size_t i = 0; i < content.makes_up.size(); ++i) {
        const record::ObligationId& id = content.makes_up[i];
        const auto obligation = duty::find_obligation(asked.facts(), id, asked.today);
        if (!obligation) return at(lists::makes_up, i, because(refusals::obligation_unknown, id.text));
        if (obligation->last >= content.performed)
            return at(lists::makes_up, i, because(refusals::made_up_too_early, to_text(obligation->last)));
        if (named_before(id)) continue;
        const auto standing = duty::evaluate(asked.facts(), *obligation, asked.today, asked.today).standing;
        if (duty::is_settled(standing))
            return at(lists::makes_up, i, because(refusals::made_up_already_settled, id.text));
        if (standing == duty::Standing::not_owed) return at(lists::makes_up, i, because(refusals::not_owed, id.text));
    }
    return {};
}

// 代录: only by somebody who records for a body in which the leader has a post.
Objection object_to_behalf(const Request& asked, const Content& content)
{
    if (!content.on_behalf_of || *content.on_behalf_of == asked.actor) return {};
    if (asked.importing() && asked.may(Right::import, {})) return {};
    for (const PostId post : asked.people.posts_of(*content.on_behalf_of, content.performed, asked.today))
        if (asked.may(Right::record, asked.people[post].org)) return {};
    return because(refusals::not_recording_for_own_body, to_text(*content.on_behalf_of));
}

}  // namespace

bool is_away_by_register(const Request& asked, PersonId person, Day on)
{
    const registry::Person& it = asked.people[person];
    return registry::is_relaxed(it, on, asked.today) || registry::any_holds(it.away, on, asked.today);
}

Objection object_to_earlier(const Request& asked, const Content& content, RecordId earlier)
{
    const record::Record* it = asked.state.records().find(earlier);
    if (!it) return because(refusals::record_unknown, to_text(earlier));
    if (it->withdrawn != never) return because(refusals::record_withdrawn, to_text(earlier));
    if (it->latest().content.performed > content.performed) return because(refusals::answered_later, to_text(earlier));
    return {};
}

Objection object_to_references(const Request& asked, const Content& content)
{
    if (const auto no = object_to_cited(asked, content, nullptr)) return no;
    if (const auto no = object_to_units(asked, content, nullptr)) return no;
    if (const auto no = object_to_links(asked, content, nullptr)) return no;
    return object_to_makes_up(asked, content, nullptr);
}

Objection object_to_content(const Request& asked, const Content& content, const RecordWords& words,
                            const record::Version* before)
{
    if (const auto no = object_to_host(asked, content)) return no;
    if (const auto no = object_to_record_words(content, words)) return no;
    if (const auto no = object_to_attendance(asked, content, before)) return no;
    if (const auto no = object_to_absent_parts(content)) return no;
    if (const auto no = object_to_names(asked, content)) return no;
    if (const auto no = object_to_votes(asked, content)) return no;
    if (const auto no = object_to_links(asked, content, before)) return no;
    if (const auto no = object_to_cited(asked, content, before)) return no;
    if (const auto no = object_to_plan(asked, content, words, before)) return no;
    if (const auto no = object_to_guarantee(content)) return no;
    if (const auto no = object_to_makes_up(asked, content, before)) return no;
    if (const auto no = object_to_behalf(asked, content)) return no;
    if (is_too_large(content)) return because(refusals::record_too_large);
    return {};
}

}  // namespace jinze::district
