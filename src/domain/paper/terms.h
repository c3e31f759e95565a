// The terms of papers (文书): what an office prints about a matter, a record or a body, and what it issues under a
// number. Read this file first, then papers.h. Source of the kinds: 党政机关公文处理工作条例 (2012) for 通知, 通报,
// 请示, 纪要; the practice of 督查督办 for the others; docs/decisions/0051.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"
#include "domain/matter/terms.h"

namespace jinze::paper {

struct PaperTag {
    static constexpr char letter = 'z';
};
using PaperId = Id<PaperTag>;  // z12

enum class PaperKind : std::uint8_t {
    supervision_notice,  // 督办通知单
    urging_notice,       // 催办通知
    assignment,          // 交办单
    closing_report,      // 办结报告
    meeting_record,      // 会议记录
    minutes,             // 纪要
    year_book,           // 记录本
    body_duties,         // 单位责任清单
    post_duties,         // 岗位责任清单
    handover_list,       // 交接清单
    open_items,          // 未办结事项清单
    notice,              // 通知
    bulletin,            // 通报
    request,             // 请示
    decision,            // 决定
};

// What a paper is about.
enum class PaperSubject : std::uint8_t {
    matter,   // 督办事项
    record,   // 会议或其他记录
    body,     // 组织
    nothing,  // 自拟正文
};

// An issued paper stands or is void; it never disappears.
enum class PaperState : std::uint8_t {
    issued,  // 已签发
    voided,  // 已作废
};

// Who gives the numbers of a series.
enum class Numbering : std::uint8_t {
    here,       // 本系统编号: this program, in order
    elsewhere,  // 其他系统编号: typed
};

constexpr PaperSubject subject_of(PaperKind kind)
{
    using enum PaperKind;
    switch (kind) {
        case supervision_notice:
        case urging_notice:
        case assignment:
        case closing_report: return PaperSubject::matter;
        case meeting_record:
        case minutes: return PaperSubject::record;
        case year_book:
        case body_duties:
        case post_duties:
        case handover_list:
        case open_items: return PaperSubject::body;
        case notice:
        case bulletin:
        case request:
        case decision: break;
    }
    return PaperSubject::nothing;
}

// Issued under a number; the others are printed only.
constexpr bool is_numbered(PaperKind kind)
{
    return subject_of(kind) == PaperSubject::matter || subject_of(kind) == PaperSubject::nothing ||
           kind == PaperKind::minutes;
}

// 发文机关代字, as 区直督 in 区直督〔2026〕12号. An office's public abbreviation, the only text of a paper that is not
// sealed: two to ten Han characters (fits()), so that it cannot hold anything else.
struct Word {
    std::string text;

    bool fits() const;
    auto operator<=>(const Word&) const = default;
};

inline constexpr int greatest_number = 99'999;

// 区直督〔2026〕12号: GB/T 9704-2012, 7.2.5: six-cornered brackets, no 第, no leading zero.
std::string number_text(const Word& word, int year, int number);

}  // namespace jinze::paper
