#include "domain/catalogue/stage_test.h"

#include <algorithm>

#include "domain/duty/evaluate.h"

namespace jinze::catalogue {
namespace {

using duty::Bearer;
using duty::BearerRef;
using record::Roster;
using registry::OrgKind;
using registry::Title;

constexpr Day long_ago = day_at(2000, 1, 1);
constexpr int seats = 9, officers = 5, members = 22;  // default numbers

template <class T>
std::optional<T> maybe(T id)
{
    return id ? std::optional{id} : std::nullopt;
}

int most_due(const Example& example)
{
    int most = members;
    for (const ExampleRecord& record : example.records) most = std::max(most, record.due);
    return most;
}

// A seat holder is always due, so the example's number due is the number of seats.
int due_of(Roster roster, const Example& example, const Catalogue& catalogue, int otherwise)
{
    int most = 0;
    for (const ExampleRecord& record : example.records)
        for (const Code& code : record.topics)
            if (const Topic* topic = catalogue.topic(code); topic && topic->roster == roster)
                most = std::max(most, record.due);
    return most > 0 ? most : otherwise;
}

}  // namespace

Stage::Stage(const Example& example, const duty::Terms& terms, const Catalogue& catalogue, const Notices& notices)
    : example_{example}, catalogue_{catalogue}, terms_{terms}
{
    for (const auto& [year, notice] : notices) {
        duty::HolidaysAdopted event{.year = year, .days = {}};
        for (const auto& [day, off] : notice.days) event.days.push_back({day, off});
        duties_.apply(event, long_ago, {});
    }
    const Parameters& numbers = catalogue.parameters_on(terms.from);
    duties_.apply(duty::ParametersAdopted{{.late_entry = numbers.late_entry_working_days,
                                           .reason = numbers.reason_working_days,
                                           .due_soon = numbers.due_soon_working_days,
                                           .frozen = numbers.frozen_days}},
                  long_ago, {});
    duties_.apply(duty::DutyAdopted{.terms = terms_}, long_ago, {});
    if (example.opened)
        duties_.apply(duty::ReferenceYearOpened{.duty = terms.duty,
                                                .year = year_of(*example.opened),
                                                .from = *example.opened,
                                                .last = example.closed.value_or(*example.opened)},
                      *example.opened, {});
    found_bodies();
    seat_people();
}

OrgId Stage::found(OrgKind kind, OrgId unit, OrgId leads, OrgId guides)
{
    const OrgId id{static_cast<std::uint32_t>(people_.organisations().size() + 1)};
    people_.apply(registry::OrganisationFounded{.org = id,
                                                .kind = kind,
                                                .unit = maybe(unit),
                                                .leads = maybe(leads),
                                                .guides = maybe(guides),
                                                .on = long_ago},
                  long_ago);
    return id;
}

void Stage::found_bodies()
{
    district_ = found(OrgKind::district_committee, {}, {}, {});
    committee_ = found(OrgKind::work_committee, {}, district_, {});
    department_ = found(OrgKind::organisation_department, {}, district_, {});
    unit_ = found(OrgKind::unit, {}, {}, {});
    group_ = found(OrgKind::party_group, unit_, district_, {});
    organ_ = found(OrgKind::organ_committee, unit_, committee_, group_);
    branch_ = found(OrgKind::branch, unit_, organ_, {});
    charge_ = found(OrgKind::branch, unit_, organ_, {});
    cell_ = found(OrgKind::small_group, unit_, branch_, {});
    discipline_ = found(OrgKind::discipline_body, unit_, organ_, {});
    elsewhere_ = found(OrgKind::branch, {}, committee_, {});
}

PersonId Stage::join(OrgId branch)
{
    const PersonId id{static_cast<std::uint32_t>(people_.people().size() + 1)};
    people_.apply(registry::PersonRegistered{.person = id,
                                             .branch = branch,
                                             .since = long_ago,
                                             .kind = registry::MemberKind::full,
                                             .joined = long_ago,
                                             .full_since = long_ago},
                  long_ago);
    return id;
}

PostId Stage::seat(OrgId org, Title title, PersonId person, Day since)
{
    const PostId post{static_cast<std::uint32_t>(people_.posts().size() + 1)};
    people_.apply(registry::PostEstablished{.post = post, .org = org, .title = title, .on = long_ago}, long_ago);
    const AppointmentId id{static_cast<std::uint32_t>(people_.appointments().size() + 1)};
    people_.apply(registry::PersonAppointed{.appointment = id, .post = post, .person = person, .on = since}, long_ago);
    return post;
}

// Appoints the seats, then the branch's officers, then enough ordinary members for the largest meeting.
void Stage::seat_people()
{
    const bool new_secretary = terms_.owed.occasion == duty::Occasion::secretary_elected && example_.occasion;
    const Day since = example_.elected ? *example_.elected : new_secretary ? example_.occasion->on : long_ago;
    stranger_ = join(elsewhere_);
    committee_secretary_ = seat(committee_, Title::secretary, join(branch_), long_ago);
    group_secretary_ = seat(group_, Title::secretary, join(branch_), long_ago);
    deputy_ = seat(group_, Title::member, join(branch_), long_ago);
    other_ = seat(group_, Title::member, join(branch_), long_ago);
    for (int i = 3; i < due_of(Roster::seats, example_, catalogue_, seats); ++i)
        seat(group_, Title::member, join(branch_), long_ago);
    organ_secretary_ = seat(organ_, Title::secretary, join(branch_), long_ago);
    branch_secretary_ = seat(branch_, Title::secretary, join(branch_), since);
    for (int i = 1; i < due_of(Roster::committee, example_, catalogue_, officers); ++i)
        seat(branch_, Title::other_officer, join(branch_), long_ago);
    officer_ = AppointmentId{static_cast<std::uint32_t>(people_.appointments().size())};
    member_ = join(branch_);
    for (int i = 0; i < most_due(example_); ++i) join(branch_);
    people_.apply(registry::ChargeGiven{ChargeId{1}, deputy_, organ_, long_ago}, long_ago);
    people_.apply(registry::ChargeGiven{ChargeId{2}, other_, charge_, long_ago}, long_ago);
}

OrgId Stage::home() const { return duty::home_of(facts(), bearer(), example_.on, example_.known); }

PostId Stage::bearer_post() const
{
    switch (terms_.bearer.who) {
        case Bearer::work_committee_secretary: return committee_secretary_;
        case Bearer::party_group_secretary: return group_secretary_;
        case Bearer::deputy_in_charge: return deputy_;
        case Bearer::branch_secretary: return branch_secretary_;
        default: return other_;
    }
}

BearerRef Stage::bearer() const
{
    const auto body = [](OrgId id) { return BearerRef{BearerRef::Kind::body, id.number(), 0}; };
    switch (terms_.bearer.who) {
        case Bearer::district_committee: return body(district_);
        case Bearer::work_committee: return body(committee_);
        case Bearer::organisation_department: return body(department_);
        case Bearer::party_group: return body(group_);
        case Bearer::organ_organisation: return body(organ_);
        case Bearer::branch: return body(branch_);
        case Bearer::small_group: return body(cell_);
        case Bearer::discipline_body: return body(discipline_);
        case Bearer::each_member: return {BearerRef::Kind::member, member_.number(), 0};
        default: break;
    }
    if (terms_.bearer.for_each_charge) return {BearerRef::Kind::charge, bearer_post().number(), charge_.number()};
    return {BearerRef::Kind::post, bearer_post().number(), 0};
}

OrgId Stage::org(Role role) const
{
    switch (role) {
        case Role::bearer: return home();
        case Role::party_group: return group_;
        case Role::organ_organisation: return organ_;
        case Role::own_branch: return branch_;
        case Role::charge: return charge_;
        case Role::guided: return organ_;
        case Role::work_committee: return committee_;
        case Role::district_committee: return district_;
        case Role::other_unit: return elsewhere_;
        default: return group_;
    }
}

PersonId Stage::person(Role role) const
{
    const auto holder = [&](PostId post) {
        return people_.holder(post, example_.on, example_.known).value_or(stranger_);
    };
    switch (role) {
        case Role::bearer: {
            const BearerRef it = bearer();
            if (it.kind == BearerRef::Kind::member) return member_;
            if (it.kind != BearerRef::Kind::body) return holder(it.post());
            const OrgId body = it.org();
            return holder(body == group_ ? group_secretary_ : body == branch_ ? branch_secretary_ : organ_secretary_);
        }
        case Role::party_group:
        case Role::main_leader: return holder(group_secretary_);
        case Role::deputy_in_charge: return holder(deputy_);
        case Role::other_leader: return holder(terms_.bearer.who == Bearer::other_leader ? deputy_ : other_);
        case Role::organ_organisation: return holder(organ_secretary_);
        case Role::own_branch: return holder(branch_secretary_);
        case Role::work_committee: return holder(committee_secretary_);
        case Role::member: return member_;
        default: return stranger_;
    }
}

void Stage::decide(const record::ObligationId& obligation)
{
    if (example_.reason) {
        duties_.apply(duty::ReasonGiven{.obligation = obligation}, example_.reason->accepted, {});
        duties_.apply(duty::ReasonDecided{.obligation = obligation, .accepted = true}, example_.reason->accepted, {});
    }
    if (example_.waived) duties_.apply(duty::ObligationWaived{.obligation = obligation}, *example_.waived, {});
}

}  // namespace jinze::catalogue
