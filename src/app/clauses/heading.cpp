#include "app/clauses/heading.h"

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

std::optional<Day> day_from(std::u16string_view line)
{
    if (line.starts_with(u'（') && line.ends_with(u'）')) line = line.substr(1, line.size() - 2);
    const std::size_t year_at = line.find(u'年'), month_at = line.find(u'月');
    if (year_at == line.npos || month_at == line.npos || month_at < year_at || !line.ends_with(u'日')) return {};
    const auto year = number_from(line.substr(0, year_at)),
               month = number_from(line.substr(year_at + 1, month_at - year_at - 1)),
               day = number_from(line.substr(month_at + 1, line.size() - month_at - 2));
    if (!year || !month || !day || *year < 1949 || *year > 2099) return {};
    const std::chrono::year_month_day exact{std::chrono::year{*year}, std::chrono::month(unsigned(*month)),
                                            std::chrono::day(unsigned(*day))};
    return exact.ok() ? std::optional<Day>{std::chrono::sys_days{exact}} : std::nullopt;
}

}  // namespace

Span number_in(std::u16string_view text)
{
    constexpr std::size_t longest_word = 8;
    const std::u16string_view start = text.substr(0, 400);
    for (std::size_t open = start.find_first_of(u"〔［["); open != start.npos;
         open = start.find_first_of(u"〔［[", open + 1)) {
        const std::size_t close = start.find_first_of(u"〕］]", open), end = start.find(u'号', open);
        if (close != open + 5 || end == start.npos || end > close + 5 || !number_from(start.substr(open + 1, 4)))
            continue;
        std::size_t from = open;
        while (from > 0 && open - from < longest_word && start[from - 1] >= 0x4E00 && start[from - 1] < 0xA000) --from;
        if (from < open) return {from, end + 1};
    }
    return {};
}

std::optional<Day> day_in(std::u16string_view text, std::span<const Piece> pieces)
{
    std::optional<Day> found;
    for (const Piece& piece : pieces)
        if (const auto day = day_from(in(text, piece.at))) found = day;
    return found;
}

bool is_day_or_number(std::u16string_view line)
{
    return day_from(line) || (line.ends_with(u'号') && number_in(line).size() == line.size());
}

}  // namespace jinze::clauses
