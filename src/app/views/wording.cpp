#include "app/views/wording.h"

#include <fmt/format.h>

#include "app/words/speaking.h"

namespace jinze::views {

Bilingual day_words(Day day)
{
    static constexpr std::array zh{"日", "一", "二", "三", "四", "五", "六"};
    static constexpr std::array en{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};
    const unsigned weekday = std::chrono::weekday{day}.c_encoding();
    return {fmt::format("{} 星期{}", words::in_chinese(day), zh[weekday]),
            fmt::format("{}, {}", en[weekday], to_text(day))};
}

std::string short_chinese(Day day)
{
    const auto date = civil(day);
    return fmt::format("{}月{}日", static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string near_chinese(Day day, Day on)
{
    return year_of(day) == year_of(on) ? short_chinese(day) : words::in_chinese(day);
}

Bilingual title_of(const desk::Asking& asking, const duty::DutyVersion& version)
{
    const catalogue::Entry* entry = asking.library.entry(version);
    return entry ? entry->title : Bilingual{version.title, version.title};
}

Bilingual window_words(const duty::Obligation& obligation)
{
    using duty::Shape;
    const Shape shape = obligation.terms().owed.shape;
    // Begun by an occasion: its days are shown, because its label means nothing to people.
    if (shape == Shape::within || shape == Shape::at_each)
        return {
            fmt::format("{}至{}", words::in_chinese(obligation.begin), near_chinese(obligation.last, obligation.begin)),
            fmt::format("{} to {}", to_text(obligation.begin), to_text(obligation.last))};
    return words::window_name(obligation.window);
}

Bilingual often_words(const duty::Owed& owed)
{
    using calendar::Cadence;
    using duty::Shape;
    if (owed.shape == Shape::hours)
        return {fmt::format("每年{}学时", owed.at_least), fmt::format("{} a year", words::many(owed.at_least, "hour"))};
    if (owed.shape == Shape::by_date)
        return {fmt::format("每年{}月{}日前", owed.month, owed.day),
                fmt::format("by {:02}-{:02} each year", owed.month, owed.day)};
    if (owed.shape != Shape::count && owed.shape != Shape::reference_year) return {};
    const auto each = [&]() -> Bilingual {
        switch (owed.in_each) {
            case Cadence::month: return {"每月", "a month"};
            case Cadence::quarter: return {"每季度", "a quarter"};
            case Cadence::half_year: return {"每半年", "each half-year"};
            case Cadence::year: return {"每年", "a year"};
        }
        return {};
    }();
    return {fmt::format("{}{}次", each.zh, owed.at_least),
            fmt::format("{} {}", owed.at_least == 1 ? "once" : fmt::format("{} times", owed.at_least), each.en)};
}

Bilingual verb_words(record::Kind kind)
{
    if (kind == record::Kind::dues) return {"记党费", "Record dues"};
    const Bilingual said = words::words_of(kind);
    return {"记" + said.zh, "Record " + said.en};
}

Distance distance(const duty::Facts& facts, Day on, Day last)
{
    const auto& calendar = facts.duties.working_days(on);
    if (last >= on) return {calendar.between(on, last), 0};
    return {0, calendar.between(last, on)};
}

}  // namespace jinze::views
