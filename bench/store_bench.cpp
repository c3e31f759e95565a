// Cost of the store: durable appends beside raw write + fdatasync of as many bytes (wall clock, in alternating rounds,
// since the disk's speed varies); streaming, replay and verification (processor time).
//
//     store_bench [folder]

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>

#include "bench/measure.h"
#include "storage/journal/verify.h"
#include "storage/ledger/tree.h"
#include "storage/open/open.h"

using namespace jinze;
using Seconds = std::chrono::duration<double>;

namespace {

constexpr std::size_t leaf_size = 300;
constexpr int rounds = 7;
constexpr Seconds round_length{0.4};

// How often `once` runs per second, in this round.
template <class Once>
double rate(Once once, int worth)
{
    const auto start = std::chrono::steady_clock::now();
    int done = 0;
    Seconds taken{};
    while (taken < round_length) {
        once();
        done += worth;
        taken = std::chrono::steady_clock::now() - start;
    }
    return done / taken.count();
}

class RawFile {
public:
    explicit RawFile(const std::filesystem::path& path)
        : number_{::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600)}
    {
    }
    RawFile(const RawFile&) = delete;
    RawFile& operator=(const RawFile&) = delete;
    ~RawFile() { ::close(number_); }

    void append(const std::string& bytes)
    {
        if (::write(number_, bytes.data(), bytes.size()) != static_cast<ssize_t>(bytes.size()) ||
            ::fdatasync(number_) != 0)
            std::abort();
    }

private:
    int number_;
};

struct Desk {
    explicit Desk(journal::Journal& to) : journal{to} {}

    void append(std::span<const journal::Entry> batch)
    {
        const auto appended = journal.append(tree.frontier(), batch);
        if (!appended) std::abort();
        for (const Digest& hash : appended->leaf_hashes) tree.append(hash);
    }

    journal::Journal& journal;
    ledger::Tree tree;
};

journal::Entry leaf_entry()
{
    journal::Entry entry;
    entry.leaves.push_back(std::string(leaf_size, 'x'));
    return entry;
}

// A complete command: two leaves, a sealed title, an answered key.
journal::Entry whole_entry(vault::Sealer& sealer, std::uint32_t number)
{
    journal::Entry entry = leaf_entry();
    entry.leaves.push_back(entry.leaves[0]);
    entry.rows.push_back(sealer.seal(SealedId{number}, "第三季度支部党员大会").row);
    entry.answer = journal::Answer{
        .account = number % 100, .key = "key-" + std::to_string(number * 2654435761u), .body = {}, .at = {}};
    return entry;
}

std::vector<bench::Line> measure_appends(const std::filesystem::path& folder)
{
    const auto journal = storage::open(folder / "ledger")->create(), whole = storage::open(folder / "whole")->create();
    Desk desk{*journal}, whole_desk{*whole};
    RawFile raw{folder / "raw"}, raw_batches{folder / "raw-batches"};
    vault::Sealer sealer{vault::MasterKey{{}}, vault::system_entropy()};
    const std::string one(leaf_size, 'x'), sixty_four(64 * leaf_size, 'x');
    const std::vector single{leaf_entry()}, batch(64, leaf_entry());
    std::uint32_t number = 0;

    std::vector<double> raw_one, store_one, store_whole, raw_many, store_many;
    for (int round = 0; round < rounds; ++round) {
        raw_one.push_back(rate([&] { raw.append(one); }, 1));
        store_one.push_back(rate([&] { desk.append(single); }, 1));
        store_whole.push_back(rate(
            [&] {
                const journal::Entry entry = whole_entry(sealer, ++number);
                whole_desk.append({&entry, 1});
            },
            1));
        raw_many.push_back(rate([&] { raw_batches.append(sixty_four); }, 64));
        store_many.push_back(rate([&] { desk.append(batch); }, 64));
    }
    const auto line = [](const char* figure, const std::vector<double>& rates, const std::vector<double>& limit,
                         const char* goal) {
        const double ours = bench::median(rates), theirs = bench::median(limit);
        return bench::Line{.figure = figure,
                           .measured = bench::text("%.0f /s", ours),
                           .limit = bench::text("raw %.0f /s", theirs),
                           .ratio = bench::text("%.2f", ours / theirs),
                           .goal = goal};
    };
    return {line("append, one leaf of 300 B", store_one, raw_one, ">= 0.8 x raw"),
            line("append, 2 leaves, a text, an answered key", store_whole, raw_one, "-"),
            line("append, batches of 64 (leaves)", store_many, raw_one, ">= 3 x raw, one client"),
            line("the same", store_many, raw_many, "-")};
}

template <class Part>
bench::Line line(const char* figure, double count, const char* goal, Part part)
{
    const double taken = bench::seconds_of(part);
    return {
        .figure = figure, .measured = bench::text("%.0f /s", count / taken), .limit = "-", .ratio = "-", .goal = goal};
}

std::vector<bench::Line> measure_reading(const std::filesystem::path& folder)
{
    constexpr int batches = 1000, batch_size = 1000;
    const auto journal = storage::open(folder / "large")->create();
    Desk desk{*journal};
    const std::vector batch(batch_size, leaf_entry());
    const double count = double{batches} * batch_size;
    std::size_t bytes = 0;
    ledger::Tree tree;
    std::vector<bench::Line> lines;
    lines.push_back(line("append in batches of 1,000", count, "-", [&] {
        for (int i = 0; i < batches; ++i) desk.append(batch);
    }));
    lines.push_back(line("stream a million leaves of 300 B", count, "2,000,000 /s",
                         [&] { journal->read(0, [&](const journal::Leaf& leaf) { bytes += leaf.bytes.size(); }); }));
    if (bytes != batches * batch_size * leaf_size) std::abort();
    lines.push_back(line("stream, hash and build the tree", count, "> 500,000 /s", [&] {
        journal->read(0, [&](const journal::Leaf& leaf) { tree.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    }));
    if (tree.head() != journal->head()) std::abort();
    lines.push_back(line("inclusion proofs, made and verified", 100'000, "-", [&] {
        const Digest root = tree.root();
        for (std::uint64_t i = 0; i < tree.size(); i += 10)
            if (!ledger::verify_inclusion(tree.leaf(i), i, tree.size(), tree.inclusion(i, tree.size()), root))
                std::abort();
    }));
    lines.push_back(line("verify the whole journal", count, "-", [&] {
        if (!journal::verify(*journal, nullptr, [](std::string_view) { return journal::Carried{}; }).ok()) std::abort();
    }));
    return lines;
}

}  // namespace

int main(int count, char** arguments)
{
    const std::filesystem::path folder = std::filesystem::path{count > 1 ? arguments[1] : "."} / "store-bench.tmp";
    std::filesystem::create_directory(folder);
    std::vector<bench::Line> lines = measure_appends(folder);
    std::ranges::move(measure_reading(folder), std::back_inserter(lines));
    bench::print(lines);
    std::filesystem::remove_all(folder);
}
