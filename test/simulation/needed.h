// What right each command needs, toward whom, and what nobody may do at all: said a second time, apart from the rules.
#pragma once

#include "domain/district/tiers.h"
#include "simulation/entitled.h"
#include "simulation/world.h"

namespace jinze::simulation {

using namespace district;
using registry::Register;

struct Need {
    Right right{};
    OrgId toward;
    bool spoken_for_oneself = false;  // by the person concerned: no post is needed
};

class Needed {
public:
    Needed(const State& state, PersonId actor, Day today)
        : state_{state}, people_{state.people()}, entitled_{state, today}, actor_{actor}, today_{today}
    {
    }

    Need operator()(const OpenDistrict&) const { return {Right::import, {}, true}; }
    Need operator()(const BeginImport&) const { return {Right::import, {}}; }
    Need operator()(const EndImport&) const { return {Right::import, {}}; }
    Need operator()(const UndoImport&) const { return {Right::import, {}}; }
    Need operator()(const FoundOrganisation& it) const { return {Right::manage, it.leads.value_or(OrgId{})}; }
    Need operator()(const RenameOrganisation& it) const { return {Right::manage, it.org}; }
    Need operator()(const StateFunction& it) const { return {Right::manage, it.unit}; }
    Need operator()(const MoveOrganisation& it) const { return {Right::manage, it.org}; }
    Need operator()(const DissolveOrganisation& it) const { return {Right::manage, it.org}; }
    Need operator()(const RegisterPerson& it) const { return {Right::manage, it.branch}; }
    Need operator()(const CorrectIdentity& it) const { return {Right::manage, entitled_.home(it.person)}; }
    Need operator()(const TransferMember& it) const { return {Right::manage, it.branch}; }
    Need operator()(const EndMembership& it) const { return {Right::manage, entitled_.home(it.person)}; }
    Need operator()(const GradeMember& it) const { return {Right::manage, entitled_.home(it.person)}; }
    Need operator()(const MarkMember& it) const { return {Right::manage, entitled_.home(it.person)}; }
    Need operator()(const ErasePerson& it) const { return {Right::erase, entitled_.home(it.person)}; }
    Need operator()(const AppointPerson& it) const { return {Right::appoint, it.org}; }
    Need operator()(const EndAppointment& it) const
    {
        return {Right::appoint, people_[people_[it.appointment].post].org};
    }
    Need operator()(const GiveCharge& it) const { return {Right::appoint, people_[it.post].org}; }
    Need operator()(const EndCharge& it) const { return {Right::appoint, people_[people_[it.charge].post].org}; }
    Need operator()(const EnterRecord& it) const
    {
        if (it.content.closes && !is_at_or_above(it.content.host, host(it.content.closes->record)))
            throw Differs{to_text(it.content.host) + " closed an item of " + to_text(it.content.closes->record)};
        return {Right::record, it.content.host, is_own_word(it.content)};
    }
    Need operator()(const CorrectRecord& it) const { return {Right::correct, host(it.record)}; }
    Need operator()(const WithdrawRecord& it) const
    {
        const record::Version& version = state_.records()[it.record].latest();
        return {Right::correct, host(it.record), version.by == actor_ && is_own_word(version.content)};
    }
    Need operator()(const RestoreRecord& it) const
    {
        return (*this)(WithdrawRecord{.record = it.record, .reason = {}});
    }
    Need operator()(const CallMeeting& it) const { return {Right::record, it.host}; }
    Need operator()(const ReportItem& it) const
    {
        const record::Filed& content = state_.records()[it.record].latest().content;
        const record::Item& item = content.items[static_cast<std::size_t>(it.item) - 1];
        return {Right::record, item.org.value_or(content.host), item.person == actor_};
    }
    Need operator()(const ReopenItem& it) const
    {
        const auto posts = people_.posts_of(actor_, today_, today_);
        const bool above = std::ranges::any_of(posts, [&](PostId post) {
            const OrgId body = people_[post].org;
            return is_at_or_above(body, host(it.record)) && entitled_.may(actor_, Right::record, body);
        });
        return {Right::record, host(it.record), above};
    }
    Need operator()(const AdoptCatalogue&) const { return {Right::adopt, {}}; }
    Need operator()(const AdoptDuty& it) const { return {Right::adopt, it.unit.value_or(OrgId{})}; }
    Need operator()(const EndDuty&) const { return {Right::adopt, {}}; }
    Need operator()(const AdoptHolidays&) const { return {Right::adopt, {}}; }
    Need operator()(const AdoptParameters&) const { return {Right::adopt, {}}; }
    Need operator()(const OpenReferenceYear&) const { return {Right::open_reference_year, {}}; }
    Need operator()(const AdoptRights&) const { return {Right::grant, {}}; }
    Need operator()(const NameBody&) const { return {Right::grant, {}}; }
    Need operator()(const FillVacancy&) const { return {Right::grant, {}, true}; }  // its own rule decides who may
    Need operator()(const NoteSecurityLog&) const { throw Differs{"a person noted the security log"}; }
    Need operator()(const GiveReason& it) const { return of(Right::give_reason, it.obligation, true); }
    Need operator()(const TakeBackReason& it) const { return of(Right::give_reason, it.obligation, true); }
    Need operator()(const DecideReason& it) const { return of(Right::decide_reason, it.obligation, false); }
    Need operator()(const Waive& it) const { return of(Right::waive, it.obligation, false); }
    Need operator()(const Contest& it) const { return of(Right::contest, it.obligation, true); }
    Need operator()(const DecideContest& it) const
    {
        Need need = of(Right::decide_contest, it.obligation, false);
        need.spoken_for_oneself = is_delegate() && need.toward && people_.leads(need.toward, today_, today_) == work();
        return need;
    }
    Need operator()(const OpenMatter& it) const
    {
        const bool is_part = it.part_of && entitled_.may(actor_, Right::record, lead(*it.part_of));
        const auto code = it.type ? Code::from(*it.type) : Code::from("supervised");
        const bool asks = state_.of<matter::Matters>().type_of(*code)->opened_by == matter::Opener::lead;
        return {Right::record, asks ? it.lead : it.setter, is_part};
    }
    // The asker, or the member who asked; the tier above the asker, never somebody of the addressee.
    Need operator()(const ConfirmAnswer& it) const { return of_asker(it.record); }
    Need operator()(const ObjectToAnswer& it) const { return of_asker(it.record); }
    Need operator()(const DecideRequest& it) const
    {
        const record::Filed& content = state_.records()[it.record].latest().content;
        bool above = false;
        for (const PostId post : people_.posts_of(actor_, today_, today_)) {
            const OrgId body = people_[post].org;
            if (content.concerns == body) throw Differs{to_text(actor_) + " decided about a request to their own body"};
            above = above || stands_above(people_, body, content.host, today_);
        }
        if (!above) throw Differs{to_text(actor_) + " decided about a request from below another body"};
        return {Right::decide_reason, content.host};
    }
    Need operator()(const BringMatter& it) const { return {Right::record, it.setter}; }
    Need operator()(const SignReview& it) const { return {Right::record, it.setter}; }
    Need operator()(const AdoptMatterType&) const { return {Right::adopt, {}}; }
    Need operator()(const ConfirmMatter& it) const
    {
        const matter::MatterOpened& opened = state_.of<matter::Matters>()[it.matter].opened;
        if (opened.instructed_by != actor_) throw Differs{to_text(actor_) + " confirmed another's instruction"};
        return {Right::record, opened.setter, true};
    }
    // The absent person, the deputy, and the head of the body need no right.
    Need operator()(const NameDeputy& it) const
    {
        const PersonId absent = it.absent.value_or(actor_);
        if (it.deputy == actor_) throw Differs{to_text(actor_) + " named themselves a deputy"};
        if (!entitled_.stands_in(absent).empty() && it.from.value_or(today_) == today_)
            for (const delegation::Delegation* in_force : entitled_.stands_in(absent))
                if (in_force->named.org == it.org) throw Differs{to_text(absent) + " delegated on"};
        return {Right::decide_reason, it.org, absent == actor_ || is_head(it.org, absent)};
    }
    Need operator()(const EndDelegation& it) const
    {
        const auto& named = state_.of<delegation::Delegations>()[it.delegation].named;
        const bool own = named.absent == actor_ || named.deputy == actor_ || is_head(named.org, named.absent);
        return {Right::decide_reason, named.org, own};
    }
    Need operator()(const RegisterDocument& it) const { return {Right::record, it.body}; }
    Need operator()(const DecideClause& it) const
    {
        return {Right::record, state_.of<document::Documents>()[it.document].registered.body};
    }
    Need operator()(const PrepareReferral& it) const
    {
        if (it.person == actor_) throw Differs{to_text(actor_) + " referred themselves"};
        return of_referrer(lead(it.matter));
    }
    Need operator()(const AnswerReferral& it) const
    {
        if (referral(it.referral).opened.concerned != actor_)
            throw Differs{to_text(actor_) + " answered " + to_text(it.referral) + " for another"};
        return {Right::contest, {}, true};
    }
    Need operator()(const SendReferral& it) const
    {
        const referral::Referral& found = referral(it.referral);
        if (found.answered > today_ && found.opened.answer_by >= today_)
            throw Differs{to_text(it.referral) + " was sent before the person was heard"};
        return of_referrer(untouched(it.referral).opened.lead);
    }
    Need operator()(const WithdrawReferral& it) const { return of_referrer(untouched(it.referral).opened.lead); }
    Need operator()(const ReceiveReferral& it) const { return {Right::record, untouched(it.referral).receiver}; }
    Need operator()(const ConcludeReferral& it) const
    {
        if (referral(it.referral).received > today_) throw Differs{to_text(it.referral) + " ended without receipt"};
        return {Right::record, untouched(it.referral).receiver};
    }
    // For the lead, the setter (or its successor) or a joint body.
    Need operator()(const AddMatterFile& it) const
    {
        const matter::MatterOpened& opened = state_.of<matter::Matters>()[it.matter].opened;
        const auto may = [&](OrgId body) { return entitled_.may(actor_, Right::record, body); };
        const bool own = may(acting_for(people_, opened.setter, today_)) || std::ranges::any_of(opened.joint, may);
        return {Right::record, lead(it.matter), own};
    }
    Need operator()(const RemoveMatterFile& it) const
    {
        const auto& file = state_.of<matter::Matters>()[it.matter].files[static_cast<std::size_t>(it.file) - 1];
        if (file.by.is(actor_) && file.entered == today_) return {Right::decide_reason, lead(it.matter), true};
        if (file.by.is(actor_) || !it.why) throw Differs{to_text(actor_) + " removed a file alone or unsaid"};
        return operator()<RemoveMatterFile>(it);
    }
    // Whoever holds a post in the lead takes no step of the setter's.
    template <OnMatter C>
    Need operator()(const C& it) const
    {
        const OrgId home = lead(it.matter);
        for (const PostId post : people_.posts_of(actor_, today_, today_))
            if (C::needs == Right::decide_reason && people_[post].org == home)
                throw Differs{to_text(actor_) + " decided on " + to_text(it.matter) + ", which their own body leads"};
        return {C::needs, home};
    }
    // The host of the meeting recommends and reviews; all else is done for the body that confers.
    Need operator()(const PlanAward& it) const { return {Right::record, it.body}; }
    Need operator()(const RecommendNominee& it) const
    {
        if (it.person == actor_) throw Differs{to_text(actor_) + " recommended themselves"};
        return {Right::record, host(it.meeting), takes_part(it.award)};
    }
    Need operator()(const ReviewNominee& it) const { return {Right::record, host(it.meeting), takes_part(it.award)}; }
    Need operator()(const SharePractice& it) const { return {Right::record, it.body}; }
    template <class C>
        requires requires(const C& it) { commendation::AwardId{it.award}; }
    Need operator()(const C& it) const
    {
        const OrgId body = state_.of<commendation::Awards>()[it.award].planned.body;
        return {Right::record, body, takes_part(it.award)};
    }
    Need operator()(const SetPaperSeries& it) const { return {Right::record, it.org}; }
    Need operator()(const IssuePaper& it) const { return {Right::record, it.org}; }
    Need operator()(const SetPaperTemplate& it) const { return {Right::record, it.org}; }
    Need operator()(const VoidPaper& it) const
    {
        return {Right::record, state_.of<paper::Papers>()[it.paper].issued.org};
    }

    Need operator()(const AdoptScheme&) const { return {Right::adopt, {}}; }
    Need operator()(const PlanAssessment& it) const
    {
        for (const PlannedGroup& group : it.groups)
            for (const PersonId reviewer : it.reviewers)
                if (std::ranges::find(group.assessors, reviewer) != group.assessors.end())
                    throw Differs{to_text(reviewer) + " assesses and answers objections"};
        return in_office(it.through.value_or(it.by));
    }
    Need operator()(const DeliverDraft& it) const { return in_office(assessment(it.assessment).office()); }
    Need operator()(const FinaliseGroup& it) const { return in_office(assessment(it.assessment).office()); }
    Need operator()(const CountBallots& it) const { return in_office(assessment(it.assessment).office()); }
    Need operator()(const DecideGrade& it) const
    {
        const appraisal::Assessment& found = assessment(it.assessment);
        if (it.replaces && (assesses_in(found) || answers_in(found)))
            throw Differs{to_text(actor_) + " took part before and decided a review"};
        return in_office(found.office());
    }
    Need operator()(const JudgeLine& it) const
    {
        const appraisal::Assessment& found = assessment(it.assessment);
        if (!assesses_in(found)) throw Differs{to_text(actor_) + " judged and is no assessor"};
        return {Right::record, found.office(), true};
    }
    Need operator()(const DecideObjection& it) const
    {
        const appraisal::Assessment& found = assessment(it.assessment);
        if (!answers_in(found) || assesses_in(found))
            throw Differs{to_text(actor_) + " answered an objection and is not named to"};
        return {Right::record, found.office(), true};
    }
    Need operator()(const AnswerLine& it) const { return of_sheet(it.sheet); }
    Need operator()(const AskReview& it) const { return of_sheet(it.sheet); }
    Need operator()(const StateFact& it) const
    {
        if (it.name.kind == Code{"discipline"} &&
            (!it.stated_by || people_[*it.stated_by].kind != registry::OrgKind::discipline_body))
            throw Differs{to_text(actor_) + " stated discipline for no discipline body"};
        return in_office(it.stated_by.value_or(assessment(it.assessment).office()));
    }
    Need operator()(const ReceiptSheets& it) const { return in_office(it.org); }
    Need operator()(const NameContestDelegate&) const { return {Right::decide_contest, work()}; }

    const Entitled& entitled() const { return entitled_; }

private:
    const appraisal::Assessment& assessment(appraisal::AssessmentId id) const
    {
        return state_.of<appraisal::Appraisals>()[id];
    }
    bool assesses_in(const appraisal::Assessment& it) const
    {
        return std::ranges::any_of(it.groups, [&](const appraisal::Group& group) {
            const auto& all = group.planned.assessors;
            return std::ranges::find(all, actor_) != all.end();
        });
    }
    bool answers_in(const appraisal::Assessment& it) const
    {
        return std::ranges::find(it.planned.reviewers, actor_) != it.planned.reviewers.end();
    }
    // By a post in that very body; the right to import, or one of a body above, does not do.
    Need in_office(OrgId office) const
    {
        const auto posts = people_.posts_of(actor_, today_, today_);
        if (std::ranges::none_of(posts, [&](PostId post) { return people_[post].org == office; }))
            throw Differs{to_text(actor_) + " acted for " + to_text(office) + " without a post there"};
        return {Right::record, office};
    }
    // Of a leader: the leader alone.
    Need of_sheet(const appraisal::FactSheet& sheet) const
    {
        if (sheet.person && sheet.person != actor_) throw Differs{to_text(actor_) + " spoke of another's sheet"};
        return {Right::give_reason, sheet.body, sheet.person == actor_};
    }
    OrgId work() const { return state_.body_of(registry::OrgKind::work_committee); }
    bool is_delegate() const
    {
        PersonId named;
        for (const appraisal::Delegated& it : state_.of<appraisal::Appraisals>().delegates())
            if (it.it.from <= today_) named = it.it.last >= today_ ? it.it.person : PersonId{};
        const auto posts = people_.posts_of(actor_, today_, today_);
        return named == actor_ && std::ranges::none_of(posts, [&](PostId post) { return people_[post].org == work(); });
    }
    Need of_asker(RecordId request) const
    {
        const record::Record& it = state_.records()[request];
        return {Right::record, it.latest().content.host, it.versions.front().by == actor_};
    }
    bool sits(PersonId who, OrgId body, std::initializer_list<registry::Title> titles) const
    {
        return std::ranges::any_of(people_.posts_of(who, today_, today_), [&](PostId post) {
            return people_[post].org == body && std::ranges::find(titles, people_[post].title) != titles.end();
        });
    }
    bool is_head(OrgId body, PersonId absent) const
    {
        using enum registry::Title;
        const bool heads_away = sits(absent, body, {secretary, group_leader});
        return sits(actor_, body, {secretary, group_leader}) ||
               (heads_away && sits(actor_, body, {full_time_deputy, deputy_secretary}));
    }
    bool is_at_or_above(OrgId body, OrgId of) const { return body == of || stands_above(people_, body, of, today_); }
    OrgId lead(matter::MatterId matter) const
    {
        OrgId found = state_.of<matter::Matters>()[matter].opened.lead;
        for (const matter::Taken& taken : state_.of<matter::Matters>()[matter].taken)
            if (taken.step.act == matter::MatterAct::transfer || taken.step.act == matter::MatterAct::take_over ||
                taken.step.act == matter::MatterAct::succeed)
                found = taken.step.org.value_or(found);
        return found;
    }
    const referral::Referral& referral(matter::ReferralId id) const { return state_.of<referral::Referrals>()[id]; }
    // Nobody concerned decides.
    const referral::Referral& untouched(matter::ReferralId id) const
    {
        const referral::Referral& it = referral(id);
        if (it.opened.concerned == actor_) throw Differs{to_text(actor_) + " decided on their own " + to_text(id)};
        return it;
    }
    Need of_referrer(OrgId lead) const
    {
        for (const PostId post : people_.posts_of(actor_, today_, today_))
            if (people_[post].org == lead) throw Differs{to_text(actor_) + " referred somebody of their own body"};
        return {Right::decide_reason, lead};
    }
    // Whoever is nominated takes no part; nobody may without the right.
    bool takes_part(commendation::AwardId id) const
    {
        for (const commendation::Nominee& it : state_.of<commendation::Awards>()[id].nominees)
            if (it.recommended.person == actor_) throw Differs{to_text(actor_) + " took part in their own award"};
        return false;
    }
    OrgId host(RecordId record) const { return state_.records()[record].latest().content.host; }
    // An opinion or a request of a member, in their own branch.
    bool is_own_word(const record::Content& content) const
    {
        const bool word = content.kind == record::Kind::opinion || content.kind == record::Kind::request;
        return word && people_.branch_of(actor_, today_, today_) == content.host &&
               content.roster == record::Roster::none;
    }
    // Who answers for the bearer may give the reason; who does, or did at the end of the window, never decides it.
    Need of(Right right, const record::ObligationId& id, bool speaks) const
    {
        const duty::Facts facts{people_, state_.records(), state_.duties()};
        const auto it = duty::find_obligation(facts, id, today_);
        if (!it) throw Differs{"something was said of " + id.text + ", which nobody owes"};
        const bool own = duty::answers_for(facts, actor_, it->bearer, today_, today_) ||
                         duty::answers_for(facts, actor_, it->bearer, std::min(it->last, today_), today_);
        if (own && !speaks) throw Differs{to_text(actor_) + " decided on their own obligation " + id.text};
        return {right, duty::home_of(facts, it->bearer, today_, today_), own};
    }

    const State& state_;
    const Register& people_;
    Entitled entitled_;
    PersonId actor_;
    Day today_;
};

}  // namespace jinze::simulation
