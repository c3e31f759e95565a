// Cleans the texts of one command. Keeps the refusal of the first text that cannot be accepted and ignores the rest.
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
