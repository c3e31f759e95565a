// Records: they may be entered late, but only the body that entered them may correct them, and only until they are
// frozen.
#include "domain/district/tiers.h"
#include "domain/record_rules/decide.h"
#include "domain/record_rules/places.h"

namespace jinze::district {
namespace {

using record::Content;
using registry::Register;

void add_org(std::vector<OrgId>& bodies, std::optional<OrgId> org)
{
    if (org && *org) bodies.push_back(*org);
}

// The bodies whose own duties, or whose posts' or members' duties, the record may count for.
std::vector<OrgId> bodies_touched(const Request& asked, const Content& content)
{
    const Register& people = asked.people;
    std::vector<OrgId> bodies{content.host};
    add_org(bodies, content.concerns);
    for (const record::Item& item : content.items) add_org(bodies, item.org);
    const std::vector<OrgId> named = bodies;
    for (const OrgId org : named) {
        for (std::optional<OrgId> up = org; up && bodies.size() < 200;
             up = people.leads(*up, content.performed, asked.today)) {
            add_org(bodies, up);
            add_org(bodies, people.guides(*up, content.performed, asked.today));
        }
    }
    auto involved = record::roster_of(content, people, asked.today);
    for (const record::Exception& exception : content.exceptions) involved.push_back(exception.person);
    involved.insert(involved.end(), content.presenters.begin(), content.presenters.end());
    for (const auto& who : {content.chair, content.on_behalf_of})
        if (who) involved.push_back(*who);
    for (const PersonId person : involved)
        for (const PostId post : people.posts_of(person, content.performed, asked.today))
            bodies.push_back(people[post].org);
    std::sort(bodies.begin(), bodies.end());
    bodies.erase(std::unique(bodies.begin(), bodies.end()), bodies.end());
    return bodies;
}

// The author's posts on the day of entry determine the author's bodies. The host is always one of them.
bool is_of_authors_body(const Request& asked, const record::Version& version, OrgId host)
{
    const Register& people = asked.people;
    std::vector<OrgId> bodies{host};
    if (people.find(version.by))
        for (const PostId post : people.posts_of(version.by, version.entered, asked.today))
            bodies.push_back(people[post].org);
    const auto mine = people.posts_of(asked.actor, asked.today, asked.today);
    return std::any_of(mine.begin(), mine.end(), [&](PostId post) {
        return std::find(bodies.begin(), bodies.end(), people[post].org) != bodies.end();
    });
}

Objection object_to_changing(const Request& asked, RecordId id)
{
    const record::Record* it = asked.state.records().find(id);
    if (!it) return because(refusals::record_unknown, to_text(id));
    if (it->withdrawn != never) return because(refusals::record_withdrawn, to_text(id));
    if (!is_of_authors_body(asked, it->latest(), it->latest().content.host) && !is_own_word_unanswered(asked, id))
        return because(refusals::not_the_authors_body, to_text(id));
    if (is_frozen(asked, *it)) return because(refusals::record_frozen, to_text(id));
    return {};
}

// A reason is given once per person, and only for a person whose attendance differs from the roster's default.
Objection object_to_excuses(const Content& content, std::span<const Excuse> excuses)
{
    for (std::size_t i = 0; i < excuses.size(); ++i) {
        const PersonId person = excuses[i].person;
        const auto is_theirs = [&](const auto& it) { return it.person == person; };
        const auto is_away = [&](const record::Exception& it) {
            return it.person == person && it.presence != record::Presence::present &&
                   it.presence != record::Presence::sitting_in;
        };
        const Where where = place_of_reason(content, person);
        if (std::none_of(content.exceptions.begin(), content.exceptions.end(), is_away))
            return because(refusals::excuse_of_nobody, to_text(person));
        if (std::any_of(excuses.begin(), excuses.begin() + static_cast<std::ptrdiff_t>(i), is_theirs))
            return because(refusals::exception_doubled, to_text(person), where);
        if (const auto no = object_to_missing(excuses[i].reason.text, texts::absence, "reason"))
            return where.item < 0 ? no : at(where.list, static_cast<std::size_t>(where.item), no);
    }
    return {};
}

// In an election a member is left out of those due only for a reason, which readers of the record see. Records of
// earlier releases without a reason stay valid.
Objection object_to_grounds(const Request& asked, const Content& content, std::span<const Excuse> excuses,
                            const record::Version* before)
{
    const auto names = [](PersonId person) { return [person](const auto& it) { return it.person == person; }; };
    for (const record::Exception& it : content.exceptions) {
        if (it.presence != record::Presence::not_counted || is_away_by_register(asked, it.person, content.performed))
            continue;
        if (std::any_of(excuses.begin(), excuses.end(), names(it.person))) continue;
        const auto stood =
            before ? std::find(before->content.exceptions.begin(), before->content.exceptions.end(), it) : nullptr;
        const auto grounds = before ? asked.state.records().excuses(*before) : std::span<const record::Excuse>{};
        const bool stood_without = before && stood != before->content.exceptions.end() &&
                                   std::none_of(grounds.begin(), grounds.end(), names(it.person));
        if (stood_without) continue;
        return because(refusals::left_out_without_ground, to_text(it.person),
                       place_in_attendance(content, static_cast<std::size_t>(&it - content.exceptions.data())));
    }
    return {};
}

Events with_excuses(const Request& asked, Event event, RecordId record, std::span<const Excuse> excuses)
{
    Events events{std::move(event)};
    for (const Excuse& excuse : excuses)
        events.emplace_back(record::AbsenceExcused{record, excuse.person, asked.seal(excuse.reason)});
    return events;
}

}  // namespace

bool is_own_word(const Request& asked, const Content& content)
{
    using record::Kind;
    const Register& people = asked.people;
    if (content.kind != Kind::opinion && content.kind != Kind::request) return false;
    if (people.branch_of(asked.actor, asked.today, asked.today) != content.host) return false;
    const auto self = [&](PersonId who) { return who == asked.actor; };
    const auto nobody_else = [&](const std::optional<PersonId>& who) { return !who || self(*who); };
    if (!std::all_of(content.presenters.begin(), content.presenters.end(), self) || !nobody_else(content.recorder) ||
        !nobody_else(content.chair) || !nobody_else(content.on_behalf_of))
        return false;
    // It may answer a question put to members; a request is answered by the body it was put to.
    if (content.answers) {
        const record::Record* asks = asked.state.records().find(*content.answers);
        if (!asks || asks->latest().content.kind == Kind::request) return false;
    }
    // It is addressed to the branch or to a body above it.
    if (content.concerns && *content.concerns != content.host &&
        (!people.find(*content.concerns) || !stands_above(people, *content.concerns, content.host, asked.today)))
        return false;
    return content.roster == record::Roster::none && content.exceptions.empty() && content.topics.empty() &&
           content.items.empty() && content.votes.empty() && !content.minutes && !content.closes && !content.goal &&
           !content.called && content.makes_up.empty();
}

bool is_own_word_unanswered(const Request& asked, RecordId id)
{
    const record::Records& records = asked.state.records();
    const record::Record* it = records.find(id);
    if (!it || it->latest().by != asked.actor || !is_own_word(asked, it->latest().content)) return false;
    const auto answers = records.answering(id);
    return std::none_of(answers.begin(), answers.end(),
                        [&](RecordId answer) { return records[answer].withdrawn == never; });
}

// Frozen when every window it counts in is frozen (or its quarter, if it counts in none). What is settled late counts
// from the day it was done.
bool is_frozen(const Request& asked, const record::Record& it)
{
    const Content& content = it.latest().content;
    const duty::Parameters& parameters = asked.state.duties().parameters(content.performed);
    const auto frozen_after = [&](Day last) { return last + days{parameters.frozen}; };
    if (asked.today <= frozen_after(content.performed)) return false;
    const auto counts = [&](const duty::Obligation& obligation) {
        return asked.today <= frozen_after(obligation.last) &&
               duty::match(asked.facts(), obligation, it, asked.today).counts();
    };
    bool nowhere = true;
    for (const duty::Obligation& obligation :
         duty::obligations(asked.facts(), bodies_touched(asked, content), content.performed, asked.today)) {
        if (counts(obligation)) return false;
        nowhere = nowhere && !duty::match(asked.facts(), obligation, it, asked.today).counts();
    }
    const Day quarter = calendar::window_containing(calendar::Cadence::quarter, content.performed).last;
    return !nowhere || asked.today > frozen_after(quarter);
}

Decided decide_on(const Request& asked, const EnterRecord& command)
{
    if (const auto no = object_to_content(asked, command.content, command.words, nullptr)) return std::unexpected{*no};
    if (const auto no = object_to_excuses(command.content, command.excuses)) return std::unexpected{*no};
    if (const auto no = object_to_grounds(asked, command.content, command.excuses, nullptr))
        return std::unexpected{*no};
    const RecordId record{static_cast<std::uint32_t>(asked.state.records().all().size() + 1)};
    const record::RecordEntered entered{
        .record = record, .content = command.content, .words = asked.seal(command.words)};
    return with_excuses(asked, entered, record, command.excuses);
}

Decided decide_on(const Request& asked, const CorrectRecord& command)
{
    if (const auto no = object_to_changing(asked, command.record)) return std::unexpected{*no};
    const record::Record& record = asked.state.records()[command.record];
    if (command.over && command.over != record.versions.size())
        return refuse(refusals::record_moved_on, to_text(command.record));
    const record::Version& before = record.latest();
    const OrgId host = command.content.host;
    if (host != before.content.host && asked.people.exists(host, asked.today) && !asked.may(Right::record, host))
        return refuse(refusals::right_missing, to_text(host));
    if (command.content.answers == command.record ||
        (command.content.closes && command.content.closes->record == command.record))
        return refuse(refusals::cannot_answer_itself, to_text(command.record));
    if (const auto no = object_to_content(asked, command.content, command.words, &before)) return std::unexpected{*no};
    if (const auto no = object_to_items_changed(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_excuses(command.content, command.excuses)) return std::unexpected{*no};
    if (const auto no = object_to_grounds(asked, command.content, command.excuses, &before))
        return std::unexpected{*no};
    const record::RecordCorrected corrected{
        .record = command.record, .content = command.content, .words = asked.seal(command.words)};
    return with_excuses(asked, corrected, command.record, command.excuses);
}

Decided decide_on(const Request& asked, const WithdrawRecord& command)
{
    if (const auto no = object_to_changing(asked, command.record)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.reason.text, texts::withdrawal, "reason"))
        return std::unexpected{*no};
    return Events{record::RecordWithdrawn{.record = command.record, .reason = asked.seal(command.reason)}};
}

Decided decide_on(const Request& asked, const RestoreRecord& command)
{
    const record::Record* it = asked.state.records().find(command.record);
    if (!it) return refuse(refusals::record_unknown, to_text(command.record));
    if (it->withdrawn == never) return refuse(refusals::record_not_withdrawn, to_text(command.record));
    if (!it->withdrawn_by) return refuse(refusals::gone_with_import, to_text(command.record));
    if (!it->withdrawn_by.is(asked.actor)) return refuse(refusals::not_ones_own_act, to_text(asked.actor));
    if (it->withdrawn != asked.today) return refuse(refusals::taken_back_too_late, to_text(it->withdrawn));
    if (const auto no = object_to_references(asked, it->latest().content)) return std::unexpected{*no};
    return Events{record::RecordRestored{.record = command.record}};
}

Decided decide_on(const Request& asked, const CallMeeting& command)
{
    constexpr std::size_t at_most = 400;
    if (const auto no = object_to_org(asked, command.host, asked.today)) return std::unexpected{*no};
    if (asked.people[command.host].kind == registry::OrgKind::unit)
        return refuse(refusals::host_keeps_no_records, to_text(command.host));
    if (command.on < asked.today) return refuse(refusals::meeting_in_the_past, to_text(command.on));
    if (command.on > asked.today + days{366}) return refuse(refusals::day_implausible, to_text(command.on));
    if (const auto no = object_to_missing(command.words.title, texts::title, "title")) return std::unexpected{*no};
    if (!command.words.items.empty())
        return refuse(refusals::item_words_unmatched, std::to_string(command.words.items.size()) + "/0");
    if (command.important && command.invited.empty()) return refuse(refusals::nobody_invited);
    if (command.invited.size() > at_most) return refuse(refusals::record_too_large);
    for (std::size_t i = 0; i < command.invited.size(); ++i) {
        const PostId post = command.invited[i];
        const auto here = command.invited.begin() + static_cast<std::ptrdiff_t>(i);
        const Where where{lists::invited, static_cast<int>(i)};
        if (!asked.people.find(post) || !asked.people[post].life.known(asked.today))
            return refuse(refusals::post_unknown, to_text(post), where);
        if (std::find(command.invited.begin(), here, post) != here)
            return refuse(refusals::invited_doubled, to_text(post), where);
    }
    const MeetingId meeting{static_cast<std::uint32_t>(asked.state.records().called().size() + 1)};
    return Events{record::MeetingCalled{.meeting = meeting,
                                        .host = command.host,
                                        .on = command.on,
                                        .important = command.important,
                                        .invited = command.invited,
                                        .words = asked.seal(command.words)}};
}

// A member's own opinion or request, in their own branch.
bool is_by_own_right(const Request& asked, const EnterRecord& it) { return is_own_word(asked, it.content); }
bool is_by_own_right(const Request& asked, const WithdrawRecord& it)
{
    return is_own_word_unanswered(asked, it.record);
}
bool is_by_own_right(const Request& asked, const RestoreRecord& it) { return is_own_word_unanswered(asked, it.record); }

}  // namespace jinze::district
