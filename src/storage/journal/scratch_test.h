// For the tests of stores: a small language of leaves.
#pragma once

#include <doctest/doctest.h>

#include <charconv>
#include <fstream>
#include <sstream>

#include "base/folder_test.h"
#include "storage/journal/journal.h"
#include "storage/journal/verify.h"
#include "storage/ledger/tree.h"
#include "storage/vault/key_test.h"

namespace jinze::test {

inline std::string bytes_of(const std::filesystem::path& file)
{
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    return all.str();
}

// Leaves of these tests are words: "seal ID HEX", "erase ID", "document HEX", and others that mean
// nothing.
inline std::string seal_leaf(const vault::SealedText& sealed)
{
    return "seal " + std::to_string(sealed.row.id.number()) + " " + to_hex(sealed.commitment);
}

inline journal::Carried meaning_of(std::string_view leaf)
{
    std::istringstream words{std::string{leaf}};
    std::string act, hash;
    std::uint32_t number = 0;
    journal::Carried carried;
    const auto digest = [&] {
        words >> hash;
        const auto bytes = from_hex(hash);
        const auto found = bytes ? digest_from(*bytes) : std::nullopt;
        if (!found) throw std::runtime_error{"this is no hash"};
        return *found;
    };
    words >> act;
    if (act == "seal" && words >> number) carried.sealed.push_back({SealedId{number}, digest()});
    if (act == "erase" && words >> number) carried.erased.push_back(SealedId{number});
    if (act == "document") carried.documents.push_back(digest());
    return carried;
}

inline journal::Entry entry_of(std::string leaf)
{
    journal::Entry entry;
    entry.leaves.push_back(std::move(leaf));
    return entry;
}

// What the desk will be: a journal, and the tree of what is in it.
struct Writer {
    explicit Writer(journal::Journal& to) : journal{to} { catch_up(); }

    void catch_up()
    {
        journal.read(tree.size(),
                     [this](const journal::Leaf& leaf) { tree.append(ledger::leaf_hash(view_of(leaf.bytes))); });
    }
    std::expected<journal::Appended, journal::Outrun> append(std::span<const journal::Entry> batch)
    {
        auto appended = journal.append(tree.frontier(), batch);
        if (appended)
            for (const Digest& hash : appended->leaf_hashes) tree.append(hash);
        return appended;
    }
    std::expected<journal::Appended, journal::Outrun> append(const journal::Entry& entry)
    {
        return append({&entry, 1});
    }
    // Where an exception is expected.
    void try_append(std::span<const journal::Entry> batch)
    {
        if (!append(batch)) FAIL("outrun");
    }
    void try_append(const journal::Entry& entry) { try_append({&entry, 1}); }

    journal::Journal& journal;
    ledger::Tree tree;
};

}  // namespace jinze::test
