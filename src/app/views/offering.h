// What a page offers: an act is tried on the rules as they stand, so that nothing is offered that would be refused.
#pragma once

#include "app/views/reader.h"
#include "domain/assembly/decide.h"

namespace jinze::views {

// Why the rules would refuse this command of the reader; nothing: they would not. Nothing is sealed or written.
std::optional<district::Refused> refusal_of(const Reader& reader, const district::Command& command);
inline bool would_be_taken(const Reader& reader, const district::Command& command)
{
    return !refusal_of(reader, command);
}

// With the names that the reader knows in place of ids.
Bilingual sentence_of(const Reader& reader, const district::Refused& no);

}  // namespace jinze::views
