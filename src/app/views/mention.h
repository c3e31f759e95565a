// An id with its name, as the office's pages show it.
#pragma once

#include "app/input/planner.h"
#include "app/views/reader.h"

namespace jinze::views {

using input::Denial;
using views::Reader;
using views::Result;

struct Mention {
    std::string id, name;
    bool readable = true;                   // false: the reader may know of it, but has no page of it
    std::optional<std::string> short_name;  // of an organisation
};
BOOST_DESCRIBE_STRUCT(Mention, (), (id, name, readable, short_name))

Mention mention(const Reader& reader, OrgId org);
Mention mention(const Reader& reader, PersonId person);
Mention mention(const Reader& reader, registry::Doer doer);  // the person's, with both names
Mention mention(const Reader& reader, RecordId record);      // its title, if the reader may read it
template <class AnyId>
std::optional<Mention> maybe_mention(const Reader& reader, const std::optional<AnyId>& id)
{
    return id ? std::optional{mention(reader, *id)} : std::nullopt;
}

}  // namespace jinze::views
