// Posts: who holds which seat from when to when, and the seat's charges.
#include "domain/district/two_people.h"
#include "domain/registry/fitting.h"
#include "domain/registry_rules/decide.h"

namespace jinze::district {
namespace {

using registry::Appointment;
using registry::Post;
using registry::Register;

Objection object_to_charge(const Request& asked, OrgId body, registry::Title title, OrgId over, Day on)
{
    if (const auto no = object_to_org(asked, over, on)) return no;
    if (over == body || !registry::may_take_charge(asked.people[body].kind, title))
        return because(refusals::charge_unfit, to_text(over));
    return {};
}

bool overlaps(const registry::Span& span, Day from, Day until, Day known)
{
    return span.known(known) && span.from < until && from < span.until_known(known) &&
           span.from < span.until_known(known);
}

const Appointment* held_between(const Request& asked, const Post& post, Day from, Day until)
{
    for (const AppointmentId id : post.appointments)
        if (overlaps(asked.people[id].span, from, until, asked.today)) return &asked.people[id];
    return nullptr;
}

std::vector<PostId> seats_of(const Request& asked, OrgId org, registry::Title title)
{
    std::vector<PostId> seats;
    for (const PostId id : asked.people[org].posts)
        if (asked.people[id].title == title && asked.people[id].life.is_open()) seats.push_back(id);
    return seats;
}

std::vector<const registry::Charge*> open_charges(const Request& asked, PostId post)
{
    std::vector<const registry::Charge*> open;
    for (const ChargeId id : asked.people[post].charges)
        if (asked.people[id].span.is_open()) open.push_back(&asked.people[id]);
    return open;
}

bool has_charges(const Request& asked, PostId post, const std::vector<OrgId>& over)
{
    const auto open = open_charges(asked, post);
    return open.size() == over.size() && std::all_of(open.begin(), open.end(), [&](const auto* charge) {
               return std::find(over.begin(), over.end(), charge->over) != over.end();
           });
}

// The vacant seat to take: preferably one with exactly these charges, else the first.
std::optional<PostId> vacant_seat(const Request& asked, const AppointPerson& command, Day until)
{
    std::optional<PostId> first;
    for (const PostId seat : seats_of(asked, command.org, command.title)) {
        if (held_between(asked, asked.people[seat], command.on, until)) continue;
        if (has_charges(asked, seat, command.charges)) return seat;
        if (!first) first = seat;
    }
    return first;
}

Objection object_to_seat(const Request& asked, const AppointPerson& command, Day until)
{
    for (const PostId seat : seats_of(asked, command.org, command.title)) {
        const Appointment* held = held_between(asked, asked.people[seat], command.on, until);
        if (held && registry::is_single_seat(command.title) && held->person != command.person)
            return because(refusals::seat_taken, to_text(held->id));
    }
    for (const AppointmentId id : asked.people[command.person].appointments) {
        const Post& post = asked.people[asked.people[id].post];
        if (post.org == command.org && post.title == command.title &&
            overlaps(asked.people[id].span, command.on, until, asked.today))
            return because(refusals::already_holds_such_a_post, to_text(id));
    }
    return {};
}

// An administrator holds neither of the other two posts nor any post with content.
Objection object_to_administrator(const Request& asked, const AppointPerson& command)
{
    const bool administrates = registry::is_administrator(command.title);
    if (administrates && asked.state.body_of(registry::OrgKind::work_committee) != command.org)
        return because(refusals::title_unfit, to_text(command.org));
    for (const AppointmentId id : asked.people[command.person].appointments) {
        const registry::Title held = asked.people[asked.people[id].post].title;
        if (!overlaps(asked.people[id].span, command.on, command.until.value_or(never), asked.today)) continue;
        if (administrates && registry::is_administrator(held) && held != command.title)
            return because(refusals::administrators_are_three, to_text(id));
        if (administrates != registry::is_administrator(held))
            return because(refusals::administrator_holds_content, to_text(id));
    }
    return {};
}

Objection object_to_oneself(const Request& asked, PersonId person)
{
    if (person != asked.actor || is_setting_up(asked.state)) return {};
    return because(refusals::nobody_appoints_themselves, to_text(person));
}

Objection object_to_end(const Request& asked, const EndAppointment& command)
{
    const Appointment& it = asked.people[command.appointment];
    const registry::Title title = asked.people[it.post].title;
    if (title == registry::Title::audit_administrator && holders_of(asked, title).size() < 2 &&
        asked.people.holds(it.person, it.post, asked.today, asked.today))
        return because(refusals::last_audit_administrator, to_text(command.appointment));
    return {};
}

Objection object_to_appointment(const Request& asked, const AppointPerson& command)
{
    if (const auto no = object_to_person(asked, command.person)) return no;
    if (asked.people[command.person].left) return because(refusals::person_not_a_member, to_text(command.person));
    if (const auto no = object_to_oneself(asked, command.person)) return no;
    if (const auto no = object_to_day(asked, command.on)) return no;
    if (const auto no = object_to_org(asked, command.org, command.on)) return no;
    if (!registry::has_post(asked.people[command.org].kind, command.title))
        return because(refusals::title_unfit, to_text(command.org));
    if (command.until && *command.until < command.on)
        return because(refusals::appointment_ends_before_it_begins, to_text(*command.until));
    if (command.until && *command.until > asked.today)
        return because(refusals::day_in_the_future, to_text(*command.until));
    for (std::size_t i = 0; i < command.charges.size(); ++i) {
        auto no = object_to_charge(asked, command.org, command.title, command.charges[i], command.on);
        const auto here = command.charges.begin() + static_cast<std::ptrdiff_t>(i);
        if (!no && std::find(command.charges.begin(), here, *here) != here)
            no = because(refusals::charge_already_given, to_text(*here));
        if (no) return at(lists::charges, i, std::move(no));
    }
    if (const auto no = object_to_seat(asked, command, command.until.value_or(never))) return no;
    return object_to_administrator(asked, command);
}

// The command's charges replace those of the seat; an empty list keeps them.
void hand_over_charges(const Request& asked, const AppointPerson& command, PostId seat, bool old, Events& events)
{
    if (command.charges.empty()) return;
    const auto open = old ? open_charges(asked, seat) : std::vector<const registry::Charge*>{};
    std::vector<OrgId> missing = command.charges;
    for (const registry::Charge* charge : open) {
        const auto kept = std::find(missing.begin(), missing.end(), charge->over);
        if (kept != missing.end())
            missing.erase(kept);
        else
            events.push_back(
                registry::ChargeEnded{.charge = charge->id, .on = std::max(command.on, charge->span.from)});
    }
    auto next = static_cast<std::uint32_t>(asked.people.charges().size() + 1);
    for (const OrgId over : missing) {
        const ChargeId charge{next++};
        events.push_back(registry::ChargeGiven{.charge = charge, .post = seat, .over = over, .on = command.on});
        if (command.until) events.push_back(registry::ChargeEnded{.charge = charge, .on = *command.until});
    }
}

}  // namespace

Decided decide_on(const Request& asked, const AppointPerson& command)
{
    if (const auto no = object_to_appointment(asked, command)) return std::unexpected{*no};
    const Register& people = asked.people;
    Events events;
    auto seat = vacant_seat(asked, command, command.until.value_or(never));
    const bool old = seat.has_value();
    if (!old) {
        seat = PostId{static_cast<std::uint32_t>(people.posts().size() + 1)};
        // A secretary's seat exists from the founding on and is vacant until somebody is elected.
        const bool first = command.title == registry::Title::secretary;
        events.push_back(registry::PostEstablished{.post = *seat,
                                                   .org = command.org,
                                                   .title = command.title,
                                                   .on = first ? people[command.org].life.from : command.on});
    }
    const AppointmentId appointment{static_cast<std::uint32_t>(people.appointments().size() + 1)};
    events.push_back(registry::PersonAppointed{
        .appointment = appointment, .post = *seat, .person = command.person, .on = command.on, .with = command.with});
    hand_over_charges(asked, command, *seat, old, events);
    if (command.until)
        events.push_back(
            registry::AppointmentEnded{.appointment = appointment, .on = *command.until, .with = command.with});
    return events;
}

Decided decide_on(const Request& asked, const FillVacancy& command)
{
    if (const auto no = object_to_filling(asked, {command.person, command.org, command.title, command.with}))
        return std::unexpected{*no};
    return decide_on(asked, AppointPerson{.person = command.person,
                                          .org = command.org,
                                          .title = command.title,
                                          .on = command.on,
                                          .until = {},
                                          .charges = {},
                                          .with = command.with});
}

Decided decide_on(const Request& asked, const EndAppointment& command)
{
    const Appointment* it = asked.people.find(command.appointment);
    if (!it || !it->span.known(asked.today)) return refuse(refusals::appointment_unknown, to_text(command.appointment));
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!it->span.is_open()) return refuse(refusals::appointment_already_ended, to_text(command.appointment));
    if (command.on < it->span.from) return refuse(refusals::appointment_ends_before_it_begins, to_text(it->span.from));
    if (const auto no = object_to_end(asked, command)) return std::unexpected{*no};
    return Events{
        registry::AppointmentEnded{.appointment = command.appointment, .on = command.on, .with = command.with}};
}

Decided decide_on(const Request& asked, const GiveCharge& command)
{
    const Post* post = asked.people.find(command.post);
    if (!post || !post->life.known(asked.today)) return refuse(refusals::post_unknown, to_text(command.post));
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (const auto no = object_to_org(asked, post->org, command.on)) return std::unexpected{*no};
    if (const auto no = object_to_charge(asked, post->org, post->title, command.over, command.on))
        return std::unexpected{*no};
    if (const auto holder = asked.people.holder(command.post, asked.today, asked.today))
        if (const auto no = object_to_oneself(asked, *holder)) return std::unexpected{*no};
    for (const registry::Charge* charge : open_charges(asked, command.post))
        if (charge->over == command.over) return refuse(refusals::charge_already_given, to_text(charge->id));
    const ChargeId charge{static_cast<std::uint32_t>(asked.people.charges().size() + 1)};
    return Events{
        registry::ChargeGiven{.charge = charge, .post = command.post, .over = command.over, .on = command.on}};
}

Decided decide_on(const Request& asked, const EndCharge& command)
{
    const registry::Charge* it = asked.people.find(command.charge);
    if (!it || !it->span.known(asked.today)) return refuse(refusals::charge_unknown, to_text(command.charge));
    if (const auto no = object_to_day(asked, command.on)) return std::unexpected{*no};
    if (!it->span.is_open()) return refuse(refusals::charge_already_ended, to_text(command.charge));
    if (command.on < it->span.from) return refuse(refusals::charge_ends_before_it_begins, to_text(it->span.from));
    return Events{registry::ChargeEnded{.charge = command.charge, .on = command.on}};
}

}  // namespace jinze::district
