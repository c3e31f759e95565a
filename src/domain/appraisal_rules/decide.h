// The rules for assessments: who assesses whom on which basis, who judges and who answers, and when a meeting decides.
// Nobody assesses two levels down, nobody judges their own body, and whoever answers objections assesses nobody.
#pragma once

#include "domain/appraisal/life.h"
#include "domain/appraisal_rules/commands.h"
#include "domain/appraisal_rules/refusals.h"
#include "domain/appraisal_rules/texts.h"
#include "domain/district/deciding.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const AdoptScheme& command);
Decided decide_on(const Request& asked, const PlanAssessment& command);
Decided decide_on(const Request& asked, const DeliverDraft& command);
Decided decide_on(const Request& asked, const AnswerLine& command);
Decided decide_on(const Request& asked, const JudgeLine& command);
Decided decide_on(const Request& asked, const StateFact& command);
Decided decide_on(const Request& asked, const CountBallots& command);
Decided decide_on(const Request& asked, const DecideObjection& command);
Decided decide_on(const Request& asked, const FinaliseGroup& command);
Decided decide_on(const Request& asked, const DecideGrade& command);
Decided decide_on(const Request& asked, const AskReview& command);
Decided decide_on(const Request& asked, const ReceiptSheets& command);
Decided decide_on(const Request& asked, const NameContestDelegate& command);

OrgId toward(const State& state, const AdoptScheme& command, Day today);
OrgId toward(const State& state, const PlanAssessment& command, Day today);
OrgId toward(const State& state, const DeliverDraft& command, Day today);
OrgId toward(const State& state, const AnswerLine& command, Day today);
OrgId toward(const State& state, const JudgeLine& command, Day today);
OrgId toward(const State& state, const StateFact& command, Day today);
OrgId toward(const State& state, const CountBallots& command, Day today);
OrgId toward(const State& state, const DecideObjection& command, Day today);
OrgId toward(const State& state, const FinaliseGroup& command, Day today);
OrgId toward(const State& state, const DecideGrade& command, Day today);
OrgId toward(const State& state, const AskReview& command, Day today);
OrgId toward(const State& state, const ReceiptSheets& command, Day today);
OrgId toward(const State& state, const NameContestDelegate& command, Day today);

// The leader whose sheet it is; the plan's assessors; its reviewers.
bool is_by_own_right(const Request& asked, const AnswerLine& command);
bool is_by_own_right(const Request& asked, const AskReview& command);
bool is_by_own_right(const Request& asked, const JudgeLine& command);
bool is_by_own_right(const Request& asked, const DecideObjection& command);

void clean_texts(TextDoor& door, AdoptScheme& command);
void clean_texts(TextDoor& door, PlanAssessment& command);
void clean_texts(TextDoor& door, AnswerLine& command);
void clean_texts(TextDoor& door, JudgeLine& command);
void clean_texts(TextDoor& door, StateFact& command);
void clean_texts(TextDoor& door, DecideObjection& command);
void clean_texts(TextDoor& door, AskReview& command);
void clean_texts(TextDoor& door, ReceiptSheets& command);

// The body that carries it out; none: there is no such assessment.
OrgId home_of(const State& state, appraisal::AssessmentId id);

// Who assesses whom, on a day: the district committee the leading groups; the work committee, a street's committee, an
// organ committee and a general branch what they lead directly.
bool assesses(const registry::Register& people, OrgId by, OrgId body, Day today);
// Holds a post in it or below it, or is a member there.
bool belongs_to(const registry::Register& people, PersonId who, OrgId body, Day today);

// A group's draft is planned earlier than ten working days after the period's last due day. A warning, no refusal.
struct EarlyDraft {
    Code group;
    Day draft{}, earliest{};
};
std::vector<EarlyDraft> early_drafts(const PlanAssessment& plan, const calendar::WorkingDays& working);
// What the bodies of a group still owe a reason for, of the windows that end within the period (待说明). Whatever is
// still so on K1 is 未到期 and does not count.
std::vector<record::ObligationId> reasons_wanted(const State& state, const PlanAssessment& plan,
                                                 const PlannedGroup& group, Day today);
// Contests of a group's bodies, and of those below them, that nobody has decided; of windows that end within the
// period.
std::vector<record::ObligationId> open_contests(const State& state, const appraisal::Assessment& it,
                                                const appraisal::Group& group, Day today);

}  // namespace jinze::district
