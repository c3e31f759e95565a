// Records: the fold of every record event, indexed by host, by the body concerned and by person. All versions are kept;
// as known on day K, a record has the last version entered by K.
#pragma once

#include <deque>
#include <map>
#include <unordered_map>
#include <vector>

#include "domain/record/events.h"
#include "domain/record/filed.h"
#include "domain/record/item_past.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::record {

struct Count {
    int due = 0, present = 0;                // number of people
    int voters_due = 0, voters_present = 0;  // those of them with a vote

    bool operator==(const Count&) const = default;
};

struct Version {
    Day entered{};
    registry::Doer by;  // who entered it
    SealedId words;     // the row of the vault; its commitment is in the leaf
    Count count;        // by the roster on the day performed, as known when entered
    Filed content;
};

struct Record {
    RecordId id;
    Few<Version> versions;  // at least one
    Day withdrawn = never;
    registry::Doer withdrawn_by;  // 0: withdrawn with its import

    const Version* known(Day k) const;  // null: not entered yet, or withdrawn
    const Version& latest() const { return versions.back(); }
};

struct Excuse {  // why somebody was absent, in its own row of the vault
    PersonId person;
    Sealed reason;
};

struct Called {
    MeetingId id;
    Day entered{};
    MeetingCalled event;
};

// The records that ever named something, in the order entered. Ids are small and consecutive, so they serve as indexes.
template <class Key>
class Listed {
public:
    std::span<const RecordId> at(Key key) const
    {
        return key.number() < lists_.size() ? std::span{lists_[key.number()]} : std::span<const RecordId>{};
    }
    void add(Key key, RecordId record)
    {
        if (key.number() >= lists_.size()) lists_.resize(key.number() + 1);
        std::vector<RecordId>& list = lists_[key.number()];
        if (list.empty() || list.back() != record) list.push_back(record);
    }

private:
    std::vector<std::vector<RecordId>> lists_;
};

class Records {
public:
    const Record* find(RecordId id) const
    {
        return id.number() >= 1 && id.number() <= records_.size() ? &records_[id.number() - 1] : nullptr;
    }
    const Record& operator[](RecordId id) const { return records_[id.number() - 1]; }
    const std::deque<Record>& all() const { return records_; }
    const std::deque<Called>& called() const { return called_; }

    // All records that ever named it in this role, in the order entered.
    std::span<const RecordId> hosted_by(OrgId host) const { return by_host_.at(host); }
    std::span<const RecordId> concerning(OrgId org) const { return by_concern_.at(org); }
    std::span<const RecordId> naming(PersonId person) const { return by_person_.at(person); }
    std::span<const RecordId> making_up(const ObligationId& id) const;
    // The reasons of absence in a version; the rows about a person.
    std::span<const Excuse> excuses(const Version& version) const;
    std::vector<SealedId> excuses_of(PersonId person) const;
    std::span<const RecordId> answering(RecordId id) const;
    std::span<const RecordId> citing(RecordId id) const;
    // All that ever were a request, or a plan of inspections, in the order entered.
    const std::vector<RecordId>& requests() const { return requests_; }
    const std::vector<RecordId>& plans() const { return plans_; }
    // What was done about an item besides records; null: nothing.
    const ItemPast* past_of(ItemRef item) const;
    // The records that close the item as known on a day, reopenings aside; in the order entered.
    std::vector<RecordId> closing(ItemRef item, Day known) const;
    // Whether a reopening known on that day undid what this record closed.
    bool is_undone(ItemRef item, RecordId closer, Day known) const;

    void apply(const RecordEntered& event, Day entered, registry::Doer by, const registry::Register& people);
    void apply(const RecordCorrected& event, Day entered, registry::Doer by, const registry::Register& people);
    void apply(const RecordWithdrawn& event, Day entered, registry::Doer by);
    void apply(const RecordRestored& event, Day entered, PersonId by);
    void apply(const MeetingCalled& event, Day entered);
    void apply(const AbsenceExcused& event, Day entered);
    void apply(const ItemStepped& event, Day entered, registry::Doer by);

    // Told by the matter that carries the item out: it was closed, as performed on that day; its day was extended.
    void settle(ItemRef item, Day entered, Day performed);
    void extend(ItemRef item, Day entered);

private:
    void list(RecordId id, const Content& content);

    Files files_;
    std::deque<Record> records_;  // grows without moving its elements
    std::deque<Called> called_;
    Listed<OrgId> by_host_, by_concern_;
    Listed<PersonId> by_person_;
    std::unordered_map<RecordId, std::vector<RecordId>> by_answered_, by_cited_;
    std::vector<RecordId> requests_, plans_;
    std::map<ObligationId, std::vector<RecordId>> making_up_;
    std::map<ItemRef, ItemPast> items_;
    std::unordered_map<SealedId, std::vector<Excuse>> excuses_;  // by the row of the version's text
};

// The bodies that a call to a meeting depends on; their import can no longer be undone.
std::vector<OrgId> bodies_named(const MeetingCalled& event, const registry::Register& people);

// The default roster for a body of that kind, if the author names none.
Roster default_roster(registry::OrgKind host);
// Everybody on the record's roster on the day performed, as known on `known`.
std::vector<PersonId> roster_of(const Content& content, const registry::Register& people, Day known);
std::vector<PersonId> roster_of(const Filed& content, const registry::Register& people, Day known);
Count count_of(const Content& content, const registry::Register& people, Day known);
// How a person took part; nothing if the record does not name them.
std::optional<Presence> presence_of(PersonId person, const Version& version, const registry::Register& people);
bool was_there(PersonId person, const Version& version, const registry::Register& people);

}  // namespace jinze::record
