// Whether a key is the one under which a journal's vault is sealed. It is asked of the rows
// themselves, the newest first: what a wrong key writes the right one can never read. At most 40
// rows are read. docs/decisions/0025-the-key-is-proved.md
#pragma once

#include <stdexcept>

#include "storage/journal/journal.h"
#include "storage/vault/key.h"

namespace jinze::journal {

struct KeyProof {
    int asked = 0;         // living rows that were tried: the newest four, and half as far back each time
    int opened = 0;        // of those, the rows whose record key opens
    bool damaged = false;  // somewhere the file could not be read; that says nothing of the key

    bool nothing_to_ask() const { return asked == 0; }
    // Most of them: single rows may be damaged, and a wrong key may have added some at the end.
    bool holds() const { return 2 * opened > asked; }
};

KeyProof prove_key(const Reading& journal, const vault::MasterKey& key);

// Another key than the one under which the vault is sealed. Nothing was written.
struct WrongKey : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What a journal keeps so that its key is known before there is a row: "LINE MARK", the last line of
// the key file and an HMAC of the district's name under a key of its own. No secret.
inline constexpr std::string_view key_check_setting = "key_check";

}  // namespace jinze::journal
