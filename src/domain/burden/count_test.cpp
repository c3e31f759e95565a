#include <random>

#include "domain/burden/asks.h"
#include "domain/burden/town_test.h"

using namespace jinze;
using namespace jinze::burden;
using namespace jinze::burden::test;
using duty::Bearer;

namespace {

const Code study{"study"}, report{"report"}, lecture{"lecture"};

matter::MatterStepped step(matter::MatterAct act, std::optional<OrgId> org = {})
{
    return {
        .matter = matter::MatterId{1}, .act = act, .day = {}, .org = org, .answers = {}, .words = {}, .meeting = {}};
}

matter::MatterOpened opened(const char* type = "supervised")
{
    return {.matter = matter::MatterId{1},
            .type = Code{type},
            .setter = work,
            .lead = group,
            .joint = {},
            .due = {},
            .feedback = {},
            .answers = {},
            .instructed_by = {},
            .item = {},
            .part_of = {},
            .reopens = {},
            .service = {},
            .title = {},
            .wanted = {},
            .basis = {},
            .authorised = {},
            .clause = {},
            .handed_over = {},
            .done = {},
            .result = {},
            .goals = {}};
}

}  // namespace

TEST_CASE("a record that a duty asks for is one entry of its host, in the month of its day, by the work committee")
{
    Town town;
    town.adopt(asking("study-duty", Bearer::party_group, {study}));
    town.meets(group, day_at(2026, 3, 31), {study}, day_at(2026, 6, 2));  // entered two months later
    CHECK(town.asked() == std::vector{Asked{group, work, 3, {DemandKind::duty, Code{"study-duty"}}, 8, {}}});
    for (const int year : {2000, 2025, 2027, 2999}) CHECK(town.asked(year).empty());
}

TEST_CASE("one record that serves three duties is one entry, charged to the one that asks most")
{
    Town town;
    town.adopt(asking("study-duty", Bearer::party_group, {study}));
    town.adopt(asking("report-duty", Bearer::party_group, {report}));
    town.adopt(asking("lecture-duty", Bearer::party_group, {lecture}));
    town.fields = {{Code{"study-duty"}, 4}, {Code{"lecture-duty"}, 4}};
    town.meets(group, day_at(2026, 3, 4), {study, report, lecture});
    const auto all = town.asked();
    REQUIRE(all.size() == 1);
    CHECK(all[0].demand.code == Code{"report-duty"});
    CHECK(all[0].fields == 8);
    CHECK(all[0].also == std::vector{Code{"study-duty"}, Code{"lecture-duty"}});
    CHECK(town.total() == Sum{.entries = 1, .fields = 8, .served = 3});
    CHECK(town.total().saved() == 2);
}

TEST_CASE("a duty that follows from other records asks for no entry, and one without a deadline asks like any other")
{
    Town town;
    town.adopt(asking("follows", Bearer::branch, {study}));
    town.fields = {{Code{"follows"}, 0}};
    town.meets(branch, day_at(2026, 3, 4), {study});
    CHECK(town.asked().empty());
    duty::Terms standing = asking("standing", Bearer::branch, {study});
    standing.owed = {};
    town.adopt(standing);
    REQUIRE(town.asked().size() == 1);
    CHECK(town.asked()[0].demand.code == Code{"standing"});
}

TEST_CASE("what nobody asks for, what was not entered and what was withdrawn counts nothing")
{
    Town town;
    town.adopt(asking("study-duty", Bearer::party_group, {study}));
    town.meets(group, day_at(2026, 3, 4), {lecture});
    CHECK(town.asked().empty());
    const RecordId meant = town.meets(group, day_at(2026, 4, 8), {study});
    CHECK(town.asked().size() == 1);
    town.happens(record::RecordWithdrawn{meant, {}}, day_at(2026, 4, 9));
    CHECK(town.asked().empty());
    CHECK(town.asked(2026, day_at(2026, 4, 8)).size() == 1);  // as known the day before
}

TEST_CASE("a unit's own duty is asked by the unit, of its own bodies alone; a clock by the body that decided it")
{
    Town town;
    const RecordId decision = town.meets(OrgId{1}, day_at(2025, 1, 2), {});
    town.adopt(asking("own", Bearer::branch, {study}), unit);
    town.adopt(asking("clock", Bearer::branch, {report}), {}, decision);
    for (const OrgId host : {branch, other_branch}) town.meets(host, day_at(2026, 5, 6), {study});
    town.meets(other_branch, day_at(2026, 5, 7), {report});
    const auto all = town.asked();
    REQUIRE(all.size() == 2);
    CHECK(all[0].of == branch);
    CHECK(all[0].by == unit);
    CHECK(all[1].of == other_branch);
    CHECK(all[1].by == OrgId{1});
}

TEST_CASE("a reason is one field of the body that gives it, asked by whoever asks for the duty")
{
    Town town;
    town.adopt(asking("study-duty", Bearer::branch, {study}));
    town.happens(duty::ReasonGiven{{"study-duty@o5@2026-05"}, {}}, day_at(2026, 6, 3));
    CHECK(town.asked() == std::vector{Asked{branch, work, 6, {DemandKind::reason, Code{"study-duty"}}, 1, {}}});
    town.happens(duty::ReasonTakenBack{{"study-duty@o5@2026-05"}}, day_at(2026, 6, 3));
    CHECK(town.asked().empty());
}

TEST_CASE("a matter asks its lead for progress, the result and a reason, each with the fields of its act")
{
    using enum matter::MatterAct;
    Town town;
    town.happens(opened(), day_at(2026, 2, 2));
    for (const auto act : {approve, sign, note}) town.happens(step(act), day_at(2026, 2, 3));
    town.happens(step(transfer, other_group), day_at(2026, 3, 3));
    for (const auto act : {sign, explain, ask_extension, matter::MatterAct::report, accept})
        town.happens(step(act), day_at(2026, 4, 3));
    const Demand demand{DemandKind::matter, Code{"supervised"}};
    CHECK(town.asked() == std::vector{Asked{group, work, 2, demand, 1, {}}, Asked{other_group, work, 4, demand, 1, {}},
                                      Asked{other_group, work, 4, demand, 2, {}}});
}

TEST_CASE("a request that a type has its lead open is asked of the lead; what a list brought in is not")
{
    Town town;
    matter::Type type = *matter::supervised();
    type.code = Code{"request"};
    type.opened_by = matter::Opener::lead;
    town.happens(matter::MatterTypeAdopted{type, {}}, start);
    town.happens(opened("request"), day_at(2026, 2, 2));
    REQUIRE(town.asked().size() == 1);
    CHECK(town.asked()[0].of == group);
    CHECK(town.asked()[0].fields == fields_of_opening());
    auto brought = opened("request");
    brought.matter = matter::MatterId{2};
    brought.handed_over = day_at(2026, 1, 5);
    town.happens(brought, day_at(2026, 2, 2));
    CHECK(town.asked().size() == 1);
}

TEST_CASE("an assessment asks a body for its own score, and another for what it states; judging is its own work")
{
    Town town;
    const appraisal::AssessmentId id{1};
    const auto on = day_at(2026, 1, 20);
    appraisal::AssessmentPlanned planned;
    planned.assessment = id;
    planned.by = work;
    planned.year = 2025;
    town.happens(planned, on);
    appraisal::GroupPlanned of;
    of.assessment = id;
    of.group = Code{"first"};
    of.scheme = Code{"table-a"};
    of.bodies = {branch, other_branch};
    town.happens(of, on);
    appraisal::LineAnswered answer;
    answer.assessment = id;
    answer.sheet.body = branch;
    answer.line = Code{"good-practice"};
    for (const auto act : {appraisal::LineAct::self_score, appraisal::LineAct::comment, appraisal::LineAct::object}) {
        answer.act = act;
        town.happens(answer, on);
    }
    appraisal::LineJudged judged;
    judged.assessment = id;
    judged.body = branch;
    judged.item = Code{"good-practice"};
    town.happens(judged, on);
    appraisal::FactStated stated;
    stated.assessment = id;
    stated.body = branch;
    for (const auto& by : {std::optional<OrgId>{}, std::optional{work}, std::optional{group}}) {
        stated.stated_by = by;
        town.happens(stated, on);
    }
    const Demand demand{DemandKind::assessment, Code{"table-a"}};
    CHECK(town.asked() == std::vector{Asked{branch, work, 1, demand, 1, {}}, Asked{group, work, 1, demand, 1, {}}});
}

TEST_CASE("an entry names no person")
{
    CHECK(std::is_same_v<decltype(Asked::of), OrgId>);
    CHECK(std::is_same_v<decltype(Asked::by), OrgId>);
    Town town;
    duty::Terms each = asking("each", Bearer::each_member, {study});
    each.evidence[0].attended_by = duty::Part::bearer;
    each.evidence[0].of = duty::Of::anyone;
    town.adopt(each);
    town.recorded({.kind = record::Kind::meeting,
                   .host = branch,
                   .performed = day_at(2026, 3, 4),
                   .roster = record::Roster::members,
                   .topics = {study}},
                  day_at(2026, 3, 4));
    CHECK(town.total() == Sum{.entries = 1, .fields = 8, .served = 1});  // three members attended
}

TEST_CASE("whatever happens: a record is counted once, and issuers, bodies, months and demands add up to the same")
{
    std::mt19937 chance{20260708};
    const auto one_of = [&](const auto& all) { return all[chance() % std::size(all)]; };
    const std::array codes{study, report, lecture};
    const std::array hosts{group, branch, other_group, other_branch, work};
    for (int round = 0; round < 40; ++round) {
        Town town;
        const int duties = 1 + static_cast<int>(chance() % 6);
        for (int i = 0; i < duties; ++i) {
            const std::string code = "d" + std::to_string(i);
            duty::Terms terms =
                asking(code.c_str(), one_of(std::array{Bearer::party_group, Bearer::branch}), {one_of(codes)});
            if (chance() % 3 == 0) terms.owed = {};
            town.fields[Code{code}] = static_cast<int>(chance() % 9);
            town.adopt(terms, chance() % 4 == 0 ? std::optional{unit} : std::nullopt);
        }
        const int records = static_cast<int>(chance() % 30);
        for (int i = 0; i < records; ++i) {
            std::vector<Code> topics;
            for (const Code& it : codes)
                if (chance() % 2) topics.push_back(it);
            const Day on = day_at(2026, 1, 1) + days{chance() % 180};
            town.meets(one_of(hosts), on, topics, on + days{chance() % 20});
        }
        const auto all = town.asked();
        CHECK(all.size() <= static_cast<std::size_t>(records));
        const auto added = [](const auto& sums) {
            Sum sum;
            for (const auto& [key, it] : sums)
                sum.entries += it.entries, sum.fields += it.fields, sum.served += it.served;
            return sum;
        };
        const Sum whole = town.total();
        CHECK(added(sums(all, [](const Asked& it) { return it.by; })) == whole);
        CHECK(added(sums(all, [](const Asked& it) { return it.of; })) == whole);
        CHECK(added(sums(all, [](const Asked& it) { return it.month; })) == whole);
        CHECK(added(sums(all, [](const Asked& it) { return it.demand; })) == whole);
        CHECK(whole.served <= whole.entries * duties);
        // One more duty that asks for the same costs no entry where a record came anyway.
        duty::Terms twice = asking("twice", Bearer::branch, {study});
        const int before = whole.entries;
        const auto unasked = town.state.records().all().size() - static_cast<std::size_t>(before);
        town.adopt(twice);
        CHECK(town.total().entries <= before + static_cast<int>(unasked));
        CHECK(town.total().served >= whole.served);
    }
}
