// Kills the program repeatedly at random instants while many threads (and processes) write through the desk; then
// checks that every acknowledged request is complete and none is partial, and that the numbers of the papers that were
// issued among them have no gap and no double.
//   kill_rounds DIR ROUNDS [THREADS=16] [PROCESSES=1]
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <random>

#include "small_district.h"

namespace {

using namespace jinze;
namespace fs = std::filesystem;

// A child: writes until it is killed, and writes each acknowledgement as a line to `acks`.
[[noreturn]] void hammer(const fs::path& db, int acks, const std::string& prefix, int threads)
{
    auto district = test::open(db);
    const Day today = day_of(district.desk->now());
    std::vector<std::thread> writers;
    for (int t = 0; t < threads; ++t)
        writers.emplace_back([&, t] {
            for (int n = 0;; ++n) {
                const std::string key = prefix + "-" + std::to_string(t) + "-" + std::to_string(n);
                const auto answer = district.desk->submit(n % 3 == 0 ? test::paper_of_the_branch(key)
                                                                     : test::pair_of_records(key, 1 + n % 1440, today));
                test::must(answer);
                const std::string line =
                    key + " " + std::to_string(answer->first) + " " + std::to_string(answer->last) + "\n";
                if (::write(acks, line.data(), line.size()) != static_cast<ssize_t>(line.size())) _exit(4);
            }
        });
    for (auto& writer : writers) writer.join();
    _exit(5);
}

// The papers, in the order issued: 1, 2, 3 …
int check_numbers(const district::State& state)
{
    int next = 1;
    for (const paper::Paper& it : state.of<paper::Papers>().all())
        if (it.issued.number != next++)
            throw std::runtime_error{"the numbers of papers have a gap or a double at " + std::to_string(next - 1)};
    return next - 1;
}

// Every acknowledged request is where its receipt says, records come in complete pairs, papers in their order.
std::size_t check(const fs::path& db, const fs::path& acks)
{
    auto district = test::open(db);  // the replay checks the stored root
    std::ifstream lines{acks};
    std::string key;
    std::uint64_t first = 0, last = 0;
    std::size_t acknowledged = 0;
    for (; lines >> key >> first >> last; ++acknowledged) {
        const auto answered = district.journal->answered(test::secretary.number(), key);
        if (!answered || answered->first != first || answered->last != last || last > first + 1)
            throw std::runtime_error{"an acknowledged request is lost or moved: " + key};
    }
    int papers = 0;
    std::vector<int> marks;
    district.desk->read([&](const district::State& state) {
        for (const record::Record& record : state.records().all())
            marks.push_back(record.latest().content.rare.minutes.value_or(0));
        papers = check_numbers(state);
    });
    if (acknowledged > 100 && papers < 10) throw std::runtime_error{"hardly any paper was issued"};
    if (marks.size() % 2) throw std::runtime_error{"a request is half there"};
    for (std::size_t i = 0; i < marks.size(); i += 2)
        if (marks[i] != marks[i + 1]) throw std::runtime_error{"the halves of two requests are mixed"};
    return acknowledged;
}

void verify_whole(const fs::path& db)
{
    const auto journal = storage::open(db)->journal();
    const auto key = vault::read_key_file(db.string() + ".key");
    const vault::Sealer sealer{key.master, vault::system_entropy()};
    const auto verdict = journal::verify(*journal, &sealer, test::meaning);
    if (!verdict.ok()) throw std::runtime_error{"the ledger does not verify: " + verdict.fault->english};
}

void play_round(const fs::path& db, const fs::path& acks_file, int round, int threads, int processes,
                std::mt19937& chance)
{
    const int acks = ::open(acks_file.c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    const auto before = fs::file_size(acks_file);
    std::vector<pid_t> children;
    for (int p = 0; p < processes; ++p) {
        const pid_t child = ::fork();
        if (child == 0) hammer(db, acks, "r" + std::to_string(round) + "p" + std::to_string(p), threads / processes);
        children.push_back(child);
    }
    // Wait for the first acknowledgement (start-up is not under test), then a random moment more.
    for (int i = 0; i < 4000 && fs::file_size(acks_file) == before; ++i) ::usleep(5000);
    ::usleep(static_cast<useconds_t>(chance() % 60000));
    for (const pid_t child : children) ::kill(child, SIGKILL);
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        if (!WIFSIGNALED(status)) throw std::runtime_error{"a writer ended by itself"};
    }
    ::close(acks);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc < 3) {
        std::cerr << "kill_rounds DIR ROUNDS [THREADS] [PROCESSES]\n";
        return 2;
    }
    const fs::path dir = argv[1];
    const int rounds = std::stoi(argv[2]);
    const int threads = argc > 3 ? std::stoi(argv[3]) : 16;
    const int processes = argc > 4 ? std::stoi(argv[4]) : 1;
    std::mt19937 chance{std::random_device{}()};
    fs::remove_all(dir);
    fs::create_directories(dir);
    try {
        std::size_t acknowledged = 0;
        const fs::path db = dir / "killed.db";
        test::make(db);
        for (int round = 0; round < rounds; ++round) {
            play_round(db, dir / "acks", round, threads, processes, chance);
            acknowledged = check(db, dir / "acks");
        }
        verify_whole(db);
        std::cout << rounds << " kills under " << threads << " threads in " << processes
                  << " process(es): " << acknowledged << " requests acknowledged, none lost, none half-done\n";
    } catch (const std::exception& e) {
        std::cerr << "kill_rounds: " << e.what() << "\n";
        return 1;
    }
    fs::remove_all(dir);
    return 0;
}
