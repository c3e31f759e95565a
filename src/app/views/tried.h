// Whether a command of the reader would be taken as things stand: an offer is tried on the rules, never guessed.
#pragma once

#include <optional>

#include "app/views/reader.h"
#include "domain/assembly/decide.h"

namespace jinze::views {

// Why the rules would refuse it; nothing: they would not. Nothing is sealed or written.
std::optional<district::Refused> refused(const Reader& reader, const district::Command& command);
inline bool would_be_taken(const Reader& reader, const district::Command& command) { return !refused(reader, command); }

}  // namespace jinze::views
