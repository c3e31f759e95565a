// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "domain/record/events.h"
#include "domain/record/terms.h"
#include "domain/registry/describe.h"

namespace jinze::record {

BOOST_DESCRIBE_STRUCT(ObligationId, (), (text))
BOOST_DESCRIBE_ENUM(Kind, meeting, study, talk, opinion, report, document, ballot, publication, statement, request,
                    dues, notice)
BOOST_DESCRIBE_ENUM(Roster, none, members, committee, seats)
BOOST_DESCRIBE_ENUM(Presence, present, excused, absent, sitting_in, not_counted)
BOOST_DESCRIBE_STRUCT(Exception, (), (person, presence))
BOOST_DESCRIBE_ENUM(Nature, conclusion, problem, task)
BOOST_DESCRIBE_STRUCT(Item, (), (nature, org, person, due))
BOOST_DESCRIBE_ENUM(Act, motion, admission, election, officers, discipline)
BOOST_DESCRIBE_STRUCT(Vote, (), (act, yes, no, abstained, written))
BOOST_DESCRIBE_STRUCT(ItemRef, (), (record, item))
BOOST_DESCRIBE_STRUCT(Content, (),
                      (kind, host, performed, roster, topics, exceptions, chair, recorder, presenters, concerns, items,
                       votes, minutes, on_behalf_of, answers, closes, goal, called, makes_up))
BOOST_DESCRIBE_STRUCT(RecordEntered, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordCorrected, (), (record, content, words))
BOOST_DESCRIBE_STRUCT(RecordWithdrawn, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RecordRestored, (), (record))
BOOST_DESCRIBE_STRUCT(AbsenceExcused, (), (record, person, reason))
BOOST_DESCRIBE_STRUCT(MeetingCalled, (), (meeting, host, on, important, invited, words))

}  // namespace jinze::record
