// The effect of a record if it were entered now: its quorum in words, what it settles, what it adds to, and what it
// just misses with the one change needed; for a correction also what it would no longer count for. Judged by the rules
// themselves, on a copy of the records that includes it.
#pragma once

#include "app/views/work/row.h"
#include "domain/catalogue/catalogue.h"

namespace jinze::views {

struct QuorumLine {
    bool taken = false;  // whether attendance is taken
    int due = 0, present = 0, voters_due = 0, voters_present = 0;
    int missing = 0;  // people short of half of those with a vote
    bool half = true;
    Bilingual words;
};
struct SettledLine {
    std::string obligation;
    Bilingual title, window, bearer_name;  // 17人, if it applies to several members
    int bearers = 1;
    duty::Standing before{}, after{};
    Bilingual words;  // of the standing after
    int needed = 1, reached = 0;
    Bilingual why;
};
struct MissedLine {
    std::string obligation;
    Bilingual title, window, bearer_name;
    int bearers = 1;
    duty::Standing standing{};
    Bilingual why, remedy;
    std::vector<std::string> add_makes_up, add_topics;  // what to add to the record
    bool wants_conclusion = false, wants_problem = false, wants_minutes = false;
    std::optional<std::string> post;  // that bears it, where one does: its holder is whom to name
};
struct RecordPreview {
    QuorumLine quorum;
    std::vector<SettledLine> settles, adds, loses;
    std::vector<MissedLine> misses;
    std::optional<Denial> objection;  // why it would be refused as it stands
    std::vector<Bilingual> warnings;  // unusual, but taken
};
struct RecordDone {
    input::ReceiptAnswer receipt;
    std::string record;  // r12; empty for an announced meeting
    std::vector<SettledLine> settled;
    int undo_seconds = 10;
};
BOOST_DESCRIBE_STRUCT(QuorumLine, (), (taken, due, present, voters_due, voters_present, missing, half, words))
BOOST_DESCRIBE_STRUCT(SettledLine, (),
                      (obligation, title, window, bearer_name, bearers, before, after, words, needed, reached, why))
BOOST_DESCRIBE_STRUCT(MissedLine, (),
                      (obligation, title, window, bearer_name, bearers, standing, why, remedy, add_makes_up, add_topics,
                       wants_conclusion, wants_problem, wants_minutes, post))
BOOST_DESCRIBE_STRUCT(RecordPreview, (), (quorum, settles, adds, loses, misses, objection, warnings))
BOOST_DESCRIBE_STRUCT(RecordDone, (), (receipt, record, settled, undo_seconds))

// `corrects`: the record it would replace, which the reader may open.
Result<RecordPreview> preview(const Reader& reader, const input::RecordInput& typed,
                              const catalogue::Catalogue& catalogue, std::optional<RecordId> corrects = {});
// What an entered record settles, as far as the reader may see it.
std::vector<SettledLine> settled_by(const Reader& reader, RecordId record);

}  // namespace jinze::views
