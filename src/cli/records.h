// jinze show: a record as lines for people.
#pragma once

#include "acts/records.h"
#include "cli/say.h"

namespace jinze::cli {

int say(Shell& shell, const Common& common, const acts::RecordAnswer& answer);

}  // namespace jinze::cli
