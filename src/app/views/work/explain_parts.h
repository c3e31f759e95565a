// The parts of an explanation, each made from one obligation and its judgement.
#pragma once

#include "app/desk/asking.h"
#include "app/views/answers.h"

namespace jinze::views {

WindowAnswer window_answer(const desk::Asking& asking, const duty::Obligation& obligation);
CountedAnswer counted_answer(const desk::Asking& asking, const duty::Obligation& obligation,
                             const duty::Verdict& verdict, Day known);
NotCountedAnswer not_counted_answer(const desk::Asking& asking, const duty::Obligation& obligation,
                                    const duty::Verdict& verdict, Day known);
std::vector<DecisionAnswer> decisions(const desk::Asking& asking, const duty::Obligation& obligation, Day known);
std::vector<Bilingual> to_settle(const desk::Asking& asking, const duty::Obligation& obligation,
                                 const duty::Judgement& judged, Day on, Day known);

}  // namespace jinze::views
