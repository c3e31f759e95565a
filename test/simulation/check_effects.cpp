// After an event, a short query of the State must confirm what the event says. Replaying cannot find a fold that
// forgets something, since it forgets it twice.
#include "base/overload.h"
#include "simulation/world.h"

namespace jinze::simulation {
namespace {

using registry::Register;

void must(bool holds, const std::string& what)
{
    if (!holds) throw Differs{"it happened, and is not so: " + what};
}

bool is_void(const registry::Span& span) { return span.void_entered != never; }

// An event of an import that was taken back must leave nothing.
void check_gone(const State& state, const district::Event& event, Day today)
{
    const Register& people = state.people();
    std::visit(
        overload{
            [&](const registry::OrganisationFounded& it) {
                must(!people.exists(it.org, today), "an organisation is gone");
            },
            [&](const registry::PersonRegistered& it) { must(!people.exists(it.person, today), "a person is gone"); },
            [&](const registry::PostEstablished& it) { must(is_void(people[it.post].life), "a post is gone"); },
            [&](const registry::PersonAppointed& it) {
                must(is_void(people[it.appointment].span), "an appointment is gone");
            },
            [&](const registry::ChargeGiven& it) { must(is_void(people[it.charge].span), "a charge is gone"); },
            [&](const registry::MemberTransferred& it) {
                const auto& stints = people[it.person].stints;
                must(std::any_of(stints.begin(), stints.end(),
                                 [&](const auto& stint) { return stint.branch == it.branch && is_void(stint.span); }),
                     "a transfer is gone");
            },
            [&](const registry::IdentityCorrected& it) {
                must(people[it.person].identity.row != it.identity.row, "an identity is as it was");
            },
            [&](const registry::OrganisationRenamed& it) {
                must(people[it.org].name.row != it.name.row, "a name is as it was");
            },
            [&](const record::RecordEntered& it) {
                must(state.records()[it.record].withdrawn != never, "a record is withdrawn");
            },
            [](const auto&) {}},
        event);
}

void check_undone(const Model& model, BatchId batch, Day today)
{
    bool inside = false;
    for (const district::Leaf& leaf : model.leaves()) {
        if (const auto* begun = std::get_if<district::ImportBegun>(&leaf.event)) inside = begun->batch == batch;
        if (inside) check_gone(model.whole(), leaf.event, today);
        if (std::holds_alternative<district::ImportEnded>(leaf.event)) inside = false;
    }
}

}  // namespace

void check_effect(const Model& model, const district::Leaf& leaf)
{
    const State& state = model.whole();
    const Register& people = state.people();
    const Day today = day_of(leaf.at);
    std::visit(overload{[&](const district::ImportUndone& it) { check_undone(model, it.batch, today); },
                        [&](const registry::OrganisationDissolved& it) {
                            must(!people[it.org].life.is_open(), "an organisation is dissolved");
                        },
                        [&](const registry::AppointmentEnded& it) {
                            must(!people[it.appointment].span.is_open(), "an appointment has ended");
                        },
                        [&](const registry::ChargeEnded& it) {
                            must(!people[it.charge].span.is_open(), "a charge has ended");
                        },
                        [&](const registry::PersonErased& it) { must(people[it.person].erased, "somebody is erased"); },
                        [&](const registry::MembershipEnded& it) {
                            must(people[it.person].left == it.how, "a membership has ended");
                        },
                        [&](const registry::IdentityCorrected& it) {
                            must(people[it.person].identity.row == it.identity.row, "an identity is corrected");
                        },
                        [&](const registry::OrganisationRenamed& it) {
                            must(people[it.org].name.row == it.name.row, "an organisation is renamed");
                        },
                        [&](const record::RecordCorrected& it) {
                            must(state.records()[it.record].latest().words == it.words.row, "a record is corrected");
                        },
                        [&](const record::RecordWithdrawn& it) {
                            must(state.records()[it.record].withdrawn == today, "a record is withdrawn");
                        },
                        [&](const record::RecordRestored& it) {
                            must(state.records()[it.record].withdrawn == never, "a record is restored");
                        },
                        [&](const duty::ObligationWaived& it) {
                            const auto* docket = state.duties().docket(it.obligation);
                            must(docket && docket->waiver(today), "an obligation is waived");
                        },
                        [](const auto&) {}},
               leaf.event);
}

}  // namespace jinze::simulation
