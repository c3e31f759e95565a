// What waits for a decision or an answer of the reader: reasons given, standings contested, and requests.
#pragma once

#include "app/views/answering.h"
#include "app/views/work/row.h"

namespace jinze::views {

// By the day since when it waits, oldest first.
std::vector<WaitingRow> waiting_for(const Reader& reader, const Answering& mine);
// What was said about one obligation and is not decided, whoever decides it.
std::vector<WaitingRow> waiting_about(const Reader& reader, const duty::Obligation& obligation);

// Whether the reader may decide now about this obligation: the rules of domain/duty_rules/obligations.cpp will ask
// the same again.
bool may_decide(const Reader& reader, const duty::Obligation& obligation, district::Right right);

}  // namespace jinze::views
