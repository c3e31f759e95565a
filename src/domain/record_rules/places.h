// The list entry that a refusal means, as its readers count. Attendance is entered as one list for each way of taking
// part.
#pragma once

#include "domain/record/terms.h"
#include "domain/record_rules/texts.h"

namespace jinze::district {

Where place_in_attendance(const record::Content& content, std::size_t at);  // at: index in content.exceptions
Where place_of_reason(const record::Content& content, PersonId person);

}  // namespace jinze::district
