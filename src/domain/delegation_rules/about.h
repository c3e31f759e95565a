// What the events of delegations concern.
#pragma once

#include "domain/delegation/delegations.h"
#include "domain/district/about.h"

namespace jinze::district {

inline About about(const delegation::DeputyNamed& e, const registry::Register&)
{
    About about{.chinese = "指定职务代理人",
                .english = "a deputy was named",
                .org = e.org,
                .person = e.deputy,
                .over = {},
                .made = to_text(e.delegation),
                .follow = Follow::nothing};
    if (e.why) about.words = *e.why;
    return about;
}
inline Subjects subjects_of(const State&, const delegation::DeputyNamed& e)
{
    return {subject("delegation", e.delegation)};
}

inline About about(const delegation::DelegationEnded& e, const State& state)
{
    About about{.chinese = "提前结束职务代理", .english = "a delegation was ended early", .follow = Follow::nothing};
    if (const auto* it = state.of<delegation::Delegations>().find(e.delegation))
        about.org = it->named.org, about.person = it->named.deputy;
    return about;
}
inline Subjects subjects_of(const State&, const delegation::DelegationEnded& e)
{
    return {subject("delegation", e.delegation)};
}

}  // namespace jinze::district
