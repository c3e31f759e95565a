// The built-in template of each kind, made by code and read like anybody's. Offices take its docx as a start for
// their own. 通知, 催办通知, 通报, 请示, 纪要: GB/T 9704-2012; the rest plain A4.
#pragma once

#include "app/papers/template.h"
#include "domain/paper/terms.h"

namespace jinze::papers {

Bytes built_in_docx(paper::PaperKind kind);
// Made once. Any thread.
const Template& built_in(paper::PaperKind kind);

}  // namespace jinze::papers
