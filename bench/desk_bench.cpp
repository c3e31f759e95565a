// Durable commands per second through the desk, by 1, 16 and 64 clients at once that each wait for the receipt,
// beside as many raw write + fdatasync of the same size in sequence. Wall clock, in alternating rounds, since the
// disk's speed varies.
//
//     desk_bench [folder]

#include <fcntl.h>
#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <thread>

#include "bench/district.h"
#include "bench/measure.h"

using namespace jinze;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr int rounds = 9;
constexpr Seconds round_length{0.4};
const Day today = day_at(2026, 10, 31);

double rate_of(std::atomic<std::uint64_t>& done, unsigned threads, auto&& once)
{
    const std::uint64_t before = done;
    const auto start = std::chrono::steady_clock::now();
    {
        std::vector<std::jthread> clients;
        for (unsigned i = 0; i < threads; ++i)
            clients.emplace_back([&, i] {
                while (std::chrono::steady_clock::now() - start < round_length) once(i), ++done;
            });
    }
    const Seconds taken = std::chrono::steady_clock::now() - start;
    return static_cast<double>(done - before) / taken.count();
}

// What one command writes to disk: its leaf, sealed text and key, and answered key.
std::string bytes_of_a_command(const journal::Journal& journal)
{
    std::size_t leaf = 0, sealed = 0, answered = 32 + 24 + 24;
    journal.read(journal.size() - 1, [&](const journal::Leaf& it) { leaf = it.bytes.size(); });
    journal.rows([&](const journal::StoredRow& it) {
        sealed = it.row.ciphertext.size() + it.row.inner.size() + it.row.wrapped.size();
    });
    std::fprintf(stderr, "a command: a leaf of %zu bytes, %zu sealed, %zu for its key\n", leaf, sealed, answered);
    return std::string(leaf + sealed + answered, 'x');
}

struct Measured {
    std::vector<double> raw, one, sixteen, sixty_four;
};

Measured measure(bench::District& district, const std::filesystem::path& raw_file)
{
    const int raw = ::open(raw_file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    std::atomic<std::uint64_t> number = 0, written = 0;
    const auto command = [&](unsigned client) {
        const std::uint64_t mine = number++;
        desk::Request request = bench::entering(client, mine, 1, today);
        request.key = request.body = "command-" + std::to_string(mine);
        bench::must(district.desk->submit(std::move(request)));
    };
    command(0);
    const std::string bytes = bytes_of_a_command(*district.journal);
    const auto append = [&](unsigned) {
        if (::write(raw, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) || ::fdatasync(raw) != 0)
            std::abort();
    };
    Measured it;
    for (int round = 0; round < rounds; ++round) {
        it.raw.push_back(rate_of(written, 1, append));
        it.one.push_back(rate_of(written, 1, command));
        it.sixteen.push_back(rate_of(written, 16, command));
        it.sixty_four.push_back(rate_of(written, 64, command));
    }
    ::close(raw);
    return it;
}

bench::Line line(const char* figure, const std::vector<double>& ours, const std::vector<double>& limit,
                 const char* what, const char* goal, const char* hard)
{
    std::vector<double> ratios;
    for (std::size_t i = 0; i < ours.size(); ++i) ratios.push_back(ours[i] / limit[i]);
    return {.figure = figure,
            .measured = bench::text("%.0f /s", bench::median(ours)),
            .limit = bench::text(what, bench::median(limit)),
            .ratio = bench::text("%.2f", bench::median(ratios)),
            .goal = goal,
            .hard_line = hard};
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = count > 1 ? arguments[1] : "build/bench-data";
    std::filesystem::create_directories(folder);
    const auto measured = [&] {
        bench::District district = bench::make(folder / "commands.db");
        *district.now = start_of(today) + std::chrono::hours{12};
        return measure(district, folder / "commands.raw");
    };
    const Measured it = measured();
    const char* raw = "%.0f /s raw write + fdatasync";
    bench::print({line("durable commands, 1 client", it.one, it.raw, raw, ">= 0.8", ">= 0.5"),
                  line("durable commands, 16 clients", it.sixteen, it.one, "%.0f /s by 1 client", "-", "-"),
                  line("durable commands, 64 clients", it.sixty_four, it.one, "%.0f /s by 1 client", ">= 3", "-")});
    for (const char* end : {"commands.db", "commands.db.key", "commands.raw"}) std::filesystem::remove(folder / end);
}
