// The terms of a commendation (表彰): who may be commended on which basis, and the nine steps from the basis to the
// file. Read this file first, then life.h, which says how an award and its nominees stand. Sources:
// 《中国共产党党内功勋荣誉表彰 条例》 (2017), art. 16; 《评比达标表彰活动管理办法》; 公示 of five working days by
// practice; docs/decisions/0060.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"
#include "domain/registry/terms.h"

namespace jinze::commendation {

struct AwardTag {
    static constexpr char letter = 'j';
};
using AwardId = Id<AwardTag>;  // j2

// On what an award rests. Without one of the first two there is only a circular.
enum class AwardBasis : std::uint8_t {
    party,     // 党内表彰: the work committee confers only by an authority that the district committee named
    project,   // 评比达标: an approved project, with its limits on leaders and on units
    circular,  // 通报表扬: no title
};

enum class AwardTitle : std::uint8_t {
    member,          // 优秀共产党员
    worker,          // 优秀党务工作者
    organisation,    // 先进基层党组织
    person,          // 先进个人, of a project
    collective,      // 先进集体, of a project
    praised_person,  // 通报表扬个人
    praised_body,    // 通报表扬集体
};

constexpr bool is_for_person(AwardTitle title)
{
    return title == AwardTitle::member || title == AwardTitle::worker || title == AwardTitle::person ||
           title == AwardTitle::praised_person;
}
// 追授: the two titles that the regulation gives to persons.
constexpr bool may_be_posthumous(AwardTitle title)
{
    return title == AwardTitle::member || title == AwardTitle::worker;
}
constexpr AwardBasis basis_of(AwardTitle title)
{
    if (title <= AwardTitle::organisation) return AwardBasis::party;
    return title <= AwardTitle::collective ? AwardBasis::project : AwardBasis::circular;
}

// The nine steps.
enum class AwardStep : std::uint8_t {
    basis,           // 依据
    quotas,          // 名额
    recommendation,  // 支部推荐
    review,          // 党组（党委）审核
    opinions,        // 征求意见
    list,            // 会议定名单
    notice,          // 公示
    decision,        // 决定
    closing,         // 表彰决定、大会、归档
};

// Who is asked about a nominee. The answer is “objection” or “no objection”; its content stays with them.
enum class OpinionOf : std::uint8_t {
    discipline,       // 纪检监察机关
    organisation,     // 组织部门
    public_security,  // 公安机关
    other,            // 其他机关
};

enum class ObjectionOutcome : std::uint8_t {
    unfounded,  // 不属实
    upheld,     // 属实
    deferred,   // 缓议: not cleared up in time; the others proceed
};

// How a nominee stands, as those see it who must know. Everybody else sees it through seen_outside().
enum class NomineeStanding : std::uint8_t {
    recommended,    // 已推荐
    not_forwarded,  // 未上报
    forwarded,      // 已上报
    substitute,     // 递补人选
    listed,         // 拟表彰
    in_notice,      // 公示中
    notice_full,    // 公示期满
    objected,       // 有异议未了结
    deferred,       // 缓议
    turned_down,    // 异议属实，不予表彰
    left_out,       // 未列入
    conferred,      // 已表彰
    revoked,        // 已撤销
};

struct Quota {
    AwardTitle title{};
    int most = 0;

    bool operator==(const Quota&) const = default;
};

// Limits of an approved project, in per cent of its persons and of its collectives. Other awards have none.
struct ProjectLimits {
    int leaders = 100;  // leaders at county level and above (处级以上)
    int units = 100;    // units at that level

    bool operator==(const ProjectLimits&) const = default;
};

// The days by which each step is to be done, ascending.
struct AwardDays {
    Day recommend_by{}, review_by{}, opinions_by{}, list_by{}, decide_by{}, close_by{};

    bool operator==(const AwardDays&) const = default;
};

inline constexpr int days_of_notice = 5;   // working days at least; both ends count
inline constexpr int most_nominees = 400;  // of one award: a leaf is limited in size
inline constexpr int longest_notice = 30;  // working days

}  // namespace jinze::commendation
