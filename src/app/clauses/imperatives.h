// Sentences that ask for something by a verb alone: 建立隐患台账; 各单位报送…; 由区财政局统筹安排.
#pragma once

#include <optional>
#include <string_view>

#include "app/clauses/pieces.h"
#include "base/patience.h"

namespace jinze::clauses {

// The verb in front; nothing: the sentence says how something is, or has none.
// In time that grows with its length. Throws GivenUp.
std::optional<Span> imperative_in(std::u16string_view sentence, const Patience* patience = nullptr);

// Whether it tells what was done or how things stand: 取得了, 去年, 目前.
bool tells(std::u16string_view sentence);

}  // namespace jinze::clauses
