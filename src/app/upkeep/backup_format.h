// What a backup is made of. docs/ledger-format.md has it for those who read it without this
// program: a header of plain lines, the ledger's file in pieces, each compressed and then sealed
// under a key of this backup alone, and a signature of all that stands before it.
#pragma once

#include <expected>
#include <optional>
#include <string>

#include "app/upkeep/objection.h"
#include "base/day.h"
#include "storage/ledger/frontier.h"
#include "storage/vault/key_file.h"
#include "storage/vault/signing.h"

namespace jinze::upkeep {

inline constexpr std::size_t piece_size = std::size_t{1} << 20;  // bytes of the ledger's file
inline constexpr std::size_t length_size = 4;                    // before each sealed piece
inline constexpr std::size_t longest_header = 1024;
inline constexpr std::size_t wrapped_key_size = vault::nonce_size + vault::key_size + vault::tag_size;

struct Header {
    std::string district;
    Instant made{};
    ledger::Head head;
    std::uint64_t size = 0;  // of the ledger's file
    vault::PublicKey signer{};
    Bytes wrapped_key;

    std::uint64_t pieces() const { return (size + piece_size - 1) / piece_size; }
};

std::string text_of_header(const Header& header);  // ends with an empty line
// Exactly what text_of_header() writes; else what is wrong.
std::expected<Header, Bilingual> header_from(std::string_view text);

// The key of one backup, wrapped for the district, and opened again; nothing with another's key.
Bytes wrapped(const vault::Key& piece_key, const vault::MasterKey& master, const Entropy& entropy);
std::optional<vault::Key> unwrapped(View wrapped, const vault::MasterKey& master);

// One piece as it lies in the file; it opens at its place in its backup only, and nowhere else.
class Pieces {
public:
    Pieces(const vault::Key& key, const Digest& header_mark) : key_{key}, mark_{header_mark} {}

    Bytes seal(std::uint64_t number, View plain) const;
    std::optional<Bytes> open(std::uint64_t number, View sealed) const;

private:
    Bytes bound(std::uint64_t number) const;

    vault::Key key_;
    Digest mark_;
};

// What is signed: a hash over all that was said so far, one part after another.
class Chain {
public:
    explicit Chain(std::string_view header);

    const Digest& mark() const { return mark_; }
    void add(View part);
    Bytes to_be_signed() const;

private:
    Digest mark_;
};

std::array<std::uint8_t, length_size> length_bytes(std::size_t length);
std::size_t length_from(View bytes);

}  // namespace jinze::upkeep
