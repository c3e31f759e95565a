// Readers for the tables of a catalogue file: each turns one TOML table into one value and reports its problems. Checks
// across tables are in check.cpp.
#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/fields.h"

namespace jinze::catalogue {

Document read_document(Fields fields);
Topic read_topic(Fields fields);
TierNames read_tiers(Fields fields);
Parameters read_parameters(Fields fields);
Goal read_goal(Fields fields);
Source read_source(Fields fields);

Entry read_duty(Fields fields);
duty::Owed read_owed(Fields fields,
                     Entry& entry);  // `owed` or `proposed`; a hint goes to the entry
std::vector<duty::Evidence> read_evidence(Fields fields, std::vector<TopicUse>& topics);
Example read_example(Fields fields);

}  // namespace jinze::catalogue
