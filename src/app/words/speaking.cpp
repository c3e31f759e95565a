#include "app/words/speaking.h"

#include <fmt/format.h>

namespace jinze::words {

std::string many(int count, std::string_view one) { return fmt::format("{} {}{}", count, one, count == 1 ? "" : "s"); }

Bilingual post_in(const std::string& body, registry::Title title, registry::OrgKind kind)
{
    Bilingual said = words_of(title, kind);
    std::size_t doubled = 0;
    for (const std::string_view word : {"领导班子", "班子", "党组", "党委", "工委"})
        if (body.ends_with(word) && said.zh.starts_with(word)) doubled = std::max(doubled, word.size());
    return {body + said.zh.substr(doubled), fmt::format("{}, {}", said.en, body)};
}

}  // namespace jinze::words
