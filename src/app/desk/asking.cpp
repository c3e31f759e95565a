#include "app/desk/asking.h"

#include <fmt/format.h>

#include "app/words/speaking.h"

namespace jinze::desk {

std::string Asking::name(PersonId person) const
{
    return person && people().find(person) ? directory.name(people()[person]) : "办公室";
}

std::string in_place(const std::string& deputy, const std::string& absent)
{
    return fmt::format("{}（代{}）", deputy, absent);
}

std::string Asking::name(registry::Doer doer) const
{
    return doer.behalf ? in_place(name(doer.person), name(doer.behalf)) : name(doer.person);
}

std::string Asking::title(RecordId record, Day known) const
{
    const record::Version* version = state.records()[record].known(known);
    return version ? directory.words(*version).title : std::string{};
}

Bilingual bearer_name(const Asking& asking, const duty::BearerRef& bearer, Day on, Day known)
{
    using Kind = duty::BearerRef::Kind;
    if (bearer.kind == Kind::body) {
        const std::string name = asking.name(bearer.org());
        return {name, name};
    }
    if (bearer.kind == Kind::member) {
        const std::string name = asking.name(bearer.person());
        const std::string branch = asking.name(duty::home_of(asking.facts(), bearer, on, known));
        return {fmt::format("{}（{}）", name, branch), fmt::format("{} ({})", name, branch)};
    }
    const registry::Post& post = asking.people()[bearer.post()];
    const registry::OrgKind kind = asking.people()[post.org].kind;
    Bilingual name = words::post_in(asking.name(post.org), post.title, kind);
    if (bearer.kind == Kind::charge) {
        const std::string over = asking.name(bearer.charge());
        name.zh += fmt::format("（分管{}）", over);
        name.en += fmt::format(" (in charge of {})", over);
    }
    return name;
}

}  // namespace jinze::desk
