// The page of an obligation: why it stands so, day by day, what the reader may do about it now, and who decides.
#pragma once

#include "app/views/work/explain.h"
#include "app/views/work/row.h"

namespace jinze::views {

// A rest day, a holiday, or a weekend day worked instead; working days count.
enum class DayMark : std::uint8_t { working, rest, holiday, made_up };

struct StripDay {
    Day day{};
    DayMark mark{};
    int number = 0;  // number of working days after the last day; 0 before
    bool last = false, today = false, reason_ends = false;
};
struct ObligationPage {
    Explanation why;
    std::vector<Bilingual> posts;  // of the speakers, one for each of why.decisions: held then, nearest to the bearer
    Bilingual sentence;            // the verdict in words
    Bilingual often;               // 每月1次; empty if the duty counts otherwise
    Bilingual amount;              // 2次，已有1次; 32学时，已计29小时46分; empty if once is enough
    std::vector<StripDay> strip;
    std::vector<Button> may;            // in the order to try them
    std::vector<Named> decides, hears;  // the tier that decides reasons, and the one that hears contests
    std::vector<WaitingRow> waiting;    // statements not yet decided
    std::optional<Day> reason_by;
    Day frozen_after{};              // after this day the author may no longer correct records
    std::vector<std::string> opens;  // the records and the organisation named here that the reader may open
};
BOOST_DESCRIBE_ENUM(DayMark, working, rest, holiday, made_up)
BOOST_DESCRIBE_STRUCT(StripDay, (), (day, mark, number, last, today, reason_ends))
BOOST_DESCRIBE_STRUCT(ObligationPage, (),
                      (why, posts, sentence, often, amount, strip, may, decides, hears, waiting, reason_by,
                       frozen_after, opens))

Result<ObligationPage> obligation(const Reader& reader, const std::string& obligation, const OnDayAsKnown& asked);

}  // namespace jinze::views
