// 履责一屏: a leader's own duties, those of their Party group, what waits for their answer, the problems found last,
// and what a clerk recorded for them.
#pragma once

#include "app/views/referral/referrals.h"
#include "app/views/work/row.h"

namespace jinze::views {

struct ProblemRow {
    std::string record;
    int item = 0;
    std::string text;
    Day found{};
    std::string title;  // of the record that found it
    Named host;
    std::optional<Named> owner;
    std::optional<Day> due;
    std::optional<std::string> closed_by;  // the record that closed it
    std::optional<Day> closed_on;
    Bilingual words;  // 整改中, 已过整改期限, 已销号
};
struct BehalfRow {  // 代录
    std::string record, title;
    Day performed{}, entered{};
    Named by, host;
    std::vector<std::string> obligations;  // what it counts for: each may be contested
};
struct LeaderPage {
    Named person;
    std::vector<HeldPost> posts;
    Day on{};
    Bilingual day_words;
    std::optional<Named> group;
    std::vector<DutyRow> own, of_group;
    std::vector<WaitingRow> waiting;
    ReferralsPage referrals;  // that wait for the reader
    std::vector<ProblemRow> problems;
    std::vector<BehalfRow> recorded_for;
    bool reads_for_another = false;  // a clerk views the leader's page: nothing can be answered here
};
BOOST_DESCRIBE_STRUCT(ProblemRow, (), (record, item, text, found, title, host, owner, due, closed_by, closed_on, words))
BOOST_DESCRIBE_STRUCT(BehalfRow, (), (record, title, performed, entered, by, host, obligations))
BOOST_DESCRIBE_STRUCT(LeaderPage, (),
                      (person, posts, on, day_words, group, own, of_group, waiting, referrals, problems, recorded_for,
                       reads_for_another))

// The reader's own page, or that of a leader for whom they record.
struct LeaderQuestion {
    std::optional<std::string> person;  // a leader for whom the reader records
};
BOOST_DESCRIBE_STRUCT(LeaderQuestion, (), (person))

Result<LeaderPage> leader(const Reader& reader, const LeaderQuestion& asked);

}  // namespace jinze::views
