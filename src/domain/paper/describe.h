// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/matter/describe.h"
#include "domain/paper/papers.h"

namespace jinze::paper {

BOOST_DESCRIBE_ENUM(PaperKind, supervision_notice, urging_notice, assignment, closing_report, meeting_record, minutes,
                    year_book, body_duties, post_duties, handover_list, open_items, notice, bulletin, request, decision)
BOOST_DESCRIBE_ENUM(PaperSubject, matter, record, body, nothing)
BOOST_DESCRIBE_ENUM(PaperState, issued, voided)
BOOST_DESCRIBE_ENUM(Numbering, here, elsewhere)
BOOST_DESCRIBE_STRUCT(Word, (), (text))
BOOST_DESCRIBE_STRUCT(PaperSeriesSet, (), (org, word, year, first, numbering))
BOOST_DESCRIBE_STRUCT(PaperIssued, (), (paper, kind, org, word, year, number, signer, matter, record, title, wording))
BOOST_DESCRIBE_STRUCT(PaperVoided, (), (paper, why))
BOOST_DESCRIBE_STRUCT(PaperTemplateSet, (), (org, kind, docx))
BOOST_DESCRIBE_STRUCT(Paper, (), (id, entered, by, issued, voided, voided_by, why))

}  // namespace jinze::paper

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<paper::PaperKind> =
    "supervision_notice 督办通知单 supervision notice; urging_notice 催办通知 urging notice; "
    "assignment 交办单 assignment slip; closing_report 办结报告 closing report; "
    "meeting_record 会议记录 record of the meeting; minutes 纪要 minutes; year_book 记录本 record book; "
    "body_duties 单位责任清单 responsibility list of a body; post_duties 岗位责任清单 responsibility list of a post; "
    "handover_list 交接清单 handover list; open_items 未办结事项清单 list of open items; "
    "notice 通知 notice; bulletin 通报 bulletin; request 请示 request for instructions; decision 决定 decision";
template <>
inline constexpr std::string_view dictionary<paper::PaperState> = "issued 已签发 issued; voided 已作废 void";
template <>
inline constexpr std::string_view dictionary<paper::Numbering> =
    "here 本系统编号 numbered here; elsewhere 其他系统编号 numbered elsewhere";

}  // namespace jinze::words
