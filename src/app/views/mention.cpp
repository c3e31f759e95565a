#include "app/views/mention.h"

#include "app/views/whose.h"
#include "app/words/words.h"
#include "domain/district/describe.h"

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

Mention mention(const Reader& reader, RecordId record)
{
    const record::Record* found = reader.state.records().find(record);
    const bool readable = found && reader.reads(*found);
    return {to_text(record), readable ? reader.asking().title(record, reader.today) : "", readable, {}};
}

Bilingual words_for(registry::OrgKind kind)
{
    static constexpr std::array english{
        "district committee",      "work committee",  "unit",   "Party group",      "leading group",
        "organ committee",         "general branch",  "branch", "joint branch",     "small group",
        "organisation department", "discipline body", "other",  "street committee", "department committee"};
    static_assert(english.size() == described::words<registry::OrgKind>.size());
    return {std::string{words::word_for(kind)}, english[static_cast<std::size_t>(kind)]};
}

Bilingual words_for(registry::MemberKind kind)
{
    static constexpr std::array english{"full member", "probationary member", "activist"};
    static_assert(english.size() == described::words<registry::MemberKind>.size());
    return {std::string{words::word_for(kind)}, english[static_cast<std::size_t>(kind)]};
}

Bilingual words_for(duty::Tier tier)
{
    static const std::array<Bilingual, 3> words{
        {{"宏观领导", "macro leadership"}, {"直接指导", "direct guidance"}, {"具体领导", "concrete leadership"}}};
    return words[static_cast<std::size_t>(tier)];
}

Bilingual words_for(duty::Bearer bearer)
{
    static const std::array<Bilingual, 15> words{
        {{"区委", "district committee"},
         {"区直机关工委", "work committee"},
         {"区委组织部", "organisation department"},
         {"党组（领导班子）", "Party group or leading group"},
         {"机关党组织", "organ Party organisation"},
         {"党支部", "branch"},
         {"党小组", "small group"},
         {"机关纪委", "discipline body"},
         {"工委书记", "secretary of the work committee"},
         {"党组书记（主要负责同志）", "secretary of the Party group"},
         {"分管机关党建的党组成员", "deputy in charge of organ Party-building"},
         {"其他班子成员", "other leaders"},
         {"每名班子成员", "each leader"},
         {"党支部书记", "branch secretary"},
         {"每名党员", "each member"}}};
    return words[static_cast<std::size_t>(bearer)];
}

}  // namespace jinze::views
