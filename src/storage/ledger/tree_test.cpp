#include "storage/ledger/tree.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

using namespace jinze;
using namespace jinze::ledger;

namespace {

std::string leaf_text(std::uint64_t index) { return "leaf " + std::to_string(index); }

Digest hash_at(std::uint64_t index) { return leaf_hash(view_of(leaf_text(index))); }

Tree tree_of(std::uint64_t size)
{
    Tree tree;
    for (std::uint64_t i = 0; i < size; ++i) tree.append(hash_at(i));
    return tree;
}

// RFC 6962 section 2.1 word for word, as a reference.
Digest root_by_definition(std::uint64_t from, std::uint64_t to)
{
    if (to == from) return sha256({});
    if (to - from == 1) return hash_at(from);
    std::uint64_t k = 1;
    while (2 * k < to - from) k *= 2;
    return node_hash(root_by_definition(from, from + k), root_by_definition(from + k, to));
}

Digest hex_digest(std::string_view text) { return digest_from(*from_hex(text)).value(); }

void flip_one_bit(Digest& digest, unsigned bit)
{
    digest[bit / 8 % digest.size()] ^= static_cast<std::uint8_t>(1u << bit % 8);
}

}  // namespace

TEST_CASE("the empty tree has the hash of nothing for its root")
{
    CHECK(Tree{}.root() == sha256({}));
    CHECK(Tree{}.root() == empty_root);
    CHECK(Frontier{}.head() == Head{});
}

TEST_CASE("small trees have the roots which can be worked out by hand")
{
    // SHA-256(0x00), and SHA-256(0x01 || a || b) of the hashes of "" and "\0", computed with other tools.
    CHECK(leaf_hash({}) == hex_digest("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    Tree tree;
    tree.append(leaf_hash({}));
    CHECK(tree.root() == leaf_hash({}));
    const std::uint8_t zero[] = {0};
    tree.append(leaf_hash(zero));
    CHECK(tree.root() == hex_digest("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
}

TEST_CASE("tree, frontier and the definition agree on the root of every size")
{
    Tree tree;
    Frontier frontier;
    for (std::uint64_t size = 0; size <= 70; ++size) {
        const Digest root = root_by_definition(0, size);
        CHECK(tree.root() == root);
        CHECK(frontier.root() == root);
        CHECK(tree.frontier().root() == root);
        CHECK(tree_of(70).root(size) == root);
        tree.append(hash_at(size));
        frontier.append(hash_at(size));
    }
}

TEST_CASE("a frontier taken from a tree goes on as the tree does")
{
    Tree tree = tree_of(21);
    Frontier frontier = tree.frontier();
    for (std::uint64_t i = 21; i < 50; ++i) {
        tree.append(hash_at(i));
        frontier.append(hash_at(i));
        CHECK(frontier.head() == tree.head());
    }
}

TEST_CASE("every leaf of every tree up to 64 is proved, and no proof survives one flipped bit")
{
    const Tree tree = tree_of(64);
    unsigned bit = 0;
    for (std::uint64_t size = 1; size <= 64; ++size) {
        const Digest root = tree.root(size);
        for (std::uint64_t index = 0; index < size; ++index) {
            Proof proof = tree.inclusion(index, size);
            REQUIRE(verify_inclusion(hash_at(index), index, size, proof, root));
            for (Digest& hash : proof) {
                flip_one_bit(hash, bit);
                REQUIRE_FALSE(verify_inclusion(hash_at(index), index, size, proof, root));
                flip_one_bit(hash, bit);
                bit = (bit + 37) % 256;
            }
        }
    }
}

TEST_CASE(
    "every tree up to 64 is proved to continue each smaller one, and no proof survives a flipped "
    "bit")
{
    const Tree tree = tree_of(64);
    unsigned bit = 0;
    for (std::uint64_t size = 1; size <= 64; ++size) {
        for (std::uint64_t old_size = 1; old_size <= size; ++old_size) {
            Proof proof = tree.consistency(old_size, size);
            const Digest before = tree.root(old_size), now = tree.root(size);
            REQUIRE(verify_consistency(old_size, size, proof, before, now));
            for (Digest& hash : proof) {
                flip_one_bit(hash, bit);
                REQUIRE_FALSE(verify_consistency(old_size, size, proof, before, now));
                flip_one_bit(hash, bit);
                bit = (bit + 37) % 256;
            }
        }
    }
}

TEST_CASE("a proof with a hash too many, too few, or of another length proves nothing")
{
    const Tree tree = tree_of(13);
    const Digest leaf = hash_at(5), root = tree.root(), before = tree.root(6);
    const Proof inclusion = tree.inclusion(5, 13), consistency = tree.consistency(6, 13);
    const auto views = [](const Proof& proof) { return std::vector<View>(proof.begin(), proof.end()); };

    REQUIRE(verify_inclusion(View{leaf}, 5, 13, views(inclusion), root));
    REQUIRE(verify_consistency(6, 13, views(consistency), View{before}, root));
    CHECK_FALSE(verify_inclusion(View{}, 5, 13, views(inclusion), root));
    CHECK_FALSE(verify_inclusion(View{leaf}, 5, 13, views(inclusion), View{root}.first(31)));

    for (Proof longer : {inclusion, consistency}) {
        longer.push_back(leaf);
        CHECK_FALSE(verify_inclusion(leaf, 5, 13, longer, root));
        CHECK_FALSE(verify_consistency(6, 13, longer, before, root));
        while (!longer.empty()) {
            longer.pop_back();
            if (longer != inclusion) CHECK_FALSE(verify_inclusion(leaf, 5, 13, longer, root));
            if (longer != consistency) CHECK_FALSE(verify_consistency(6, 13, longer, before, root));
        }
    }
    auto cut = views(inclusion);
    cut[1] = cut[1].first(31);
    CHECK_FALSE(verify_inclusion(View{leaf}, 5, 13, cut, root));
    CHECK_FALSE(verify_inclusion(View{leaf}, 5, 13, std::vector<View>(1000, View{leaf}), root));
}

TEST_CASE("impossible numbers prove nothing, however large")
{
    const Tree tree = tree_of(7);
    const Proof proof = tree.inclusion(3, 7);
    for (const std::uint64_t wrong : {0ull, 9ull, ~0ull, 1ull << 63}) {
        CHECK_FALSE(verify_inclusion(hash_at(3), wrong, 7, proof, tree.root()));
        CHECK_FALSE(verify_inclusion(hash_at(3), 3, wrong, proof, tree.root()));
        CHECK_FALSE(verify_consistency(wrong, 7, proof, tree.root(), tree.root()));
    }
}

TEST_CASE("a receipt proves its leaves and none other")
{
    const Tree tree = tree_of(40);
    const Receipt receipt = tree.receipt(8, 12, 33);
    std::vector<Digest> leaves;
    for (std::uint64_t i = 8; i <= 12; ++i) leaves.push_back(hash_at(i));
    CHECK(verify(receipt, leaves));

    auto swapped = leaves;
    std::swap(swapped[0], swapped[1]);
    CHECK_FALSE(verify(receipt, swapped));
    CHECK_FALSE(verify(receipt, std::span{leaves}.first(4)));
    for (auto change : std::vector<void (*)(Receipt&)>{
             [](Receipt& r) { ++r.first; }, [](Receipt& r) { --r.last; }, [](Receipt& r) { r.size = 17; },
             [](Receipt& r) { r.size = 0; }, [](Receipt& r) { r.last = ~0ull; },
             [](Receipt& r) { r.proofs.pop_back(); }, [](Receipt& r) { r.proofs[2].pop_back(); },
             [](Receipt& r) { r.root[31] ^= 1; }}) {
        Receipt changed = receipt;
        change(changed);
        CHECK_FALSE(verify(changed, leaves));
    }
    CHECK_FALSE(verify(Receipt{}, {}));
}

TEST_CASE("a leaf is refused when it is empty or longer than 4 KiB")
{
    CHECK_THROWS_AS(check_leaf({}), LeafRefused);
    CHECK_NOTHROW(check_leaf(Bytes(longest_leaf)));
    CHECK_THROWS_WITH_AS(check_leaf(Bytes(longest_leaf + 1)),
                         "a leaf of the ledger may have 4096 bytes at most; this one has 4097", LeafRefused);
}

TEST_CASE("proofs between random sizes of a larger tree verify")
{
    const Tree tree = tree_of(3000);
    CHECK(rc::check([&tree] {
        const auto size = *rc::gen::inRange<std::uint64_t>(1, 3001);
        const auto index = *rc::gen::inRange<std::uint64_t>(0, size);
        RC_ASSERT(verify_inclusion(hash_at(index), index, size, tree.inclusion(index, size), tree.root(size)));
        RC_ASSERT(verify_consistency(index + 1, size, tree.consistency(index + 1, size), tree.root(index + 1),
                                     tree.root(size)));
    }));
}
