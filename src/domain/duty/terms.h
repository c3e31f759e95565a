// The terms of a duty: who owes it, how much by when, and what counts as evidence. One version of one duty, as in the
// catalogue. Read this file first: the rest of this room decides whether an obligation under these terms is done.
// Language: docs/catalogue.md.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/code.h"
#include "base/day.h"
#include "domain/calendar/window.h"
#include "domain/record/terms.h"

namespace jinze::duty {

enum class Force : std::uint8_t { must, norm, local };    // 必须/应当 · 一般 · 本区规定
enum class Tier : std::uint8_t { oversee, guide, lead };  // 宏观领导 · 直接指导 · 具体领导
enum class Area : std::uint8_t { ideology, organisation, style, supervision, guarantee, assessment };

// Who owes it. Bodies are organisations; a post owes its duties whoever holds it.
enum class Bearer : std::uint8_t {
    district_committee,        // 区委(常委会)
    work_committee,            // 区直机关工委
    organisation_department,   // 区委组织部
    party_group,               // 部门党组(党委), or the 领导班子 where a unit has neither
    organ_organisation,        // the unit's own organ Party organisation: 机关党委/总支/支部
    branch,                    // 党支部
    small_group,               // 党小组
    discipline_body,           // 机关纪委
    work_committee_secretary,  // posts from here on
    party_group_secretary,     // 党组书记 / 主要负责同志
    deputy_in_charge,          // 分管机关党建的党组成员: the seat in charge of the organ organisation
    other_leader,              // the other seats of the leading group
    each_leader,               // every seat of the leading group
    branch_secretary,          // 支部书记, 机关党委/总支书记
    each_member,               // persons: every member
};

enum class Condition : std::uint8_t { none, has_committee, has_small_groups };

struct BearerTerms {
    Bearer who{};
    Condition condition = Condition::none;
    bool for_each_charge = false;  // once for each organisation the post is in charge of (一岗双责)
    std::vector<Bearer> also;      // further bearers of the same duty: each body or seat owes it once

    bool operator==(const BearerTerms&) const = default;
};

// What begins a deadline. A closed list; domain/duty/occasions.cpp finds them.
enum class Occasion : std::uint8_t {
    important_meeting,  // a meeting called beforehand and flagged 重要, for each leader invited
    problem_recorded,   // a record's item of nature "problem", for the body it concerns
    help_requested,     // a record of kind "request" addressed to the bearer
    task_assigned,      // a record's item of nature "task", for its owner; its own due day counts
    secretary_elected,  // a new secretary takes office in the bearer
    post_vacated,       // a committee post of the bearer falls vacant
};

enum class Shape : std::uint8_t {
    count,           // at_least = n, in_each = cadence
    by_date,         // by = "MM-DD", each = "year"
    hours,           // hours = n, in_each = "year"
    term,            // every_years = n, since = "election"
    within,          // within = "10 working days", of = occasion
    at_each,         // at_each = occasion: the last day is that of the occasion
    reference_year,  // at_least = n, in_each = "year of reference"
    standing,        // no deadline
};

enum class Span : std::uint8_t { days, working_days, months };

struct Owed {
    Shape shape = Shape::standing;
    int at_least = 1;  // count, reference_year: records; hours: whole hours
    calendar::Cadence in_each = calendar::Cadence::year;
    int month = 0, day = 0;                  // by_date
    int every_years = 0, remind_months = 0;  // term
    int within = 0;                          // within: number of spans
    Span span = Span::days;
    std::optional<Occasion> occasion;  // within, at_each
    int committee_years = 0;           // term: of a 机关党委 if different; 0: the same

    bool operator==(const Owed&) const = default;
};

// Whose act counts: the record's host, the body it concerns, or the person who led it.
enum class Of : std::uint8_t {
    bearer,      // body: hosted by the bearer. Post, person: any host (attended_by/led_by restrict it)
    own_branch,  // hosted by the person's branch
    charge,      // hosted by, or concerning, the organisation in charge of
    guided,      // hosted by an organisation the bearer guides or leads
    concerning,  // concerns the bearer, any host
    anyone,
};

enum class Part : std::uint8_t { nobody, bearer, organ_organisation, main_leader };

enum class Need : std::uint8_t {
    conclusions,  // at least one item of nature conclusion
    problems,     // at least one item of nature problem
    reporter,     // a reporter is named
    answers,      // answers the occasion's record
    closes,       // closes the occasion's item
    vote_passed,  // at least one vote, and all votes passed
    invitation,   // somebody sat in
};

// Quorum: present * of >= due * at_least, in whole numbers (以上 includes the number itself).
struct Quorum {
    int at_least = 0, of = 1;

    explicit operator bool() const { return at_least != 0; }
    bool operator==(const Quorum&) const = default;
};

struct Evidence {
    std::vector<record::Kind> kinds;  // any of these
    std::vector<Code> topics;         // every one of these
    Of of = Of::bearer;
    Part attended_by = Part::nobody;
    Part led_by = Part::nobody;  // chaired or presented
    Part presented_by = Part::nobody;
    Quorum quorum;
    std::vector<Need> needs;

    bool operator==(const Evidence&) const = default;
};

struct Terms {
    Code duty;
    Force force{};
    Tier tier{};
    Area area{};
    BearerTerms bearer;
    Owed owed;
    std::vector<Evidence> evidence;  // any one of these counts
    Day from{};                      // in force on windows that begin in [from, until)
    Day until = never;

    bool is_standing() const { return owed.shape == Shape::standing; }
    bool operator==(const Terms&) const = default;
};

}  // namespace jinze::duty
