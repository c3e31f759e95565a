// The possible addressees of an opinion or a request by domain/record_rules/records.cpp, and the deadline for the
// answer.
#include "app/views/record/record_form_parts.h"
#include "domain/district/tiers.h"
#include "domain/duty/bearers.h"
#include "domain/duty/windows.h"

namespace jinze::views {
namespace {

using record::Kind;

// The host and the bodies above it, nearest first.
std::vector<OrgId> bodies_for(const Reader& reader, OrgId host)
{
    constexpr std::size_t at_most = 8;
    const auto& people = reader.people();
    std::vector<OrgId> bodies{host};
    const auto add = [&](std::optional<OrgId> org) {
        if (!org || bodies.size() == at_most || std::find(bodies.begin(), bodies.end(), *org) != bodies.end()) return;
        if (district::stands_above(people, *org, host, reader.today)) bodies.push_back(*org);
    };
    for (std::optional<OrgId> up = people.leads(host, reader.today, reader.today); up && bodies.size() < at_most;
         up = people.leads(*up, reader.today, reader.today)) {
        const std::size_t before = bodies.size();
        add(up);
        add(people.guides(*up, reader.today, reader.today));
        if (bodies.size() == before) break;
    }
    add(people.guides(host, reader.today, reader.today));
    return bodies;
}

bool bears(const Reader& reader, const duty::DutyVersion& version, OrgId org, Day day)
{
    const auto borne = duty::bearers(reader.facts(), version.terms.bearer, {org}, reader.today);
    return std::any_of(borne.begin(), borne.end(), [&](const duty::Borne& it) {
        return it.bearer.kind == duty::BearerRef::Kind::body && it.bearer.org() == org &&
               duty::bears(reader.facts(), version.terms.bearer, it, day, reader.today);
    });
}

// The deadline for answering a request made today: by the duty's deadline, as the district adopted it.
std::optional<calendar::CountedDay> answered_by(const Reader& reader, OrgId org, Day day)
{
    const auto& duties = reader.state.duties();
    std::optional<calendar::CountedDay> by;
    for (const duty::DutyVersion& version : duties.versions()) {
        const duty::Owed& owed = version.terms.owed;
        if (owed.occasion != duty::Occasion::help_requested || owed.shape != duty::Shape::within) continue;
        if (duties.judging(version.terms.duty, day, reader.today) != &version || !bears(reader, version, org, day))
            continue;
        const auto last = duty::last_day(duties, owed.within, owed.span, day, reader.today);
        if (!by || last.day < by->day) by = last;
    }
    return by;
}

}  // namespace

void add_addressees(RecordForm& form, const Reader& reader, OrgId host)
{
    if (form.kind != Kind::opinion && form.kind != Kind::request) return;
    auto bodies = bodies_for(reader, host);
    // Whoever asks for the body does not ask the body itself, where there is one above.
    const bool asks_for_host = form.kind == Kind::request && reader.may(district::Right::record, host);
    if (asks_for_host && bodies.size() > 1) bodies.erase(bodies.begin());
    for (const OrgId org : bodies) {
        Addressee to{.org = {to_text(org), reader.asking().name(org)}};
        const auto by = form.kind == Kind::request ? answered_by(reader, org, form.day) : std::nullopt;
        if (by) {
            to.answer_by = by->day;
            to.provisional = by->provisional;
            to.working_days = std::max(0, reader.working_days().between(reader.today, by->day));
        }
        form.addressees.push_back(std::move(to));
    }
}

}  // namespace jinze::views
