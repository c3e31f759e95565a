// Whose a row is and about what, in words short enough for a line of a list: who bears it with whoever sits there, and
// the object it is about. With title and window they tell every row of a list from every other.
#pragma once

#include "app/views/session.h"

namespace jinze::views {

// The office in whose surroundings this reader works: its bodies need not be told by its name. None: those of the
// district.
OrgId office_of(const Reader& reader);
// An organisation by its id, in full, and as short as it can be for this reader.
Named named(const Reader& reader, OrgId org);
Bilingual short_words(const Reader& reader, OrgId org);

// Title and place of a meeting that is only called: it has no record yet.
district::RecordWords words_of_call(const Reader& reader, const record::Called& call);
// 第二支部 · 党组成员沈若谷 · 沈若谷（第二支部）
Bilingual whose(const Reader& reader, const duty::BearerRef& bearer, Day on, Day known);
// 分管第二支部 · “6月10日支委会”的第2项 · 组织委员; empty where title and window say it all.
Bilingual about(const Reader& reader, const duty::Obligation& obligation);

}  // namespace jinze::views
