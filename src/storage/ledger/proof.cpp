#include "storage/ledger/proof.h"

#include <bit>
#include <optional>

namespace jinze::ledger {
namespace {

constexpr std::size_t longest_proof = 65;

// Nothing if there are more hashes than any tree needs, or one is not 32 bytes long.
std::optional<Proof> proof_from(std::span<const View> hashes)
{
    if (hashes.size() > longest_proof) return std::nullopt;
    Proof proof;
    proof.reserve(hashes.size());
    for (const View hash : hashes) {
        const auto digest = digest_from(hash);
        if (!digest) return std::nullopt;
        proof.push_back(*digest);
    }
    return proof;
}

// The path from a node to the root, by the node's index and the last index on its level.
struct Path {
    std::uint64_t node, last;

    bool at_root() const { return last == 0; }
    bool sibling_is_left() const { return (node & 1) || node == last; }
    void up()
    {
        node >>= 1;
        last >>= 1;
    }
    // Skips levels where the node has no sibling, up to one with a left sibling.
    void up_to_left_sibling()
    {
        while (!(node & 1) && node != 0) up();
    }
};

}  // namespace

// RFC 9162 section 2.1.3.2
bool verify_inclusion(const Digest& leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                      const Digest& root)
{
    if (index >= size) return false;
    Path path{index, size - 1};
    Digest hash = leaf_hash;
    for (const Digest& sibling : proof) {
        if (path.at_root()) return false;
        if (path.sibling_is_left()) {
            hash = node_hash(sibling, hash);
            path.up_to_left_sibling();
        } else {
            hash = node_hash(hash, sibling);
        }
        path.up();
    }
    return path.at_root() && hash == root;
}

// RFC 9162 section 2.1.4.2
bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const Digest> proof,
                        const Digest& old_root, const Digest& new_root)
{
    if (old_size == new_size) return proof.empty() && old_root == new_root && (old_size != 0 || old_root == empty_root);
    if (old_size == 0 || old_size > new_size || proof.empty()) return false;

    // If the old tree is perfect, its root is itself a node of the new tree and is omitted from the proof.
    Digest old_hash = old_root;
    if (!std::has_single_bit(old_size)) {
        old_hash = proof.front();
        proof = proof.subspan(1);
    }
    Digest new_hash = old_hash;
    Path path{old_size - 1, new_size - 1};
    while (path.node & 1) path.up();
    for (const Digest& sibling : proof) {
        if (path.at_root()) return false;
        if (path.sibling_is_left()) {
            old_hash = node_hash(sibling, old_hash);
            new_hash = node_hash(sibling, new_hash);
            path.up_to_left_sibling();
        } else {
            new_hash = node_hash(new_hash, sibling);
        }
        path.up();
    }
    return path.at_root() && old_hash == old_root && new_hash == new_root;
}

bool verify_inclusion(View leaf_hash, std::uint64_t index, std::uint64_t size, std::span<const View> proof, View root)
{
    const auto leaf = digest_from(leaf_hash), top = digest_from(root);
    const auto hashes = proof_from(proof);
    return leaf && top && hashes && verify_inclusion(*leaf, index, size, *hashes, *top);
}

bool verify_consistency(std::uint64_t old_size, std::uint64_t new_size, std::span<const View> proof, View old_root,
                        View new_root)
{
    const auto before = digest_from(old_root), after = digest_from(new_root);
    const auto hashes = proof_from(proof);
    return before && after && hashes && verify_consistency(old_size, new_size, *hashes, *before, *after);
}

}  // namespace jinze::ledger
