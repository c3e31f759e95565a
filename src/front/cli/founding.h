// jinze init: a new district's file, its key file and its first acts. All of it, or nothing of it
// stays.
#pragma once

#include <expected>

#include "app/access/accounts.h"
#include "app/desk/setup.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct Founding {
    std::string name;  // in the key file: 1 to 40 of a-z, 0-9 and '-'; empty: one of its own is made
    desk::Opening opening;
};

struct Founded {
    ReceiptAnswer receipt;
    access::Opened office;  // the first account: acts for the office until somebody holds a post there
};

// Refuses to overwrite. Throws StorageError and KeyFileError as opening does.
std::expected<Founded, Denial> found_district(const Common& common, const Founding& founding, const Clock& clock);

// Name and password as they are told, once.
std::string one_time_password(const Common& common, const access::Opened& opened);

}  // namespace jinze::cli
