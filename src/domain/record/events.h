// What can have happened to records. A correction is a new fact; the old one stays readable.
#pragma once

#include <boost/mp11/list.hpp>

#include "domain/record/terms.h"

namespace jinze::record {

struct RecordEntered {
    RecordId record;
    Content content;
    Sealed words;  // title, place, the items' words, notes
};
struct RecordCorrected {  // the whole content anew
    RecordId record;
    Content content;
    Sealed words;
};
struct RecordWithdrawn {
    RecordId record;
    Sealed reason;
};
struct RecordRestored {  // by who withdrew it, on the same day
    RecordId record;
};
// Why somebody named in the record was not there: of its latest version, which the leaf follows.
// Sealed apart from the record's words, so that it can be erased with the person. Reasons from
// before this event lie in the notes.
struct AbsenceExcused {
    RecordId record;
    PersonId person;
    Sealed reason;
};
// A meeting called beforehand, with its invitation. Flagged important, it makes one obligation for each
// post invited, whose last day is the meeting's.
struct MeetingCalled {
    MeetingId meeting;
    OrgId host;
    Day on{};
    bool important = false;
    std::vector<PostId> invited;
    Sealed words;  // title, place
};

// Every event of this room.
using Events = boost::mp11::mp_list<RecordEntered, RecordCorrected, RecordWithdrawn, RecordRestored, AbsenceExcused,
                                    MeetingCalled>;

}  // namespace jinze::record
