#include "app/views/offering.h"

#include "app/input/called.h"

namespace jinze::views {

std::optional<district::Refused> refusal_of(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided = district::decide(reader.state, command, context);
    if (decided) return {};
    // The body or the post is still to be chosen: all else is well.
    const district::Refusal& why = decided.error().why;
    namespace no = district::refusals;
    if (why == no::same_lead || why == no::post_not_of_lead || why == no::record_unknown) return {};
    return decided.error();
}

Bilingual sentence_of(const Reader& reader, const district::Refused& no)
{
    const auto said = input::called(no, reader.state, reader.directory, reader.who, reader.today);
    return {sentence_in_chinese(said), sentence_in_english(said)};
}

}  // namespace jinze::views
