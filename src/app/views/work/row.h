// One task as a row of a page: what it is, its state in one line, its deadline, and the one button for it.
#pragma once

#include "app/views/session.h"

namespace jinze::views {

// The action of a button; the form of a record opens with known values.
enum class Verb : std::uint8_t {
    record,
    reason,
    answer,
    close,
    decide,
    judge,
    waive,
    contest,
    report,
    confirm,
    settle,
    inspect
};

struct Prefill {
    std::optional<record::Kind> kind;
    std::optional<Named> host;
    std::vector<std::string> topics;     // codes
    std::vector<std::string> makes_up;   // obligations
    std::optional<std::string> answers;  // r12
    std::optional<std::string> called;   // g3
    std::optional<input::ItemInput> closes;
    std::optional<std::string> on_behalf_of;  // m33
    std::optional<std::string> concerns;      // o17
};
struct Button {
    Verb verb{};
    Bilingual label;              // 记党费, 说明原因
    std::optional<Prefill> form;  // verb record, answer or close
};

// A duty owed, or an item of a record with its owner and day.
enum class RowOf : std::uint8_t { duty, item };

struct DutyRow {
    RowOf of{};
    std::optional<std::string> obligation, record;  // the duty's; the record that set the item
    std::optional<int> item;
    Bilingual title, window;  // 支部党员大会 · 2026年第二季度
    std::optional<duty::Area> area;
    std::string bearer;      // o17, p5, p5.o3, m33
    Bilingual bearer_name;   // in full
    Bilingual whose, about;  // as shown in a row: 党组成员沈若谷, 分管第二支部
    Day last{};
    bool provisional = false;        // its last day was counted by weekends alone
    int left = 0, past = 0;          // working days to the last day, or since
    std::optional<Day> reason_by;    // until this day a reason may be given and it is not overdue
    std::optional<int> reason_left;  // in working days
    duty::Standing standing{};
    Bilingual words;  // of the standing
    int needed = 1, reached = 0;
    Bilingual why;
    std::optional<Day> done_on;
    std::optional<std::string> done_by;  // the record that settled it, if the reader may open it
    std::optional<Named> recorded_by;    // 代录: who recorded that one for the bearer
    bool contested = false, may_contest = false;
    std::optional<Button> button;
};

// Something that waits for the reader's decision or answer.
struct WaitingRow {
    Verb verb{};  // decide a reason, judge a contest, answer a request, confirm or settle it, visit units
    std::optional<std::string> obligation, record;
    Bilingual title, window, whose, about;
    Named from, body;  // who asks, and for whom
    std::string text;  // as written
    Day since{};
    std::optional<Button> button;  // none: another person decides
    std::size_t number = 0;        // of the reason, named in the decision
    std::optional<Named> behalf;   // the absent person in whose place the reader decides; none: in their own name
};

BOOST_DESCRIBE_ENUM(Verb, record, reason, answer, close, decide, judge, waive, contest, report, confirm, settle,
                    inspect)
BOOST_DESCRIBE_STRUCT(Prefill, (), (kind, host, topics, makes_up, answers, called, closes, on_behalf_of, concerns))
BOOST_DESCRIBE_STRUCT(Button, (), (verb, label, form))
BOOST_DESCRIBE_ENUM(RowOf, duty, item)
BOOST_DESCRIBE_STRUCT(DutyRow, (),
                      (of, obligation, record, item, title, window, area, bearer, bearer_name, whose, about, last,
                       provisional, left, past, reason_by, reason_left, standing, words, needed, reached, why, done_on,
                       done_by, recorded_by, contested, may_contest, button))
BOOST_DESCRIBE_STRUCT(WaitingRow, (),
                      (verb, obligation, record, title, window, whose, about, from, body, text, since, button, number,
                       behalf))

// The row of an obligation on that day, judged again for its line why.
DutyRow duty_row(const Reader& reader, const duty::Obligation& obligation, Day on);
// The button that would settle it, if the reader may press one.
std::optional<Button> button_for(const Reader& reader, const duty::Obligation& obligation, duty::Standing standing,
                                 Day on);
// The initial form of a record for it; empty if the reader records for nobody who could do it.
std::optional<Prefill> prefill_for(const Reader& reader, const duty::Obligation& obligation, Day on);

bool may_give_reason(const Reader& reader, const duty::Obligation& obligation, duty::Standing standing);
bool may_contest(const Reader& reader, const duty::Obligation& obligation);

}  // namespace jinze::views
