// A row of the records sheet as a record, and a record as what such a row can say: both ways, so
// that what is exported compares equal when it comes back.
#pragma once

#include "app/intake/pass.h"
#include "app/intake/topics.h"

namespace jinze::intake {

struct RecordRow {
    record::Content content;
    district::RecordWords words;
    std::vector<district::Excuse> excuses;
};

// Nothing where the row is rejected.
std::optional<RecordRow> read_record(Pass& pass, RowReader& row, const Topics& topics);

// The host's own people, who are meant first when several bear a name.
std::vector<PersonId> near(const registry::Register& people, OrgId host, Day on, Day known);

}  // namespace jinze::intake
