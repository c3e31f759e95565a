#include "app/input/warnings.h"

#include <algorithm>

#include "base/overload.h"
#include "domain/burden/same.h"
#include "domain/matter/matters.h"

namespace jinze::input {
namespace {

using duty::Duties;
using duty::DutyVersion;

Bilingual title_of(desk::Library& library, const DutyVersion& version)
{
    const catalogue::Entry* entry = library.entry(version);
    return {version.title, entry && entry->title.zh == version.title ? entry->title.en : version.title};
}

// As they would be with these duties too.
Duties with(Duties duties, const district::AdoptCatalogue& command)
{
    for (const district::AdoptedDuty& it : command.duties) {
        duty::DutyAdopted adopted{.terms = it.terms, .title = {it.title.text}, .file = it.file};
        adopted.terms.from = std::max(adopted.terms.from, command.from);
        duties.apply(adopted, command.from, {});
    }
    return duties;
}

std::vector<std::pair<Code, Code>> codes_of(const std::vector<burden::SameDuties>& pairs)
{
    std::vector<std::pair<Code, Code>> codes;
    for (const burden::SameDuties& it : pairs) codes.emplace_back(it.one->terms.duty, it.other->terms.duty);
    return codes;
}

// A catalogue is adopted again and again: only what did not ask for the same before.
void add(std::vector<Bilingual>& warnings, const Duties& before, desk::Library& library,
         const district::AdoptCatalogue& command)
{
    const Duties after = with(before, command);
    const auto known = codes_of(burden::same_on(before, command.from, never));
    for (const burden::SameDuties& it : burden::same_on(after, command.from, never))
        if (std::ranges::find(known, std::pair{it.one->terms.duty, it.other->terms.duty}) == known.end())
            warnings.push_back(burden::warning(title_of(library, *it.other), title_of(library, *it.one)));
}

void add(std::vector<Bilingual>& warnings, std::vector<Bilingual> more)
{
    std::ranges::move(more, std::back_inserter(warnings));
}

Bilingual title_of(const matter::Type& type) { return {type.title.text, type.title_en.text}; }

std::vector<Bilingual> warnings_beside(const matter::Matters& matters, const matter::Type& type)
{
    std::vector<Bilingual> warnings;
    for (const matter::Type* it : burden::same_in_force(matters, type))
        warnings.push_back(burden::warning(title_of(type), title_of(*it)));
    return warnings;
}

// The built-in files with this one in place of its namesake.
std::vector<catalogue::File> beside_built_in(const catalogue::File& file)
{
    std::vector<catalogue::File> files = catalogue::embedded();
    std::erase_if(files, [&](const catalogue::File& it) { return it.name == file.name; });
    files.push_back(file);
    return files;
}

// A unit's file by itself, with the duties that it stands beside; any other with the built-in ones.
std::optional<catalogue::Catalogue> catalogue_with(const catalogue::File& file)
{
    if (auto whole = catalogue::load(beside_built_in(file)); whole && !whole->unit) return *std::move(whole);
    auto own = catalogue::load_unit(file, catalogue::built_in());
    if (!own) return {};
    std::ranges::copy(catalogue::built_in().duties, std::back_inserter(own->duties));
    return *std::move(own);
}

}  // namespace

std::vector<Bilingual> warnings_about(const district::State& state, desk::Library& library,
                                      const std::vector<district::Command>& commands)
{
    std::vector<Bilingual> warnings;
    const Duties& duties = state.duties();
    const overload see{[&](const district::AdoptDuty& it) {
                           add(warnings, warnings_about(duties, library, it.terms, it.unit, it.title.text));
                       },
                       [&](const district::AdoptCatalogue& it) { add(warnings, duties, library, it); },
                       [&](const district::AdoptMatterType& it) {
                           add(warnings, warnings_beside(state.of<matter::Matters>(), it.type));
                       },
                       [](const auto&) {}};
    for (const district::Command& command : commands) std::visit(see, command);
    return warnings;
}

std::vector<Bilingual> warnings_about(const Duties& in_force, desk::Library& library, const duty::Terms& wanted,
                                      std::optional<OrgId> unit, const std::string& title)
{
    std::vector<Bilingual> warnings;
    const Bilingual own = title_of(library, {.terms = wanted, .title = title});
    for (const DutyVersion* it : burden::same_in_force(in_force, wanted, unit))
        warnings.push_back(burden::warning(own, title_of(library, *it)));
    return warnings;
}

std::vector<Bilingual> warnings_in(const catalogue::File& file)
{
    std::vector<Bilingual> warnings;
    const auto whole = catalogue_with(file);
    if (!whole) return warnings;
    for (const burden::SameEntries& it : burden::same_in(*whole)) {
        if (it.other->file == file.name)
            warnings.push_back(burden::warning(it.other->title, it.one->title));
        else if (it.one->file == file.name)
            warnings.push_back(burden::warning(it.one->title, it.other->title));
    }
    return warnings;
}

std::vector<Bilingual> warnings_in(const matter::Type& type) { return warnings_beside(matter::Matters{}, type); }

}  // namespace jinze::input
