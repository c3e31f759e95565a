// The rules for matters: who sets one for whom, who may take which step, and when. Nobody decides about a matter that
// their own body leads, and whoever opened one does not approve it.
#pragma once

#include "domain/district/deciding.h"
#include "domain/matter/life.h"
#include "domain/matter_rules/commands.h"
#include "domain/matter_rules/refusals.h"
#include "domain/matter_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const OpenMatter& command);
Decided decide_on(const Request& asked, const BringMatter& command);
Decided decide_on(const Request& asked, const ConfirmMatter& command);
Decided decide_on(const Request& asked, const ApproveMatter& command);
Decided decide_on(const Request& asked, const RejectMatter& command);
Decided decide_on(const Request& asked, const AcceptMatter& command);
Decided decide_on(const Request& asked, const SendBackMatter& command);
Decided decide_on(const Request& asked, const DecideExtension& command);
Decided decide_on(const Request& asked, const KeepMatter& command);
Decided decide_on(const Request& asked, const UrgeMatter& command);
Decided decide_on(const Request& asked, const TransferMatter& command);
Decided decide_on(const Request& asked, const SetMatterDay& command);
Decided decide_on(const Request& asked, const HaltMatter& command);
Decided decide_on(const Request& asked, const ResumeMatter& command);
Decided decide_on(const Request& asked, const WithdrawMatter& command);
Decided decide_on(const Request& asked, const SignMatter& command);
Decided decide_on(const Request& asked, const NoteMatter& command);
Decided decide_on(const Request& asked, const ReportMatter& command);
Decided decide_on(const Request& asked, const AskExtension& command);
Decided decide_on(const Request& asked, const AskReturn& command);
Decided decide_on(const Request& asked, const EntrustMatter& command);
Decided decide_on(const Request& asked, const ExplainMatter& command);
Decided decide_on(const Request& asked, const RaiseMatter& command);
Decided decide_on(const Request& asked, const JudgeReason& command);
Decided decide_on(const Request& asked, const TakeOverMatter& command);
Decided decide_on(const Request& asked, const SummonOver& command);
Decided decide_on(const Request& asked, const CirculateMatter& command);
Decided decide_on(const Request& asked, const RetainMatter& command);
Decided decide_on(const Request& asked, const SignReview& command);
Decided decide_on(const Request& asked, const AdoptMatterType& command);
Decided decide_on(const Request& asked, const AddMatterFile& command);
Decided decide_on(const Request& asked, const RemoveMatterFile& command);

// The lead of a matter; none: there is no such matter.
OrgId home_of(const State& state, matter::MatterId id);

// The setter, or the body that acts in its place since it was dissolved.
OrgId setter_of(const State& state, const matter::Matter& it, Day today);

template <class C>
concept OnMatter = requires(const C& command) {
    { command.matter } -> std::convertible_to<matter::MatterId>;
};
// Every step needs its right toward the lead; only opening, and the leader's confirmation, toward the setter.
template <OnMatter C>
OrgId toward(const State& state, const C& command, Day)
{
    return home_of(state, command.matter);
}
OrgId toward(const State& state, const OpenMatter& command, Day today);
OrgId toward(const State& state, const BringMatter& command, Day today);
OrgId toward(const State& state, const ConfirmMatter& command, Day today);
OrgId toward(const State& state, const SignReview& command, Day today);
OrgId toward(const State& state, const AdoptMatterType& command, Day today);  // the district as a whole

bool is_by_own_right(const Request& asked, const OpenMatter& command);     // a part, by the lead of the whole
bool is_by_own_right(const Request& asked, const ApproveMatter& command);  // at a node that the lead owns
bool is_by_own_right(const Request& asked, const RejectMatter& command);   // the same
bool is_by_own_right(const Request& asked, const ConfirmMatter& command);  // the leader named, who alone may

bool is_by_own_right(const Request& asked, const AddMatterFile& command);     // for the setter, or a joint body
bool is_by_own_right(const Request& asked, const RemoveMatterFile& command);  // what they added today

void clean_texts(TextDoor& door, OpenMatter& command);
void clean_texts(TextDoor& door, BringMatter& command);
void clean_texts(TextDoor& door, RejectMatter& command);
void clean_texts(TextDoor& door, AcceptMatter& command);
void clean_texts(TextDoor& door, SendBackMatter& command);
void clean_texts(TextDoor& door, DecideExtension& command);
void clean_texts(TextDoor& door, KeepMatter& command);
void clean_texts(TextDoor& door, UrgeMatter& command);
void clean_texts(TextDoor& door, TransferMatter& command);
void clean_texts(TextDoor& door, SetMatterDay& command);
void clean_texts(TextDoor& door, HaltMatter& command);
void clean_texts(TextDoor& door, WithdrawMatter& command);
void clean_texts(TextDoor& door, NoteMatter& command);
void clean_texts(TextDoor& door, ReportMatter& command);
void clean_texts(TextDoor& door, AskExtension& command);
void clean_texts(TextDoor& door, AskReturn& command);
void clean_texts(TextDoor& door, ExplainMatter& command);
void clean_texts(TextDoor& door, RaiseMatter& command);
void clean_texts(TextDoor& door, JudgeReason& command);
void clean_texts(TextDoor& door, TakeOverMatter& command);
void clean_texts(TextDoor& door, SummonOver& command);
void clean_texts(TextDoor& door, CirculateMatter& command);
void clean_texts(TextDoor& door, RetainMatter& command);
void clean_texts(TextDoor& door, AdoptMatterType& command);
void clean_texts(TextDoor& door, AddMatterFile& command);
void clean_texts(TextDoor& door, RemoveMatterFile& command);

// 逾期事项研判: the overdue matters of a setter, and those about which it decided something since the month began.
struct ReviewLine {
    matter::MatterId matter;
    std::optional<matter::MatterAct> decision;     // the last one this month
    std::optional<matter::ReferralId> referral{};  // in its place: 移送; neither: still to be decided
    Day on{};
    registry::Doer by;

    bool is_decided() const { return decision || referral; }
};
std::vector<ReviewLine> review_of(const State& state, OrgId setter, Day today);

}  // namespace jinze::district
