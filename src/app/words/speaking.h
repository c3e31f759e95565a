// Parts of sentences shared by all layers above: a count with its noun, a post in its body.
#pragma once

#include "app/words/phrases.h"

namespace jinze::words {

std::string many(int count, std::string_view one);  // 1 day, 2 days
// Avoids repetition: 领导班子 and 班子成员 give 领导班子成员.
Bilingual post_in(const std::string& body, registry::Title title, registry::OrgKind kind);

}  // namespace jinze::words
