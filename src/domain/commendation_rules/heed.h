// What a meeting should look at before it decides about a nominee (提醒会议注意): open facts of this ledger. They are
// for people: no rule reads them, nobody is left out by them, and none is a number to compare nominees by. Whether
// somebody is within the term of a disciplinary measure, and what the members' review said, is answered by the bodies
// asked.
#pragma once

#include "domain/commendation_rules/decide.h"

namespace jinze::district {

enum class HeedKind : std::uint8_t {
    overdue_matter,   // 督办事项逾期未办结
    overdue_duty,     // 应办事项逾期
    suspended,        // 停止党籍
    not_full_member,  // 不是正式党员
    left,             // 已不在本区党组织
    doubted,          // 征求意见时有不同意见
};

struct Heed {
    int nominee = 0;
    HeedKind kind{};
    int count = 1;
    std::optional<matter::MatterId> matter;  // of an overdue one: the first

    bool operator==(const Heed&) const = default;
};

// Of every nominee who is still under consideration, by number.
std::vector<Heed> to_heed(const State& state, const commendation::Award& award, Day today);

}  // namespace jinze::district
