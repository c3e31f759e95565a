#include "app/clauses/fates.h"

#include <algorithm>

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

using document::Fate;

bool has(std::span<const Directive> directives, Sort sort)
{
    return std::ranges::find(directives, sort, &Directive::sort) != directives.end();
}

// 每年不得超过1次: a limit, not a number to be reached.
bool caps(std::u16string_view text)
{
    return has_any(text, {u"不得超过", u"不超过", u"不得多于", u"不多于", u"最多", u"以内"}) &&
           !has_any(text, {u"报告", u"报送", u"通报", u"汇报"});
}

bool goes_on(std::u16string_view text)
{
    return has_any(text, {u"长期", u"始终", u"坚持", u"持续", u"随时", u"经常", u"一贯", u"不断", u"凡", u"一律",
                          u"任何", u"自觉", u"遇有", u"牢固树立"});
}

// Something is there when it is done: a plan, a platform, a list.
bool has_a_result(std::u16string_view text)
{
    if (starts_with_any(text, {u"同意", u"原则同意"})) return true;
    if (has_any(text, {u"提出", u"拟订", u"研究制定"}) && has_any(text, {u"办法", u"方案", u"计划"})) return true;
    return has_any(text, {u"制定",     u"制订",     u"出台",     u"印发",     u"完成",     u"建成",     u"成立",
                          u"组建",     u"编制方案", u"编制计划", u"编制规划", u"编制《",   u"编制指南", u"编制手册",
                          u"拟定",     u"修订",     u"公布",     u"排查",     u"上报方案", u"提出方案", u"起草",
                          u"设立",     u"开设",     u"启用",     u"换届",     u"配齐",     u"补齐",     u"更换",
                          u"拆除",     u"打通",     u"验收",     u"梳理",     u"台账",     u"清单",     u"进行一次",
                          u"开展一次", u"召开一次", u"书面报告", u"书面反馈", u"一场",     u"组织一次", u"专项检查",
                          u"整顿方案", u"整改到位", u"调剂",     u"拨付",     u"建立隐患", u"安装",     u"搭建",
                          u"开通",     u"改造",     u"分批推进", u"提交",     u"汇总",     u"审核完毕", u"清理完毕"}) &&
           !has_any(text, {u"完成情况", u"完成时限。", u"认真完成"});
}

// 提高认识, and nothing that could be checked.
bool only_raises_meaning(std::u16string_view text, std::span<const Directive> directives)
{
    if (!has_any(text, {u"充分认识", u"深刻认识", u"深刻领会", u"提高认识", u"统一思想", u"提高政治站位", u"增强紧迫感",
                        u"遵照执行", u"贯彻执行", u"抓好贯彻落实"}))
        return false;
    return directives.size() <= 1 && text.size() <= 40;
}

}  // namespace

ProposedFate fate_of(std::u16string_view text, std::span<const Directive> directives, const Deadline& deadline)
{
    if (directives.empty()) return {Fate::nothing, Reason::asks_nothing};
    const bool recurs = has(directives, Sort::recur) || deadline.recurs;
    if (recurs && caps(text) && !has_any(text, {u"至少", u"不少于"})) return {Fate::standing, Reason::caps};
    if (recurs && !deadline.day) return {Fate::duty, Reason::recurs};
    if (deadline.day) return {Fate::matter, Reason::has_a_day};
    if (deadline.doubt == Doubt::several || deadline.doubt == Doubt::next_year || deadline.doubt == Doubt::no_day ||
        deadline.doubt == Doubt::impossible)
        return {Fate::matter, Reason::has_a_day};
    if (deadline.once) return {Fate::matter, Reason::has_an_end};
    if (has(directives, Sort::forbid) && !has_a_result(text)) return {Fate::standing, Reason::forbids};
    if (has(directives, Sort::sanction)) return {Fate::standing, Reason::each_time};
    if (deadline.doubt == Doubt::relative) return {Fate::standing, Reason::each_time};
    if (only_raises_meaning(text, directives)) return {Fate::nothing, Reason::raises_meaning};
    if (deadline.doubt == Doubt::vague && has_any(text, {u"尽快", u"限期"}) && !goes_on(text))
        return {Fate::matter, Reason::has_an_end};
    if (has_a_result(text) && !goes_on(text)) return {Fate::matter, Reason::has_an_end};
    return {Fate::standing, Reason::no_end};
}

}  // namespace jinze::clauses
