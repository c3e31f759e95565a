// The names with which an attacker who knows the district would guess the reader's password.
#pragma once

#include "app/access/password.h"
#include "app/views/reader.h"

namespace jinze::views {

// The reader's own name, the names of all existing organisations and of the district, and their initials.
access::OwnWords password_words(const views::Reader& reader);

}  // namespace jinze::views
