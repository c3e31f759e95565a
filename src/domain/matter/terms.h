// The terms of a matter (督办事项): one thing that one body has asked another to bring about, driven until it is
// closed. Read this file first, then life.h, which says how a matter stands. MatterSource: the district's rules for
// 督查督办; docs/decisions/0047.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "base/citation.h"
#include "base/code.h"
#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"
#include "domain/record/terms.h"
#include "domain/registry/terms.h"

namespace jinze::matter {

struct MatterTag {
    static constexpr char letter = 'd';
};
using MatterId = Id<MatterTag>;  // d12
struct ReferralTag {
    static constexpr char letter = 'y';
};
using ReferralId = Id<ReferralTag>;  // y3: a person referred over a matter (domain/referral)

// Where a matter came from.
enum class MatterSource : std::uint8_t {
    document,       // 文件条款
    meeting,        // 会议议定
    instruction,    // 领导批示
    inspection,     // 督查发现
    rectification,  // 整改任务
    public_voice,   // 群众反映
};

// What it is about. The work committee sets matters of Party-building and style by itself, others only if the district
// committee authorised it.
enum class MatterSubject : std::uint8_t { party_building, style, other };

enum class Service : std::uint8_t { grassroots, people, projects };  // 三个服务: 服务基层 · 服务群众 · 服务项目建设
enum class Priority : std::uint8_t { ordinary, number_one };         // 一般 · 一号工程

// What can be done with a matter, the opening aside. life.h says what each does; the rules say who may.
enum class MatterAct : std::uint8_t {
    confirm,           // 确认: the leader whose spoken instruction was written down
    approve,           // 审批, which also hands it over (交办)
    reject,            // 不予立项
    sign,              // 签收
    note,              // 反馈进展; the first one also signs for it
    report,            // 报结果
    accept,            // 审核通过; at the last node: 办结
    send_back,         // 退回重办, with a new day
    ask_extension,     // 申请延期
    grant_extension,   // 准予延期
    refuse_extension,  // 不予延期
    ask_return,        // 退办
    keep,              // 不同意退办
    urge,              // 催办
    transfer,          // 转办, also where a return was agreed to
    entrust,           // 明确责任人
    correct_day,       // 更正期限: a mistake in the day, before it is signed for
    reset_day,         // 重新限期: a further day for one that is overdue; it stays overdue
    halt,              // 中止
    resume,            // 恢复办理, with a new day
    withdraw,          // 撤销立项
    raise,             // 报请过问: the next rung of the ladder
    explain,           // 说明未落实的理由, by the lead
    justify,           // 理由正当
    dismiss,           // 理由不正当
    take_over,         // 提级督办: a body above takes the lead
    summon,            // 约谈, decided by a meeting
    circulate,         // 通报, decided by a meeting
    retain,            // 来源撤回后继续办理
    succeed,           // 接续: the lead was dissolved, and this body took its place
    fall_back,         // 退回立项单位: the lead was dissolved without a successor
};

// The phases a matter goes through. Each node of a type is in one; several nodes may share one.
enum class Phase : std::uint8_t {
    confirmation,  // 待确认
    approval,      // 待审批
    signing,       // 待签收
    handling,      // 在办
    review,        // 审核中
    closed,        // 已办结
    withdrawn,     // 已撤销, 不予立项
};

// Who owes the next act at a node. A pending request and a halt are always the setter's.
enum class Owner : std::uint8_t {
    setter,          // 立项单位
    lead,            // 牵头单位
    leader,          // the person whose instruction it was
    guide,           // the 党组 that guides the lead
    work_committee,  // 区直机关工委
};

// Who opens a matter of a type: the body that sets it, or the one that carries it out and asks for leave (请示).
enum class Opener : std::uint8_t { setter, lead };

struct Node {
    Code code;
    Phase phase{};
    Owner owner{};
    int limit = 0;             // working days to act in; 0: none
    std::optional<Code> next;  // after it is done; nothing: closed
    std::optional<Code> back;  // review: where a result that is sent back goes

    bool operator==(const Node&) const = default;
};

// What a file on a matter is, by its content and never by its name (app/files).
enum class FileKind : std::uint8_t { pdf, docx, xlsx, ofd, png, jpeg, text };

// A file is sealed in pieces, one row of the vault each, so that none is held in memory as a whole for long.
inline constexpr std::size_t longest_piece = std::size_t{1} << 20;                          // bytes
inline constexpr std::size_t most_pieces = 20, longest_file = most_pieces * longest_piece;  // 20 MB
inline constexpr std::size_t most_files = 50;                                               // on one matter, ever
inline constexpr std::size_t most_goals = 8;

// A person to whom an overdue matter goes up. A rung that is the lead itself is skipped.
enum class Rung : std::uint8_t { responsible, deputy_in_charge, secretary, work_committee };

struct RungDay {
    int after = 0;  // working days overdue
    Rung to{};

    bool operator==(const RungDay&) const = default;
};

// A type of matter: its nodes in order, and when its colours change. Data: the meaning of phases and acts is here.
struct Type {
    Code code;
    Citation title, title_en;
    Opener opened_by{};
    std::vector<registry::OrgKind> setters, leads;
    std::vector<Node> nodes;      // the first is where it begins
    int near = 5;                 // blue: within so many working days, and half of the time has passed
    int return_within = 3;        // a return is asked for within so many working days
    int archived_after = 30;      // days from closing
    std::vector<RungDay> ladder;  // by days overdue, ascending

    bool operator==(const Type&) const = default;
};

}  // namespace jinze::matter
