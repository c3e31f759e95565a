#include "app/desk/setup.h"

#include "app/desk/notices.h"
#include "base/ensure.h"
#include "storage/ledger/hash.h"

namespace jinze::desk {
namespace {

using catalogue::File;

Digest digest_of(const File& file) { return ledger::sha256(view_of(file.text)); }

Digest digest_of(std::span<const File> files, std::string_view name)
{
    const auto found = std::find_if(files.begin(), files.end(), [&](const File& f) { return f.name == name; });
    ensure(found != files.end());
    return digest_of(*found);
}

district::AdoptCatalogue whole(std::span<const File> files, const catalogue::Catalogue& catalogue, Day start)
{
    district::AdoptCatalogue adopt{.name = catalogue.id, .from = std::max(start, catalogue.start)};
    for (const File& file : files) adopt.files.push_back(digest_of(file));
    for (const catalogue::Entry& entry : catalogue.duties) {
        district::AdoptedDuty duty{entry.terms, {entry.title.zh}, digest_of(files, entry.file)};
        if (duty.terms.until <= adopt.from) continue;
        duty.terms.from = std::max(duty.terms.from, adopt.from);
        adopt.duties.push_back(std::move(duty));
    }
    return adopt;
}

void add_holidays(std::vector<district::Command>& commands, std::span<const File> files)
{
    for (const File& file : files) {
        if (!file.name.ends_with(".csv")) continue;
        const auto notices = notices_from(file.text);
        ensure(notices.has_value());
        for (const auto& [year, notice] : *notices) {
            district::AdoptHolidays adopt{.year = year, .days = {}};
            for (const auto& [day, off] : notice.days) adopt.days.push_back({day, off});
            commands.emplace_back(std::move(adopt));
        }
    }
}

}  // namespace

Request opening(const Opening& opening, PersonId actor)
{
    const std::vector<File> files = catalogue::embedded();
    const auto catalogue = catalogue::load(files);
    ensure(catalogue.has_value());
    Request request{.actor = actor};
    for (const File& file : files) request.documents.push_back(file.text);
    request.commands.emplace_back(district::OpenDistrict{opening.demonstration});
    add_holidays(request.commands, files);
    const catalogue::Parameters& numbers = catalogue->parameters_on(opening.start);
    request.commands.emplace_back(district::AdoptParameters{{.late_entry = numbers.late_entry_working_days,
                                                             .reason = numbers.reason_working_days,
                                                             .due_soon = numbers.due_soon_working_days,
                                                             .frozen = numbers.frozen_days}});
    request.commands.emplace_back(whole(files, *catalogue, opening.start));
    return request;
}

Request adoption(const district::State& state, std::span<const File> files, const catalogue::Catalogue& catalogue,
                 PersonId actor)
{
    Request request{.actor = actor};
    for (const File& file : files) request.documents.push_back(file.text);
    auto adopt = whole(files, catalogue, always);
    std::erase_if(adopt.duties, [&](const district::AdoptedDuty& duty) {
        const duty::DutyVersion* now = state.duties().latest(duty.terms.duty);
        return now && now->terms == duty.terms;
    });
    if (!adopt.duties.empty()) request.commands.emplace_back(std::move(adopt));
    return request;
}

}  // namespace jinze::desk
