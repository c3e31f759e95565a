// The terms of a document (文件) that a body carries out clause by clause. Each clause has one of four fates, which a
// person decides: a matter, a duty, a standing requirement, or nothing. docs/documents.md; docs/decisions/0048.
#pragma once

#include <cstdint>
#include <optional>

#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"

namespace jinze::document {

struct DocumentTag {
    static constexpr char letter = 'w';
};
using DocumentId = Id<DocumentTag>;  // w3

enum class DocumentKind : std::uint8_t {
    decision,   // 决定
    provision,  // 规定
    plan,       // 实施方案
    notice,     // 通知
    minutes,    // 会议纪要
    speech,     // 讲话
    other,      // 其他文件
};

// What becomes of a clause.
enum class Fate : std::uint8_t {
    matter,    // 事项: it has an end, and is set as a matter
    duty,      // 职责: it recurs, and belongs in the catalogue
    standing,  // 常态要求: without a clock; findings of inspections are attached to it
    nothing,   // 不立项: it asks for nothing to be done
};

// One clause of one document.
struct ClauseRef {
    DocumentId document;
    int clause = 0;  // counted from 1

    bool operator==(const ClauseRef&) const = default;
    auto operator<=>(const ClauseRef&) const = default;
};

}  // namespace jinze::document
