// The names by which somebody who knows the district would guess a password of the reader's.
#pragma once

#include "access/password.h"
#include "pages/reader.h"

namespace jinze::office {

// The reader's own name, those of all organisations that exist, the district's, and their first letters.
access::OwnWords password_words(const pages::Reader& reader);

}  // namespace jinze::office
