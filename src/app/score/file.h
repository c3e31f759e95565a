// A score as a file: `jinze-score/1`, JSON. One body, one period, one day; everything that its numbers follow from, and
// what it cannot prove. Format: docs/score-format.md. Exact numbers are text: "18.2", or a fraction, "1740/19".
#pragma once

#include "app/score/basis.h"
#include "domain/registry/describe.h"
#include "domain/scheme/describe.h"
#include "storage/ledger/describe.h"
#include "storage/ledger/proof.h"

namespace jinze::score {

inline constexpr std::string_view format = "jinze-score/1";

struct Body {
    std::string id, name;  // o17
    registry::OrgKind kind{};
};
struct Period {
    Day first{}, last{};
};
struct SchemeText {
    Code code;
    std::string file;     // the name of the TOML file
    Digest digest{};      // SHA-256 of `text`
    LeafNumber leaf = 0;  // that adopted it
    std::string text;
};
struct ParametersNoted {
    Day entered{};
    int late_entry = 10, reason = 10, due_soon = 5;  // working days
    std::optional<LeafNumber> leaf;                  // nothing: the program's own, none was adopted
};
struct ProvenLeaf {
    LeafNumber index = 0;
    std::string text;  // its exact bytes, which are JSON
    Digest hash{};
    ledger::Proof proof;  // under the file's head
};

struct Exempt {
    scheme::Ground ground{};
    std::string proof;
};
struct FileFact {
    std::string name, label;
    std::optional<duty::Standing> standing;
    std::optional<Code> level;
    int count = 1, persons = 0, required = 0, reached = 0;
    std::optional<std::string> figure;
    std::optional<Code> same;
    std::optional<Exempt> exempt;
    bool found_itself = false;
    std::optional<Day> last;
    std::vector<std::string> evidence;
    std::optional<Basis> basis;
    std::vector<LeafNumber> leaves;
};
struct FileBallots {
    Code group;
    int handed_out = 0, good = 0, fairly_good = 0, ordinary = 0, poor = 0;
    std::vector<std::string> evidence;
    std::vector<LeafNumber> leaves;
};
struct FileJudged {
    Code item;
    std::string amount, reason;
    std::vector<std::string> evidence;
    std::vector<LeafNumber> leaves;
};

// A node of the tree; its place in the list is its number.
struct FileSum {
    std::string each, count, value;
};
struct FileLine {
    std::string fact, label;
    scheme::Effect effect{};
    std::optional<duty::Standing> standing;
    std::optional<Code> level;
    std::string each, count, value;
    std::vector<std::string> evidence;
};
struct FileTally {
    scheme::Effect effect{};
    std::optional<duty::Standing> standing;
    std::int64_t count = 0;
};
struct FileNode {
    std::optional<std::uint32_t> in;  // the node that it stands in; nothing: the scheme itself
    std::string id;
    scheme::NodeKind kind{};
    scheme::NodeState state{};
    Bilingual title;
    bool takes_nothing = false, refers = false;
    std::vector<std::string> uses;  // items: names of facts; else the ids of the nodes below
    std::vector<FileLine> lines;    // each × count = value, of each fact
    std::vector<FileTally> tallies;
    std::vector<FileSum> sums;
    std::optional<std::string> measured, full, applicable, lost_most, added_most;
    std::string absent, taken, lost, added;
    std::optional<std::string> value;
    std::vector<std::string> terms;
    std::string row;
    Bilingual clause, facts, arithmetic, says;
    std::vector<std::string> evidence;
};
struct FileTotal {
    std::optional<std::string> total, unrounded;
    std::string lost, added;
    std::optional<Bilingual> band;
    bool refers = false;
};

// The draft's facts where they were others; what it had not and what it had besides.
struct FactRef {
    std::string name, label;
};
struct FileDraft {
    Day known{};
    std::vector<FileFact> facts;     // as they were: they replace those of the same name and label
    std::vector<FactRef> not_known;  // facts that the draft had not
    std::vector<FileBallots> ballots;
    std::vector<FileJudged> judged;
    std::vector<scheme::FactSource> unused;
    std::vector<std::string> untaken;
    std::optional<std::string> total;
};
struct Change {  // K1 → K2, one line
    std::string item;
    scheme::NodeState state_before{}, state_after{};
    std::string lost_before, lost_after, added_before, added_after;
    Bilingual says;  // why
};
struct Erased {
    std::string evidence;
    LeafNumber leaf = 0;
};

struct ScoreFile {
    std::string format, written_by;
    Body body;
    Period period;
    Day known{};
    SchemeText scheme;
    std::vector<LeafNumber> plan;  // of the assessment and of its group; empty: none is planned
    ledger::Head head;
    std::vector<ParametersNoted> parameters;
    std::vector<LeafNumber> calendar;
    std::vector<FileFact> facts;
    std::vector<FileBallots> ballots;
    std::vector<FileJudged> judged;
    std::vector<scheme::FactSource> unused;
    std::vector<std::string> untaken;  // names that nothing here supplies: absent, like an unused source
    FileTotal total;
    std::vector<FileNode> tree;
    std::optional<FileDraft> draft;
    std::vector<Change> changes;
    std::vector<Erased> erased;
    std::vector<Bilingual> cannot_prove;
    std::vector<ProvenLeaf> leaves;
};

BOOST_DESCRIBE_STRUCT(Body, (), (id, name, kind))
BOOST_DESCRIBE_STRUCT(Period, (), (first, last))
BOOST_DESCRIBE_STRUCT(SchemeText, (), (code, file, digest, leaf, text))
BOOST_DESCRIBE_STRUCT(ParametersNoted, (), (entered, late_entry, reason, due_soon, leaf))
BOOST_DESCRIBE_STRUCT(ProvenLeaf, (), (index, text, hash, proof))
BOOST_DESCRIBE_STRUCT(Exempt, (), (ground, proof))
BOOST_DESCRIBE_STRUCT(FileFact, (),
                      (name, label, standing, level, count, persons, required, reached, figure, same, exempt,
                       found_itself, last, evidence, basis, leaves))
BOOST_DESCRIBE_STRUCT(FileBallots, (), (group, handed_out, good, fairly_good, ordinary, poor, evidence, leaves))
BOOST_DESCRIBE_STRUCT(FileJudged, (), (item, amount, reason, evidence, leaves))
BOOST_DESCRIBE_STRUCT(FileSum, (), (each, count, value))
BOOST_DESCRIBE_STRUCT(FileLine, (), (fact, label, effect, standing, level, each, count, value, evidence))
BOOST_DESCRIBE_STRUCT(FileTally, (), (effect, standing, count))
BOOST_DESCRIBE_STRUCT(FileNode, (),
                      (in, id, kind, state, title, takes_nothing, refers, uses, lines, tallies, sums, measured, full,
                       applicable, lost_most, added_most, absent, taken, lost, added, value, terms, row, clause, facts,
                       arithmetic, says, evidence))
BOOST_DESCRIBE_STRUCT(FileTotal, (), (total, unrounded, lost, added, band, refers))
BOOST_DESCRIBE_STRUCT(FactRef, (), (name, label))
BOOST_DESCRIBE_STRUCT(FileDraft, (), (known, facts, not_known, ballots, judged, unused, untaken, total))
BOOST_DESCRIBE_STRUCT(Change, (),
                      (item, state_before, state_after, lost_before, lost_after, added_before, added_after, says))
BOOST_DESCRIBE_STRUCT(Erased, (), (evidence, leaf))
BOOST_DESCRIBE_STRUCT(ScoreFile, (),
                      (format, written_by, body, period, known, scheme, plan, head, parameters, calendar, facts,
                       ballots, judged, unused, untaken, total, tree, draft, changes, erased, cannot_prove, leaves))

}  // namespace jinze::score
