// jinze erase: everything sealed that speaks of a person is gone for good. Two people decide: here it is proposed, and
// the second confirms it in the browser, where it is then done. Given again for somebody erased before, it takes away
// whatever a broken disk or a backup brought back.
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
