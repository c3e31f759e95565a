// The terms of a request for help (请求帮助). The request is a record, and so is what answers it (record::Content,
// `answers`); this room holds what the asker and the tier above said of an answer. Read life.h for how one stands.
#pragma once

#include <cstdint>

#include "base/id.h"
#include "domain/record/terms.h"

namespace jinze::request {

// What may be said of the latest answer.
enum class RequestAct : std::uint8_t {
    confirm,  // 确认已解决, by the asker
    object,   // 提出异议, by the asker: it did not help
    settle,   // 认定已解决, by the tier above
    reopen,   // 认定未解决, by the tier above: to be answered again
};

enum class RequestStanding : std::uint8_t {
    waiting,      // 待答复
    answered,     // 已答复, the asker has not said whether it helped
    unconfirmed,  // 待确认: the asker said nothing within ten working days, so the tier above decides
    objected,     // 有异议: the addressee answers again, or the tier above decides
    settled,      // 已解决
};

}  // namespace jinze::request
