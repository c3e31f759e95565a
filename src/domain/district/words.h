// What people write: titles, names, reasons. Commands carry it in clear; decide() asks its context
// to seal it, so that an event holds only the vault's row and the commitment.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/sealed.h"

namespace jinze::district {

struct Text {  // a name, a reason, a function
    std::string text;

    bool operator==(const Text&) const = default;
};
struct Extra {  // a column the district keeps for a stated purpose
    std::string heading, value;

    bool operator==(const Extra&) const = default;
};
struct IdentityWords {
    std::string name;
    std::optional<std::string> id_number;  // 18 characters, only to tell persons apart
    bool converted = false;                // from a 15-digit number
    std::optional<Day> born;
    std::vector<Extra> extra;  // none, unless switched on

    bool operator==(const IdentityWords&) const = default;
};
struct RecordWords {
    std::string title, place;
    std::vector<std::string> items;  // as many as Content::items, in their order
    std::string notes;               // minutes: optional

    bool operator==(const RecordWords&) const = default;
};

using Words = std::variant<Text, IdentityWords, RecordWords>;
using Seal = std::function<Sealed(const Words&)>;

}  // namespace jinze::district
