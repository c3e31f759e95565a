// Opening a district with 300,000 events in a new process, with the stored root checked: memory, wall clock and
// processor seconds; and the memory once a write is prepared.
//
//     start_bench [folder]

#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "bench/district.h"
#include "bench/measure.h"
#include "storage/ledger/hash.h"

using namespace jinze;

namespace {

constexpr std::uint64_t events = 300'000;
constexpr int rounds = 5;

double megabytes()
{
    std::ifstream status{"/proc/self/status"};
    std::string word;
    double kilobytes = 0;
    while (status >> word)
        if (word == "VmRSS:") status >> kilobytes;
    return kilobytes / 1024;
}

double clock_seconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

// The child: opens and reports its cost; then sends a request that is refused, which makes the desk copy its State.
int open_once(const std::filesystem::path& db)
{
    const double start = clock_seconds();
    const bench::District district = bench::open(db);
    const double wall = clock_seconds() - start, processor = bench::processor_seconds();
    if (district.journal->size() != events) return 1;
    const double opened = megabytes();
    const auto refused = district.desk->submit({.actor = PersonId{1}, .commands = {district::EnterRecord{}}});
    if (refused) return 1;
    std::printf("%f %f %f %f\n", wall, processor, opened, megabytes());
    return 0;
}

// The lower bound: every leaf read and hashed into the root.
int hash_once(const std::filesystem::path& db)
{
    const double start = clock_seconds();
    const auto journal = storage::open(db)->journal();
    ledger::Frontier frontier;
    journal->read(0, [&](const journal::Leaf& leaf) { frontier.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    if (frontier.root() != journal->head().root) return 1;
    std::printf("%f %f %f %f\n", clock_seconds() - start, bench::processor_seconds(), megabytes(), 0.0);
    return 0;
}

struct Took {
    std::vector<double> wall, processor, opened, writing;
};

void run_child(const char* how, const std::filesystem::path& db, Took& took)
{
    const std::string self = std::filesystem::read_symlink("/proc/self/exe").string();
    FILE* const child = ::popen(("'" + self + "' " + how + " '" + db.string() + "'").c_str(), "r");
    double wall = 0, processor = 0, opened = 0, writing = 0;
    const int read = child ? std::fscanf(child, "%lf %lf %lf %lf", &wall, &processor, &opened, &writing) : 0;
    if (read != 4 || ::pclose(child) != 0) throw std::runtime_error{"the child could not open the district"};
    took.wall.push_back(wall);
    took.processor.push_back(processor);
    took.opened.push_back(opened);
    took.writing.push_back(writing);
}

bench::Line line(const char* figure, const char* form, double ours, const char* limit_form, double limit,
                 const char* goal, const char* hard)
{
    return {.figure = figure,
            .measured = bench::text(form, ours),
            .limit = bench::text(limit_form, limit),
            .ratio = bench::text("%.2f", limit / ours),
            .goal = goal,
            .hard_line = hard};
}

}  // namespace

int main(int count, char** arguments)
{
    if (count == 3 && arguments[1] == std::string{"--open"}) return open_once(arguments[2]);
    if (count == 3 && arguments[1] == std::string{"--hash"}) return hash_once(arguments[2]);
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data", db = folder / "district.db";
    static_cast<void>(bench::with_events(db, events));
    Took opening, hashing;
    for (int round = 0; round < rounds; ++round) {
        run_child("--hash", db, hashing);
        run_child("--open", db, opening);
    }
    const double mb = bench::median(hashing.opened), files = static_cast<double>(std::filesystem::file_size(db));
    std::fprintf(stderr, "%llu events, a file of %.0f MB\n", static_cast<unsigned long long>(events),
                 files / (1 << 20));
    bench::print({line("start of 300,000 events, processor", "%.2f s", bench::median(opening.processor),
                       "%.2f s to read and hash them", bench::median(hashing.processor), "< 1 s", "< 2 s"),
                  line("the same by the clock", "%.2f s", bench::median(opening.wall), "%.2f s to read and hash them",
                       bench::median(hashing.wall), "< 1 s", "< 2 s"),
                  line("memory once opened", "%.0f MB", bench::median(opening.opened), "%.0f MB to read and hash them",
                       mb, "< 80 MB", "< 200 MB"),
                  line("memory once something is written", "%.0f MB", bench::median(opening.writing),
                       "%.0f MB to read and hash them", mb, "-", "< 200 MB")});
}
