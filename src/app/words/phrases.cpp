#include "app/words/phrases.h"

#include <fmt/format.h>

#include "base/no_day.h"

namespace jinze::words {

using duty::Lack;

Bilingual words_of(registry::Title title, registry::OrgKind kind)
{
    using registry::Title;
    const bool group = kind == registry::OrgKind::party_group;
    const bool department = kind == registry::OrgKind::department_committee;
    switch (title) {
        case Title::secretary:
            if (kind == registry::OrgKind::leading_group) return {"主要负责人", "main leader"};
            return {group ? "党组书记" : department ? "党委书记" : "书记", "secretary"};
        case Title::deputy_secretary:
            return {group ? "党组副书记" : department ? "党委副书记" : "副书记", "deputy secretary"};
        case Title::member:
            if (registry::is_leading(kind))
                return {group ? "党组成员" : department ? "党委委员" : "班子成员", "member"};
            return {"委员", "member"};
        default: return words_of(title);
    }
}

Bilingual window_name(const std::string& label)
{
    static constexpr std::array quarters{"一", "二", "三", "四"};
    if (label.starts_with('T') && label.size() == 11)
        if (const auto day = day_from(label.substr(1)))
            return {in_chinese(*day) + "起的一届", "the term from " + to_text(*day)};
    if (label.size() == 5 && label[4] == 'R')
        return {label.substr(0, 4) + "年度", "reference year " + label.substr(0, 4)};
    if (!calendar::window_labelled(label)) return {label, label};
    const std::string number = label.substr(0, 4), year = number + "年";
    if (label.size() == 4) return {year, label};
    if (label[4] == 'H')
        return {year + (label[5] == '1' ? "上半年" : "下半年"),
                (label[5] == '1' ? "the first half of " : "the second half of ") + number};
    if (label[4] == 'Q')
        return {year + "第" + quarters[static_cast<std::size_t>(label[5] - '1')] + "季度",
                std::string{"Q"} + label[5] + " " + number};
    const int month = std::stoi(label.substr(5));
    return {year + std::to_string(month) + "月", std::string{english_month(month)} + " " + number};
}

std::vector<Lack> asked(const duty::Evidence& evidence)
{
    std::vector<Lack> all{Lack::outside_window};
    if (!evidence.kinds.empty()) all.push_back(Lack::wrong_kind);
    if (!evidence.topics.empty()) all.push_back(Lack::topic_missing);
    if (evidence.of != duty::Of::anyone) all.push_back(Lack::other_host);
    if (evidence.attended_by != duty::Part::nobody) all.push_back(Lack::bearer_absent);
    if (evidence.led_by != duty::Part::nobody) all.push_back(Lack::not_led_by_bearer);
    if (evidence.presented_by != duty::Part::nobody) all.push_back(Lack::not_presented_by);
    if (evidence.quorum) all.push_back(Lack::below_quorum);
    for (const duty::Need need : evidence.needs) {
        static constexpr std::array lacks{Lack::conclusions_missing, Lack::problems_missing, Lack::reporter_missing,
                                          Lack::not_an_answer,       Lack::does_not_close,   Lack::vote_not_passed,
                                          Lack::nobody_sat_in};
        all.push_back(lacks[static_cast<std::size_t>(need)]);
    }
    return all;
}

namespace {

Bilingual quorum_sentence(const Reasoning& it)
{
    const int missing = (it.quorum.at_least * it.due + it.quorum.of - 1) / std::max(it.quorum.of, 1) - it.present;
    if (it.due == 0 && !it.holds)
        return {"没有登记到会情况，无法认定达到规定人数", "attendance was not taken, so no quorum can be shown"};
    const std::string share = fmt::format("{}/{}", it.quorum.at_least, it.quorum.of);
    if (it.holds)
        return {fmt::format("应到{}人，实到{}人，达到{}", it.due, it.present, share),
                fmt::format("present {} of {}: the quorum of {} is reached", it.present, it.due, share)};
    return {fmt::format("应到{}人，实到{}人，不足{}，还差{}人", it.due, it.present, share, missing),
            fmt::format("present {} of {}: short of the quorum of {} by {}", it.present, it.due, share, missing)};
}

}  // namespace

Bilingual sentence(const Reasoning& it)
{
    const auto either = [&](Bilingual yes, Bilingual no) { return it.holds ? yes : no; };
    switch (it.lack) {
        case Lack::wrong_kind:
            return either({"形式符合要求", "it is of the kind asked for"},
                          {"形式不是所要求的", "it is not of the kind asked for"});
        case Lack::topic_missing:
            return either({"写明了议题", "it names the topic"},
                          {fmt::format("没有写明议题“{}”", it.topic.zh),
                           fmt::format("it does not name the topic \"{}\"", it.topic.en)});
        case Lack::below_quorum: return quorum_sentence(it);
        case Lack::other_host:
            return either({"由应承担的组织召开", "it was held by the body asked for"},
                          {"不是由应承担的组织召开", "it was held by another body"});
        case Lack::bearer_absent:
            return either({"本人到会", "the bearer was there"}, {"本人没有到会", "the bearer was not there"});
        case Lack::bearer_excused:
            return either({"本人到会", "the bearer was there"}, {"本人请假", "the bearer was absent with leave"});
        case Lack::not_led_by_bearer:
            return either({"由本人主持或主讲", "the bearer led it"},
                          {"不是由本人主持或主讲", "the bearer did not lead it"});
        case Lack::not_presented_by:
            return either({"由应汇报的人汇报", "the one asked for presented"},
                          {"应汇报的人没有汇报", "the one asked for did not present"});
        case Lack::conclusions_missing:
            return either({"记有议定事项", "conclusions are recorded"},
                          {"没有记议定事项", "no conclusion is recorded"});
        case Lack::problems_missing:
            return either({"记有发现的问题", "problems are recorded"}, {"没有记发现的问题", "no problem is recorded"});
        case Lack::reporter_missing:
            return either({"写明了汇报人", "a reporter is named"}, {"没有写明汇报人", "no reporter is named"});
        case Lack::not_an_answer:
            return either({"答复的正是这一事项", "it answers this matter"},
                          {"答复的不是这一事项", "it does not answer this matter"});
        case Lack::does_not_close:
            return either({"办结的正是这一事项", "it closes this item"},
                          {"没有写明办结这一事项", "it does not close this item"});
        case Lack::vote_not_passed:
            return either({"表决通过", "every vote passed"},
                          {"没有表决，或表决没有通过", "there was no vote, or one did not pass"});
        case Lack::nobody_sat_in: return either({"有人列席", "somebody sat in"}, {"没有人列席", "nobody sat in"});
        case Lack::outside_window:
            return either(
                {"在规定时间内，或注明补办", "its day lies in the window, or it says that it makes up for it"},
                {"不在规定时间内，也没有注明补办",
                 "its day lies outside the window, and it does not say that it makes up for it"});
        case Lack::makes_up_another:
            return either({"没有注明补办别的一次", "it makes up for no other window"},
                          {"已注明补办以前的一次，不再计入这一次",
                           "it makes up for an older window, so it does not count in its own"});
        case Lack::minutes_missing:
            return either({"写明了时长", "it says how long it took"},
                          {"没有写明时长，无法计学时", "it does not say how long it took"});
    }
    return {};
}

}  // namespace jinze::words
