// The parts of a record's form that come from what its host usually does.
#pragma once

#include "app/views/record/record_form.h"

namespace jinze::views {

// Place, length, chair, recorder and roster of the host's last record of the kind and topics.
void add_usual(RecordForm& form, const Reader& reader, OrgId host, const std::vector<Code>& topics);
// The kinds of activity that the host's duties require, most frequent first.
void add_chips(RecordForm& form, const Reader& reader, OrgId host, const catalogue::Catalogue& catalogue);
// Everybody whose attendance could be taken, and who is not counted by the register.
void add_rosters(RecordForm& form, const Reader& reader, OrgId host);
// Open items that could be closed, and older obligations that could be made up for.
void add_open(RecordForm& form, const Reader& reader, OrgId host);

// The possible addressees of an opinion or a request of the host, with the deadline for the answer.
void add_addressees(RecordForm& form, const Reader& reader, OrgId host);

// Yearly requirements of the host, or of a body that leads or guides it.
void add_citable(RecordForm& form, const Reader& reader, OrgId host);

}  // namespace jinze::views
