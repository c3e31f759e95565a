#include "domain/registry/unit_kind.h"

#include <algorithm>
#include <array>
#include <span>

namespace jinze::registry {
namespace {

using Words = std::span<const std::string_view>;

bool holds(std::string_view name, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.find(word) != name.npos; });
}

bool ends(std::string_view name, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return name.ends_with(word); });
}

constexpr auto mass = std::to_array<std::string_view>(
    {"共青团",           "团区委",   "总工会",         "妇联",   "妇女联合会",     "科协",
     "科学技术协会",     "工商联",   "工商业联合会",   "残联",   "残疾人联合会",   "文联",
     "文学艺术界联合会", "侨联",     "归国华侨联合会", "台联",   "台湾同胞联谊会", "社科联",
     "社会科学界联合会", "红十字会", "法学会",         "计生协", "计划生育协会",   "贸促会"});
constexpr auto congress =
    std::to_array<std::string_view>({"人大", "人民代表大会", "政协", "政治协商", "法院", "检察院"});
constexpr auto party = std::to_array<std::string_view>(
    {"区委",     "县委",       "市委",     "旗委",   "纪委",   "纪律检查",       "监委",   "监察委员会", "直属机关工",
     "机关工委", "编办",       "机构编制", "党校",   "巡察",   "老干部",         "信访",   "档案",       "党史",
     "政法委",   "社会工作部", "组织部",   "宣传部", "统战部", "统一战线工作部", "网信办", "机要",       "保密"});
constexpr auto street = std::to_array<std::string_view>(
    {"街道", "镇人民政府", "镇政府", "乡人民政府", "乡政府", "开发区管", "园区管", "度假区管", "景区管"});
constexpr auto street_ends = std::to_array<std::string_view>({"镇", "乡"});
constexpr auto subordinate =
    std::to_array<std::string_view>({"税务", "气象", "消防", "调查队", "烟草", "海关", "邮政", "供电", "供销", "融媒体",
                                     "广播电视台", "服务中心", "事务中心"});
constexpr auto subordinate_ends = std::to_array<std::string_view>(
    {"中心", "馆", "院", "学校", "中学", "小学", "幼儿园", "研究所", "大队", "支队", "公司", "集团", "总站", "银行"});
constexpr auto government = std::to_array<std::string_view>({"政府"});
constexpr auto government_ends =
    std::to_array<std::string_view>({"局", "委员会", "发改委", "卫健委", "国资委", "办公室", "委", "办"});

}  // namespace

// The order of the checks matters: 共青团区委 is not an organ of the 区委, nor is 政协区委员会, and 镇人民政府 is not a
// department.
UnitKind unit_kind(std::string_view name)
{
    if (holds(name, mass)) return UnitKind::mass;
    if (holds(name, congress)) return UnitKind::congress;
    if (holds(name, party)) return UnitKind::party;
    if (holds(name, street) || ends(name, street_ends)) return UnitKind::street;
    if (holds(name, subordinate) || ends(name, subordinate_ends)) return UnitKind::subordinate;
    if (holds(name, government) || ends(name, government_ends)) return UnitKind::government;
    return UnitKind::other;
}

}  // namespace jinze::registry
