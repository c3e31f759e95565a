#include "domain/assembly/about.h"

#include "domain/assembly/rooms.h"

namespace jinze::district {

// A room whose events name only its own things looks them up in the state; for the others the register is enough.
About about_event(const Event& event, const State& state)
{
    return std::visit(
        [&](const auto& it) {
            if constexpr (requires { about(it, state); })
                return about(it, state);
            else
                return about(it, state.people());
        },
        event);
}

About about_event(const Event& event)
{
    static const State nothing;
    return about_event(event, nothing);
}

Subjects subjects_of_event(const State& state, const Event& event)
{
    return std::visit([&](const auto& it) { return subjects_of(state, it); }, event);
}

}  // namespace jinze::district
