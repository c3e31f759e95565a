// The events of matters. What was said is sealed; an event holds only who, what kind, and days.
#pragma once

#include <boost/mp11/list.hpp>

#include "base/bytes.h"
#include "domain/document/terms.h"
#include "domain/matter/terms.h"

namespace jinze::matter {

struct MatterOpened {
    MatterId matter;
    Code type;
    OrgId setter, lead;
    std::vector<OrgId> joint;  // 协办单位
    MatterSource source{};
    MatterSubject subject{};
    Priority priority{};
    std::optional<Day> due;                 // nothing: never overdue
    std::optional<Day> feedback;            // without a due day: progress is asked for by then
    std::optional<PostId> answers;          // the post that answers for it (责任人)
    std::optional<PersonId> instructed_by;  // a spoken instruction of this leader, who has yet to confirm it
    std::optional<record::ItemRef> item;    // the item of a record that it carries out
    std::optional<MatterId> part_of;        // 分解
    std::optional<MatterId> reopens;        // 复办: the closed matter that it takes up again
    std::optional<Service> service;
    Sealed title, wanted;                       // 事项 · 要求
    Sealed basis;                               // 依据: document, number, clause, day
    std::optional<Sealed> authorised;           // the district committee's authorisation: by whom, number, day
    std::optional<document::ClauseRef> clause;  // the clause of a document that it carries out, or was found against
    // Of a list that the office kept before (台账), brought in by an import: when it was handed over, and when it was
    // done if it was closed there. Its due day is the first one, which may have passed.
    std::optional<Day> handed_over, done;
    std::optional<Sealed> result;
    std::optional<std::vector<Code>> goals;  // the district's goals that it serves (一稳三增); nothing: none named
};

// One act on a matter. Which members it has is determined by the act.
struct MatterStepped {
    MatterId matter;
    MatterAct act{};
    std::optional<Day> day;         // report: done on; the others: the new or wished day
    std::optional<OrgId> org;       // transfer: the new lead; ask_return: whose it is
    std::optional<PostId> answers;  // entrust; raise: the post that it went up to
    std::optional<Sealed> words;
    std::optional<RecordId> meeting;  // summon, circulate: the meeting that decided it
};

// A type as adopted; matters opened from then on follow it. It replaces the one with the same code.
struct MatterTypeAdopted {
    Type type;
    Digest file{};  // SHA-256 of its TOML file
};

// 逾期事项研判表: what was decided in a month on each overdue matter of a setter. `record` is that decision as a
// record.
struct ReviewSigned {
    OrgId setter;
    Day month{};  // its first day
    std::vector<MatterId> matters;
    RecordId record;
    std::optional<std::vector<ReferralId>> referrals;  // those decided on in it
};

// A file put on a matter. Its number counts from 1, those removed too. Name and bytes are sealed.
struct MatterFileAdded {
    MatterId matter;
    FileKind kind{};
    int size = 0;  // bytes
    Sealed name;
    std::vector<Sealed> pieces;  // the bytes as they are, each of longest_piece but the last
};

// The file is gone: its rows, the name's too, are erased.
struct MatterFileRemoved {
    MatterId matter;
    int file = 0;  // from 1
    std::vector<SealedId> rows;
    std::optional<Sealed> why;
};

// All events of this room.
using Events = boost::mp11::mp_list<MatterOpened, MatterStepped, MatterTypeAdopted, ReviewSigned, MatterFileAdded,
                                    MatterFileRemoved>;

}  // namespace jinze::matter
