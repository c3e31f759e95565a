// The table of refusals: for each its name and its sentence in two languages, in the order of the
// enum.
#pragma once

#include <span>

#include "domain/district/refusal.h"

namespace jinze::district {

struct RefusalText {
    Refusal why{};
    std::string_view name, chinese, english;  // {subject} stands for Refused::subject
};
std::span<const RefusalText> texts_of_registry();
std::span<const RefusalText> texts_of_records();
std::span<const RefusalText> texts_of_obligations();
const RefusalText& text_of(Refusal why);

}  // namespace jinze::district
