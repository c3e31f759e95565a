// The events of records. A correction is a new event; the old version stays readable.
#pragma once

#include <boost/mp11/list.hpp>

#include "domain/record/terms.h"

namespace jinze::record {

struct RecordEntered {
    RecordId record;
    Content content;
    Sealed words;  // title, place, the items' texts, notes
};
struct RecordCorrected {  // the whole content again
    RecordId record;
    Content content;
    Sealed words;
};
struct RecordWithdrawn {
    RecordId record;
    Sealed reason;
};
struct RecordRestored {  // by the person who withdrew it, on the same day
    RecordId record;
};
// Why somebody named in the record was absent. It belongs to the record's latest version, whose leaf it follows. Sealed
// apart from the record's text so that it can be erased with the person. Older reasons are in the notes.
struct AbsenceExcused {
    RecordId record;
    PersonId person;
    Sealed reason;
};
// A meeting called beforehand, with its invitation. If important, it creates one obligation for each post invited,
// whose last day is the day of the meeting.
struct MeetingCalled {
    MeetingId meeting;
    OrgId host;
    Day on{};
    bool important = false;
    std::vector<PostId> invited;
    Sealed words;  // title, place
};

// One act on an item of a record (a light matter). A record that names the item in `closes` closes it; that is no act.
struct ItemStepped {
    ItemRef item;
    ItemAct act{};
    std::optional<Sealed> words;
};

// All events of this room.
using Events = boost::mp11::mp_list<RecordEntered, RecordCorrected, RecordWithdrawn, RecordRestored, AbsenceExcused,
                                    MeetingCalled, ItemStepped>;

}  // namespace jinze::record
