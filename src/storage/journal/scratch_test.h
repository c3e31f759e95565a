// For tests of stores: a temporary folder and a small language of leaves.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <charconv>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "storage/journal/journal.h"
#include "storage/journal/verify.h"
#include "storage/ledger/tree.h"

namespace jinze::test {

class Folder {
public:
    Folder()
    {
        std::string name = (std::filesystem::temp_directory_path() / "jinze-store-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        path_ = name;
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder()
    {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }
    const std::filesystem::path& path() const { return path_; }
    std::filesystem::path operator/(const char* name) const { return path_ / name; }

private:
    std::filesystem::path path_;
};

inline std::string bytes_of(const std::filesystem::path& file)
{
    std::ostringstream all;
    all << std::ifstream{file, std::ios::binary}.rdbuf();
    return all.str();
}

inline vault::MasterKey test_key()
{
    std::array<std::uint8_t, vault::key_size> bytes{};
    bytes.fill(42);
    return vault::MasterKey{bytes};
}

// Leaves in these tests are words: "seal ID HEX", "erase ID", "document HEX"; others have no meaning.
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

// A stand-in for the desk: a journal and the tree of its leaves.
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
    // For tests that expect an exception.
    void try_append(std::span<const journal::Entry> batch)
    {
        if (!append(batch)) FAIL("outrun");
    }
    void try_append(const journal::Entry& entry) { try_append({&entry, 1}); }

    journal::Journal& journal;
    ledger::Tree tree;
};

}  // namespace jinze::test
