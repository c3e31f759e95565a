// The master key of a district and its derived keys. Every use has its own key (HKDF, RFC 5869, with the use as info),
// so data made for one use is not valid for another.
#pragma once

#include <array>
#include <string_view>

#include "storage/vault/crypto.h"

namespace jinze::vault {

// 32 secret bytes, wiped by the destructor.
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

// The key from the key file. It is used only to derive all others.
struct MasterKey : Key {
    using Key::Key;
};

enum class Use {
    wrap,        // wraps record keys and salts in the vault       "jinze/wrap/v1"
    look_up,     // marks ID numbers for look-ups                   "jinze/look-up/v1"
    answered,    // marks bodies of answered requests               "jinze/answered/v1"
    backup,      // wraps the keys of backups                       "jinze/backup/v1"
    signing,     // the seed of the key that signs backups          "jinze/signing/v1"
    drawer,      // seals the plain rows                            "jinze/drawer/v1"
    drawer_key,  // marks the keys of plain rows                    "jinze/drawer-key/v1"
    drafts,      // the key for one person's drafts in a browser    "jinze/drafts/v1"
    check,       // marks a district, to recognise its key          "jinze/key-check/v1"
    log,         // marks the head of the security log              "jinze/log/v1"
};

Key derive(const MasterKey& master, Use use);

// HMAC-SHA-256 under the key of one use. Thread-safe.
class Marker {
public:
    Marker(const MasterKey& master, Use use) : key_{derive(master, use)} {}

    Digest mark(View bytes) const { return hmac_sha256(key_.bytes(), bytes); }
    Digest mark(std::string_view text) const { return mark(view_of(text)); }

private:
    Key key_;
};

}  // namespace jinze::vault
