#include <numeric>

#include "house_root.h"
#include "storage/open/contract_test.h"

using namespace jinze;
using namespace jinze::journal;

// The small ledger of docs/ledger-format.md. Authors of verifiers compare with the numbers on that page, so this
// program must produce them.
TEST_CASE("the worked example of docs/ledger-format.md has the numbers this program gives")
{
    const std::string page = test::bytes_of(JINZE_ROOT "/docs/ledger-format.md");
    REQUIRE_FALSE(page.empty());
    const auto on_page = [&](const std::string& what, View bytes) {
        CHECK_MESSAGE(page.find(to_hex(bytes)) != page.npos, what, " ", to_hex(bytes));
    };

    std::array<std::uint8_t, vault::key_size> key{};
    std::iota(key.begin(), key.end(), std::uint8_t{0});
    const vault::MasterKey master{key};
    std::uint8_t next = 0x40;
    vault::Sealer sealer{master, [&](std::span<std::uint8_t> bytes) {
                             for (std::uint8_t& byte : bytes) byte = next++;
                         }};
    const vault::SealedText sealed = sealer.seal(SealedId{1}, "支部党员大会");
    on_page("wrapping key", vault::derive(master, vault::Use::wrap).bytes());
    on_page("ciphertext", sealed.row.ciphertext);
    on_page("inner", sealed.row.inner);
    on_page("wrapped", sealed.row.wrapped);
    on_page("commitment", sealed.commitment);

    const std::string start = "{\"at\":\"2026-03-05T01:00:00.000Z\",\"by\":1,\"event\":{\"example\":";
    Entry first, second;
    first.leaves = {start + "\"one\"}}"};
    second.leaves = {start + "\"" + to_base64(sealed.commitment) + "\"}}", start + "\"three\"}}"};
    second.rows = {sealed.row};

    const auto place = test::a_place();
    const auto journal = place->store()->create();
    test::Writer writer{*journal};
    for (const Entry& entry : {first, second}) {
        REQUIRE(writer.append(entry));
        on_page("root", writer.tree.root());
    }
    for (const std::string& leaf : {first.leaves[0], second.leaves[0], second.leaves[1]}) {
        CHECK_MESSAGE(page.find(leaf) != page.npos, leaf);
        on_page("leaf hash", ledger::leaf_hash(view_of(leaf)));
    }
    for (std::uint64_t index : {1, 2})
        for (const Digest& hash : writer.tree.inclusion(index, 3)) on_page("proof", hash);
    for (const Digest& hash : writer.tree.consistency(1, 3)) on_page("consistency", hash);
}
