#include "front/cli/post_settings.h"

#include <fmt/format.h>

namespace jinze::cli {
namespace {

// All problems of the file, one a line.
Bilingual words_of(const catalogue::Problems& problems)
{
    Bilingual all;
    for (const catalogue::Problem& it : problems) {
        const std::string place = fmt::format("{}:{}:{}", it.file, it.at.line, it.at.column);
        all.zh += fmt::format("{}{}：{}{}", all.zh.empty() ? "" : "\n", place, it.what.zh, it.remedy.zh);
        all.en += fmt::format("{}{}: {} {}", all.en.empty() ? "" : "\n", place, it.what.en, it.remedy.en);
    }
    return all;
}

Bilingual blocked(const std::string& host)
{
    return {fmt::format("{}不在准许名单，不会向它发送。", host),
            fmt::format("{} is not on the list of hosts, and nothing is sent to it.", host)};
}
const Bilingual put_on_the_list{"请核对该地址，确需使用的写入文件的hosts。",
                                "Check that host; if it is wanted, write it into hosts in the file."};

}  // namespace

std::expected<post::Settings, Denial> post_settings(const std::string& file)
{
    auto settings = post::settings_from(file);
    if (!settings) return std::unexpected{bad_input("--post", words_of(settings.error()))};
    if (const auto hosts = post::blocked_hosts(*settings); !hosts.empty()) {
        const Bilingual what = blocked(hosts.front());
        return std::unexpected{bad_input("--post", {what.zh + put_on_the_list.zh, what.en + ' ' + put_on_the_list.en})};
    }
    return *std::move(settings);
}

upkeep::Findings look_at_post(const std::string& file)
{
    const auto settings = post::settings_from(file);
    if (!settings)
        return {upkeep::wrong(
            "post", words_of(settings.error()),
            {"改好以前，提醒只在站内显示。", "Until it is mended, reminders stand in the client alone."})};
    upkeep::Findings findings;
    for (const std::string& host : post::blocked_hosts(*settings))
        findings.push_back(upkeep::wrong("post", blocked(host), put_on_the_list));
    if (findings.empty())
        findings.push_back(
            upkeep::good("post", {fmt::format("对外发送的设置可以使用：邮件{}，群{}个。",
                                              settings->has_mail ? "已设" : "未设", settings->groups.size()),
                                  fmt::format("The settings of what may leave can be used: mail {}, {} group(s).",
                                              settings->has_mail ? "set up" : "not set up", settings->groups.size())}));
    return findings;
}

}  // namespace jinze::cli
