#include "domain/fact_sheet/town_test.h"

using namespace jinze;
using namespace jinze::fact_sheet;
using namespace jinze::fact_sheet::test;
using matter::MatterAct;

namespace {

scheme::Scheme of(const scheme::FactName& name) { return scheme_of({losing("line", name)}); }

std::optional<std::int64_t> figure(const Town& town, const char* word, OrgId body, Day known = k1)
{
    const auto facts = town.facts(of(register_named(word)), body, y2025, known);
    if (facts.untaken.contains(register_named(word))) return {};
    REQUIRE(facts.facts.size() == 1);
    return facts.facts.front().figure->count() / 100;
}

}  // namespace

TEST_CASE("a matter counts for its lead in the period of its day, by its source and in any")
{
    Town town;
    town.open(work, one, on(2025, 6, 30), on(2025, 3, 3));
    const auto closed = town.open(work, one, on(2025, 6, 30), on(2025, 3, 3));
    town.close(closed, on(2025, 7, 8), on(2025, 7, 10));
    town.open(work, one, on(2026, 2, 2), on(2025, 3, 3));  // due next year
    CHECK(told(town.facts(of(matter_named("any")), one)) == Told{"any d1 已逾期", "any d2 逾期履行"});
    CHECK(told(town.facts(of(matter_named("inspection")), organ)) ==
          Told{"inspection d1 已逾期", "inspection d2 逾期履行"});
    CHECK(told(town.facts(of(matter_named("document")), one)).empty());
    CHECK(told(town.facts(of(matter_named("any")), two)).empty());
}

TEST_CASE("an accepted reason answers for an overdue matter, and a late result in review is late")
{
    Town town;
    const auto reasoned = town.open(work, one, on(2025, 6, 30), on(2025, 3, 3));
    town.step(reasoned, MatterAct::explain, on(2025, 7, 3));
    const auto reported = town.open(work, one, on(2025, 6, 30), on(2025, 3, 3));
    town.step(reported, MatterAct::report, on(2026, 1, 9), on(2026, 1, 9));
    CHECK(told(town.facts(of(matter_named("any")), one)) == Told{"any d1 已逾期", "any d2 逾期履行"});
    town.step(reasoned, MatterAct::justify, on(2025, 7, 9));
    CHECK(told(town.facts(of(matter_named("any")), one)) == Told{"any d1 已说明", "any d2 逾期履行"});
}

TEST_CASE("a matter that the body set for itself neither loses nor gains")
{
    Town town;
    town.open(organ, organ, on(2025, 6, 30), on(2025, 3, 3));
    const RecordId found = town.recorded({.kind = Kind::meeting,
                                          .host = one,
                                          .performed = on(2025, 3, 3),
                                          .items = {{.nature = record::Nature::problem}}},
                                         on(2025, 3, 3));
    town.open(work, organ, on(2025, 6, 30), on(2025, 3, 4), record::ItemRef{found, 0});
    town.open(work, organ, on(2025, 6, 30), on(2025, 3, 5));
    const auto facts = town.facts(of(matter_named("any")), organ);
    REQUIRE(facts.facts.size() == 3);
    CHECK(facts.facts[0].found_itself);
    CHECK(facts.facts[1].found_itself);
    CHECK_FALSE(facts.facts[2].found_itself);
}

TEST_CASE("urging, sending back, circulars and talks count in the year in which they were done")
{
    Town town;
    const auto it = town.open(work, one, on(2025, 12, 1), on(2025, 3, 3));
    town.step(it, MatterAct::urge, on(2025, 12, 5));
    town.step(it, MatterAct::urge, on(2025, 12, 9));
    town.step(it, MatterAct::urge, on(2026, 1, 5));
    CHECK(told(town.facts(of(matter_named("urged")), one)) == Told{"urged d1 ×2"});
    CHECK(told(town.facts(of(matter_named("summoned")), one)).empty());
}

TEST_CASE("a request for help has a clock only where the district adopted one")
{
    Town town;
    const RecordId asked = town.recorded(
        {.kind = Kind::request, .host = one, .performed = on(2025, 3, 3), .concerns = organ}, on(2025, 3, 3));
    CHECK(told(town.facts(of(matter_named("request")), organ)) == Told{"request r1 进行中"});
    Town strict = town;
    duty::Terms terms = district::small::terms_of("help", Bearer::organ_organisation, duty::Force::must,
                                                  {.shape = duty::Shape::within,
                                                   .within = 30,
                                                   .span = duty::Span::days,
                                                   .occasion = duty::Occasion::help_requested});
    terms.evidence = {{.needs = {duty::Need::answers}}};
    strict.happens(duty::DutyAdopted{.terms = terms, .title = {"help"}, .file = {}}, on(2025, 1, 1));
    CHECK(told(strict.facts(of(matter_named("request")), organ)) == Told{"request r1 已逾期"});
    town.recorded({.kind = Kind::report, .host = organ, .performed = on(2025, 9, 9), .answers = asked}, on(2025, 9, 9));
    CHECK(told(town.facts(of(matter_named("request")), organ)) == Told{"request r1 已履行"});
}

TEST_CASE("figures of the register are those of the period's last day")
{
    Town town;
    CHECK(figure(town, "members", organ) == 5);
    CHECK(figure(town, "members", one) == 3);
    CHECK(figure(town, "branches", organ) == 2);
    CHECK(figure(town, "activists", organ) == 0);
    town.happens(registry::PersonRegistered{.person = PersonId{6},
                                            .branch = one,
                                            .since = on(2025, 4, 1),
                                            .kind = registry::MemberKind::probationary,
                                            .joined = on(2025, 4, 1)},
                 on(2025, 4, 1));
    town.happens(registry::MemberMarked{PersonId{4}, registry::Mark::lost, true, on(2025, 5, 1)}, on(2025, 5, 1));
    CHECK(figure(town, "members-admitted", organ) == 1);
    CHECK(figure(town, "members-admitted", two) == 0);
    CHECK(figure(town, "lost-contact", organ) == 1);
    town.happens(registry::MemberGraded{PersonId{6}, registry::MemberKind::full, on(2025, 11, 1)}, on(2025, 11, 1));
    CHECK(figure(town, "members-confirmed", one) == 1);
}

TEST_CASE("an established post that nobody holds is vacant, day by day")
{
    Town town;
    town.happens(registry::PostEstablished{PostId{1}, organ, Title::full_time_deputy, on(2025, 1, 1)}, on(2025, 1, 1));
    town.posts = 1;
    CHECK(figure(town, "staff-missing", organ) == 1);
    CHECK(figure(town, "seats-vacant", organ) == 1);
    town.happens(registry::PersonAppointed{AppointmentId{1}, PostId{1}, PersonId{1}, on(2025, 1, 31)}, on(2025, 1, 31));
    CHECK(figure(town, "staff-missing", organ) == 0);
    CHECK(figure(town, "deputy-vacant-days", organ) == 30);
}

TEST_CASE("the organ organisation that no leader has in charge is missing one")
{
    Town town;
    CHECK(figure(town, "charges-missing", group) == 1);
    town.happens(registry::PostEstablished{PostId{1}, group, Title::member, start}, start);
    town.happens(registry::ChargeGiven{ChargeId{1}, PostId{1}, organ, on(2025, 2, 2)}, on(2025, 2, 2));
    CHECK(figure(town, "charges-missing", group) == 0);
    CHECK(figure(town, "charges-missing", organ) == 0);
}

TEST_CASE("what the ledger does not hold is said to be missing, and its line is absent rather than unlost")
{
    Town town;
    CHECK_FALSE(figure(town, "bodies-missing", organ));
    CHECK_FALSE(figure(town, "full-time-staff", organ));  // nobody stated it
    CHECK_FALSE(figure(town, "terms-ended", organ));      // no duty of elections is in force
    const auto scheme = of(register_named("bodies-missing"));
    const auto score = scheme::evaluate(scheme, town.facts(scheme, organ));
    CHECK(score.tree.below.front().state == scheme::NodeState::absent);
    town.recorded({.kind = Kind::statement,
                   .host = group,
                   .performed = on(2025, 12, 20),
                   .guarantee = record::Guarantee{true, 2, 1, 100, 90}},
                  on(2025, 12, 20));
    CHECK(figure(town, "full-time-staff", organ) == 2);
}

TEST_CASE("terms that ended and terms that expired are counted by body")
{
    Town town;
    duty::Terms terms = district::small::terms_of("term", Bearer::branch, duty::Force::must,
                                                  {.shape = duty::Shape::term, .every_years = 3});
    terms.evidence = {{.kinds = {Kind::ballot}}};
    town.happens(duty::DutyAdopted{.terms = terms, .title = {"term"}, .file = {}}, on(2025, 1, 1));
    const auto elect = [&](OrgId branch, Day day) {
        town.recorded({.kind = Kind::ballot, .host = branch, .performed = day, .topics = {Code{"election"}}}, day);
    };
    elect(one, on(2022, 5, 5));
    elect(two, on(2024, 5, 5));
    CHECK(figure(town, "terms-ended", organ) == 1);
    CHECK(figure(town, "terms-expired", organ) == 1);
    elect(one, on(2025, 9, 9));
    CHECK(figure(town, "terms-ended", organ) == 1);
    CHECK(figure(town, "terms-expired", organ) == 0);
}
