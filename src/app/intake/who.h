// The person a cell means: a name, with an ID number beside it if several have that name.
#pragma once

#include <span>

#include "app/intake/pass.h"

namespace jinze::intake {

// Of several with a name, one in `nearest` is preferred (the members of the body concerned). Rejects the row if the
// name is unknown or ambiguous.
std::optional<PersonId> person_named(Pass& pass, RowReader& row, std::string_view key, const std::string& name,
                                     const std::string& id_number, std::span<const PersonId> nearest = {});

// As person_named, for "姓名" or "姓名 公民身份号码".
std::optional<PersonId> person_in_text(Pass& pass, RowReader& row, std::string_view key, std::string_view text,
                                       std::span<const PersonId> nearest);

// A list of organisations, separated by 、 and the like, by full name or by the short name of the pages. Rejects the
// row if one is unknown.
std::vector<OrgId> organisations_in(Pass& pass, RowReader& row, std::string_view key, Pass::Meant meant);

}  // namespace jinze::intake
