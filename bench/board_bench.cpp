// The district's board for every node on any day: time to build it, to answer for the whole district rolled up into
// every node, and to judge each obligation (the oracle) on the same day.
//
//     board_bench [folder]

#include <cstdlib>

#include "bench/district.h"
#include "bench/measure.h"
#include "domain/duty/board.h"
#include "domain/duty/match.h"

using namespace jinze;

namespace {

constexpr std::uint64_t events = 30'000;  // two years of a district
using Counts = std::array<std::uint32_t, duty::standings>;
using Nodes = std::vector<Counts>;  // by organisation

// For each organisation the nodes it counts in: itself and all above it.
std::vector<std::vector<OrgId>> nodes_above(const registry::Register& people, Day on)
{
    std::vector<std::vector<OrgId>> above(people.organisations().size() + 1);
    for (const auto& node : people.organisations())
        for (const OrgId org : people.scope(node.id, on, duty::latest)) above[org.number()].push_back(node.id);
    return above;
}

Nodes rolled_up(const Nodes& homes, const std::vector<std::vector<OrgId>>& above)
{
    Nodes nodes(homes.size());
    for (std::size_t org = 1; org < homes.size(); ++org)
        for (const OrgId node : above[org])
            for (std::size_t i = 0; i < duty::standings; ++i) nodes[node.number()][i] += homes[org][i];
    return nodes;
}

duty::Stands counting(const duty::Facts& facts, Day on, Nodes& homes)
{
    return [&facts, &homes, on](const duty::Obligation& it, duty::Standing standing) {
        const OrgId home = duty::home_of(facts, it.bearer, std::min(on, it.last), on);
        ++homes[home.number()][static_cast<std::size_t>(standing)];
    };
}

std::uint64_t sum_of(const Counts& counts)
{
    std::uint64_t sum = 0;
    for (const std::uint32_t count : counts) sum += count;
    return sum;
}

std::string milliseconds(double seconds) { return bench::text("%.1f core-ms", 1e3 * seconds); }

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data";
    const bench::District district = bench::with_events(folder / "two-years.db", events);
    return district.desk->read([](const district::State& state) {
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        const Day end = day_at(2026, 10, 31);
        std::unique_ptr<duty::Board> board;
        const double building = bench::seconds_of([&] { board = std::make_unique<duty::Board>(facts, end); });
        std::vector<double> answering;
        Nodes nodes;
        for (int round = 0; round < 12; ++round) {
            const Day on = end - days{round % 4 * 90};
            answering.push_back(bench::seconds_of([&] {
                Nodes homes(facts.people.organisations().size() + 1);
                board->each(facts, {}, on, counting(facts, on, homes));
                nodes = rolled_up(homes, nodes_above(facts.people, on));
            }));
        }
        // The oracle is too slow for the whole district: compare both for one unit.
        const std::vector<OrgId> unit = facts.people.scope(OrgId{3}, end, duty::latest);
        Nodes judged(facts.people.organisations().size() + 1), answered = judged;
        const double judging =
            bench::seconds_of([&] { duty::judge_all(facts, unit, end, end, counting(facts, end, judged)); });
        const double answering_unit =
            bench::seconds_of([&] { board->each(facts, unit, end, counting(facts, end, answered)); });
        const double ours = bench::median(answering);
        std::fprintf(stderr, "%llu obligations of %zu organisations; of one unit the board %s the oracle\n",
                     static_cast<unsigned long long>(sum_of(nodes[1])), nodes.size() - 1,
                     answered == judged ? "equals" : "DIFFERS FROM");
        bench::print({{.figure = "board of every node on any day, 30,000 events",
                       .measured = milliseconds(ours),
                       .limit = milliseconds(judging) + " judging 1 unit",
                       .ratio = bench::text("%.1fx", judging / ours),
                       .goal = "-"},
                      {.figure = "board of one unit of 56",
                       .measured = milliseconds(answering_unit),
                       .limit = milliseconds(judging) + " judging it",
                       .ratio = bench::text("%.0fx", judging / answering_unit),
                       .goal = "-"},
                      {.figure = "the board built anew from the State",
                       .measured = milliseconds(building),
                       .limit = "-",
                       .ratio = "-",
                       .goal = "-"}});
        return answered == judged ? 0 : 1;
    });
}
