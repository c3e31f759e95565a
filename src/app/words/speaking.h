// Parts of sentences that every room above says alike: a count with its word, a post in its body.
#pragma once

#include "app/words/phrases.h"

namespace jinze::desk {

std::string many(int count, std::string_view one);  // 1 day, 2 days
// Nothing said twice: 领导班子 and 班子成员 are 领导班子成员.
Bilingual post_in(const std::string& body, registry::Title title, registry::OrgKind kind);

}  // namespace jinze::desk
