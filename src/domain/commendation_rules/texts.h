// The texts of commands about commendations.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule award_title{"award_title", Spelt::line, 100, "表彰名称", "the name of the award"};
inline constexpr TextRule award_document{"award_document", Spelt::line, 200, "依据文件", "the document"};
inline constexpr TextRule award_approver{"award_approver", Spelt::line, 100, "批准机关", "the body that approved it"};
inline constexpr TextRule nominee_name{"nominee_name", Spelt::line, 100, "推荐对象名称", "the name on the list"};
inline constexpr TextRule nominee_post{"nominee_post", Spelt::line, 100, "单位和职务", "unit and post on the list"};
inline constexpr TextRule notice_place{"notice_place", Spelt::line, 200, "公示地点", "where it is posted"};
inline constexpr TextRule award_why{"award_why", Spelt::text, 2000, "撤销原因", "the reason"};
inline constexpr TextRule practice_did{"practice_did", Spelt::text, 2000, "做法", "what was done"};
inline constexpr TextRule practice_effect{"practice_effect", Spelt::text, 2000, "效果", "what came of it"};

inline constexpr TextRule of_commendations[] = {award_title,  award_document, award_approver,
                                                nominee_name, nominee_post,   notice_place,
                                                award_why,    practice_did,   practice_effect};

}  // namespace jinze::district::texts
