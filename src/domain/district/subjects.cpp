#include "domain/district/subjects.h"

namespace jinze::district {
namespace {

using Subjects = std::set<std::string>;

template <class... Parts>
std::string said(const char* of, const Parts&... parts)
{
    std::string subject = of;
    const auto add = [&](const auto& part) {
        if constexpr (requires { part.number(); }) subject += ' ' + std::to_string(part.number());
        else if constexpr (requires { part.text; }) subject += ' ' + part.text;
        else if constexpr (requires { part.text(); }) subject += ' ' + std::string{part.text()};
        else subject += ' ' + std::to_string(static_cast<int>(part));
    };
    (add(parts), ...);
    return subject;
}

// That somebody holds a post: appointing again after the end is another appointment of the same.
Subjects holding(const State& state, AppointmentId id)
{
    const auto& appointment = state.people()[id];
    const auto& post = state.people()[appointment.post];
    return {said("appointment", id), said("holds", appointment.person, post.org, post.title)};
}

Subjects charge(const State& state, ChargeId id)
{
    const auto& it = state.people()[id];
    return {said("charge", it.post, it.over)};
}

struct SubjectsOf {
    const State& state;

    Subjects operator()(const DistrictOpened&) const { return {}; }
    Subjects operator()(const ImportBegun& e) const { return {said("batch", e.batch)}; }
    Subjects operator()(const ImportEnded&) const { return {}; }
    Subjects operator()(const ImportUndone& e) const { return {said("batch", e.batch)}; }
    Subjects operator()(const RightsAdopted&) const { return {"rights"}; }
    Subjects operator()(const BodyNamed& e) const { return {said("body", state.people()[e.org].kind)}; }
    Subjects operator()(const SecurityLogNoted&) const { return {}; }

    Subjects operator()(const registry::OrganisationFounded& e) const { return {said("body exists", e.org)}; }
    Subjects operator()(const registry::OrganisationDissolved& e) const { return {said("body exists", e.org)}; }
    Subjects operator()(const registry::OrganisationRenamed& e) const { return {said("name", e.org)}; }
    Subjects operator()(const registry::FunctionStated& e) const { return {said("function", e.unit)}; }
    Subjects operator()(const registry::OrganisationMoved& e) const { return {said("tier", e.org)}; }
    Subjects operator()(const registry::PersonRegistered& e) const { return {said("person", e.person)}; }
    Subjects operator()(const registry::PersonErased& e) const { return {said("person", e.person)}; }
    Subjects operator()(const registry::IdentityCorrected& e) const { return {said("identity", e.person)}; }
    Subjects operator()(const registry::MemberTransferred& e) const { return {said("membership", e.person)}; }
    Subjects operator()(const registry::MembershipEnded& e) const { return {said("person", e.person), said("membership", e.person)}; }
    Subjects operator()(const registry::MemberGraded& e) const { return {said("grade", e.person)}; }
    Subjects operator()(const registry::MemberMarked& e) const { return {said("mark", e.person, e.mark)}; }
    Subjects operator()(const registry::PostEstablished&) const { return {}; }
    Subjects operator()(const registry::PersonAppointed& e) const { return holding(state, e.appointment); }
    Subjects operator()(const registry::AppointmentEnded& e) const { return holding(state, e.appointment); }
    Subjects operator()(const registry::ChargeGiven& e) const { return charge(state, e.charge); }
    Subjects operator()(const registry::ChargeEnded& e) const { return charge(state, e.charge); }

    // A record that was corrected is still that record: to enter it again would make two of one.
    Subjects operator()(const record::RecordEntered& e) const { return {said("record", e.record)}; }
    Subjects operator()(const record::RecordCorrected& e) const { return {said("version", e.record)}; }
    Subjects operator()(const record::RecordWithdrawn& e) const { return {said("record", e.record), said("version", e.record)}; }
    Subjects operator()(const record::RecordRestored& e) const { return {said("record", e.record), said("version", e.record)}; }
    Subjects operator()(const record::AbsenceExcused& e) const { return {said("excuse", e.record, e.person)}; }
    Subjects operator()(const record::MeetingCalled& e) const { return {said("meeting", e.meeting)}; }

    Subjects operator()(const duty::CatalogueAdopted&) const { return {"catalogue"}; }
    Subjects operator()(const duty::DutyAdopted& e) const { return {said("duty", e.terms.duty)}; }
    Subjects operator()(const duty::DutyEnded& e) const { return {said("duty", e.duty)}; }
    Subjects operator()(const duty::HolidaysAdopted& e) const { return {said("holidays", e.year)}; }
    Subjects operator()(const duty::ParametersAdopted&) const { return {"parameters"}; }
    Subjects operator()(const duty::ReferenceYearOpened& e) const { return {said("reference year", e.duty, e.year)}; }
    Subjects operator()(const duty::ReasonGiven& e) const { return {said("reason", e.obligation)}; }
    Subjects operator()(const duty::ReasonTakenBack& e) const { return {said("reason", e.obligation)}; }
    Subjects operator()(const duty::ReasonDecided& e) const { return {said("reason", e.obligation)}; }
    Subjects operator()(const duty::ObligationWaived& e) const { return {said("waiver", e.obligation)}; }
    Subjects operator()(const duty::StandingContested& e) const { return {said("contest", e.obligation)}; }
    Subjects operator()(const duty::ContestDecided& e) const { return {said("contest", e.obligation)}; }
};

}  // namespace

std::set<std::string> subjects_of(const State& state, const Event& event)
{
    return std::visit(SubjectsOf{state}, event);
}

}  // namespace jinze::district
