#include "domain/document/documents.h"

namespace jinze::document {

std::optional<Fate> Clause::fate(Day known) const
{
    std::optional<Fate> found;
    for (const Decision& decision : decisions)
        if (decision.entered <= known) found = decision.fate;
    return found;
}

void Documents::apply(const DocumentRegistered& event, Day entered, registry::Doer by)
{
    documents_.push_back(
        {.id = event.document, .entered = entered, .by = by, .registered = event, .clauses = {}, .replaced_by = {}});
    if (event.replaces) documents_[event.replaces->number() - 1].replaced_by.push_back(event.document);
}

void Documents::apply(const ClauseEntered& event, Day)
{
    documents_[event.document.number() - 1].clauses.push_back(
        {.label = event.label, .text = event.text, .decisions = {}});
}

void Documents::apply(const ClauseDecided& event, Day entered, registry::Doer by)
{
    Clause& clause = documents_[event.document.number() - 1].clauses[static_cast<std::size_t>(event.clause) - 1];
    clause.decisions.push_back({entered, by, event.fate, event.why});
}

std::vector<OrgId> bodies_named(const DocumentRegistered& event, const registry::Register&)
{
    std::vector<OrgId> bodies{event.body};
    if (event.issuer) bodies.push_back(*event.issuer);
    return bodies;
}

}  // namespace jinze::document
