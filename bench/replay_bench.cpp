// How fast a ledger is read again: each leaf parsed and folded into the State, with and without
// proving it, on one core, beside what merely reading and merely hashing the same bytes takes.
//
//     replay_bench [folder]

#include <numeric>

#include "bench/district.h"
#include "bench/measure.h"
#include "codec/leaf.h"
#include "ledger/hash.h"

using namespace jinze;

namespace {

constexpr std::uint64_t events = 300'000;
constexpr int rounds = 5;
volatile std::uint64_t sink;

std::uint64_t words_in(const std::string& leaf)
{
    std::uint64_t sum = 0, word = 0;
    for (std::size_t at = 0; at + 8 <= leaf.size(); at += 8) {
        std::memcpy(&word, leaf.data() + at, 8);
        sum += word;
    }
    return sum;
}

void read_all(const std::vector<std::string>& leaves)
{
    std::uint64_t sum = 0;
    for (const std::string& leaf : leaves) sum += words_in(leaf);
    sink = sum;
}

void hash_all(const std::vector<std::string>& leaves)
{
    std::uint64_t sum = 0;
    for (const std::string& leaf : leaves) sum += ledger::leaf_hash(view_of(leaf))[0];
    sink = sum;
}

void parse_all(const std::vector<std::string>& leaves)
{
    std::uint64_t sum = 0;
    for (const std::string& leaf : leaves) sum += codec::leaf_from(leaf).event.index();
    sink = sum;
}

// Only the folding is measured where `proved` is false: the State is thrown away outside.
double replay(const std::vector<std::string>& leaves, bool proved, const Digest& root)
{
    district::State state;
    ledger::Frontier frontier;
    const double taken = bench::seconds_of([&] {
        for (const std::string& leaf : leaves) {
            if (proved) frontier.append(ledger::leaf_hash(view_of(leaf)));
            state.apply(codec::leaf_from(leaf));
        }
    });
    if (state.leaves() != leaves.size() || (proved && frontier.root() != root)) std::abort();
    return taken;
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data";
    const bench::District district = bench::with_events(folder / "district.db", events);
    const std::vector<std::string> leaves = bench::leaves_of(*district.journal);
    const Digest root = district.journal->head().root;
    const double size = static_cast<double>(leaves.size());
    std::vector<double> reading, hashing, parsing, folding, proving;
    for (int round = 0; round < rounds; ++round) {
        reading.push_back(size / bench::seconds_of([&] { read_all(leaves); }));
        hashing.push_back(size / bench::seconds_of([&] { hash_all(leaves); }));
        parsing.push_back(size / bench::seconds_of([&] { parse_all(leaves); }));
        folding.push_back(size / replay(leaves, false, root));
        proving.push_back(size / replay(leaves, true, root));
    }
    const double bytes =
        std::accumulate(leaves.begin(), leaves.end(), 0.0,
                        [](double sum, const std::string& it) { return sum + double(it.size()); });
    std::fprintf(stderr, "%zu events of %.0f bytes in the mean\n", leaves.size(), bytes / size);
    const auto line = [](std::string figure, const std::vector<double>& rates, const char* what,
                         const std::vector<double>& limits, const char* goal, const char* hard) {
        const double rate = bench::median(rates), limit = bench::median(limits);
        return bench::Line{.figure = std::move(figure),
                           .measured = bench::text("%.2f million/s", 1e-6 * rate),
                           .limit = bench::text(what, 1e-6 * limit),
                           .ratio = bench::text("%.2f", rate / limit),
                           .goal = goal,
                           .hard_line = hard};
    };
    const char* read = "%.1f million/s merely read";
    const char* hashed = "%.2f million/s merely hashed";
    // The events of this district are longer than the 300 bytes of the goal: said both ways.
    const auto by_300 = [&](std::vector<double> rates) {
        for (double& rate : rates) rate *= bytes / size / 300;
        return rates;
    };
    bench::print({line(bench::text("replay: parsed and folded, %.0f B a leaf", bytes / size),
                       folding, read, reading, "-", ">= 0.6"),
                  line("the same, by 300 bytes", by_300(folding), read, by_300(reading),
                       ">= 1 million/s", ">= 0.6"),
                  line("parsed only", parsing, read, reading, "-", "-"),
                  line("proved as well", proving, hashed, hashing, "-", ">= 0.4"),
                  line("the same, by 300 bytes", by_300(proving), hashed, by_300(hashing),
                       ">= 0.5 million/s", ">= 0.4")});
}
