// Which person a cell means: a name, or a name with an ID number beside it where several bear it.
#pragma once

#include <span>

#include "app/intake/pass.h"

namespace jinze::intake {

// Among those of a name `nearest` are looked at first (the members of the body concerned). Rejects
// the row where nobody or several are meant.
std::optional<PersonId> person_named(Pass& pass, RowReader& row, std::string_view key, const std::string& name,
                                     const std::string& id_number, std::span<const PersonId> nearest = {});

// As person_named, of "姓名" or "姓名 公民身份号码".
std::optional<PersonId> person_in_text(Pass& pass, RowReader& row, std::string_view key, std::string_view text,
                                       std::span<const PersonId> nearest);

// Several organisations parted by 、 and the like; rejects the row where one is unknown.
std::vector<OrgId> organisations_in(Pass& pass, RowReader& row, std::string_view key, Pass::Meant meant);

}  // namespace jinze::intake
