// What a page offers: an act is tried on the rules as they stand, so that nothing is offered that would be refused.
#pragma once

#include "app/views/reader.h"
#include "domain/assembly/decide.h"

namespace jinze::views {

// In whose place the rules would let the reader do it (0: in their own name), or why not. Nothing is sealed or written.
std::expected<PersonId, district::Refused> tried(const Reader& reader, const district::Command& command,
                                                 PersonId behalf = {});
std::optional<district::Refused> refusal_of(const Reader& reader, const district::Command& command);
inline bool would_be_taken(const Reader& reader, const district::Command& command)
{
    return tried(reader, command).has_value();
}

// With the names that the reader knows in place of ids.
Bilingual sentence_of(const Reader& reader, const district::Refused& no);

}  // namespace jinze::views
