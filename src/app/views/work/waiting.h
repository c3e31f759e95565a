// What waits for the reader's decision or answer: reasons given, contested standings, and requests.
#pragma once

#include "app/views/answering.h"
#include "app/views/work/row.h"

namespace jinze::views {

// By the day since when it waits, oldest first.
std::vector<WaitingRow> waiting_for(const Reader& reader, const Answering& mine);
// Undecided statements about one obligation, whoever decides them.
std::vector<WaitingRow> waiting_about(const Reader& reader, const duty::Obligation& obligation);

// In whose place the reader decides about this obligation now: 0 in their own name; nothing: they may not. The rules of
// domain/duty_rules/obligations.cpp check again.
std::optional<PersonId> decides_for(const Reader& reader, const duty::Obligation& obligation, district::Right right);
// Whether the reader may decide about this obligation now; the rules of domain/duty_rules/obligations.cpp check again.
bool may_decide(const Reader& reader, const duty::Obligation& obligation, district::Right right);

}  // namespace jinze::views
