// The subjects of events of the district as a whole.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

inline About about(const DistrictOpened&, const registry::Register&)
{
    return {.chinese = "启用本系统", .english = "the district was opened", .of_rules = true};
}
inline Subjects subjects_of(const State&, const DistrictOpened&) { return {}; }

inline About about(const ImportBegun& e, const registry::Register&)
{
    return {.chinese = "开始导入", .english = "an import began", .made = to_text(e.batch), .of_many = true};
}
inline Subjects subjects_of(const State&, const ImportBegun& e) { return {subject("batch", e.batch)}; }

inline About about(const ImportEnded&, const registry::Register&)
{
    return {.chinese = "导入完成", .english = "an import ended", .of_many = true};
}
inline Subjects subjects_of(const State&, const ImportEnded&) { return {}; }

inline About about(const ImportUndone&, const registry::Register&)
{
    return {.chinese = "撤回一批导入", .english = "an import was undone", .of_many = true};
}
inline Subjects subjects_of(const State&, const ImportUndone& e) { return {subject("batch", e.batch)}; }

inline About about(const RightsAdopted&, const registry::Register&)
{
    return {.chinese = "采用权限表", .english = "a table of rights was adopted", .of_rules = true};
}
inline Subjects subjects_of(const State&, const RightsAdopted&) { return {"rights"}; }

inline About about(const BodyNamed& e, const registry::Register&)
{
    return {.chinese = "指定行使全区权限的组织",
            .english = "the body whose posts reach the district was named",
            .org = e.org,
            .of_rules = true};
}
inline Subjects subjects_of(const State& state, const BodyNamed& e)
{
    return {subject("body", state.people()[e.org].kind)};
}

inline About about(const SecurityLogNoted&, const registry::Register&)
{
    return {
        .chinese = "安全日志存证", .english = "how far the security log had come was noted", .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const SecurityLogNoted&) { return {}; }

}  // namespace jinze::district
