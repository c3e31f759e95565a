// What the events of papers concern.
#pragma once

#include "domain/district/about.h"
#include "domain/paper/papers.h"

namespace jinze::district {

inline About about(const paper::PaperSeriesSet& e, const registry::Register&)
{
    return {
        .chinese = "设置发文编号", .english = "a series of numbers was set", .org = e.org, .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const paper::PaperSeriesSet& e) { return {subject("paper series", e.org)}; }

inline About about(const paper::PaperIssued& e, const registry::Register&)
{
    return {.chinese = "签发文书",
            .english = "a paper was issued",
            .org = e.org,
            .words = e.title,
            .made = to_text(e.paper),
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const paper::PaperIssued& e) { return {subject("paper", e.paper)}; }

inline About about(const paper::PaperVoided& e, const State& state)
{
    const paper::Paper* it = state.of<paper::Papers>().find(e.paper);
    return {.chinese = "作废文书",
            .english = "a paper was declared void",
            .org = it ? it->issued.org : OrgId{},
            .words = e.why,
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const paper::PaperVoided& e) { return {subject("paper voided", e.paper)}; }

inline About about(const paper::PaperTemplateSet& e, const registry::Register&)
{
    return {
        .chinese = "设置文书模板", .english = "a template of papers was set", .org = e.org, .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const paper::PaperTemplateSet& e)
{
    return {subject("paper template", e.org)};
}

}  // namespace jinze::district
