// Time to back up and to restore a district of 300,000 events, beside a plain copy of its file on the same disk, and
// beside verifying it, which restoring includes.
//
//     backup_bench [folder]

#include <fcntl.h>
#include <unistd.h>

#include <cstdlib>

#include "app/codec/leaf.h"
#include "app/upkeep/back_up.h"
#include "app/upkeep/restore.h"
#include "bench/district.h"
#include "bench/measure.h"

using namespace jinze;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t events = 300'000;
constexpr int rounds = 3;

struct Took {
    std::vector<double> wall, processor;

    template <class Work>
    void by(Work work)
    {
        const auto start = std::chrono::steady_clock::now();
        processor.push_back(bench::seconds_of(work));
        wall.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
    }
};

void copy_durably(const fs::path& from, const fs::path& to)
{
    fs::copy_file(from, to, fs::copy_options::overwrite_existing);
    const int file = ::open(to.c_str(), O_WRONLY | O_CLOEXEC);
    if (file < 0 || ::fsync(file) != 0) std::abort();
    ::close(file);
}

void verify_alone(const fs::path& db, const vault::KeyFile& key)
{
    const auto journal = storage::open(db)->journal();
    const vault::Sealer sealer{key.master, vault::system_entropy()};
    const auto verdict = journal::verify(
        *journal, &sealer, [](std::string_view bytes) { return upkeep::carried_by(codec::leaf_from(bytes).event); });
    if (!verdict.ok()) std::abort();
}

bench::Line line(const char* figure, double ours, const char* limit_form, double limit)
{
    return {.figure = figure,
            .measured = bench::text("%.2f s", ours),
            .limit = bench::text(limit_form, limit),
            .ratio = bench::text("%.2f", limit / ours),
            .goal = "-"};
}

}  // namespace

int main(int count, char** arguments)
{
    const fs::path folder = count > 1 ? arguments[1] : "build/bench-data", db = folder / "district.db",
                   backup = folder / "bench.backup", copy = folder / "restored.db";
    const bench::District district = bench::with_events(db, events);
    Took copying, backing, verifying, restoring;
    for (int round = 0; round < rounds; ++round) {
        fs::remove(backup);
        fs::remove(copy);
        copying.by([&] { copy_durably(db, copy); });
        fs::remove(copy);
        backing.by([&] {
            if (!upkeep::back_up(*district.journal, {db, backup, district.key, *district.now})) std::abort();
        });
        verifying.by([&] { verify_alone(db, district.key); });
        restoring.by([&] {
            if (!upkeep::restore(backup, copy, district.key)) std::abort();
        });
    }
    std::fprintf(stderr, "%llu events, a file of %.0f MB, a backup of %.0f MB\n",
                 static_cast<unsigned long long>(events), static_cast<double>(fs::file_size(db)) / 1e6,
                 static_cast<double>(fs::file_size(backup)) / 1e6);
    bench::print({line("backup of 300,000 events, by the clock", bench::median(backing.wall), "%.2f s to copy its file",
                       bench::median(copying.wall)),
                  line("the same, processor", bench::median(backing.processor), "%.2f s to copy its file",
                       bench::median(copying.processor)),
                  line("restoring it, by the clock", bench::median(restoring.wall), "%.2f s to verify it",
                       bench::median(verifying.wall)),
                  line("the same, processor", bench::median(restoring.processor), "%.2f s to verify it",
                       bench::median(verifying.processor))});
    fs::remove(backup);
    fs::remove(copy);
}
