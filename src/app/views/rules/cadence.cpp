#include <fmt/format.h>

#include "app/views/rules/duties.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using duty::Owed;
using duty::Shape;

Bilingual within_words(const Owed& owed)
{
    static const std::array<Bilingual, 3> spans{{{"天", "days"}, {"个工作日", "working days"}, {"个月", "months"}}};
    const Bilingual& span = spans[static_cast<std::size_t>(owed.span)];
    const Bilingual of = owed.occasion ? words::words_of(*owed.occasion) : Bilingual{"事由发生", "its occasion"};
    return {fmt::format("{}后{}{}内", of.zh, owed.within, span.zh),
            fmt::format("within {} {} of {}", owed.within, span.en, of.en)};
}

Bilingual term_words(const Owed& owed)
{
    Bilingual words{
        fmt::format("每{}年换届", owed.every_years),
        owed.every_years == 1 ? "an election every year" : fmt::format("an election every {} years", owed.every_years)};
    if (owed.committee_years && owed.committee_years != owed.every_years) {
        words.zh += fmt::format("，机关党委每{}年", owed.committee_years);
        words.en += fmt::format(", organ committees every {}", owed.committee_years);
    }
    return words;
}

}  // namespace

Bilingual cadence_words(const Owed& owed)
{
    switch (owed.shape) {
        case Shape::count: {
            const Bilingual each = words::words_of(owed.in_each);
            return {fmt::format("{}{}次", each.zh, owed.at_least),
                    owed.at_least == 1 ? "once " + each.en : fmt::format("{} times {}", owed.at_least, each.en)};
        }
        case Shape::by_date:
            return {fmt::format("每年{}月{}日前", owed.month, owed.day),
                    fmt::format("by {:02}-{:02} of each year", owed.month, owed.day)};
        case Shape::hours:
            return {fmt::format("每年{}学时", owed.at_least),
                    fmt::format("{} each year", words::many(owed.at_least, "hour"))};
        case Shape::term: return term_words(owed);
        case Shape::within: return within_words(owed);
        case Shape::at_each: {
            const Bilingual of = owed.occasion ? words::words_of(*owed.occasion) : Bilingual{"事由", "occasion"};
            return {"每逢" + of.zh, "at " + of.en};
        }
        case Shape::reference_year:
            return {fmt::format("每年度{}次，起止按上级通知", owed.at_least),
                    fmt::format("{} in each reference year, by the notice from above", owed.at_least)};
        case Shape::standing: break;
    }
    return {"不设时限", "no clock"};
}

int records_a_year(const Owed& owed)
{
    static constexpr std::array windows{12, 4, 2, 1};
    switch (owed.shape) {
        case Shape::count: return owed.at_least * windows[static_cast<std::size_t>(owed.in_each)];
        case Shape::by_date: return 1;
        case Shape::reference_year: return owed.at_least;
        default: return 0;
    }
}

}  // namespace jinze::views
