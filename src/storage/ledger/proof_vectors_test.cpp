#include "base/vectors_test.h"
#include "storage/ledger/proof.h"
#include "storage/ledger/tree.h"

using namespace jinze;
using namespace jinze::ledger;
using namespace simdjson;
using test::Field;

namespace {

std::vector<Bytes> hashes_of(Field proof)
{
    std::vector<Bytes> hashes;
    dom::array all;
    if (proof.get(all) != SUCCESS) return hashes;  // null: empty
    for (const dom::element hash : all) hashes.push_back(test::base64(dom::element{hash}));
    return hashes;
}

// A number outside 0..2^64 - 1 cannot be passed and so proves nothing.
std::optional<std::uint64_t> number_of(Field number)
{
    std::uint64_t value = 0;
    if (number.get(value) != SUCCESS) return std::nullopt;
    return value;
}

// A probe, and whether it contains hashes at all: some have words in place of a root, because their authors' verifier
// ignores it for equal sizes. Ours rejects them.
struct Request {
    bool holds = false, of_hashes = false;
};

Request inclusion(dom::element probe)
{
    const auto index = number_of(probe["leafIdx"]), size = number_of(probe["treeSize"]);
    const auto proof = hashes_of(probe["proof"]);
    const std::vector<View> views(proof.begin(), proof.end());
    const Bytes leaf = test::base64(probe["leafHash"]), root = test::base64(probe["root"]);
    return {index && size && verify_inclusion(View{leaf}, *index, *size, views, View{root}),
            leaf.size() == 32 && root.size() == 32};
}

Request consistency(dom::element probe)
{
    const auto before = number_of(probe["size1"]), now = number_of(probe["size2"]);
    const auto proof = hashes_of(probe["proof"]);
    const std::vector<View> views(proof.begin(), proof.end());
    const Bytes old_root = test::base64(probe["root1"]), new_root = test::base64(probe["root2"]);
    return {before && now && verify_consistency(*before, *now, views, View{old_root}, View{new_root}),
            old_root.size() == 32 && new_root.size() == 32};
}

void run_probes(const std::string& folder, Request (*ask)(dom::element))
{
    const auto path = test::vectors("merkle-probes/" + folder);
    if (!path) return;
    dom::parser parser;
    int probes = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator{*path}) {
        if (file.path().extension() != ".json") continue;
        CAPTURE(file.path().string());
        const dom::element probe = parser.load(file.path().string());
        const auto [holds, of_hashes] = ask(probe);
        CHECK(holds == (of_hashes && !bool{probe["wantErr"]}));
        ++probes;
    }
    CHECK(probes > 0);
}

}  // namespace

TEST_CASE("the published inclusion probes are judged as their authors judge them")
{
    run_probes("inclusion", inclusion);
}

TEST_CASE("the published consistency probes are judged as their authors judge them")
{
    run_probes("consistency", consistency);
}

TEST_CASE("a probe with words in the place of a root, or with nothing there, is refused whatever its authors want")
{
    dom::parser parser;
    for (const std::string roots :
         {R"("root1": "ZG9uJ3QgY2FyZSAy", "root2": "ZG9uJ3QgY2FyZSAy")", R"("root1": "", "root2": "")",
          R"("root1": null, "root2": null)", R"("desc": "no roots")"})
        for (const std::string size : {"0", "1"}) {
            const std::string probe =
                "{\"size1\": " + size + ", \"size2\": " + size + ", \"proof\": [], " + roots + "}";
            const auto [holds, of_hashes] = consistency(parser.parse(probe).value());
            CHECK_FALSE(holds);
            CHECK_FALSE(of_hashes);
        }
    const std::string single =
        R"({"leafIdx": 0, "treeSize": 1, "root": "ZG9uJ3QgY2FyZSAy", "leafHash": "ZG9uJ3QgY2FyZSAy", "proof": null})";
    CHECK_FALSE(inclusion(parser.parse(single).value()).holds);
}

TEST_CASE("the published eight-leaf tree has the published hashes and roots")
{
    const auto path = test::vectors("merkle-golden/rfc6962-8leaf-roots.json");
    if (!path) return;
    dom::parser parser;
    const dom::element golden = parser.load(path->string());
    Tree tree;
    const dom::array roots = golden["root_by_size_hex"], leaves = golden["leaf_inputs_hex"],
                     hashes = golden["leaf_hashes_hex"];
    CHECK(to_hex(tree.root()) == std::string_view{roots.at(0)});
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        const Digest hash = leaf_hash(test::hex(leaves.at(i)));
        CHECK(to_hex(hash) == std::string_view{hashes.at(i)});
        tree.append(hash);
        CHECK(to_hex(tree.root()) == std::string_view{roots.at(i + 1)});
    }
    const dom::element extra = golden["extra"];
    CHECK(to_hex(leaf_hash({})) == std::string_view{extra["empty_leaf"]});
    CHECK(to_hex(leaf_hash(view_of("L123456"))) == std::string_view{extra["leaf_L123456"]});
}

TEST_CASE("a record and the empty tree have the hashes that transparency logs publish")
{
    const auto path = test::vectors("note/signed-notes.json");
    if (!path) return;
    dom::parser parser;
    const dom::element all = parser.load(path->string());
    const dom::element facts = all["tlog_facts"];
    CHECK(to_base64(leaf_hash(view_of(std::string_view{facts["record_hash_of"]}))) ==
          std::string_view{facts["record_hash_b64"]});
    CHECK(to_hex(Tree{}.root()) == std::string_view{facts["empty_root_hex"]});
}
