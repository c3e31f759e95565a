// The group of district offices a unit belongs to: 党委工作机关, 政府工作部门 and so on, in official order. The
// national sheets do not contain it, so it is derived from the unit's name, only here.
#pragma once

#include <cstdint>
#include <string_view>

namespace jinze::registry {

enum class UnitKind : std::uint8_t {
    party,        // 党委工作机关
    congress,     // 人大、政协机关, 法院, 检察院
    government,   // 政府工作部门
    mass,         // 群团组织
    street,       // 街道、乡镇
    subordinate,  // 直属和垂直管理单位
    other,        // the name does not say
};

UnitKind unit_kind(std::string_view name);

}  // namespace jinze::registry
