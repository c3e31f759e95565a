#include "app/views/burden/burden.h"

#include <algorithm>
#include <set>

#include "app/views/answering.h"
#include "app/views/board/duty_list.h"
#include "app/views/rules/duties.h"
#include "app/views/whose.h"
#include "app/views/wording.h"
#include "domain/appraisal/appraisals.h"
#include "domain/burden/asks.h"
#include "domain/burden/same.h"
#include "domain/matter/matters.h"

namespace jinze::views {
namespace {

using burden::Asked;
using burden::Demand;
using burden::DemandKind;
using burden::Sum;
using registry::OrgKind;

BurdenSum shown(const Sum& sum) { return {sum.entries, sum.fields, sum.served, sum.saved()}; }

std::optional<Mention> issuer(const Reader& reader, OrgId org)
{
    return org ? std::optional{mention(reader, org)} : std::nullopt;
}

std::vector<Asked> asked_in(const Reader& reader, int year)
{
    const auto fields = [&](const duty::DutyVersion& version) {
        const catalogue::Entry* entry = reader.library.entry(version);
        return entry ? entry->fields : catalogue::Entry{}.fields;
    };
    return burden::asked_in(reader.state, year, reader.today, fields, reader.patience);
}

// ---- whose ----

// The bodies above all units answer for themselves here: what is below them is everything.
bool is_above_all(OrgKind kind) { return kind == OrgKind::district_committee || kind == OrgKind::work_committee; }

// Of the node: a unit with all its bodies; a body with those below it.
std::vector<OrgId> bodies_at(const Reader& reader, OrgId node, int year)
{
    if (is_above_all(reader.people()[node].kind)) return {node};
    std::set<OrgId> all{node};
    for (const Day on : {day_at(year, 1, 1), std::min(reader.today, day_at(year, 12, 31))})
        for (const OrgId org : reader.people().scope(node, on, reader.today))
            if (reader.reads(org)) all.insert(org);
    return {all.begin(), all.end()};
}

// Units, the district's own bodies, and a body whose unit the reader may not read.
std::vector<OrgId> choices(const Reader& reader)
{
    std::vector<OrgId> all;
    for (const OrgId id : reader.sight.all()) {
        const registry::Organisation& org = reader.people()[id];
        const bool within = org.unit && reader.reads(org.unit);
        if (!within && reader.people().lives(id, reader.today, reader.today)) all.push_back(id);
    }
    return all;
}

OrgId own_node(const Reader& reader, const std::vector<OrgId>& choices)
{
    if (const OrgId office = office_of(reader); office && reader.reads(office)) return office;
    for (const OrgId org : answering(reader.people(), reader.who, reader.today).bodies)
        if (reader.reads(org)) return org;
    const auto branch = reader.people().branch_of(reader.who, reader.today, reader.today);
    if (branch && reader.reads(*branch)) return *branch;
    return choices.empty() ? OrgId{} : choices.front();
}

// ---- what ----

void add_issuers(BurdenPage& page, const Reader& reader, const std::vector<Asked>& all)
{
    const auto by = burden::sums(all, [](const Asked& it) { return it.by; });
    const auto by_month = burden::sums(all, [](const Asked& it) { return std::pair{it.by, it.month}; });
    for (const auto& [org, sum] : by) {
        BurdenIssuer row{.issuer = issuer(reader, org), .sum = shown(sum), .months = {}};
        for (const auto& [key, month] : by_month)
            if (key.first == org) row.months.push_back({key.second, month.entries, month.fields});
        page.issuers.push_back(std::move(row));
    }
}

Bilingual title_of_type(const Reader& reader, const Code& code)
{
    const auto type = reader.state.of<matter::Matters>().type_of(code);
    return type ? Bilingual{type->title.text, type->title_en.text} : Bilingual{code.text(), code.text()};
}

Bilingual title_of_scheme(const Reader& reader, const Code& code)
{
    std::string title = code.text();  // as last adopted
    for (const appraisal::SchemeVersion& it : reader.state.of<appraisal::Appraisals>().schemes())
        if (it.scheme == code) title = it.title;
    return {title, title};
}

void describe(BurdenDemand& row, const Reader& reader)
{
    if (row.kind == DemandKind::matter) {
        row.title = title_of_type(reader, row.code);
        row.each = burden::fields_of(matter::MatterAct::report);
        return;
    }
    if (row.kind == DemandKind::assessment) {
        row.title = title_of_scheme(reader, row.code);
        row.each = burden::fields_of_own_score;
        return;
    }
    const duty::DutyVersion* version = reader.state.duties().latest(row.code);
    if (!version) return;
    row.title = title_of(reader.asking(), *version);
    row.bearer = bearer_words(version->terms.bearer);
    row.force_words = words::words_of(version->terms.force);
    const catalogue::Entry* entry = reader.library.entry(*version);
    row.each = row.kind == DemandKind::reason ? burden::fields_of_reason() : entry ? entry->fields : 0;
}

void add_demands(BurdenPage& page, const Reader& reader, const std::vector<Asked>& all)
{
    const OfficialOrder order{reader.state.duties()};
    const auto place = [&](const Demand& it) {
        const bool of_duty = it.kind == DemandKind::duty || it.kind == DemandKind::reason;
        return of_duty ? order.of(it.code) : std::size_t{0};
    };
    std::map<Code, int> besides;
    for (const Asked& it : all)
        for (const Code& code : it.also) ++besides[code];
    auto found = burden::sums(all, [](const Asked& it) { return std::pair{it.demand, it.by}; });
    std::set<Code> charged;
    for (const auto& [key, sum] : found)
        if (key.first.kind == DemandKind::duty) charged.insert(key.first.code);
    for (const auto& [code, times] : besides)  // never a record of its own
        if (const auto* version = charged.contains(code) ? nullptr : reader.state.duties().latest(code))
            found[{Demand{DemandKind::duty, code}, burden::issuer_of(reader.state, *version)}];
    std::vector<std::pair<std::pair<Demand, OrgId>, Sum>> rows{found.begin(), found.end()};
    std::ranges::stable_sort(rows, {}, [&](const auto& it) {
        return std::tuple{it.first.first.kind, place(it.first.first), it.first.second};
    });
    for (const auto& [key, sum] : rows) {
        BurdenDemand row{.kind = key.first.kind,
                         .kind_words = words::words_of(key.first.kind),
                         .code = key.first.code,
                         .title = {},
                         .issuer = issuer(reader, key.second),
                         .sum = shown(sum)};
        if (row.kind == DemandKind::duty) std::swap(row.besides, besides[row.code]);  // once, where two ask for it
        describe(row, reader);
        page.demands.push_back(std::move(row));
    }
}

template <class T, class Say>
Bilingual listed(const std::vector<T>& all, Say say)
{
    Bilingual text;
    for (const T& it : all) {
        const Bilingual one = say(it);
        text.zh += (text.zh.empty() ? "" : "、") + one.zh;
        text.en += (text.en.empty() ? "" : ", ") + one.en;
    }
    return text;
}

void add_same(BurdenPage& page, const Reader& reader)
{
    const auto words = [](auto it) { return words::words_of(it); };
    for (const auto& [one, other] : burden::same_on(reader.state.duties(), reader.today, reader.today)) {
        const burden::Shared both = burden::shared_by(one->terms, other->terms);
        const Bilingual bearers = listed(both.bearers, words), kinds = listed(both.kinds, words),
                        topics = listed(both.topics, [&](const Code& it) { return reader.library.topic(it); });
        page.same.push_back({one->terms.duty, other->terms.duty, title_of(reader.asking(), *one),
                             title_of(reader.asking(), *other),
                             Bilingual{bearers.zh + "：" + kinds.zh + "（" + topics.zh + "）",
                                       bearers.en + ": " + kinds.en + " (" + topics.en + ")"}});
    }
}

}  // namespace

Result<BurdenPage> burden_page(const Reader& reader, const BurdenQuestion& asked)
{
    BurdenPage page{.year = asked.year ? asked.year->number() : year_of(reader.today),
                    .reduces = reader.may(district::Right::adopt, OrgId{})};
    for (int year = year_of(reader.today); year >= year_of(std::min(reader.state.first_day(), reader.today)); --year)
        page.years.push_back(year);
    const std::vector<OrgId> bodies = choices(reader);
    for (const OrgId org : bodies) page.bodies.push_back(mention(reader, org));
    std::vector<Asked> all;
    if (asked.node || !page.reduces) {
        OrgId node = own_node(reader, bodies);
        if (asked.node) {
            const auto named = org_asked(reader, *asked.node);
            if (!named) return std::unexpected{named.error()};
            node = *named;
        }
        if (!node) return page;
        page.node = mention(reader, node);
        const std::vector<OrgId> own = bodies_at(reader, node, page.year);
        all = asked_in(reader, page.year);
        std::erase_if(all, [&](const Asked& it) { return !std::ranges::binary_search(own, it.of); });
    } else {
        all = asked_in(reader, page.year);
    }
    Sum sum;
    for (const Asked& it : all) sum.add(it);
    page.sum = shown(sum);
    add_issuers(page, reader, all);
    add_demands(page, reader, all);
    if (page.reduces && !page.node) add_same(page, reader);
    return page;
}

}  // namespace jinze::views
