// Commands on records and meeting notices.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>
#include <vector>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/record/terms.h"

namespace jinze::district {

// ---- records ----
struct Excuse {  // why somebody among the exceptions was absent
    PersonId person;
    Text reason;
    bool operator==(const Excuse&) const = default;
};
struct EnterRecord {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
};
struct CorrectRecord {
    static constexpr Right needs = Right::correct;
    static constexpr bool by_deputy = true;
    // the whole record again
    RecordId record;
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
    std::size_t over = 0;  // the version that was edited, from 1; 0: the latest, whichever it is
};
struct WithdrawRecord {
    static constexpr Right needs = Right::correct;
    static constexpr bool by_deputy = true;
    RecordId record;
    Text reason;
};
struct RestoreRecord {
    static constexpr Right needs = Right::correct;
    static constexpr bool by_deputy = true;
    // by the person who withdrew it, on the same day
    RecordId record;
};
struct CallMeeting {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    // before the meeting, with its invitation
    OrgId host;
    Day on{};
    bool important = false;
    std::vector<PostId> invited;
    RecordWords words;  // title and place
};

// ---- items of records, numbered from 1 as on the page ----
struct ReportItem {  // done, by its owner; whoever set it closes it
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    RecordId record;
    int item = 0;
    std::optional<Text> result;
};
struct ReopenItem {  // by its host or a body above
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    RecordId record;
    int item = 0;
    Text why;
};

// The API generates forms and command lines from these members (app/input/acts.h); the simulation draws all of them.
BOOST_DESCRIBE_STRUCT(WithdrawRecord, (), (record, reason))
BOOST_DESCRIBE_STRUCT(RestoreRecord, (), (record))
BOOST_DESCRIBE_STRUCT(Excuse, (), (person, reason))
BOOST_DESCRIBE_STRUCT(EnterRecord, (), (content, words, excuses))
BOOST_DESCRIBE_STRUCT(CorrectRecord, (), (record, content, words, excuses, over))
BOOST_DESCRIBE_STRUCT(CallMeeting, (), (host, on, important, invited, words))
BOOST_DESCRIBE_STRUCT(ReportItem, (), (record, item, result))
BOOST_DESCRIBE_STRUCT(ReopenItem, (), (record, item, why))

using RecordCommands = boost::mp11::mp_list<EnterRecord, CorrectRecord, WithdrawRecord, RestoreRecord, CallMeeting,
                                            ReportItem, ReopenItem>;

}  // namespace jinze::district
