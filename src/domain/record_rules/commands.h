// What may be asked about records and calls to meetings.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <vector>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/record/terms.h"

namespace jinze::district {

// ---- records ----
struct Excuse {  // why somebody named among the exceptions was not there
    PersonId person;
    Text reason;
    bool operator==(const Excuse&) const = default;
};
struct EnterRecord {
    static constexpr Right needs = Right::record;
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
};
struct CorrectRecord {
    static constexpr Right needs = Right::correct;
    // the whole record anew
    RecordId record;
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
    std::size_t over = 0;  // the number of the version it was written over, from 1; 0: whichever stands
};
struct WithdrawRecord {
    static constexpr Right needs = Right::correct;
    RecordId record;
    Text reason;
};
struct RestoreRecord {
    static constexpr Right needs = Right::correct;
    // by who withdrew it, the same day
    RecordId record;
};
struct CallMeeting {
    static constexpr Right needs = Right::record;
    // beforehand, with its invitation
    OrgId host;
    Day on{};
    bool important = false;
    std::vector<PostId> invited;
    RecordWords words;  // title and place
};

// The acts of the office are made from their members, a form and a line of the command line alike (app/input/acts.h);
// the simulation draws all of them.
BOOST_DESCRIBE_STRUCT(WithdrawRecord, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RestoreRecord, (), (record))
BOOST_DESCRIBE_STRUCT(Excuse, (), (person, reason))
BOOST_DESCRIBE_STRUCT(EnterRecord, (), (content, words, excuses))
BOOST_DESCRIBE_STRUCT(CorrectRecord, (), (record, content, words, excuses, over))
BOOST_DESCRIBE_STRUCT(CallMeeting, (), (host, on, important, invited, words))

using RecordCommands = boost::mp11::mp_list<EnterRecord, CorrectRecord, WithdrawRecord, RestoreRecord, CallMeeting>;

}  // namespace jinze::district
