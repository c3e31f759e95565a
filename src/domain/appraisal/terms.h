// The terms of the yearly assessment (年度考核): the plan with its groups, who judges, who answers objections, and what
// is decided. Bodies only are judged by a scheme; a leader has a fact sheet and never a score. Days: life.h. Source:
// domain table 4.7; docs/appraisal.md; docs/decisions/0058.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/bytes.h"
#include "base/code.h"
#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"

namespace jinze::appraisal {

struct AssessmentTag {
    static constexpr char letter = 'k';
};
using AssessmentId = Id<AssessmentTag>;  // k3

// How the bodies of a group are assessed; in either case a meeting decides.
enum class Method : std::uint8_t {
    facts,   // 事实、测评、会议决定
    scheme,  // 评分办法: in addition, a score as material
};

// One group of voters and its weight in per cent. A group's weights together are 100. Ballots on a person are counts
// per group and are never weighted.
struct VoterGroup {
    Code code;
    int weight = 0;

    bool operator==(const VoterGroup&) const = default;
};

// At most `part` of every `whole` bodies of a group may be graded 好; rounded down.
struct GoodShare {
    int part = 1, whole = 3;

    bool operator==(const GoodShare&) const = default;
};

// Special situations (特殊情形), a human choice with its reason.
enum class CaseHow : std::uint8_t {
    no_grade,            // 不定等次: under half the period
    by_days,             // 按日分列: merged; the successor's sheet shows its predecessors by days
    narrative,           // 写实: the holder is there for less than six months
    closes_at_handover,  // 到交接日止: the sheet of a leaver
    acting_reports,      // 主持工作者报告: the post is vacant
    one_report,          // 一并报告: several posts, one report, a line a post
};

struct SpecialCase {
    OrgId body;
    std::optional<PostId> post;  // nothing: of the body itself
    CaseHow how{};
    Sealed why;

    bool operator==(const SpecialCase&) const = default;
};

// Whose sheet: the body's own, or that of a leader who held a post of it in the period.
struct FactSheet {
    OrgId body;
    std::optional<PostId> post;
    std::optional<PersonId> person;  // with a post, where a line is answered

    bool is_of_a_leader() const { return post.has_value(); }
    auto operator<=>(const FactSheet&) const = default;
};

// What the one assessed says of a line. Silence is 未提意见, never consent.
enum class LineAct : std::uint8_t {
    self_score,  // 自评, before the draft; judged lines only
    no_comment,  // 无意见
    comment,     // 说明
    object,      // 提意见; judged lines only. An objection to a standing is a contest of that obligation
};

// The words of the meeting's decision. There is no quota of 一般 or 差.
enum class Grade : std::uint8_t { good, fairly_good, ordinary, poor };

// A fact that a body states, as a scheme names it: stated:BODY/KIND/LEVEL.
struct StatedName {
    Code by, kind;
    std::optional<Code> level;

    bool operator==(const StatedName&) const = default;
};

// What the rules need of one line of a scheme; its file says the rest. Amounts are whole hundredths.
struct SchemeLine {
    Code item;
    bool judged = false;
    int up_to = 0;             // judged: the most that may be lost or added
    std::vector<Code> voters;  // of a ballot
    std::vector<StatedName> stated;

    bool operator==(const SchemeLine&) const = default;
};

inline constexpr int most_hundredths = 10'000'000;

}  // namespace jinze::appraisal
