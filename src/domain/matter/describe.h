// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/document/describe.h"
#include "domain/matter/events.h"
#include "domain/matter/life.h"
#include "domain/record/describe.h"

namespace jinze::matter {

BOOST_DESCRIBE_ENUM(MatterSource, document, meeting, instruction, inspection, rectification, public_voice)
BOOST_DESCRIBE_ENUM(MatterSubject, party_building, style, other)
BOOST_DESCRIBE_ENUM(Service, grassroots, people, projects)
BOOST_DESCRIBE_ENUM(Priority, ordinary, number_one)
BOOST_DESCRIBE_ENUM(MatterAct, confirm, approve, reject, sign, note, report, accept, send_back, ask_extension,
                    grant_extension, refuse_extension, ask_return, keep, urge, transfer, entrust, correct_day,
                    reset_day, halt, resume, withdraw, raise, explain, justify, dismiss, take_over, summon, circulate,
                    retain, succeed, fall_back)
BOOST_DESCRIBE_ENUM(FileKind, pdf, docx, xlsx, ofd, png, jpeg, text)
BOOST_DESCRIBE_ENUM(Phase, confirmation, approval, signing, handling, review, closed, withdrawn)
BOOST_DESCRIBE_ENUM(Owner, setter, lead, leader, guide, work_committee)
BOOST_DESCRIBE_ENUM(Opener, setter, lead)
BOOST_DESCRIBE_ENUM(Rung, responsible, deputy_in_charge, secretary, work_committee)
BOOST_DESCRIBE_ENUM(Side, nobody, unit, above)
BOOST_DESCRIBE_ENUM(MatterStanding, awaiting_confirmation, awaiting_approval, awaiting_signature, in_hand, sent_back,
                    near, overdue, extension_asked, return_asked, in_review, halted, closed, closed_late, withdrawn)
BOOST_DESCRIBE_STRUCT(MatterOpened, (),
                      (matter, type, setter, lead, joint, source, subject, priority, due, feedback, answers,
                       instructed_by, item, part_of, reopens, service, title, wanted, basis, authorised, clause,
                       handed_over, done, result, goals))
BOOST_DESCRIBE_STRUCT(MatterStepped, (), (matter, act, day, org, answers, words, meeting))
BOOST_DESCRIBE_STRUCT(Node, (), (code, phase, owner, limit, next, back))
BOOST_DESCRIBE_STRUCT(RungDay, (), (after, to))
BOOST_DESCRIBE_STRUCT(Type, (),
                      (code, title, title_en, opened_by, setters, leads, nodes, near, return_within, archived_after,
                       ladder))
BOOST_DESCRIBE_STRUCT(MatterTypeAdopted, (), (type, file))
BOOST_DESCRIBE_STRUCT(ReviewSigned, (), (setter, month, matters, record, referrals))
BOOST_DESCRIBE_STRUCT(MatterFileAdded, (), (matter, kind, size, name, pieces))
BOOST_DESCRIBE_STRUCT(MatterFileRemoved, (), (matter, file, rows, why))
BOOST_DESCRIBE_STRUCT(Taken, (), (entered, by, step))
BOOST_DESCRIBE_STRUCT(Attached, (), (entered, by, added, after, removed, removed_by, why))
BOOST_DESCRIBE_STRUCT(Matter, (), (id, entered, by, opened, taken, parts, reopened, type, files))

}  // namespace jinze::matter

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<matter::MatterSource> =
    "document 文件条款 document; meeting 会议议定 meeting; instruction 领导批示 instruction; "
    "inspection 督查发现 inspection; rectification 整改任务 rectification; "
    "public_voice 群众反映 raised by the public";
template <>
inline constexpr std::string_view dictionary<matter::MatterSubject> =
    "party_building 党的建设 Party-building; style 作风建设 style of work; other 其他工作 other work";
template <>
inline constexpr std::string_view dictionary<matter::Service> =
    "grassroots 服务基层 service to the grassroots; people 服务群众 service to the people; "
    "projects 服务项目建设 service to projects";
template <>
inline constexpr std::string_view dictionary<matter::Priority> =
    "ordinary 一般事项 ordinary; number_one 一号工程 number one project";
template <>
inline constexpr std::string_view dictionary<matter::MatterAct> =
    "confirm 确认批示 instruction confirmed; approve 审批交办 approved and handed over; "
    "reject 不予立项 not approved; sign 签收 signed for; note 反馈进展 progress noted; "
    "report 报结果 result reported; accept 审核通过 result accepted; send_back 退回重办 sent back; "
    "ask_extension 申请延期 extension asked for; grant_extension 准予延期 extension granted; "
    "refuse_extension 不予延期 extension refused; ask_return 申请退办 return asked for; "
    "keep 不同意退办 return refused; urge 催办 urged; transfer 转办 transferred; "
    "entrust 明确责任人 post named that answers; correct_day 更正期限 due day corrected; "
    "reset_day 重新限期 further day set; halt 中止办理 halted; resume 恢复办理 resumed; withdraw 撤销立项 withdrawn; "
    "raise 报请过问 raised; explain 说明理由 reason given; justify 理由正当 reason accepted; "
    "dismiss 理由不正当 reason not accepted; take_over 提级督办 taken over; summon 约谈 summoned to a talk; "
    "circulate 通报 named in a circular; retain 继续办理 kept on; "
    "succeed 接续办理 passed to the successor; fall_back 退回立项单位 fallen back to the setter";
template <>
inline constexpr std::string_view dictionary<matter::FileKind> =
    "pdf PDF文件 PDF; docx Word文档 Word document; xlsx Excel工作簿 Excel workbook; ofd OFD版式文件 OFD; "
    "png PNG图片 PNG picture; jpeg JPEG图片 JPEG picture; text 纯文本 plain text";
template <>
inline constexpr std::string_view dictionary<matter::MatterStanding> =
    "awaiting_confirmation 待确认 awaiting confirmation; awaiting_approval 待审批 awaiting approval; "
    "awaiting_signature 待签收 awaiting signature; in_hand 在办 in hand; sent_back 退回重办 sent back; "
    "near 临近 near its day; overdue 逾期 overdue; extension_asked 延期待批 extension asked for; "
    "return_asked 退办待定 return asked for; in_review 审核中 in review; halted 中止 halted; closed 已办结 closed; "
    "closed_late 逾期办结 closed late; withdrawn 已撤销 withdrawn";

}  // namespace jinze::words
