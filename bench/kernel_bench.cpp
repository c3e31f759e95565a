// The figures of the dense kernel, each beside this machine's limit measured in the same run.
//     kernel_bench [--scale nation|tenth|fiftieth|district] [--quick]

#include <sys/resource.h>

#if defined(__AVX2__)
#include <immintrin.h>
#endif

#include <cstring>
#include <map>
#include <optional>
#include <thread>

#include "bench/kernel_intake.h"
#include "bench/measure.h"
#include "bench/nation.h"

namespace jinze::bench {
namespace {

using namespace duty;

constexpr unsigned threads = 2;
constexpr std::uint64_t batch_records = 16'000'000;  // generated at a time
constexpr unsigned batches_a_fold = 6;

template <class Work>
void in_parallel(Work work)
{
    std::vector<std::jthread> others;
    for (unsigned i = 1; i < threads; ++i) others.emplace_back(work, i);
    work(0u);
}

// One thread's share of a count.
struct Part {
    std::uint64_t first, end;
};
Part part_of(std::uint64_t count, unsigned thread)
{
    return {count * thread / threads, count * (thread + 1) / threads};
}

// Keeps the compiler from removing work whose result is unused.
volatile std::uint64_t sink;

// The fastest way to read an array: adding it up.
std::uint64_t sum_of(const ShortDay* at, std::uint64_t count)
{
#if defined(__AVX2__)
    __m256i sums[4] = {};
    for (std::uint64_t i = 0; i + 64 <= count; i += 64)
        for (unsigned k = 0; k < 4; ++k) {
            const auto* sixteen = reinterpret_cast<const __m256i*>(at + i + 16 * k);
            sums[k] = _mm256_add_epi64(sums[k], _mm256_load_si256(sixteen));
        }
    const __m256i sum = _mm256_add_epi64(_mm256_add_epi64(sums[0], sums[1]), _mm256_add_epi64(sums[2], sums[3]));
    return static_cast<std::uint64_t>(_mm256_extract_epi64(sum, 0));
#else
    std::uint64_t sum = 0;
    for (std::uint64_t i = 0; i < count; ++i) sum += static_cast<std::uint16_t>(at[i]);
    return sum;
#endif
}

void read_all(const Grid& grid, unsigned with)
{
    const std::uint64_t blocks = grid.layout().size() / 64;
    if (with == 1)
        sink = sum_of(grid.days(0, 0), blocks * 64);
    else
        in_parallel([&](unsigned thread) {
            const Part part = part_of(blocks, thread);
            sink = sum_of(grid.days(0, 0) + part.first * 64, (part.end - part.first) * 64);
        });
}

// ---- every record of the year, in arbitrary order ----

struct Ingested {
    double records_a_second = 0;  // and per core
    double copied_a_second = 0;
};

std::vector<Record> made(const Nation& nation, std::uint64_t first, std::uint64_t count)
{
    std::vector<Record> records(count);
    in_parallel([&](unsigned thread) {
        const Part part = part_of(count, thread);
        for (std::uint64_t i = part.first; i < part.end; ++i) records[i] = nation.record(first + i);
    });
    return records;
}

// One thread where there is too little work to share.
unsigned threads_for(std::uint64_t records) { return records < 1'000'000 ? 1 : threads; }

void sort_in(const Nation& nation, std::span<Intake> intakes, std::span<const Record> records)
{
    const auto sort = [&](std::span<const Record> mine, Intake& intake) {
        for (const Record& record : mine) nation.for_notes(record, [&](Note note) { intake.add(note); });
    };
    if (threads_for(records.size()) == 1) return sort(records, intakes[0]);
    in_parallel([&](unsigned thread) {
        const Part part = part_of(records.size(), thread);
        sort(records.subspan(part.first, part.end - part.first), intakes[thread]);
    });
}

void copy(std::span<const Record> from, std::span<Record> to)
{
    if (threads_for(from.size()) == 1) return void(std::memcpy(to.data(), from.data(), from.size_bytes()));
    in_parallel([&](unsigned thread) {
        const Part part = part_of(from.size(), thread);
        std::memcpy(&to[part.first], &from[part.first], (part.end - part.first) * sizeof(Record));
    });
}

// A large scale runs once, in several folds. A small one runs repeatedly into temporary grids, and last into the one
// that is kept.
Ingested ingest(const Nation& nation, Grid& grid, std::uint64_t records)
{
    const unsigned rounds = records > batches_a_fold * batch_records ? 1 : records > 100'000 ? 5 : 100;
    std::vector<Intake> intakes;
    for (unsigned i = 0; i < threads; ++i) intakes.emplace_back(grid.layout());
    std::vector<double> rates, copies;
    std::vector<Record> copied;
    for (unsigned round = 0; round < rounds; ++round) {
        std::optional<Grid> thrown_away;
        if (round + 1 < rounds) thrown_away.emplace(nation.needs(), nation.organisations());
        double taking = 0;
        std::uint64_t waiting = 0;
        for (std::uint64_t first = 0; first < records; first += batch_records) {
            const std::uint64_t count = std::min(batch_records, records - first);
            const std::vector<Record> batch = made(nation, first, count);
            copied.resize(batch.size());
            copy(batch, copied);  // touches its pages first
            const double copying = seconds_of([&] { copy(batch, copied); });
            copies.push_back(static_cast<double>(count) / copying);
            taking += seconds_of([&] { sort_in(nation, intakes, batch); });
            waiting += count;
            if (first + count < records && waiting < batches_a_fold * batch_records) continue;
            Grid& into = thrown_away ? *thrown_away : grid;
            taking += seconds_of([&] { fold(into, intakes, threads_for(waiting)); });
            rates.push_back(static_cast<double>(waiting) / taking);
            taking = 0, waiting = 0;
        }
    }
    return {median(rates), median(copies)};
}

// ---- all obligations, all nodes, on any day ----

struct Scan {
    double seconds = 0;
    double limit = 0;
    double ratio = 0;
};

Scan scan(const Cells& cells, Tallies& tallies, unsigned rounds)
{
    const Layout& layout = cells.grid.layout();
    const double grid_bytes = static_cast<double>(layout.size() * sizeof(ShortDay));
    const double mask_bytes = static_cast<double>(layout.size() / 8);
    const unsigned used = layout.tiles() > 16 ? threads : 1;
    const unsigned repeat = std::max(1u, static_cast<unsigned>(20e6 / grid_bytes));
    // Forty days after the year's end; the middle of November, of summer, of spring.
    const Day asked[] = {day_at(2027, 2, 9), day_at(2026, 11, 15), day_at(2026, 6, 30), day_at(2026, 4, 1)};
    std::vector<double> scans, reads, ratios;
    for (unsigned round = 0; round < rounds; ++round) {
        const ShortDay on = short_day(asked[round % 4]);
        const double reading = seconds_of([&] {
            for (unsigned i = 0; i < repeat; ++i) read_all(cells.grid, used);
        });
        const double scanning = seconds_of([&] {
            for (unsigned i = 0; i < repeat; ++i) tallies.evaluate(cells, on, used);
        });
        const double limit = reading / grid_bytes * (grid_bytes + mask_bytes);
        scans.push_back(scanning / repeat);
        reads.push_back(limit / repeat);
        ratios.push_back(limit / scanning);
    }
    return {median(scans), median(reads), median(ratios)};
}

// ---- one record into every roll-up ----

std::uint64_t ticks()
{
#if defined(__x86_64__)
    __builtin_ia32_lfence();
    const std::uint64_t now = __builtin_ia32_rdtsc();
    __builtin_ia32_lfence();
    return now;
#else
    return static_cast<std::uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
#endif
}

double nanoseconds_a_tick()
{
    const auto start = std::chrono::steady_clock::now();
    const std::uint64_t from = ticks();
    while (std::chrono::steady_clock::now() - start < std::chrono::milliseconds{50}) {
    }
    const std::chrono::duration<double, std::nano> passed = std::chrono::steady_clock::now() - start;
    return passed.count() / static_cast<double>(ticks() - from);
}

struct Single {
    double typical = 0, worst = 0;            // nanoseconds: median, 99th percentile
    double read_typical = 0, read_worst = 0;  // one read of the same array at a random place
    bool same = false;                        // equals a new evaluation
};

Single singles(const Nation& nation, Grid& grid, const Cells& cells, Tallies& tallies, std::uint64_t first)
{
    const double tick = nanoseconds_a_tick();
    const std::vector<Record> records = made(nation, first, nation.records() - first);
    tallies.evaluate(cells, short_day(day_at(2026, 12, 31)), threads);
    std::vector<double> taken, read;
    taken.reserve(records.size()), read.reserve(records.size());
    std::uint64_t luck = 88172645463325252;
    for (const Record& record : records) {
        const std::uint64_t start = ticks();
        std::array<Note, 2> notes;
        unsigned count = 0;
        nation.for_notes(record, [&](Note note) { notes[count++] = note; });
        tallies.take(grid, cells, {notes.data(), count});
        taken.push_back(tick * static_cast<double>(ticks() - start));

        luck ^= luck << 13, luck ^= luck >> 7, luck ^= luck << 17;
        const std::uint64_t place = luck % grid.layout().size();
        const std::uint64_t before = ticks();
        sink = static_cast<std::uint64_t>(grid.days(0, 0)[place]);
        read.push_back(tick * static_cast<double>(ticks() - before));
    }
    Tallies anew = tallies;
    anew.evaluate(cells, tallies.on(), threads);
    bool same = true;
    for (Node node = 0; node < tallies.tree().nodes(); ++node)
        for (Row row = 0; row < tallies.rows(); ++row) same = same && anew.at(node, row) == tallies.at(node, row);
    return {median(taken), quantile(taken, 0.99), median(read), quantile(read, 0.99), same};
}

// ---- one node on any day, with no tally kept ----

struct OneNode {
    double seconds = 0;
    double limit = 0;
};

OneNode one_node(const Cells& cells, const Tallies& tallies)
{
    std::vector<double> counted, limits;
    const double rate = static_cast<double>(cells.grid.layout().size()) / seconds_of([&] { read_all(cells.grid, 1); });
    for (Node leaf = 0; leaf < tallies.tree().leaves(); ++leaf) {
        const Lanes lanes = tallies.tree().lanes_of_leaf(leaf);
        const auto on = static_cast<ShortDay>(short_day(day_at(2026, 1, 1)) + leaf * 37 % 400);
        counted.push_back(seconds_of([&] { sink = tallies.of(cells, lanes, on).front().owed; }));
        limits.push_back((lanes.end - lanes.first) * tallies.rows() / rate);
    }
    return {quantile(counted, 0.99), quantile(limits, 0.99)};
}

int run(Lane organisations, bool quick)
{
    const Nation nation{organisations};
    const std::vector<Waiver> waived = nation.waivers();
    Grid grid{nation.needs(), organisations};
    const Mask plain = nation.plain(grid.layout(), waived);
    const Waivers waivers{waived};
    const Cells cells{grid, plain, waivers};
    Tallies tallies{nation.tree(), nation.last_days()};

    const std::uint64_t kept_back = std::min<std::uint64_t>(1'000'000, nation.records() / 2);
    const Ingested ingested = ingest(nation, grid, nation.records() - kept_back);
    const Single single = singles(nation, grid, cells, tallies, nation.records() - kept_back);
    const Scan scanned = scan(cells, tallies, quick ? 8 : 40);
    const OneNode node = one_node(cells, tallies);

    const Tally root = tallies.at(tallies.tree().root());
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    std::printf(
        "%u organisations, %u obligations (%u waived), %llu records; %u nodes; "
        "%ld MB at most\ntallies after %llu single records %s those evaluated anew\n\n",
        organisations, root.owed, root.waived, static_cast<unsigned long long>(nation.records()),
        tallies.tree().nodes(), used.ru_maxrss / 1024, static_cast<unsigned long long>(kept_back),
        single.same ? "equal" : "DIFFER FROM");
    const bool district = organisations < 1000;
    print({{"all obligations, every node, any day", text("%.3f core-ms", 1e3 * scanned.seconds),
            text("%.3f core-ms to read the bytes", 1e3 * scanned.limit), text("%.2f", scanned.ratio),
            district ? "- (fits the cache)" : ">= 0.8", district ? "-" : ">= 0.4"},
           {"one record into every roll-up, p99 (median)", text("%.0f ns (%.0f)", single.worst, single.typical),
            text("%.0f ns (%.0f) one random read", single.read_worst, single.read_typical),
            text("%.2f", single.read_worst / single.worst), district ? "< 200 ns" : "< 1000 ns"},
           {"records in arbitrary order, a core", text("%.1f million/s", 1e-6 * ingested.records_a_second),
            text("%.0f million/s merely copied", 1e-6 * ingested.copied_a_second),
            text("%.2f", ingested.records_a_second / ingested.copied_a_second), ">= 50 million/s"},
           {"one county on any day, nothing kept, p99", text("%.1f us", 1e6 * node.seconds),
            text("%.1f us to read the bytes", 1e6 * node.limit), text("%.2f", node.limit / node.seconds),
            "< 10 us in a district"}});
    return single.same ? 0 : 1;
}

}  // namespace
}  // namespace jinze::bench

int main(int count, char** words)
{
    const std::map<std::string, jinze::duty::Lane> scales{
        {"nation", 5'250'000}, {"tenth", 525'000}, {"fiftieth", 105'000}, {"district", 300}};
    auto scale = scales.find("nation");
    bool quick = false;
    for (int i = 1; i < count; ++i) {
        const std::string word = words[i];
        if (word == "--quick")
            quick = true;
        else if (word == "--scale" && i + 1 < count)
            scale = scales.find(words[++i]);
        else
            scale = scales.end();
        if (scale != scales.end()) continue;
        std::fprintf(stderr, "usage: kernel_bench [--scale nation|tenth|fiftieth|district] [--quick]\n");
        return 2;
    }
    return jinze::bench::run(scale->second, quick);
}
