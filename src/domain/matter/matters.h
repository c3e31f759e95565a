// The matters there are: the fold of every event of a matter, indexed by the bodies named. Nothing is computed here;
// life.h computes how a matter stands on a day.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "domain/matter/events.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::matter {

struct Taken {  // one act, as entered
    Day entered{};
    registry::Doer by;
    MatterStepped step;
};

struct Attached {  // one file, whether or not it is still there
    Day entered{};
    registry::Doer by;
    MatterFileAdded added;
    std::size_t after = 0;  // the number of acts that came before it
    Day removed = never;
    registry::Doer removed_by;
    std::optional<Sealed> why;
};

struct Matter {
    MatterId id;
    Day entered{};
    registry::Doer by;  // who opened it
    MatterOpened opened;
    std::vector<Taken> taken;          // in the order entered
    std::vector<MatterId> parts;       // 分解, in the order opened
    std::vector<MatterId> reopened;    // matters that take it up again
    std::shared_ptr<const Type> type;  // as adopted when it was opened
    std::vector<Attached> files;       // in the order added
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
    // The matter that replaces the item, as known on a day: the first that was not turned down. Null: none.
    const Matter* replacing(record::ItemRef item, Day known) const;

    // The type with this code as last adopted, else built in; null: there is none.
    std::shared_ptr<const Type> type_of(const Code& code) const;
    // Every type that a matter may be opened with, the built-in ones first.
    std::vector<std::shared_ptr<const Type>> types() const;
    // The reviews signed, in order.
    const std::vector<ReviewSigned>& reviews() const { return reviews_; }
    // Of a clause of a document, likewise.
    std::span<const MatterId> of_clause(document::ClauseRef clause) const;

    void apply(const MatterOpened& event, Day entered, registry::Doer by);
    void apply(const MatterStepped& event, Day entered, registry::Doer by);
    void apply(const MatterTypeAdopted& event, Day entered);
    void apply(const ReviewSigned& event, Day entered);
    void apply(const MatterFileAdded& event, Day entered, registry::Doer by);
    void apply(const MatterFileRemoved& event, Day entered, registry::Doer by);

private:
    std::deque<Matter> matters_;  // grows without moving its elements
    std::map<std::pair<RecordId, int>, std::vector<MatterId>> by_item_;
    std::vector<std::shared_ptr<const Type>> adopted_;  // by first adoption of each code
    std::vector<ReviewSigned> reviews_;
    std::map<document::ClauseRef, std::vector<MatterId>> by_clause_;
};

// The type that every district begins with: 督办.
const std::shared_ptr<const Type>& supervised();

// The bodies that a matter depends on; their import can no longer be undone.
std::vector<OrgId> bodies_named(const MatterOpened& event, const registry::Register& people);

}  // namespace jinze::matter
