// The format of a backup. docs/ledger-format.md describes it for readers without this program: a header of plain lines;
// the ledger's file in pieces, each compressed and then sealed under a key of this backup alone; and a signature of
// everything before it.
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
// Accepts exactly what text_of_header() writes; else says what is wrong.
std::expected<Header, Bilingual> header_from(std::string_view text);

// Wraps the key of one backup for the district, and unwraps it; empty with another district's key.
Bytes wrapped(const vault::Key& piece_key, const vault::MasterKey& master, const Entropy& entropy);
std::optional<vault::Key> unwrapped(View wrapped, const vault::MasterKey& master);

// Seals one piece. It opens only at its place in its backup.
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

// The signed hash: over all parts so far, in order.
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
