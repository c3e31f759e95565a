// What may be asked about commendations. The body that recommends or reviews acts for itself; everything else is done
// for the body that confers the award.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/commendation/terms.h"
#include "domain/district/grants.h"
#include "domain/district/words.h"

namespace jinze::district {

struct PlanAward {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    OrgId body;
    int year = 0;
    commendation::AwardBasis basis{};
    Text title;
    std::optional<Text> document;  // title and number of the basis
    std::optional<Day> decided;    // its day
    std::optional<OrgId> authority;
    std::optional<Text> approved_by;
    std::optional<int> period, leaders, units;                                 // of a project
    std::optional<int> members, workers, organisations, persons, collectives;  // quotas by title
    commendation::AwardDays days;
};
struct RecommendNominee {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    commendation::AwardId award;
    commendation::AwardTitle title{};
    std::optional<PersonId> person;
    std::optional<OrgId> org;
    RecordId meeting;  // of the body that recommends
    int vote = 1;
    bool posthumous = false, senior = false;
    Text named, post;  // as on the list
};
struct ReviewNominee {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    commendation::AwardId award;
    int nominee = 0;
    bool forwarded = false;
    RecordId meeting;  // of the Party group
};
struct GiveOpinion {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    commendation::OpinionOf from{};
    std::vector<int> nominees, objections;
};
struct DecideAwardList {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    RecordId meeting;
    std::vector<int> nominees, substitutes;
};
struct PublishAwardNotice {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    std::vector<int> nominees;
    Day first{};
    std::optional<int> working_days;  // nothing: five
    Text place;
};
struct ReceiveNomineeObjection {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    int nominee = 0;
    Day received{};
    bool anonymous = false, clue = false, handed_over = false;
};
struct ConcludeNomineeObjection {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    int objection = 0;
    commendation::ObjectionOutcome outcome{};
    std::optional<RecordId> meeting;
};
struct ConferAwards {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    RecordId meeting;
    std::vector<int> nominees;
};
struct RevokeAward {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    int nominee = 0;
    RecordId meeting;
    Text why;
};
struct FileAward {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    commendation::AwardId award;
    std::optional<Day> kept_until;  // nothing: for ever
};
struct SharePractice {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    OrgId body;
    Text did, effect;
};

BOOST_DESCRIBE_STRUCT(PlanAward, (),
                      (body, year, basis, title, document, decided, authority, approved_by, period, leaders, units,
                       members, workers, organisations, persons, collectives, days))
BOOST_DESCRIBE_STRUCT(RecommendNominee, (), (award, title, person, org, meeting, vote, posthumous, senior, named, post))
BOOST_DESCRIBE_STRUCT(ReviewNominee, (), (award, nominee, forwarded, meeting))
BOOST_DESCRIBE_STRUCT(GiveOpinion, (), (award, from, nominees, objections))
BOOST_DESCRIBE_STRUCT(DecideAwardList, (), (award, meeting, nominees, substitutes))
BOOST_DESCRIBE_STRUCT(PublishAwardNotice, (), (award, nominees, first, working_days, place))
BOOST_DESCRIBE_STRUCT(ReceiveNomineeObjection, (), (award, nominee, received, anonymous, clue, handed_over))
BOOST_DESCRIBE_STRUCT(ConcludeNomineeObjection, (), (award, objection, outcome, meeting))
BOOST_DESCRIBE_STRUCT(ConferAwards, (), (award, meeting, nominees))
BOOST_DESCRIBE_STRUCT(RevokeAward, (), (award, nominee, meeting, why))
BOOST_DESCRIBE_STRUCT(FileAward, (), (award, kept_until))
BOOST_DESCRIBE_STRUCT(SharePractice, (), (body, did, effect))

using CommendationCommands =
    boost::mp11::mp_list<PlanAward, RecommendNominee, ReviewNominee, GiveOpinion, DecideAwardList, PublishAwardNotice,
                         ReceiveNomineeObjection, ConcludeNomineeObjection, ConferAwards, RevokeAward, FileAward,
                         SharePractice>;

}  // namespace jinze::district
