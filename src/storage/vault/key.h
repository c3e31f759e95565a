// The master key of a district, and the keys made from it. Every use has a key of its own (HKDF,
// RFC 5869, with the use as its info), so that nothing made for one can stand in for another.
#pragma once

#include <array>
#include <string_view>

#include "storage/vault/crypto.h"

namespace jinze::vault {

// 32 secret bytes, overwritten when no longer needed.
class Key {
public:
    explicit Key(const std::array<std::uint8_t, key_size>& bytes) : bytes_{bytes} {}
    Key(const Key&) = default;
    Key& operator=(const Key&) = default;
    ~Key() { wipe(bytes_); }

    View bytes() const { return bytes_; }

private:
    std::array<std::uint8_t, key_size> bytes_;
};

// The one from the key file: all others are derived from it, and it is used for nothing else.
struct MasterKey : Key {
    using Key::Key;
};

enum class Use {
    wrap,        // wraps record keys and salts in the vault       "jinze/wrap/v1"
    look_up,     // marks ID numbers so that they can be found      "jinze/look-up/v1"
    answered,    // marks bodies of requests already answered       "jinze/answered/v1"
    backup,      // wraps the keys of backups                       "jinze/backup/v1"
    signing,     // the seed with which backups are signed          "jinze/signing/v1"
    drawer,      // seals the plain rows                            "jinze/drawer/v1"
    drawer_key,  // marks what stands as a key of such a row        "jinze/drawer-key/v1"
    drafts,      // the key under which a browser keeps one person's drafts  "jinze/drafts/v1"
    check,       // marks a district, so that its key is known again  "jinze/key-check/v1"
    log,         // marks the head of the security log              "jinze/log/v1"
};

Key derive(const MasterKey& master, Use use);

// HMAC-SHA-256 under the key of one use. Safe to share between threads.
class Marker {
public:
    Marker(const MasterKey& master, Use use) : key_{derive(master, use)} {}

    Digest mark(View bytes) const { return hmac_sha256(key_.bytes(), bytes); }
    Digest mark(std::string_view text) const { return mark(view_of(text)); }

private:
    Key key_;
};

}  // namespace jinze::vault
