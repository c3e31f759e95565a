#include "domain/burden/same.h"

#include <fmt/format.h>

#include <algorithm>

#include "domain/matter/matters.h"

namespace jinze::burden {
namespace {

using duty::Bearer;
using duty::Duties;
using duty::DutyVersion;
using duty::Evidence;
using duty::Terms;

bool has(const auto& list, const auto& value) { return std::ranges::find(list, value) != list.end(); }

template <class T>
std::vector<T> common(const std::vector<T>& one, const std::vector<T>& other)
{
    std::vector<T> both;
    for (const T& it : one)
        if (has(other, it) && !has(both, it)) both.push_back(it);
    return both;
}

bool includes(const std::vector<Code>& all, const std::vector<Code>& some)
{
    return std::ranges::all_of(some, [&](const Code& it) { return has(all, it); });
}

// Every leader is each of the three seats.
std::vector<Bearer> bearers_of(const duty::BearerTerms& terms)
{
    std::vector<Bearer> all{terms.who};
    all.insert(all.end(), terms.also.begin(), terms.also.end());
    if (has(all, Bearer::each_leader))
        all.insert(all.end(), {Bearer::party_group_secretary, Bearer::deputy_in_charge, Bearer::other_leader});
    return all;
}

// A record that serves the one with more topics serves the other too.
bool is_the_same(const Evidence& one, const Evidence& other)
{
    if (one.topics.empty() || other.topics.empty() || common(one.kinds, other.kinds).empty()) return false;
    return includes(one.topics, other.topics) || includes(other.topics, one.topics);
}

bool is_over(const DutyVersion& version, Day on) { return std::min(version.terms.until, version.ended) <= on; }

bool concern_one_another(std::optional<OrgId> one, std::optional<OrgId> other)
{
    return !one || !other || *one == *other;
}

}  // namespace

Shared shared_by(const Terms& one, const Terms& other)
{
    Shared shared{.bearers = common(bearers_of(one.bearer), bearers_of(other.bearer)), .kinds = {}, .topics = {}};
    for (const Evidence& mine : one.evidence)
        for (const Evidence& theirs : other.evidence) {
            if (!is_the_same(mine, theirs)) continue;
            for (const record::Kind kind : common(mine.kinds, theirs.kinds))
                if (!has(shared.kinds, kind)) shared.kinds.push_back(kind);
            for (const Code& topic : common(mine.topics, theirs.topics))
                if (!has(shared.topics, topic)) shared.topics.push_back(topic);
        }
    return shared;
}

bool asks_the_same(const Terms& one, const Terms& other)
{
    const Shared shared = shared_by(one, other);
    return one.duty != other.duty && !shared.bearers.empty() && !shared.topics.empty();
}

bool asks_the_same(const matter::Type& one, const matter::Type& other)
{
    const auto same_step = [](const matter::Node& a, const matter::Node& b) {
        return a.phase == b.phase && a.owner == b.owner;
    };
    return one.code != other.code && one.opened_by == other.opened_by && !common(one.setters, other.setters).empty() &&
           !common(one.leads, other.leads).empty() && std::ranges::equal(one.nodes, other.nodes, same_step);
}

std::vector<const DutyVersion*> same_in_force(const Duties& duties, const Terms& wanted, std::optional<OrgId> unit)
{
    std::vector<const DutyVersion*> found;
    for (const DutyVersion& it : duties.versions())
        if (duties.latest(it.terms.duty) == &it && !is_over(it, wanted.from) && concern_one_another(it.unit, unit) &&
            asks_the_same(wanted, it.terms))
            found.push_back(&it);
    return found;
}

std::vector<const matter::Type*> same_in_force(const matter::Matters& matters, const matter::Type& wanted)
{
    std::vector<const matter::Type*> found;
    for (const auto& type : matters.types())
        if (asks_the_same(wanted, *type)) found.push_back(type.get());
    return found;
}

std::vector<SameDuties> same_on(const Duties& duties, Day on, Day known)
{
    std::vector<const DutyVersion*> in_force;
    for (const DutyVersion& it : duties.versions())
        if (duties.judging(it.terms.duty, on, known) == &it) in_force.push_back(&it);
    std::vector<SameDuties> found;
    for (std::size_t i = 0; i < in_force.size(); ++i)
        for (std::size_t k = i + 1; k < in_force.size(); ++k)
            if (concern_one_another(in_force[i]->unit, in_force[k]->unit) &&
                asks_the_same(in_force[i]->terms, in_force[k]->terms))
                found.push_back({in_force[i], in_force[k]});
    return found;
}

std::vector<SameEntries> same_in(const catalogue::Catalogue& catalogue)
{
    const auto is_last = [&](const catalogue::Entry& it) {
        return std::ranges::none_of(catalogue.duties, [&](const catalogue::Entry& other) {
            return other.terms.duty == it.terms.duty && other.terms.from > it.terms.from;
        });
    };
    std::vector<SameEntries> found;
    for (auto one = catalogue.duties.begin(); one != catalogue.duties.end(); ++one)
        for (auto other = one + 1; other != catalogue.duties.end(); ++other)
            if (is_last(*one) && is_last(*other) && asks_the_same(one->terms, other->terms))
                found.push_back({&*one, &*other});
    return found;
}

Bilingual warning(const Bilingual& wanted, const Bilingual& in_force)
{
    return {
        fmt::format("“{}”与已有的“{}”要求相同：同类材料最多报一次，一份记录两项都算。确需另设的，请写明不同的议题。",
                    wanted.zh, in_force.zh),
        fmt::format("\"{}\" asks for the same as \"{}\", which is in force: material of one kind is reported once "
                    "at most, and one record serves both. If it is needed beside it, give it a topic of its own.",
                    wanted.en, in_force.en)};
}

}  // namespace jinze::burden
