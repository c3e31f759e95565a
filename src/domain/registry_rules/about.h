// The subjects of register events.
#pragma once

#include "domain/district/about.h"

namespace jinze::district {

// The subject "somebody holds a post". Appointing again after the end is another appointment of the same subject.
inline Subjects holding(const State& state, AppointmentId id)
{
    const auto& appointment = state.people()[id];
    const auto& post = state.people()[appointment.post];
    return {subject("appointment", id), subject("holds", appointment.person, post.org, post.title)};
}
inline Subjects charge(const State& state, ChargeId id)
{
    return {subject("charge", state.people()[id].post, state.people()[id].over)};
}

inline About about(const registry::OrganisationFounded& e, const registry::Register&)
{
    return {.chinese = "成立组织", .english = "an organisation was founded", .org = e.org, .made = to_text(e.org)};
}
inline Subjects subjects_of(const State&, const registry::OrganisationFounded& e)
{
    return {subject("body exists", e.org)};
}

inline About about(const registry::OrganisationRenamed& e, const registry::Register&)
{
    return {.chinese = "组织更名", .english = "an organisation was renamed", .org = e.org};
}
inline Subjects subjects_of(const State&, const registry::OrganisationRenamed& e) { return {subject("name", e.org)}; }

inline About about(const registry::FunctionStated& e, const registry::Register&)
{
    return {.chinese = "写明职能", .english = "a function was stated", .org = e.unit};
}
inline Subjects subjects_of(const State&, const registry::FunctionStated& e) { return {subject("function", e.unit)}; }

inline About about(const registry::OrganisationMoved& e, const registry::Register&)
{
    return {.chinese = "调整隶属关系", .english = "an organisation was moved", .org = e.org};
}
inline Subjects subjects_of(const State&, const registry::OrganisationMoved& e) { return {subject("tier", e.org)}; }

inline About about(const registry::OrganisationDissolved& e, const registry::Register&)
{
    return {.chinese = "撤销组织", .english = "an organisation was dissolved", .org = e.org};
}
inline Subjects subjects_of(const State&, const registry::OrganisationDissolved& e)
{
    return {subject("body exists", e.org)};
}

inline About about(const registry::PersonRegistered& e, const registry::Register&)
{
    return {.chinese = "登记党员",
            .english = "a person was registered",
            .org = e.branch,
            .person = e.person,
            .made = to_text(e.person)};
}
inline Subjects subjects_of(const State&, const registry::PersonRegistered& e) { return {subject("person", e.person)}; }

inline About about(const registry::IdentityCorrected& e, const registry::Register&)
{
    return {.chinese = "更正身份信息", .english = "an identity was corrected", .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::IdentityCorrected& e)
{
    return {subject("identity", e.person)};
}

inline About about(const registry::MemberTransferred& e, const registry::Register&)
{
    return {.chinese = "转移组织关系", .english = "a member was transferred", .org = e.branch, .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::MemberTransferred& e)
{
    return {subject("membership", e.person)};
}

inline About about(const registry::MembershipEnded& e, const registry::Register&)
{
    return {.chinese = "党员离开", .english = "a membership ended", .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::MembershipEnded& e)
{
    return {subject("person", e.person), subject("membership", e.person)};
}

inline About about(const registry::MemberGraded& e, const registry::Register&)
{
    return {.chinese = "人员类别变动", .english = "a member's grade changed", .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::MemberGraded& e) { return {subject("grade", e.person)}; }

inline About about(const registry::MemberMarked& e, const registry::Register&)
{
    return {.chinese = "党员状态变动", .english = "a member's state changed", .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::MemberMarked& e)
{
    return {subject("mark", e.person, e.mark)};
}

inline About about(const registry::PostEstablished& e, const registry::Register&)
{
    return {.chinese = "设立职务",
            .english = "a post was established",
            .org = e.org,
            .post = e.post,
            .made = to_text(e.post)};
}
inline Subjects subjects_of(const State&, const registry::PostEstablished&) { return {}; }

inline About about(const registry::PersonAppointed& e, const registry::Register& people)
{
    return about_post(
        {.chinese = "任职", .english = "a person was appointed", .person = e.person, .made = to_text(e.appointment)},
        people, e.post);
}
inline Subjects subjects_of(const State& state, const registry::PersonAppointed& e)
{
    return holding(state, e.appointment);
}

inline About about(const registry::AppointmentEnded& e, const registry::Register& people)
{
    return about_appointment({.chinese = "免职", .english = "an appointment ended"}, people, e.appointment);
}
inline Subjects subjects_of(const State& state, const registry::AppointmentEnded& e)
{
    return holding(state, e.appointment);
}

inline About about(const registry::ChargeGiven& e, const registry::Register& people)
{
    return about_post(
        {.chinese = "明确分管", .english = "a charge was given", .over = e.over, .made = to_text(e.charge)}, people,
        e.post);
}
inline Subjects subjects_of(const State& state, const registry::ChargeGiven& e) { return charge(state, e.charge); }

inline About about(const registry::ChargeEnded& e, const registry::Register& people)
{
    About about{.chinese = "不再分管", .english = "a charge ended"};
    const auto* charge = people.find(e.charge);
    if (!charge) return about;
    about.over = charge->over;
    return about_post(std::move(about), people, charge->post);
}
inline Subjects subjects_of(const State& state, const registry::ChargeEnded& e) { return charge(state, e.charge); }

inline About about(const registry::PersonErased& e, const registry::Register&)
{
    return {.chinese = "依法删除个人信息", .english = "personal data was erased", .person = e.person};
}
inline Subjects subjects_of(const State&, const registry::PersonErased& e) { return {subject("person", e.person)}; }

}  // namespace jinze::district
