// The lines of one body's assessment as its pages show them: each with its words, what it came to in the draft, and
// what became of it since. A group with a scheme has its items, with amounts; a group without one has its duties, with
// standings. Never of two bodies.
#pragma once

#include "app/views/appraisal/known.h"
#include "domain/fact_sheet/facts_of.h"
#include "domain/scheme/score.h"

namespace jinze::views {

enum class LineState : std::uint8_t { lost, kept, added, not_applicable, not_due, unanswered, absent };

// 扣1分, 不扣; without a scheme a standing.
struct LineAmount {
    LineState state{};
    std::optional<std::string> amount;  // exact: "0.5"
    std::optional<duty::Standing> standing;

    bool operator==(const LineAmount&) const = default;
};
// A record of the body that was made in the window, of the kind asked for, and did not count.
struct OwnRecord {
    std::string record, title;
    Day day{};
    Bilingual say;  // why not
};
// What an objection to a line from facts contests.
struct Contestable {
    std::string obligation;
    Bilingual name;  // the window, with the bearer if it is another
};
struct LineObjection {
    Day on{};
    std::string by, text;
    std::optional<Day> decided;
    bool upheld = false;
    std::string by_reviewer, why;
};
enum class LineAnswer : std::uint8_t { no_comment, objected };
struct AssessedLine {
    std::string line, row;  // the item's code; 2.6
    Bilingual title, says;
    LineAmount draft;
    std::optional<LineAmount> now;  // only where it differs, or was objected to
    std::optional<Bilingual> cause;
    bool really_changed = false;
    bool judged = false;
    std::optional<LineAmount> own;  // 自评
    std::string self_says;
    std::optional<std::string> most;  // of a judged line: the most that it may lose
    std::vector<Contestable> contests;
    std::vector<Mention> evidence;
    std::optional<LineAnswer> answer;
    std::optional<LineObjection> objection;
    bool may_object = false;
    std::vector<OwnRecord> records;
};

// The scheme of the group, read; null: it has none, or its file cannot be read.
const scheme::Scheme* scheme_of(const Reader& reader, const InAssessment& in);
fact_sheet::Period period_of(const appraisal::Assessment& it);
// The body's score as known on a day, judgements and ballots as of `judged`; nothing: the group has no scheme.
std::optional<scheme::Score> score_of(const Reader& reader, const InAssessment& in, Day known, Day judged);

// As known at the draft, and beside it as known at `now` (K2, or today). For whoever sees values: `with_values`; else
// what was judged is left out.
std::vector<AssessedLine> lines_of(const Reader& reader, const InAssessment& in, bool with_values);
// The second day of a page: K2 once it is final, else today.
Day known_now(const Reader& reader, const InAssessment& in);

BOOST_DESCRIBE_ENUM(LineState, lost, kept, added, not_applicable, not_due, unanswered, absent)
BOOST_DESCRIBE_ENUM(LineAnswer, no_comment, objected)
BOOST_DESCRIBE_STRUCT(LineAmount, (), (state, amount, standing))
BOOST_DESCRIBE_STRUCT(OwnRecord, (), (record, title, day, say))
BOOST_DESCRIBE_STRUCT(Contestable, (), (obligation, name))
BOOST_DESCRIBE_STRUCT(LineObjection, (), (on, by, text, decided, upheld, by_reviewer, why))
BOOST_DESCRIBE_STRUCT(AssessedLine, (),
                      (line, row, title, says, draft, now, cause, really_changed, judged, own, self_says, most,
                       contests, evidence, answer, objection, may_object, records))

}  // namespace jinze::views
