#include "pages/obligations.h"

#include <charconv>

#include "base/spelling.h"
#include "desk/board_view.h"
#include "desk/duty_list.h"
#include "pages/answering.h"
#include "pages/wording.h"

namespace jinze::pages {
namespace {

using duty::Obligation;
using duty::Standing;

// What was asked, as it is compared.
struct Wanted {
    std::optional<duty::Area> area;
    std::string duty, month, bearer, text;
    std::vector<Standing> standings;      // empty: any
};

template <class E>
std::optional<No> read_word(const std::string& text, std::optional<E>& into, const char* field)
{
    if (text.empty()) return {};
    into = codec::value_of<E>(text);
    if (into) return {};
    return acts::bad_input(field, {"没有这个选项。", "There is no such word."});
}

Told<Wanted> wanted(const ObligationsAsked& asked)
{
    Wanted it{.duty = asked.duty.value_or(""), .month = asked.month.value_or(""), .bearer = asked.bearer.value_or(""),
              .text = asked.text.value_or("")};
    if (auto no = read_word(asked.area.value_or(""), it.area, "area")) return std::unexpected{*no};
    std::string rest = asked.standing.value_or("");
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        std::optional<Standing> one;
        if (auto no = read_word(rest.substr(0, comma), one, "standing")) return std::unexpected{*no};
        if (one && std::find(it.standings.begin(), it.standings.end(), *one) == it.standings.end()) it.standings.push_back(*one);
        rest = comma == rest.npos ? std::string{} : rest.substr(comma + 1);
    }
    return it;
}

// The column of the board in which it stands: earlier, 01 to 12, later; none where the board leaves it out.
std::string month_of(const Obligation& it, Standing standing, Day on)
{
    const int year = year_of(on), last = year_of(it.last);
    if (last == year) {
        const unsigned month = static_cast<unsigned>(civil(it.last).month());
        return (month < 10 ? "0" : "") + std::to_string(month);
    }
    if (last > year) return it.begin <= on ? "later" : "";
    return duty::is_settled(standing) || standing == Standing::not_owed ? "" : "earlier";
}

bool takes(const Wanted& wanted, const Obligation& it, Standing standing, Day on)
{
    const std::string month = month_of(it, standing, on);
    if (month.empty() || (!wanted.month.empty() && wanted.month != month)) return false;
    if (wanted.area && it.terms().area != *wanted.area) return false;
    if (!wanted.duty.empty() && it.terms().duty.text() != wanted.duty) return false;
    if (!wanted.bearer.empty() && duty::to_text(it.bearer) != wanted.bearer) return false;
    return wanted.standings.empty() ||
           std::find(wanted.standings.begin(), wanted.standings.end(), standing) != wanted.standings.end();
}

bool names(const Reader& reader, const Obligation& it, const std::string& text, Day on, Day known)
{
    if (text.empty()) return true;
    const Words title = title_of(reader.asking(), *it.version), bearer = desk::bearer_name(reader.asking(), it.bearer, on, known);
    return is_spelt_in(text, title.zh) || is_spelt_in(text, title.en) || is_spelt_in(text, bearer.zh);
}

// With its place in the official order, so that sorting a district asks for each only once.
struct Placed {
    std::tuple<std::size_t, OrgId, duty::BearerRef, Day> place;
    Stood stood;
};

std::vector<Placed> found(const Reader& reader, OrgId node, const Wanted& wanted, Day on, Day known)
{
    std::vector<Placed> all;
    const desk::OfficialOrder order{reader.state.duties()};
    const auto take = [&](const Obligation& it, Standing standing) {
        if (!takes(wanted, it, standing, on)) return;
        const OrgId home = duty::home_of(reader.facts(), it.bearer, std::min(on, it.last), known);
        all.push_back({{order.of(it.terms().duty), home, it.bearer, it.begin}, {it, standing}});
    };
    const auto scope = readable(reader, reader.people().scope(node, on, known));
    if (scope.empty()) return all;
    if (on == known)
        reader.each_standing(scope, on, take);
    else
        desk::by_judging_each(reader.facts(), on, known)(scope, take);
    std::erase_if(all, [&](const Placed& it) {
        reader.look();
        return !names(reader, it.stood.obligation, wanted.text, on, known);
    });
    std::sort(all.begin(), all.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
    return all;
}

ObligationRow obligation_row(const Reader& reader, const Stood& stood, Day on, Day known)
{
    const desk::Asking asking = reader.asking();
    const Obligation& it = stood.obligation;
    const OrgId home = duty::home_of(reader.facts(), it.bearer, std::min(on, it.last), known);
    const duty::Judgement judged = duty::evaluate(reader.facts(), it, on, known);
    const Distance far = distance(reader.facts(), on, it.last);
    return {.obligation = it.id().text,
            .duty = it.terms().duty,
            .title = title_of(asking, *it.version),
            .area = it.terms().area,
            .bearer = duty::to_text(it.bearer),
            .bearer_name = desk::bearer_name(asking, it.bearer, std::min(on, it.last), known),
            .org = {desk::to_text(home), asking.name(home)},
            .label = it.window,
            .window = window_words(it),
            .begin = it.begin,
            .last = it.last,
            .provisional = it.provisional,
            .left = far.left,
            .past = far.past,
            .standing = judged.standing,
            .words = desk::words(desk::words_of(judged.standing)),
            .needed = judged.needed,
            .reached = judged.reached};
}

std::optional<int> whole(const std::string& text)
{
    int number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    return error == std::errc{} && stop == end ? std::optional{number} : std::nullopt;
}

}  // namespace

Told<Pages> pages_asked(const std::optional<std::string>& page, const std::optional<std::string>& size)
{
    Pages pages;
    const auto read = [](const std::optional<std::string>& text, int& into, int most) {
        if (!text || text->empty()) return true;
        const auto number = whole(*text);
        if (!number || *number < 1 || *number > most) return false;
        into = *number;
        return true;
    };
    if (!read(page, pages.page, 1'000'000))
        return std::unexpected{acts::bad_input("page", {"页码应为从1起的整数。", "A page is a whole number from 1."})};
    if (!read(size, pages.size, 200))
        return std::unexpected{acts::bad_input("size", {"每页行数应为1至200。", "A page has 1 to 200 rows."})};
    return pages;
}

namespace {

// The list is worked out once, and these rows of it are told.
Told<ObligationsPage> told_rows(const Reader& reader, const ObligationsAsked& asked, const Told<Pages>& pages)
{
    const auto node = org_asked(reader, asked.node.value_or(""));
    if (!node) return std::unexpected{node.error()};
    const auto looked = looked_asked(reader, asked.on, asked.known);
    if (!looked) return std::unexpected{looked.error()};
    const auto [on, known] = *looked;
    if (!pages) return std::unexpected{pages.error()};
    const auto want = wanted(asked);
    if (!want) return std::unexpected{want.error()};
    const auto all = found(reader, *node, *want, on, known);
    ObligationsPage page{.node = desk::to_text(*node), .node_name = reader.asking().name(*node), .on = on, .known = known,
                         .page = pages->page, .size = pages->size, .total = static_cast<int>(all.size())};
    for (std::size_t i = pages->first(); i < all.size() && i < pages->first() + static_cast<std::size_t>(pages->size); ++i)
        page.rows.push_back(obligation_row(reader, all[i].stood, on, known));
    return page;
}

}  // namespace

Told<ObligationsPage> obligations(const Reader& reader, const ObligationsAsked& asked)
{
    return told_rows(reader, asked, pages_asked(asked.page, asked.size));
}

Told<ObligationsPage> every_obligation(const Reader& reader, const ObligationsAsked& asked, int most)
{
    return told_rows(reader, asked, Pages{1, most});
}

}  // namespace jinze::pages
