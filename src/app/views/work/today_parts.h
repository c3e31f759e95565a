// The cards beside what is due: the suggested meeting, the year's strip, and recent changes.
#pragma once

#include "app/views/answering.h"
#include "app/views/work/today.h"

namespace jinze::views {

// The meeting or study that settles most open obligations of one host; none if it settles fewer than two.
std::optional<OneMeeting> one_meeting(const Reader& reader, const std::vector<Stood>& open, Day on);
// A title for a record of these topics: 7月支部党员大会、主题党日暨党课.
std::string suggested_title(const Reader& reader, const std::vector<Code>& topics, record::Kind kind, Day day);

YearStrip year_strip(const Reader& reader, OrgId home, const std::vector<Stood>& stood, Day on);

// The last twelve changes to the person's own obligations: records, decisions, and last days that passed without a
// record.
std::vector<ChangeSeen> changes(const Reader& reader, const Answering& mine, const std::vector<Stood>& stood, Day on);

}  // namespace jinze::views
