// The answers of the views as JSON: every shape of docs/formats.md, section "Answers". Ids are written as people write
// them (o17, p5, m33, r12); days as YYYY-MM-DD.
#pragma once

#include "domain/district/describe.h"

namespace jinze::views {

struct SourceAnswer {
    std::string document;  // its code
    Bilingual title;
    std::optional<std::string> article, quote;
    std::optional<std::string> sentence;  // the sentence around the quote, if the quote alone says little
    bool verified = true;
};
struct HolderAnswer {
    std::string post, person, name;
    Day from{}, last{};  // the days in the window on which they held it
    int held = 0;        // how many
};
struct BearerAnswer {
    std::string id;
    Bilingual name;
    std::string org, org_name;  // where it is shown
    std::vector<HolderAnswer> holders;
    int vacant = 0;  // days of the window without a holder, up to the day asked about
};
struct WindowAnswer {
    std::string label;
    Bilingual name;
    Day begin{}, last{};
    bool provisional = false, awaiting_notice = false;
    Bilingual counted;  // how the last day was counted
};
struct CountedAnswer {
    std::string record, title;
    Day performed{}, entered{};
    int lag = 0;  // working days from performed to entered
    bool late_entry = false, makes_up = false;
    int amount = 1, present = 0, due = 0;
    std::vector<Bilingual> why;
    std::optional<int> left_out;  // members not counted as due, if any
};
struct LackAnswer {
    duty::Lack lack{};
    Bilingual words;
};
struct NotCountedAnswer {
    std::string record, title;
    Day performed{}, entered{};
    std::vector<LackAnswer> why;
};
struct DecisionAnswer {  // Decisions on reasons, waivers and contests, in order of entry.
    std::string what;    // reason, reason_decided, waived, contest, contest_decided
    Day entered{};
    std::string by, by_name, text;
    Bilingual outcome;
};
struct Explanation {
    std::string obligation;
    Code duty;
    Bilingual title;
    duty::Force force{};
    duty::Area area{};
    std::vector<SourceAnswer> sources;
    std::optional<Bilingual> hint;
    BearerAnswer bearer;
    WindowAnswer window;
    Day on{}, known{};
    duty::Standing standing{};
    Bilingual words;
    int needed = 1, reached = 0;  // records; minutes if hours are owed
    std::optional<Day> done_on;
    int lag = 0;
    std::vector<CountedAnswer> counted;
    std::vector<NotCountedAnswer> not_counted;
    std::vector<DecisionAnswer> decisions;
    std::vector<Bilingual> to_settle;  // what is missing, and by which day; empty: settled
};

struct ListedObligation {
    std::string obligation;
    Code duty;
    std::string title, bearer;
    Bilingual bearer_name;
    std::string org, window;
    Day begin{}, last{};
    bool provisional = false;
    duty::Standing standing{};
    int needed = 1, reached = 0;
};
struct ProofRow {
    std::string record, title, bearer;
    Day performed{}, entered{};
};
struct StandingDuty {  // no deadline: the rows of the year that prove it
    Code duty;
    std::string title;
    duty::Area area{};
    std::vector<Code> proven_by;  // duties whose standings prove it, if it has no record of its own
    std::vector<ProofRow> rows;
};
struct DutyList {
    std::string node, node_name;
    Day on{}, known{};
    std::vector<ListedObligation> obligations;
    std::vector<StandingDuty> standing;
};

struct Tally {
    int not_owed = 0, waived = 0, done = 0, done_entered_late = 0, done_late = 0, not_begun = 0, awaiting_notice = 0,
        answered = 0, reason_wanted = 0, overdue = 0, due_soon = 0, open = 0;

    bool operator==(const Tally&) const = default;
};
struct BoardCell {
    std::string column;
    Tally tally;
};
struct BoardRow {
    std::string id, name;          // o17, or the code of a duty
    std::vector<BoardCell> cells;  // those with an obligation, in the order of columns
};
struct BoardColumn {
    std::string id;  // an area; or earlier, 01 to 12, later
    Bilingual name;
    std::optional<int> month;  // 1 to 12
};
struct BoardAnswer {
    std::string node, node_name, by;  // area or month
    Day on{}, known{};
    std::vector<BoardColumn> columns;
    std::vector<BoardRow> rows;  // in official order, never by count
    Tally total;
};

BOOST_DESCRIBE_STRUCT(SourceAnswer, (), (document, title, article, quote, sentence, verified))
BOOST_DESCRIBE_STRUCT(HolderAnswer, (), (post, person, name, from, last, held))
BOOST_DESCRIBE_STRUCT(BearerAnswer, (), (id, name, org, org_name, holders, vacant))
BOOST_DESCRIBE_STRUCT(WindowAnswer, (), (label, name, begin, last, provisional, awaiting_notice, counted))
BOOST_DESCRIBE_STRUCT(CountedAnswer, (),
                      (record, title, performed, entered, lag, late_entry, makes_up, amount, present, due, why,
                       left_out))
BOOST_DESCRIBE_STRUCT(LackAnswer, (), (lack, words))
BOOST_DESCRIBE_STRUCT(NotCountedAnswer, (), (record, title, performed, entered, why))
BOOST_DESCRIBE_STRUCT(DecisionAnswer, (), (what, entered, by, by_name, text, outcome))
BOOST_DESCRIBE_STRUCT(Explanation, (),
                      (obligation, duty, title, force, area, sources, hint, bearer, window, on, known, standing, words,
                       needed, reached, done_on, lag, counted, not_counted, decisions, to_settle))
BOOST_DESCRIBE_STRUCT(ListedObligation, (),
                      (obligation, duty, title, bearer, bearer_name, org, window, begin, last, provisional, standing,
                       needed, reached))
BOOST_DESCRIBE_STRUCT(ProofRow, (), (record, title, bearer, performed, entered))
BOOST_DESCRIBE_STRUCT(StandingDuty, (), (duty, title, area, proven_by, rows))
BOOST_DESCRIBE_STRUCT(DutyList, (), (node, node_name, on, known, obligations, standing))
BOOST_DESCRIBE_STRUCT(Tally, (),
                      (not_owed, waived, done, done_entered_late, done_late, not_begun, awaiting_notice, answered,
                       reason_wanted, overdue, due_soon, open))
BOOST_DESCRIBE_STRUCT(BoardCell, (), (column, tally))
BOOST_DESCRIBE_STRUCT(BoardRow, (), (id, name, cells))
BOOST_DESCRIBE_STRUCT(BoardColumn, (), (id, name, month))
BOOST_DESCRIBE_STRUCT(BoardAnswer, (), (node, node_name, by, on, known, columns, rows, total))

}  // namespace jinze::views
