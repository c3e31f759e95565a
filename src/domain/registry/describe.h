// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/calendar/describe.h"
#include "domain/registry/events.h"
#include "domain/registry/terms.h"

namespace jinze::registry {

BOOST_DESCRIBE_ENUM(OrgKind, district_committee, work_committee, unit, party_group, leading_group, organ_committee,
                    general_branch, branch, joint_branch, small_group, organisation_department, discipline_body, other,
                    street_committee, department_committee)
BOOST_DESCRIBE_ENUM(Title, secretary, full_time_deputy, deputy_secretary, member, organisation_officer,
                    publicity_officer, discipline_officer, other_officer, group_leader, clerk, system_administrator,
                    security_administrator, audit_administrator)
BOOST_DESCRIBE_ENUM(MemberKind, full, probationary, activist)
BOOST_DESCRIBE_ENUM(Leaving, transferred_out, died, removed, expelled)
BOOST_DESCRIBE_STRUCT(OrganisationFounded, (), (org, kind, unit, leads, guides, on, name))
BOOST_DESCRIBE_STRUCT(OrganisationRenamed, (), (org, name))
BOOST_DESCRIBE_STRUCT(FunctionStated, (), (unit, text))
BOOST_DESCRIBE_STRUCT(OrganisationMoved, (), (org, leads, guides, on))
BOOST_DESCRIBE_STRUCT(OrganisationDissolved, (), (org, on, successor))
BOOST_DESCRIBE_STRUCT(PersonRegistered, (), (person, branch, since, kind, joined, full_since, identity))
BOOST_DESCRIBE_STRUCT(IdentityCorrected, (), (person, identity))
BOOST_DESCRIBE_STRUCT(MemberTransferred, (), (person, branch, on))
BOOST_DESCRIBE_STRUCT(MembershipEnded, (), (person, how, on))
BOOST_DESCRIBE_STRUCT(MemberGraded, (), (person, kind, on))
BOOST_DESCRIBE_ENUM(Mark, suspended, lost, away, relaxed)
BOOST_DESCRIBE_STRUCT(MemberMarked, (), (person, mark, begins, on))
BOOST_DESCRIBE_STRUCT(PostEstablished, (), (post, org, title, on))
BOOST_DESCRIBE_STRUCT(PersonAppointed, (), (appointment, post, person, on, with))
BOOST_DESCRIBE_STRUCT(AppointmentEnded, (), (appointment, on, with))
BOOST_DESCRIBE_STRUCT(ChargeGiven, (), (charge, post, over, on))
BOOST_DESCRIBE_STRUCT(ChargeEnded, (), (charge, on))
BOOST_DESCRIBE_STRUCT(PersonErased, (), (person, with, rows))

}  // namespace jinze::registry

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<registry::OrgKind> =
    "district_committee 区委 district committee; work_committee 党工委 work committee; unit 单位 unit; "
    "party_group 党组 Party group; leading_group 领导班子 leading group; organ_committee 机关党委 organ committee; "
    "general_branch 党总支 general branch; branch 党支部 branch; joint_branch 联合党支部 joint branch; "
    "small_group 党小组 small group; organisation_department 组织部 organisation department; "
    "discipline_body 机关纪委 discipline body; other 其他 other; street_committee 街道党工委 street committee; "
    "department_committee 部门党委 department committee";
template <>
inline constexpr std::string_view dictionary<registry::MemberKind> =
    "full 正式党员 full member; probationary 预备党员 probationary member; activist 入党积极分子 activist";
template <>
inline constexpr std::string_view dictionary<registry::Leaving> =
    "transferred_out 转出本区 transferred out; died 去世 died; removed 除名 removed; expelled 开除党籍 expelled";
template <>
inline constexpr std::string_view dictionary<registry::Mark> =
    "suspended 停止党籍 suspended; lost 失联 out of touch; away 流动 away; relaxed 不作硬性要求 relaxed";
template <>
inline constexpr std::string_view dictionary<registry::Title> =
    "secretary 书记 secretary; full_time_deputy 专职副书记 full-time deputy secretary; "
    "deputy_secretary 副书记 deputy secretary; member 委员（班子成员） member; "
    "organisation_officer 组织委员 organisation officer; publicity_officer 宣传委员 publicity officer; "
    "discipline_officer 纪检委员 discipline officer; other_officer 其他委员 other officer; "
    "group_leader 党小组长 group leader; clerk 党务工作人员 clerk; "
    "system_administrator 系统管理员 system administrator; security_administrator 安全管理员 security administrator; "
    "audit_administrator 审计管理员 audit administrator";

}  // namespace jinze::words
