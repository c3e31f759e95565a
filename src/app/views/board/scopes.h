// How it stands in an organisation, told apart by whose it is: its own, that of the bodies below it, and its members'
// hours. Two counts of one organisation differ only by what they say they count.
#pragma once

#include <map>

#include "app/views/reader.h"
#include "app/words/answers.h"

namespace jinze::views {

enum class ScopeOf : std::uint8_t { own, below, hours, tasks };

struct Scope {
    ScopeOf of{};
    Bilingual words;  // 本支部, 下级组织, 党员学时, 党员任务
    desk::Tally tally;
};
BOOST_DESCRIBE_ENUM(ScopeOf, own, below, hours, tasks)
BOOST_DESCRIBE_STRUCT(Scope, (), (of, words, tally))

void count(desk::Tally& tally, duty::Standing standing);
// `home`: of the body that answers for it.
ScopeOf scope_of(const duty::Obligation& obligation, OrgId home, OrgId org);
// Each scope in which something is owed, in the words of that organisation.
std::vector<Scope> in_words(const std::map<ScopeOf, desk::Tally>& found, registry::OrgKind kind);
// What a count of the year takes: of the year, what is older and not settled, and what has begun and ends later.
bool is_of_the_year(const duty::Obligation& obligation, duty::Standing standing, Day on);

// Of what the reader may see, as the board counts it; a scope in which nothing is owed is left out.
std::vector<Scope> scopes(const Reader& reader, OrgId org, Day on);

}  // namespace jinze::views
