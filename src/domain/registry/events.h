// The events of the register: facts in the past tense, each an act of the office. The leaf's envelope holds the instant
// and the actor. New events are added; existing ones never change.
#pragma once

#include <boost/mp11/list.hpp>
#include <optional>
#include <vector>

#include "domain/registry/terms.h"

namespace jinze::registry {

struct OrganisationFounded {
    OrgId org;
    OrgKind kind{};
    std::optional<OrgId> unit, leads, guides;
    Day on{};
    Sealed name;
};
struct OrganisationRenamed {
    OrgId org;
    Sealed name;
};
struct FunctionStated {
    OrgId unit;
    Sealed text;
};
struct OrganisationMoved {
    OrgId org;
    std::optional<OrgId> leads, guides;
    Day on{};
};
struct OrganisationDissolved {
    OrgId org;
    Day on{};
    std::optional<OrgId> successor{};  // the body that takes over what it had in hand
};
struct PersonRegistered {
    PersonId person;
    OrgId branch;
    Day since{};  // in this branch
    MemberKind kind{};
    Day joined{};  // the Party
    std::optional<Day> full_since;
    Sealed identity;
};
struct IdentityCorrected {
    PersonId person;
    Sealed identity;
};
struct MemberTransferred {
    PersonId person;
    OrgId branch;
    Day on{};
};
struct MembershipEnded {
    PersonId person;
    Leaving how{};
    Day on{};
};
struct MemberGraded {  // 转正, or a corrected 人员类别
    PersonId person;
    MemberKind kind{};
    Day on{};
};
enum class Mark : std::uint8_t { suspended, lost, away, relaxed };
struct MemberMarked {  // begins or ends a mark of the member
    PersonId person;
    Mark mark{};
    bool begins = true;
    Day on{};
};
struct PostEstablished {
    PostId post;
    OrgId org;
    Title title{};
    Day on{};
};
struct PersonAppointed {
    AppointmentId appointment;
    PostId post;
    PersonId person;
    Day on{};
    std::optional<PersonId> with;  // the second person who decided; empty: no second person was needed
};
struct AppointmentEnded {
    AppointmentId appointment;
    Day on{};
    std::optional<PersonId> with;  // as above
};
struct ChargeGiven {
    ChargeId charge;
    PostId post;
    OrgId over;
    Day on{};
};
struct ChargeEnded {
    ChargeId charge;
    Day on{};
};
struct PersonErased {  // two people decided; the sealed rows are gone
    PersonId person;
    PersonId with;  // the second person; the first is the actor
    std::vector<SealedId> rows;
};

// Every event of this room.
using Events = boost::mp11::mp_list<OrganisationFounded, OrganisationRenamed, FunctionStated, OrganisationMoved,
                                    OrganisationDissolved, PersonRegistered, IdentityCorrected, MemberTransferred,
                                    MembershipEnded, MemberGraded, MemberMarked, PostEstablished, PersonAppointed,
                                    AppointmentEnded, ChargeGiven, ChargeEnded, PersonErased>;

}  // namespace jinze::registry
