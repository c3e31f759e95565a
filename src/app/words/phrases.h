// The words in which answers speak, Chinese and English: of closed lists (dictionary.h), of days and windows, and why a
// record counts or does not.
#pragma once

#include "app/words/dictionary.h"
#include "domain/catalogue/problem.h"

namespace jinze::desk {

Bilingual words_of(registry::Title title, registry::OrgKind kind);  // 党组书记, 书记, 委员

std::string in_chinese(Day day);                  // 2026年3月31日
Bilingual window_name(const std::string& label);  // 2026年第一季度; a label of its own as it is

// Why a record does not count, or for that word does.
struct Reasoning {
    duty::Lack lack{};
    bool holds = false;
    int present = 0, due = 0;
    duty::Quorum quorum;
    Bilingual topic;
};
Bilingual sentence(const Reasoning& reasoning);

// The words of evidence a record is asked, each by the reason it yields.
std::vector<duty::Lack> asked(const duty::Evidence& evidence);

}  // namespace jinze::desk
