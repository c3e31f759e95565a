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
About about(const matter::MatterFileAdded& event, const State& state);
About about(const matter::MatterFileRemoved& event, const State& state);
inline Subjects subjects_of(const State&, const matter::MatterFileAdded& e)
{
    return {subject("matter file", e.matter)};
}
inline Subjects subjects_of(const State&, const matter::MatterFileRemoved& e)
{
    return {subject("matter file", e.matter)};
}
// Each step moves the matter on: the one before it is not repeated.
inline Subjects subjects_of(const State&, const matter::MatterStepped& e) { return {subject("matter step", e.matter)}; }

inline About about(const matter::MatterTypeAdopted&, const registry::Register&)
{
    return {.chinese = "采用事项类型", .english = "a type of matter was adopted", .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const matter::MatterTypeAdopted& e)
{
    return {subject("matter type", e.type.code)};
}

inline About about(const matter::ReviewSigned& e, const registry::Register&)
{
    return {.chinese = "签发逾期事项研判表",
            .english = "a review of overdue matters was signed",
            .org = e.setter,
            .record = e.record,
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const matter::ReviewSigned& e) { return {subject("review", e.setter)}; }

}  // namespace jinze::district
