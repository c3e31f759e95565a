// Standings in an organisation by scope: its own, those of the bodies below it, and its members' hours. Two counts of
// one organisation differ only by their stated scope.
#pragma once

#include <map>

#include "app/views/answers.h"
#include "app/views/reader.h"

namespace jinze::views {

enum class ScopeOf : std::uint8_t { own, below, hours, tasks };

struct Scope {
    ScopeOf of{};
    Bilingual words;  // 本支部, 下级组织, 党员学时, 党员任务
    Tally tally;
};
BOOST_DESCRIBE_ENUM(ScopeOf, own, below, hours, tasks)
BOOST_DESCRIBE_STRUCT(Scope, (), (of, words, tally))

void count(Tally& tally, duty::Standing standing);
// `home`: the body that answers for it.
ScopeOf scope_of(const duty::Obligation& obligation, OrgId home, OrgId org);
// Each scope with obligations, in the terms of that organisation.
std::vector<Scope> in_words(const std::map<ScopeOf, Tally>& found, registry::OrgKind kind);
// Which obligations count: those of the year, older unsettled ones, and those that have begun and end later.
bool is_of_the_year(const duty::Obligation& obligation, duty::Standing standing, Day on);

// What the reader may see, counted as on the board; empty scopes are left out.
std::vector<Scope> scopes(const Reader& reader, OrgId org, Day on);

}  // namespace jinze::views
