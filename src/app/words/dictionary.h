// What the words of closed lists are called: standings, kinds, areas, titles. The Chinese words are the glossary's. The
// API's description says the same (front/serve/shape.h), and the client has them from there.
#pragma once

#include <vector>

#include "domain/district/describe.h"
#include "domain/duty/evaluate.h"

namespace jinze::words {

// Of each word: as it is on the wire, in Chinese, in English.
template <class T>
inline constexpr std::string_view dictionary{};
template <>
inline constexpr std::string_view dictionary<duty::Standing> =
    "not_owed 不承担 not owed; waived 已免除 waived; done 已履行 done; "
    "done_entered_late 已履行·补录 done, entered late; done_late 逾期履行 done late; not_begun 未开始 not begun; "
    "awaiting_notice 待通知 awaiting notice; answered 已说明 answered; reason_wanted 待说明 reason wanted; "
    "overdue 已逾期 overdue; due_soon 将到期 due soon; open 进行中 open";
template <>
inline constexpr std::string_view dictionary<duty::Area> =
    "ideology 思想建设 ideology; organisation 组织建设 organisation; style 作风建设 style of work; "
    "supervision 监督 supervision; guarantee 保障 guarantee; assessment 考核 assessment";
template <>
inline constexpr std::string_view dictionary<duty::Force> = "must 应当 must; norm 一般 norm; local 本区规定 local";
template <>
inline constexpr std::string_view dictionary<duty::Tier> =
    "oversee 宏观领导 macro leadership; guide 直接指导 direct guidance; lead 具体领导 concrete leadership";
template <>
inline constexpr std::string_view dictionary<duty::Bearer> =
    "district_committee 区委 district committee; work_committee 区直机关工委 work committee; "
    "organisation_department 区委组织部 organisation department; "
    "party_group 党组（领导班子） Party group or leading group; "
    "organ_organisation 机关党组织 organ Party organisation; branch 党支部 branch; small_group 党小组 small group; "
    "discipline_body 机关纪委 discipline body; work_committee_secretary 工委书记 secretary of the work committee; "
    "party_group_secretary 党组书记（主要负责同志） secretary of the Party group; "
    "deputy_in_charge 分管机关党建的党组成员 deputy in charge of organ Party-building; "
    "other_leader 其他班子成员 other leaders; each_leader 每名班子成员 each leader; "
    "branch_secretary 党支部书记 branch secretary; each_member 每名党员 each member";
template <>
inline constexpr std::string_view dictionary<duty::Outcome> =
    "rejected 异议不成立 contest rejected; counts_as_done 异议成立，视为已履行 contest upheld: counts as done; "
    "not_owed 异议成立，不承担 contest upheld: not owed";
template <>
inline constexpr std::string_view dictionary<duty::Occasion> =
    "important_meeting 重要会议 an important meeting; problem_recorded 发现问题 a problem recorded; "
    "help_requested 收到求助 a request for help; task_assigned 交办任务 a task assigned; "
    "secretary_elected 书记当选 a secretary's election; post_vacated 职务空缺 a vacancy";
template <>
inline constexpr std::string_view dictionary<calendar::Cadence> =
    "month 每月 each month; quarter 每季度 each quarter; half_year 每半年 each half-year; year 每年 each year";
template <>
inline constexpr std::string_view dictionary<record::Kind> =
    "meeting 会议 meeting; study 学习 study; talk 谈话 talk; opinion 意见 opinion; report 汇报 report; "
    "document 文件 document; ballot 选举 ballot; publication 公开 publication; statement 说明 statement; "
    "request 请求 request; dues 党费 dues; notice 通知 notice";
template <>
inline constexpr std::string_view dictionary<record::Roster> =
    "none 不点名 not taken; members 党员 members; committee 委员 committee; seats 成员 leading group";
template <>
inline constexpr std::string_view dictionary<record::Presence> =
    "present 出席 present; excused 请假 excused; absent 缺席 absent; sitting_in 列席 sitting in; "
    "not_counted 不计入应到 not counted";
template <>
inline constexpr std::string_view dictionary<record::Nature> =
    "conclusion 议定 agreed; problem 问题 problem; task 交办 task";
template <>
inline constexpr std::string_view dictionary<record::Act> =
    "motion 决议 motion; admission 发展党员 admission; election 选举 election; "
    "officers 选举委员 election of officers; discipline 处分 discipline";
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

template <class T>
concept Called = described::DescribedEnum<T> && !dictionary<T>.empty();

namespace detail {

// "中文 English" of one word; empty where the dictionary has not got it.
constexpr std::string_view entry(std::string_view all, std::string_view word)
{
    while (!all.empty()) {
        const std::string_view one = all.substr(0, all.find("; "));
        if (one.starts_with(word) && one.substr(word.size()).starts_with(' ')) return one.substr(word.size() + 1);
        all.remove_prefix(std::min(all.size(), one.size() + 2));
    }
    return {};
}

template <Called T>
consteval bool has_every_word()
{
    return std::ranges::all_of(described::words<T>, [](const auto& it) {
        return entry(dictionary<T>, it.name).find(' ') != std::string_view::npos;
    });
}

}  // namespace detail

template <Called T>
Bilingual words_of(T value)
{
    static_assert(detail::has_every_word<T>(), "a word of this list is missing from its dictionary");
    const std::string_view both = detail::entry(dictionary<T>, described::word_of(value));
    const auto gap = both.find(' ');
    return {std::string{both.substr(0, gap)}, std::string{both.substr(gap + 1)}};
}

// A closed list: its words on the wire, and what each is called; nothing of that where nobody says them.
struct ClosedWords {
    std::vector<std::string_view> names;
    std::vector<Bilingual> called;
};
template <described::DescribedEnum T>
ClosedWords closed_words()
{
    ClosedWords all;
    for (const auto& word : described::words<T>) {
        all.names.push_back(word.name);
        if constexpr (Called<T>) all.called.push_back(words_of(word.value));
    }
    return all;
}

}  // namespace jinze::words
