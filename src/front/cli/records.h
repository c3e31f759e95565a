// jinze show: a record as lines of text.
#pragma once

#include "app/input/records.h"
#include "front/cli/say.h"

namespace jinze::cli {

int say(Shell& shell, const Common& common, const input::RecordAnswer& answer);

}  // namespace jinze::cli
