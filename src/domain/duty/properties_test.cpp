// Properties that hold for every district and every history, tested on random ones.
#include "domain/duty/history_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

using Judged = std::map<std::string, std::tuple<Standing, int, std::optional<Day>, int, Day>>;

Judged board_of(const Town& town, Day on, Day known)
{
    Judged board;
    for (const Obligation& it : obligations(town.facts(), {}, on, known)) {
        const Judgement judged = evaluate(town.facts(), it, on, known);
        board[it.id().text] = {judged.standing, judged.reached, judged.done_on, judged.lag, it.last};
    }
    return board;
}

// A rank, lower is better; all waiting standings are equal.
int worth(Standing standing)
{
    switch (standing) {
        case Standing::not_owed:
        case Standing::waived: return 0;
        case Standing::done: return 1;
        case Standing::done_entered_late: return 2;
        case Standing::done_late: return 3;
        case Standing::answered: return 4;
        default: return 5;
    }
}

}  // namespace

TEST_CASE("what was known on a day is answered alike by those who knew no more, and by those who know the rest")
{
    CHECK(rc::check([] {
        Chance chance;
        const History history = any_history(chance);
        const Day known = chance.in_2026(), on = chance.one_in(2) ? known : chance.in_2026();
        RC_ASSERT(board_of(history.lived(known), on, known) == board_of(history.lived(Town::later), on, known));
    }));
}

TEST_CASE("folding act by act and asking each day gives what folding once and asking about those days gives")
{
    CHECK(rc::check([] {
        Chance chance;
        const History history = any_history(chance);
        const Office whole = history.lived(Town::later);
        Office growing;
        History::begin(growing);
        for (std::size_t i = 0; i < history.acts.size(); ++i) {
            const auto& [entered, act] = history.acts[i];
            act(growing, entered);
            if (i + 1 < history.acts.size() && history.acts[i + 1].first == entered) continue;
            if (chance.one_in(4)) RC_ASSERT(board_of(growing, entered, entered) == board_of(whole, entered, entered));
        }
    }));
}

TEST_CASE("one more record that fits never makes a standing worse")
{
    CHECK(rc::check([] {
        Chance chance;
        Office town = any_history(chance).lived(Town::later);
        const Day known = day(2027, 6, 1), on = chance.in_2026();
        const auto all = obligations(town.facts(), {}, on, known);
        const auto id = all[static_cast<std::size_t>(chance.below(static_cast<int>(all.size())))].id();
        for (int i = 0; i < 10; ++i) {
            const Standing before =
                evaluate(town.facts(), *find_obligation(town.facts(), id, known), on, known).standing;
            Content content =
                any_content(chance, chance.in_2026(), static_cast<std::uint32_t>(town.records.all().size()));
            content.topics = {Code{"topic"}};
            const RecordId it = town.enter(content, chance.one_in(2) ? content.performed : known);
            const auto after = find_obligation(town.facts(), id, known);
            RC_ASSERT(after.has_value());
            if (!match(town.facts(), *after, town.records[it], known).counts()) continue;
            RC_ASSERT(worth(evaluate(town.facts(), *after, on, known).standing) <= worth(before));
        }
    }));
}

TEST_CASE("where something is done, a record entered late changes neither its day nor its lag")
{
    CHECK(rc::check([] {
        Chance chance;
        Office town = any_history(chance).lived(Town::later);
        const Day known = day(2027, 6, 1);
        const auto all = obligations(town.facts(), {}, known, known);
        const auto id = all[static_cast<std::size_t>(chance.below(static_cast<int>(all.size())))].id();
        for (int i = 0; i < 12; ++i) {
            const Judgement before = evaluate(town.facts(), *find_obligation(town.facts(), id, known), known, known);
            Content content = any_content(chance, chance.in_2026(), 0);
            content.topics = {Code{"topic"}};
            content.items.clear();
            const bool late = chance.one_in(2);
            town.enter(content, late ? known : content.performed);
            if (before.standing != Standing::done || !late || content.performed > day(2027, 1, 20)) continue;
            const Judgement after = evaluate(town.facts(), *find_obligation(town.facts(), id, known), known, known);
            RC_ASSERT(after.done_on == before.done_on);
            RC_ASSERT(after.lag == 0);
        }
    }));
}

TEST_CASE("the order in which a day's records are entered makes no difference")
{
    CHECK(rc::check([] {
        Chance chance;
        std::vector<Content> contents;
        for (int i = chance.below(12); i >= 0; --i) {
            contents.push_back(any_content(chance, chance.in_2026(), 0));
            contents.back().items.clear();  // problems are identified by their record's number
        }
        const auto board = [&](const std::vector<Content>& entered) {
            Office town;
            History::begin(town);
            for (const Content& content : entered) town.enter(content, day(2027, 2, 1));
            return board_of(town, day(2027, 2, 1), day(2027, 2, 1));
        };
        const Judged once = board(contents);
        std::shuffle(contents.begin(), contents.end(), chance.random);
        RC_ASSERT(board(contents) == once);
    }));
}

TEST_CASE("an obligation listed is found by its id, and is the same")
{
    CHECK(rc::check([] {
        Chance chance;
        const Office town = any_history(chance).lived(Town::later);
        const Day on = chance.in_2026();
        for (const Obligation& it : obligations(town.facts(), {}, on, on)) {
            const auto found = find_obligation(town.facts(), it.id(), on);
            RC_ASSERT(found.has_value());
            RC_ASSERT(found->begin == it.begin);
            RC_ASSERT(found->last == it.last);
            RC_ASSERT(found->owed == it.owed);
            RC_ASSERT(found->version == it.version);
        }
    }));
}
