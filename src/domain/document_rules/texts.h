// The texts of commands about documents.
#pragma once

#include "domain/district/text_rule.h"

namespace jinze::district::texts {

inline constexpr TextRule document_title{"document_title", Spelt::line, 100, "文件标题", "the document's title"};
inline constexpr TextRule document_number{"document_number", Spelt::line, 50, "文号", "the document's number"};
inline constexpr TextRule clause_label{"clause_label", Spelt::line, 30, "条款序号", "the clause's number"};
inline constexpr TextRule clause_text{"clause_text", Spelt::line, 1000, "条款", "the clause"};
inline constexpr TextRule clause_why{"clause_why", Spelt::text, 500, "理由", "the reason"};

inline constexpr TextRule of_documents[] = {document_title, document_number, clause_label, clause_text, clause_why};

}  // namespace jinze::district::texts
