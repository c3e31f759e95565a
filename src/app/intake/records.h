// Converts a row of the records sheet to a record and a record to such a row, so that an exported record compares equal
// when imported.
#pragma once

#include "app/intake/pass.h"
#include "app/intake/topics.h"

namespace jinze::intake {

struct RecordRow {
    record::Content content;
    district::RecordWords words;
    std::vector<district::Excuse> excuses;
};

// Empty if the row is rejected.
std::optional<RecordRow> read_record(Pass& pass, RowReader& row, const Topics& topics);

// The host's own people, who are preferred when a name is shared.
std::vector<PersonId> near(const registry::Register& people, OrgId host, Day on, Day known);

}  // namespace jinze::intake
