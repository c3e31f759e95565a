// Matching one record, term by term. Each term yields its reason when it does not hold.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

constexpr Day on = day(2026, 6, 1);

Verdict verdict(Town& town, const Content& content, const std::string& id)
{
    const RecordId record = town.enter(content);
    const auto obligation = town.obligation(id);
    REQUIRE(obligation.has_value());
    return match(town.facts(), *obligation, town.records[record], Town::later);
}

// The leading body's study of Party-building: its topic, its quorum, its conclusions.
struct Speech : Office {
    Speech()
    {
        adopt(terms(Bearer::party_group, each(Cadence::year, 2),
                    {.kinds = {Kind::meeting},
                     .topics = {Code{"party-building"}},
                     .quorum = {1, 2},
                     .needs = {Need::conclusions}}));
    }
    Content research(Day when = on, std::vector<Code> topics = {Code{"party-building"}}) const
    {
        Content it = meeting(group, when, std::move(topics));
        it.roster = Roster::seats;
        it.items = {{.nature = Nature::conclusion}};
        return it;
    }
    Verdict ask(const Content& content) { return verdict(*this, content, "duty@o3@2026"); }
};

}  // namespace

TEST_CASE("a meeting that has everything the duty names counts")
{
    Speech town;
    const Verdict it = town.ask(town.research());
    CHECK(it.counts());
    CHECK(it.present == 3);
    CHECK(it.due == 3);
}

TEST_CASE("each word that does not hold is one reason")
{
    Speech town;
    auto other_kind = town.research(), no_topic = town.research(on, {Code{"clean-government"}}),
         elsewhere = town.research(), nothing_concluded = town.research(), next_year = town.research(day(2027, 1, 1));
    other_kind.kind = Kind::document;
    elsewhere.host = town.organ;
    nothing_concluded.items.clear();
    CHECK(town.ask(other_kind).lacks == only(Lack::wrong_kind));
    CHECK(town.ask(no_topic).lacks == only(Lack::topic_missing));
    CHECK(town.ask(no_topic).topic == Code{"party-building"});
    CHECK(town.ask(nothing_concluded).lacks == only(Lack::conclusions_missing));
    CHECK(town.ask(next_year).lacks == only(Lack::outside_window));
    CHECK(town.ask(elsewhere).lacks[0] == Lack::other_host);
}

TEST_CASE("a meeting shared by two duties counts for both where it names both topics, and for one where it names one")
{
    Speech town;
    CHECK(town.ask(town.research(on, {Code{"party-building"}, Code{"strict-governance"}})).counts());
    CHECK_FALSE(town.ask(town.research(on, {Code{"strict-governance"}})).counts());
}

TEST_CASE("half is enough for a quorum of one half, less is not; it is counted by seats held")
{
    Speech town;
    auto half = town.research();
    half.exceptions = {{town.first, Presence::absent}};
    CHECK(town.ask(half).counts());  // 2 of 3
    half.exceptions = {{town.first, Presence::absent}, {town.second, Presence::excused}};
    const Verdict below = town.ask(half);
    CHECK(below.lacks == only(Lack::below_quorum));
    CHECK(below.present == 1);
    CHECK(below.due == 3);
    town.appoint(town.seat(town.group, Title::member), town.fourth);
    CHECK(town.ask(half).counts());  // exactly half of four
}

TEST_CASE("a meeting of members is counted by those with a vote, less those not counted")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::year), {.quorum = {4, 5}}));
    town.member(town.branch, Town::start, MemberKind::probationary);
    auto assembly = meeting(town.branch, on);
    assembly.roster = Roster::members;
    assembly.exceptions = {{town.first, Presence::absent}};
    CHECK(verdict(town, assembly, "duty@o5@2026").counts());  // 4 of 5 with a vote; the probationary member has none
    assembly.exceptions = {{town.first, Presence::absent}, {town.second, Presence::absent}};
    CHECK(verdict(town, assembly, "duty@o5@2026").lacks == only(Lack::below_quorum));
    assembly.exceptions = {{town.first, Presence::absent}, {town.second, Presence::not_counted}};
    CHECK(verdict(town, assembly, "duty@o5@2026").lacks == only(Lack::below_quorum));  // 3 of 4
    assembly.exceptions = {{town.first, Presence::not_counted}, {town.second, Presence::not_counted}};
    CHECK(verdict(town, assembly, "duty@o5@2026").counts());
}

TEST_CASE("where nobody's attendance was taken a quorum cannot have been reached")
{
    Speech town;
    auto silent = town.research();
    silent.roster = Roster::none;
    CHECK(town.ask(silent).lacks == only(Lack::below_quorum));
}

TEST_CASE("being there: by the roster, sitting in, excused, absent")
{
    Office town;
    town.adopt(
        terms(Bearer::party_group_secretary, each(Cadence::year), {.of = Of::own_branch, .attended_by = Part::bearer}));
    const std::string id = "duty@p1@2026";
    auto assembly = meeting(town.branch, on);
    assembly.roster = Roster::members;
    CHECK(verdict(town, assembly, id).counts());
    assembly.exceptions = {{town.first, Presence::sitting_in}};
    CHECK(verdict(town, assembly, id).counts());
    assembly.exceptions = {{town.first, Presence::excused}};
    CHECK(verdict(town, assembly, id).lacks == only(Lack::bearer_excused));
    assembly.exceptions = {{town.first, Presence::absent}};
    CHECK(verdict(town, assembly, id).lacks == only(Lack::bearer_absent));
}

TEST_CASE("led by the bearer: in the chair, presenting, or recorded on their behalf")
{
    Office town;
    town.adopt(terms(Bearer::party_group_secretary, each(Cadence::year), {.of = Of::anyone, .led_by = Part::bearer}));
    const std::string id = "duty@p1@2026";
    CHECK(verdict(town, meeting(town.branch, on), id).lacks == only(Lack::not_led_by_bearer));
    auto chaired = meeting(town.branch, on), presented = chaired, on_behalf = chaired, by_another = chaired;
    chaired.chair = town.first;
    presented.presenters = {town.first};
    on_behalf.on_behalf_of = town.first;
    by_another.chair = town.second;
    CHECK(verdict(town, chaired, id).counts());
    CHECK(verdict(town, presented, id).counts());
    CHECK(verdict(town, on_behalf, id).counts());
    CHECK_FALSE(verdict(town, by_another, id).counts());
}

TEST_CASE("a report is heard only where the part of the house that owes it presented")
{
    Office town;
    town.adopt(terms(Bearer::party_group, each(Cadence::year), {.presented_by = Part::organ_organisation}));
    const PostId organ_secretary = town.seat(town.organ, Title::secretary);
    town.appoint(organ_secretary, town.fourth);
    auto heard = meeting(town.group, on);
    CHECK(verdict(town, heard, "duty@o3@2026").lacks == only(Lack::not_presented_by));
    heard.presenters = {town.fifth};
    CHECK(verdict(town, heard, "duty@o3@2026").lacks == only(Lack::not_presented_by));
    heard.presenters = {town.fourth};
    CHECK(verdict(town, heard, "duty@o3@2026").counts());
}

TEST_CASE("the main leader is the secretary of the leading group that guides the host")
{
    Office town;
    town.adopt(terms(Bearer::organ_organisation, each(Cadence::year), {.presented_by = Part::main_leader}));
    auto assembly = meeting(town.organ, on);
    assembly.presenters = {town.second};
    CHECK_FALSE(verdict(town, assembly, "duty@o4@2026").counts());
    assembly.presenters = {town.first};
    CHECK(verdict(town, assembly, "duty@o4@2026").counts());
}

TEST_CASE("what counts may be hosted by those guided, concern the bearer, or be anyone's")
{
    Office town;
    Terms guided = terms(Bearer::party_group, each(Cadence::year), {.of = Of::guided});
    town.adopt(guided);
    CHECK(verdict(town, meeting(town.organ, on), "duty@o3@2026").counts());
    CHECK(verdict(town, meeting(town.branch, on), "duty@o3@2026").lacks == only(Lack::other_host));
    Terms concerning = terms(Bearer::party_group, each(Cadence::year), {.of = Of::concerning});
    concerning.duty = Code{"concerning"};
    town.adopt(concerning);
    auto about = meeting(town.work_committee, on);
    CHECK_FALSE(verdict(town, about, "concerning@o3@2026").counts());
    about.concerns = town.group;
    CHECK(verdict(town, about, "concerning@o3@2026").counts());
    CHECK(town.stands("duty@o3@2026", on) == Standing::done);
    CHECK(town.stands("concerning@o3@2026", on) == Standing::done);
}

TEST_CASE("a duty that anybody's record fulfils is fulfilled by a body that has nothing to do with the bearer")
{
    Office town;
    town.adopt(terms(Bearer::branch, each(Cadence::year), {.kinds = {Kind::meeting}, .of = Of::anyone}));
    const OrgId elsewhere = town.found(OrgKind::branch, {.leads = town.work_committee});
    town.enter(meeting(elsewhere, on));
    CHECK(town.stands("duty@o5@2026", on) == Standing::done);
}

TEST_CASE("problems, a reporter, somebody sitting in, a vote that passed: each need is asked")
{
    const auto lacking = [](Need need, const Content& content) {
        Office town;
        town.adopt(terms(Bearer::branch, each(Cadence::year), {.needs = {need}}));
        return verdict(town, content, "duty@o5@2026").lacks;
    };
    auto bare = meeting(OrgId{5}, on), full = bare;
    full.items = {{.nature = Nature::problem}};
    full.presenters = {PersonId{1}};
    full.exceptions = {{PersonId{2}, Presence::sitting_in}};
    full.roster = Roster::members;
    full.votes = {{.act = record::Act::motion, .yes = 3, .no = 1}};
    CHECK(lacking(Need::problems, bare) == only(Lack::problems_missing));
    CHECK(lacking(Need::reporter, bare) == only(Lack::reporter_missing));
    CHECK(lacking(Need::invitation, bare) == only(Lack::nobody_sat_in));
    CHECK(lacking(Need::vote_passed, bare) == only(Lack::vote_not_passed));
    for (const Need need : {Need::problems, Need::reporter, Need::invitation, Need::vote_passed})
        CHECK(lacking(need, full).empty());
    full.votes = {{.act = record::Act::motion, .yes = 2, .no = 2}};  // exactly half of four is not more than half
    CHECK(lacking(Need::vote_passed, full) == only(Lack::vote_not_passed));
}

TEST_CASE("of several ways to fulfil it, the one that comes nearest speaks")
{
    Office town;
    Terms two = terms(Bearer::branch, each(Cadence::year), {.kinds = {Kind::ballot}, .topics = {Code{"a"}}});
    two.evidence.push_back({.kinds = {Kind::meeting}, .topics = {Code{"b"}}});
    town.adopt(two);
    const Verdict it = verdict(town, meeting(town.branch, on), "duty@o5@2026");
    CHECK(it.lacks == only(Lack::topic_missing));
    CHECK(it.topic == Code{"b"});
    CHECK(verdict(town, meeting(town.branch, on, {Code{"b"}}), "duty@o5@2026").counts());
}

TEST_CASE("records that did not count are listed when they came near, and not when they are about something else")
{
    Speech town;
    town.enter(town.research(on, {Code{"clean-government"}}));                  // the topic alone is missing
    town.enter({.kind = Kind::document, .host = town.group, .performed = on});  // another kind, another topic
    const auto judged = town.judged("duty@o3@2026", on);
    REQUIRE(judged.not_counted.size() == 1);
    CHECK(judged.not_counted[0].record == RecordId{1});
}

TEST_CASE("a record that was spoilt and mended on one day counts as entered on that day, also as known on it")
{
    Speech town;
    const Content good = town.research();
    auto spoilt = good;
    spoilt.items.clear();
    const RecordId record = town.enter(good);
    const Day mended = day(2026, 7, 20);
    town.correct(record, spoilt, mended);
    town.correct(record, good, mended);
    const Verdict it = match(town.facts(), *town.obligation("duty@o3@2026"), town.records[record], mended);
    CHECK(it.counts());
    CHECK(it.entered == mended);
    CHECK(it.late_entry);
}
