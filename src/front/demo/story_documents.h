// The two documents of the speech as the demonstration district has them: their clauses, with the fate of each. Written
// for it; nothing is quoted.
#pragma once

#include <span>
#include <string_view>

#include "domain/document/terms.h"

namespace jinze::demo {

struct TextOfClause {
    std::string_view article, text;
    document::Fate fate{};
};
struct TextOfDocument {
    std::string_view title, number;
    document::DocumentKind kind{};
    std::span<const TextOfClause> clauses;
};

// 《改进区直机关作风的决定》, 《优化经济发展软环境的十项规定》
extern const TextOfDocument style_decision, ten_provisions;

}  // namespace jinze::demo
