#include "domain/assembly/about.h"

#include "domain/district_rules/about.h"
#include "domain/duty_rules/about.h"
#include "domain/record_rules/about.h"
#include "domain/registry_rules/about.h"

namespace jinze::district {

About about(const Event& event, const registry::Register& people)
{
    return std::visit([&](const auto& it) { return about(it, people); }, event);
}

Subjects subjects_of(const State& state, const Event& event)
{
    return std::visit([&](const auto& it) { return subjects_of(state, it); }, event);
}

}  // namespace jinze::district
