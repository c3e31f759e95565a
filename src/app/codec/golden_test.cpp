// Stored bytes never change. test/golden holds the bytes of each event, each sealed text and each enum word as first
// written. They must be read and written again unchanged. Files are added there, never changed.

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

#include "app/codec/json_stored.h"
#include "app/codec/json_write.h"
#include "app/codec/leaf.h"
#include "app/codec/sample_test.h"
#include "app/codec/walk_test.h"
#include "domain/district/describe.h"
#include "house_root.h"
#include "storage/ledger/hash.h"

using namespace jinze;
using namespace jinze::codec;
namespace fs = std::filesystem;

namespace {

// A file of the folder, for the present shape of a stored type.
struct Golden {
    std::string name;                                    // RecordEntered
    std::string bytes;                                   // what this program writes
    std::function<std::string(std::string_view)> again;  // reads the bytes and writes them again
};

// A minimal value: every optional absent, every vector empty.
template <class T>
void bare(T& value)
{
    if constexpr (Optional<T>) {
        value.reset();
    } else if constexpr (Vector<T>) {
        value.clear();
    } else if constexpr (Variant<T>) {
        std::visit([](auto& alternative) { bare(alternative); }, value);
    } else if constexpr (Described<T>) {
        boost::mp11::mp_for_each<Members<T>>([&]<class Member>(Member) { bare(value.*Member::pointer); });
    }
}

std::string leaf_again(std::string_view bytes) { return to_bytes(leaf_from(bytes)); }

// Shapes with optional parts occur twice: full and minimal.
std::vector<Golden> goldens()
{
    std::vector<Golden> all;
    const auto add = [&](std::string name, auto value, const auto& write, const auto& again) {
        const std::string full = write(value);
        bare(value);
        all.push_back({name, full, again});
        if (write(value) != full) all.push_back({name + "-bare", write(value), again});
    };
    for_each_sample<district::Event>([&](std::string_view name, const district::Event& event) {
        const district::Leaf leaf{sample<Instant>(), sample<PersonId>(), event};
        add(std::string{name}, leaf, [](const district::Leaf& it) { return to_bytes(it); }, leaf_again);
    });
    add(
        "LeafInPlace",
        district::Leaf{sample<Instant>(), sample<PersonId>(), sample<delegation::DelegationEnded>(),
                       sample<PersonId>()},
        [](const district::Leaf& it) { return to_bytes(it); }, leaf_again);
    for_each_sample<district::Words>([&](std::string_view name, const district::Words& words) {
        if (std::holds_alternative<district::Piece>(words)) return;  // no JSON: the bytes of a file
        const auto again = [words](std::string_view bytes) {
            return std::visit([&]<class T>(const T&) { return to_json(stored::read<T>(bytes)); }, words);
        };
        add(std::string{name}, words, [](const district::Words& it) { return to_text(it); }, again);
    });
    return all;
}

fs::path folder() { return fs::path{JINZE_ROOT} / "test/golden"; }

std::optional<std::string> contents(const fs::path& file)
{
    std::ifstream in{file, std::ios::binary};
    if (!in) return {};
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

void write_new(const fs::path& file, const std::string& bytes)
{
    REQUIRE_MESSAGE(!fs::exists(file), file.string(), " is there: what was written is never changed");
    std::ofstream{file, std::ios::binary} << bytes;
}

// The files of one golden: NAME.json, then NAME-2.json after its shape has grown, and so on.
std::vector<fs::path> files_of(const std::string& name)
{
    std::vector<fs::path> files{folder() / (name + ".json")};
    for (int next = 2; fs::exists(folder() / (name + "-" + std::to_string(next) + ".json")); ++next)
        files.push_back(folder() / (name + "-" + std::to_string(next) + ".json"));
    return files;
}

bool may_write() { return std::getenv("JINZE_WRITE_GOLDEN") != nullptr; }

constexpr std::string_view how_to_write =
    ": run `JINZE_WRITE_GOLDEN=1 build/release/codec_tests`, look at the file it adds, and commit "
    "it";

// Every enumerator used by an event, as "path word".
std::set<std::string> words_of_events()
{
    std::set<std::string> found;
    for_each_member_type<district::Leaf>([&]<class M>(const std::string& path) {
        if constexpr (DescribedEnum<M>)
            for (const auto& word : described::words<M>) found.insert(path + " " + std::string{word.name});
    });
    return found;
}

}  // namespace

TEST_CASE("every event and every sealed text has golden bytes of the shape in which it is written today")
{
    for (const Golden& golden : goldens()) {
        CHECK(golden.bytes.size() <= ledger::longest_leaf);
        std::vector<fs::path> files = files_of(golden.name);
        const bool grown = fs::exists(files.front()) && contents(files.back()) != golden.bytes;
        if (grown) files.push_back(folder() / (golden.name + "-" + std::to_string(files.size() + 1) + ".json"));
        if (may_write() && !fs::exists(files.back())) write_new(files.back(), golden.bytes);
        CHECK_MESSAGE(contents(files.back()) == golden.bytes, files.back().string(), " is missing", how_to_write);
    }
}

TEST_CASE("golden bytes are read and written again the same, however old they are")
{
    for (const Golden& golden : goldens())
        for (const fs::path& file : files_of(golden.name)) {
            const auto bytes = contents(file);
            if (!bytes) continue;  // reported above
            CAPTURE(file.string());
            std::string again;
            CHECK_NOTHROW(again = golden.again(*bytes));
            CHECK(again == *bytes);
        }
}

TEST_CASE("an empty list may be absent altogether, as in a leaf from before its event had it")
{
    static const std::regex empty{R"re(,"[a-z_]+":\[\]|"[a-z_]+":\[\],?)re"};
    for (const Golden& golden : goldens()) {
        const std::string older = std::regex_replace(golden.bytes, empty, "");
        CAPTURE(golden.name);
        CHECK(golden.again(older) == golden.bytes);
    }
}

TEST_CASE("no stranger lies among the golden files")
{
    std::set<fs::path> known{folder() / "words.txt", folder() / "receipt.json"};
    for (const Golden& golden : goldens())
        for (const fs::path& file : files_of(golden.name)) known.insert(file);
    for (const auto& entry : fs::directory_iterator{folder()})
        CHECK_MESSAGE(known.contains(entry.path()), entry.path().string(),
                      " is the golden file of nothing: an event that was renamed keeps its name on the wire");
}

TEST_CASE("every word that events are written in is kept, and none is lost")
{
    const fs::path file = folder() / "words.txt";
    std::set<std::string> kept;
    std::istringstream lines{contents(file).value_or("")};
    for (std::string line; std::getline(lines, line);) kept.insert(line);
    const auto today = words_of_events();
    for (const std::string& word : kept)
        CHECK_MESSAGE(today.contains(word), "\"", word, "\" is no longer read: a renamed word keeps its wire name");
    std::ofstream added;
    if (may_write()) added.open(file, std::ios::app);
    for (const std::string& word : today) {
        if (kept.contains(word)) continue;
        if (added) added << word << '\n';
        CHECK_MESSAGE(may_write(), "test/golden/words.txt lacks \"", word, "\"", how_to_write);
    }
}
