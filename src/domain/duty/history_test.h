// Random histories for property tests: a year of acts in an office that owes every shape of duty.
#pragma once

#include <rapidcheck.h>

#include <random>

#include "domain/duty/duty_fixture_test.h"

namespace jinze::duty {

using Act = std::function<void(Town&, Day entered)>;

// A year of random acts in an office that owes every shape of duty, stored so that it can be replayed.
struct History {
    std::vector<std::pair<Day, Act>> acts;  // in order of entry
    std::uint32_t records = 0, appointments = 3;

    Office lived(Day until) const
    {
        Office town;
        begin(town);
        for (const auto& [entered, act] : acts)
            if (entered <= until) act(town, entered);
        return town;
    }
    static void begin(Office& town)
    {
        const auto adopt = [&](const char* code, Terms it) {
            it.duty = Code{code};
            town.adopt(it);
        };
        const Evidence by_bearer{.kinds = {Kind::meeting, Kind::study}, .of = Of::anyone, .attended_by = Part::bearer};
        adopt("monthly", terms(Bearer::branch, each(Cadence::month), {.kinds = {Kind::meeting}, .quorum = {1, 2}}));
        adopt("twice",
              terms(Bearer::party_group, each(Cadence::half_year, 2), {.topics = {Code{"topic"}}}, Force::norm));
        adopt("seat", terms(Bearer::each_leader, each(Cadence::quarter), by_bearer, Force::local));
        adopt("hours", terms(Bearer::each_member, {.shape = Shape::hours, .at_least = 3}, by_bearer, Force::norm));
        adopt("dated", terms(Bearer::organ_organisation, by(3, 31), {.of = Of::guided}));
        adopt("answer", terms(Bearer::branch, within(10, Span::working_days, Occasion::problem_recorded),
                              {.needs = {Need::answers}}));
        adopt("reference", terms(Bearer::branch, {.shape = Shape::reference_year}));
        adopt("term", terms(Bearer::branch, {.shape = Shape::term, .every_years = 3}, {.kinds = {Kind::ballot}}));
    }
};

struct Chance {
    std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};

    int below(int end) { return static_cast<int>(random() % static_cast<unsigned>(end)); }
    bool one_in(int n) { return below(n) == 0; }
    Day in_2026() { return day(2025, 12, 20) + days{below(400)}; }
};

inline Content any_content(Chance& chance, Day performed, std::uint32_t records)
{
    Content it{.kind = std::array{Kind::meeting, Kind::study, Kind::ballot,
                                  Kind::statement}[static_cast<std::size_t>(chance.below(4))],
               .host = OrgId{static_cast<std::uint32_t>(3 + chance.below(3))},
               .performed = performed};
    it.roster = it.host == OrgId{5} ? Roster::members : Roster::none;
    if (chance.one_in(2)) it.topics = {Code{"topic"}};
    for (std::uint32_t person = 1; person <= 5; ++person)
        if (chance.one_in(3)) it.exceptions.push_back({PersonId{person}, static_cast<Presence>(chance.below(5))});
    if (chance.one_in(2)) it.minutes = 30 * chance.below(6);
    if (chance.one_in(5)) it.items = {{.nature = Nature::problem}};
    if (records && chance.one_in(3))
        it.answers = RecordId{static_cast<std::uint32_t>(1 + chance.below(static_cast<int>(records)))};
    if (chance.one_in(6)) it.makes_up = {{"monthly@o5@2026-0" + std::to_string(1 + chance.below(6))}};
    return it;
}

inline Act any_act(Chance& chance, History& history, Day entered)
{
    const Day on = entered - days{chance.one_in(3) ? chance.below(40) : chance.below(3)};
    const auto some_record = [&] {
        return RecordId{static_cast<std::uint32_t>(1 + chance.below(static_cast<int>(history.records)))};
    };
    if (history.records && chance.one_in(5))
        return [it = some_record(), content = any_content(chance, on, history.records - 1)](Town& town, Day k) {
            town.correct(it, content, k);
        };
    if (history.records && chance.one_in(9)) return [it = some_record()](Town& town, Day k) { town.withdraw(it, k); };
    const std::string month = "monthly@o5@2026-0" + std::to_string(1 + chance.below(9));
    switch (chance.below(14)) {
        case 0: return [month](Town& town, Day k) { town.happens(ObligationWaived{{month}, {}}, k); };
        case 1:
            return [yes = chance.one_in(2)](Town& town, Day k) {
                town.happens(ReasonDecided{{"twice@o3@2026H1"}, yes, {}}, k);
            };
        case 2:
            return [on](Town& town, Day k) {
                town.happens(ReferenceYearOpened{Code{"reference"}, 2026, on, on + days{50}}, k);
            };
        case 3:
            return [on](Town& town, Day k) { town.happens(registry::MemberTransferred{PersonId{5}, OrgId{5}, on}, k); };
        case 4: {
            const PostId post{static_cast<std::uint32_t>(1 + chance.below(3))};
            return [post, on](Town& town, Day k) {
                const auto& ids = town.people[post].appointments;
                town.happens(registry::AppointmentEnded{ids.back(), on}, k);
                town.appoint(post, PersonId{static_cast<std::uint32_t>(1 + number_of(on) % 5)}, on, k);
            };
        }
        case 5:
            return [](Town& town, Day k) { town.holidays(2027, {{day(2027, 1, 1), calendar::DayOff::holiday}}, k); };
        default: break;
    }
    ++history.records;
    return [content = any_content(chance, on, history.records - 1)](Town& town, Day k) { town.enter(content, k); };
}

inline History any_history(Chance& chance)
{
    std::vector<Day> days_;
    for (int i = chance.below(40); i >= 0; --i) days_.push_back(chance.in_2026());
    std::sort(days_.begin(), days_.end());
    History history;
    // The first calendar also applies to earlier days, so every history here begins with one.
    history.acts.emplace_back(Town::start, [](Town& town, Day k) { town.holidays(2026, {}, k); });
    for (const Day entered : days_) history.acts.emplace_back(entered, any_act(chance, history, entered));
    return history;
}

}  // namespace jinze::duty
