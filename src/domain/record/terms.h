// The terms of a record: what was done, by whom, with whom, on which day. One type serves meetings, studies, talks,
// opinions, reports, documents and ballots. Only eight fields are required: kind, title, day, place, host, recorder,
// attendance, conclusions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/code.h"
#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"

namespace jinze::record {

// The id of an obligation, duty@bearer@window: branch-general-meeting@o17@2026Q3. A record only stores it; the duty
// room interprets it.
struct ObligationId {
    std::string text;

    friend auto operator<=>(const ObligationId&, const ObligationId&) = default;
};

enum class Kind : std::uint8_t {
    meeting,      // 会议
    study,        // 学习, 培训
    talk,         // 谈话, 调研走访
    opinion,      // 意见, 过问
    report,       // 汇报
    document,     // 文件
    ballot,       // 选举, 测评
    publication,  // 公开
    statement,    // 说明, 年度保障情况
    request,      // 请求帮助
    dues,         // 党费: one line per branch and month
    notice,       // 通知, 提醒
};

// Whose attendance is taken, by the register on the day performed.
enum class Roster : std::uint8_t {
    none,       // no attendance is taken
    members,    // the members of the host (of every branch below it, for a committee or general branch)
    committee,  // the holders of the host's committee posts
    seats,      // the holders of a leading group's seats
};

enum class Presence : std::uint8_t {
    present,
    excused,  // absent with a reason
    absent,
    sitting_in,   // 列席: present without a vote; only persons not on the roster
    not_counted,  // a member left out of "due": away by the register, or in an election for a sealed reason
};

struct Exception {
    PersonId person;
    Presence presence{};

    bool operator==(const Exception&) const = default;
};

enum class Nature : std::uint8_t { conclusion, problem, task };

// One line of what was agreed, found or asked. Its text is in the record's sealed text, in the same order.
struct Item {
    Nature nature{};
    std::optional<OrgId> org;        // the body that owns it or that it concerns
    std::optional<PersonId> person;  // the person who owns it
    std::optional<Day> due;

    bool operator==(const Item&) const = default;
};

enum class Act : std::uint8_t { motion, admission, election, officers, discipline };

// Ballots as counted by people; whether the motion passed is computed (votes.h).
struct Vote {
    Act act{};
    int yes = 0, no = 0, abstained = 0;
    int written = 0;  // formal written opinions in favour, of absent members

    bool operator==(const Vote&) const = default;
};

struct ItemRef {
    RecordId record;
    int item = 0;  // counted from 0

    auto operator<=>(const ItemRef&) const = default;
};

// What may be done with an item of a record, besides closing it by a record.
enum class ItemAct : std::uint8_t {
    report,  // 报办结, by its owner
    reopen,  // 重新办理: what closed it no longer does
};

// 年度督查计划 of the work committee, as the district committee approved it: the units visited in a year, each once.
// The number of the approval is in the words. 机关条例 art. 34; docs/inspections.md; docs/decisions/0055.
struct InspectionPlan {
    int year = 0;
    Day approved{};
    std::vector<OrgId> units;

    bool operator==(const InspectionPlan&) const = default;
};

// 保障情况: what a body provided for its Party work in the year of the statement.
struct Guarantee {
    bool body = false;                 // 工作机构: the office that the work needs was set up
    int full_time = 0, part_time = 0;  // people
    int budget = 0, spent = 0;         // yuan; more spent than planned is unusual, not wrong

    bool operator==(const Guarantee&) const = default;
};

// What an author enters, except the texts, which are sealed.
struct Content {
    Kind kind{};
    OrgId host;
    Day performed{};
    Roster roster = Roster::none;
    std::vector<Code> topics;
    std::vector<Exception> exceptions;  // everybody else on the roster was present
    std::optional<PersonId> chair, recorder;
    std::vector<PersonId> presenters;
    std::optional<OrgId> concerns;  // the organisation it was about or addressed to
    std::vector<Item> items;
    std::vector<Vote> votes;
    std::optional<int> minutes;            // duration, for hours of training
    std::optional<PersonId> on_behalf_of;  // 代录: a clerk recorded this for a leader
    std::optional<RecordId> answers;       // the request or finding that it answers
    std::optional<ItemRef> closes;         // the item that it closes
    std::optional<Code> goal;              // the district goal or business matter that it served
    std::optional<MeetingId> called;       // the meeting notice to which it belongs
    std::vector<ObligationId> makes_up;    // older unsettled obligations that it makes up for
    std::optional<Day> wished;             // of a request: by when the asker would like it
    std::optional<RecordId> cites;         // what it carries out: the yearly requirements, a plan of inspections
    std::optional<InspectionPlan> plan;
    std::optional<Guarantee> guarantee;

    bool operator==(const Content&) const = default;
};

}  // namespace jinze::record
