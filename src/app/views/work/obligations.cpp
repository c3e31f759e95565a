#include "app/views/work/obligations.h"

#include "app/views/answering.h"
#include "app/views/board/board_place.h"
#include "app/views/board/board_view.h"
#include "app/views/board/duty_list.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "base/spelling.h"

namespace jinze::views {
namespace {

using duty::Obligation;
using duty::Standing;

bool takes(const Reader& reader, const ObligationsQuestion& wanted, const Obligation& it, Standing standing, Day on)
{
    const auto months = months_of(it, standing, {on, year_of(on)});
    if (!months || (wanted.month && static_cast<int>(*wanted.month) != months->last)) return false;
    if (wanted.bearers && bearers_of(reader.people(), it.bearer) != *wanted.bearers) return false;
    if (wanted.area && it.terms().area != *wanted.area) return false;
    if (wanted.duty && it.terms().duty != *wanted.duty) return false;
    if (wanted.bearer && duty::to_text(it.bearer) != *wanted.bearer) return false;
    return wanted.standing.empty() ||
           std::find(wanted.standing.begin(), wanted.standing.end(), standing) != wanted.standing.end();
}

bool names(const Reader& reader, const Obligation& it, const std::string& text, Day on, Day known)
{
    const Bilingual title = title_of(reader.asking(), *it.version),
                    bearer = desk::bearer_name(reader.asking(), it.bearer, on, known);
    return is_spelt_in(text, title.zh) || is_spelt_in(text, title.en) || is_spelt_in(text, bearer.zh);
}

// With its place in the requested order, so that sorting computes it once. By urgency, ended windows come latest first,
// the others by last day.
struct Placed {
    std::tuple<std::size_t, Day::rep, std::size_t, OrgId, duty::BearerRef, Day> place;
    Stood stood;
};

std::pair<std::size_t, Day::rep> urgency_of(const Stood& it)
{
    const auto at = std::find(by_urgency.begin(), by_urgency.end(), it.standing) - by_urgency.begin();
    const Day::rep last = it.obligation.last.time_since_epoch().count();
    return {static_cast<std::size_t>(at), duty::is_settled(it.standing) ? -last : last};
}

struct Found {
    std::vector<Placed> all;
    int missed_earlier = 0;
};

Found found(const Reader& reader, OrgId node, const ObligationsQuestion& wanted, Day on, Day known)
{
    Found found;
    const OfficialOrder order{reader.state.duties()};
    const auto take = [&](const Obligation& it, Standing standing) {
        if (!takes(reader, wanted, it, standing, on)) return;
        const OrgId home = duty::home_of(reader.facts(), it.bearer, std::min(on, it.last), known);
        Stood stood{it, standing};
        const auto [rank, day] =
            wanted.order == ListOrder::urgency ? urgency_of(stood) : std::pair{std::size_t{}, Day::rep{}};
        found.all.push_back({{rank, day, order.of(it.terms().duty), home, it.bearer, it.begin}, std::move(stood)});
    };
    const auto scope = readable(reader, reader.people().scope(node, on, known));
    if (scope.empty()) return found;
    if (on == known)
        reader.each_standing(scope, on, take);
    else
        duty::judge_all(reader.facts(), scope, on, known, take);
    std::erase_if(found.all, [&](const Placed& it) {
        reader.look();
        return wanted.text && !names(reader, it.stood.obligation, *wanted.text, on, known);
    });
    if (wanted.earlier == YesNo::no)
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
            .words = words::words_of(judged.standing),
            .needed = judged.needed,
            .reached = judged.reached};
}

// Computes the whole list once and renders these rows.
Result<ObligationsPage> told_rows(const Reader& reader, const ObligationsQuestion& asked, const Pages& pages)
{
    const auto node = org_asked(reader, asked.node);
    if (!node) return std::unexpected{node.error()};
    const auto looked = as_of_asked(reader, {asked.on, asked.known});
    if (!looked) return std::unexpected{looked.error()};
    const auto [on, known] = *looked;
    const auto [all, missed_earlier] = found(reader, *node, asked, on, known);
    ObligationsPage page{.node = to_text(*node),
                         .node_name = reader.asking().name(*node),
                         .on = on,
                         .known = known,
                         .page = pages.page,
                         .size = pages.size,
                         .total = static_cast<int>(all.size()),
                         .missed_earlier = missed_earlier};
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i)
        page.rows.push_back(obligation_row(reader, all[i].stood, on, known));
    return page;
}

}  // namespace

Result<ObligationsPage> obligations(const Reader& reader, const ObligationsQuestion& asked)
{
    return told_rows(reader, asked, pages_of(asked));
}

Result<ObligationsPage> every_obligation(const Reader& reader, const ObligationsQuestion& asked, int most)
{
    return told_rows(reader, asked, Pages{1, most});
}

}  // namespace jinze::views
