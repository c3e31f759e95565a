// Commands on the district as a whole concern no single organisation.
#include "domain/district_rules/decide.h"

namespace jinze::district {

OrgId toward(const State&, const OpenDistrict&, Day) { return {}; }
OrgId toward(const State&, const BeginImport&, Day) { return {}; }
OrgId toward(const State&, const EndImport&, Day) { return {}; }
OrgId toward(const State&, const UndoImport&, Day) { return {}; }
OrgId toward(const State&, const AdoptRights&, Day) { return {}; }
OrgId toward(const State&, const NameBody&, Day) { return {}; }
OrgId toward(const State&, const NoteSecurityLog&, Day) { return {}; }

}  // namespace jinze::district
