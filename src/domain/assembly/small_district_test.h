// For tests: a district small enough to hold in the head. Seven organisations, eight people, a
// handful of duties since 2025; it stands on 5 March 2026 at nine in the morning. The first of three layers: pure,
// nothing on a disk. The desk's (app/desk/desk_district_test.h) takes its words.
#pragma once

#include <cstdio>
#include <map>

#include "base/ensure.h"
#include "domain/assembly/decide.h"
#include "domain/district/rights.h"

namespace jinze::district::small {

inline const OrgId committee{1}, work{2}, unit{3}, group{4}, organ{5}, one{6}, two{7};
inline const PersonId office{}, work_secretary{1}, work_clerk{2}, group_secretary{3}, deputy{4}, organ_secretary{5},
    branch_secretary{6}, member{7}, district_secretary{8};
inline const Day today = day_at(2026, 3, 5), founded = day_at(2020, 7, 1), took_office = day_at(2025, 1, 10);

// The commands that found a district, in few words.

struct Under {
    OrgId unit, leads, guides;
};
inline FoundOrganisation a_body(registry::OrgKind kind, Under under, Day on, std::string name = "组织")
{
    const auto some = [](OrgId org) { return org ? std::optional{org} : std::nullopt; };
    return {kind, some(under.unit), some(under.leads), some(under.guides), on, {std::move(name)}};
}
inline RegisterPerson a_member(OrgId branch, Day since, std::string name = "某某")
{
    return {.branch = branch,
            .since = since,
            .kind = registry::MemberKind::full,
            .joined = since - days{2000},
            .full_since = since - days{1500},
            .identity = {.name = std::move(name)}};
}
inline AppointPerson a_post(PersonId person, OrgId org, registry::Title title, Day on, std::vector<OrgId> charges = {})
{
    return {.person = person, .org = org, .title = title, .on = on, .until = {}, .charges = std::move(charges)};
}
// The smallest that somebody can record in: the district's committee o1, the work committee o2, and a branch o3 of
// some members.
inline std::vector<Command> three_bodies(Day on, int members = 0)
{
    using enum registry::OrgKind;
    std::vector<Command> all{a_body(district_committee, {}, on, "区委"),
                             a_body(work_committee, {.leads = OrgId{1}}, on, "工委"),
                             a_body(branch, {.leads = OrgId{2}}, on, "支部")};
    for (int i = 1; i <= members; ++i) all.emplace_back(a_member(OrgId{3}, on, "党员" + std::to_string(i)));
    return all;
}

// A State made of events, on days of one's choosing, where no rule is asked. Each act returns the id of what it made.
class EventDistrict {
public:
    virtual ~EventDistrict() = default;

    template <class E>
    void happens(const E& event, Day on, PersonId by = {})
    {
        const Leaf leaf{.at = start_of(on) + std::chrono::hours{9}, .by = by, .event = event};
        state.apply(leaf);
        seen(leaf.event);
    }
    OrgId found(registry::OrgKind kind, Under under, Day on, Sealed name = {})
    {
        const auto some = [](OrgId org) { return org ? std::optional{org} : std::nullopt; };
        happens(registry::OrganisationFounded{.org = OrgId{++orgs},
                                              .kind = kind,
                                              .unit = some(under.unit),
                                              .leads = some(under.leads),
                                              .guides = some(under.guides),
                                              .on = on,
                                              .name = name},
                on);
        return OrgId{orgs};
    }
    PersonId join(OrgId branch, Day on, Sealed identity = {})
    {
        happens(registry::PersonRegistered{.person = PersonId{++people},
                                           .branch = branch,
                                           .since = on,
                                           .joined = on,
                                           .full_since = on,
                                           .identity = identity},
                on);
        return PersonId{people};
    }
    void sit(PersonId person, OrgId org, registry::Title title, Day on)
    {
        happens(registry::PostEstablished{PostId{++posts}, org, title, on}, on);
        happens(registry::PersonAppointed{AppointmentId{posts}, PostId{posts}, person, on}, on);
    }
    RecordId recorded(const record::Content& content, Day entered, Sealed words = {}, PersonId by = {})
    {
        happens(record::RecordEntered{RecordId{++records}, content, words}, entered, by);
        return RecordId{records};
    }

    State state;
    std::uint32_t orgs = 0, people = 0, posts = 0, records = 0;

protected:
    virtual void seen(const Event&) {}
};

inline duty::Terms terms_of(const char* code, duty::Bearer who, duty::Force force, duty::Owed owed)
{
    duty::Terms terms{.duty = Code{code}, .force = force, .bearer = {.who = who}, .owed = owed};
    terms.from = day_at(2025, 1, 1);
    if (!terms.is_standing()) terms.evidence = {{.kinds = {record::Kind::meeting}}};
    return terms;
}
inline duty::Owed times(int n, calendar::Cadence cadence)
{
    return {.shape = duty::Shape::count, .at_least = n, .in_each = cadence};
}

class District {
public:
    District()
    {
        now = start_of(day_at(2025, 1, 10)) + std::chrono::hours{9};
        put(office, OpenDistrict{});
        found_organisations();
        register_people();
        appoint();
        put(work_clerk, catalogue());
        stand_on(today);
    }

    void stand_on(Day day) { now = start_of(day) + std::chrono::hours{9}; }

    Context context(PersonId actor)
    {
        return {.actor = actor,
                .now = now,
                .seal = [this](const Words&) { return Sealed{SealedId{++sealed}, {}}; },
                .person_by_id_number = [this](std::string_view id) -> std::optional<PersonId> {
                    const auto found = numbers.find(std::string{id});
                    return found == numbers.end() ? std::nullopt : std::optional{found->second};
                }};
    }
    Decided ask(PersonId actor, const Command& command) { return decide(state, command, context(actor)); }
    // Decides and applies; the rules must agree.
    Events put(PersonId actor, const Command& command)
    {
        const auto behalf = in_whose_place(state, command, context(actor));
        auto decided = ask(actor, command);
        if (!decided) std::fprintf(stderr, "%s\n", sentence_in_english(decided.error()).c_str());
        ensure(decided.has_value());
        for (const Event& event : *decided) {
            leaves.push_back({now, actor, event});
            if (*behalf) leaves.back().behalf = *behalf;
            state.apply(leaves.back());
        }
        return *decided;
    }
    Refusal why(PersonId actor, const Command& command)
    {
        const std::uint32_t before = sealed;
        const auto decided = ask(actor, command);
        ensure(!decided && sealed == before);  // nothing is sealed for a command that is refused
        return decided.error().why;
    }

    RecordId enter(PersonId actor, OrgId host, Day on, record::Kind kind = record::Kind::meeting)
    {
        put(actor, EnterRecord{{.kind = kind, .host = host, .performed = on}, {.title = "会议"}});
        return RecordId{static_cast<std::uint32_t>(state.records().all().size())};
    }

    State state;
    Instant now{};
    std::vector<Leaf> leaves;
    std::map<std::string, PersonId> numbers{{"11010519491231002X", PersonId{7}}};
    std::uint32_t sealed = 0;

private:
    void found_organisations()
    {
        using enum registry::OrgKind;
        const auto found = [this](registry::OrgKind kind, Under under) { put(office, a_body(kind, under, founded)); };
        found(district_committee, {});
        found(work_committee, {.leads = committee});
        found(registry::OrgKind::unit, {});
        found(party_group, {small::unit, committee});
        found(organ_committee, {small::unit, work, group});
        found(branch, {small::unit, organ});
        found(branch, {small::unit, organ});
    }
    void register_people()
    {
        for (const OrgId branch : {one, two, one, one, two, one, one, two}) put(office, a_member(branch, founded));
    }
    void appoint()
    {
        using enum registry::Title;
        put(office, a_post(district_secretary, committee, secretary, took_office));
        put(office, a_post(group_secretary, group, secretary, took_office));
        put(office, a_post(deputy, group, registry::Title::member, took_office, {organ}));
        put(office, a_post(organ_secretary, organ, secretary, took_office));
        put(office, a_post(branch_secretary, one, secretary, took_office));
        put(office, a_post(work_clerk, work, clerk, took_office));
        put(work_clerk, a_post(work_secretary, work, secretary, took_office));
    }
    static AdoptCatalogue catalogue()
    {
        using enum duty::Bearer;
        using duty::Force;
        const auto add = [](duty::Terms terms) { return AdoptedDuty{std::move(terms), {"责任"}, {}}; };
        const auto by = [](duty::Terms terms, record::Kind kind) {
            terms.evidence.front().kinds = {kind};
            return terms;
        };
        const duty::Owed yearly{.shape = duty::Shape::reference_year};
        return {.name = Code{"catalogue"},
                .from = day_at(2025, 1, 1),
                .files = {},
                .duties = {
                    add(terms_of("general-meeting", branch, Force::must, times(1, calendar::Cadence::quarter))),
                    add(terms_of("theme-day", branch, Force::norm, times(1, calendar::Cadence::month))),
                    add(terms_of("study", party_group, Force::norm, times(2, calendar::Cadence::year))),
                    add(terms_of("organ-plan", organ_organisation, Force::norm, times(1, calendar::Cadence::quarter))),
                    add(terms_of("work-plan", work_committee, Force::norm, times(1, calendar::Cadence::quarter))),
                    add(by(terms_of("life-meeting", branch, Force::must, yearly), record::Kind::opinion)),
                    add(by(terms_of("example", each_member, Force::norm, times(1, calendar::Cadence::year)),
                           record::Kind::study)),
                    add(terms_of("openness", branch, Force::must, {})),
                }};
    }
};

}  // namespace jinze::district::small
