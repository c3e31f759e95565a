// Structural warnings: where the register differs from what the regulations require. They block nothing; each names the
// body, the number found and the number required. Source: domain 3.2 and 3.8.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "domain/registry/register.h"

namespace jinze::registry {

enum class WarningKind : std::uint8_t {
    branch_too_large,           // more than 50 members
    branch_needs_committee,     // 7 full members or more and no committee of at least 3
    branch_too_small_for_one,   // 3 to 6 full members, but has a committee
    branch_should_be_joint,     // fewer than 3 full members
    organ_committee_too_small,  // fewer than 100 members: needs approval
    general_branch_too_small,   // fewer than 50: needs approval
    general_branch_too_large,   // 100 or more: should be an organ committee
    committee_too_small,
    committee_too_large,
    term_over,          // since the last election
    probation_overdue,  // probationary for more than 13 months
    secretary_vacant,
};

struct Warning {
    WarningKind kind{};
    OrgId org;
    PersonId person;           // probation_overdue
    int found = 0, limit = 0;  // term_over: years served and years of the term

    bool operator==(const Warning&) const = default;
};

// The permitted size of a committee or leading group.
struct Size {
    int least = 0, most = 0;
};
std::optional<Size> committee_size(OrgKind kind);
int term_in_years(OrgKind kind);  // 0: not elected

// For the existing bodies, sorted by id. `elected` gives the last election day where known.
std::vector<Warning> warnings(const Register& people, const std::map<OrgId, Day>& elected, Day on, Day known);

std::string sentence_in_chinese(const Warning& warning);
std::string sentence_in_english(const Warning& warning);

}  // namespace jinze::registry
