// Recommendation by vote, review by the Party group, and what the bodies asked have answered.
#include "domain/commendation_rules/known.h"
#include "domain/record/votes.h"

namespace jinze::district {
namespace {

using commendation::Award;
using commendation::Nominee;

OrgId host_of(const State& state, RecordId id)
{
    const record::Record* it = state.records().find(id);
    return it ? it->latest().content.host : OrgId{};
}

// Whether a person was of the body, or of one below it, on a day; of somebody who has died, at last.
bool is_of_body(const Request& asked, PersonId person, OrgId body, Day on)
{
    auto branch = asked.people.branch_of(person, on, asked.today);
    const registry::Person& it = asked.people[person];
    if (!branch && it.left == registry::Leaving::died && !it.stints.empty()) branch = it.stints.back().branch;
    return branch && (*branch == body || asked.people.is_below(*branch, body, on, asked.today));
}

Objection object_to_title(const Award& award, const RecommendNominee& it)
{
    const auto is_it = [&](const commendation::Quota& quota) { return quota.title == it.title; };
    if (std::ranges::none_of(award.planned.quotas, is_it)) return because(refusals::title_without_quota);
    const bool person = commendation::is_for_person(it.title);
    if (it.person.has_value() != person || it.org.has_value() == person) return because(refusals::nominee_one_of_two);
    if (it.senior && award.planned.basis != commendation::AwardBasis::project) return because(refusals::senior_unfit);
    if (it.posthumous && !commendation::may_be_posthumous(it.title)) return because(refusals::posthumous_unfit);
    return {};
}

// The vote of the meeting, and the body that held it.
Objection object_to_vote(const Request& asked, const Award& award, const RecommendNominee& it)
{
    if (const auto no = object_to_meeting(asked, it.meeting, {}, award.planned.decided.value_or(always))) return no;
    const record::Version& meeting = *meeting_known(asked, it.meeting);
    const OrgId host = meeting.content.host;
    if (!registry::is_grassroots(asked.people[host].kind)) return because(refusals::recommender_unfit, to_text(host));
    const auto& votes = meeting.content.rare.votes;
    if (it.vote < 1 || static_cast<std::size_t>(it.vote) > votes.size())
        return because(refusals::recommendation_vote_missing, to_text(it.meeting));
    if (!record::passes(votes[static_cast<std::size_t>(it.vote) - 1], meeting.count.voters_due,
                        meeting.count.voters_present))
        return because(refusals::recommendation_not_passed, to_text(it.meeting));
    return {};
}

Objection object_to_person(const Request& asked, const RecommendNominee& it, OrgId body, Day on)
{
    if (asked.actor == *it.person) return because(refusals::nobody_recommends_themselves);
    if (const auto no = district::object_to_person(asked, *it.person)) return no;
    const bool died = asked.people[*it.person].left == registry::Leaving::died;
    if (it.posthumous && !died) return because(refusals::posthumous_of_living, to_text(*it.person));
    if (died && !it.posthumous) return because(refusals::deceased_not_posthumous, to_text(*it.person));
    if (!is_of_body(asked, *it.person, body, on)) return because(refusals::nominee_not_of_body, to_text(*it.person));
    return {};
}

Objection object_to_nominee(const Request& asked, const Award& award, const RecommendNominee& it)
{
    const auto& meeting = meeting_known(asked, it.meeting)->content;
    const OrgId body = meeting.host;
    if (it.person) {
        if (const auto no = object_to_person(asked, it, body, meeting.performed)) return no;
    } else {
        if (const auto no = object_to_org(asked, *it.org, meeting.performed)) return no;
        if (*it.org != body && !asked.people.is_below(*it.org, body, meeting.performed, asked.today))
            return because(refusals::nominee_not_of_body, to_text(*it.org));
    }
    for (const Nominee& other : award.nominees) {
        if (it.person && other.recommended.person == it.person)
            return because(refusals::nominated_already, to_text(*it.person));
        if (it.org && other.recommended.org == it.org) return because(refusals::nominated_already, to_text(*it.org));
    }
    return {};
}

}  // namespace

OrgId toward(const State& state, const RecommendNominee& it, Day) { return host_of(state, it.meeting); }
OrgId toward(const State& state, const ReviewNominee& it, Day) { return host_of(state, it.meeting); }
OrgId toward(const State& state, const GiveOpinion& it, Day) { return home_of(state, it.award); }

void clean_texts(TextDoor& door, RecommendNominee& it)
{
    door.take(texts::nominee_name, it.named.text, "named");
    door.take(texts::nominee_post, it.post.text, "post");
}

Decided decide_on(const Request& asked, const RecommendNominee& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (!award.notices.empty()) return refuse(refusals::notice_is_public);
    if (award.nominees.size() >= static_cast<std::size_t>(commendation::most_nominees))
        return refuse(refusals::nominees_full, std::to_string(award.nominees.size()));
    if (const auto no = object_to_title(award, command)) return std::unexpected{*no};
    if (const auto no = object_to_vote(asked, award, command)) return std::unexpected{*no};
    if (const auto no = object_to_nominee(asked, award, command)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.named.text, texts::nominee_name, "named"))
        return std::unexpected{*no};
    commendation::NomineeRecommended it{.award = command.award,
                                        .nominee = static_cast<int>(award.nominees.size()) + 1,
                                        .title = command.title,
                                        .person = command.person,
                                        .org = command.org,
                                        .body = host_of(asked.state, command.meeting),
                                        .meeting = command.meeting,
                                        .vote = command.vote,
                                        .posthumous = command.posthumous,
                                        .senior = command.senior,
                                        .named = asked.seal(command.named),
                                        .post = {}};
    if (!command.post.text.empty()) it.post = asked.seal(command.post);
    return Events{std::move(it)};
}

Decided decide_on(const Request& asked, const ReviewNominee& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (const auto no = object_to_numbers(award, std::span{&command.nominee, 1})) return std::unexpected{*no};
    const Nominee& nominee = nominee_of(award, command.nominee);
    if (nominee.review) return refuse(refusals::reviewed_already, std::to_string(command.nominee));
    const record::Version* recommended = meeting_known(asked, nominee.recommended.meeting);
    if (!recommended) return refuse(refusals::record_withdrawn, to_text(nominee.recommended.meeting));
    const Day since = recommended->content.performed;
    if (const auto no = object_to_meeting(asked, command.meeting, {}, since)) return std::unexpected{*no};
    const OrgId body = meeting_known(asked, command.meeting)->content.host;
    if (body != reviewer_of(asked.state, award, nominee.recommended.body, since, asked.today))
        return refuse(refusals::reviewer_unfit, to_text(body));
    return Events{commendation::NomineeReviewed{.award = command.award,
                                                .nominee = command.nominee,
                                                .body = body,
                                                .forwarded = command.forwarded,
                                                .meeting = command.meeting}};
}

Decided decide_on(const Request& asked, const GiveOpinion& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (!award.notices.empty()) return refuse(refusals::notice_is_public);
    if (command.nominees.empty()) return refuse(refusals::nominees_missing);
    if (const auto no = object_to_numbers(award, command.nominees)) return std::unexpected{*no};
    if (const auto no = object_to_numbers(award, command.objections)) return std::unexpected{*no};
    for (const int number : command.nominees)
        if (const auto& review = nominee_of(award, number).review; !review || !review->forwarded)
            return refuse(refusals::nominee_not_forwarded, std::to_string(number));
    for (const int number : command.objections)
        if (std::ranges::find(command.nominees, number) == command.nominees.end())
            return refuse(refusals::opinion_objections_unfit, std::to_string(number));
    return Events{commendation::OpinionGiven{
        .award = command.award, .from = command.from, .nominees = command.nominees, .objections = command.objections}};
}

}  // namespace jinze::district
