// jinze erase: everything sealed that speaks of a person is gone for good. Two people decide, the
// ledger says so, and only when no file holds the bytes any longer is it reported as done. Run
// again, it finishes.
#pragma once

#include <expected>

#include "cli/open.h"
#include "cli/say.h"

namespace jinze::cli {

struct EraseAnswer {
    std::string person;      // m33
    std::uint64_t rows = 0;  // of the vault
    bool repeated = false;   // had been decided before; the bytes were taken away again
    std::optional<ReceiptAnswer> receipt;  // of the decision, where it was taken now
};
BOOST_DESCRIBE_STRUCT(EraseAnswer, (), (person, rows, repeated, receipt))

std::expected<EraseAnswer, No> erase(District& district, const Common& common,
                                     const std::string& person, const std::string& with);

int say(Shell& shell, const Common& common, const EraseAnswer& answer);

}  // namespace jinze::cli
