// A type of matter as a TOML file: its nodes, who owns each, limits, colours, ladder, and worked examples that run.
// Language: docs/matter-types.md. Reading never stops at the first problem and never repairs one silently.
#pragma once

#include <expected>

#include "domain/catalogue/load.h"
#include "domain/catalogue/problem.h"
#include "domain/matter/life.h"

namespace jinze::matter_types {

struct ExampleStep {
    int on = 0;  // working days from the opening
    matter::MatterAct act{};
    std::optional<int> until;  // the new or wished day, in working days from the opening
    catalogue::Place at;
};

// One matter of the type and how it stands on a day. The opening is on a Monday; there are no holidays.
struct Example {
    Bilingual says;
    std::optional<int> due;  // in working days from the opening
    std::vector<ExampleStep> steps;
    int on = 0;
    matter::MatterStanding standing{};
    std::optional<matter::Owner> waits_for;  // nothing: not stated
    std::optional<int> unit, above;          // the clocks, in working days
    std::optional<int> rungs;                // of the ladder, reached
    catalogue::Place at;
};

struct TypeFile {
    matter::Type type;
    std::vector<Example> examples;
};

// Read, checked, its examples run.
std::expected<TypeFile, catalogue::Problems> load(const catalogue::File& file);

// Why the example does not hold; nothing: it does.
std::optional<Bilingual> run(const matter::Type& type, const Example& example);

}  // namespace jinze::matter_types
