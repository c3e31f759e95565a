// Goes through the texts of one command and cleans them; the first that cannot be kept stays as the reason to refuse,
// and nothing after it matters.
#pragma once

#include <optional>

#include "domain/district/refusal.h"

namespace jinze::district {

class TextDoor {
public:
    void take(const TextRule& rule, std::string& text, std::string_view field, const Where& where = {});
    std::optional<Refused>& no() { return no_; }

private:
    std::optional<Refused> no_;
};

}  // namespace jinze::district
