// The documents there are: the fold of every event of a document.
#pragma once

#include <deque>
#include <vector>

#include "domain/document/events.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::document {

struct Decision {
    Day entered{};
    registry::Doer by;
    Fate fate{};
    std::optional<Sealed> why;
};

struct Clause {
    std::optional<Sealed> label;
    Sealed text;
    std::vector<Decision> decisions;  // in the order entered

    // As known on a day; nothing: not decided yet.
    std::optional<Fate> fate(Day known) const;
};

struct Document {
    DocumentId id;
    Day entered{};
    registry::Doer by;
    DocumentRegistered registered;
    std::vector<Clause> clauses;
    std::vector<DocumentId> replaced_by;  // later versions, in the order registered

    const Clause* find(int clause) const  // counted from 1
    {
        const bool is_there = clause >= 1 && static_cast<std::size_t>(clause) <= clauses.size();
        return is_there ? &clauses[static_cast<std::size_t>(clause) - 1] : nullptr;
    }
};

class Documents {
public:
    const Document* find(DocumentId id) const
    {
        return id.number() >= 1 && id.number() <= documents_.size() ? &documents_[id.number() - 1] : nullptr;
    }
    const Document& operator[](DocumentId id) const { return documents_[id.number() - 1]; }
    const std::deque<Document>& all() const { return documents_; }

    void apply(const DocumentRegistered& event, Day entered, registry::Doer by);
    void apply(const ClauseEntered& event, Day entered);
    void apply(const ClauseDecided& event, Day entered, registry::Doer by);

private:
    std::deque<Document> documents_;  // grows without moving its elements
};

// The bodies that a document depends on; their import can no longer be undone.
std::vector<OrgId> bodies_named(const DocumentRegistered& event, const registry::Register& people);

}  // namespace jinze::document
