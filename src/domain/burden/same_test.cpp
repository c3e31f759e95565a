#include "domain/burden/same.h"

#include "domain/burden/town_test.h"
#include "domain/catalogue/load.h"

using namespace jinze;
using namespace jinze::burden;
using namespace jinze::burden::test;
using duty::Bearer;
using record::Kind;

namespace {

const Code study{"study"}, report{"report"};

}  // namespace

TEST_CASE("two duties ask for the same if one bearer owes one kind of record on one topic for both")
{
    const duty::Terms base = asking("base", Bearer::branch, {study}, {Kind::meeting, Kind::study});
    CHECK(asks_the_same(asking("new", Bearer::branch, {study}), base));
    CHECK(asks_the_same(base, asking("new", Bearer::branch, {study})));
    CHECK(asks_the_same(asking("more", Bearer::branch, {study, report}), base));  // its record serves both
    CHECK_FALSE(asks_the_same(asking("topic", Bearer::branch, {report}), base));
    CHECK_FALSE(asks_the_same(asking("kind", Bearer::branch, {study}, {Kind::report}), base));
    CHECK_FALSE(asks_the_same(asking("bearer", Bearer::party_group, {study}), base));
    CHECK_FALSE(asks_the_same(asking("none", Bearer::branch, {}), base));
    CHECK_FALSE(asks_the_same(asking("base", Bearer::branch, {study}), base));  // a version of itself
}

TEST_CASE("what every leader owes is owed by the secretary, and a further bearer counts")
{
    const duty::Terms each = asking("each", Bearer::each_leader, {study});
    CHECK(asks_the_same(asking("new", Bearer::party_group_secretary, {study}), each));
    duty::Terms several = asking("several", Bearer::branch, {study});
    several.bearer.also = {Bearer::organ_organisation};
    CHECK(asks_the_same(asking("new", Bearer::organ_organisation, {study}), several));
    CHECK(shared_by(asking("new", Bearer::organ_organisation, {study}), several).bearers ==
          std::vector{Bearer::organ_organisation});
}

TEST_CASE("the duty in force that asks for the same is named; one that has ended, or another unit's own, is not")
{
    Town town;
    town.adopt(asking("base", Bearer::branch, {study}));
    const auto named = [&](std::optional<OrgId> of) {
        std::vector<Code> codes;
        duty::Terms wanted = asking("wanted", Bearer::branch, {study});
        wanted.from = day_at(2026, 8, 1);
        for (const auto* it : same_in_force(town.state.duties(), wanted, of)) codes.push_back(it->terms.duty);
        return codes;
    };
    CHECK(named({}) == std::vector{Code{"base"}});
    town.adopt(asking("own", Bearer::branch, {study}), other_unit);
    CHECK(named(unit) == std::vector{Code{"base"}});
    CHECK(named(other_unit) == std::vector{Code{"base"}, Code{"own"}});
    CHECK(same_on(town.state.duties(), now, now).size() == 1);
    town.happens(duty::DutyEnded{Code{"base"}, day_at(2026, 8, 1)}, now);
    CHECK(named(unit).empty());
    CHECK(same_on(town.state.duties(), now, now).size() == 1);  // until then it is in force
    CHECK(same_on(town.state.duties(), day_at(2026, 8, 1), now).empty());
}

TEST_CASE("a type of matter asks the same as another with its bodies, opener and steps")
{
    matter::Type type = *matter::supervised();
    type.code = Code{"again"};
    Town town;
    const auto& matters = town.state.of<matter::Matters>();
    REQUIRE(same_in_force(matters, type).size() == 1);
    CHECK(same_in_force(matters, type)[0]->code == Code{"supervised"});
    CHECK(same_in_force(matters, *matter::supervised()).empty());
    type.opened_by = matter::Opener::lead;
    CHECK(same_in_force(matters, type).empty());
}

TEST_CASE("in the built-in catalogue the organisational life meeting is asked for twice, and nothing else")
{
    std::vector<std::pair<std::string, std::string>> found;
    for (const auto& it : same_in(catalogue::built_in()))
        found.emplace_back(it.one->terms.duty.text(), it.other->terms.duty.text());
    CHECK(found ==
          std::vector<std::pair<std::string, std::string>>{{"org-life-meeting", "supervise-through-org-life"}});
}
