#include "app/views/rules/settings.h"

#include "app/input/line.h"
#include "app/views/board/duty_list.h"
#include "app/views/ledger/chronicle.h"
#include "domain/duty_rules/refusals.h"

namespace jinze::views {
namespace {

using district::Right;

std::vector<NumbersThen> numbers_so_far(const Reader& reader, const Chronicle& chronicle)
{
    std::vector<NumbersThen> all;
    for (const std::uint64_t leaf : chronicle.of_rules<duty::ParametersAdopted>()) {
        const auto it = chronicle.at(leaf);
        const Day entered = day_of(it->at);
        all.push_back({reader.state.duties().parameters(entered), entered, mention(reader, it->by)});
    }
    std::reverse(all.begin(), all.end());
    return all;
}

ReferenceDuty reference_of(const Reader& reader, const duty::DutyVersion& version)
{
    const duty::Duties& duties = reader.state.duties();
    const catalogue::Entry* entry = reader.library.entry(version);
    ReferenceDuty it{.code = version.terms.duty,
                     .title = entry ? entry->title : Bilingual{version.title, version.title}};
    const int this_year = year_of(reader.today),
              first = std::max(2000, year_of(duties.first_from(version.terms.duty, reader.today)) - 1);
    it.next = this_year + 1;
    for (int year = this_year + 1; year >= first; --year) {
        const duty::ReferenceYear* opened = duties.reference_year(version.terms.duty, year, reader.today);
        if (opened)
            it.years.push_back({year, opened->from, opened->last, opened->entered});
        else if (year >= this_year - 1)
            it.next = year;
    }
    return it;
}

std::vector<CalendarYear> calendar_years(const Reader& reader)
{
    const calendar::WorkingDays& calendar = reader.working_days();
    std::vector<CalendarYear> years;
    for (int year = 2000; year <= year_of(reader.today) + 1; ++year)
        if (calendar.knows(year) || !years.empty() || year >= year_of(reader.today))
            years.push_back({year, calendar.knows(year)});
    return years;
}

}  // namespace

Result<SettingsPage> settings_page(const Reader& reader, const Chronicle& chronicle)
{
    const duty::Duties& duties = reader.state.duties();
    SettingsPage page{.numbers = duties.parameters(reader.today),
                      .history = numbers_so_far(reader, chronicle),
                      .calendar = calendar_years(reader),
                      .may_adopt = reader.may(Right::adopt, OrgId{}),
                      .may_open = reader.may(Right::open_reference_year, OrgId{})};
    const OfficialOrder order{duties};
    for (const Code& code : order.duties()) {
        const duty::DutyVersion* latest = duties.latest(code);
        if (latest && !latest->unit && latest->terms.owed.shape == duty::Shape::reference_year &&
            latest->ended == never)
            page.reference.push_back(reference_of(reader, *latest));
    }
    return page;
}

input::Planner opening_year(ReferenceYearWanted wanted)
{
    return [wanted = std::move(wanted)](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
        const auto code = Code::from(wanted.duty);
        if (!code)
            return std::unexpected{input::no_from(district::Refused{district::refusals::duty_unknown, wanted.duty})};
        const auto from = input::day_said(wanted.from);
        if (!from) return std::unexpected{input::bad_input("from", from.error())};
        const auto last = input::day_said(wanted.last);
        if (!last) return std::unexpected{input::bad_input("last", last.error())};
        return input::Change{
            {district::OpenReferenceYear{.duty = *code, .year = wanted.year, .from = *from, .last = *last}}, {}};
    };
}

input::Planner adopting_numbers(duty::Parameters numbers)
{
    return [numbers](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
        return input::Change{{district::AdoptParameters{numbers}}, {}};
    };
}

}  // namespace jinze::views
