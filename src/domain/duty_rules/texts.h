// The texts and lists of commands about duties and single obligations.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district {

namespace texts {
inline constexpr TextRule reason{"reason", Spelt::text, 2000, "原因", "the reason"};
inline constexpr TextRule decision{"decision", Spelt::text, 2000, "决定的理由", "why it is decided so"};
inline constexpr TextRule waiver{"waiver", Spelt::text, 2000, "免除的理由", "why it is waived"};
inline constexpr TextRule contest{"contest", Spelt::text, 2000, "异议的理由", "why it is contested"};
inline constexpr TextRule duty_title{"duty_title", Spelt::line, 200, "名称", "the duty's title"};
inline constexpr TextRule of_duties[] = {reason, decision, waiver, contest, duty_title};
}  // namespace texts

namespace lists {
inline constexpr List duties{"duties", "责任条目第{n}条", "Duty {n}"};
inline constexpr List days{"days", "放假安排第{n}天", "Day {n}"};
inline constexpr List of_duties[] = {duties, days};
}  // namespace lists

}  // namespace jinze::district
