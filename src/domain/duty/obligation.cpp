#include "domain/duty/obligation.h"

#include <charconv>

#include "domain/duty/bearers.h"
#include "domain/duty/windows.h"

namespace jinze::duty {
namespace {

std::optional<std::uint32_t> whole_number(std::string_view text)
{
    std::uint32_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool canonical = !text.empty() && text.front() != '0';
    if (error != std::errc{} || end != text.data() + text.size() || !canonical) return {};
    return value;
}

constexpr int latest_year = 2100;  // no later year has windows

// The year at the start of the label of a shared window: 2026, 2026H1, 2026-07, 2026R.
std::optional<int> year_named(std::string_view label)
{
    const auto year = whole_number(label.substr(0, 4));
    return year && label.size() >= 4 ? std::optional{static_cast<int>(*year)} : std::nullopt;
}

Obligation made(const DutyVersion& version, const Borne& borne, const Stretch& it)
{
    Obligation obligation{.version = &version,
                          .bearer = borne.bearer,
                          .window = it.label,
                          .begin = it.begin,
                          .last = it.last,
                          .provisional = it.provisional,
                          .awaiting_notice = it.awaiting_notice,
                          .late_until = it.late_until,
                          .occasion_record = it.record,
                          .occasion_item = it.item,
                          .occasion_meeting = it.meeting};
    const Shape shape = version.terms.owed.shape;
    const bool whole = shape == Shape::within || shape == Shape::at_each || shape == Shape::term;
    const int length = number_of(it.last) - number_of(it.begin) + 1;
    obligation.owed = whole || 2 * borne.days_in(it.begin, it.last) >= length;
    return obligation;
}

// A bearer owes a window if it existed on at least one day of it and was of the right kind then.
void add(std::vector<Obligation>& found, const Facts& facts, const DutyVersion& version, const Borne& borne,
         const Stretch& it, Day known)
{
    if (borne.days_in(it.begin, it.last) == 0) return;
    if (!bears(facts, version.terms.bearer, borne, it.begin, known)) return;
    found.push_back(made(version, borne, it));
}

bool is_own(const Terms& terms) { return terms.owed.shape == Shape::term || terms.owed.occasion.has_value(); }

// A unit's own duty applies within the unit only.
bool concerns(const Facts& facts, const DutyVersion& version, const Borne& borne, Day known)
{
    if (!version.unit) return true;
    const OrgId home = home_of(facts, borne.bearer, borne.since(), known);
    return facts.people.is_below(home, *version.unit, borne.since(), known);
}

void add_all(std::vector<Obligation>& found, const Facts& facts, const DutyVersion& version, const Borne& borne,
             const std::vector<Stretch>& windows, Day known)
{
    facts.look();
    if (!concerns(facts, version, borne, known)) return;
    for (const Stretch& it : windows) add(found, facts, version, borne, it, known);
}

void add_own(std::vector<Obligation>& found, const Facts& facts, const DutyVersion& version, const Borne& borne,
             Day horizon, Day known)
{
    add_all(found, facts, version, borne, own_windows(facts, version, borne, horizon, known), known);
}

std::vector<OrgId> every_organisation(const registry::Register& people)
{
    std::vector<OrgId> all;
    for (const auto& organisation : people.organisations()) all.push_back(organisation.id);
    return all;
}

}  // namespace

std::string to_text(const BearerRef& bearer)
{
    const std::string id = std::to_string(bearer.id);
    switch (bearer.kind) {
        case BearerRef::Kind::body: return "o" + id;
        case BearerRef::Kind::post: return "p" + id;
        case BearerRef::Kind::charge: return "p" + id + ".o" + std::to_string(bearer.over);
        case BearerRef::Kind::member: return "m" + id;
    }
    return {};
}

std::optional<BearerRef> bearer_from(std::string_view text)
{
    if (text.size() < 2) return {};
    const auto dot = text.find('.');
    const auto id = whole_number(text.substr(1, dot == text.npos ? dot : dot - 1));
    if (!id) return {};
    if (dot == text.npos) {
        if (text[0] == 'o') return BearerRef{BearerRef::Kind::body, *id, 0};
        if (text[0] == 'p') return BearerRef{BearerRef::Kind::post, *id, 0};
        if (text[0] == 'm') return BearerRef{BearerRef::Kind::member, *id, 0};
        return {};
    }
    if (text[0] != 'p' || dot + 1 >= text.size() || text[dot + 1] != 'o') return {};
    const auto over = whole_number(text.substr(dot + 2));
    if (!over) return {};
    return BearerRef{BearerRef::Kind::charge, *id, *over};
}

record::ObligationId Obligation::id() const { return {terms().duty.text() + "@" + to_text(bearer) + "@" + window}; }

std::optional<IdParts> parts_of(const record::ObligationId& id)
{
    const auto first = id.text.find('@');
    if (first == id.text.npos) return {};
    const auto second = id.text.find('@', first + 1);
    if (second == id.text.npos || second + 1 == id.text.size()) return {};
    const auto code = Code::from(id.text.substr(0, first));
    const auto bearer = bearer_from(std::string_view{id.text}.substr(first + 1, second - first - 1));
    if (!code || !bearer) return {};
    return IdParts{*code, *bearer, id.text.substr(second + 1)};
}

OrgId home_of(const Facts& facts, const BearerRef& bearer, Day on, Day known)
{
    if (bearer.kind == BearerRef::Kind::body) return bearer.org();
    if (bearer.kind != BearerRef::Kind::member) return facts.people[bearer.post()].org;
    if (const auto branch = facts.people.branch_of(bearer.person(), on, known)) return *branch;
    return facts.people[bearer.person()].stints.back().branch;
}

bool answers_for(const Facts& facts, PersonId person, const BearerRef& bearer, Day on, Day known)
{
    if (!facts.people.find(person)) return false;
    if (bearer.kind == BearerRef::Kind::member) return bearer.person() == person;
    if (bearer.kind != BearerRef::Kind::body) return facts.people.holds(person, bearer.post(), on, known);
    const auto committee = facts.people.committee(bearer.org(), on, known);
    return std::binary_search(committee.begin(), committee.end(), person);
}

std::vector<Obligation> obligations_of(const Facts& facts, const DutyVersion& version, const Borne& borne, Day on,
                                       Day known)
{
    std::vector<Obligation> found;
    if (version.terms.is_standing() || version.entered > known) return found;
    const Day horizon = day_at(year_of(on), 12, 31);
    if (is_own(version.terms))
        add_own(found, facts, version, borne, horizon, known);
    else
        add_all(found, facts, version, borne, common_windows(facts.duties, version, horizon, known), known);
    return found;
}

std::vector<Obligation> obligations(const Facts& facts, const DutyVersion& version, const std::vector<OrgId>& bodies,
                                    Day on, Day known)
{
    std::vector<Obligation> found;
    if (version.terms.is_standing() || version.entered > known) return found;
    const auto& where = bodies.empty() ? every_organisation(facts.people) : bodies;
    const Day horizon = day_at(year_of(on), 12, 31);
    std::vector<Stretch> common;  // computed once for all bearers
    if (!is_own(version.terms)) common = common_windows(facts.duties, version, horizon, known);
    for (const Borne& borne : bearers(facts, version.terms.bearer, where, known)) {
        if (is_own(version.terms))
            add_own(found, facts, version, borne, horizon, known);
        else
            add_all(found, facts, version, borne, common, known);
    }
    // A member is shown once, in their present branch, not in every branch they were ever in.
    if (version.terms.bearer.who == Bearer::each_member && !bodies.empty())
        std::erase_if(found, [&](const Obligation& it) {
            const OrgId home = home_of(facts, it.bearer, std::min(on, it.last), known);
            return !std::binary_search(bodies.begin(), bodies.end(), home);
        });
    return found;
}

std::vector<Obligation> obligations(const Facts& facts, const std::vector<OrgId>& bodies, Day on, Day known)
{
    std::vector<Obligation> found;
    for (const DutyVersion& version : facts.duties.versions())
        for (Obligation& it : obligations(facts, version, bodies, on, known)) found.push_back(std::move(it));
    return found;
}

std::optional<Obligation> find_obligation(const Facts& facts, const record::ObligationId& id, Day known)
{
    const auto parts = parts_of(id);
    if (!parts) return {};
    const Day horizon = day_at(std::min(year_named(parts->window).value_or(latest_year), latest_year), 12, 31);
    for (const DutyVersion& version : facts.duties.versions()) {
        if (version.terms.duty != parts->duty || version.terms.is_standing() || version.entered > known) continue;
        const auto it = borne(facts, version.terms.bearer, parts->bearer, known);
        if (!it || !concerns(facts, version, *it, known)) continue;
        auto windows = is_own(version.terms) ? own_windows(facts, version, *it, horizon, known)
                                             : common_windows(facts.duties, version, horizon, known);
        for (const Stretch& window : windows) {
            if (window.label != parts->window) continue;
            std::vector<Obligation> found;
            add(found, facts, version, *it, window, known);
            if (!found.empty()) return found.front();
        }
    }
    return {};
}

}  // namespace jinze::duty
