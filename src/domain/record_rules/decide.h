// The rules for records and meeting notices.
#pragma once

#include "domain/district/deciding.h"
#include "domain/record_rules/commands.h"
#include "domain/record_rules/refusals.h"
#include "domain/record_rules/texts.h"

namespace jinze::district {

Decided decide_on(const Request& asked, const EnterRecord& command);
Decided decide_on(const Request& asked, const CorrectRecord& command);
Decided decide_on(const Request& asked, const WithdrawRecord& command);
Decided decide_on(const Request& asked, const RestoreRecord& command);
Decided decide_on(const Request& asked, const CallMeeting& command);
Decided decide_on(const Request& asked, const ReportItem& command);
Decided decide_on(const Request& asked, const ReopenItem& command);

OrgId toward(const State& state, const EnterRecord& command, Day today);
OrgId toward(const State& state, const CorrectRecord& command, Day today);
OrgId toward(const State& state, const WithdrawRecord& command, Day today);
OrgId toward(const State& state, const RestoreRecord& command, Day today);
OrgId toward(const State& state, const CallMeeting& command, Day today);
OrgId toward(const State& state, const ReportItem& command, Day today);  // the owner
OrgId toward(const State& state, const ReopenItem& command, Day today);

void clean_texts(TextDoor& door, EnterRecord& command);
void clean_texts(TextDoor& door, CorrectRecord& command);
void clean_texts(TextDoor& door, WithdrawRecord& command);
void clean_texts(TextDoor& door, CallMeeting& command);
void clean_texts(TextDoor& door, ReportItem& command);
void clean_texts(TextDoor& door, ReopenItem& command);

bool is_by_own_right(const Request& asked, const EnterRecord& command);
bool is_by_own_right(const Request& asked, const WithdrawRecord& command);
bool is_by_own_right(const Request& asked, const RestoreRecord& command);
bool is_by_own_right(const Request& asked, const ReportItem& command);  // the person who owns it
bool is_by_own_right(const Request& asked, const ReopenItem& command);  // whoever records for a body above the host

Objection object_to_content(const Request& asked, const record::Content& content, const RecordWords& words,
                            const record::Version* before);
// Objects if what it answers, closes or belongs to is no longer valid, or what it makes up for is settled.
Objection object_to_references(const Request& asked, const record::Content& content);
// Objects to a correction that drops or changes an item about which something was done.
Objection object_to_items_changed(const Request& asked, const CorrectRecord& command);
// An item is closed once, by a record of its host or of a body above it.
Objection object_to_closing(const Request& asked, const record::Content& content);
// Whether the register marks the member as away or exempt on that day; such a member may be left out of those due.
bool is_away_by_register(const Request& asked, PersonId person, Day on);
// A member's own opinion or request for help, in their own branch: it needs no post. It speaks for nobody else, takes
// no attendance, decides nothing and settles no duty.
bool is_own_word(const Request& asked, const record::Content& content);
// The same, entered by the actor and not answered yet: it may be withdrawn.
bool is_own_word_unanswered(const Request& asked, RecordId record);
// Whether it closes an item that is the actor's own, or that they reported done.
bool concerns_actor(const Request& asked, const EnterRecord& command);
bool is_frozen(const Request& asked, const record::Record& record);

}  // namespace jinze::district
