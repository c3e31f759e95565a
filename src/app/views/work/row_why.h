// One line that says why an obligation stands as it does, in the words of its own records.
#pragma once

#include "app/views/reader.h"

namespace jinze::views {

Bilingual why_so(const Reader& reader, const duty::Obligation& obligation, const duty::Judgement& judged, Day on);

// What a record lacks, as one sentence; of a record entered, said with its day.
Bilingual lack_sentence(const Reader& reader, const duty::Obligation& obligation, const duty::Verdict& verdict);
// How much of it is done, and how much is missing.
Bilingual amount_words(const duty::Obligation& obligation, const duty::Judgement& judged);

}  // namespace jinze::views
