#include "app/desk/bearers.h"

namespace jinze::desk {

void Bearers::give(const Digest& mark, PersonId person)
{
    bearers_[mark] = person;
    marks_[person] = mark;
}

void Bearers::give_all(const Bearers& later)
{
    for (const auto& [mark, person] : later.bearers_) bearers_[mark] = person;
    for (const auto& [person, mark] : later.marks_) marks_[person] = mark;
}

void Bearers::clear()
{
    bearers_.clear();
    marks_.clear();
}

std::optional<PersonId> Bearers::bearer(const Digest& mark) const
{
    const auto found = bearers_.find(mark);
    return found == bearers_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<Digest> Bearers::mark_of(PersonId person) const
{
    const auto found = marks_.find(person);
    return found == marks_.end() ? std::nullopt : std::optional{found->second};
}

std::optional<PersonId> bearer_of(const Digest& mark, std::span<const Bearers* const> latest_first,
                                  const std::function<std::optional<PersonId>(const Digest&)>& on_disk)
{
    std::optional<PersonId> person;
    for (const Bearers* given : latest_first)
        if (!person) person = given->bearer(mark);
    if (!person) person = on_disk(mark);
    if (!person) return {};
    for (const Bearers* given : latest_first)
        if (const auto now = given->mark_of(*person)) return *now == mark ? person : std::nullopt;
    return person;
}

}  // namespace jinze::desk
