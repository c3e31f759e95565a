// The events of commendations. Nominees and objections are numbered within their award, from 1. What a reply or an
// objection says is nowhere: only that there was one, on which day, and what came of it.
#pragma once

#include <boost/mp11/list.hpp>

#include "domain/commendation/terms.h"

namespace jinze::commendation {

struct AwardPlanned {
    AwardId award;
    int year = 0;
    OrgId body;  // that confers it
    AwardBasis basis{};
    Sealed title;                         // “两优一先”表彰
    std::optional<Sealed> document;       // the basis: its title and number; none of a circular
    std::optional<Day> decided;           // the day of that document
    std::optional<OrgId> authority;       // of a Party award by the work committee: the district committee
    std::optional<Sealed> approved_by;    // of a project: the body that approved it
    std::optional<int> period;            // of a project: it is held every so many years
    std::optional<ProjectLimits> limits;  // of a project
    std::vector<Quota> quotas;
    AwardDays days;
};
struct NomineeRecommended {
    AwardId award;
    int nominee = 0;
    AwardTitle title{};
    std::optional<PersonId> person;  // one of the two
    std::optional<OrgId> org;
    OrgId body;        // that recommends: of the day of its meeting, whatever changes later
    RecordId meeting;  // with its vote
    int vote = 1;      // the number of that vote in the record, from 1
    bool posthumous = false;
    bool senior = false;         // 处级以上, by which the limits of a project count
    Sealed named;                // the name, as on the list: kept with the file, as is the next
    std::optional<Sealed> post;  // beside the name
};
struct NomineeReviewed {
    AwardId award;
    int nominee = 0;
    OrgId body;  // the Party group
    bool forwarded = true;
    RecordId meeting;
};
struct OpinionGiven {  // one reply about several; the later one holds
    AwardId award;
    OpinionOf from{};
    std::vector<int> nominees;
    std::vector<int> objections;  // those of them against whom there is one
};
struct ListDecided {  // replaces an earlier one, until a notice is published
    AwardId award;
    RecordId meeting;
    std::vector<int> nominees;
    std::vector<int> substitutes;  // in their order, title by title
};
struct NoticePublished {
    AwardId award;
    int batch = 0;
    std::vector<int> nominees;
    Day first{}, last{};  // as on the paper; computed
    int working_days = days_of_notice;
    Sealed place;
};
struct ObjectionReceived {
    AwardId award;
    int objection = 0;
    int nominee = 0;
    Day received{};
    bool anonymous = false;    // then with a clue that can be checked
    bool handed_over = false;  // about discipline: the original went to the discipline body, nothing was copied
};
struct ObjectionConcluded {
    AwardId award;
    int objection = 0;
    ObjectionOutcome outcome{};
    std::optional<RecordId> meeting;  // that deferred it, or found it right
};
struct AwardsDecided {
    AwardId award;
    RecordId meeting;
    std::vector<int> nominees;
};
struct AwardRevoked {
    AwardId award;
    int nominee = 0;
    RecordId meeting;
    Sealed why;
};
struct AwardFiled {
    AwardId award;
    std::optional<Day> kept_until;  // until then erasing a person leaves the file as it is; nothing: for ever
};
struct PracticeShared {  // 做法—效果, without a contest
    int practice = 0;
    OrgId body;
    Sealed did, effect;
};

// All events of this room.
using Events = boost::mp11::mp_list<AwardPlanned, NomineeRecommended, NomineeReviewed, OpinionGiven, ListDecided,
                                    NoticePublished, ObjectionReceived, ObjectionConcluded, AwardsDecided, AwardRevoked,
                                    AwardFiled, PracticeShared>;

}  // namespace jinze::commendation
