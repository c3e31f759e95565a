#include "app/views/appraisal_sheets/if_today.h"

#include <fmt/format.h>

#include "app/views/appraisal_sheets/labels.h"
#include "app/views/appraisal_sheets/schemes.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "app/views/work/row_why.h"
#include "app/words/speaking.h"
#include "domain/fact_sheet/facts_of.h"

namespace jinze::views {
namespace {

using duty::Standing;
using scheme::Exact;
using scheme::Fact;
using scheme::FactSource;

std::vector<OrgId> own_bodies(const Reader& reader)
{
    std::vector<OrgId> found;
    for (const PostId id : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId body = reader.people()[id].org;
        if (is_of_committee(reader, body) && std::ranges::find(found, body) == found.end()) found.push_back(body);
    }
    return found;
}

Result<OrgId> body_asked(const Reader& reader, const IfTodayQuestion& asked)
{
    const std::vector<OrgId> own = own_bodies(reader);
    if (!asked.node) {
        if (own.empty()) return std::unexpected{not_yours("node")};
        return own.front();
    }
    const auto body = org_asked(reader, *asked.node);
    if (!body) return body;
    if (std::ranges::find(own, *body) == own.end()) return std::unexpected{not_yours("node")};
    return body;
}

Bilingual points(const char* verb_zh, const char* verb_en, Exact amount)
{
    return {fmt::format("{}{}分", verb_zh, amount.text()), fmt::format("{} {}", verb_en, amount.text())};
}

// What the body would lose with one fact standing otherwise.
class Foretold {
public:
    Foretold(const Reader& reader, const scheme::Scheme& scheme, OrgId body)
        : reader_{reader}, scheme_{scheme}, body_{body}
    {
        const auto period = fact_sheet::year(year_of(reader.today));
        facts_ = fact_sheet::facts_of(reader.state, scheme, body, period, reader.today,
                                      extra_for(reader, body, period, reader.today), reader.patience);
        score_ = scheme::evaluate(scheme_, facts_);
        lost_ = score_.tree.lost;
    }

    void fill(IfTodayPage& page)
    {
        for (std::size_t i = 0; i < facts_.facts.size(); ++i) place(page, i);
        for (const scheme::Item& item : scheme_.items) {
            page.judged += item.kind() == FactSource::judged;
            page.stated += item.kind() == FactSource::stated || item.kind() == FactSource::ballot;
        }
        page.harmless = harmless_words();
    }

private:
    Exact lost_with(std::size_t fact, Standing standing) const
    {
        reader_.look();
        scheme::Facts other = facts_;
        other.facts[fact].standing = standing;
        if (standing == Standing::done || standing == Standing::done_late)
            other.facts[fact].reached = other.facts[fact].required;
        return scheme::evaluate(scheme_, other).tree.lost;
    }

    void place(IfTodayPage& page, std::size_t index)
    {
        const Fact& fact = facts_.facts[index];
        if (!fact.standing) return;
        ++counts_[static_cast<std::size_t>(*fact.standing)];
        switch (*fact.standing) {
            case Standing::overdue: return overdue(page, index);
            case Standing::done_late: return late(page, index);
            case Standing::reason_wanted: return reason(page, index);
            case Standing::due_soon: return soon(page, index);
            default: return;
        }
    }

    // The line has lost its whole mark by others already, so that this one alone changes nothing.
    void capped(IfTodayPage& page, std::size_t index)
    {
        if (!takes(score_.tree, facts_.facts[index])) return;
        IfTodayRow row = row_of(index);
        row.now = {"本行已扣满", "its line is lost in full"};
        row.then = {"单办这一项，扣分不变", "this one alone changes nothing"};
        page.fixed.push_back(std::move(row));
    }

    static bool takes(const scheme::Node& node, const Fact& fact)
    {
        const auto is_it = [&](const scheme::Line& line) {
            return line.value && line.label == fact.label && line.fact == fact.name.text();
        };
        return std::ranges::any_of(node.lines, is_it) ||
               std::ranges::any_of(node.below, [&](const scheme::Node& below) { return takes(below, fact); });
    }

    void overdue(IfTodayPage& page, std::size_t index)
    {
        const Exact without = lost_ - lost_with(index, Standing::done);
        if (!without) return capped(page, index);
        IfTodayRow row = row_of(index);
        row.now = points("现在扣", "loses", without);
        const Exact then = lost_with(index, Standing::done_late) - lost_with(index, Standing::done);
        if (may_still_be_done(index) && then < without) {
            row.then = then ? points("今天记上，改为扣", "done today:", then)
                            : Bilingual{"今天记上就不扣", "done today, it loses nothing"};
            page.settle.push_back(std::move(row));
            return;
        }
        row.then = {"认为判错了，可以提异议", "It may be contested."};
        page.fixed.push_back(std::move(row));
    }

    void late(IfTodayPage& page, std::size_t index)
    {
        const Exact without = lost_ - lost_with(index, Standing::done);
        if (!without) return capped(page, index);
        IfTodayRow row = row_of(index);
        row.now = points("扣", "loses", without);
        row.then = {"认为判错了，可以提异议", "It may be contested."};
        page.fixed.push_back(std::move(row));
    }

    void reason(IfTodayPage& page, std::size_t index)
    {
        const Exact would = lost_with(index, Standing::overdue) - lost_;
        if (!would) return;
        IfTodayRow row = row_of(index);
        const auto& duties = reader_.state.duties();
        const Day from =
            duties.working_days(reader_.today)
                .after(facts_.facts[index].last.value_or(reader_.today), duties.parameters(reader_.today).reason)
                .day +
            days{1};
        row.now = {"现在不计", "left out for now"};
        row.then = {fmt::format("{}起扣{}分；说明被采纳就不扣", short_chinese(from), would.text()),
                    fmt::format("loses {} from {}; nothing if the reason is accepted", would.text(), to_text(from))};
        page.settle.push_back(std::move(row));
    }

    void soon(IfTodayPage& page, std::size_t index)
    {
        const Exact would = lost_with(index, Standing::overdue) - lost_;
        if (!would) return;
        IfTodayRow row = row_of(index);
        row.now = {"现在不计", "left out for now"};
        row.then = points("逾期扣", "overdue it loses", would);
        page.ahead.push_back(std::move(row));
    }

    std::optional<duty::Obligation> obligation(std::size_t index) const
    {
        const Fact& fact = facts_.facts[index];
        const auto id = obligation_of(fact.name.text(), fact.label, body_);
        return id ? duty::find_obligation(reader_.facts(), *id, reader_.today) : std::nullopt;
    }

    // A meeting that is over cannot be held again; what is done late makes up for anything else.
    bool may_still_be_done(std::size_t index) const
    {
        const Fact& fact = facts_.facts[index];
        if (fact.name.source == FactSource::matter) return true;
        const auto it = obligation(index);
        return !it || it->terms().owed.shape != duty::Shape::at_each;
    }

    IfTodayRow row_of(std::size_t index) const
    {
        const Fact& fact = facts_.facts[index];
        IfTodayRow row{.standing = *fact.standing, .words = words::words_of(*fact.standing)};
        if (fact.name.source == FactSource::matter) {
            row.obligation = fact.label;
            const auto id = id_from<matter::MatterId>(fact.label);
            const auto* matter = id ? reader_.state.of<matter::Matters>().find(*id) : nullptr;
            const std::string title = matter ? reader_.directory.text(matter->opened.title) : fact.label;
            row.title = {title, title};
            if (fact.last) row.facts = due_words(*fact.last);
            return row;
        }
        const Bilingual label = label_words(reader_.asking(), fact.label, {body_, reader_.today});
        const duty::DutyVersion* version = reader_.state.duties().latest(fact.name.what);
        const Bilingual title = title_of(reader_.asking(), *version);
        row.title = {title.zh + "　" + label.zh, title.en + ", " + label.en};
        if (fact.last) row.facts = due_words(*fact.last);
        if (fact.persons > 0)
            row.facts = {row.facts.zh + fmt::format("{}人。", fact.persons),
                         row.facts.en + ' ' + words::many(fact.persons, "member") + '.'};
        const auto it = obligation(index);
        if (!it) return row;
        row.obligation = it->id().text;
        const auto judged = duty::evaluate(reader_.facts(), *it, reader_.today, reader_.today);
        const Bilingual why = why_so(reader_, *it, judged, reader_.today);
        row.facts = {row.facts.zh + why.zh, row.facts.en + ' ' + why.en};
        row.button = button_for(reader_, *it, *fact.standing, reader_.today);
        return row;
    }

    Bilingual due_words(Day last) const
    {
        return {fmt::format("期限{}。", near_chinese(last, reader_.today)), fmt::format("Due {}.", to_text(last))};
    }

    int count(std::initializer_list<Standing> all) const
    {
        int sum = 0;
        for (const Standing it : all) sum += counts_[static_cast<std::size_t>(it)];
        return sum;
    }

    Bilingual harmless_words() const
    {
        using enum Standing;
        const int done_ = count({done}), entered = count({done_entered_late}), said = count({answered}),
                  spared = count({waived, not_owed}),
                  open_ = count({open, due_soon, not_begun, awaiting_notice, reason_wanted});
        return {fmt::format("已履行的{}项、补录的{}项、已说明的{}项、已免除和不承担的{}项；未到期的{}项不计", done_,
                            entered, said, spared, open_),
                fmt::format("{} done, {} entered late, {} with a reason, {} waived or not owed; {} not due, left out",
                            done_, entered, said, spared, open_)};
    }

    const Reader& reader_;
    const scheme::Scheme& scheme_;
    OrgId body_;
    scheme::Facts facts_;
    scheme::Score score_;
    Exact lost_;
    std::array<int, duty::standings> counts_{};
};

void conclude(IfTodayPage& page)
{
    const auto later =
        std::ranges::count_if(page.settle, [](const IfTodayRow& it) { return it.standing == Standing::reason_wanted; });
    const auto now = static_cast<std::ptrdiff_t>(page.settle.size() + page.fixed.size()) - later;
    const auto less = static_cast<std::ptrdiff_t>(page.settle.size()) - later;
    if (now == 0 && later == 0) {
        page.verdict = {"今天没有会扣分的", "Nothing would be lost today"};
        page.advice = {"将来要留意的列在下面。", "What to keep in mind stands below."};
        return;
    }
    page.verdict = {fmt::format("今天有{}处会扣分，{}处还能少扣", now, less),
                    fmt::format("Lines that would lose today: {}; of these, {} can still lose less", now, less)};
    if (later > 0) {
        page.verdict.zh += fmt::format("；另{}处待说明，现在不计", later);
        page.verdict.en += fmt::format("; {} more wait for a reason and are left out for now", later);
    }
    page.advice = page.settle.empty() ? Bilingual{"认为判错了的，可以提异议。其余都不扣。",
                                                  "What seems wrong may be contested. Nothing else loses."}
                                      : Bilingual{"先办第一栏的，可以少扣。其余都不扣。",
                                                  "Begin with the first list. Nothing else loses."};
}

}  // namespace

Result<IfTodayPage> if_assessed_today(const Reader& reader, const IfTodayQuestion& asked)
{
    const auto body = body_asked(reader, asked);
    if (!body) return std::unexpected{body.error()};
    const auto period = fact_sheet::year(year_of(reader.today));
    IfTodayPage page{.body = named(reader, *body), .on = reader.today, .day_words = day_words(reader.today)};
    for (const OrgId it : own_bodies(reader)) page.bodies.push_back(named(reader, it));
    page.draft = reader.working_days().after(period.last, 10).day;
    const scheme::Scheme* scheme = scheme_for(reader, *body, period);
    if (!scheme) {
        page.verdict = {"没有适用于本组织的评分办法", "No scheme is for a body of this kind"};
        page.advice = {"考核以事实、测评和会议决定为准。",
                       "The assessment rests on facts, ballots and the meeting's decision."};
        return page;
    }
    page.scheme = scheme->title;
    Foretold{reader, *scheme, *body}.fill(page);
    conclude(page);
    return page;
}

}  // namespace jinze::views
