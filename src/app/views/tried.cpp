#include "app/views/tried.h"

namespace jinze::views {

std::optional<district::Refused> refused(const Reader& reader, const district::Command& command)
{
    const district::Context context{.actor = reader.who,
                                    .now = reader.now,
                                    .seal = [](const district::Words&) { return Sealed{}; },
                                    .person_by_id_number = {}};
    const auto decided = district::decide(reader.state, command, context);
    return decided ? std::nullopt : std::optional{decided.error()};
}

}  // namespace jinze::views
