// The organisation for which the right is needed: the record's own.
#include "domain/record_rules/decide.h"

namespace jinze::district {
namespace {

OrgId host_of(const State& state, RecordId id)
{
    const record::Record* record = state.records().find(id);
    return record ? record->latest().content.host : OrgId{};
}

}  // namespace

OrgId toward(const State&, const EnterRecord& it, Day) { return it.content.host; }
OrgId toward(const State& state, const CorrectRecord& it, Day) { return host_of(state, it.record); }
OrgId toward(const State& state, const WithdrawRecord& it, Day) { return host_of(state, it.record); }
OrgId toward(const State& state, const RestoreRecord& it, Day) { return host_of(state, it.record); }
OrgId toward(const State&, const CallMeeting& it, Day) { return it.host; }

}  // namespace jinze::district
