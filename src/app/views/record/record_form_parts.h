// The parts of the form of a record that come from what its host usually does.
#pragma once

#include "app/views/record/record_form.h"

namespace jinze::views {

// Place, length, chair, recorder and roster of the host's last record of the kind and topics.
void add_usual(RecordForm& form, const Reader& reader, OrgId host, const std::vector<Code>& topics);
// The kinds of activity the host's duties ask for, those it does most often first.
void add_chips(RecordForm& form, const Reader& reader, OrgId host, const catalogue::Catalogue& catalogue);
// Everybody whose attendance could be taken, with who is not counted by the register.
void add_rosters(RecordForm& form, const Reader& reader, OrgId host);
// Open items that could be closed, and older obligations that could be made up for.
void add_open(RecordForm& form, const Reader& reader, OrgId host);

// Whom an opinion or a request of the host may be put to, and by when it is answered.
void add_addressees(RecordForm& form, const Reader& reader, OrgId host);

}  // namespace jinze::views
