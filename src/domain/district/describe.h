// Describes the district's types that go to the ledger or come from outside, members in the order written. New members
// go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "domain/district/events.h"
#include "domain/district/words.h"
#include "domain/duty/describe.h"

namespace jinze::district {

BOOST_DESCRIBE_ENUM(Right, read, manage, appoint, import, record, correct, adopt, open_reference_year, grant, erase,
                    give_reason, decide_reason, waive, contest, decide_contest)
BOOST_DESCRIBE_ENUM(Reach, own, led, guided, charge, unit, everywhere)
BOOST_DESCRIBE_STRUCT(Grant, (), (kind, title, right, reach))
BOOST_DESCRIBE_STRUCT(RightsAdopted, (), (from, continues, grants, with))
BOOST_DESCRIBE_STRUCT(DistrictOpened, (), (format, demonstration))
BOOST_DESCRIBE_ENUM(Sheet, organisations, people, posts, records, matters)
BOOST_DESCRIBE_STRUCT(ImportBegun, (), (batch, sheet, file, with))
BOOST_DESCRIBE_STRUCT(ImportEnded, (), (batch, added, changed, same))
BOOST_DESCRIBE_STRUCT(ImportUndone, (), (batch, with))
BOOST_DESCRIBE_STRUCT(BodyNamed, (), (org, with))
BOOST_DESCRIBE_STRUCT(SecurityLogNoted, (), (count, head))
BOOST_DESCRIBE_STRUCT(Text, (), (text))
BOOST_DESCRIBE_STRUCT(Extra, (), (heading, value))
BOOST_DESCRIBE_STRUCT(IdentityWords, (), (name, id_number, converted, born, extra))
BOOST_DESCRIBE_STRUCT(RecordWords, (), (title, place, items, notes))
BOOST_DESCRIBE_STRUCT(Piece, (), ())  // its bytes are sealed as they are and stand in no JSON

BOOST_DESCRIBE_STRUCT(Leaf, (), (at, by, event, behalf))

// The wire name of an event does not contain its room, so names must be unique across rooms.
static_assert(described::are_names_unique<Event>, "two events bear one name on the wire");

}  // namespace jinze::district
