// One line that explains an obligation's standing from its own records.
#pragma once

#include "app/views/reader.h"

namespace jinze::views {

Bilingual why_so(const Reader& reader, const duty::Obligation& obligation, const duty::Judgement& judged, Day on);

// A record's lack as one sentence; for an entered record with its day.
Bilingual lack_sentence(const Reader& reader, const duty::Obligation& obligation, const duty::Verdict& verdict);
// The amount done and the amount missing.
Bilingual amount_words(const duty::Obligation& obligation, const duty::Judgement& judged);

}  // namespace jinze::views
