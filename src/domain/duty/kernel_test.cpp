#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <random>

#include "bench/kernel_intake.h"
#include "bench/kernel_tally.h"
#include "domain/duty/kernel_scan.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

// A small random country and its records, stored raw so that everything can be recounted.
struct Country {
    std::vector<std::uint8_t> needs;
    std::vector<ShortDay> last_days;
    Lane lanes = 0;
    std::vector<Lane> leaf_ends;
    std::vector<Node> above;
    std::vector<Note> notes;
    std::vector<Waiver> waivers;
    std::vector<std::vector<bool>> owed;  // [row][lane]

    Row rows() const { return static_cast<Row>(needs.size()); }
    Tree tree() const { return {leaf_ends, above}; }
};

Country any_country()
{
    std::mt19937 random{*rc::gen::arbitrary<std::uint32_t>()};
    const auto below = [&](unsigned end) { return static_cast<unsigned>(random() % end); };
    Country made;
    for (unsigned row = 1 + below(9); row > 0; --row) {
        made.needs.push_back(static_cast<std::uint8_t>(1 + below(6)));
        made.last_days.push_back(static_cast<ShortDay>(100 + below(40)));
    }
    made.lanes = 1 + below(below(2) ? 200 : 5000);  // one tile, or several
    for (Lane end = 0; end < made.lanes;)
        made.leaf_ends.push_back(end = std::min(made.lanes, end + below(made.lanes / 3 + 2)));
    const auto leaves = static_cast<Node>(made.leaf_ends.size());
    const Node middle = 1 + below(4), root = leaves + middle;
    for (Node leaf = 0; leaf < leaves; ++leaf) made.above.push_back(leaves + below(middle + 1));
    for (Node node = 0; node <= middle; ++node) made.above.push_back(root);

    for (Row row = 0; row < made.rows(); ++row) {
        std::vector<bool> owed(made.lanes);
        for (Lane lane = 0; lane < made.lanes; ++lane) owed[lane] = below(8) != 0;
        for (Lane lane = below(40); lane < made.lanes; lane += 1 + below(400))
            if (owed[lane]) made.waivers.push_back({lane, row, static_cast<ShortDay>(90 + below(60))});
        made.owed.push_back(std::move(owed));
    }
    for (unsigned i = below(made.lanes * made.rows() * 4); i > 0; --i)
        made.notes.push_back(
            {below(made.lanes), static_cast<std::uint16_t>(below(made.rows())), static_cast<ShortDay>(90 + below(70))});
    return made;
}

Mask plain_of(const Country& country, const Layout& layout)
{
    Mask mask{layout};
    for (Row row = 0; row < country.rows(); ++row)
        for (Lane lane = 0; lane < country.lanes; ++lane) mask.set(row, lane, country.owed[row][lane]);
    for (const Waiver& waiver : country.waivers) mask.set(waiver.row, waiver.lane, false);
    return mask;
}

// The expected tallies, recounted naively from the raw records.
std::vector<Tally> by_hand(const Country& country, ShortDay on)
{
    const Tree tree = country.tree();
    std::vector<std::vector<ShortDay>> days(std::size_t{country.rows()} * country.lanes);
    for (const Note& note : country.notes) days[std::size_t{note.row} * country.lanes + note.lane].push_back(note.day);
    std::vector<Tally> tallies(std::size_t{tree.nodes()} * country.rows());
    for (Row row = 0; row < country.rows(); ++row)
        for (Lane lane = 0; lane < country.lanes; ++lane) {
            if (!country.owed[row][lane]) continue;
            auto& entered = days[std::size_t{row} * country.lanes + lane];
            std::ranges::sort(entered);
            const bool reached = entered.size() >= country.needs[row] && entered[country.needs[row] - 1u] <= on;
            const bool waived = std::ranges::any_of(country.waivers, [&](const Waiver& waiver) {
                return waiver.lane == lane && waiver.row == row && waiver.known <= on;
            });
            const bool late = reached && entered[country.needs[row] - 1u] > country.last_days[row];
            Node node = 0;
            while (lane >= country.leaf_ends[node]) ++node;
            for (;; node = tree.above(node)) {
                tallies[std::size_t{node} * country.rows() + row] +=
                    {.owed = 1, .waived = waived, .in_time = !waived && reached && !late, .late = !waived && late};
                if (node == tree.root()) break;
            }
        }
    return tallies;
}

std::vector<Tally> all_of(const Tallies& tallies)
{
    std::vector<Tally> all;
    for (Node node = 0; node < tallies.tree().nodes(); ++node)
        for (Row row = 0; row < tallies.rows(); ++row) all.push_back(tallies.at(node, row));
    return all;
}

Grid noted(const Country& country)
{
    Grid grid{country.needs, country.lanes};
    for (const Note& note : country.notes) grid.note(note.row, note.lane, note.day);
    return grid;
}

bool same_days(const Grid& a, const Grid& b)
{
    for (Row row = 0; row < a.layout().rows(); ++row)
        for (Lane lane = 0; lane < a.layout().lanes(); ++lane)
            if (a.day(row, lane) != b.day(row, lane)) return false;
    return true;
}

ShortDay any_day() { return *rc::gen::inRange<ShortDay>(85, 165); }

}  // namespace

TEST_CASE("a requirement is reached on the day of its need-th earliest record")
{
    Grid grid{std::vector<std::uint8_t>{1, 2, 4}, 10};
    CHECK(grid.day(1, 3) == unreached);
    CHECK(grid.note(1, 3, 50) == Turn{unreached, unreached});
    CHECK(grid.note(1, 3, 40) == Turn{unreached, 50});
    CHECK(grid.note(1, 3, 30) == Turn{50, 40});
    CHECK(grid.note(1, 3, 60) == Turn{40, 40});
    CHECK(grid.note(0, 3, 60) == Turn{unreached, 60});
    CHECK(grid.day(2, 3) == unreached);
    CHECK(grid.day(1, 4) == unreached);
}

TEST_CASE("two records of one day are two records")
{
    Grid grid{std::vector<std::uint8_t>{3}, 1};
    for (int i = 0; i < 3; ++i) grid.note(0, 0, 7);
    CHECK(grid.day(0, 0) == 7);
    grid.note(0, 0, 6);
    CHECK(grid.day(0, 0) == 7);
    grid.note(0, 0, 6);
    grid.note(0, 0, 6);
    CHECK(grid.day(0, 0) == 6);
}

TEST_CASE("a lane that is forgotten is as new, and its neighbours are as they were")
{
    Grid grid{std::vector<std::uint8_t>{1, 3}, 3000};
    for (const Lane lane : {2047u, 2048u, 2049u})
        for (ShortDay day = 1; day <= 3; ++day) grid.note(1, lane, day), grid.note(0, lane, day);
    grid.forget(2048);
    CHECK(grid.day(0, 2048) == unreached);
    CHECK(grid.note(1, 2048, 9) == Turn{unreached, unreached});
    CHECK(grid.day(1, 2047) == 3);
    CHECK(grid.day(0, 2049) == 1);
}

TEST_CASE("on the last day it is in time, the day after it is late, the day before it is outstanding")
{
    const ShortDay last = short_day(day_at(2026, 12, 31));
    Grid grid{std::vector<std::uint8_t>{1}, 2};
    const Mask plain{grid.layout(), true};
    const Waivers none{{}};
    Tallies tallies{Tree{{2}, {1, 1}}, {last}};
    grid.note(0, 0, last);
    grid.note(0, 1, short_day(day_at(2027, 1, 1)));
    const auto on = [&](Day day) {
        tallies.evaluate({grid, plain, none}, short_day(day), 1);
        return tallies.at(tallies.tree().root(), 0);
    };
    CHECK(on(day_at(2026, 12, 30)) == Tally{.owed = 2});
    CHECK(on(day_at(2026, 12, 31)) == Tally{.owed = 2, .in_time = 1});
    CHECK(on(day_at(2027, 1, 1)) == Tally{.owed = 2, .in_time = 1, .late = 1});
    CHECK(on(always) == Tally{.owed = 2});
    CHECK(on(never) == Tally{.owed = 2, .in_time = 1, .late = 1});
}

TEST_CASE("short days begin with 2000 and end, without wrapping, before `unreached`")
{
    CHECK(short_day(day_at(2000, 1, 1)) == 0);
    CHECK(short_day(day_at(2024, 2, 29)) == 8825);
    CHECK(short_day(never) == unreached - 1);
    CHECK(short_day(always) == -32768);
    CHECK(long_day(short_day(day_at(2028, 2, 29))) == day_at(2028, 2, 29));
    CHECK(long_day(unreached) == never);
}

TEST_CASE("among more than a million bearers each is still found in its own leaf")
{
    constexpr Lane in_a_leaf = 10;
    std::vector<Lane> ends;
    for (Lane end = in_a_leaf; end <= 1'000'050; end += in_a_leaf) ends.push_back(end);
    const auto root = static_cast<Node>(ends.size());
    const Tree tree{ends, std::vector<Node>(ends.size() + 1, root)};
    for (const Lane lane : {0u, 9u, 10u, 63u, 64u, 500'005u, 1'000'049u}) CHECK(tree.leaf_of(lane) == lane / in_a_leaf);
}

TEST_CASE("a count over any lanes is what one counts lane by lane, with a mask and without")
{
    CHECK(rc::check([] {
        const Country country = any_country();
        const Grid grid = noted(country);
        const Mask mask = plain_of(country, grid.layout());
        const Row row = *rc::gen::inRange<Row>(0, country.rows());
        const Lane end = *rc::gen::inRange<Lane>(0, country.lanes + 1);
        const Lanes among{*rc::gen::inRange<Lane>(0, end + 1), end};
        const ShortDay on = any_day();
        std::uint32_t all = 0, masked = 0, set = 0;
        for (Lane lane = among.first; lane < among.end; ++lane) {
            const bool reached = grid.day(row, lane) <= on;
            all += reached;
            masked += reached && mask.at(row, lane);
            set += mask.at(row, lane);
            RC_ASSERT((grid.reached(row, lane / 64, on) >> lane % 64 & 1) == reached);
            RC_ASSERT((mask.block(row, lane / 64) >> lane % 64 & 1) == mask.at(row, lane));
        }
        RC_ASSERT(grid.count(row, among, on) == all);
        RC_ASSERT(grid.count(row, among, on, mask) == masked);
        RC_ASSERT(mask.count(row, among) == set);
    }));
}

TEST_CASE("the quick compare says the same as the plain one, at every boundary")
{
    CHECK(rc::check([] {
        alignas(64) ShortDay days[64];
        const std::vector<ShortDay> edges{-32768, -1, 0, 99, 100, 101, 32766, unreached};
        for (ShortDay& day : days) day = *rc::gen::elementOf(edges);
        const ShortDay last = *rc::gen::inRange<ShortDay>(98, 102);
        for (const ShortDay on : edges) {
            if (on == unreached) continue;  // not a valid day to ask about
            RC_ASSERT(fastest::reached(days, on) == plain::reached(days, on));
            RC_ASSERT(fastest::reached(days, last, on) == plain::reached(days, last, on));
        }
    }));
}

TEST_CASE("any order, any batches and any number of threads give the same Grid")
{
    CHECK(rc::check([] {
        const Country country = any_country();
        const Grid one_by_one = noted(country);
        std::vector<Note> notes = country.notes;
        std::shuffle(notes.begin(), notes.end(), std::mt19937{*rc::gen::arbitrary<std::uint32_t>()});
        Grid grid{country.needs, country.lanes};
        const unsigned threads = *rc::gen::inRange(1u, 4u);
        std::vector<Intake> intakes;
        for (unsigned i = 0; i < threads; ++i) intakes.emplace_back(grid.layout());
        const std::size_t cut = notes.empty() ? 0 : *rc::gen::inRange<std::size_t>(0, notes.size());
        for (std::size_t i = 0; i < notes.size(); ++i) {
            if (i == cut) fold(grid, intakes, threads);
            intakes[i % threads].add(notes[i]);
        }
        fold(grid, intakes, threads);
        RC_ASSERT(same_days(grid, one_by_one));
    }));
}

TEST_CASE("the tallies of any day are those counted by hand, with any number of threads")
{
    CHECK(rc::check([] {
        const Country country = any_country();
        const Grid grid = noted(country);
        const Mask plain = plain_of(country, grid.layout());
        const Waivers waivers{country.waivers};
        Tallies tallies{country.tree(), country.last_days};
        const ShortDay on = any_day();
        tallies.evaluate({grid, plain, waivers}, on, *rc::gen::inRange(1u, 4u));
        RC_ASSERT(all_of(tallies) == by_hand(country, on));
    }));
}

TEST_CASE("taking one record after another gives the tallies that evaluating everything gives")
{
    CHECK(rc::check([] {
        const Country country = any_country();
        Grid grid{country.needs, country.lanes};
        const Mask plain = plain_of(country, grid.layout());
        const Waivers waivers{country.waivers};
        const Cells cells{grid, plain, waivers};
        Tallies one_by_one{country.tree(), country.last_days};
        const ShortDay on = any_day();
        one_by_one.evaluate(cells, on, 1);
        for (const Note& note : country.notes) {
            const Tally before = one_by_one.at(one_by_one.tree().root());
            const bool changed = one_by_one.take(grid, cells, {&note, 1});
            RC_ASSERT(changed == (before != one_by_one.at(one_by_one.tree().root())));
        }
        Tallies at_once{country.tree(), country.last_days};
        at_once.evaluate(cells, on, 1);
        RC_ASSERT(all_of(one_by_one) == all_of(at_once));
        RC_ASSERT(all_of(one_by_one) == by_hand(country, on));
    }));
}

TEST_CASE("any lanes on any day count as their bearers one by one")
{
    CHECK(rc::check([] {
        const Country country = any_country();
        const Grid grid = noted(country);
        const Mask plain = plain_of(country, grid.layout());
        const Waivers waivers{country.waivers};
        const Cells cells{grid, plain, waivers};
        const ShortDay on = any_day();
        const Tallies tallies{country.tree(), country.last_days};
        const std::vector<Tally> all = by_hand(country, on);
        const Node leaf = *rc::gen::inRange<Node>(0, tallies.tree().leaves());
        const std::vector<Tally> counted = tallies.of(cells, tallies.tree().lanes_of_leaf(leaf), on);
        for (Row row = 0; row < country.rows(); ++row)
            RC_ASSERT(counted[row] == all[std::size_t{leaf} * country.rows() + row]);
    }));
}
