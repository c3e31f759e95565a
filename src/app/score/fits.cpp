#include "app/score/fits.h"

#include <algorithm>

#include "domain/duty/obligation.h"

namespace jinze::score {
namespace {

using duty::Lack;
using record::Content;

bool has_item(const Content& content, record::Nature nature)
{
    return std::ranges::any_of(content.items, [&](const record::Item& it) { return it.nature == nature; });
}

std::optional<Lack> lacking(const Content& content, duty::Need need)
{
    using enum duty::Need;
    const auto lacks = [](bool met, Lack lack) { return met ? std::nullopt : std::optional{lack}; };
    switch (need) {
        case conclusions: return lacks(has_item(content, record::Nature::conclusion), Lack::conclusions_missing);
        case problems: return lacks(has_item(content, record::Nature::problem), Lack::problems_missing);
        case reporter: return lacks(!content.presenters.empty(), Lack::reporter_missing);
        case invitation:
            return lacks(
                std::ranges::any_of(content.exceptions,
                                    [](const auto& it) { return it.presence == record::Presence::sitting_in; }),
                Lack::nobody_sat_in);
        default: return {};
    }
}

// What the content lacks of one alternative, of what can be seen in it.
std::vector<Lack> lacks_of(const duty::Terms& terms, const duty::Evidence& evidence, const Content& content)
{
    std::vector<Lack> lacks;
    const auto has = [](const auto& list, const auto& value) { return std::ranges::find(list, value) != list.end(); };
    if (!evidence.kinds.empty() && !has(evidence.kinds, content.kind)) lacks.push_back(Lack::wrong_kind);
    if (!std::ranges::all_of(evidence.topics, [&](const Code& it) { return has(content.topics, it); }))
        lacks.push_back(Lack::topic_missing);
    for (const duty::Need need : evidence.needs)
        if (const auto lack = lacking(content, need)) lacks.push_back(*lack);
    if (terms.owed.shape == duty::Shape::hours && !content.minutes) lacks.push_back(Lack::minutes_missing);
    return lacks;
}

bool is_seen(Lack lack)
{
    using enum Lack;
    return lack == wrong_kind || lack == topic_missing || lack == conclusions_missing || lack == problems_missing ||
           lack == reporter_missing || lack == nobody_sat_in || lack == minutes_missing;
}

bool is_host(const duty::Evidence& evidence, const Content& content, const Basis& basis)
{
    const auto parts = duty::parts_of(record::ObligationId{basis.of});
    const bool asked = evidence.of == duty::Of::bearer && parts && parts->bearer.kind == duty::BearerRef::Kind::body;
    return !asked || content.host == parts->bearer.org();
}

bool is_in_window(const duty::Terms& terms, const Content& content, const Basis& basis)
{
    const bool makes_up = std::ranges::any_of(content.makes_up, [&](const auto& it) { return it.text == basis.of; });
    if (makes_up) return true;
    if (content.performed < basis.begin) return false;
    const bool calendar = terms.owed.shape == duty::Shape::count || terms.owed.shape == duty::Shape::hours;
    return !calendar || content.performed <= basis.last;
}

}  // namespace

Seen seen_record(const Leaves& leaves, RecordId record, const std::vector<LeafNumber>& cited, Day known)
{
    Seen seen;
    bool withdrawn = false;
    LeafNumber before = 0;
    for (const LeafNumber number : cited) {
        if (!seen.versions.empty() && number <= before) return {};
        before = number;
        const Day on = leaves.day(number);
        if (on > known) continue;
        if (const auto* it = leaves.event<record::RecordEntered>(number); it && it->record == record) {
            seen.versions.push_back({on, &it->content});
        } else if (const auto* changed = leaves.event<record::RecordCorrected>(number);
                   changed && changed->record == record) {
            seen.versions.push_back({on, &changed->content});
        } else if (const auto* gone = leaves.event<record::RecordWithdrawn>(number); gone && gone->record == record) {
            withdrawn = true;
        } else if (const auto* back = leaves.event<record::RecordRestored>(number); back && back->record == record) {
            withdrawn = false;
        }
    }
    if (!withdrawn && !seen.versions.empty()) seen.now = seen.versions.back().content;
    return seen;
}

bool may_count(const duty::Terms& terms, const Content& content, const Basis& basis)
{
    if (!is_in_window(terms, content, basis)) return false;
    return std::ranges::any_of(terms.evidence, [&](const duty::Evidence& it) {
        return is_host(it, content, basis) && lacks_of(terms, it, content).empty();
    });
}

bool is_lacking(const duty::Terms& terms, const Content& content, const std::vector<Lack>& lacks)
{
    if (lacks.empty()) return false;
    std::vector<Lack> claimed;
    std::ranges::copy_if(lacks, std::back_inserter(claimed), is_seen);
    return std::ranges::any_of(terms.evidence, [&](const duty::Evidence& it) {
        auto found = lacks_of(terms, it, content);
        std::ranges::sort(found);
        std::ranges::sort(claimed);
        return found == claimed;
    });
}

int amount_of(const duty::Terms& terms, const Content& content)
{
    return terms.owed.shape == duty::Shape::hours ? content.minutes.value_or(0) : 1;
}

int needed_by(const duty::Terms& terms)
{
    const duty::Owed& owed = terms.owed;
    const bool counts = owed.shape == duty::Shape::count || owed.shape == duty::Shape::reference_year;
    return owed.shape == duty::Shape::hours ? 60 * owed.at_least : counts ? owed.at_least : 1;
}

}  // namespace jinze::score
