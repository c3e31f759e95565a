// Whether a key is the one that sealed a journal's vault. It is tested on the rows, newest first, because a text sealed
// with a wrong key is lost to the right one. At most 40 rows are read. docs/decisions/0025-the-key-is-proved.md
#pragma once

#include <stdexcept>

#include "storage/journal/journal.h"
#include "storage/vault/key.h"

namespace jinze::journal {

struct KeyProof {
    int asked = 0;         // rows tried: the newest four, then half as far back each time
    int opened = 0;        // rows among them whose record key opens
    bool damaged = false;  // the file was unreadable in places; this says nothing about the key

    bool nothing_to_ask() const { return asked == 0; }
    // A majority suffices: single rows may be damaged, and a wrong key may have added some at the end.
    bool holds() const { return 2 * opened > asked; }
};

KeyProof prove_key(const Reading& journal, const vault::MasterKey& key);

// Not the key that sealed the vault. Nothing was written.
struct WrongKey : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// The setting that identifies the key before there is a row: "LINE MARK", the last line of the key file and an HMAC of
// the district's name under a separate key. Not secret.
inline constexpr std::string_view key_check_setting = "key_check";

}  // namespace jinze::journal
