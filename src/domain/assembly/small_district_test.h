// For tests: a small district. Seven organisations, eight people, a few duties since 2025; the time is 5 March 2026,
// nine in the morning.
#pragma once

#include "base/ensure.h"
#include "domain/assembly/decide.h"
#include "domain/district/rights.h"

namespace jinze::district::small {

inline const OrgId committee{1}, work{2}, unit{3}, group{4}, organ{5}, one{6}, two{7};
inline const PersonId office{}, work_secretary{1}, work_clerk{2}, group_secretary{3}, deputy{4}, organ_secretary{5},
    branch_secretary{6}, member{7}, district_secretary{8};
inline const Day today = day_at(2026, 3, 5), founded = day_at(2020, 7, 1), took_office = day_at(2025, 1, 10);

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
    // Decides and applies; fails if the rules refuse.
    Events put(PersonId actor, const Command& command)
    {
        auto decided = ask(actor, command);
        if (!decided) std::fprintf(stderr, "%s\n", sentence_in_english(decided.error()).c_str());
        ensure(decided.has_value());
        for (const Event& event : *decided) {
            leaves.push_back({now, actor, event});
            state.apply(leaves.back());
        }
        return *decided;
    }
    Refusal why(PersonId actor, const Command& command)
    {
        const std::uint32_t before = sealed;
        const auto decided = ask(actor, command);
        ensure(!decided && sealed == before);  // a refused command seals nothing
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
    void found(registry::OrgKind kind, OrgId leads, OrgId guides = {}, OrgId in = {})
    {
        const auto some = [](OrgId org) { return org ? std::optional{org} : std::nullopt; };
        put(office, FoundOrganisation{kind, some(in), some(leads), some(guides), founded, {"组织"}});
    }
    void found_organisations()
    {
        using enum registry::OrgKind;
        found(district_committee, {});
        found(work_committee, committee);
        found(registry::OrgKind::unit, {});
        found(party_group, committee, {}, small::unit);
        found(organ_committee, work, group, small::unit);
        found(branch, organ, {}, small::unit);
        found(branch, organ, {}, small::unit);
    }
    void register_people()
    {
        for (const OrgId branch : {one, two, one, one, two, one, one, two})
            put(office, RegisterPerson{.branch = branch,
                                       .since = founded,
                                       .kind = registry::MemberKind::full,
                                       .joined = day_at(2010, 7, 1),
                                       .full_since = day_at(2011, 7, 1),
                                       .identity = {.name = "某某"}});
    }
    void appoint()
    {
        using enum registry::Title;
        put(office, AppointPerson{district_secretary, committee, secretary, took_office, {}, {}});
        put(office, AppointPerson{group_secretary, group, secretary, took_office, {}, {}});
        put(office, AppointPerson{deputy, group, registry::Title::member, took_office, {}, {organ}});
        put(office, AppointPerson{organ_secretary, organ, secretary, took_office, {}, {}});
        put(office, AppointPerson{branch_secretary, one, secretary, took_office, {}, {}});
        put(office, AppointPerson{work_clerk, work, clerk, took_office, {}, {}});
        put(work_clerk, AppointPerson{work_secretary, work, secretary, took_office, {}, {}});
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
