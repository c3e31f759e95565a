// The bearer and the subject of a row, short enough for one line of a list: the bearer with its holder, and the object
// concerned. Together with title and window they make every row of a list unique.
#pragma once

#include "app/views/session.h"

namespace jinze::views {

// The office in which this reader works; its bodies are named without it. None: the district's own bodies.
OrgId office_of(const Reader& reader);
// An organisation with its id, its full name and its shortest name for this reader.
Named named(const Reader& reader, OrgId org);
Bilingual short_words(const Reader& reader, OrgId org);

// Title and place of a meeting that is only called: it has no record yet.
district::RecordWords words_of_call(const Reader& reader, const record::Called& call);
// 第二支部 · 党组成员沈若谷 · 沈若谷（第二支部）
Bilingual whose(const Reader& reader, const duty::BearerRef& bearer, Day on, Day known);
// 分管第二支部 · “6月10日支委会”的第2项 · 组织委员; empty if title and window suffice.
Bilingual about(const Reader& reader, const duty::Obligation& obligation);

}  // namespace jinze::views
