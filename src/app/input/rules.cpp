#include "app/input/rules.h"

#include <fmt/format.h>

#include "app/codec/json_strict.h"
#include "app/desk/adopted.h"
#include "app/desk/notices.h"
#include "app/desk/setup.h"
#include "app/input/line.h"
#include "app/input/scheme_adoption.h"
#include "domain/duty_rules/refusals.h"
#include "domain/matter_types/types.h"
#include "domain/scheme/load.h"
#include "storage/ledger/hash.h"

namespace jinze::input {
namespace {

using catalogue::File;

// All problems of rule files, in both languages, one per line.
Denial wrong_in_files(const catalogue::Problems& problems)
{
    Denial no{"bad_input", "", "", ""};
    const std::vector<std::string> lines = catalogue::printable(problems);  // Chinese, English, Chinese, …
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string& said = i % 2 == 0 ? no.chinese : no.english;
        said += (said.empty() ? "" : "\n") + lines[i];
    }
    return no;
}

Denial no_basis() { return bad_input("--basis", {"应为记录编号，如r12。", "Must be a record's id such as r12."}); }

// All problems of a sheet by its rows, as the import of sheets says them: the office knows its own file.
Denial wrong_in_rows(const catalogue::Problems& problems)
{
    const auto without = [](std::string text, std::string_view end) {
        return text.ends_with(end) ? text.substr(0, text.size() - end.size()) : text;
    };
    Denial no{"bad_input", "", "", ""};
    for (const catalogue::Problem& it : problems) {
        no.chinese += fmt::format("{}第{}行：{}。{}。", no.chinese.empty() ? "" : "\n", it.at.line,
                                  without(it.what.zh, "。"), without(it.remedy.zh, "。"));
        no.english += fmt::format("{}Row {}: {}; {}.", no.english.empty() ? "" : "\n", it.at.line,
                                  without(it.what.en, "."), without(it.remedy.en, "."));
    }
    return no;
}

// Unusual entries of a year's notice, and how to confirm them.
std::optional<Denial> odd_about(const catalogue::Notices& notices, const Naming& naming)
{
    const calendar::WorkingDays& in_force = naming.state().duties().working_days(naming.today());
    Denial no{"holidays_unconfirmed", "confirm", "", ""};
    for (const auto& [year, notice] : notices)
        for (const Bilingual& odd : catalogue::doubts(year, notice, in_force)) {
            no.chinese += fmt::format("{}年：{}。", year, odd.zh);
            no.english += fmt::format("{}: {}. ", year, odd.en);
        }
    if (no.chinese.empty()) return std::nullopt;
    no.chinese += "请与国务院办公厅的通知核对；确实如此的，请再次确认。";
    no.english += "Compare it with the State Council's notice; if it is correct, confirm it.";
    return no;
}

std::expected<Day, Denial> day_at_least_today(const std::string& text, const Naming& naming)
{
    if (text.empty()) return naming.today();
    const auto day = day_said(text);
    if (!day) return std::unexpected{bad_input("--from", day.error())};
    return *day;
}

// The built-in files, with those of the same name replaced.
std::vector<File> beside_built_in(std::vector<File> given)
{
    std::vector<File> all = catalogue::embedded();
    for (File& file : given) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const File& it) { return it.name == file.name; });
        if (same == all.end())
            all.push_back(std::move(file));
        else
            *same = std::move(file);
    }
    return all;
}

std::expected<Change, Denial> clock_for(const std::string& duty, Day from, const std::string& basis,
                                        const Naming& naming, desk::Desk& desk)
{
    const auto code = Code::from(duty);
    const auto library = desk.library(naming.state());
    const catalogue::Catalogue& catalogue = library->newest();
    const catalogue::Entry* entry = code ? catalogue.duty(*code, from) : nullptr;
    if (!entry) return std::unexpected{no_from(district::Refused{district::refusals::duty_unknown, duty})};
    if (!entry->proposed)
        return std::unexpected{bad_input("DUTY", {fmt::format("目录没有为{}建议时限。", duty),
                                                  fmt::format("The catalogue proposes no clock for {}.", duty)})};
    district::AdoptDuty adopt{.terms = entry->terms, .title = {entry->title.zh}, .file = {}, .unit = {}, .basis = {}};
    adopt.terms.owed = *entry->proposed;
    adopt.terms.from = from;
    if (!basis.empty()) {
        adopt.basis = id_from<RecordId>(basis);
        if (!adopt.basis) return std::unexpected{no_basis()};
    }
    for (const File& file : desk::adopted_files(desk.journal()))
        if (file.name == entry->file) adopt.file = ledger::sha256(view_of(file.text));
    return Change{{std::move(adopt)}, {}};
}

}  // namespace

Planner adopting_clock(std::string duty, std::string from, std::string basis)
{
    return [=](const Naming& naming, desk::Desk& desk) -> std::expected<Change, Denial> {
        const auto day = day_at_least_today(from, naming);
        if (!day) return std::unexpected{day.error()};
        return clock_for(duty, *day, basis, naming, desk);
    };
}

Planner adopting_catalogue(std::vector<File> given, std::string from)
{
    return [=](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        const auto day = day_at_least_today(from, naming);
        if (!day) return std::unexpected{day.error()};
        const std::vector<File> files = beside_built_in(given);
        const auto catalogue = catalogue::load(files);
        if (!catalogue) return std::unexpected{wrong_in_files(catalogue.error())};
        desk::Request request = desk::adoption(naming.state(), files, *catalogue, {});
        if (request.commands.empty())
            return std::unexpected{no_from(district::Refused{district::refusals::nothing_to_adopt, ""})};
        auto& adopt = std::get<district::AdoptCatalogue>(request.commands.front());
        adopt.from = *day;
        for (district::AdoptedDuty& duty : adopt.duties) duty.terms.from = std::max(duty.terms.from, *day);
        return Change{std::move(request.commands), std::move(request.documents)};
    };
}

Planner adopting_matter_type(std::string toml)
{
    return [toml = std::move(toml)](const Naming&, desk::Desk&) -> std::expected<Change, Denial> {
        const auto read = matter_types::load({"type.toml", toml});
        if (!read) return std::unexpected{wrong_in_files(read.error())};
        return Change{{district::AdoptMatterType{.type = read->type, .file = ledger::sha256(view_of(toml))}}, {toml}};
    };
}

Planner adopting_scheme(std::string toml, std::string basis)
{
    return [=](const Naming&, desk::Desk& desk) -> std::expected<Change, Denial> {
        const auto read = scheme::load({"scheme.toml", toml}, desk::adopted_catalogue(desk.journal()));
        if (!read) return std::unexpected{wrong_in_files(read.error())};
        district::AdoptScheme adopt = adoption_of(read->scheme, toml);
        if (!basis.empty()) {
            adopt.basis = id_from<RecordId>(basis);
            if (!adopt.basis) return std::unexpected{no_basis()};
        }
        return Change{{std::move(adopt)}, {toml}};
    };
}

Planner adopting_holidays(std::string sheet, bool confirmed)
{
    return [sheet = std::move(sheet), confirmed](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        const auto notices = desk::notices_from(sheet);
        if (!notices) return std::unexpected{wrong_in_rows(notices.error())};
        if (auto no = confirmed ? std::nullopt : odd_about(*notices, naming)) return std::unexpected{*std::move(no)};
        Change change;
        for (const auto& [year, notice] : *notices) {
            district::AdoptHolidays adopt{.year = year, .days = {}};
            for (const auto& [day, off] : notice.days) adopt.days.push_back({day, off});
            change.commands.emplace_back(std::move(adopt));
        }
        if (change.commands.empty())
            return std::unexpected{no_from(district::Refused{district::refusals::nothing_to_adopt, "days"})};
        return change;
    };
}

Planner adopting_rights(std::string json, std::string from)
{
    return [=](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        const auto day = day_at_least_today(from, naming);
        if (!day) return std::unexpected{day.error()};
        auto grants = codec::strict::read<std::vector<district::Grant>>(json);
        if (!grants) return std::unexpected{no_from(grants.error())};
        return Change{{district::AdoptRights{.from = *day, .grants = *std::move(grants)}}, {}};
    };
}

}  // namespace jinze::input
