// The parts of an explanation, each made from one obligation and its judgement.
#pragma once

#include "app/desk/asking.h"

namespace jinze::desk {

WindowAnswer window_answer(const Asking& asking, const duty::Obligation& obligation);
CountedAnswer counted_answer(const Asking& asking, const duty::Obligation& obligation, const duty::Verdict& verdict,
                             Day known);
NotCountedAnswer not_counted_answer(const Asking& asking, const duty::Obligation& obligation,
                                    const duty::Verdict& verdict, Day known);
std::vector<DecisionAnswer> decisions(const Asking& asking, const duty::Obligation& obligation, Day known);
std::vector<Bilingual> to_settle(const Asking& asking, const duty::Obligation& obligation,
                                 const duty::Judgement& judged, Day on, Day known);

}  // namespace jinze::desk
