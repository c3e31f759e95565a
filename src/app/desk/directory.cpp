#include "app/desk/directory.h"

#include "app/codec/leaf.h"
#include "base/spelling.h"

namespace jinze::desk {
namespace {

constexpr std::string_view erased_name = "已删除";

}  // namespace

std::optional<std::string> Directory::open(SealedId id)
{
    if (gone_.contains(id)) return {};
    if (const auto found = names_.find(id); found != names_.end()) return found->second;
    const auto row = journal_.row(id);
    if (!row) return {};
    auto text = sealer_.open(*row);
    if (!text) return {};
    return *std::move(text);
}

std::string Directory::called(const registry::Organisation& organisation)
{
    auto sealed = open(organisation.name.row);
    if (!sealed) return std::string{erased_name};
    names_.try_emplace(organisation.name.row, *sealed);
    return codec::text_from(*sealed).text;
}

district::IdentityWords Directory::known(const registry::Person& person)
{
    auto sealed = person.erased ? std::nullopt : open(person.identity.row);
    if (!sealed) return {.name = std::string{erased_name}};
    names_.try_emplace(person.identity.row, *sealed);
    return codec::identity_from(*sealed);
}

std::string Directory::called(const registry::Person& person) { return known(person).name; }

std::string Directory::name(const registry::Organisation& organisation)
{
    const std::lock_guard lock{guard_};
    return called(organisation);
}

std::string Directory::name(const registry::Person& person)
{
    const std::lock_guard lock{guard_};
    return called(person);
}

std::string Directory::short_name(const registry::Register& people, OrgId org, OrgId near)
{
    const std::lock_guard lock{guard_};
    const auto& all = people.organisations();
    const bool same = std::equal(all.begin(), all.end(), shortened_.begin(), shortened_.end(),
                                 [](const registry::Organisation& it, SealedId row) { return it.name.row == row; });
    if (!same) {
        std::vector<OrgCalled> names;
        shortened_.clear();
        for (const registry::Organisation& it : all) {
            names.push_back({it.id, it.unit, it.kind, called(it)});
            shortened_.push_back(it.name.row);
        }
        short_names_ = ShortNames{names};
    }
    return short_names_.of(org, near);
}

district::IdentityWords Directory::identity(const registry::Person& person)
{
    const std::lock_guard lock{guard_};
    return known(person);
}

district::RecordWords Directory::words(SealedId row)
{
    const std::lock_guard lock{guard_};
    const auto sealed = open(row);
    return sealed ? codec::record_words_from(*sealed) : district::RecordWords{};
}

std::string Directory::text(const Sealed& sealed)
{
    const std::lock_guard lock{guard_};
    const auto text = open(sealed.row);
    return text ? codec::text_from(*text).text : std::string{};
}

// Opened without the lock: names are looked up meanwhile.
std::optional<std::string> Directory::piece(const Sealed& sealed)
{
    const auto is_gone = [&] {
        const std::lock_guard lock{guard_};
        return gone_.contains(sealed.row);
    };
    if (is_gone()) return {};
    const auto row = journal_.row(sealed.row);
    if (!row) return {};
    auto bytes = sealer_.open(*row);
    if (!bytes || is_gone()) return {};
    return *std::move(bytes);
}

// Reads every id whose sealed name differs from the indexed one, and no other. After a renaming or correction the id is
// found by its new name, whichever name is looked up next.
template <class Id>
template <class Name>
void Directory::Index<Id>::follow(Id id, SealedId row, Name name)
{
    if (known.size() <= id.number()) known.resize(id.number() + 1);
    Known& it = known[id.number()];
    if (it.row == row) return;
    if (it.name) {
        const auto [from, to] = by_name.equal_range(*it.name);
        by_name.erase(std::find_if(from, to, [&](const auto& entry) { return entry.second == id; }));
    }
    it = {row, nullptr};
    if (const std::string now = row ? name() : std::string{erased_name}; now != erased_name)
        it.name = &by_name.emplace(key_of_name(now), id)->first;
}

template <class Id>
std::vector<Id> Directory::Index<Id>::find(const std::string& name) const
{
    std::vector<Id> found;
    const auto [from, to] = by_name.equal_range(key_of_name(name));
    for (auto it = from; it != to; ++it) found.push_back(it->second);
    return found;
}

std::vector<OrgId> Directory::organisations(const registry::Register& people, const std::string& typed)
{
    const std::string text = clean_name(typed);
    if (const auto number = number_after('o', text); number && people.find(OrgId{*number})) return {OrgId{*number}};
    const std::lock_guard lock{guard_};
    for (const auto& it : people.organisations()) orgs_.follow(it.id, it.name.row, [&] { return called(it); });
    std::vector<OrgId> found = orgs_.find(text);
    std::sort(found.begin(), found.end(), [&](OrgId a, OrgId b) {
        const auto key = [&](OrgId org) {
            const auto& life = people[org].life;
            return std::pair{life.void_entered != never || life.until != never, org};
        };
        return key(a) < key(b);
    });
    return found;
}

std::vector<PersonId> Directory::persons(const registry::Register& people, const std::string& typed)
{
    const std::string text = clean_name(typed);
    if (const auto number = number_after('m', text); number && people.find(PersonId{*number}))
        return {PersonId{*number}};
    const std::lock_guard lock{guard_};
    for (const auto& it : people.people())
        persons_.follow(it.id, it.erased ? SealedId{} : it.identity.row, [&] { return called(it); });
    std::vector<PersonId> found = persons_.find(text);
    std::sort(found.begin(), found.end());
    return found;
}

void Directory::forget(PersonId person, std::span<const SealedId> rows)
{
    const std::lock_guard lock{guard_};
    gone_.insert(rows.begin(), rows.end());
    for (const SealedId row : rows) names_.erase(row);
    if (person) persons_.follow(person, SealedId{}, [] { return std::string{}; });
}

bool Directory::holds(std::string_view characters)
{
    const std::lock_guard lock{guard_};
    const std::string key = key_of_name(characters);  // the indexes hold only keys
    const auto within = [&](const std::string& text) {
        return text.find(characters) != text.npos || text.find(key) != text.npos;
    };
    return std::any_of(names_.begin(), names_.end(), [&](const auto& it) { return within(it.second); }) ||
           std::any_of(orgs_.by_name.begin(), orgs_.by_name.end(), [&](const auto& it) { return within(it.first); }) ||
           std::any_of(persons_.by_name.begin(), persons_.by_name.end(),
                       [&](const auto& it) { return within(it.first); });
}

void Directory::remember(SealedId row, std::string sealed_text)
{
    const std::lock_guard lock{guard_};
    names_.insert_or_assign(row, std::move(sealed_text));
}

}  // namespace jinze::desk
