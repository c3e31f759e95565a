// The texts of commands about papers.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule paper_word{"paper_word", Spelt::line, 10, "发文机关代字", "the word of the series"};
inline constexpr TextRule paper_title{"paper_title", Spelt::line, 200, "文书标题", "the paper's title"};
inline constexpr TextRule paper_wording{"paper_wording", Spelt::text, 200'000, "文书内容", "the wording of the paper"};
inline constexpr TextRule paper_why{"paper_why", Spelt::text, 2000, "作废原因", "the reason"};
// A docx of 512 KiB in base64.
inline constexpr TextRule paper_template{"paper_template", Spelt::line, 700'000, "模板", "the template"};

inline constexpr TextRule of_papers[] = {paper_word, paper_title, paper_wording, paper_why, paper_template};

}  // namespace jinze::district::texts
