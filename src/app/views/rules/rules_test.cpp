#include "app/input/rules.h"

#include "app/views/board/duty_list.h"
#include "app/views/office_fixture_test.h"
#include "app/views/rules/adoption.h"
#include "app/views/rules/settings.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

const std::string standing_duty = "responsibility-system-set-up", clocked = "party-group-study-party-building";
const Code topic{"responsibility-system"};

RecordId decision(Office& town, PersonId who, OrgId host, std::vector<Code> topics = {})
{
    return town.recorded(who,
                         {.kind = record::Kind::meeting,
                          .host = host,
                          .performed = town.today(),
                          .topics = std::move(topics),
                          .items = {{.nature = record::Nature::conclusion}}},
                         "会议");
}

DutiesPage duties(Office& town, PersonId who)
{
    return *town.as(who, [](const Reader& reader) { return duties_page(reader); });
}

const DutyStated* of(const DutiesPage& page, const std::string& code)
{
    const auto found =
        std::find_if(page.duties.begin(), page.duties.end(), [&](const auto& it) { return it.code.text() == code; });
    return found == page.duties.end() ? nullptr : &*found;
}

input::OwnDuty own_duty(Office& town, const std::string& basis)
{
    return {.unit = to_text(town.bureau()),
            .title = "每月到支部听一次意见",
            .kind = record::Kind::talk,
            .topic = "heart-to-heart-talk",
            .bearer = duty::Bearer::branch,
            .cadence = calendar::Cadence::month,
            .count = 1,
            .from = "2026-04-01",
            .basis = basis};
}

}  // namespace

TEST_CASE("every duty stands in official order with its clock, its sources and who owes it")
{
    Office town;
    const DutiesPage page = duties(town, town.secretary());
    CHECK(page.may_adopt);
    CHECK(page.tiers.size() == 3);
    const DutyStated* it = of(page, clocked);
    REQUIRE(it);
    CHECK(it->state == Clocked::clock);
    CHECK(it->cadence.zh == "每年2次");
    CHECK(it->burden.bearers == 1);
    CHECK(it->burden.a_year == 2);
    REQUIRE(it->sources.size() == 1);
    CHECK(it->sources[0].quote == "研究和听取汇报，每年至少要研究两次");
    CHECK(it->sources[0].verified);
    const DutyStated* standing = of(page, standing_duty);
    REQUIRE(standing);
    CHECK(standing->state == Clocked::standing);
    CHECK(standing->proposed_words->zh == "每年3月31日前");
    CHECK(standing->burden.a_year == 0);
    CHECK_FALSE(duties(town, town.member_of("第一")).may_adopt);
    CHECK(of(duties(town, town.member_of("第一")), clocked)->burden.bearers == 0);  // only of what they may see
}

TEST_CASE("one duty shows versions, evidence, bearers and how it stands; an unknown one is absent")
{
    Office town;
    const auto page = town.as(town.secretary(), [](const Reader& reader) { return duty_page(reader, clocked); });
    REQUIRE(page.has_value());
    REQUIRE(page->evidence.size() == 1);
    CHECK(page->evidence[0].quorum->zh == "到会不少于应到的1/2");
    CHECK(page->evidence[0].topic_codes == std::vector{Code{"organ-party-building"}});
    REQUIRE(page->bearers.size() == 1);
    CHECK(page->bearers[0].org.id == to_text(town.group()));
    CHECK(page->versions.size() == 1);
    CHECK(page->tally.overdue + page->tally.open + page->tally.reason_wanted + page->tally.due_soon >= 1);
    CHECK_FALSE(page->examples.empty());
    for (const char* none : {"no-such-duty", "NOT A CODE", ""})
        CHECK(views::is_absent(
            town.as(town.secretary(), [&](const Reader& reader) { return duty_page(reader, none); }).error()));
}

TEST_CASE("the district switches a proposed clock on, or its own days, by a recorded decision only")
{
    Office town;
    const PersonId who = town.secretary();
    CHECK(town.done(who, input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .basis = ""})).error().why ==
          "basis_missing");
    const std::string basis = to_text(decision(town, who, town.work()));
    CHECK(town.done(who, input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .count = 2, .basis = basis}))
              .error()
              .field == "count");
    CHECK(
        town.done(who, input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .by = "02-30", .basis = basis}))
            .error()
            .field == "by");
    CHECK(
        town.done(who, input::adopting_own_clock("no-such-duty", {.from = "2027-01-01", .basis = basis})).error().why ==
        "duty_unknown");
    CHECK(town.done(who, input::adopting_own_clock(standing_duty, {.from = "soon", .basis = basis})).error().field ==
          "from");
    CHECK(
        town.done(who, input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .basis = "12"})).error().field ==
        "basis");
    CHECK(town.done(town.branch_secretary(),
                    input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .basis = basis}))
              .error()
              .why == "right_missing");

    REQUIRE(
        town.done(who, input::adopting_own_clock(standing_duty, {.from = "2027-01-01", .by = "02-28", .basis = basis}))
            .has_value());
    const auto page = town.as(who, [](const Reader& reader) { return *duty_page(reader, standing_duty); });
    REQUIRE(page.versions.size() == 2);
    CHECK(page.versions[1].cadence.zh == "每年2月28日前");
    CHECK(page.versions[1].basis->id == basis);
    CHECK(page.duty.state == Clocked::to_come);  // decided, not yet begun
}

TEST_CASE("a must is tightened and never weakened")
{
    Office town;
    const PersonId who = town.secretary();
    const auto weaker =
        town.done(who, input::adopting_own_clock(clocked, {.from = "2027-01-01", .count = 1, .basis = ""}));
    REQUIRE_FALSE(weaker.has_value());
    CHECK(weaker.error().why == "weakens_a_must");
    CHECK(weaker.error().chinese == "“专题研究机关党建工作”为必须履行的职责，本区可以从严，不得放宽：次数更少。");
    CHECK(town.done(who, input::adopting_own_clock(clocked, {.from = "2027-01-01", .count = 3, .basis = ""}))
              .has_value());
    const auto page = town.as(who, [](const Reader& reader) { return *duty_page(reader, clocked); });
    CHECK(page.versions.back().cadence.zh == "每年3次");
}

TEST_CASE("a duty ends from a day on, and by whoever may")
{
    Office town;
    CHECK(town.done(town.leader(), input::ending_duty(standing_duty, "2026-12-31")).error().why == "right_missing");
    CHECK(town.done(town.secretary(), input::ending_duty(standing_duty, "2020-01-01")).error().why ==
          "from_in_the_past");
    CHECK(town.done(town.secretary(), input::ending_duty("NOT A CODE", "2026-12-31")).error().why == "duty_unknown");
    REQUIRE(town.done(town.secretary(), input::ending_duty(standing_duty, "2026-12-31")).has_value());
    CHECK(of(duties(town, town.secretary()), standing_duty)->until == day_at(2026, 12, 31));
}

TEST_CASE("a draft says who would owe what and what it costs, and changes nothing")
{
    Office town;
    const auto before = town.state().leaves();
    const RulesDraft draft{
        .clocks = {{.duty = standing_duty, .from = "2027-01-01"}, {.duty = clocked, .from = "2027-01-01", .count = 4}},
        .own = {}};
    const auto shown = town.as(town.secretary(), [&](const Reader& reader) { return draft_shown(reader, draft); });
    REQUIRE(shown.has_value());
    CHECK(town.state().leaves() == before);
    CHECK(shown->changes.size() == 2);
    CHECK(shown->changes[1].zh == "“专题研究机关党建工作”自2027年1月1日起：每年4次");
    CHECK(shown->objections.empty());  // that a decision is needed is known
    const auto group = std::find_if(shown->loads.begin(), shown->loads.end(),
                                    [](const auto& it) { return it.bearer.en == "Party group or leading group"; });
    REQUIRE(group != shown->loads.end());
    CHECK(group->bearers == 1);
    CHECK(group->duties == group->duties_before + 1);
    CHECK(group->a_year == group->a_year_before + 3);
    CHECK(group->first_last == day_at(2027, 3, 31));
    CHECK(shown->months.size() == 12);
    const auto march =
        std::find_if(shown->months.begin(), shown->months.end(), [](const auto& it) { return it.month == "2027-03"; });
    REQUIRE(march != shown->months.end());
    CHECK(march->records == march->before + 2);  // the group and the organ organisation
    CHECK(shown->branch_quarter == shown->branch_quarter_before);
}

TEST_CASE("a draft that could not be adopted says why; who may not adopt has no draft")
{
    Office town;
    const auto shown = [&](PersonId who, RulesDraft draft) {
        return town.as(who, [&](const Reader& reader) { return draft_shown(reader, draft); });
    };
    const auto weaker =
        shown(town.secretary(),
              {.clocks = {{.duty = clocked, .from = "2027-01-01", .count = 1}, {.duty = clocked, .from = "2020-01-01"}},
               .own = {}});
    REQUIRE(weaker.has_value());
    REQUIRE(weaker->objections.size() == 2);
    CHECK(weaker->objections[0].why == "weakens_a_must");
    CHECK(weaker->objections[1].why == "from_in_the_past");
    CHECK(shown(town.leader(), {.clocks = {{.duty = clocked}}, .own = {}}).error().why == "right_missing");
    CHECK(views::is_absent(shown(town.secretary(), {.clocks = {{.duty = "no-such"}}, .own = {}}).error()));
    const auto own =
        shown(town.leader(), {.clocks = {},
                              .own = std::vector<DraftOwn>{{to_text(town.bureau()), "听意见", duty::Bearer::branch,
                                                            calendar::Cadence::month, 1, "2026-04-01"}}});
    REQUIRE(own.has_value());
    CHECK(own->branch_quarter_before == own->branch_quarter);  // a unit's own duty counts for its branches below
    CHECK(own->changes[0].zh == "本单位自定“听意见”：党支部每月1次");
    CHECK(views::is_absent(
        shown(town.member_of("第一"), {.clocks = {},
                                       .own = std::vector<DraftOwn>{{to_text(town.bureau()), "x", duty::Bearer::branch,
                                                                     calendar::Cadence::month, 1, "2026-04-01"}}})
            .error()));
}

TEST_CASE("a unit adds a duty of its own by a recorded meeting, which settles the duty to have a system at all")
{
    Office town;
    const PersonId who = town.leader();
    const std::string unnamed = to_text(decision(town, who, town.group()));
    const auto asked = [&](input::OwnDuty duty) { return town.done(who, input::adopting_unit_duty(std::move(duty))); };
    CHECK(asked(own_duty(town, "")).error().field == "basis");
    CHECK(asked(own_duty(town, unnamed)).error().chinese.find("机关党建责任制") != std::string::npos);
    CHECK(asked(own_duty(town, "r999")).error().why == "record_unknown");
    const std::string foreign = to_text(decision(town, town.secretary(), town.work(), {topic}));
    CHECK(asked(own_duty(town, foreign)).error().field == "basis");
    const std::string basis = to_text(decision(town, who, town.group(), {topic}));
    input::OwnDuty wrong = own_duty(town, basis);
    wrong.topic = "没有这个议题";
    CHECK(asked(wrong).error().field == "topic");
    wrong = own_duty(town, basis);
    wrong.bearer = duty::Bearer::work_committee;
    CHECK(asked(wrong).error().field == "bearer");
    wrong = own_duty(town, basis);
    wrong.title = "每天打卡签到";
    CHECK_FALSE(asked(wrong).has_value());  // a record of traces does not count as work

    input::OwnDuty own = own_duty(town, basis);
    own.title = "听意见 \"当面\"\\ <b>";
    const auto done = asked(own);
    REQUIRE_MESSAGE(done.has_value(), done.error().chinese);
    const DutiesPage page = duties(town, who);
    const DutyStated* it = of(page, "own-o" + std::to_string(town.bureau().number()) + "-1");
    REQUIRE(it);
    CHECK(it->title.zh == own.title);
    CHECK(it->unit->id == to_text(town.bureau()));
    CHECK(it->burden.bearers == 2);  // its two branches
    REQUIRE(it->sources.size() == 1);
    CHECK(it->sources[0].article == basis);
    CHECK_FALSE(of(duties(town, town.member_of("第一")), it->code.text()));  // not for who may not see the unit

    const auto list = town.as(who, [&](const Reader& reader) {
        return duty_list(reader.asking(), town.group(), town.today(), town.today());
    });
    const auto set_up = std::find_if(list.standing.begin(), list.standing.end(),
                                     [](const auto& duty) { return duty.duty.text() == standing_duty; });
    REQUIRE(set_up != list.standing.end());
    CHECK(std::any_of(set_up->rows.begin(), set_up->rows.end(), [&](const auto& row) { return row.record == basis; }));

    own.title = "第二项";
    REQUIRE(asked(own).has_value());
    CHECK(of(duties(town, who), "own-o" + std::to_string(town.bureau().number()) + "-2"));
}

TEST_CASE("who holds no right to adopt adds nothing to a unit")
{
    Office town;
    const std::string basis = to_text(decision(town, town.leader(), town.group(), {topic}));
    CHECK(town.done(town.branch_secretary(), input::adopting_unit_duty(own_duty(town, basis))).error().why ==
          "right_missing");
}

TEST_CASE("the district's numbers, reference years and calendar say what is in force and what comes next")
{
    Office town;
    const auto page = [&] {
        return *town.as(town.secretary(),
                        [&](const Reader& reader) { return settings_page(reader, town.room.chronicle); });
    };
    const SettingsPage before = page();
    CHECK(before.may_adopt);
    CHECK(before.history.size() == 1);
    REQUIRE_FALSE(before.reference.empty());
    CHECK(before.calendar.back().year == 2027);
    CHECK_FALSE(before.calendar.back().adopted);
    const std::string duty = before.reference.front().code.text();

    CHECK(town.done(town.leader(), adopting_numbers({})).error().why == "right_missing");
    CHECK(town.done(town.secretary(), adopting_numbers({.late_entry = 999})).error().why == "parameters_out_of_range");
    REQUIRE(town.done(town.secretary(), adopting_numbers({.late_entry = 15, .reason = 10, .due_soon = 5, .frozen = 30}))
                .has_value());
    CHECK(town.done(town.secretary(), opening_year({duty, 2025, "2026-01-05", "soon"})).error().field == "last");
    CHECK(town.done(town.secretary(), opening_year({"NOT A CODE", 2025, "2026-01-05", "2026-02-20"})).error().why ==
          "duty_unknown");
    REQUIRE(town.done(town.secretary(), opening_year({duty, 2025, "2026-01-05", "2026-04-20"})).has_value());
    const SettingsPage after = page();
    CHECK(after.numbers.late_entry == 15);
    CHECK(after.history.size() == 2);
    REQUIRE(after.reference.front().years.size() == 1);
    CHECK(after.reference.front().years[0].year == 2025);
    CHECK_FALSE(town.as(town.leader(), [&](const Reader& reader) { return settings_page(reader, town.room.chronicle); })
                    ->may_adopt);
}
