#include "app/views/offering.h"

#include "app/input/called.h"

namespace jinze::views {

std::expected<PersonId, district::Refused> tried(const Reader& reader, const district::Command& command,
                                                 PersonId behalf)
{
    district::Context context{.actor = reader.who,
                              .behalf = behalf,
                              .now = reader.now,
                              .seal = [](const district::Words&) { return Sealed{}; },
                              .person_by_id_number = {}};
    const auto place = district::in_whose_place(reader.state, command, context);
    auto no = place ? std::optional<district::Refused>{} : place.error();
    if (place) {
        context.behalf = *place;
        const auto decided = district::decide(reader.state, command, context);
        if (decided) return *place;
        no = decided.error();
    }
    // The body or the post is still to be chosen: all else is well.
    namespace why = district::refusals;
    if (no->why == why::same_lead || no->why == why::post_not_of_lead || no->why == why::record_unknown)
        return PersonId{};
    return std::unexpected{*no};
}

std::optional<district::Refused> refusal_of(const Reader& reader, const district::Command& command)
{
    const auto place = tried(reader, command);
    return place ? std::nullopt : std::optional{place.error()};
}

Bilingual sentence_of(const Reader& reader, const district::Refused& no)
{
    const auto said = input::called(no, reader.state, reader.directory, reader.who, reader.today);
    return {sentence_in_chinese(said), sentence_in_english(said)};
}

}  // namespace jinze::views
