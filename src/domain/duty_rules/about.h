// The subjects of events about duties and single obligations.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

inline About about_obligation(const char* chinese, const char* english, const record::ObligationId& obligation,
                              const Sealed& words = {})
{
    return {
        .chinese = chinese, .english = english, .obligation = obligation, .words = words, .follow = Follow::obligation};
}

inline About about(const duty::CatalogueAdopted&, const registry::Register&)
{
    return {.chinese = "采用责任制目录", .english = "a catalogue was adopted", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::CatalogueAdopted&) { return {"catalogue"}; }

inline About about(const duty::DutyAdopted&, const registry::Register&)
{
    return {.chinese = "采用一项职责", .english = "a duty was adopted", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::DutyAdopted& e) { return {subject("duty", e.terms.duty)}; }

inline About about(const duty::DutyEnded&, const registry::Register&)
{
    return {.chinese = "停止一项职责", .english = "a duty was ended", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::DutyEnded& e) { return {subject("duty", e.duty)}; }

inline About about(const duty::HolidaysAdopted&, const registry::Register&)
{
    return {.chinese = "采用节假日安排", .english = "a year's holidays were adopted", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::HolidaysAdopted& e) { return {subject("holidays", e.year)}; }

inline About about(const duty::ParametersAdopted&, const registry::Register&)
{
    return {.chinese = "采用本区的数", .english = "the district's numbers were adopted", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::ParametersAdopted&) { return {"parameters"}; }

inline About about(const duty::ReferenceYearOpened&, const registry::Register&)
{
    return {.chinese = "开启年度", .english = "a reference year was opened", .of_rules = true};
}
inline Subjects subjects_of(const State&, const duty::ReferenceYearOpened& e)
{
    return {subject("reference year", e.duty, e.year)};
}

inline About about(const duty::ReasonGiven& e, const registry::Register&)
{
    return about_obligation("说明原因", "a reason was given", e.obligation, e.words);
}
inline Subjects subjects_of(const State&, const duty::ReasonGiven& e) { return {subject("reason", e.obligation)}; }

inline About about(const duty::ReasonTakenBack& e, const registry::Register&)
{
    return about_obligation("撤销说明", "a reason was taken back", e.obligation);
}
inline Subjects subjects_of(const State&, const duty::ReasonTakenBack& e) { return {subject("reason", e.obligation)}; }

inline About about(const duty::ReasonDecided& e, const registry::Register&)
{
    return about_obligation("审核原因", "a reason was decided on", e.obligation, e.words);
}
inline Subjects subjects_of(const State&, const duty::ReasonDecided& e) { return {subject("reason", e.obligation)}; }

inline About about(const duty::ObligationWaived& e, const registry::Register&)
{
    return about_obligation("免除", "an obligation was waived", e.obligation, e.words);
}
inline Subjects subjects_of(const State&, const duty::ObligationWaived& e) { return {subject("waiver", e.obligation)}; }

inline About about(const duty::StandingContested& e, const registry::Register&)
{
    return about_obligation("提出异议", "a standing was contested", e.obligation, e.words);
}
inline Subjects subjects_of(const State&, const duty::StandingContested& e)
{
    return {subject("contest", e.obligation)};
}

inline About about(const duty::ContestDecided& e, const registry::Register&)
{
    return about_obligation("裁决异议", "a contest was decided", e.obligation, e.words);
}
inline Subjects subjects_of(const State&, const duty::ContestDecided& e) { return {subject("contest", e.obligation)}; }

}  // namespace jinze::district
