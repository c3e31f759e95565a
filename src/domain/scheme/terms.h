// A scheme of assessment (评分办法): how the facts of one organisation become a tree of sentences that a meeting
// studies. For organisations only; persons have fact sheets. A closed language without expressions: no item names
// another, so nothing can go round in circles. Language: docs/schemes.md. Why: docs/decisions/0057.
//
// Order of reading: terms.h, names.h (the closed lists), facts.h, score.h, load.h.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/bilingual.h"
#include "base/code.h"
#include "base/day.h"
#include "domain/catalogue/problem.h"
#include "domain/registry/terms.h"
#include "domain/scheme/contains.h"
#include "domain/scheme/hundredths.h"

namespace jinze::scheme {

// Where a fact comes from.
enum class FactSource : std::uint8_t {
    duty,        // 履责情况: the standing of a duty's windows
    matter,      // 督办事项: matters and what was done about them
    registered,  // 组织登记: figures of the register; "register" in a file
    stated,      // 书面认定: what a named body stated in a document
    ballot,      // 民主测评
    judged,      // 考核组判断
};

// What a loss is counted by.
enum class Per : std::uint8_t { time, once, person_time, item, missing };

// Why a fact does not lose although the rule names it: a closed list, and only with proof.
enum class Ground : std::uint8_t {
    force_majeure,          // 不可抗力
    emergency_duty,         // 应急处突
    superior_arrangement,   // 上级统一安排
    approved_postponement,  // 经批准延期
    reorganisation,         // 机构新设、合并、撤销
    approved_absence,       // 经批准缺席
};

// "duty:election-on-term", "stated:discipline-body/discipline", "stated:work-committee/submission/plan", "judged".
struct FactName {
    FactSource source{};
    Code by;     // stated: the body
    Code what;   // nothing: judged
    Code level;  // stated, in an item: only facts of this level

    std::string text() const;
    friend auto operator<=>(const FactName&, const FactName&) = default;
};

enum class Shape : std::uint8_t {
    refers,     // takes nothing; a fact refers the body to the meeting (at_zero)
    fixed,      // so much per time, person-time, item, missing one
    standings,  // by the standing of a duty or matter
    levels,     // by the level that the document states
    steps,      // by thresholds, each one on top of those before
    times,      // a stated figure, multiplied
    share,      // a ballot or a stated per cent: the full mark in its proportion
    judged,     // by people, with a reason
};

struct Step {
    bool below = false;  // else: at least
    Hundredths edge;
    Hundredths amount;

    bool operator==(const Step&) const = default;
};

struct LevelAmount {
    Code level;
    Hundredths amount;

    bool operator==(const LevelAmount&) const = default;
};

struct Rule {
    bool adds = false;  // a bonus; else a loss
    Shape shape = Shape::refers;
    Hundredths amount;              // fixed
    Hundredths overdue, done_late;  // standings
    std::vector<LevelAmount> levels;
    std::vector<Step> steps;
    Hundredths factor;  // times
    Per per = Per::time;
    std::optional<Hundredths> at_least;  // per missing: how many there should be

    bool operator==(const Rule&) const = default;
};

// The line applies only where the fact amounts to so much.
struct When {
    FactName fact;
    Step edge;

    bool operator==(const When&) const = default;
};

struct Voters {
    Code group;
    int weight = 0;  // per cent; together 100

    bool operator==(const Voters&) const = default;
};

// A group with fewer valid ballots is not counted: `count`, or `share` of those handed out ("2/3").
struct MinBallots {
    int count = 0;
    int above = 0, below = 1;

    bool operator==(const MinBallots&) const = default;
};

struct RowSource {
    Code document;
    std::optional<std::string> row;

    bool operator==(const RowSource&) const = default;
};

struct Item {
    Code id;
    Bilingual title;
    Code part;                    // nothing: directly in the scheme
    std::vector<FactName> facts;  // all of one source
    Rule rule;
    bool same = false;  // one case counts once, at its highest level
    std::vector<Ground> except;
    std::optional<Hundredths> full, up_to;
    std::vector<Voters> voters;
    std::optional<MinBallots> min_ballots;
    std::optional<When> when;
    bool refers_at_zero = false;
    std::optional<Day> from, until;  // removed from that day on: it judges no window that ends later
    RowSource source;
    catalogue::Place at;

    FactSource kind() const { return facts.empty() ? FactSource::judged : facts.front().source; }
};

struct Part {
    Code id;
    Bilingual title;
    Code part;  // the part it stands in, written above it
    std::optional<Hundredths> full, up_to;
    bool refers_at_zero = false;
    catalogue::Place at;
};

struct Level {
    Code id;
    Bilingual title;
};

struct SchemeDocument {
    Code id;
    Bilingual title;
};

// Words for the meeting: from `at_least`, below `below`; the last has no end.
struct Band {
    Hundredths at_least;
    std::optional<Hundredths> below;
    Bilingual says;
    catalogue::Place at;
};

struct Scheme {
    Code id;
    Bilingual title;
    std::vector<registry::OrgKind> bodies;  // whom it is for
    Day from{};                             // not after the period's first day
    std::optional<Hundredths> full, up_to;
    bool refers_at_zero = false;
    std::vector<SchemeDocument> documents;
    std::vector<Level> levels;
    std::vector<Part> parts;  // in the order of the tree
    std::vector<Item> items;
    std::vector<Band> bands;  // ascending
    catalogue::Place at;

    const Level* level(const Code& code) const;
    const SchemeDocument* document(const Code& code) const;
    const Part* part(const Code& code) const;
};

inline constexpr int ballot_groups = 5;     // in all items of a scheme together
inline constexpr int most_ballots = 4'999;  // of one group
inline constexpr std::size_t most_items = 200, most_parts = 60;

}  // namespace jinze::scheme
