// The terms of answers in Chinese and English: closed lists (base/dictionary.h), days, windows, and why a record counts
// or not. The Chinese terms are the glossary's.
#pragma once

#include "base/bilingual.h"
#include "domain/district/describe.h"

namespace jinze::words {

Bilingual words_of(registry::Title title, registry::OrgKind kind);  // 党组书记, 书记, 委员

using jinze::in_chinese;                          // 2026年3月31日
Bilingual window_name(const std::string& label);  // 2026年第一季度; a custom label is unchanged

// Why a record does not count, or counts.
struct Reasoning {
    duty::Lack lack{};
    bool holds = false;
    int present = 0, due = 0;
    duty::Quorum quorum;
    Bilingual topic;
};
Bilingual sentence(const Reasoning& reasoning);

// The requirements on a record, each by the lack it yields.
std::vector<duty::Lack> asked(const duty::Evidence& evidence);

}  // namespace jinze::words
