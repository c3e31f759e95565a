// The context in which a command is decided.
#pragma once

#include <expected>
#include <functional>
#include <string_view>

#include "domain/district/events.h"
#include "domain/district/refusal.h"
#include "domain/district/words.h"

namespace jinze::district {

struct Context {
    PersonId actor;  // 0: the office itself, during setup
    // In whose place the actor says they act (职务代理). 0: in their own name or, where that does not suffice, in the
    // place of the absent person whose right does.
    PersonId behalf = {};
    Instant now{};
    Seal seal;
    // The person who already has this ID number (18 characters). Empty function: not available.
    std::function<std::optional<PersonId>(std::string_view id_number)> person_by_id_number;
    // The words that were sealed; empty once erased. Empty function: not available, and ids stand for them.
    std::function<std::string(const Sealed&)> said{};
    // The words of a version of a record by their row; none once erased.
    std::function<RecordWords(SealedId)> record_said{};
    // Dry run: a suitable second person is assumed where the command takes two.
    bool supposes_second = false;

    Day today() const { return day_of(now); }
};

using Decided = std::expected<Events, Refused>;

}  // namespace jinze::district
