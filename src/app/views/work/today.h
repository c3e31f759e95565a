// 今日履责: the reader's tasks in order of urgency, each with its button; the meeting that settles most; the year of
// the home organisation; and recent changes.
#pragma once

#include "app/views/board/scopes.h"
#include "app/views/referral/referrals.h"
#include "app/views/work/incomplete.h"
#include "app/views/work/row.h"

namespace jinze::views {

struct DueGroup {
    std::string name;  // past, today, soon, later
    Bilingual words;   // 已过期限, 今天, 五个工作日内, 以后
    std::vector<DutyRow> rows;
};
// What an earlier year missed, folded below today's: kept in view without hiding current tasks.
struct EarlierYear {
    int year = 0;
    Bilingual words;  // 2025年6项，逐项补办、补录或说明
    std::vector<DutyRow> rows;
};
struct SettledBy {
    std::string obligation;
    Bilingual title, window;
};
// 开一次会，办结三项
struct OneMeeting {
    Bilingual head, sentence;
    std::string title;  // suggested for the record
    std::vector<SettledBy> settles;
    Button button;
};
struct StripCell {
    std::string obligation;
    Bilingual window;
    int first_month = 1, last_month = 12;  // of the year shown
    duty::Standing standing{};
    Bilingual words;
};
struct StripRow {
    std::string duty;
    Bilingual title;
    std::vector<StripCell> cells;
};
struct YearStrip {
    Named org;
    int year = 0;
    std::vector<StripRow> rows;
};
struct ChangeSeen {
    Day day{};
    Bilingual words, detail;
    std::string link;                               // r12 or an obligation
    std::optional<std::string> record, obligation;  // which of the two it is
};
// What waits for somebody absent, for whom the reader stands in.
struct HandedOver {
    std::string delegation;  // e3
    Named absent, org;
    Day until{};
    std::vector<WaitingRow> waiting;
    std::vector<DutyRow> rows;  // of their posts there, due within five working days or past
};
struct TodayPage {
    Named person;
    std::optional<Named> home;
    Day on{};
    Bilingual day_words;  // 2026年7月8日 星期三
    std::vector<DueGroup> groups;
    std::vector<EarlierYear> earlier;  // latest first
    std::vector<Scope> scopes;         // standings in the home organisation by scope
    std::vector<Wanting> wanting;      // meetings that lack one thing, and would count with it
    std::vector<WaitingRow> waiting;   // to be decided, judged, answered, confirmed or visited
    ReferralsPage referrals;           // that wait for the reader
    std::vector<HandedOver> handed_over;
    std::optional<OneMeeting> one_meeting;
    std::optional<YearStrip> year;
    std::vector<ChangeSeen> changes;  // the last twelve
};
BOOST_DESCRIBE_STRUCT(DueGroup, (), (name, words, rows))
BOOST_DESCRIBE_STRUCT(EarlierYear, (), (year, words, rows))
BOOST_DESCRIBE_STRUCT(SettledBy, (), (obligation, title, window))
BOOST_DESCRIBE_STRUCT(OneMeeting, (), (head, sentence, title, settles, button))
BOOST_DESCRIBE_STRUCT(StripCell, (), (obligation, window, first_month, last_month, standing, words))
BOOST_DESCRIBE_STRUCT(StripRow, (), (duty, title, cells))
BOOST_DESCRIBE_STRUCT(YearStrip, (), (org, year, rows))
BOOST_DESCRIBE_STRUCT(ChangeSeen, (), (day, words, detail, link, record, obligation))
BOOST_DESCRIBE_STRUCT(HandedOver, (), (delegation, absent, org, until, waiting, rows))
BOOST_DESCRIBE_STRUCT(TodayPage, (),
                      (person, home, on, day_words, groups, earlier, scopes, wanting, waiting, referrals, handed_over,
                       one_meeting, year, changes))

Result<TodayPage> today(const Reader& reader, const OnDay& asked);

}  // namespace jinze::views
