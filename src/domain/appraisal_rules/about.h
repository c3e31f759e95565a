// What the events of assessments concern. What assessors judge and reviewers answer concerns the office alone, without
// its words: the body hears of it with the draft, and one assessor of another's judgement not before their own.
#pragma once

#include "domain/appraisal/life.h"
#include "domain/district/about.h"

namespace jinze::district {

inline About about_assessment(const char* chinese, const char* english, OrgId org, Sealed words = {})
{
    return {.chinese = chinese, .english = english, .org = org, .words = words, .follow = Follow::nothing};
}
inline OrgId office_named(const State& state, appraisal::AssessmentId id)
{
    const auto* it = state.of<appraisal::Appraisals>().find(id);
    return it ? it->office() : OrgId{};
}

inline About about(const appraisal::SchemeAdopted& e, const registry::Register&)
{
    About about = about_assessment("采用评分办法", "a scheme of assessment was adopted", {});
    about.of_rules = true;
    about.adds = e.continues;
    return about;
}
inline About about(const appraisal::AssessmentPlanned& e, const registry::Register&)
{
    About about = about_assessment("制定考核方案", "an assessment was planned", e.through.value_or(e.by), e.basis);
    about.made = to_text(e.assessment);
    return about;
}
inline About about(const appraisal::GroupPlanned& e, const State& state)
{
    About about =
        about_assessment("编定考核组", "a group of an assessment was planned", office_named(state, e.assessment));
    about.adds = true;
    about.of_many = true;
    return about;
}
inline About about(const appraisal::DraftDelivered& e, const State& state)
{
    About about =
        about_assessment("送达考核初稿", "an assessment's draft was delivered", office_named(state, e.assessment));
    about.of_many = true;
    return about;
}
inline About about(const appraisal::LineAnswered& e, const registry::Register&)
{
    About about = about_assessment("对考核逐行表态", "a line of an assessment was answered", e.sheet.body);
    if (e.sheet.person)
        about.person = *e.sheet.person;
    else if (e.words)
        about.words = *e.words;
    return about;
}
inline About about(const appraisal::LineJudged& e, const State& state)
{
    return about_assessment("考核判断", "a line of an assessment was judged", office_named(state, e.assessment));
}
inline About about(const appraisal::FactStated& e, const State& state)
{
    return about_assessment("书面认定事实", "a fact was stated for an assessment",
                            e.stated_by.value_or(office_named(state, e.assessment)));
}
inline About about(const appraisal::BallotsCounted& e, const State& state)
{
    return about_assessment("计入测评票数", "ballots of an assessment were counted", office_named(state, e.assessment));
}
inline About about(const appraisal::ObjectionDecided& e, const registry::Register&)
{
    return about_assessment("答复考核意见", "an objection to an assessment was answered", e.body, e.words);
}
inline About about(const appraisal::GroupFinalised& e, const State& state)
{
    About about =
        about_assessment("考核定稿", "an assessment's group was made final", office_named(state, e.assessment));
    about.of_many = true;
    return about;
}
inline About about(const appraisal::GradeDecided& e, const registry::Register&)
{
    return about_assessment("决定考核等次", "a grade was decided", e.sheet.body);
}
inline About about(const appraisal::ReviewAsked& e, const registry::Register&)
{
    About about = about_assessment("申请复核", "a review of a grade was asked for", e.sheet.body);
    if (e.sheet.person)
        about.person = *e.sheet.person;
    else
        about.words = e.words;
    return about;
}
inline About about(const appraisal::SheetsReceipted& e, const registry::Register&)
{
    About about = about_assessment("签收履责事实单", "fact sheets were receipted", e.org);
    about.record = e.record;
    return about;
}
inline About about(const appraisal::ContestDelegateNamed& e, const registry::Register&)
{
    About about = about_assessment("指定裁定异议的代表", "a delegate for contests was named", {});
    about.person = e.person;
    return about;
}

inline Subjects subjects_of(const State&, const appraisal::SchemeAdopted& e) { return {subject("scheme", e.scheme)}; }
inline Subjects subjects_of(const State&, const appraisal::AssessmentPlanned& e)
{
    return {subject("assessment of", e.by, e.year)};
}
inline Subjects subjects_of(const State&, const appraisal::GroupPlanned& e)
{
    return {subject("assessment group", e.assessment, e.group)};
}
inline Subjects subjects_of(const State&, const appraisal::DraftDelivered& e)
{
    return {subject("assessment draft", e.assessment, e.group)};
}
inline Subjects subjects_of(const State&, const appraisal::LineAnswered& e)
{
    return {subject("answer to line", e.assessment, e.sheet.body, e.sheet.post.value_or(PostId{}), e.line)};
}
inline Subjects subjects_of(const State&, const appraisal::LineJudged& e)
{
    return {subject("judged line", e.assessment, e.body, e.item)};
}
inline Subjects subjects_of(const State&, const appraisal::FactStated& e)
{
    return {subject("stated fact", e.assessment, e.body, e.name.by, e.name.kind)};
}
inline Subjects subjects_of(const State&, const appraisal::BallotsCounted& e)
{
    return {subject("ballots", e.assessment, e.sheet.body, e.sheet.post.value_or(PostId{}), e.voters, e.round)};
}
inline Subjects subjects_of(const State&, const appraisal::ObjectionDecided& e)
{
    return {subject("objection to line", e.assessment, e.body, e.item)};
}
inline Subjects subjects_of(const State&, const appraisal::GroupFinalised& e)
{
    return {subject("assessment final", e.assessment, e.group)};
}
inline Subjects subjects_of(const State&, const appraisal::GradeDecided& e)
{
    return {subject("grade of", e.assessment, e.sheet.body, e.sheet.post.value_or(PostId{}))};
}
inline Subjects subjects_of(const State&, const appraisal::ReviewAsked& e)
{
    return {subject("review of", e.assessment, e.sheet.body, e.sheet.post.value_or(PostId{}))};
}
inline Subjects subjects_of(const State&, const appraisal::SheetsReceipted& e)
{
    return {subject("sheets of", e.assessment, e.org)};
}
inline Subjects subjects_of(const State&, const appraisal::ContestDelegateNamed&) { return {"contest delegate"}; }

}  // namespace jinze::district
