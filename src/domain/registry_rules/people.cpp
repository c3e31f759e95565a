// Members: each in exactly one branch, with dated grades and marks; and erasing a person.
#include "domain/registry/ages.h"
#include "domain/registry/national_id.h"
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

using registry::Mark;
using registry::MemberKind;

// The day of birth if known: from the ID number, or as entered.
std::optional<Day> birth_of(const IdentityWords& identity)
{
    return identity.id_number ? std::optional{registry::birth_day_of(*identity.id_number)} : identity.born;
}

Objection object_to_birth(const Request& asked, const IdentityWords& identity)
{
    if (identity.id_number && !registry::check_national_id(*identity.id_number, asked.today).fine())
        return because(refusals::id_number_wrong, "id_number");
    const auto born = birth_of(identity);
    if (!born) return {};
    if (!registry::can_be_born_on(*born, asked.today)) return because(refusals::birth_impossible, to_text(*born));
    if (identity.born && *identity.born != *born) return because(refusals::birth_not_as_numbered, to_text(*born));
    return {};
}

Objection object_to_identity(const Request& asked, const IdentityWords& identity, PersonId self)
{
    if (const auto no = object_to_missing(identity.name, texts::person_name, "name")) return no;
    if (const auto no = object_to_birth(asked, identity)) return no;
    if (!identity.id_number) return {};
    if (!asked.context.person_by_id_number) return {};
    const auto other = asked.context.person_by_id_number(*identity.id_number);
    if (other && *other != self && asked.people.exists(*other, asked.today) && !asked.people[*other].erased)
        return because(refusals::id_number_taken, to_text(*other));
    return {};
}

// Members join an existing branch; the day may be before the branch's registered founding.
Objection object_to_branch(const Request& asked, OrgId branch)
{
    if (!asked.people.exists(branch, asked.today)) return because(refusals::branch_unknown, to_text(branch));
    if (!registry::is_branch(asked.people[branch].kind)) return because(refusals::not_a_branch, to_text(branch));
    if (asked.people[branch].life.until_known(asked.today) != never)
        return because(refusals::org_dissolved, to_text(branch));
    return {};
}

const registry::Span* open_stint(const Request& asked, PersonId person)
{
    const auto& stints = asked.people[person].stints;
    const auto found =
        std::find_if(stints.rbegin(), stints.rend(), [](const registry::Stint& stint) { return stint.span.is_open(); });
    return found == stints.rend() ? nullptr : &found->span;
}

Day last_ended(const Request& asked, PersonId person)
{
    Day last = always;
    for (const registry::Stint& stint : asked.people[person].stints)
        if (stint.span.known(asked.today) && stint.span.end_known(asked.today)) last = std::max(last, stint.span.until);
    return last;
}

// Posts end with the membership.
void end_appointments(const Request& asked, PersonId person, Day on, Events& events)
{
    for (const AppointmentId id : asked.people[person].appointments) {
        const registry::Span& span = asked.people[id].span;
        if (span.is_open())
            events.push_back(registry::AppointmentEnded{.appointment = id, .on = std::max(on, span.from)});
    }
}

const std::vector<registry::Span>& spans_of(const registry::Person& person, Mark mark)
{
    switch (mark) {
        case Mark::suspended: return person.suspended;
        case Mark::lost: return person.lost;
        case Mark::away: return person.away;
        case Mark::relaxed: break;
    }
    return person.relaxed;
}

}  // namespace

Decided decide_on(const Request& asked, const RegisterPerson& command)
{
    const bool full = command.kind == MemberKind::full;
    if (const auto no = object_to_branch(asked, command.branch)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.since)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.joined)) return std::unexpected{*no};
    if (command.since < command.joined && command.kind != MemberKind::activist)
        return refuse(refusals::day_before_joining_party, to_text(command.since));
    if (command.full_since && (!full || *command.full_since < command.joined || *command.full_since > asked.today))
        return refuse(refusals::full_day_unfit, to_text(*command.full_since));
    if (full && !command.full_since) return refuse(refusals::full_day_missing, "full_since");
    if (const auto no = object_to_identity(asked, command.identity, {})) {
        if (no->why != refusals::id_number_taken) return std::unexpected{*no};
        return refuse(refusals::person_already_in_a_branch, no->subject);
    }
    if (const auto born = birth_of(command.identity); born && command.joined < *born)
        return refuse(refusals::joined_before_birth, to_text(*born));
    const PersonId person{static_cast<std::uint32_t>(asked.people.people().size() + 1)};
    return Events{registry::PersonRegistered{.person = person,
                                             .branch = command.branch,
                                             .since = command.since,
                                             .kind = command.kind,
                                             .joined = command.joined,
                                             .full_since = command.full_since,
                                             .identity = asked.seal(command.identity)}};
}

Decided decide_on(const Request& asked, const CorrectIdentity& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_identity(asked, command.identity, command.person)) return std::unexpected{*no};
    return Events{registry::IdentityCorrected{.person = command.person, .identity = asked.seal(command.identity)}};
}

Decided decide_on(const Request& asked, const TransferMember& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_branch(asked, command.branch)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    const registry::Span* stint = open_stint(asked, command.person);
    const bool returns = asked.people[command.person].left == registry::Leaving::transferred_out;
    if (!stint && !returns) return refuse(refusals::membership_already_ended, to_text(command.person));
    if (asked.people.branch_of(command.person, asked.today, asked.today) == command.branch)
        return refuse(refusals::already_in_that_branch, to_text(command.branch));
    const Day earliest = stint ? stint->from : last_ended(asked, command.person);
    if (command.on < earliest) return refuse(refusals::day_before_joining_branch, to_text(earliest));
    return Events{registry::MemberTransferred{.person = command.person, .branch = command.branch, .on = command.on}};
}

Decided decide_on(const Request& asked, const EndMembership& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    const registry::Span* stint = open_stint(asked, command.person);
    if (!stint) return refuse(refusals::membership_already_ended, to_text(command.person));
    if (command.on < stint->from) return refuse(refusals::day_before_joining_branch, to_text(stint->from));
    Events events{registry::MembershipEnded{.person = command.person, .how = command.how, .on = command.on}};
    end_appointments(asked, command.person, command.on, events);
    return events;
}

Decided decide_on(const Request& asked, const GradeMember& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!open_stint(asked, command.person)) return refuse(refusals::person_not_a_member, to_text(command.person));
    const registry::Grade* last = nullptr;
    for (const registry::Grade& grade : asked.people[command.person].grades)
        if (grade.span.is_open()) last = &grade;
    if (last && last->kind == command.kind) return refuse(refusals::same_grade, to_text(command.person));
    if (last && command.on < last->span.from) return refuse(refusals::day_before_last_grade, to_text(last->span.from));
    return Events{registry::MemberGraded{.person = command.person, .kind = command.kind, .on = command.on}};
}

Decided decide_on(const Request& asked, const MarkMember& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!open_stint(asked, command.person)) return refuse(refusals::person_not_a_member, to_text(command.person));
    const auto& spans = spans_of(asked.people[command.person], command.mark);
    const registry::Span* open = nullptr;
    Day ended = always;
    for (const registry::Span& span : spans) {
        if (span.is_open())
            open = &span;
        else if (span.known(asked.today))
            ended = std::max(ended, span.until);
    }
    if (command.begins && (open || command.on < ended))
        return refuse(refusals::mark_already_begun, to_text(command.person));
    if (!command.begins && !open) return refuse(refusals::mark_not_begun, to_text(command.person));
    if (!command.begins && command.on < open->from)
        return refuse(refusals::mark_ends_before_it_begins, to_text(open->from));
    return Events{registry::MemberMarked{
        .person = command.person, .mark = command.mark, .begins = command.begins, .on = command.on}};
}

Decided decide_on(const Request& asked, const ErasePerson& command)
{
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (command.person == asked.actor || command.person == command.with)
        return refuse(refusals::cannot_erase_oneself, to_text(command.person));
    if (!command.with) return refuse(refusals::second_person_first);
    const PersonId with = *command.with;
    if (with == asked.actor || !asked.people.exists(with, asked.today))
        return refuse(refusals::second_person_needed, to_text(with));
    const OrgId home = toward(asked.state, command, asked.today);
    if (!may(asked.state, with, Right::erase, home, asked.today))
        return refuse(refusals::second_person_has_no_right, to_text(with));
    std::vector<SealedId> rows = command.rows;
    std::vector<SealedId> known = asked.state.records().excuses_of(command.person);
    const auto& delegations = asked.state.of<delegation::Delegations>();
    for (const delegation::DelegationId id : delegations.of_absent(command.person))  // why they were away
        if (const auto& why = delegations[id].named.why) known.push_back(why->row);
    known.push_back(asked.people[command.person].identity.row);
    // The files of awards stay as they are until their retention ends.
    const auto& awards = asked.state.of<commendation::Awards>();
    for (const SealedId row : awards.freed_rows(command.person, asked.today)) known.push_back(row);
    for (const SealedId row : known)
        if (std::find(rows.begin(), rows.end(), row) == rows.end()) rows.push_back(row);
    for (const SealedId row : awards.kept_rows(command.person, asked.today)) std::erase(rows, row);
    Events events{registry::PersonErased{.person = command.person, .with = with, .rows = std::move(rows)}};
    end_appointments(asked, command.person, asked.today, events);
    return events;
}

}  // namespace jinze::district
