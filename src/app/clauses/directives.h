// The words of a sentence that ask for something: 必须, 不得, 要, 每季度, or a verb in front. Compounds that only look
// like them (重要, 供应) and words inside quotation marks are passed over, and so are sentences that tell what was or
// is.
#pragma once

#include <string_view>
#include <vector>

#include "app/clauses/pieces.h"
#include "base/patience.h"

namespace jinze::clauses {

enum class Sort : unsigned char {
    must,        // 必须, 应当, 须
    wish,        // 要, 请
    forbid,      // 不得, 严禁
    recur,       // 每季度, 定期
    limit,       // 至少, 不超过
    assign,      // 负责, 牵头
    sanction,    // 追究责任
    deadline,    // …前完成
    imperative,  // a verb in front, without any other word
};

struct Directive {
    Span at;  // in the sentence
    Sort sort{};
};

// In the order of the sentence; empty: it asks for nothing.
// In time that grows with its length. Throws GivenUp.
std::vector<Directive> directives_of(std::u16string_view sentence, const Patience* patience = nullptr);

// Numbers with their measure: 60个工作日, 2次. In the order of the sentence.
std::vector<Span> numbers_of(std::u16string_view sentence);

}  // namespace jinze::clauses
