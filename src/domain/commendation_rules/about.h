// What the events of commendations concern. Opinions, lists and objections concern the award's file alone, so that
// nobody but its readers hears of them.
#pragma once

#include "domain/commendation/awards.h"
#include "domain/district/about.h"

namespace jinze::district {

inline About about(const commendation::AwardPlanned& e, const registry::Register&)
{
    return {.chinese = "开展表彰",
            .english = "an award was planned",
            .org = e.body,
            .made = to_text(e.award),
            .follow = Follow::nothing};
}
inline About about(const commendation::NomineeRecommended& e, const registry::Register&)
{
    return {.chinese = "推荐表彰对象",
            .english = "a nominee was recommended",
            .org = e.body,
            .person = e.person.value_or(PersonId{}),
            .follow = Follow::nothing};
}
inline About about(const commendation::NomineeReviewed& e, const registry::Register&)
{
    return {.chinese = "审核推荐对象", .english = "a nominee was reviewed", .org = e.body, .follow = Follow::nothing};
}

inline About about_file(const char* chinese, const char* english, commendation::AwardId id)
{
    return {.chinese = chinese, .english = english, .award = id, .follow = Follow::nothing};
}
inline About about(const commendation::OpinionGiven& e, const registry::Register&)
{
    return about_file("登记征求意见的答复", "opinions on nominees were noted", e.award);
}
inline About about(const commendation::ListDecided& e, const registry::Register&)
{
    return about_file("议定表彰名单", "the list of an award was decided", e.award);
}
inline About about(const commendation::ObjectionReceived& e, const registry::Register&)
{
    return about_file("登记对公示对象的异议", "an objection to a nominee was noted", e.award);
}
inline About about(const commendation::ObjectionConcluded& e, const registry::Register&)
{
    return about_file("了结对公示对象的异议", "an objection to a nominee was concluded", e.award);
}

inline About about_award(const char* chinese, const char* english, const State& state, commendation::AwardId id)
{
    const commendation::Award* it = state.of<commendation::Awards>().find(id);
    return {.chinese = chinese, .english = english, .org = it ? it->planned.body : OrgId{}, .follow = Follow::nothing};
}
inline About about(const commendation::NoticePublished& e, const State& state)
{
    return about_award("公示拟表彰对象", "nominees were published", state, e.award);
}
inline About about(const commendation::AwardsDecided& e, const State& state)
{
    return about_award("决定表彰", "awards were conferred", state, e.award);
}
inline About about(const commendation::AwardRevoked& e, const State& state)
{
    About about = about_award("撤销表彰", "an award was revoked", state, e.award);
    about.words = e.why;
    return about;
}
inline About about(const commendation::AwardFiled& e, const State& state)
{
    return about_award("表彰归档", "an award was filed", state, e.award);
}
inline About about(const commendation::PracticeShared& e, const registry::Register&)
{
    return {.chinese = "交流做法",
            .english = "a practice was shared",
            .org = e.body,
            .words = e.did,
            .follow = Follow::nothing};
}

inline Subjects subjects_of(const State&, const commendation::AwardPlanned& e) { return {subject("award", e.award)}; }
inline Subjects subjects_of(const State&, const commendation::NomineeRecommended& e)
{
    return {subject("nominee", e.award, e.nominee)};
}
inline Subjects subjects_of(const State&, const commendation::NomineeReviewed& e)
{
    return {subject("review of nominee", e.award, e.nominee)};
}
inline Subjects subjects_of(const State&, const commendation::OpinionGiven& e)
{
    return {subject("opinion", e.award, e.from)};
}
inline Subjects subjects_of(const State&, const commendation::ListDecided& e) { return {subject("list", e.award)}; }
inline Subjects subjects_of(const State&, const commendation::NoticePublished& e)
{
    return {subject("award notice", e.award, e.batch)};
}
inline Subjects subjects_of(const State&, const commendation::ObjectionReceived& e)
{
    return {subject("nominee objection", e.award, e.objection)};
}
inline Subjects subjects_of(const State&, const commendation::ObjectionConcluded& e)
{
    return {subject("objection's outcome", e.award, e.objection)};
}
inline Subjects subjects_of(const State&, const commendation::AwardsDecided& e) { return {subject("awards", e.award)}; }
inline Subjects subjects_of(const State&, const commendation::AwardRevoked& e)
{
    return {subject("revocation", e.award, e.nominee)};
}
inline Subjects subjects_of(const State&, const commendation::AwardFiled& e) { return {subject("file", e.award)}; }
inline Subjects subjects_of(const State&, const commendation::PracticeShared& e)
{
    return {subject("practice", e.practice)};
}

}  // namespace jinze::district
