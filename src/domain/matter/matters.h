// The matters there are: the fold of every event of a matter, indexed by the bodies named. Nothing is computed here;
// life.h computes how a matter stands on a day.
#pragma once

#include <deque>
#include <map>
#include <span>
#include <vector>

#include "domain/matter/events.h"
#include "domain/registry/register.h"

namespace jinze::matter {

struct Taken {  // one act, as entered
    Day entered{};
    PersonId by;
    MatterStepped step;
};

struct Matter {
    MatterId id;
    Day entered{};
    PersonId by;  // who opened it
    MatterOpened opened;
    std::vector<Taken> taken;        // in the order entered
    std::vector<MatterId> parts;     // 分解, in the order opened
    std::vector<MatterId> reopened;  // matters that take it up again
};

class Matters {
public:
    const Matter* find(MatterId id) const
    {
        return id.number() >= 1 && id.number() <= matters_.size() ? &matters_[id.number() - 1] : nullptr;
    }
    const Matter& operator[](MatterId id) const { return matters_[id.number() - 1]; }
    const std::deque<Matter>& all() const { return matters_; }
    // Of an item of a record, in the order opened: withdrawn ones too.
    std::span<const MatterId> of_item(record::ItemRef item) const;
    // Of a clause of a document, likewise.
    std::span<const MatterId> of_clause(document::ClauseRef clause) const;

    void apply(const MatterOpened& event, Day entered, PersonId by);
    void apply(const MatterStepped& event, Day entered, PersonId by);

private:
    std::deque<Matter> matters_;  // grows without moving its elements
    std::map<std::pair<RecordId, int>, std::vector<MatterId>> by_item_;
    std::map<document::ClauseRef, std::vector<MatterId>> by_clause_;
};

// The types there are. Built in until a district adopts its own.
const Type* type_of(const Code& code);
std::span<const Type> all_types();

// The bodies that a matter depends on; their import can no longer be undone.
std::vector<OrgId> bodies_named(const MatterOpened& event, const registry::Register& people);

}  // namespace jinze::matter
