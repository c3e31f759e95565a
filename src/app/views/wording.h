// How pages write days, windows and remaining time, in both languages.
#pragma once

#include "app/desk/asking.h"
#include "domain/duty/evaluate.h"

namespace jinze::views {

Bilingual day_words(Day day);               // 2026年7月8日 星期三
std::string short_chinese(Day day);         // 7月8日
std::string near_chinese(Day day, Day on);  // with its year if that differs from the page's
Bilingual title_of(const desk::Asking& asking, const duty::DutyVersion& version);
Bilingual window_words(const duty::Obligation& obligation);
Bilingual often_words(const duty::Owed& owed);  // 每季度1次
Bilingual verb_words(record::Kind kind);        // 记党费, 记谈话

// Working days from `on` to the last day, and since.
struct Distance {
    int left = 0, past = 0;
};
Distance distance(const duty::Facts& facts, Day on, Day last);

}  // namespace jinze::views
