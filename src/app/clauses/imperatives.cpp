#include "app/clauses/imperatives.h"

#include <algorithm>

#include "app/clauses/signs.h"
#include "app/clauses/verbs.h"

namespace jinze::clauses {
namespace {

constexpr std::size_t longest_subject = 24;

// 加强机关党建是…的需要: says what it is. 特别是, 凡是 do not.
bool is_a_definition(std::u16string_view text)
{
    for (std::size_t at = text.find(u'是'); at != text.npos; at = text.find(u'是', at + 1)) {
        const auto until = text.substr(0, at + 1);
        if (!ends_with_any(until, {u"要是", u"于是", u"还是", u"凡是", u"特别是", u"尤其是", u"无论是", u"总是",
                                   u"只是", u"一是", u"二是", u"三是", u"四是", u"五是", u"六是", u"不管是"}) &&
            !text.substr(at).starts_with(u"是否") && !text.substr(at).starts_with(u"是非"))
            return true;
    }
    return has_any(text, {u"重要意义", u"重要的意义", u"至关重要", u"意义重大", u"事关", u"贵在", u"重在", u"在于",
                          u"意味着", u"关系到", u"有利于", u"有助于", u"体现了", u"取决于"});
}

// The verb at this place, a few adverbs before it passed over.
std::optional<Span> verb_at(std::u16string_view text, std::size_t at)
{
    constexpr int most_adverbs = 12;
    for (int passed = 0; passed <= most_adverbs; ++passed) {
        const auto verb = first_of(text.substr(at), verbs);
        const auto adverb = first_of(text.substr(at), adverbs);
        if (verb.size() >= 2 && verb.size() >= adverb.size()) return Span{at, at + verb.size()};
        if (adverb.empty()) return verb.empty() ? std::nullopt : std::optional{Span{at, at + verb.size()}};
        at += adverb.size();
    }
    return {};
}

// Within the unit, and not what something is called by: 社区填报的报表.
bool is_an_act(std::u16string_view text, Span verb, Span unit)
{
    return verb.until <= unit.until && !text.substr(verb.until).starts_with(u'的');
}

std::size_t past_enumerator(std::u16string_view text, std::size_t at)
{
    at += first_of(text.substr(at),
                   {u"一是", u"二是", u"三是", u"四是", u"五是", u"六是", u"七是", u"其一", u"其二", u"其三", u"首先",
                    u"其次", u"再次", u"最后", u"第一阶段", u"第二阶段", u"第三阶段", u"第四阶段"})
              .size();
    return at;
}

// Somebody is to do it: 各单位组织, 由区财政局统筹.
std::optional<Span> verb_behind_agent(std::u16string_view text, Span unit)
{
    const std::size_t last = std::min(unit.until, unit.from + longest_subject);
    for (std::size_t at = unit.from + 1; at < last; ++at)
        if (ends_with_any(text.substr(unit.from, at - unit.from), agents))
            if (const auto verb = verb_at(text, at); verb && is_an_act(text, *verb, unit)) return verb;
    return {};
}

// 对…逐一明确, 把…纳入, 由…办理.
std::optional<Span> verb_behind_object(std::u16string_view text, Span unit, const Patience* patience)
{
    if (!starts_with_any(text.substr(unit.from), {u"对", u"把", u"将", u"由", u"从", u"为", u"向", u"所需"})) return {};
    for (std::size_t at = unit.from + 3; at < unit.until; ++at) {
        look(patience);
        if (const auto verb = verb_at(text, at); verb && verb->size() >= 2 && is_an_act(text, *verb, unit)) return verb;
    }
    return {};
}

// What comes before the act: on what occasion, by what rule, with what aim.
bool leads_on(std::u16string_view unit)
{
    return starts_with_any(unit,
                           {u"对",   u"按照", u"按",   u"根据", u"围绕", u"针对", u"在",   u"为", u"把",   u"将", u"以",
                            u"结合", u"依托", u"通过", u"依据", u"遇",   u"凡",   u"经",   u"从", u"作为", u"如", u"因",
                            u"当",   u"涉及", u"属于", u"除",   u"所需", u"关于", u"汛期", u"第", u"对于"}) ||
           ends_with_any(unit, {u"的", u"中", u"时", u"后", u"内", u"前", u"期间", u"阶段"});
}

}  // namespace

std::optional<Span> imperative_in(std::u16string_view text, const Patience* patience)
{
    if (is_a_definition(text)) return {};
    if (const auto kept = text.find(u"遵循"); kept != text.npos && has_any(text, {u"原则"}))
        return Span{kept, kept + 2};
    for (std::size_t from = 0; from < text.size();) {
        look(patience);
        const std::size_t comma = std::min(text.find_first_of(u"，,；;。：", from), text.size());
        const Span unit{past_enumerator(text, from), comma};
        if (const auto verb = verb_at(text, unit.from); verb && is_an_act(text, *verb, unit)) return verb;
        if (const auto verb = verb_behind_agent(text, unit)) return verb;
        if (const auto verb = verb_behind_object(text, unit, patience)) return verb;
        if (unit.size() > 0 && !leads_on(in(text, unit))) return {};
        from = comma + 1;
    }
    return {};
}

}  // namespace jinze::clauses
