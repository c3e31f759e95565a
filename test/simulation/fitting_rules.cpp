// Adjusts commands about the district's rules so that they may be allowed; and a small catalogue with every shape.
#include "simulation/drawing.h"
#include "storage/ledger/hash.h"

namespace jinze::simulation {
namespace {

using calendar::Cadence;
using duty::Bearer;
using duty::Force;
using duty::Occasion;
using duty::Of;
using duty::Owed;
using duty::Part;
using duty::Shape;
using duty::Terms;
using record::Kind;

Terms terms_of(const char* code, Bearer who, Force force, Owed owed, duty::Evidence evidence)
{
    Terms terms{.duty = Code{code}, .force = force, .bearer = {.who = who}, .owed = owed};
    if (evidence.kinds.empty()) evidence.kinds = {Kind::meeting, Kind::study};
    if (!terms.is_standing()) terms.evidence = {std::move(evidence)};
    terms.from = day_at(2025, 7, 1);
    return terms;
}

Owed times(int n, Cadence cadence) { return {.shape = Shape::count, .at_least = n, .in_each = cadence}; }
Owed within(int n, duty::Span span, Occasion occasion)
{
    return {.shape = Shape::within, .within = n, .span = span, .occasion = occasion};
}

}  // namespace

const std::vector<Terms>& small_catalogue()
{
    using enum Bearer;
    static const duty::Evidence by_bearer{.of = Of::anyone, .attended_by = Part::bearer};
    static const std::vector<Terms> all{
        terms_of("general-meeting", branch, Force::must, times(1, Cadence::quarter),
                 {.kinds = {Kind::meeting}, .quorum = {1, 2}}),
        terms_of("theme-day", branch, Force::norm, times(1, Cadence::month), {.topics = {Code{"theme-day"}}}),
        terms_of("study", party_group, Force::norm, times(2, Cadence::half_year), {.topics = {Code{"topic"}}}),
        terms_of("organ-plan", organ_organisation, Force::norm, {.shape = Shape::by_date, .month = 3, .day = 31},
                 {.of = Of::guided}),
        terms_of("seat", each_leader, Force::local, times(1, Cadence::quarter), by_bearer),
        terms_of("hours", each_member, Force::norm, {.shape = Shape::hours, .at_least = 2}, by_bearer),
        terms_of("answer", branch, Force::must, within(10, duty::Span::working_days, Occasion::problem_recorded),
                 {.needs = {duty::Need::answers}}),
        terms_of("help", work_committee, Force::norm, within(1, duty::Span::months, Occasion::help_requested),
                 {.needs = {duty::Need::answers}}),
        terms_of("attend", each_leader, Force::norm, {.shape = Shape::at_each, .occasion = Occasion::important_meeting},
                 by_bearer),
        terms_of("life-meeting", branch, Force::must, {.shape = Shape::reference_year}, {.kinds = {Kind::opinion}}),
        terms_of("election", branch, Force::must, {.shape = Shape::term, .every_years = 3}, {.kinds = {Kind::ballot}}),
        terms_of("vacancy", branch, Force::norm, within(2, duty::Span::months, Occasion::post_vacated),
                 {.kinds = {Kind::ballot}}),
        terms_of("openness", branch, Force::must, {}, {})};
    return all;
}

std::string document_called(std::uint32_t number) { return "# 文件 " + std::to_string(number) + "\n"; }

template <>
Terms Drawing::any<Terms>()
{
    return terms();
}

Terms Drawing::terms()
{
    Terms it = chance.of(small_catalogue());
    it.from = chance.one_in(8) ? any<Day>() : today + days{static_cast<int>(chance.below(20))};
    if (chance.one_in(8)) it.owed.at_least = number();
    if (chance.one_in(8)) it.force = any<Force>();
    if (chance.one_in(16)) it.until = any<Day>();
    if (chance.one_in(16)) it.duty = Code{"own-" + std::to_string(chance.below(4))};
    return it;
}

void fit(Drawing& draw, district::AdoptCatalogue& it)
{
    it.from = draw.today + days{static_cast<int>(draw.chance.below(10))};
    it.duties.resize(1);
    it.duties.front() = {draw.terms(), {"责任"}, draw.document()};
    it.files = {it.duties.front().file};
}

void fit(Drawing& draw, district::AdoptDuty& it)
{
    it.unit = std::nullopt;
    it.basis = draw.any<RecordId>();
    if (draw.chance.one_in(3)) {
        it.unit = draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::unit; });
        it.terms.duty = Code{"own-" + std::to_string(it.unit->number())};
    }
}

void fit(Drawing& draw, district::EndDuty& it) { it.from = draw.today + days{static_cast<int>(draw.chance.below(60))}; }

void fit(Drawing& draw, district::AdoptHolidays& it)
{
    it.year = year_of(draw.today) + (draw.chance.one_in(2) ? 1 : 0);
    it.days.clear();
    for (auto n = 1 + draw.chance.below(4); n > 0; --n)
        it.days.push_back(
            {day_at(it.year, 1, 1) + days{static_cast<int>(draw.chance.below(360))}, draw.any<calendar::DayOff>()});
}

void fit(Drawing& draw, district::AdoptParameters& it)
{
    const auto some = [&](std::uint32_t most) { return static_cast<int>(1 + draw.chance.below(most)); };
    it.parameters = {.late_entry = some(20), .reason = some(20), .due_soon = some(10), .frozen = some(60)};
}

void fit(Drawing& draw, district::OpenReferenceYear& it)
{
    it.duty = Code{"life-meeting"};
    it.year = year_of(draw.today);
    it.from = draw.recently(5);
    it.last = it.from + days{static_cast<int>(draw.chance.below(60))};
}

// The table in force with some rows removed and one added.
void fit(Drawing& draw, district::AdoptRights& it)
{
    const auto* adopted = draw.state.grants(draw.today);
    const auto built_in = district::built_in_grants();
    it.grants = adopted ? *adopted : std::vector<district::Grant>{built_in.begin(), built_in.end()};
    for (auto n = draw.chance.below(6); n > 0 && it.grants.size() > 20; --n)
        it.grants.erase(it.grants.begin() + static_cast<std::ptrdiff_t>(draw.chance.below(it.grants.size())));
    if (draw.chance.one_in(2)) it.grants.push_back(draw.any<district::Grant>());
    it.from = draw.today + days{static_cast<int>(draw.chance.below(3))};
}

}  // namespace jinze::simulation
