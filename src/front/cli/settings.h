// Instants stored as plain settings of a journal.
#pragma once

#include <optional>

#include "storage/journal/journal.h"

namespace jinze::cli {

inline std::optional<Instant> instant_set(const journal::Reading& journal, std::string_view name)
{
    const auto value = journal.setting(name);
    return value ? instant_from(*value) : std::nullopt;
}

}  // namespace jinze::cli
