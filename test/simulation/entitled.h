// Who is entitled to what: a second, plain implementation independent of domain/district and app/views, from the posts
// held today and the table of grants in force.
#pragma once

#include "domain/district/rights.h"
#include "domain/duty/obligation.h"

namespace jinze::simulation {

using district::Right;
using district::State;

class Entitled {
public:
    Entitled(const State& state, Day today);

    // In their own name or as the deputy of somebody who is away.
    bool may(PersonId who, Right right, OrgId toward) const;
    bool may_themselves(PersonId who, Right right, OrgId toward) const;
    // By the absent person's posts in the body alone.
    bool may_there(PersonId absent, OrgId body, Right right, OrgId toward) const;
    // The delegations to this person that are in force.
    std::vector<const delegation::Delegation*> stands_in(PersonId who) const;
    bool reads(PersonId who, OrgId org) const { return may(who, Right::read, org); }
    bool reads(PersonId who, PersonId whom) const;
    bool reads(PersonId who, const record::Record& record) const;
    bool reads(PersonId who, const duty::Obligation& obligation) const;
    // The branch a person belongs to, or belonged to last.
    OrgId home(PersonId person) const;

private:
    bool by_post(const registry::Post& post, Right right, OrgId toward) const;
    bool holds_post(PersonId who, OrgId body) const;
    bool reaches(const registry::Post& post, district::Reach reach, OrgId toward) const;
    bool leads(OrgId upper, OrgId org) const;
    std::vector<OrgId> upward(OrgId org) const;  // itself first

    const State& state_;
    const registry::Register& people_;
    Day today_;
    std::map<std::pair<registry::OrgKind, registry::Title>, std::vector<district::Grant>> grants_;
};

}  // namespace jinze::simulation
