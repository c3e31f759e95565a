// A small district for tests of this room. Events are applied directly to the register, the records and the duties, on
// chosen days of entry. Each act returns the id of what it created.
#pragma once

#include <doctest/doctest.h>

#include <any>

#include "domain/duty/match.h"
#include "domain/duty/windows.h"

namespace jinze::duty {

using calendar::Cadence;
using record::Content;
using record::Kind;
using record::Nature;
using record::ObligationId;
using record::Presence;
using record::Roster;
using registry::MemberKind;
using registry::OrgKind;
using registry::Title;

constexpr Day day(int year, unsigned month, unsigned date) { return day_at(year, month, date); }

struct Under {
    OrgId unit, leads, guides;
};

class Town {
public:
    registry::Register people;
    record::Records records;
    Duties duties;

    Facts facts() const { return {people, records, duties}; }

    // Everything that happened, for tests of rooms above that make a State of it.
    std::vector<std::pair<std::any, Day>> happened;

    template <class Event>
    void happens(const Event& event, Day entered)
    {
        happened.emplace_back(event, entered);
        if constexpr (requires { people.apply(event, entered); })
            people.apply(event, entered);
        else if constexpr (requires { records.apply(event, entered, PersonId{1}, people); })
            records.apply(event, entered, PersonId{1}, people);
        else if constexpr (requires { records.apply(event, entered, PersonId{1}); })
            records.apply(event, entered, PersonId{1});
        else if constexpr (requires { records.apply(event, entered); })
            records.apply(event, entered);
        else
            duties.apply(event, entered, PersonId{1});
    }

    OrgId found(OrgKind kind, Under under, Day on = start, std::optional<Day> entered = {})
    {
        const OrgId id{next(people.organisations())};
        happens(registry::OrganisationFounded{.org = id,
                                              .kind = kind,
                                              .unit = some(under.unit),
                                              .leads = some(under.leads),
                                              .guides = some(under.guides),
                                              .on = on,
                                              .name = {}},
                entered.value_or(on));
        return id;
    }
    PersonId member(OrgId branch, Day since = start, MemberKind kind = MemberKind::full,
                    std::optional<Day> entered = {})
    {
        const PersonId id{next(people.people())};
        happens(registry::PersonRegistered{.person = id,
                                           .branch = branch,
                                           .since = since,
                                           .kind = kind,
                                           .joined = std::min(since, start),
                                           .full_since = {},
                                           .identity = {}},
                entered.value_or(since));
        return id;
    }
    PostId seat(OrgId org, Title title, Day on = start)
    {
        const PostId id{next(people.posts())};
        happens(registry::PostEstablished{id, org, title, on}, on);
        return id;
    }
    AppointmentId appoint(PostId post, PersonId person, Day on = start, std::optional<Day> entered = {})
    {
        const AppointmentId id{next(people.appointments())};
        happens(registry::PersonAppointed{id, post, person, on}, entered.value_or(on));
        return id;
    }
    ChargeId charge(PostId post, OrgId over, Day on = start)
    {
        const ChargeId id{next(people.charges())};
        happens(registry::ChargeGiven{id, post, over, on}, on);
        return id;
    }
    void adopt(const Terms& terms, std::optional<Day> entered = {})
    {
        happens(DutyAdopted{.terms = terms, .title = {terms.duty.text()}, .file = {}}, entered.value_or(terms.from));
    }
    RecordId enter(const Content& content, std::optional<Day> entered = {})
    {
        const RecordId id{next(records.all())};
        happens(record::RecordEntered{id, content, {}}, entered.value_or(content.performed));
        return id;
    }
    void correct(RecordId id, const Content& content, Day entered)
    {
        happens(record::RecordCorrected{id, content, {}}, entered);
    }
    void withdraw(RecordId id, Day entered) { happens(record::RecordWithdrawn{id, {}}, entered); }
    void holidays(int year, std::vector<DayNoted> noted, Day entered)
    {
        happens(HolidaysAdopted{year, std::move(noted)}, entered);
    }

    std::optional<Obligation> obligation(const std::string& id, Day known = later) const
    {
        return find_obligation(facts(), ObligationId{id}, known);
    }
    Judgement judged(const std::string& id, Day on, std::optional<Day> known = {}) const
    {
        const auto found = obligation(id, known.value_or(on));
        REQUIRE_MESSAGE(found.has_value(), "there is no obligation ", id);
        return evaluate(facts(), *found, on, known.value_or(on));
    }
    Standing stands(const std::string& id, Day on, std::optional<Day> known = {}) const
    {
        return judged(id, on, known).standing;
    }

    static constexpr Day start = day(2020, 1, 1), later = day(2090, 1, 1);

private:
    template <class All>
    static std::uint32_t next(const All& all)
    {
        return static_cast<std::uint32_t>(all.size() + 1);
    }
    static std::optional<OrgId> some(OrgId org) { return org ? std::optional{org} : std::nullopt; }
};

// 工委 o1 · a unit o2 with its 党组 o3, organ committee o4 and branch o5 of five members m1..m5; in the 党组
// a secretary p1 (m1), a deputy in charge of the organ committee p2 (m2) and another leader p3 (m3).
struct Office : Town {
    OrgId work_committee = found(OrgKind::work_committee, {});
    OrgId unit = found(OrgKind::unit, {});
    OrgId group = found(OrgKind::party_group, {.unit = unit});
    OrgId organ = found(OrgKind::organ_committee, {.unit = unit, .leads = work_committee, .guides = group});
    OrgId branch = found(OrgKind::branch, {.unit = unit, .leads = organ});
    PersonId first = member(branch), second = member(branch), third = member(branch), fourth = member(branch),
             fifth = member(branch);
    PostId secretary = seat(group, Title::secretary), deputy = seat(group, Title::member),
           other = seat(group, Title::member);
    AppointmentId first_in = appoint(secretary, first), second_in = appoint(deputy, second),
                  third_in = appoint(other, third);
    ChargeId in_charge = charge(deputy, organ);
};

inline Owed each(Cadence cadence, int at_least = 1)
{
    return {.shape = Shape::count, .at_least = at_least, .in_each = cadence};
}
inline Owed by(int month, int date) { return {.shape = Shape::by_date, .month = month, .day = date}; }
inline Owed within(int count, Span span, Occasion occasion)
{
    return {.shape = Shape::within, .within = count, .span = span, .occasion = occasion};
}

// A duty called "duty", settled by a meeting of the bearer, in force from 2025.
inline Terms terms(Bearer who, Owed owed, Evidence evidence = {.kinds = {Kind::meeting}}, Force force = Force::must)
{
    return {.duty = Code{"duty"},
            .force = force,
            .bearer = {.who = who},
            .owed = owed,
            .evidence = {std::move(evidence)},
            .from = day(2025, 1, 1)};
}

inline Content meeting(OrgId host, Day performed, std::vector<Code> topics = {})
{
    return {.kind = Kind::meeting, .host = host, .performed = performed, .topics = std::move(topics)};
}

inline std::vector<Lack> only(Lack lack) { return {lack}; }

}  // namespace jinze::duty

template <>
struct doctest::StringMaker<jinze::duty::Standing> {
    static String convert(jinze::duty::Standing standing)
    {
        static constexpr const char* words[] = {
            "not owed", "waived",        "done",    "done, entered late", "done late", "not begun", "awaiting notice",
            "answered", "reason wanted", "overdue", "due soon",           "open"};
        return words[static_cast<int>(standing)];
    }
};
template <>
struct doctest::StringMaker<jinze::Day> {
    static String convert(jinze::Day day) { return jinze::to_text(day).c_str(); }
};
