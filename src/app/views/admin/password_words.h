// The names by which somebody who knows the district would guess a password of the reader's.
#pragma once

#include "app/access/password.h"
#include "app/views/reader.h"

namespace jinze::views {

// The reader's own name, those of all organisations that exist, the district's, and their first letters.
access::OwnWords password_words(const views::Reader& reader);

}  // namespace jinze::views
