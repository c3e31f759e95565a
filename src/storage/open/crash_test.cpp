#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <random>

#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;

namespace {

// A command with three leaves, a sealed row, a document and an answer, all with its number.
Entry command_of(std::uint64_t number, vault::Sealer& sealer)
{
    const std::string name = std::to_string(number);
    const auto sealed = sealer.seal(SealedId{static_cast<std::uint32_t>(number + 1)}, "text " + name);
    Entry entry;
    entry.leaves = {test::seal_leaf(sealed), "second leaf of " + name + std::string(200, '.'),
                    "document " + to_hex(ledger::sha256(view_of("document " + name)))};
    entry.rows = {sealed.row};
    entry.documents = {"document " + name};
    entry.answer = Answer{.account = 1, .key = name, .body = Digest{7}, .at = {}};
    return entry;
}

constexpr std::uint64_t leaves_a_command = 3;

// Appends until killed, and reports acknowledged sizes through the pipe.
[[noreturn]] void append_for_ever(const test::Place& place, int acknowledge)
{
    try {
        const auto journal = place.store()->journal();
        vault::Sealer sealer{test::test_key(), vault::system_entropy()};
        test::Writer writer{*journal};
        for (;;) {
            const std::uint64_t number = writer.tree.size() / leaves_a_command;
            std::vector batch = {command_of(number, sealer), command_of(number + 1, sealer)};
            if (!writer.append(batch)) ::_exit(3);
            const std::uint64_t size = writer.tree.size();
            if (::write(acknowledge, &size, sizeof size) != sizeof size) ::_exit(4);
        }
    } catch (...) {
        ::_exit(5);
    }
}

// The last size the child acknowledged before it was killed.
std::uint64_t run_and_kill(const test::Place& place, std::uint32_t microseconds)
{
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0) {
        ::close(ends[0]);
        append_for_ever(place, ends[1]);
    }
    ::close(ends[1]);
    std::uint64_t size = 0, acknowledged = 0;
    REQUIRE(::read(ends[0], &acknowledged, sizeof size) == sizeof size);  // it is running
    ::usleep(microseconds);
    ::kill(child, SIGKILL);
    while (::read(ends[0], &size, sizeof size) == sizeof size) acknowledged = size;
    ::close(ends[0]);
    int status = 0;
    ::waitpid(child, &status, 0);
    CHECK(WIFSIGNALED(status));
    return acknowledged;
}

}  // namespace

TEST_CASE(
    "killed thirty times while appending, a journal loses nothing acknowledged and keeps nothing "
    "half done")
{
    const auto place = test::a_place();
    place->store()->create();
    std::mt19937 random{1};
    std::uint64_t before = 0;
    for (int round = 0; round < 30; ++round) {
        const std::uint64_t acknowledged = run_and_kill(*place, static_cast<std::uint32_t>(random() % 40000));
        const auto journal = place->store()->journal();
        const std::uint64_t size = journal->size();
        CHECK(acknowledged > before);
        CHECK(size >= acknowledged);
        CHECK(size % (2 * leaves_a_command) == 0);  // batches of two commands, all or nothing
        const std::uint64_t commands = size / leaves_a_command;
        for (const std::uint64_t number : {std::uint64_t{0}, commands - 1})
            CHECK(journal->answered(1, std::to_string(number)).has_value());
        CHECK_FALSE(journal->answered(1, std::to_string(commands)));
        before = size;
        if (round % 10 != 9) continue;
        const vault::Sealer sealer{test::test_key(), vault::system_entropy()};
        const Verdict verdict = verify(*journal, &sealer, test::meaning_of);
        CHECK(verdict.ok());
        CHECK(verdict.opened == commands);
        CHECK(verdict.documents == commands);
    }
    MESSAGE("leaves appended in all: ", before);
}

TEST_CASE("four processes append to one file, none loses a leaf and all agree on the root")
{
    const auto place = test::a_place();
    place->store()->create();
    constexpr int processes = 4, each = 100;
    std::vector<pid_t> children;
    for (int process = 0; process < processes; ++process) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child != 0) {
            children.push_back(child);
            continue;
        }
        try {
            const auto journal = place->store()->journal();
            test::Writer writer{*journal};
            for (int number = 0; number < each;) {
                const Entry entry = test::entry_of(std::to_string(process) + "/" + std::to_string(number));
                if (writer.append(entry))
                    ++number;
                else
                    writer.catch_up();
            }
            ::_exit(0);
        } catch (...) {
            ::_exit(1);
        }
    }
    for (const pid_t child : children) {
        int status = 0;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    const auto journal = place->store()->journal();
    std::vector<int> next(processes);
    journal->read(0, [&](const Leaf& leaf) {
        const int process = leaf.bytes[0] - '0';
        CHECK(leaf.bytes == std::to_string(process) + "/" + std::to_string(next[std::size_t(process)]++));
    });
    CHECK(next == std::vector<int>(processes, each));
    CHECK(verify(*journal, nullptr, test::meaning_of).ok());
}
