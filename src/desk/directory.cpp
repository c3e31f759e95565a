#include "desk/directory.h"

#include <charconv>

#include "codec/leaf.h"

namespace jinze::desk {
namespace {

constexpr std::string_view erased_name = "已删除";

std::optional<std::uint32_t> id_after(char letter, std::string_view text)
{
    if (text.size() < 2 || text[0] != letter) return {};
    std::uint32_t number = 0;
    const auto [end, error] = std::from_chars(text.data() + 1, text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || number == 0) return {};
    return number;
}

}  // namespace

std::optional<std::string> Directory::open(SealedId id)
{
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

district::IdentityWords Directory::identity(const registry::Person& person)
{
    const std::lock_guard lock{guard_};
    return known(person);
}

district::RecordWords Directory::words(const record::Version& version)
{
    const std::lock_guard lock{guard_};
    const auto sealed = open(version.words);
    return sealed ? codec::record_words_from(*sealed) : district::RecordWords{};
}

std::string Directory::text(const Sealed& sealed)
{
    const std::lock_guard lock{guard_};
    const auto text = open(sealed.row);
    return text ? codec::text_from(*text).text : std::string{};
}

void Directory::load(const registry::Register& people)
{
    for (; orgs_loaded_ < people.organisations().size(); ++orgs_loaded_) {
        const auto& it = people.organisations()[orgs_loaded_];
        orgs_.emplace(called(it), it.id);
    }
    for (; persons_loaded_ < people.people().size(); ++persons_loaded_) {
        const auto& it = people.people()[persons_loaded_];
        persons_.emplace(called(it), it.id);
    }
}

std::vector<OrgId> Directory::organisations(const registry::Register& people, const std::string& text)
{
    if (const auto number = id_after('o', text); number && people.find(OrgId{*number}))
        return {OrgId{*number}};
    const std::lock_guard lock{guard_};
    load(people);
    std::vector<OrgId> found;
    const auto [from, to] = orgs_.equal_range(text);
    for (auto it = from; it != to; ++it)
        if (called(people[it->second]) == text) found.push_back(it->second);
    // A renamed organisation is found by its new name too, which the table was not loaded with.
    if (found.empty())
        for (const auto& it : people.organisations())
            if (called(it) == text) found.push_back(it.id);
    std::sort(found.begin(), found.end(), [&](OrgId a, OrgId b) {
        const auto key = [&](OrgId org) {
            const auto& life = people[org].life;
            return std::pair{life.void_entered != never || life.until != never, org};
        };
        return key(a) < key(b);
    });
    return found;
}

std::vector<PersonId> Directory::persons(const registry::Register& people, const std::string& text)
{
    if (const auto number = id_after('m', text); number && people.find(PersonId{*number}))
        return {PersonId{*number}};
    const std::lock_guard lock{guard_};
    load(people);
    std::vector<PersonId> found;
    const auto [from, to] = persons_.equal_range(text);
    for (auto it = from; it != to; ++it)
        if (called(people[it->second]) == text) found.push_back(it->second);
    if (found.empty())
        for (const auto& it : people.people())
            if (!it.erased && called(it) == text) found.push_back(it.id);
    std::sort(found.begin(), found.end());
    return found;
}

void Directory::forget(SealedId row)
{
    const std::lock_guard lock{guard_};
    names_.erase(row);
}

void Directory::remember(SealedId row, std::string sealed_text)
{
    const std::lock_guard lock{guard_};
    names_.insert_or_assign(row, std::move(sealed_text));
}

}  // namespace jinze::desk
