#include "app/clauses/heading.h"

#include <algorithm>

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

bool is_head(std::u16string_view line)
{
    std::u16string plain;
    for (const char16_t c : line)
        if (!is_blank(c)) plain += c;
    if (plain.empty() || std::ranges::all_of(plain, [](char16_t c) { return is_digit(c); })) return true;
    if (plain.find(u"签发人") != plain.npos || plain.find(u'★') != plain.npos) return true;
    if (plain.ends_with(u"文件") && plain.find(u'《') == plain.npos && !plain.starts_with(u"关于")) return true;
    const Span number = number_in(plain);
    if (number.size() > 0 && number.size() + 4 >= plain.size()) return true;
    return starts_with_any(plain, {u"密级", u"份号", u"编号：", u"紧急程度", u"页眉页脚：", u"脚注：", u"尾注："}) ||
           has_any(std::u16string{u"|"} + plain + u"|",
                   {u"|特急|", u"|加急|", u"|平急|", u"|特提|", u"|紧急|", u"|急件|", u"|绝密|", u"|机密|", u"|秘密|",
                    u"|内部资料|", u"|内部文件|", u"|不予公开|", u"|主动公开|", u"|依申请公开|"});
}

std::u16string title_in(std::u16string_view given, std::u16string_view text, std::span<const Piece> pieces)
{
    constexpr std::size_t longest_rest = 30;
    const auto is_whole = [](std::u16string_view line) {
        return ends_with_any(line,
                             {u"通知", u"意见", u"方案", u"规定", u"办法", u"决定",   u"公告", u"通报",    u"细则",
                              u"计划", u"要点", u"纪要", u"报告", u"措施", u"条例",   u"规则", u"制度",    u"讲话",
                              u"函",   u"批复", u"请示", u"决议", u"公报", u"意见》", u"清单", u"工作安排"});
    };
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const std::u16string_view line = in(text, pieces[i].at);
        if (pieces[i].kind != PieceKind::title || is_day_or_number(line) || is_head(line)) continue;
        std::u16string title{in(given, pieces[i].at)};
        if (is_whole(line) || i + 1 == pieces.size() || pieces[i + 1].kind != PieceKind::title) return title;
        const std::u16string_view next = in(text, pieces[i + 1].at);
        if (next.size() <= longest_rest && is_whole(next)) title += in(given, pieces[i + 1].at);
        return title;
    }
    return {};
}

}  // namespace jinze::clauses
