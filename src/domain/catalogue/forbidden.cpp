#include "domain/catalogue/forbidden.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace jinze::catalogue {
namespace {

struct Rule {
    std::string_view zh, en;
};

constexpr Rule apps{"国办函〔2026〕12号《政务移动互联网应用程序规范化管理办法》",
                    "Guobanhan [2026] No. 12, on government apps"};
constexpr Rule burdens{"《整治形式主义为基层减负若干规定》",
                       "the provisions on ending formalism and easing the grassroots (2024)"};

struct Indicator {
    std::string_view zh, en;                 // its name in the message
    std::vector<std::string_view> signs_zh;  // anywhere in the text
    std::vector<std::string_view> signs_en;  // whole words, in order
    Rule rule;
};

const std::array indicators{
    Indicator{"照片、截图",
              "photos",
              {"照片", "拍照", "图片数", "视频数", "截图", "轨迹"},
              {"photo", "photos", "photograph", "photographs", "picture", "pictures", "screenshot", "screenshots"},
              apps},
    Indicator{"点赞、转发",
              "likes and forwards",
              {"点赞", "转发", "阅读量", "浏览量"},
              {"like", "likes", "forwards", "clicks"},
              apps},
    Indicator{"积分",
              "points",
              {"积分", "得分", "打分", "计分", "分值"},
              {"point", "points", "score", "scores", "stars"},
              apps},
    Indicator{"登录次数",
              "log-ins",
              {"登录", "登陆次数", "安装率", "活跃度"},
              {"log-in", "log-ins", "login", "logins", "installs", "activity-rate"},
              apps},
    Indicator{"在线时长",
              "on-line time",
              {"在线时长", "在线学时", "在线时间", "在线率", "学习时长"},
              {"on-line", "online", "online-time", "screen-time"},
              apps},
    Indicator{"打卡、签到",
              "check-ins",
              {"打卡", "签到"},
              {"check-in", "check-ins", "checkin", "checkins", "clock-in", "clock-ins", "sign-in", "sign-ins"},
              apps},
    Indicator{"排名、评比",
              "rankings",
              {"排名", "排行", "名次", "评比"},
              {"rank", "ranks", "ranked", "ranking", "rankings", "leaderboard"},
              burdens},
    Indicator{"留痕材料",
              "piles of traces",
              {"台账份数", "留痕", "填表次数", "报表次数"},
              {"traces", "forms-filled"},
              burdens},
};

// Lower case, '_' as '-', everything except letters, digits and '-' as a gap.
std::string plain(std::string_view text)
{
    std::string words = " ";
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            words += static_cast<char>(c - 'A' + 'a');
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
            words += c;
        else
            words += c == '_' || c == '-' ? '-' : ' ';
    }
    return words + ' ';
}

// A sign matches as a whole word or as a part of a hyphenated code.
bool names(const std::string& words, std::string_view sign)
{
    for (auto at = words.find(sign); at != std::string::npos; at = words.find(sign, at + 1)) {
        const auto edge = [](char c) { return c == ' ' || c == '-'; };
        if (edge(words[at - 1]) && edge(words[at + sign.size()])) return true;
    }
    return false;
}

}  // namespace

std::optional<Forbidden> forbidden_in(std::string_view text)
{
    const std::string words = plain(text);
    for (const Indicator& each : indicators) {
        const bool zh = std::ranges::any_of(each.signs_zh, [&](auto sign) { return text.contains(sign); });
        const bool en = std::ranges::any_of(each.signs_en, [&](auto sign) { return names(words, sign); });
        if (!zh && !en) continue;
        return Forbidden{.what = {fmt::format("不得以{}作为要求：{}", each.zh, each.rule.zh),
                                  fmt::format("{} may not be required: {}", each.en, each.rule.en)},
                         .remedy = {"请删去；以会议、学习、谈话、意见等记录本身为凭",
                                    "leave it out; the record of the meeting, study, talk or opinion is the evidence"}};
    }
    return std::nullopt;
}

}  // namespace jinze::catalogue
