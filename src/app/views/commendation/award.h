// One award: at which of the nine steps it is, the notices day by day, who acts next, and the nominees as this reader
// may see them. Opinions, objections, reminders and the list before its notice are for the readers of the file alone.
#pragma once

#include "app/views/commendation/awards.h"

namespace jinze::views {

enum class StepState : std::uint8_t { done, now, next };
BOOST_DESCRIBE_ENUM(StepState, done, now, next)

struct AwardStepShown {
    commendation::AwardStep step{};
    StepState state{};
    Bilingual says;
    std::optional<Day> from, day;  // from: of a span
    bool until = false;            // by that day
};
struct NoticeDayShown {
    Day day{};
    int number = 0;  // the n-th working day; 0: not counted
    Bilingual off;   // 端午, or 休
};
struct AwardNoticeShown {
    int batch = 0, count = 0;
    bool substitute = false;
    std::string place;
    Day first{}, last{};
    int working_days = 0;
    int at = 0;  // today's number in it; 0: not begun, or over
    bool full = false;
    std::vector<NoticeDayShown> days;
    Bilingual says;
};
struct AwardObjectionShown {
    int objection = 0, nominee = 0;
    Day received{};
    bool anonymous = false, handed_over = false;
    std::optional<commendation::ObjectionOutcome> outcome;
    std::optional<Day> concluded;
};
struct AwardNextShown {
    Bilingual who, what;
    Day due{};
};
struct AwardHeedShown {
    Bilingual says;
    std::optional<std::string> matter;
};
struct NomineeShown {
    int nominee = 0;
    commendation::AwardTitle title{};
    std::string name, post;
    Named body;  // of the day of recommendation
    commendation::NomineeStanding standing{};
    bool posthumous = false;
    int batch = 0, substitute = 0;  // substitute: its place, for readers of the file
    bool doubted = false;           // likewise
};
struct AwardQuota {
    commendation::AwardTitle title{};
    int most = 0;
};
struct AwardPage {
    AwardRow row;
    Bilingual head, says;
    bool file = false;  // the reader reads its file
    std::string document, approved_by;
    std::optional<Day> decided;
    std::optional<Named> authority;
    std::optional<int> period, leaders, units;
    std::vector<AwardQuota> quotas;
    std::vector<AwardStepShown> steps;
    std::vector<AwardNoticeShown> notices;
    std::vector<AwardObjectionShown> objections;
    std::vector<AwardNextShown> next;
    std::vector<AwardHeedShown> heeds;
    std::vector<NomineeShown> nominees;
    std::vector<MatterOffer> offers;
    std::vector<Named> meetings;  // records that an act of this reader may cite
    bool by_strokes = false;      // persons can be ordered by the strokes of their surnames
    int conferred = 0;
};
BOOST_DESCRIBE_STRUCT(AwardStepShown, (), (step, state, says, from, day, until))
BOOST_DESCRIBE_STRUCT(NoticeDayShown, (), (day, number, off))
BOOST_DESCRIBE_STRUCT(AwardNoticeShown, (),
                      (batch, count, substitute, place, first, last, working_days, at, full, days, says))
BOOST_DESCRIBE_STRUCT(AwardObjectionShown, (),
                      (objection, nominee, received, anonymous, handed_over, outcome, concluded))
BOOST_DESCRIBE_STRUCT(AwardNextShown, (), (who, what, due))
BOOST_DESCRIBE_STRUCT(AwardHeedShown, (), (says, matter))
BOOST_DESCRIBE_STRUCT(NomineeShown, (),
                      (nominee, title, name, post, body, standing, posthumous, batch, substitute, doubted))
BOOST_DESCRIBE_STRUCT(AwardQuota, (), (title, most))
BOOST_DESCRIBE_STRUCT(AwardPage, (),
                      (row, head, says, file, document, approved_by, decided, authority, period, leaders, units, quotas,
                       steps, notices, objections, next, heeds, nominees, offers, meetings, by_strokes, conferred))

Result<AwardPage> award_page(const Reader& reader, const std::string& id);

}  // namespace jinze::views
