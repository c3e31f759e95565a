// The dependencies of every view: the state, the names and the adopted texts; and the names of bearers.
#pragma once

#include "app/desk/directory.h"
#include "app/desk/library.h"
#include "app/words/phrases.h"

namespace jinze::desk {

struct Asking {
    const district::State& state;
    Directory& directory;
    Library& library;

    duty::Facts facts() const { return {state.people(), state.records(), state.duties()}; }
    const registry::Register& people() const { return state.people(); }
    std::string name(OrgId org) const { return directory.name(people()[org]); }
    std::string short_name(OrgId org, OrgId near = {}) const { return directory.short_name(people(), org, near); }
    std::string name(PersonId person) const;              // 办公室 for the office itself
    std::string name(registry::Doer doer) const;          // both names: 乙（代甲）
    std::string title(RecordId record, Day known) const;  // of the version known then
};

// 乙（代甲）: who did it, and in whose place.
std::string in_place(const std::string& deputy, const std::string& absent);

// 住建局党组 · 住建局党组书记 · 住建局党组成员（分管第二支部）· 沈若谷（第二支部）
Bilingual bearer_name(const Asking& asking, const duty::BearerRef& bearer, Day on, Day known);

}  // namespace jinze::desk
