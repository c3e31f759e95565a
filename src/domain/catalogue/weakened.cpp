#include <fmt/format.h>

#include <algorithm>

#include "domain/catalogue/reading.h"

namespace jinze::catalogue {
namespace {

using duty::Evidence;
using duty::Owed;
using duty::Shape;

int windows_a_year(calendar::Cadence cadence)
{
    constexpr std::array<int, 4> windows{12, 4, 2, 1};
    return windows[static_cast<std::size_t>(cadence)];
}

// The shortest and the longest duration of a span, in days.
int shortest(const Owed& owed) { return owed.span == duty::Span::months ? owed.within * 28 : owed.within; }
int longest(const Owed& owed)
{
    if (owed.span == duty::Span::days) return owed.within;
    return owed.span == duty::Span::months ? owed.within * 31 : owed.within * 2 + 10;
}

bool is_shorter_or_equal(const Owed& unit, const Owed& district)
{
    return unit.span == district.span ? unit.within <= district.within : longest(unit) <= shortest(district);
}

// How the deadline is weaker; nothing if it is as strict.
std::optional<Bilingual> weaker_clock(const Owed& unit, const Owed& district)
{
    if (unit.shape == Shape::standing && district.shape != Shape::standing)
        return Bilingual{"去掉了时限", "the clock is taken away"};
    if (unit.shape != district.shape) return Bilingual{"换了另一种时限", "the clock is of another kind"};
    if (unit.shape == Shape::count && windows_a_year(unit.in_each) < windows_a_year(district.in_each))
        return Bilingual{"周期更长", "the cadence is longer"};
    const bool counted =
        unit.shape == Shape::count || unit.shape == Shape::hours || unit.shape == Shape::reference_year;
    const int times = unit.shape == Shape::count ? windows_a_year(unit.in_each) / windows_a_year(district.in_each) : 1;
    if (counted && unit.at_least * times < district.at_least) return Bilingual{"次数更少", "the count is lower"};
    if (unit.shape == Shape::by_date && std::pair{unit.month, unit.day} > std::pair{district.month, district.day})
        return Bilingual{"日期更晚", "the date is later"};
    const auto committee_years = [](const Owed& owed) {
        return owed.committee_years ? owed.committee_years : owed.every_years;
    };
    if (unit.shape == Shape::term &&
        (unit.every_years > district.every_years || committee_years(unit) > committee_years(district)))
        return Bilingual{"任期更长", "the term is longer"};
    if (unit.shape == Shape::within && !is_shorter_or_equal(unit, district))
        return Bilingual{"期限更长", "the time allowed is longer"};
    if (unit.occasion != district.occasion) return Bilingual{"换了起算的事由", "another occasion begins the clock"};
    return std::nullopt;
}

template <class T>
bool is_within(const std::vector<T>& some, const std::vector<T>& all)
{
    return std::ranges::all_of(some, [&](const T& each) { return std::ranges::find(all, each) != all.end(); });
}

bool asks_as_much(duty::Part unit, duty::Part district) { return district == duty::Part::nobody || unit == district; }

bool asks_as_much(const Evidence& unit, const Evidence& district)
{
    return is_within(unit.kinds, district.kinds) && is_within(district.topics, unit.topics) && unit.of == district.of &&
           asks_as_much(unit.attended_by, district.attended_by) && asks_as_much(unit.led_by, district.led_by) &&
           asks_as_much(unit.presented_by, district.presented_by) &&
           unit.quorum.at_least * district.quorum.of >= district.quorum.at_least * unit.quorum.of &&
           is_within(district.needs, unit.needs);
}

bool asks_as_much(const duty::Terms& unit, const duty::Terms& district)
{
    return std::ranges::all_of(unit.evidence, [&](const Evidence& own) {
        return std::ranges::any_of(district.evidence, [&](const Evidence& each) { return asks_as_much(own, each); });
    });
}

}  // namespace

Problems weakened(const Catalogue& unit, const Catalogue& district, const std::string& file)
{
    Problems problems;
    for (const Entry& entry : unit.duties) {
        const Entry* base = district.duty(entry.terms.duty, entry.terms.from);
        if (!base || base->terms.force != duty::Force::must) continue;
        const auto refuse = [&](Place at, const Bilingual& how) {
            problems.push_back(
                {file,
                 at,
                 {fmt::format("“{}”是必须做的，单位的补充不能放宽：{}", base->title.zh, how.zh),
                  fmt::format("\"{}\" is a must, and a unit may not weaken it: {}", entry.terms.duty.text(), how.en)},
                 {fmt::format("照区里的写，或写得更严；原文在 {} 第 {} 行", base->file, base->line),
                  fmt::format("write it as the district does or stricter; see {} line {}", base->file, base->line)}});
        };
        if (entry.terms.force != duty::Force::must)
            refuse(entry.places.force, {"不再是必须", "it is no longer a must"});
        if (entry.terms.bearer != base->terms.bearer) refuse(entry.places.bearer, {"换了承担者", "others bear it"});
        if (const auto how = weaker_clock(entry.terms.owed, base->terms.owed)) refuse(entry.places.owed, *how);
        if (!asks_as_much(entry.terms, base->terms))
            refuse(entry.places.evidence, {"凭据要求更低", "its evidence asks for less"});
        if (entry.terms.until < base->terms.until) refuse(entry.places.from, {"提前失效", "it ends sooner"});
    }
    return problems;
}

}  // namespace jinze::catalogue
