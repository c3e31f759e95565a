// The facts of one organisation as a scheme of assessment uses them (scheme::Facts), assembled from the State. Only
// facts that the scheme names are looked for. Pure; the same State, period and day give the same facts for ever.
#pragma once

#include "domain/fact_sheet/terms.h"
#include "domain/scheme/terms.h"

namespace jinze::fact_sheet {

// The names of the closed lists that a scheme uses, in its lines and in `when`.
std::set<scheme::FactName> names_in(const scheme::Scheme& scheme);

// What the district's ledger does not hold goes to `unused` (a whole source) or `untaken` (a single name).
// A duty's fact is labelled with its window (“2025Q3”), of another bearer with its obligation's bearer (“o31@2025Q3”);
// those of members are counted together, a branch and window at a time, and nobody is named.
scheme::Facts facts_of(const district::State& state, const scheme::Scheme& scheme, OrgId body, Period period, Day known,
                       const Extra& extra = {}, const Patience* patience = nullptr);

// The parts of the above, each for the names of its source.
using Names = std::set<scheme::FactName>;

// The matters there are by the body that leads them, as known on a day.
struct LedMatter {
    const matter::Matter* matter = nullptr;
    matter::Life life;
};
using LedMatters = std::map<OrgId, std::vector<LedMatter>>;
LedMatters led_matters(const district::State& state, Day known);

struct Asked {
    const district::State& state;
    const Names& names;
    OrgId body;
    Period period;
    Day known{};
    const std::optional<Before>& before;
    std::vector<OrgId> where;  // places() of the body
    const LedMatters& led;
    const Patience* patience = nullptr;

    duty::Facts facts() const { return fact_sheet::facts(state, patience); }
};
void add_duties(scheme::Facts& facts, const Asked& asked);
void add_matters(scheme::Facts& facts, const Asked& asked);
void add_register(scheme::Facts& facts, const Asked& asked);

// One window as a fact of a body. The judgement, where there is one, gives the records and how many were missing.
scheme::Fact fact_of(const duty::Facts& facts, const duty::Obligation& obligation, duty::Standing standing,
                     const duty::Judgement* judged, OrgId body, Day known);
// Windows of members, counted by branch, window and standing.
class MembersTogether {
public:
    void add(const duty::Facts& facts, const duty::Obligation& obligation, duty::Standing standing, Day known);
    void move_to(std::vector<scheme::Fact>& facts);

private:
    std::map<std::tuple<Code, OrgId, std::string, duty::Standing>, scheme::Fact> together_;
};

// How a matter stands, in the words of a duty: late is what was reported after its day, open what waits.
duty::Standing standing_as_duty(const matter::Life& life, const matter::Type& type,
                                const calendar::WorkingDays& working, Day known);

}  // namespace jinze::fact_sheet
