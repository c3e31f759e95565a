// What the events of matters concern.
#pragma once

#include "domain/district/about.h"
#include "domain/matter/matters.h"

namespace jinze::district {

inline About about(const matter::MatterOpened& e, const registry::Register&)
{
    return {.chinese = "提出立项",
            .english = "a matter was opened",
            .org = e.lead,
            .over = {},
            .words = e.title,
            .made = to_text(e.matter),
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const matter::MatterOpened& e) { return {subject("matter", e.matter)}; }

About about(const matter::MatterStepped& event, const State& state);
// Each step moves the matter on: the one before it is not repeated.
inline Subjects subjects_of(const State&, const matter::MatterStepped& e) { return {subject("matter step", e.matter)}; }

}  // namespace jinze::district
