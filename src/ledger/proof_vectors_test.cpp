#include "ledger/proof.h"
#include "ledger/tree.h"
#include "ledger/vectors_test.h"

using namespace jinze;
using namespace jinze::ledger;
using namespace simdjson;

namespace {

std::vector<Bytes> hashes_of(dom::element proof)
{
    std::vector<Bytes> hashes;
    if (proof.is_null()) return hashes;
    for (const dom::element hash : dom::array{proof}) hashes.push_back(test::base64(hash));
    return hashes;
}

// A number outside 0..2^64 - 1 cannot be asked about, and so proves nothing.
std::optional<std::uint64_t> number_of(dom::element number)
{
    std::uint64_t value = 0;
    if (number.get(value) != SUCCESS) return std::nullopt;
    return value;
}

bool inclusion_holds(dom::element probe)
{
    const auto index = number_of(probe["leafIdx"]), size = number_of(probe["treeSize"]);
    const auto proof = hashes_of(probe["proof"]);
    const std::vector<View> views(proof.begin(), proof.end());
    return index && size &&
           verify_inclusion(View{test::base64(probe["leafHash"])}, *index, *size, views,
                            View{test::base64(probe["root"])});
}

bool consistency_holds(dom::element probe)
{
    const auto before = number_of(probe["size1"]), now = number_of(probe["size2"]);
    const auto proof = hashes_of(probe["proof"]);
    const std::vector<View> views(proof.begin(), proof.end());
    return before && now &&
           verify_consistency(*before, *now, views, View{test::base64(probe["root1"])},
                              View{test::base64(probe["root2"])});
}

void run_probes(const std::string& folder, bool (*holds)(dom::element))
{
    const auto path = test::vectors("merkle-probes/" + folder);
    if (!path) return;
    dom::parser parser;
    int probes = 0;
    for (const auto& file : std::filesystem::recursive_directory_iterator{*path}) {
        if (file.path().extension() != ".json") continue;
        const dom::element probe = parser.load(file.path().string());
        CHECK_MESSAGE(holds(probe) != bool{probe["wantErr"]}, file.path().string());
        ++probes;
    }
    CHECK(probes > 40);
}

}  // namespace

TEST_CASE("the published inclusion probes are judged as their authors judge them")
{
    run_probes("inclusion", inclusion_holds);
}

TEST_CASE("the published consistency probes are judged as their authors judge them")
{
    run_probes("consistency", consistency_holds);
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
