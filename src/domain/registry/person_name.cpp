#include "domain/registry/person_name.h"

#include <array>

#include "base/text.h"

namespace jinze::registry {
namespace {

constexpr auto signs = std::to_array<std::string_view>(
    {"、", "，", ",", "；", ";", "/", "／", "\\", "=", "+", "＋", "(", "（", "[", "【", "<", "《", "@", "#", "*", "|"});
constexpr auto remarks = std::to_array<std::string_view>(
    {"转出", "转入", "调出", "已故", "去世", "病故", "退休", "离休", "借调", "辞职", "出党"});

bool stands_behind_a_blank(std::string_view typed, std::string_view remark)
{
    if (!typed.ends_with(remark)) return false;
    const std::string_view before = typed.substr(0, typed.size() - remark.size());
    return before.ends_with(' ') || before.ends_with('\n') || before.ends_with('\t') || before.ends_with("　");
}

}  // namespace

std::optional<std::string> odd_in_name(std::string_view typed)
{
    if (squeezed(typed) == "同上") return "同上";
    for (const std::string_view sign : signs)
        if (typed.contains(sign)) return std::string{sign};
    for (const std::string_view remark : remarks)
        if (stands_behind_a_blank(typed, remark)) return std::string{remark};
    return {};
}

}  // namespace jinze::registry
