// The types of a page's queries. A query is a described struct beside its view. Each member is a parameter of the URL,
// and its type determines the allowed values. front/serve/question.h reads and describes them.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/day.h"
#include "base/describe.h"
#include "base/ensure.h"

namespace jinze::views {

// An integer with its bounds.
template <int least, int most>
class Ranged {
public:
    static constexpr int smallest = least, largest = most;

    explicit constexpr Ranged(int number) : number_{number} { ensure(least <= number && number <= most); }
    static constexpr std::optional<Ranged> from(int number)
    {
        return least <= number && number <= most ? std::optional{Ranged{number}} : std::nullopt;
    }
    constexpr int number() const { return number_; }
    friend constexpr bool operator==(const Ranged&, const Ranged&) = default;

private:
    int number_;
};
using PageNumber = Ranged<1, 1'000'000>;
using PageSize = Ranged<1, 200>;

enum class YesNo : std::uint8_t { yes, no };
BOOST_DESCRIBE_ENUM(YesNo, yes, no)

// A standing on a day; default: today.
struct OnDay {
    std::optional<Day> on;
};
BOOST_DESCRIBE_STRUCT(OnDay, (), (on))

// The same as known on another day; default: the same day.
struct OnDayAsKnown {
    std::optional<Day> on, known;
};
BOOST_DESCRIBE_STRUCT(OnDayAsKnown, (), (on, known))

// The message for a value of the wrong type. Default: the allowed words or the bounds.
struct Objection {
    const char* zh = nullptr;
    const char* en = nullptr;
};
// By type, wherever it is used.
template <class T>
inline constexpr Objection objection_to_type{};
template <>
inline constexpr Objection objection_to_type<YesNo>{"请写yes（是）或no（否）。", "Write yes or no."};
template <>
inline constexpr Objection objection_to_type<PageNumber>{"页码应为从1起的整数。",
                                                         "A page must be a whole number from 1."};
template <>
inline constexpr Objection objection_to_type<PageSize>{"每页行数应为1至200。", "A page must have 1 to 200 rows."};
// By member: a query lists them in `static constexpr std::array objections`.
struct ObjectionToMember {
    const char* member;
    Objection objection;
};
inline constexpr Objection no_such_word{"没有该选项。", "There is no such option."};
inline constexpr Objection no_such_kind_of_record{"没有该类记录。", "There is no such kind of record."};
inline constexpr Objection no_such_topic{"没有该议题。", "There is no such topic."};
// In lists of people and of the ledger.
inline constexpr ObjectionToMember no_such_page{"page", {"页码从1起。", "Pages are counted from 1."}},
    no_such_size{"size", {"每页1至200条。", "A page must have 1 to 200 rows."}};

// One page of a long list: [first, last) of `total`.
struct Pages {
    int page = 1, size = 50;

    std::size_t first(std::size_t total) const
    {
        return std::min(total, static_cast<std::size_t>(page - 1) * static_cast<std::size_t>(size));
    }
    std::size_t last(std::size_t total) const { return std::min(total, first(total) + static_cast<std::size_t>(size)); }
};
template <class Question>
Pages pages_of(const Question& question)
{
    Pages pages;
    if (question.page) pages.page = question.page->number();
    if (question.size) pages.size = question.size->number();
    return pages;
}

}  // namespace jinze::views
