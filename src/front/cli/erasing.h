// jinze erase: proposes to erase for good everything sealed about a person; done when a second person confirms it in
// the browser. Repeated for an erased person, it removes rows that a broken disk or a backup brought back.
#pragma once

#include <expected>

#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {

struct EraseAnswer {
    std::string person;      // m33
    std::uint64_t rows = 0;  // of the vault
};
BOOST_DESCRIBE_STRUCT(EraseAnswer, (), (person, rows))

std::expected<EraseAnswer, Denial> erase(District& district, const Common& common, const std::string& person);

int say(Shell& shell, const Common& common, const EraseAnswer& answer);

}  // namespace jinze::cli
