#include "app/views/work/duty_sheet.h"

#include <fmt/format.h>

#include "app/views/answering.h"
#include "app/views/board/duty_list.h"
#include "app/views/wording.h"
#include "app/views/work/row_why.h"
#include "domain/calendar/window.h"

namespace jinze::views {
namespace {

using duty::Obligation;
using duty::Standing;

struct Quarter {
    Day from{}, to{};
};
Quarter quarter_of(Day on)
{
    const auto month = static_cast<unsigned>(civil(on).month());
    const Day from = day_at(year_of(on), (month - 1) / 3 * 3 + 1, 1);
    return {from, calendar::months_after(from, 3) - days{1}};
}

// The node and the bodies below it; for the committee that leads all offices, only itself.
std::vector<OrgId> bodies_of(const Reader& reader, OrgId node, Day on)
{
    const auto kind = reader.people()[node].kind;
    const bool leads_all = kind == registry::OrgKind::work_committee || kind == registry::OrgKind::district_committee;
    return readable(reader, leads_all ? std::vector{node} : reader.people().scope(node, on, on));
}

bool is_on_sheet(const Obligation& it, Standing standing, const Quarter& quarter, Day on)
{
    if (it.bearer.kind == duty::BearerRef::Kind::member || standing == Standing::not_owed || it.begin > on)
        return false;
    return it.last >= quarter.from || !duty::is_settled(standing);
}

// The record that proves it, by day and title; else the reason shown in the row of a page.
Bilingual proof(const Reader& reader, const Obligation& it, const duty::Judgement& judged, Day on)
{
    const Bilingual why = why_so(reader, it, judged, on);
    if (!duty::is_settled(judged.standing) || judged.counted.empty()) return why;
    const duty::Verdict& last = judged.counted.back();
    const record::Record& record = reader.state.records()[last.record];
    const std::string title = reader.reads(record) ? reader.asking().title(last.record, on) : std::string{};
    const Bilingual kind = words::words_of(record.latest().content.kind);
    Bilingual words{title.empty() ? fmt::format("{}{}", near_chinese(last.performed, on), kind.zh)
                                  : fmt::format("{}{}“{}”", near_chinese(last.performed, on), kind.zh, title),
                    title.empty() ? fmt::format("{} of {}", kind.en, to_text(last.performed))
                                  : fmt::format("{} of {}: {}", kind.en, to_text(last.performed), title)};
    if (judged.needed > 1) {
        words.zh += fmt::format("等{}次", judged.reached);
        words.en += fmt::format(", {} in all", judged.reached);
    }
    return words;
}

// The seat, listed below the body's own name: 书记; 党组成员（分管第二支部）.
Bilingual seat(const Reader& reader, const duty::BearerRef& bearer)
{
    if (bearer.kind == duty::BearerRef::Kind::body) return {};
    const registry::Post& post = reader.people()[bearer.post()];
    Bilingual words = words::words_of(post.title, reader.people()[post.org].kind);
    if (bearer.kind != duty::BearerRef::Kind::charge) return words;
    const std::string over = reader.asking().name(bearer.charge());
    return {fmt::format("{}（分管{}）", words.zh, over), fmt::format("{} (in charge of {})", words.en, over)};
}

DutySheetRow row_of(const Reader& reader, const Obligation& it, Day on)
{
    const duty::Judgement judged = duty::evaluate(reader.facts(), it, on, on);
    return {.obligation = it.id().text,
            .title = title_of(reader.asking(), *it.version),
            .bearer = seat(reader, it.bearer),
            .window = window_words(it),
            .last = it.last,
            .provisional = it.provisional,
            .standing = judged.standing,
            .words = words::words_of(judged.standing),
            .why = proof(reader, it, judged, on)};
}

}  // namespace

Result<DutySheet> duty_sheet(const Reader& reader, const std::string& node, const OnDay& asked)
{
    const auto org = org_asked(reader, node, "id");
    if (!org) return std::unexpected{org.error()};
    const auto on = day_asked(reader, asked.on, reader.today);
    if (!on) return std::unexpected{on.error()};
    const Quarter quarter = quarter_of(*on);
    const OfficialOrder order{reader.state.duties()};
    using Place = std::tuple<OrgId, std::size_t, duty::BearerRef, Day>;
    std::map<Place, Obligation> placed;
    const auto scope = bodies_of(reader, *org, *on);
    if (!scope.empty())
        reader.each_standing(scope, *on, [&](const Obligation& it, Standing standing) {
            if (!is_on_sheet(it, standing, quarter, *on)) return;
            placed.emplace(Place{duty::home_of(reader.facts(), it.bearer, std::min(*on, it.last), *on),
                                 order.of(it.terms().duty), it.bearer, it.begin},
                           it);
        });
    DutySheet page{.node = to_text(*org),
                   .node_name = reader.asking().name(*org),
                   .from = quarter.from,
                   .to = quarter.to,
                   .on = *on,
                   .leaves = reader.state.leaves()};
    for (const auto& [place, it] : placed) {
        const std::string home = to_text(std::get<OrgId>(place));
        if (page.bodies.empty() || page.bodies.back().org.id != home)
            page.bodies.push_back({{home, reader.asking().name(std::get<OrgId>(place))}, {}});
        DutySheetRow row = row_of(reader, it, *on);
        ++page.rows;
        page.unsettled += !duty::is_settled(row.standing);
        page.bodies.back().rows.push_back(std::move(row));
    }
    return page;
}

}  // namespace jinze::views
