// The terms of the register: organisations with two parents, posts with dated holders, persons each in one branch, and
// charges. Everything that can end has a Span.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"

namespace jinze::registry {

// An interval in which something held, with the days on which the system learned of it. This is the bitemporal rule of
// the register: asked about day D as known on day K, a span entered after K does not exist, and an end entered after K
// has not happened. A mistaken end is kept as well: it was known until it was voided (and is dropped only when another
// end is entered later).
struct Span {
    Day from = always;
    Day until = never;  // the first day on which it no longer holds
    Day entered = always;
    Day end_entered = never;
    Day end_void_entered = never;  // the end was a mistake: from this day on known as not ended
    Day void_entered = never;      // the span was a mistake: from this day on known as never valid

    bool known(Day k) const { return entered <= k && k < void_entered; }
    bool end_known(Day k) const { return end_entered <= k && k < end_void_entered; }
    Day until_known(Day k) const { return end_known(k) ? until : never; }
    bool is_open() const  // neither ended nor void, as known now
    {
        return void_entered == never && (end_entered == never || end_void_entered != never);
    }
    bool holds(Day d, Day k) const { return known(k) && from <= d && d < until_known(k); }
};

enum class OrgKind : std::uint8_t {
    district_committee,       // 区委
    work_committee,           // 区直机关工委
    unit,                     // 单位: the office itself, not a Party organisation
    party_group,              // 党组; in older ledgers also a 部门党委
    leading_group,            // 领导班子, where a unit has no 党组
    organ_committee,          // 机关党委
    general_branch,           // 党总支
    branch,                   // 党支部
    joint_branch,             // 联合党支部
    small_group,              // 党小组
    organisation_department,  // 区委组织部, as the assessor
    discipline_body,          // 机关纪委
    other,
    street_committee,      // 街道党工委: the district committee's agency in a street or town, not a district organ
    department_committee,  // 部门党委: leads its system as a 党组 leads its office
};

constexpr bool is_leading(OrgKind kind)
{
    return kind == OrgKind::party_group || kind == OrgKind::leading_group || kind == OrgKind::department_committee;
}
constexpr bool is_branch(OrgKind kind) { return kind == OrgKind::branch || kind == OrgKind::joint_branch; }
constexpr bool is_grassroots(OrgKind kind)  // elected, has members below it
{
    return is_branch(kind) || kind == OrgKind::organ_committee || kind == OrgKind::general_branch;
}

enum class Title : std::uint8_t {
    secretary,             // 书记, 主要负责人
    full_time_deputy,      // 专职副书记
    deputy_secretary,      // 副书记
    member,                // 成员, 委员
    organisation_officer,  // 组织委员
    publicity_officer,     // 宣传委员
    discipline_officer,    // 纪检委员
    other_officer,         // 青年, 统战, 群工委员
    group_leader,          // 党小组长
    clerk,                 // 党务工作人员, 联络员: records for the body and its leaders
    system_administrator,  // the three administrators: set up, grant, audit; read no content
    security_administrator,
    audit_administrator,
};

constexpr bool is_administrator(Title title) { return title >= Title::system_administrator; }
constexpr bool is_committee_post(Title title) { return title <= Title::other_officer; }
constexpr bool is_single_seat(Title title) { return title == Title::secretary || title == Title::full_time_deputy; }

enum class MemberKind : std::uint8_t { full, probationary, activist };  // 正式 · 预备 · 积极分子
enum class Leaving : std::uint8_t { transferred_out, died, removed, expelled };

struct Link {
    OrgId parent;
    Span span;
};

struct Organisation {
    OrgId id;
    OrgKind kind{};
    OrgId unit;  // its unit; none for bodies of the district
    Sealed name;
    std::optional<Sealed> function;  // 职能, of a unit
    Span life;
    std::vector<Link> leads, guides;  // 上级党组织 · 指导党组
    std::vector<OrgId> below;         // every organisation that ever had it as parent or unit
    std::vector<PostId> posts;
    std::vector<PersonId> people;      // every person who was ever in it; branches only
    bool referred = false;             // something later depends on it: its import cannot be undone
    std::optional<OrgId> successor{};  // once dissolved: the body that took over what it had in hand
};

struct Stint {
    OrgId branch;
    Span span;
};

struct Grade {
    MemberKind kind{};
    Span span;
};

struct Person {
    PersonId id;
    Sealed identity;  // name, ID number, birth; erased with the person
    std::vector<Stint> stints;
    std::vector<Grade> grades;
    std::vector<Span> suspended, lost, away, relaxed;  // 停止党籍 · 失联 · 流动 · 不作硬性要求
    std::vector<AppointmentId> appointments;
    Day joined = always;
    std::optional<Leaving> left;
    bool erased = false;
    bool referred = false;
};

struct Appointment {
    AppointmentId id;
    PostId post;
    PersonId person;
    Span span;
};

struct Charge {
    ChargeId id;
    PostId post;
    OrgId over;
    Span span;
};

struct Post {
    PostId id;
    OrgId org;
    Title title{};
    Span life;
    std::vector<AppointmentId> appointments;
    std::vector<ChargeId> charges;
};

}  // namespace jinze::registry
