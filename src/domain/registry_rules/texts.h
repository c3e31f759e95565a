// The texts and lists of commands about organisations, members and posts.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district {

namespace texts {
inline constexpr TextRule person_name{"person_name", Spelt::person, 100, "姓名", "the name"};
inline constexpr TextRule organisation_name{"organisation_name", Spelt::name, 100, "组织名称", "the name"};
inline constexpr TextRule function{"function", Spelt::text, 2000, "职能", "the function"};
inline constexpr TextRule extra_heading{"extra_heading", Spelt::line, 100, "附加列的名称",
                                        "the heading of an extra column"};
inline constexpr TextRule extra_value{"extra_value", Spelt::text, 1000, "附加列的内容", "the extra column"};
inline constexpr TextRule of_the_register[] = {person_name, organisation_name, function, extra_heading, extra_value};
}  // namespace texts

namespace lists {
inline constexpr List charges{"charges", "分管组织第{n}个", "In charge of {n}"};
inline constexpr List of_the_register[] = {charges};
}  // namespace lists

}  // namespace jinze::district
