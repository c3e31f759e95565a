#include "app/views/paper/papers.h"

#include <boost/mp11/algorithm.hpp>
#include <set>

#include "app/views/matter/known.h"
#include "app/views/paper/known.h"
#include "app/views/record/records.h"
#include "base/spelling.h"

namespace jinze::views {
namespace {

using paper::Paper;
using paper::Papers;
using paper::PaperSubject;

int year_today(const Reader& reader) { return static_cast<int>(civil(reader.today).year()); }

// What the question narrows, resolved. A body that may not be read is absent.
struct PapersScope {
    std::optional<std::vector<OrgId>> orgs;
    std::optional<matter::MatterId> matter;
    std::optional<RecordId> record;
};
Result<PapersScope> scope_asked(const Reader& reader, const PapersQuestion& asked)
{
    PapersScope scope;
    if (asked.node) {
        const auto org = org_asked(reader, *asked.node, "node");
        if (!org) return std::unexpected{org.error()};
        scope.orgs = reader.people().scope(*org, reader.today, reader.today);
    }
    if (asked.matter) {
        const auto of = paper_of(
            reader, {.kind = paper::PaperKind::supervision_notice, .matter = asked.matter, .record = {}, .node = {}});
        if (!of) return std::unexpected{of.error()};
        scope.matter = of->matter;
    }
    if (asked.record) {
        const auto id = record_asked(reader, *asked.record);
        if (!id) return std::unexpected{id.error()};
        scope.record = *id;
    }
    return scope;
}

bool is_asked_for(const Reader& reader, const Paper& it, const PapersScope& scope, const PapersQuestion& asked)
{
    const paper::PaperIssued& issued = it.issued;
    if (scope.orgs && !std::ranges::binary_search(*scope.orgs, issued.org)) return false;
    if (scope.matter && issued.matter != scope.matter) return false;
    if (scope.record && issued.record != scope.record) return false;
    if (asked.word && issued.word.text != *asked.word) return false;
    if (asked.year && issued.year != asked.year->number()) return false;
    if (asked.kind && issued.kind != *asked.kind) return false;
    if (asked.state && it.state(reader.today) != *asked.state) return false;
    if (!reads(reader, it)) return false;
    return !asked.text || is_spelt_in(*asked.text, reader.directory.text(issued.title)) ||
           is_spelt_in(*asked.text, number_text(issued.word, issued.year, issued.number));
}

std::vector<const Paper*> papers_found(const Reader& reader, const PapersScope& scope, const PapersQuestion& asked)
{
    std::vector<const Paper*> all;
    for (const Paper& it : reader.state.of<Papers>().all()) {
        reader.look();
        if (is_asked_for(reader, it, scope, asked)) all.push_back(&it);
    }
    std::ranges::reverse(all);
    return all;
}

// The bodies in which the reader holds a post and for which they record.
std::vector<OrgId> issues_for(const Reader& reader)
{
    std::set<OrgId> orgs;
    for (const PostId post : reader.people().posts_of(reader.who, reader.today, reader.today)) {
        const OrgId org = reader.people()[post].org;
        if (reader.may(district::Right::record, org)) orgs.insert(org);
    }
    return {orgs.begin(), orgs.end()};
}

void add_paper_offers(const Reader& reader, const PapersQuestion& asked, PapersPage& page)
{
    if (!asked.matter && !asked.record && !asked.node) return;
    const PaperSubject about = asked.matter   ? PaperSubject::matter
                               : asked.record ? PaperSubject::record
                                              : PaperSubject::body;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<paper::PaperKind>>([&](auto it) {
        const PaperSubject subject = subject_of(it.value);
        if (subject != about && !(about == PaperSubject::body && subject == PaperSubject::nothing)) return;
        const auto of =
            paper_of(reader, {.kind = it.value, .matter = asked.matter, .record = asked.record, .node = asked.node});
        if (!of) return;
        if (auto offered = offer_of(reader, *of)) page.offers.push_back(*std::move(offered));
    });
}

std::vector<int> years_of(const Reader& reader)
{
    std::set<int, std::greater<>> years{year_today(reader)};
    for (const Paper& it : reader.state.of<Papers>().all())
        if (!years.contains(it.issued.year) && reads(reader, it)) years.insert(it.issued.year);
    return {years.begin(), years.end()};
}

}  // namespace

Result<PapersPage> papers_page(const Reader& reader, const PapersQuestion& asked)
{
    const auto scope = scope_asked(reader, asked);
    if (!scope) return std::unexpected{scope.error()};
    const auto all = papers_found(reader, *scope, asked);
    const Pages pages = pages_of(asked);
    PapersPage page{.page = pages.page, .size = pages.size, .total = static_cast<int>(all.size())};
    for (std::size_t i = pages.first(all.size()); i < pages.last(all.size()); ++i)
        page.rows.push_back(row_of(reader, *all[i]));
    for (const OrgId org : issues_for(reader)) {
        page.issues_for.push_back(named(reader, org));
        for (SeriesRow& row : series_rows(reader, org)) page.series.push_back(std::move(row));
    }
    add_paper_offers(reader, asked, page);
    page.years = years_of(reader);
    return page;
}

Result<std::vector<PaperRow>> every_paper(const Reader& reader, const PapersQuestion& asked, std::size_t most)
{
    const auto scope = scope_asked(reader, asked);
    if (!scope) return std::unexpected{scope.error()};
    std::vector<PaperRow> rows;
    for (const Paper* it : papers_found(reader, *scope, asked)) {
        if (rows.size() == most) break;
        rows.push_back(row_of(reader, *it));
    }
    return rows;
}

}  // namespace jinze::views
