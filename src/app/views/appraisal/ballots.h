// 民主测评: ballots as counted, per group of voters, on a body and on its secretary. On a person they are counts, never
// weighted and never added up. Who gave which is not known.
#pragma once

#include "app/views/appraisal/judging.h"

namespace jinze::views {

struct BallotCount {
    std::string group;  // code of the voters
    Bilingual title;
    std::optional<int> weight;  // per cent; bodies only
    int round = 1, handed_out = 0, returned = 0, good = 0, fairly_good = 0, ordinary = 0, poor = 0;
    bool enough = true;
    std::optional<Day> counted;
};
struct LeaderBallots {
    std::string post;
    Named person;
    std::vector<BallotCount> groups;
};
struct BallotsPage {
    AssessedHead head;
    std::vector<BallotCount> groups;
    std::vector<LeaderBallots> leaders;
    bool may_count = false;
};
BOOST_DESCRIBE_STRUCT(BallotCount, (),
                      (group, title, weight, round, handed_out, returned, good, fairly_good, ordinary, poor, enough,
                       counted))
BOOST_DESCRIBE_STRUCT(LeaderBallots, (), (post, person, groups))
BOOST_DESCRIBE_STRUCT(BallotsPage, (), (head, groups, leaders, may_count))

// For the office that counts them in; absent for all others.
Result<BallotsPage> ballots_page(const Reader& reader, const std::string& id, const BodyQuestion& asked);
// A line a group of the plan's voters, whether counted or not; further rounds below.
std::vector<BallotCount> ballots_shown(const Reader& reader, const InAssessment& in, const appraisal::FactSheet& sheet);

// The secretary's post of a body, if the assessment is of such bodies.
std::optional<PostId> secretary_post(const Reader& reader, const InAssessment& in);
Named person_named(const Reader& reader, PersonId person);

}  // namespace jinze::views
