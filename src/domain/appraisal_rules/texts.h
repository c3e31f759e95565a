// The texts and lists of commands about assessments.
#pragma once

#include "domain/district/refusal.h"
#include "domain/district/text_rule.h"

namespace jinze::district {

namespace texts {
inline constexpr TextRule scheme_title{"scheme_title", Spelt::line, 200, "评分办法名称", "the title of the scheme"};
inline constexpr TextRule assessment_basis{"assessment_basis", Spelt::text, 500, "考核依据",
                                           "the basis of the assessment"};
inline constexpr TextRule case_why{"case_why", Spelt::text, 500, "特殊情形的原因", "the reason of the special case"};
inline constexpr TextRule line_words{"line_words", Spelt::text, 2000, "意见", "the comment"};
inline constexpr TextRule judging_reason{"judging_reason", Spelt::text, 1000, "判断理由", "the reason"};
inline constexpr TextRule stated_document{"stated_document", Spelt::line, 300, "认定文件", "the document"};
inline constexpr TextRule objection_answer{"objection_answer", Spelt::text, 2000, "答复", "the answer"};
inline constexpr TextRule review_why{"review_why", Spelt::text, 2000, "复核理由", "the reason of the review"};
inline constexpr TextRule sheets_use{"sheets_use", Spelt::line, 300, "使用情况", "how the sheets were used"};
inline constexpr TextRule of_assessments[] = {scheme_title,    assessment_basis, case_why,   line_words, judging_reason,
                                              stated_document, objection_answer, review_why, sheets_use};
}  // namespace texts

namespace lists {
inline constexpr List assessment_groups{"groups", "第{n}组", "Group {n}"};
inline constexpr List assessment_cases{"cases", "第{n}项特殊情形", "Special case {n}"};
inline constexpr List of_assessments[] = {assessment_groups, assessment_cases};
}  // namespace lists

}  // namespace jinze::district
