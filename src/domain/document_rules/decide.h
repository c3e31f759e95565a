// The rules for documents: who registers one, and who decides about its clauses. Both need the right to record for the
// body that carries it out, which is one that may set matters.
#pragma once

#include "domain/district/deciding.h"
#include "domain/document/documents.h"
#include "domain/document_rules/commands.h"
#include "domain/document_rules/refusals.h"
#include "domain/document_rules/texts.h"

namespace jinze::district {

inline constexpr std::size_t clauses_at_most = 500;

Decided decide_on(const Request& asked, const RegisterDocument& command);
Decided decide_on(const Request& asked, const DecideClause& command);

// The body that carries it out; none: there is no such document.
OrgId home_of(const State& state, document::DocumentId id);
OrgId toward(const State& state, const RegisterDocument& command, Day today);
OrgId toward(const State& state, const DecideClause& command, Day today);

void clean_texts(TextDoor& door, RegisterDocument& command);
void clean_texts(TextDoor& door, DecideClause& command);

}  // namespace jinze::district
