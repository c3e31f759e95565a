#include "app/views/work/obligations.h"

#include <charconv>

#include "base/spelling.h"
#include "app/views/board/board_view.h"
#include "app/views/board/duty_list.h"
#include "app/views/answering.h"
#include "app/views/board/board_place.h"
#include "app/views/whose.h"
#include "app/views/wording.h"

namespace jinze::views {
namespace {

using duty::Obligation;
using duty::Standing;

// What was asked, as it is compared.
struct Wanted {
    std::optional<duty::Area> area;
    std::optional<Bearers> bearers;
    bool earlier = true, by_urgency = false;
    std::string duty, month, bearer, text;
    std::vector<Standing> standings;      // empty: any
};

template <class E>
std::optional<No> read_word(const std::string& text, std::optional<E>& into, const char* field)
{
    if (text.empty()) return {};
    into = described::value_of<E>(text);
    if (into) return {};
    return input::bad_input(field, {"没有这个选项。", "There is no such word."});
}

Told<Wanted> wanted(const ObligationsAsked& asked)
{
    Wanted it{.duty = asked.duty.value_or(""), .month = asked.month.value_or(""), .bearer = asked.bearer.value_or(""),
              .text = asked.text.value_or("")};
    if (auto no = read_word(asked.area.value_or(""), it.area, "area")) return std::unexpected{*no};
    if (auto no = read_word(asked.bearers.value_or(""), it.bearers, "bearers")) return std::unexpected{*no};
    const auto earlier = yes_asked(asked.earlier, true, "earlier");
    if (!earlier) return std::unexpected{earlier.error()};
    it.earlier = *earlier;
    const std::string order = asked.order.value_or("");
    it.by_urgency = order == "urgency";
    if (!it.by_urgency && !order.empty() && order != "official")
        return std::unexpected{input::bad_input(
            "order", {"次序请写urgency（先急后缓）或official（编制序）。", "The order is urgency or official."})};
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

bool takes(const Reader& reader, const Wanted& wanted, const Obligation& it, Standing standing, Day on)
{
    const auto months = months_of(it, standing, {on, year_of(on)});
    if (!months || (!wanted.month.empty() && wanted.month != month_id(months->last))) return false;
    if (wanted.bearers && bearers_of(reader.people(), it.bearer) != *wanted.bearers) return false;
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

// With its place in the order asked for, so that sorting a district asks for each only once. By urgency what is over is
// told latest first, and everything else by its last day.
struct Placed {
    std::tuple<std::size_t, Day::rep, std::size_t, OrgId, duty::BearerRef, Day> place;
    Stood stood;
};

std::pair<std::size_t, Day::rep> urgency_of(const Stood& it)
{
    const auto at = std::find(desk::by_urgency.begin(), desk::by_urgency.end(), it.standing) - desk::by_urgency.begin();
    const Day::rep last = it.obligation.last.time_since_epoch().count();
    return {static_cast<std::size_t>(at), duty::is_settled(it.standing) ? -last : last};
}

struct Found {
    std::vector<Placed> all;
    int missed_earlier = 0;
};

Found found(const Reader& reader, OrgId node, const Wanted& wanted, Day on, Day known)
{
    Found found;
    const desk::OfficialOrder order{reader.state.duties()};
    const auto take = [&](const Obligation& it, Standing standing) {
        if (!takes(reader, wanted, it, standing, on)) return;
        const OrgId home = duty::home_of(reader.facts(), it.bearer, std::min(on, it.last), known);
        Stood stood{it, standing};
        const auto [rank, day] = wanted.by_urgency ? urgency_of(stood) : std::pair{std::size_t{}, Day::rep{}};
        found.all.push_back({{rank, day, order.of(it.terms().duty), home, it.bearer, it.begin}, std::move(stood)});
    };
    const auto scope = readable(reader, reader.people().scope(node, on, known));
    if (scope.empty()) return found;
    if (on == known)
        reader.each_standing(scope, on, take);
    else
        desk::by_judging_each(reader.facts(), on, known)(scope, take);
    std::erase_if(found.all, [&](const Placed& it) {
        reader.look();
        return !names(reader, it.stood.obligation, wanted.text, on, known);
    });
    if (!wanted.earlier)
        found.missed_earlier = static_cast<int>(std::erase_if(found.all, [&](const Placed& it) {
            return is_missed_earlier(it.stood.obligation, it.stood.standing, year_of(on));
        }));
    std::sort(found.all.begin(), found.all.end(), [](const Placed& a, const Placed& b) { return a.place < b.place; });
    return found;
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
            .whose = whose(reader, it.bearer, std::min(on, it.last), known),
            .about = about(reader, it),
            .org = named(reader, home),
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
        return std::unexpected{input::bad_input("page", {"页码应为从1起的整数。", "A page is a whole number from 1."})};
    if (!read(size, pages.size, 200))
        return std::unexpected{input::bad_input("size", {"每页行数应为1至200。", "A page has 1 to 200 rows."})};
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
    const auto [all, missed_earlier] = found(reader, *node, *want, on, known);
    ObligationsPage page{.node = to_text(*node),
                         .node_name = reader.asking().name(*node),
                         .on = on,
                         .known = known,
                         .page = pages->page,
                         .size = pages->size,
                         .total = static_cast<int>(all.size()),
                         .missed_earlier = missed_earlier};
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

}  // namespace jinze::views
