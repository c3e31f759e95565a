#include "app/access/device_kind.h"

#include <array>
#include <utility>

namespace jinze::access {
namespace {

using Name = std::pair<std::string_view, std::string_view>;  // token in the header, name shown

// The first match wins. Browsers that also claim to be others come before those.
constexpr std::array browsers{Name{"Edg", "Edge"},
                              Name{"QIHU", "360"},
                              Name{"QQBrowser", "QQ"},
                              Name{"UOSBrowser", "UOS"},
                              Name{"MicroMessenger", "WeChat"},
                              Name{"Firefox", "Firefox"},
                              Name{"Chrome", "Chrome"},
                              Name{"Safari", "Safari"}};
constexpr std::array systems{
    Name{"Windows", "Windows"}, Name{"HarmonyOS", "HarmonyOS"}, Name{"Android", "Android"}, Name{"iPhone", "iPhone"},
    Name{"iPad", "iPad"},       Name{"Mac OS", "macOS"},        Name{"Kylin", "Kylin"},     Name{"UOS", "UOS"},
    Name{"Linux", "Linux"}};

template <std::size_t n>
std::string_view first_in(const std::array<Name, n>& names, std::string_view text)
{
    for (const auto& [sign, name] : names)
        if (text.find(sign) != text.npos) return name;
    return {};
}

}  // namespace

std::string device_kind(std::string_view user_agent)
{
    std::string kind{first_in(browsers, user_agent)};
    const std::string_view system = first_in(systems, user_agent);
    if (!kind.empty() && !system.empty()) kind += ", ";
    return kind.append(system);
}

}  // namespace jinze::access
