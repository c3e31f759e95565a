// The rules for commendations: on which basis, by whose vote, after which notice, by whose decision. Nobody is
// conferred a title without all of them, nobody who is nominated takes part, and an objection to one holds up nobody
// else.
#pragma once

#include "domain/commendation/life.h"
#include "domain/commendation_rules/commands.h"
#include "domain/commendation_rules/refusals.h"
#include "domain/commendation_rules/texts.h"
#include "domain/district/deciding.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const PlanAward& command);
Decided decide_on(const Request& asked, const RecommendNominee& command);
Decided decide_on(const Request& asked, const ReviewNominee& command);
Decided decide_on(const Request& asked, const GiveOpinion& command);
Decided decide_on(const Request& asked, const DecideAwardList& command);
Decided decide_on(const Request& asked, const PublishAwardNotice& command);
Decided decide_on(const Request& asked, const ReceiveNomineeObjection& command);
Decided decide_on(const Request& asked, const ConcludeNomineeObjection& command);
Decided decide_on(const Request& asked, const ConferAwards& command);
Decided decide_on(const Request& asked, const RevokeAward& command);
Decided decide_on(const Request& asked, const FileAward& command);
Decided decide_on(const Request& asked, const SharePractice& command);

// The body that confers an award; none: there is no such award.
OrgId home_of(const State& state, commendation::AwardId id);
OrgId toward(const State& state, const PlanAward& command, Day today);
OrgId toward(const State& state, const RecommendNominee& command, Day today);
OrgId toward(const State& state, const ReviewNominee& command, Day today);
OrgId toward(const State& state, const GiveOpinion& command, Day today);
OrgId toward(const State& state, const DecideAwardList& command, Day today);
OrgId toward(const State& state, const PublishAwardNotice& command, Day today);
OrgId toward(const State& state, const ReceiveNomineeObjection& command, Day today);
OrgId toward(const State& state, const ConcludeNomineeObjection& command, Day today);
OrgId toward(const State& state, const ConferAwards& command, Day today);
OrgId toward(const State& state, const RevokeAward& command, Day today);
OrgId toward(const State& state, const FileAward& command, Day today);
OrgId toward(const State& state, const SharePractice& command, Day today);

void clean_texts(TextDoor& door, PlanAward& command);
void clean_texts(TextDoor& door, RecommendNominee& command);
void clean_texts(TextDoor& door, PublishAwardNotice& command);
void clean_texts(TextDoor& door, RevokeAward& command);
void clean_texts(TextDoor& door, SharePractice& command);

// Opinions and objections: holders of posts in the body that confers the award, which let them read it; nobody who is
// nominated. Nobody else, whatever else they may read.
bool may_read_file(const State& state, PersonId who, const commendation::Award& award, Day today);

// The body that reviews what `body` recommended on a day: the Party group of its unit, else the body that confers.
OrgId reviewer_of(const State& state, const commendation::Award& award, OrgId body, Day on, Day known);

}  // namespace jinze::district
