// User text: titles, names, reasons. Commands carry it in clear. decide() seals it through its context, so an event
// holds only the vault's row and the commitment.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/day.h"
#include "base/sealed.h"

namespace jinze::district {

struct Text {  // a name, a reason, a function
    std::string text;

    bool operator==(const Text&) const = default;
};
struct Extra {  // an extra column that the district keeps for a stated purpose
    std::string heading, value;

    bool operator==(const Extra&) const = default;
};
struct IdentityWords {
    std::string name;
    std::optional<std::string> id_number;  // 18 characters, used only to tell persons apart
    bool converted = false;                // converted from a 15-digit number
    std::optional<Day> born;
    std::vector<Extra> extra;  // empty unless enabled

    bool operator==(const IdentityWords&) const = default;
};
struct RecordWords {
    std::string title, place;
    std::vector<std::string> items;  // one for each of Content::items, in the same order
    std::string notes;               // minutes; optional

    bool operator==(const RecordWords&) const = default;
};

// A part of a file, sealed as it is. Commands share its bytes, since they are copied while they wait.
class Piece {
public:
    Piece() = default;
    explicit Piece(std::string bytes) : bytes_{std::make_shared<const std::string>(std::move(bytes))} {}

    std::string_view view() const { return bytes_ ? std::string_view{*bytes_} : std::string_view{}; }
    bool operator==(const Piece& other) const { return view() == other.view(); }

private:
    std::shared_ptr<const std::string> bytes_;
};

using Words = std::variant<Text, IdentityWords, RecordWords, Piece>;
using Seal = std::function<Sealed(const Words&)>;

}  // namespace jinze::district
