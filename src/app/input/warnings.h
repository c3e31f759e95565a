// What is warned against and yet allowed: adopting a duty or a type of matter that asks for the same as one in force
// (domain/burden/same.h). The command line, the forms and the previews all ask here.
#pragma once

#include <vector>

#include "app/desk/library.h"
#include "domain/assembly/rooms.h"
#include "domain/catalogue/load.h"
#include "domain/district/state.h"
#include "domain/matter/terms.h"

namespace jinze::input {

// Before the commands are done.
std::vector<Bilingual> warnings_about(const district::State& state, desk::Library& library,
                                      const std::vector<district::Command>& commands);
// One duty under these terms, beside those in force.
std::vector<Bilingual> warnings_about(const duty::Duties& in_force, desk::Library& library, const duty::Terms& wanted,
                                      std::optional<OrgId> unit, const std::string& title);

// Before a file is adopted: its duties beside each other and the built-in ones; its type beside the built-in one.
std::vector<Bilingual> warnings_in(const catalogue::File& file);
std::vector<Bilingual> warnings_in(const matter::Type& type);

}  // namespace jinze::input
