// jinze init: creates a district's file, its key file and its first acts, or nothing at all.
#pragma once

#include <expected>

#include "app/access/accounts.h"
#include "app/desk/setup.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct Founding {
    std::string name;  // in the key file: 1 to 40 of a-z, 0-9 and '-'; empty: generated
    desk::Opening opening;
};

struct Founded {
    ReceiptAnswer receipt;
    access::Opened office;  // first account: acts for the office until somebody holds a post there
};

// Never overwrites a file. Throws StorageError and KeyFileError as opening does.
std::expected<Founded, Denial> found_district(const Common& common, const Founding& founding, const Clock& clock);

// The sentence that shows name and password, once.
std::string one_time_password(const Common& common, const access::Opened& opened);

}  // namespace jinze::cli
