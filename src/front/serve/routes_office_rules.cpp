// The responsibility system: duties, drafts, adoption, the burden, the district's numbers and calendar, the sources.
#include "app/input/rules.h"
#include "app/views/burden/burden.h"
#include "app/views/rules/adoption.h"
#include "app/views/rules/settings.h"
#include "app/views/rules/sources.h"
#include "front/serve/routes_office.h"
#include "storage/ledger/hash.h"

namespace jinze::serve {
namespace {

using views::Reader;

Result<views::DutiesPage> duty_list(const Request& asked)
{
    return asked.read([](const Reader& reader) { return views::duties_page(reader); });
}

Result<views::DutyPage> one_duty(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::duty_page(reader, asked.steps.at(0)); });
}

Result<views::RulesDraftShown> draft_of_rules(const Request& asked, const views::RulesDraft& draft)
{
    return asked.read([&](const Reader& reader) { return views::draft_shown(reader, draft); });
}

Result<views::BurdenPage> burden(const Request& asked, const views::BurdenQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::burden_page(reader, question); });
}

// The body with its path: the same idempotency key on another path is another request.
std::string sent_to(const Request& asked) { return asked.request.path + '\n' + asked.request.body; }

Result<input::ReceiptAnswer> adopt_clock(const Request& asked, const views::ClockAdopted& wanted)
{
    return asked.have_done(sent_to(asked), input::adopting_own_clock(
                                               asked.steps.at(0), {wanted.from, wanted.count, wanted.cadence,
                                                                   wanted.days, wanted.by, wanted.basis.value_or("")}));
}

Result<input::ReceiptAnswer> end_duty(const Request& asked, const views::DutyEndedFrom& wanted)
{
    return asked.have_done(sent_to(asked), input::ending_duty(asked.steps.at(0), wanted.from));
}

// Checks the right first: planning reveals facts about the unit before the rules check rights.
Result<OrgId> own_unit(const Request& asked, const std::string& unit)
{
    return asked.read([&](const Reader& reader) -> Result<OrgId> {
        const auto org = views::org_asked(reader, unit, "unit");
        if (org && !reader.may(district::Right::adopt, *org)) return std::unexpected{views::not_yours("unit")};
        return org;
    });
}

Result<input::ReceiptAnswer> add_unit_duty(const Request& asked, const views::UnitDuty& it)
{
    const auto unit = own_unit(asked, it.unit);
    if (!unit) return std::unexpected{unit.error()};
    return asked.have_done(
        sent_to(asked), input::adopting_unit_duty({to_text(*unit), it.title, it.kind, it.topic, it.bearer, it.cadence,
                                                   it.count, it.from, it.basis}));
}

Result<views::SettingsPage> settings_in_force(const Request& asked)
{
    return asked.read([&](const Reader& reader) {
        asked.house.office.chronicle.follow(asked.house.desk.journal(), reader.state);
        return views::settings_page(reader, asked.house.office.chronicle);
    });
}

Result<input::ReceiptAnswer> adopt_numbers(const Request& asked, const duty::Parameters& numbers)
{
    return asked.have_done(sent_to(asked), views::adopting_numbers(numbers));
}

Result<input::ReceiptAnswer> open_year(const Request& asked, const views::ReferenceYearWanted& wanted)
{
    return asked.have_done(sent_to(asked), views::opening_year(wanted));
}

Result<input::ReceiptAnswer> adopt_holidays(const Request& asked, const views::HolidaysQuestion& question)
{
    const bool confirmed = question.confirm == views::YesNo::yes;
    // Reports a missing right before planning.
    const bool may =
        asked.read([](const views::Reader& reader) { return reader.may(district::Right::adopt, OrgId{}); });
    return asked.have_done((confirmed ? "confirmed\n" : "") + sent_to(asked),
                           input::adopting_holidays(asked.request.body, confirmed || !may));
}

Result<views::SourcesPage> source_list(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::sources_page(reader, asked.house.desk.journal()); });
}

Result<input::ReceiptAnswer> bring_in_source(const Request& asked)
{
    const auto document = Code::from(asked.steps.at(0));
    const bool may = asked.read([](const Reader& reader) { return reader.may(district::Right::adopt, OrgId{}); });
    if (!may) return std::unexpected{views::not_yours("document")};
    if (!document) return std::unexpected{views::absent("document")};
    const auto text = views::document_text(asked.request.body);
    if (!text) return std::unexpected{text.error()};
    // Writes the name first: a page of the new ledger finds the text, one of the old ledger finds none.
    journal::Journal& journal = asked.house.desk.journal();
    const std::string setting = views::document_setting(*document);
    const auto before = journal.setting(setting);
    journal.set(setting, to_hex(ledger::sha256(view_of(*text))));
    auto receipt = asked.have_done(sent_to(asked), views::bringing_in(*document, *text));
    if (!receipt) journal.set(setting, before.value_or(""));
    return receipt;
}

}  // namespace

std::vector<Route> office_rules_routes()
{
    return {
        question<&duty_list>("/api/duties", "The responsibility system: every duty in official order"),
        act<&draft_of_rules>("/api/duties/preview", "Preview of an adoption: who would owe what, and the effort"),
        question<&one_duty>("/api/duties/{code}", "One duty: versions, sources, evidence, bearers, standings"),
        act<&adopt_clock>("/api/duties/{code}/adopt", "Adopt a clock: the proposed one, or the district's own days"),
        act<&end_duty>("/api/duties/{code}/end", "End a duty: windows that begin from this day on are not owed"),
        act<&add_unit_duty>("/api/unit-duties", "Add a unit's own duty by a recorded meeting"),
        slowly(question<&burden>("/api/burden", "What was asked of bodies in a year, by whom and in which month",
                                 {{"year", "default: this one"},
                                  {"node",
                                   "a unit or a body: o17 or its full name; default: the reader's own, for "
                                   "the work committee the whole district"}}),
               &always_slow),
        question<&settings_in_force>("/api/parameters", "The district's numbers, reference years and calendar"),
        act<&adopt_numbers>("/api/parameters", "Adopt the district's numbers"),
        act<&open_year>("/api/reference-years", "Open a reference year by the superior's notice"),
        upload<&adopt_holidays, district::Right::adopt>("/api/holidays",
                                                        "Adopt a year's official calendar (csv or xlsx)", 1 << 20,
                                                        {{"confirm", "yes: adopt it despite the points to check"}}),
        question<&source_list>("/api/sources", "The source documents of duties, sentence by sentence"),
        upload<&bring_in_source, district::Right::adopt>("/api/sources/{document}",
                                                         "Store a document's whole text (UTF-8)", 1 << 20),
    };
}

}  // namespace jinze::serve
