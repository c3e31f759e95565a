#include "app/views/mention.h"

#include "app/views/whose.h"

namespace jinze::views {
Mention mention(const Reader& reader, OrgId org)
{
    return {to_text(org), reader.asking().name(org), reader.reads(org), views::short_words(reader, org).zh};
}

Mention mention(const Reader& reader, PersonId person)
{
    if (!person) return {"", "办公室", false, {}};
    return {to_text(person), reader.asking().name(person), reader.reads(person), {}};
}

Mention mention(const Reader& reader, registry::Doer doer)
{
    Mention person = mention(reader, doer.person);
    if (doer.behalf) person.name = reader.asking().name(doer);
    return person;
}

Mention mention(const Reader& reader, RecordId record)
{
    const record::Record* found = reader.state.records().find(record);
    const bool readable = found && reader.reads(*found);
    return {to_text(record), readable ? reader.asking().title(record, reader.today) : "", readable, {}};
}

}  // namespace jinze::views
