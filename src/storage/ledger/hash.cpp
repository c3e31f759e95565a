#include "storage/ledger/hash.h"

#include <openssl/evp.h>

#include <algorithm>

#include "base/handle.h"

namespace jinze::ledger {
namespace {

void must(bool succeeded)
{
    if (!succeeded) throw std::runtime_error{"the cryptographic library could not compute SHA-256"};
}

// Fetching an algorithm costs more than hashing a leaf, so it is done once per program; each thread keeps one context.
const EVP_MD* algorithm()
{
    static const Handle<EVP_MD, EVP_MD_free> fetched{EVP_MD_fetch(nullptr, "SHA256", nullptr)};
    must(fetched != nullptr);
    return fetched.get();
}

Digest hash_of(View prefix, View body)
{
    thread_local const Handle<EVP_MD_CTX, EVP_MD_CTX_free> context{EVP_MD_CTX_new()};
    Digest digest;
    must(context && EVP_DigestInit_ex2(context.get(), algorithm(), nullptr) == 1);
    must(prefix.empty() || EVP_DigestUpdate(context.get(), prefix.data(), prefix.size()) == 1);
    must(body.empty() || EVP_DigestUpdate(context.get(), body.data(), body.size()) == 1);
    must(EVP_DigestFinal_ex(context.get(), digest.data(), nullptr) == 1);
    return digest;
}

constexpr std::uint8_t leaf_prefix[] = {0x00};

}  // namespace

void check_leaf(View leaf)
{
    if (leaf.empty()) throw LeafRefused{"a leaf of the ledger may not be empty"};
    if (leaf.size() > longest_leaf)
        throw LeafRefused{"a leaf of the ledger may have " + std::to_string(longest_leaf) +
                          " bytes at most; this one has " + std::to_string(leaf.size())};
}

Digest sha256(View bytes) { return hash_of({}, bytes); }

Digest leaf_hash(View leaf) { return hash_of(leaf_prefix, leaf); }

Digest node_hash(const Digest& left, const Digest& right)
{
    std::array<std::uint8_t, 65> node;
    node[0] = 0x01;
    std::copy(left.begin(), left.end(), node.begin() + 1);
    std::copy(right.begin(), right.end(), node.begin() + 33);
    return hash_of({}, node);
}

}  // namespace jinze::ledger
