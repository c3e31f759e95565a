#include "domain/record/filed.h"

namespace jinze::record {
namespace {

const std::vector<Code> no_codes;
const std::vector<ObligationId> no_obligations;
const std::optional<Code> no_goal;
const Rare nothing_rare{.goal = no_goal, .makes_up = no_obligations};

bool has_anything_rare(const Content& it)
{
    return !it.votes.empty() || it.minutes || it.on_behalf_of || it.answers || it.closes || it.called || it.goal ||
           it.wished || it.cites || it.plan || it.guarantee || !it.makes_up.empty();
}

std::size_t joined(std::size_t hash, const std::string& text) { return hash * 31 + std::hash<std::string>{}(text); }

std::optional<InspectionPlan> plan_of(const Rare& rare)
{
    if (!rare.plan) return {};
    const auto& [year, approved, units] = *rare.plan;
    return InspectionPlan{year, approved, {units.begin(), units.end()}};
}

template <class T>
std::vector<T> all_of(const Few<T>& few)
{
    return {few.begin(), few.end()};
}

}  // namespace

std::size_t Files::Hash::operator()(const std::vector<Code>& codes) const
{
    std::size_t hash = 0;
    for (const Code& code : codes) hash = joined(hash, code.text());
    return hash;
}

std::size_t Files::Hash::operator()(const std::vector<ObligationId>& ids) const
{
    std::size_t hash = 0;
    for (const ObligationId& id : ids) hash = joined(hash, id.text);
    return hash;
}

std::size_t Files::Hash::operator()(const std::optional<Code>& code) const
{
    return code ? joined(0, code->text()) : 0;
}

const FiledPlan* Files::plan(const Content& content)
{
    if (!content.plan) return nullptr;
    const auto& [year, approved, units] = *content.plan;
    return &shelf_.put(FiledPlan{year, approved, keep<OrgId>(units)});
}

const Rare& Files::rare(const Content& content)
{
    if (!has_anything_rare(content)) return nothing_rare;
    return shelf_.put(Rare{.votes = keep<Vote>(content.votes),
                           .minutes = content.minutes,
                           .on_behalf_of = content.on_behalf_of,
                           .answers = content.answers,
                           .closes = content.closes,
                           .called = content.called,
                           .wished = content.wished,
                           .cites = content.cites,
                           .plan = plan(content),
                           .guarantee = content.guarantee ? &shelf_.put(*content.guarantee) : nullptr,
                           .goal = content.goal ? goals_.put(content.goal) : no_goal,
                           .makes_up = content.makes_up.empty() ? no_obligations : made_up_.put(content.makes_up)});
}

Filed Files::file(const Content& content)
{
    return {.kind = content.kind,
            .roster = content.roster,
            .host = content.host,
            .performed = content.performed,
            .chair = content.chair,
            .recorder = content.recorder,
            .concerns = content.concerns,
            .exceptions = keep<Exception>(content.exceptions),
            .presenters = keep<PersonId>(content.presenters),
            .items = keep<Item>(content.items),
            .topics = content.topics.empty() ? no_codes : topics_.put(content.topics),
            .rare = rare(content)};
}

Filed::operator Content() const
{
    return {.kind = kind,
            .host = host,
            .performed = performed,
            .roster = roster,
            .topics = topics,
            .exceptions = all_of(exceptions),
            .chair = chair,
            .recorder = recorder,
            .presenters = all_of(presenters),
            .concerns = concerns,
            .items = all_of(items),
            .votes = all_of(rare.votes),
            .minutes = rare.minutes,
            .on_behalf_of = rare.on_behalf_of,
            .answers = rare.answers,
            .closes = rare.closes,
            .goal = rare.goal,
            .called = rare.called,
            .makes_up = rare.makes_up,
            .wished = rare.wished,
            .cites = rare.cites,
            .plan = plan_of(rare),
            .guarantee = rare.guarantee ? std::optional{*rare.guarantee} : std::nullopt};
}

}  // namespace jinze::record
