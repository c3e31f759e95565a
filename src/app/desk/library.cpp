#include "app/desk/library.h"

#include "app/desk/adopted.h"

namespace jinze::desk {
namespace {

const catalogue::Entry* entry_in(const catalogue::Catalogue& catalogue, const duty::DutyVersion& version)
{
    if (const auto* entry = catalogue.duty(version.terms.duty, version.terms.from)) return entry;
    for (const catalogue::Entry& entry : catalogue.duties)
        if (entry.terms.duty == version.terms.duty) return &entry;
    return nullptr;
}

}  // namespace

void Library::load()
{
    if (loaded_) return;
    loaded_ = true;
    for (const auto& named : adoptions(journal_)) {
        auto read = catalogue::load(files_of(journal_, named));
        if (!read) continue;
        catalogues_.push_back(*std::move(read));
        files_.push_back(named);
    }
    if (!catalogues_.empty()) return;
    catalogues_.push_back(catalogue::built_in());
    files_.emplace_back();
}

const catalogue::Entry* Library::entry(const duty::DutyVersion& version)
{
    const std::lock_guard lock{guard_};
    load();
    for (std::size_t i = catalogues_.size(); i-- > 0;)
        if (std::find(files_[i].begin(), files_[i].end(), version.file) != files_[i].end())
            if (const auto* found = entry_in(catalogues_[i], version)) return found;
    if (const auto unit = units_.find(version.file); unit != units_.end()) return entry_in(unit->second, version);
    if (const auto text = journal_.document(version.file)) {
        if (auto unit = catalogue::load_unit({"unit.toml", *text}, catalogues_.back())) {
            const auto at = units_.emplace(version.file, *std::move(unit)).first;
            if (const auto* found = entry_in(at->second, version)) return found;
        }
    }
    for (std::size_t i = catalogues_.size(); i-- > 0;)
        if (const auto* found = entry_in(catalogues_[i], version)) return found;
    return nullptr;
}

const catalogue::Document* Library::document(const Code& id)
{
    const std::lock_guard lock{guard_};
    load();
    for (std::size_t i = catalogues_.size(); i-- > 0;)
        if (const auto* found = catalogues_[i].document(id)) return found;
    for (const auto& [file, unit] : units_)
        if (const auto* found = unit.document(id)) return found;
    return nullptr;
}

const catalogue::Catalogue& Library::newest()
{
    const std::lock_guard lock{guard_};
    load();
    return catalogues_.back();
}

Bilingual Library::topic(const Code& code)
{
    const std::lock_guard lock{guard_};
    load();
    for (std::size_t i = catalogues_.size(); i-- > 0;)
        if (const auto* found = catalogues_[i].topic(code)) return found->title;
    return {code.text(), code.text()};
}

const scheme::Scheme* Library::scheme(const Digest& file)
{
    const std::lock_guard lock{guard_};
    load();
    if (const auto found = schemes_.find(file); found != schemes_.end()) return &found->second;
    const auto text = journal_.document(file);
    if (!text) return nullptr;
    auto loaded = scheme::load({"scheme.toml", *text}, catalogues_.back());
    return loaded ? &schemes_.emplace(file, std::move(loaded->scheme)).first->second : nullptr;
}

}  // namespace jinze::desk
