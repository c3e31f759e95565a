#include "domain/duty/board.h"

#include "domain/duty/history_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

using Answers = std::multimap<std::string, Standing>;

Answers fast(const Town& town, const Board& board, const std::vector<OrgId>& bodies, Day on)
{
    Answers answers;
    board.each(town.facts(), bodies, on,
               [&](const Obligation& it, Standing standing) { answers.emplace(it.id().text, standing); });
    return answers;
}

Answers slow(const Town& town, const std::vector<OrgId>& bodies, Day on)
{
    Answers answers;
    judge_all(town.facts(), bodies, on, on,
              [&](const Obligation& it, Standing standing) { answers.emplace(it.id().text, standing); });
    return answers;
}

// The first difference as text, for a readable failure message.
std::string difference(const Answers& got, const Answers& wanted)
{
    for (const auto& [id, standing] : wanted) {
        const auto found = got.find(id);
        if (found == got.end()) return id + " is missing";
        if (found->second != standing)
            return id + " is " + std::to_string(static_cast<int>(found->second)) + ", not " +
                   std::to_string(static_cast<int>(standing));
    }
    return got.size() == wanted.size() ? "" : "something is there that should not be";
}

}  // namespace

TEST_CASE("the fast path gives for every day as known on that day what judging every obligation gives")
{
    CHECK(rc::check([] {
        Chance chance;
        const Office town = any_history(chance).lived(Town::later);
        const Board board{town.facts(), day(2027, 12, 31)};
        for (int i = 0; i < 12; ++i) {
            const Day on = i == 0 ? day(2027, 11, 1) : chance.in_2026();
            const std::vector<OrgId> bodies = chance.one_in(3) ? std::vector{OrgId{3}, OrgId{5}} : std::vector<OrgId>{};
            const std::string wrong = difference(fast(town, board, bodies, on), slow(town, bodies, on));
            if (!wrong.empty()) RC_FAIL(to_text(on) + ": " + wrong);
        }
    }));
}

TEST_CASE("a board that follows record by record, in any order of reading, equals one made at the end")
{
    CHECK(rc::check([] {
        Chance chance;
        Office town;
        History::begin(town);
        town.holidays(2026, {}, Town::start);
        Board following{town.facts(), day(2026, 12, 31)};
        for (int i = chance.below(25); i >= 0; --i) {
            Content content = any_content(chance, chance.in_2026(), 0);
            content.items.clear();
            following.follow(town.facts(), town.enter(content, content.performed + days{chance.below(30)}));
        }
        const Board whole{town.facts(), day(2026, 12, 31)};
        for (int i = 0; i < 4; ++i) {
            const Day on = std::min(chance.in_2026(), day(2026, 12, 31));
            RC_ASSERT(fast(town, following, {}, on) == fast(town, whole, {}, on));
            RC_ASSERT(difference(fast(town, following, {}, on), slow(town, {}, on)).empty());
        }
    }));
}

TEST_CASE(
    "a duty that counts higher than a cell can hold, or has more windows than the board lays out, is judged and not "
    "miscounted")
{
    Office town;
    History::begin(town);
    Terms often = terms(Bearer::branch, each(calendar::Cadence::month, 256), {.kinds = {Kind::meeting}});
    often.duty = Code{"often"};
    town.adopt(often);
    Terms ancient = terms(Bearer::branch, each(calendar::Cadence::month), {.kinds = {Kind::study}});
    ancient.duty = Code{"ancient"};
    ancient.from = always;  // possible in a ledger of an earlier release
    town.adopt(ancient);
    const Board board{town.facts(), day(2026, 12, 31)};
    for (const Day on : {day(2026, 2, 1), day(2026, 12, 31), day(2027, 6, 1)})
        CHECK(difference(fast(town, board, {OrgId{5}}, on), slow(town, {OrgId{5}}, on)).empty());
}

TEST_CASE("who was taken back with an import is on the board of the days before, as then known")
{
    Office town;
    History::begin(town);
    town.holidays(2026, {}, Town::start);
    town.people.begin_batch();
    const PostId post = town.seat(OrgId{3}, Title::deputy_secretary, day(2026, 2, 1));
    const AppointmentId held = town.appoint(post, PersonId{4}, day(2026, 2, 1));
    REQUIRE(held);
    town.people.end_batch();
    town.people.undo(0, day(2026, 6, 1));
    const Board board{town.facts(), day(2026, 12, 31)};
    for (const Day on : {day(2026, 5, 31), day(2026, 6, 1)}) {
        CHECK(difference(fast(town, board, {}, on), slow(town, {}, on)) == "");
        CHECK(fast(town, board, {}, on).contains("seat@p" + std::to_string(post.number()) + "@2026Q2") ==
              (on < day(2026, 6, 1)));
    }
}

TEST_CASE("an entry that a later calendar makes timely stays late on the board of the days before")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::month)));
    town.holidays(2026, {}, Town::start);
    town.enter(meeting(town.branch, day(2026, 3, 2)), day(2026, 3, 17));  // the eleventh working day
    const Day adopted = day(2026, 4, 1);
    town.holidays(2026, {{day(2026, 3, 3), calendar::DayOff::holiday}}, adopted);
    const Board board{town.facts(), day(2026, 12, 31)};
    for (const Day on : {adopted - days{1}, adopted}) {
        const Answers answers = fast(town, board, {}, on);
        CHECK(difference(answers, slow(town, {}, on)) == "");
        CHECK(answers.find("duty@o5@2026-03")->second == (on < adopted ? Standing::done_entered_late : Standing::done));
    }
}

TEST_CASE("a dissolution that was entered late is not on the board of the days before its entry")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::quarter)));
    const Day entered = day(2026, 6, 15);
    town.happens(registry::OrganisationDissolved{town.branch, day(2026, 2, 1)}, entered);
    const Board board{town.facts(), day(2026, 12, 31)};
    for (const Day on : {entered - days{1}, entered}) {
        const Answers answers = fast(town, board, {}, on);
        CHECK(difference(answers, slow(town, {}, on)) == "");
        CHECK(answers.contains("duty@o5@2026Q2") == (on < entered));
    }
}

TEST_CASE("where all of the register was taken back with its import, the board of the days before has it as then known")
{
    Town town;
    town.adopt(terms(Bearer::branch, each(Cadence::quarter)));
    town.people.begin_batch();
    town.found(OrgKind::branch, {});
    town.people.end_batch();
    const Day undone = day(2026, 6, 1);
    town.people.undo(0, undone);
    const Board board{town.facts(), day(2026, 12, 31)};
    CHECK(fast(town, board, {}, undone - days{1}).contains("duty@o1@2026Q2"));
    CHECK(fast(town, board, {}, undone).empty());
}

TEST_CASE("however many bodies a district has, the last of them is on the board")
{
    Town town;
    town.adopt(terms(Bearer::branch, each(Cadence::year)));
    for (int i = 0; i < 65; ++i) town.found(OrgKind::branch, {});
    const Board board{town.facts(), day(2026, 12, 31)};
    const Answers answers = fast(town, board, {}, day(2026, 3, 2));
    CHECK(answers.size() == 130);  // of 2025 and 2026
    CHECK(answers.contains("duty@o65@2026"));
}
