// Enters an example's records on the stage: maps roles to hosts, people, attendance and items.
#include <fmt/format.h>

#include <algorithm>

#include "domain/catalogue/stage_test.h"

namespace jinze::catalogue {

using record::Content;
using record::Nature;
using record::Presence;
using record::Roster;

RecordId Stage::store(const Content& content, Day entered)
{
    const RecordId id{static_cast<std::uint32_t>(records_.all().size() + 1)};
    records_.apply(record::RecordEntered{.record = id, .content = content}, entered, {}, people_);
    return id;
}

void Stage::enter_occasion()
{
    if (!example_.occasion) return;
    const ExampleOccasion& it = *example_.occasion;
    Content content{.kind = record::Kind::meeting, .host = home(), .performed = it.on};
    switch (terms_.owed.occasion.value_or(duty::Occasion::task_assigned)) {
        case duty::Occasion::important_meeting:
            called_ = MeetingId{1};
            records_.apply(record::MeetingCalled{.meeting = called_,
                                                 .host = organ_,
                                                 .on = it.due.value_or(it.on),
                                                 .important = true,
                                                 .invited = {bearer_post()}},
                           it.on);
            return;
        case duty::Occasion::problem_recorded:
            if (terms_.bearer.for_each_charge) content.host = charge_;
            content.items.push_back({.nature = Nature::problem});
            break;
        case duty::Occasion::help_requested:
            content.kind = record::Kind::request;
            content.host = organ_;
            content.concerns = home();
            break;
        case duty::Occasion::task_assigned:
            content.host = branch_;
            content.items.push_back({.nature = Nature::task, .person = member_, .due = it.due});
            break;
        case duty::Occasion::post_vacated: people_.apply(registry::AppointmentEnded{officer_, it.on}, it.on); return;
        case duty::Occasion::secretary_elected: return;  // appointed on that day
    }
    occasion_record_ = store(content, it.on);
}

Roster Stage::roster_for(const ExampleRecord& record, OrgId host) const
{
    if (record.due == 0) return Roster::none;
    for (const Code& code : record.topics)
        if (const Topic* topic = catalogue_.topic(code); topic && topic->roster != Roster::none) return topic->roster;
    return registry::is_leading(people_[host].kind) ? Roster::seats : Roster::members;
}

// Named people are present unless listed as absent. Of the others as many are absent as the example says; those beyond
// the number due are not counted.
bool Stage::take_attendance(const ExampleRecord& record, Content& content, Day entered) const
{
    for (const Role role : record.sitting_in) content.exceptions.push_back({person(role), Presence::sitting_in});
    if (content.roster == Roster::none) {
        for (const Role role : record.absent) content.exceptions.push_back({person(role), Presence::absent});
        return true;
    }
    const auto roster = record::roster_of(content, people_, entered);
    const auto on_roster = [&](PersonId who) { return std::ranges::find(roster, who) != roster.end(); };
    const auto is_guest = [&](PersonId who) {
        return std::ranges::any_of(content.exceptions, [&](const auto& each) { return each.person == who; });
    };
    std::vector<PersonId> named{person(Role::bearer), person(Role::main_leader), person(Role::organ_organisation)};
    int absent = record.due - record.present;
    int beyond =
        static_cast<int>(std::ranges::count_if(roster, [&](PersonId who) { return !is_guest(who); })) - record.due;
    for (const Role role : record.absent) {
        if (!on_roster(person(role))) continue;
        content.exceptions.push_back({person(role), Presence::absent});
        --absent;
    }
    for (const PersonId who : roster) {
        if (is_guest(who) || std::ranges::find(named, who) != named.end()) continue;
        if (beyond > 0) {
            content.exceptions.push_back({who, Presence::not_counted});
            --beyond;
        } else if (absent > 0) {
            content.exceptions.push_back({who, Presence::absent});
            --absent;
        }
    }
    return beyond == 0 && absent == 0;
}

void Stage::add_items(const ExampleRecord& record, Content& content) const
{
    const auto add = [&](int count, Nature nature) {
        for (int i = 0; i < count; ++i) content.items.push_back({.nature = nature});
    };
    add(record.conclusions, Nature::conclusion);
    add(record.problems, Nature::problem);
    add(record.tasks, Nature::task);
    if (record.vote)
        content.votes.push_back({record.vote->act, record.vote->yes, record.vote->no, record.vote->abstained});
}

std::optional<Bilingual> Stage::enter(const ExampleRecord& record)
{
    Content content{.kind = record.kind, .host = org(record.host), .performed = record.held, .topics = record.topics};
    content.roster = roster_for(record, content.host);
    if (record.led_by) content.chair = person(*record.led_by);
    if (record.presented_by) content.presenters = {person(*record.presented_by)};
    if (record.concerns) content.concerns = org(*record.concerns);
    if (record.minutes > 0) content.minutes = record.minutes;
    if (record.answers && occasion_record_) content.answers = occasion_record_;
    if (record.answers && called_) content.called = called_;
    if (record.closes && occasion_record_) content.closes = record::ItemRef{occasion_record_, 0};
    if (record.makes_up)
        content.makes_up.push_back({terms_.duty.text() + "@" + duty::to_text(bearer()) + "@" + *record.makes_up});
    add_items(record, content);
    if (!take_attendance(record, content, record.entered))
        return Bilingual{fmt::format("到会 {} 人、应到 {} 人在这个单位里排不出来", record.present, record.due),
                         fmt::format("{} present of {} due cannot be seated in this unit", record.present, record.due)};
    std::ranges::sort(content.exceptions, {}, &record::Exception::person);
    store(content, record.entered);
    return std::nullopt;
}

}  // namespace jinze::catalogue
