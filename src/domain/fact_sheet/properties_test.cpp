// Properties that hold for every history: the facts agree with the definition of a standing, and no improvement lowers.
#include <rapidcheck.h>

#include <boost/mp11/algorithm.hpp>

#include "domain/duty/board.h"
#include "domain/duty/history_test.h"
#include "domain/fact_sheet/town_test.h"
#include "domain/fact_sheet/trial.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using duty::Chance;
using duty::History;
using duty::Office;

namespace {

using TownEvents = boost::mp11::mp_append<registry::Events, record::Events, duty::Events>;

// The same history as a State.
district::State state_of(const Office& town)
{
    district::State state;
    for (const auto& [happened, entered] : town.happened)
        boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, TownEvents>>([&](auto type) {
            using E = typename decltype(type)::type;
            if (const E* event = std::any_cast<E>(&happened))
                state.apply({.at = start_of(entered) + std::chrono::hours{9}, .by = PersonId{1}, .event = *event});
        });
    return state;
}

const std::array duties{"monthly", "twice", "dated", "answer", "reference", "term", "hours"};

scheme::Scheme every_duty()
{
    std::vector<scheme::Item> items;
    for (const char* duty : duties) items.push_back(losing(duty, duty_named(duty)));
    return scheme_of(std::move(items));
}

// Every window of 2026 by its obligation and standing, without the room under test; members counted.
std::map<std::string, int> reference(const Office& town, const std::vector<OrgId>& bodies, Day known)
{
    std::map<std::string, int> all;
    for (const duty::Obligation& it : duty::obligations(town.facts(), {}, y2026.last, known)) {
        const bool by_label = it.terms().owed.shape == duty::Shape::reference_year;
        if (by_label ? it.window != "2026R" : !y2026.contains(it.last)) continue;
        const OrgId home = duty::home_of(town.facts(), it.bearer, std::min(it.last, known), known);
        if (it.bearer.kind == duty::BearerRef::Kind::post || it.bearer.kind == duty::BearerRef::Kind::charge) continue;
        if (std::ranges::find(bodies, home) == bodies.end()) continue;
        const auto standing = duty::evaluate(town.facts(), it, known, known).standing;
        ++all[it.terms().duty.text() + " " + to_text(home) + " " + it.window + " " +
              std::to_string(static_cast<int>(standing))];
    }
    return all;
}

std::map<std::string, int> found(const district::State& state, OrgId body, Day known)
{
    std::map<std::string, int> all;
    for (const scheme::Fact& it : facts_of(state, every_duty(), body, y2026, known).facts) {
        const auto at = it.label.find('@');
        const std::string home = at == std::string::npos ? to_text(body) : it.label.substr(0, at);
        std::string window = at == std::string::npos ? it.label : it.label.substr(at + 1);
        window = window.substr(0, window.find('/'));
        all[it.name.what.text() + " " + home + " " + window + " " + std::to_string(static_cast<int>(*it.standing))] +=
            it.count;
    }
    return all;
}

scheme::Hundredths lost(const district::State& state, const scheme::Scheme& scheme, OrgId body, Day known)
{
    return scheme::evaluate(scheme, facts_of(state, scheme, body, y2026, known)).lost;
}

}  // namespace

TEST_CASE("the facts of a body are the standings of its windows, on random histories and days")
{
    CHECK(rc::check([] {
        Chance chance;
        const Office town = any_history(chance).lived(duty::Town::later);
        const district::State state = state_of(town);
        const Day known = chance.in_2026() + days{chance.below(120)};
        RC_ASSERT(found(state, town.branch, known) == reference(town, {town.branch}, known));
        RC_ASSERT(found(state, town.group, known) == reference(town, {town.group}, known));
        RC_ASSERT(found(state, town.organ, known) == reference(town, {town.organ, town.branch}, known));
    }));
}

TEST_CASE("a trial by the board's comparisons is a trial by judging each window")
{
    CHECK(rc::check([] {
        Chance chance;
        const Office town = any_history(chance).lived(duty::Town::later);
        const district::State state = state_of(town);
        const duty::Facts facts = fact_sheet::facts(state);
        const Day today = day_at(2027, 3, 1);
        const duty::Board board{facts, today};
        const scheme::Scheme draft = every_duty();
        const auto told = [&](const EachStanding& each) {
            Told all;
            const Trial trial = try_out({state, draft, nullptr, {year(2025), y2026}, today, each});
            for (const TurnedBody& body : trial.bodies)
                for (const TurnedLine& line : body.lines)
                    all.push_back(to_text(body.body) + to_text(body.period.first) + line.item.text() + line.facts.zh);
            return all;
        };
        const auto judged = told([&](const std::vector<OrgId>& bodies, Day known, const duty::Stands& take) {
            duty::judge_all(facts, bodies, known, known, take);
        });
        const auto compared = told([&](const std::vector<OrgId>& bodies, Day known, const duty::Stands& take) {
            board.each(facts, bodies, known, take);
        });
        RC_ASSERT(judged == compared);
    }));
}

TEST_CASE("one more record that fits never lowers a body, whenever it was done or entered")
{
    CHECK(rc::check([] {
        Chance chance;
        History history = any_history(chance);
        const Office before = history.lived(duty::Town::later);
        Office after = before;
        const Day known = day_at(2027, 2, 1);
        record::Content more = duty::any_content(chance, chance.in_2026(), 0);
        more.items.clear();  // a problem or a task would be owed
        more.makes_up.clear();
        if (more.kind == Kind::ballot) more.kind = Kind::meeting;  // an election begins a term
        after.enter(more, more.performed + days{chance.below(200)});
        const scheme::Scheme scheme = every_duty();
        const district::State was = state_of(before), is = state_of(after);
        for (const OrgId body : {after.branch, after.organ, after.group})
            RC_ASSERT(lost(is, scheme, body, known) <= lost(was, scheme, body, known));
    }));
}

TEST_CASE("overdue loses most, done late less, done nothing; and entered late is as in time")
{
    const scheme::Scheme scheme = scheme_of({losing("line", duty_named("dated"))});
    const auto lost_with = [&](std::optional<Day> performed, Day entered) {
        Town town;
        town.adopt("dated", Bearer::branch, {.shape = duty::Shape::by_date, .month = 3, .day = 31});
        if (performed) town.meet(one, *performed, entered);
        return lost(town.state, scheme, one, day_at(2027, 1, 15)).text();
    };
    CHECK(lost_with({}, {}) == "3");
    CHECK(lost_with(on(2026, 6, 1), on(2026, 6, 1)) == "1");
    CHECK(lost_with(on(2026, 3, 1), on(2026, 3, 1)) == "0");
    CHECK(lost_with(on(2026, 3, 1), on(2026, 12, 1)) == "0");
}

TEST_CASE("what does not apply is not zero: the full mark is scaled, not lost")
{
    Town town;
    town.adopt("yearly", Bearer::branch, district::small::times(1, calendar::Cadence::year));
    scheme::Item conditional = losing("conditional", duty_named("yearly"));
    conditional.when = scheme::When{register_named("members-admitted"), {.edge = scheme::Hundredths::whole(1)}};
    scheme::Item open = losing("open", duty_named("reference"));
    town.adopt("reference", Bearer::branch, {.shape = duty::Shape::reference_year});
    scheme::Item plain = losing("plain", matter_named("any"));
    const scheme::Scheme scheme = scheme_of({conditional, open, plain});
    const auto score = scheme::evaluate(scheme, town.facts(scheme, one));
    CHECK(score.tree.below[0].state == scheme::NodeState::not_applicable);
    CHECK(score.tree.below[1].state == scheme::NodeState::not_due);
    REQUIRE(score.total);
    CHECK(score.total->text() == "30");
}

TEST_CASE("the order in which facts are given changes nothing")
{
    CHECK(rc::check([] {
        Chance chance;
        const district::State state = state_of(any_history(chance).lived(duty::Town::later));
        scheme::Facts facts = facts_of(state, every_duty(), OrgId{4}, y2026, day_at(2027, 1, 15));
        const auto score = scheme::evaluate(every_duty(), facts);
        std::ranges::shuffle(facts.facts, chance.random);
        const auto again = scheme::evaluate(every_duty(), facts);
        RC_ASSERT(score.tree.says == again.tree.says);
        RC_ASSERT(score.lost == again.lost);
        for (std::size_t i = 0; i < score.tree.below.size(); ++i)
            RC_ASSERT(score.tree.below[i].facts == again.tree.below[i].facts);
    }));
}
