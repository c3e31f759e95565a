// The cards beside what is due: the one meeting, the year's strip, and what changed.
#pragma once

#include "app/views/answering.h"
#include "app/views/work/today.h"

namespace jinze::views {

// The meeting or study that settles most of what is open for one host; nothing below two.
std::optional<OneMeeting> one_meeting(const Reader& reader, const std::vector<Stood>& open, Day on);
// A title for a record of these topics: 7月支部党员大会、主题党日暨党课.
std::string suggested_title(const Reader& reader, const std::vector<Code>& topics, record::Kind kind, Day day);

YearStrip year_strip(const Reader& reader, OrgId home, const std::vector<Stood>& stood, Day on);

// The last twelve things that changed what this person sees of their own: records, what was decided, and last
// days that passed with nothing done.
std::vector<ChangeSeen> changes(const Reader& reader, const Answering& mine, const std::vector<Stood>& stood, Day on);

}  // namespace jinze::views
