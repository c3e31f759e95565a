// Speed of replaying a ledger on one core: each leaf parsed and folded into the State, with and without proof, beside
// merely reading and merely hashing the same bytes. For an everyday ledger, and for one in which every leaf is a long
// record (district.db).
//
//     replay_bench [folder]

#include "app/codec/leaf.h"
#include "bench/everyday.h"
#include "bench/measure.h"
#include "storage/ledger/hash.h"

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

std::size_t bytes_a_leaf(const std::vector<std::string>& leaves)
{
    std::size_t bytes = 0;
    for (const std::string& leaf : leaves) bytes += leaf.size();
    return bytes / leaves.size();
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

// Where `proved` is false only folding is measured: the State is destroyed outside.
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

struct Rates {
    std::size_t leaf = 0;  // mean bytes
    std::vector<double> reading, hashing, parsing, folding, proving;
};

// The root that the measured State of these leaves must have.
Digest root_of(const std::vector<std::string>& leaves)
{
    ledger::Frontier frontier;
    for (const std::string& leaf : leaves) frontier.append(ledger::leaf_hash(view_of(leaf)));
    return frontier.root();
}

void measure(Rates& rates, const std::vector<std::string>& leaves, const Digest& root)
{
    const double size = static_cast<double>(leaves.size());
    rates.reading.push_back(size / bench::seconds_of([&] { read_all(leaves); }));
    rates.hashing.push_back(size / bench::seconds_of([&] { hash_all(leaves); }));
    rates.parsing.push_back(size / bench::seconds_of([&] { parse_all(leaves); }));
    rates.folding.push_back(size / replay(leaves, false, root));
    rates.proving.push_back(size / replay(leaves, true, root));
}

bench::Line line(std::string figure, const std::vector<double>& rates, const char* what,
                 const std::vector<double>& limits, const char* goal, const char* hard)
{
    const double rate = bench::median(rates), limit = bench::median(limits);
    return {.figure = std::move(figure),
            .measured = bench::text("%.2f million/s", 1e-6 * rate),
            .limit = bench::text(what, 1e-6 * limit),
            .ratio = bench::text("%.2f", rate / limit),
            .goal = goal,
            .hard_line = hard};
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data";
    const bench::District district = bench::with_events(folder / "district.db", events);
    const std::vector<std::string> full = bench::leaves_of(*district.journal),
                                   everyday = bench::everyday_leaves(full, events);
    const Digest full_root = district.journal->head().root, everyday_root = root_of(everyday);
    Rates of_full{.leaf = bytes_a_leaf(full)}, of_everyday{.leaf = bytes_a_leaf(everyday)};
    for (int round = 0; round < rounds; ++round) {
        measure(of_everyday, everyday, everyday_root);
        measure(of_full, full, full_root);
    }
    const char* read = "%.1f million/s merely read";
    const char* hashed = "%.2f million/s merely hashed";
    const auto of = [](const char* what, const Rates& rates) {
        return bench::text("%s, %zu B a leaf", what, rates.leaf);
    };
    const Rates &it = of_everyday, &other = of_full;
    bench::print({line(of("replay: parsed and folded", it), it.folding, read, it.reading, ">= 1 million/s", ">= 0.6"),
                  line(of("proved as well", it), it.proving, hashed, it.hashing, ">= 0.5 million/s", ">= 0.4"),
                  line(of("parsed only", it), it.parsing, read, it.reading, "-", "-"),
                  line(of("parsed and folded", other), other.folding, read, other.reading, "-", "-"),
                  line(of("proved as well", other), other.proving, hashed, other.hashing, "-", "-"),
                  line(of("parsed only", other), other.parsing, read, other.reading, "-", "-")});
}
