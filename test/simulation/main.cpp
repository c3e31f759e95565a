// Simulates the whole desk from a seed (docs/simulation.md). Exits 1 on a difference and prints its seed and step.
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <span>

#include "simulation/world.h"

using namespace jinze;
using namespace jinze::simulation;

namespace {

struct Wanted {
    std::uint64_t first = 1, seeds = 100;
    int steps = 60, processes = 1;
    bool tells = false, goes_on = false;
};

// The current position, for when ensure() or a crash ends the process.
volatile std::sig_atomic_t seed_now = 0, step_now = 0;

void tell_where(int fault)
{
    char line[120];
    const int length = std::snprintf(line, sizeof line, "seed %d, step %d: the process ended\n",
                                     static_cast<int>(seed_now), static_cast<int>(step_now));
    static_cast<void>(::write(STDOUT_FILENO, line, static_cast<std::size_t>(length)));
    std::signal(fault, SIG_DFL);
    std::raise(fault);
}

// Runs a seed and returns its trace hash; empty on a difference, which has been printed.
std::optional<std::uint64_t> run(std::uint64_t seed, const Wanted& wanted, const std::filesystem::path& folder)
{
    std::optional<World> world;
    int step = 0;
    seed_now = static_cast<std::sig_atomic_t>(seed);
    step_now = 0;
    try {
        world.emplace(seed, folder);
        if (wanted.tells) std::printf("step 0: %s\n", world->told().c_str());
        for (step = 1; step <= wanted.steps; ++step) {
            step_now = step;
            world->step();
            if (wanted.tells) std::printf("step %d: %s\n", step, world->told().c_str());
        }
        return world->trace();
    } catch (const std::exception& differs) {
        std::printf("seed %llu, step %d: %s\n   differs: %s\n   again: desk_simulation --seed %llu --steps %d\n",
                    static_cast<unsigned long long>(seed), step, world ? world->told().c_str() : "opening",
                    differs.what(), static_cast<unsigned long long>(seed), step);
        std::fflush(stdout);
        return {};
    }
}

// Runs one process's share of the seeds: every `processes`-th from `at`, which is shared memory.
int run_some(const Wanted& wanted, int nth, std::uint64_t& at)
{
    std::string folder = (std::filesystem::temp_directory_path() / "jinze-simulation-XXXXXX").string();
    if (!::mkdtemp(folder.data())) return 2;
    int failed = 0;
    std::uint64_t trace = 0;
    for (; at < wanted.seeds; at += static_cast<std::uint64_t>(wanted.processes)) {
        const auto one = run(wanted.first + at, wanted, folder);
        if (one) trace ^= *one * (2 * at + 1);
        failed += one ? 0 : 1;
        if (failed && !wanted.goes_on) break;
    }
    std::filesystem::remove_all(folder);
    std::printf("process %d: %d seeds differ, trace %016llx\n", nth, failed, static_cast<unsigned long long>(trace));
    return failed ? 1 : 0;
}

pid_t start(const Wanted& wanted, int nth, std::uint64_t& at)
{
    const pid_t child = ::fork();
    if (child != 0) return child;
    const int code = run_some(wanted, nth, at);
    std::fflush(stdout);
    ::_exit(code);
}

// After a process ended by ensure(), another continues if all seeds are wanted.
int run_all(const Wanted& wanted)
{
    const auto processes = static_cast<std::size_t>(wanted.processes);
    void* shared =
        ::mmap(nullptr, processes * sizeof(std::uint64_t), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (shared == MAP_FAILED) return 2;
    const std::span at{static_cast<std::uint64_t*>(shared), processes};
    std::vector<pid_t> children;
    for (std::size_t nth = 0; nth < processes; ++nth) {
        at[nth] = nth;
        children.push_back(start(wanted, static_cast<int>(nth), at[nth]));
        if (children.back() < 0) return 2;
    }
    int worst = 0, status = 0;
    for (pid_t ended = ::wait(&status); ended > 0; ended = ::wait(&status)) {
        worst = std::max(worst, WIFEXITED(status) ? WEXITSTATUS(status) : 3);
        if (WIFEXITED(status) || !wanted.goes_on) continue;
        const auto nth = static_cast<std::size_t>(std::ranges::find(children, ended) - children.begin());
        at[nth] += processes;
        children[nth] = start(wanted, static_cast<int>(nth), at[nth]);
    }
    return worst;
}

}  // namespace

int main(int argc, char** argv)
{
    Wanted wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string_view flag = argv[i];
        const auto number = [&]() -> std::uint64_t {
            std::uint64_t value = 0;
            const char* text = i + 1 < argc ? argv[++i] : "";
            std::from_chars(text, text + std::strlen(text), value);
            return value;
        };
        if (flag == "--seed") {
            wanted.first = number();
            wanted.seeds = 1;
            wanted.tells = true;
        } else if (flag == "--first") {
            wanted.first = number();
        } else if (flag == "--seeds") {
            wanted.seeds = number();
        } else if (flag == "--steps") {
            wanted.steps = static_cast<int>(number());
        } else if (flag == "--processes") {
            wanted.processes = std::max(1, static_cast<int>(number()));
        } else if (flag == "--all") {
            wanted.goes_on = true;
        } else {
            std::fprintf(stderr,
                         "desk_simulation [--seed N | --first N --seeds N] [--steps N] [--processes N] [--all]\n");
            return 2;
        }
    }
    for (const int fault : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE}) std::signal(fault, tell_where);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    return run_all(wanted);
}
