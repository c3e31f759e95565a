#include "app/clauses/directives.h"

#include <algorithm>

#include "app/clauses/deadlines.h"
#include "app/clauses/imperatives.h"
#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

char16_t before(std::u16string_view text, std::size_t at) { return at ? text[at - 1] : u'\0'; }
std::u16string_view after(std::u16string_view text, std::size_t at) { return text.substr(std::min(at, text.size())); }
bool is_one_of(char16_t c, std::u16string_view these) { return c != u'\0' && these.find(c) != these.npos; }
bool begins_a_unit(std::u16string_view text, std::size_t at)
{
    return at == 0 || is_one_of(text[at - 1], u"，、：；,");
}

// 要看到, 应当承认: says how things are, and asks for nothing.
bool is_remark(std::u16string_view rest)
{
    rest.remove_prefix(first_of(rest, {u"清醒地", u"清醒", u"充分", u"也", u"深刻", u"客观"}).size());
    constexpr std::size_t far_behind = 200;  // no sentence that people write goes on for longer
    if (rest.starts_with(u"认识到"))
        return !has_any(rest.substr(0, far_behind),
                        {u"，切实", u"，增强", u"，自觉", u"，把", u"，进一步", u"，坚决", u"，牢固"});
    return starts_with_any(
        rest, {u"看到", u"承认", u"指出", u"肯定", u"说明的是", u"知道", u"引起", u"说，", u"明确，", u"说"});
}

bool asks_by_yao(std::u16string_view text, std::size_t at)
{
    if (is_one_of(before(text, at), u"重主需首必概纪摘提紧扼险想若果越得只将快正么不索")) return false;
    if (ends_with_any(text.substr(0, at), {u"就是", u"不是", u"而是", u"并非", u"为了", u"第一"})) return false;
    const auto rest = after(text, at + 1);
    if (starts_with_any(rest, {u"求", u"素", u"点", u"件", u"害", u"塞", u"闻", u"领", u"目", u"职", u"么", u"义",
                               u"不要", u"是", u"津"}))
        return false;
    if (rest.starts_with(u'紧') &&
        !starts_with_any(rest, {u"紧密", u"紧紧", u"紧扣", u"紧盯", u"紧抓", u"紧跟", u"紧贴"}))
        return false;
    if (rest.starts_with(u'务') && !starts_with_any(rest, {u"务必", u"务实", u"务求"})) return false;
    return !is_remark(rest);
}

bool asks_by_ying(std::u16string_view text, std::size_t at)
{
    if (is_one_of(before(text, at), u"相供反适响效呼感答顺因报对")) return false;
    const auto rest = after(text, at + 1);
    if (starts_with_any(rest, {u"用", u"急", u"邀", u"聘", u"届", u"收", u"付",   u"激",   u"声",   u"验", u"试", u"酬",
                               u"征", u"到", u"战", u"变", u"景", u"允", u"有的", u"有尽", u"尽的", u"缴", u"考"}))
        return false;
    return !is_remark(rest.substr(first_of(rest, {u"当", u"该"}).size()));
}

bool asks_by_xu(std::u16string_view text, std::size_t at)
{
    return !is_one_of(before(text, at), u"无毋不必务") && !starts_with_any(after(text, at + 1), {u"知", u"眉"});
}

bool forbids(std::u16string_view text, std::size_t at, std::u16string_view word)
{
    const auto rest = after(text, at + word.size());
    if (word == u"不得")
        return !is_one_of(before(text, at), u"由舍怪恨巴容记了顾") && !starts_with_any(rest, {u"不", u"已", u"人心"});
    if (word == u"不要") return before(text, at) != u'要';
    if (word == u"不能") return begins_a_unit(text, at) || is_one_of(before(text, at), u"决绝也更都");
    return true;
}

struct Taken {
    std::u16string_view word;
    Sort sort{};
};

// The word at this place that asks for something, whatever the rest of the sentence says.
Taken strong_at(std::u16string_view text, std::size_t at)
{
    const auto rest = text.substr(at);
    if (const auto word = first_of(rest, {u"必须", u"务必", u"务须", u"一律"}); !word.empty())
        return is_remark(rest.substr(word.size())) ? Taken{} : Taken{word, Sort::must};
    if (const auto word = first_of(rest, {u"不得", u"严禁", u"禁止", u"不准", u"不许", u"不允许", u"不要", u"切忌",
                                          u"杜绝", u"不能", u"不予", u"不以任何", u"谢绝"});
        !word.empty() && forbids(text, at, word))
        return {word, Sort::forbid};
    if (rest[0] == u'应' && asks_by_ying(text, at))
        return {rest.substr(0, 1 + first_of(rest.substr(1), {u"当", u"该"}).size()), Sort::must};
    if (rest[0] == u'须' && asks_by_xu(text, at)) return {rest.substr(0, 1), Sort::must};
    if (rest[0] == u'要' && asks_by_yao(text, at)) return {rest.substr(0, 1), Sort::wish};
    if (starts_with_any(rest, {u"会议要求", u"要求各", u"要求区"})) return {rest.substr(0, 2), Sort::wish};
    if (rest[0] == u'请' && begins_a_unit(text, at) && !starts_with_any(rest, {u"请示", u"请求", u"请假", u"请教"}))
        return {rest.substr(0, 1), Sort::wish};
    if (starts_with_any(rest, {u"望各", u"希各", u"希望各"})) return {rest.substr(0, 1), Sort::wish};
    return {};
}

bool is_followed_by_number(std::u16string_view rest)
{
    const auto near = rest.substr(0, 6);
    return std::ranges::any_of(near,
                               [](char16_t c) { return is_digit(c) || is_numeral(c) || c == u'两' || c == u'半'; });
}

bool recurs_with_an_act(std::u16string_view text)
{
    return has_any(text,
                   {u"报",   u"汇报", u"研究", u"召开", u"组织", u"开展", u"公布", u"公开", u"检查", u"督查", u"巡查",
                    u"走访", u"调研", u"学习", u"评估", u"考核", u"听取", u"总结", u"演练", u"培训", u"分析", u"调度",
                    u"更新", u"统计", u"汇总", u"讲",   u"参加", u"少于", u"至少", u"一次", u"安排", u"审计", u"慰问",
                    u"谈话", u"约谈", u"评议", u"述职", u"轮岗", u"深入", u"值班", u"接待", u"整理", u"清理", u"核对",
                    u"盘点", u"通报", u"会商", u"维护", u"检修", u"测试", u"抽查", u"协调", u"暗访", u"联系", u"帮扶",
                    u"服务", u"交流", u"排查", u"清点", u"复核", u"回访"});
}

// 每年, 每半个月, 每3天, 按季度: its length; 0: none.
std::size_t recurrence_at(std::u16string_view rest)
{
    if (const auto word = first_of(rest, {u"按月", u"按季", u"按季度", u"按年度", u"按周", u"逐月", u"逐季", u"定期",
                                          u"半年一次", u"每届", u"每学期"});
        !word.empty())
        return word.size();
    if (!rest.starts_with(u'每')) return 0;
    std::size_t at = 1;
    if (rest.substr(at).starts_with(u'隔')) ++at;
    const auto counts = [](char16_t c) { return is_digit(c) || is_numeral(c) || c == u'两' || c == u'半'; };
    while (at < rest.size() && at < 4 && counts(rest[at])) ++at;
    if (rest.substr(at).starts_with(u'个')) ++at;
    const auto unit =
        first_of(rest.substr(at), {u"年", u"年度", u"季度", u"季", u"月", u"周", u"星期", u"天", u"日", u"旬"});
    return unit.empty() ? 0 : at + unit.size();
}

// The same, if the sentence does not tell what was or is. may_recur: the sentence names an act, or asks already.
Taken weak_at(std::u16string_view text, std::size_t at, bool may_recur)
{
    const auto rest = text.substr(at);
    if (const std::size_t size = recurrence_at(rest);
        size && may_recur && !ends_with_any(text.substr(0, at), {u"平均"}))
        return {rest.substr(0, size), Sort::recur};
    if (const auto word = first_of(rest, {u"至少", u"不少于", u"不低于", u"不超过", u"不高于", u"不多于", u"控制在"});
        !word.empty() && is_followed_by_number(rest.substr(word.size())))
        return {word, Sort::limit};
    if (rest.starts_with(u"牵头") && !rest.starts_with(u"牵头人")) return {rest.substr(0, 2), Sort::assign};
    if (rest.starts_with(u"负责") &&
        !starts_with_any(rest, {u"负责人", u"负责同志", u"负责制", u"负责的", u"负责任", u"负责到底"}) &&
        !ends_with_any(text.substr(0, at), {u"认真", u"首问", u"直接", u"主要", u"有关"}))
        return {rest.substr(0, 2), Sort::assign};
    if (const auto word =
            first_of(rest, {u"追究", u"负总责", u"负全责", u"问责", u"严肃处理", u"通报批评", u"依规依纪", u"依纪依法",
                            u"予以处理", u"从严处理", u"给予处分", u"严肃查处", u"查处一起", u"倒查"});
        !word.empty())
        return {word, Sort::sanction};
    return {};
}

// Quoted words say what others said, or how something is called. A sentence quoted as a whole is read.
std::u16string without_quotes(std::u16string_view sentence)
{
    std::u16string plain{sentence};
    const bool whole = sentence.starts_with(u'“');
    int depth = 0;
    for (char16_t& c : plain) {
        if (c == u'《' || (c == u'“' && !whole)) ++depth;
        const bool closes = c == u'》' || (c == u'”' && !whole);
        if (depth > 0) c = c == u'，' || c == u'。' ? u'□' : u'□';
        if (closes) depth = std::max(0, depth - 1);
    }
    return plain;
}

bool is_formula(std::u16string_view text)
{
    if (text.empty() || text.ends_with(u'？') || text.ends_with(u'：') || text.ends_with(u'?')) return true;
    if (has_any(text, {u"负责解释", u"适用于",   u"是指",     u"同时废止", u"让我们",   u"特此通知", u"特制定",
                       u"制定本",   u"通知如下", u"如下决定", u"方案如下", u"规定如下", u"意见如下", u"以下意见",
                       u"如下意见", u"以下规定", u"现将",     u"现就",     u"指出：",   u"说过："}))
        return true;
    if (has_any(text, {u"施行", u"执行"}) &&
        has_any(text, {u"自印发之日起", u"自发布之日起", u"自公布之日起", u"日起施行", u"日起执行", u"之日起实施"}))
        return true;
    return starts_with_any(text,
                           {u"会议指出", u"会议认为", u"会议听取", u"会上", u"与会", u"出席", u"列席", u"联系人"});
}

// 有的同志认为, 群众反映: what others say.
bool is_of_others(std::u16string_view text)
{
    const auto unit = text.substr(0, text.find(u'，'));
    return (ends_with_any(unit, {u"反映", u"反映说"}) ||
            has_any(unit, {u"认为", u"觉得", u"有人", u"抱怨", u"误以为"})) &&
           !has_any(unit, {u"会议强调", u"会议要求"});
}

}  // namespace

bool tells(std::u16string_view text)
{
    for (std::size_t at = text.find(u'了'); at != text.npos; at = text.find(u'了', at + 1))
        if (!is_one_of(before(text, at), u"为除") &&
            !starts_with_any(after(text, at + 1), {u"解", u"结", u"如指掌", u"之", u"事", u"问题"}))
            return true;
    return has_any(text, {u"以来",       u"去年",     u"近年",     u"曾经",     u"取得", u"得到充分", u"得到有效",
                          u"得到进一步", u"得到改善", u"仍然",     u"反映强烈", u"截至", u"有的同志", u"目前",
                          u"教训深刻",   u"我们相信", u"我们坚信", u"表示热烈", u"已经", u"同比",     u"不断增强的"}) ||
           starts_with_any(text, {u"当前", u"据", u"今天", u"一年来", u"几年来", u"多年来"});
}

std::vector<Directive> directives_of(std::u16string_view sentence, const Patience* patience)
{
    const std::u16string plain = without_quotes(sentence);
    const std::u16string_view text = plain;
    std::vector<Directive> found;
    if (is_formula(text) || is_of_others(text)) return found;
    const bool telling = tells(text), acts = recurs_with_an_act(text);
    for (std::size_t at = 0; at < text.size();) {
        look(patience);
        Taken taken = strong_at(text, at);
        if (taken.word.empty() && !telling) taken = weak_at(text, at, acts || !found.empty());
        if (!taken.word.empty()) found.push_back({{at, at + taken.word.size()}, taken.sort});
        at += std::max<std::size_t>(1, taken.word.size());
    }
    if (telling) return found;
    const Deadline deadline = deadline_of(text, {}, patience);
    if (found.empty() && !deadline.marks.empty() && !deadline.recurs && deadline.doubt != Doubt::past &&
        deadline.doubt != Doubt::of_a_noun && (deadline.doubt != Doubt::relative || deadline.once))
        found.push_back({deadline.marks.front(), Sort::deadline});
    if (found.empty())
        if (const auto verb = imperative_in(text, patience)) found.push_back({*verb, Sort::imperative});
    return found;
}

std::vector<Span> numbers_of(std::u16string_view sentence)
{
    std::vector<Span> found;
    for (std::size_t at = 0; at < sentence.size();) {
        std::size_t end = at;
        while (end < sentence.size() && (is_digit(sentence[end]) || (end > at && sentence[end] == u'.'))) ++end;
        if (end == at) {
            const auto here = sentence.substr(at);
            const bool once =
                starts_with_any(here, {u"一次", u"两次", u"三次", u"四次"}) && !here.starts_with(u"一次性");
            if (once) found.push_back({at, at + 2});
            at += once ? 2 : 1;
            continue;
        }
        const auto unit = first_of(sentence.substr(end),
                                   {u"个工作日", u"个百分点", u"个",   u"次",   u"天",   u"人",   u"名", u"项", u"件",
                                    u"%",        u"％",       u"万元", u"元",   u"小时", u"分钟", u"家", u"户", u"条",
                                    u"场",       u"篇",       u"种",   u"公里", u"亩",   u"年",   u"月", u"日", u"时"});
        const bool is_date = unit == u"年" || unit == u"月" || unit == u"日" || unit == u"时";
        if (!is_date) found.push_back({at, end + unit.size()});
        at = end + unit.size();
    }
    return found;
}

}  // namespace jinze::clauses
