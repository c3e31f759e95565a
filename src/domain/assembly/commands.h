// The list of all commands: those of every room.
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <variant>

#include "domain/district_rules/commands.h"
#include "domain/duty_rules/commands.h"
#include "domain/record_rules/commands.h"
#include "domain/registry_rules/commands.h"

namespace jinze::district {

using AllCommands = boost::mp11::mp_append<DistrictCommands, RegistryCommands, RecordCommands, DutyCommands>;
using Command = boost::mp11::mp_rename<AllCommands, std::variant>;

}  // namespace jinze::district
