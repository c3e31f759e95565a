// What people do about an overdue matter, and types of a district's own.
#include <doctest/doctest.h>

#include "domain/matter_rules/matters_test.h"
#include "domain/record/items.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterAct;
using matter::MatterStanding;

namespace {

// Handed over, signed for, and past its day.
struct Overdue : small::Matters {
    Overdue()
    {
        handed_over();
        put(deputy, SignMatter{first});
        later(40);
    }
    void later(int n) { now += std::chrono::hours{24 * n}; }
    Day on() const { return day_of(now); }
    RecordId meeting(OrgId host)
    {
        put(work_clerk,
            EnterRecord{
                {.kind = record::Kind::meeting, .host = host, .performed = on(), .roster = record::Roster::none},
                {.title = "工委会议"}});
        return RecordId{static_cast<std::uint32_t>(state.records().all().size())};
    }
};

matter::Type three_steps()
{
    matter::Type type = *matter::supervised();
    const Code organ_node{"organ"}, group_node{"group"}, last{"committee"};
    type.code = Code{"three-step-approval"};
    type.title = {"三级审批事项"}, type.title_en = {"Three-step approval"};
    type.opened_by = matter::Opener::lead;
    type.leads = {registry::OrgKind::organ_committee};
    type.nodes = {{organ_node, matter::Phase::approval, matter::Owner::lead, 3, group_node, {}},
                  {group_node, matter::Phase::approval, matter::Owner::guide, 3, last, {}},
                  {last, matter::Phase::approval, matter::Owner::work_committee, 3, {}, {}}};
    return type;
}

}  // namespace

TEST_CASE("an overdue matter goes up the ladder rung by rung, on its day, by the setter's people")
{
    Overdue d;
    CHECK(d.standing() == MatterStanding::overdue);
    CHECK(d.why(deputy, RaiseMatter{first, {}}) == refusals::right_missing);
    d.put(work_secretary, RaiseMatter{first, {}});
    CHECK(d.life().raised == 1);
    const auto& taken = d.state.of<matter::Matters>()[first].taken.back().step;
    CHECK(taken.act == MatterAct::raise);
    CHECK(taken.answers != d.seat);
    while (d.life().raised < 3 && d.ask(work_secretary, RaiseMatter{first, {}}).has_value())
        d.put(work_secretary, RaiseMatter{first, {}});
    CHECK(d.why(work_secretary, RaiseMatter{first, {}}) == refusals::no_rung_yet);
}

TEST_CASE("on the day after its day a matter is urged, and goes up to nobody yet")
{
    small::Matters d;
    d.handed_over();
    d.put(deputy, SignMatter{first});
    d.now += *d.command.due - day_of(d.now) + days{1};
    CHECK(d.standing() == MatterStanding::overdue);
    CHECK(d.why(work_secretary, RaiseMatter{first, {}}) == refusals::no_rung_yet);
    d.put(work_secretary, UrgeMatter{first, {}});
}

TEST_CASE("a matter in time is not taken up, talked about or taken over")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(work_secretary, RaiseMatter{first, {}}) == refusals::not_overdue);
    CHECK(d.why(work_secretary, SummonOver{first, RecordId{1}, {"约谈"}}) == refusals::not_overdue);
    CHECK(d.why(work_secretary, TakeOverMatter{first, work, today + days{50}, {"接办"}}) == refusals::not_overdue);
    CHECK(d.why(deputy, ExplainMatter{first, {"等批复"}}) == refusals::not_overdue);
}

TEST_CASE("the lead explains why, and the setter accepts it or not, once")
{
    Overdue d;
    CHECK(d.why(work_secretary, JudgeReason{first, true, {"属实"}}) == refusals::no_reason_to_judge);
    CHECK(d.why(deputy, ExplainMatter{first, {" "}}) == refusals::text_missing);
    d.put(deputy, ExplainMatter{first, {"须市局开放接口"}});
    CHECK_FALSE(d.life().reason->accepted);
    CHECK(d.why(deputy, JudgeReason{first, true, {"属实"}}) == refusals::right_missing);
    d.put(work_secretary, JudgeReason{first, false, {"6月已经开放"}});
    CHECK(d.life().reason->accepted == false);
    CHECK(d.standing() == MatterStanding::overdue);
    CHECK(d.why(work_secretary, JudgeReason{first, true, {"属实"}}) == refusals::no_reason_to_judge);
}

TEST_CASE("a body above takes it over with a later day, and its own people no longer close it")
{
    Overdue d;
    CHECK(d.why(work_secretary, TakeOverMatter{first, organ, d.on() + days{9}, {"接办"}}) == refusals::not_above_lead);
    CHECK(d.why(work_secretary, TakeOverMatter{first, work, {}, {"接办"}}) == refusals::new_day_missing);
    CHECK(d.why(work_secretary, TakeOverMatter{first, work, today, {"接办"}}) == refusals::matter_due_in_the_past);
    d.put(work_secretary, TakeOverMatter{first, work, d.on() + days{9}, {"接办"}});
    CHECK(d.life().lead == work);
    CHECK(d.life().phase == matter::Phase::handling);
    d.put(work_clerk, ReportMatter{first, {"已办"}, d.on()});
    CHECK_FALSE(d.ask(work_secretary, AcceptMatter{first, {}}).has_value());
}

TEST_CASE("a talk and a circular cite the meeting of the setter, or above it, that decided them")
{
    Overdue d;
    const RecordId decided = d.meeting(work);
    CHECK(d.why(work_secretary, SummonOver{first, RecordId{99}, {"约谈"}}) == refusals::record_unknown);
    d.enter(organ_secretary, organ, d.on(), record::Kind::meeting);
    const RecordId elsewhere{static_cast<std::uint32_t>(d.state.records().all().size())};
    CHECK(d.why(work_secretary, SummonOver{first, elsewhere, {"约谈"}}) == refusals::not_a_deciding_meeting);
    d.enter(work_secretary, work, today, record::Kind::meeting);  // before the matter was overdue
    const RecordId earlier{static_cast<std::uint32_t>(d.state.records().all().size())};
    CHECK(d.why(work_secretary, SummonOver{first, earlier, {"约谈"}}) == refusals::meeting_before_due);
    d.put(work_secretary, SummonOver{first, decided, {"由书记约谈主要负责同志"}});
    d.put(work_secretary, CirculateMatter{first, decided, {"在全区通报"}});
    CHECK(d.state.of<matter::Matters>()[first].taken.back().step.meeting == decided);
    CHECK(d.standing() == MatterStanding::overdue);
}

TEST_CASE("the monthly review is signed once each overdue matter has a decision, and enters its record")
{
    Overdue d;
    CHECK(d.why(group_secretary, SignReview{group}) == refusals::nothing_to_review);
    CHECK(d.why(work_clerk, SignReview{work}) == refusals::review_undecided);
    d.put(work_secretary, SetMatterDay{first, d.on() + days{20}, {"等接口"}});
    const auto lines = review_of(d.state, work, d.on());
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().decision == MatterAct::reset_day);
    CHECK(lines.front().by == work_secretary);
    const auto before = d.state.records().all().size();
    d.put(work_clerk, SignReview{work});
    REQUIRE(d.state.records().all().size() == before + 1);
    const auto& content = d.state.records().all().back().latest().content;
    CHECK(content.kind == record::Kind::document);
    CHECK(content.host == work);
    REQUIRE(content.items.size() == 1);
    CHECK(content.items[0].nature == record::Nature::conclusion);
    // What was decided is driven on as the matter, not as an item beside it.
    const RecordId sheet = d.state.records().all().back().id;
    CHECK(record::life_of({sheet, 0}, d.state.records(), d.on()).closed == d.on());
    CHECK(d.why(work_clerk, SignReview{work}) == refusals::review_signed);
    d.later(31);  // another month: still red, and undecided again
    CHECK(d.why(work_clerk, SignReview{work}) == refusals::review_undecided);
}

TEST_CASE("the record of a review calls each matter by its title")
{
    Overdue d;
    d.put(work_secretary, SetMatterDay{first, d.on() + days{20}, {"等接口"}});
    std::vector<std::string> items;
    Context context = d.context(work_clerk);
    context.seal = [&](const Words& words) {
        if (const auto* record = std::get_if<RecordWords>(&words)) items = record->items;
        return Sealed{};
    };
    const std::string day = in_chinese(d.on() + days{20});
    REQUIRE(decide(d.state, SignReview{work}, context).has_value());
    CHECK(items == std::vector<std::string>{"督办事项d1：重新限期至" + day});
    context.said = [](const Sealed&) { return std::string{"压减审批时限"}; };
    REQUIRE(decide(d.state, SignReview{work}, context).has_value());
    CHECK(items == std::vector<std::string>{"“压减审批时限”：重新限期至" + day});
}

TEST_CASE("a decision of before the month, or about a matter in time, is no decision of the review")
{
    Overdue d;
    d.put(work_secretary, SetMatterDay{first, d.on() + days{60}, {"等接口"}});
    d.later(31);
    CHECK_FALSE(review_of(d.state, work, d.on()).front().decision);
}

TEST_CASE("a matter whose source was withdrawn shows it until its setter keeps it")
{
    small::Matters d;
    EnterRecord command{
        {.kind = record::Kind::meeting, .host = work, .performed = today, .roster = record::Roster::none},
        {.title = "工委会议"}};
    command.content.items = {{.nature = record::Nature::task, .org = group, .person = {}, .due = {}}};
    command.words.items = {"压减时限"};
    d.put(work_clerk, command);
    d.command.record = RecordId{1}, d.command.item = 1;
    d.handed_over();
    CHECK(d.why(work_secretary, RetainMatter{first, {"仍须办理"}}) == refusals::source_stands);
    d.put(work_clerk, WithdrawRecord{RecordId{1}, {"记错"}});
    CHECK(d.why(work_secretary, RetainMatter{first, {""}}) == refusals::text_missing);
    d.put(work_secretary, RetainMatter{first, {"仍须办理"}});
    CHECK(d.why(work_secretary, RetainMatter{first, {"仍须办理"}}) == refusals::source_stands);
}

TEST_CASE("a district adopts a type, and matters opened before keep theirs")
{
    small::Matters d;
    d.open();
    matter::Type type = *matter::supervised();
    CHECK(d.why(work_secretary, AdoptMatterType{type, {}}) == refusals::matter_type_stands);
    type.near = 2;
    CHECK(d.why(branch_secretary, AdoptMatterType{type, {}}) == refusals::right_missing);
    type.nodes[3].next.reset();
    CHECK(d.why(work_secretary, AdoptMatterType{type, {}}) == refusals::matter_type_unsound);
    type = *matter::supervised(), type.near = 2;
    type.title.text = "";
    CHECK(d.why(work_secretary, AdoptMatterType{type, {}}) == refusals::text_missing);
    type.title.text = "督办事项";
    d.put(work_secretary, AdoptMatterType{type, {}});
    d.open();
    CHECK(d.state.of<matter::Matters>()[first].type->near == 5);
    CHECK(d.state.of<matter::Matters>()[second].type->near == 2);
    d.command.type = "no-such-type";
    CHECK(d.why(work_clerk, d.command) == refusals::matter_type_unknown);
}

TEST_CASE(
    "a three-step approval passes the organ organisation, its Party group and the work committee, each by another")
{
    small::Matters d;
    d.put(work_secretary, AdoptMatterType{three_steps(), {}});
    d.command.type = "three-step-approval";
    d.command.lead = organ, d.command.answers.reset(), d.command.due.reset();
    CHECK(d.why(work_clerk, d.command) == refusals::right_missing);  // whoever carries it out asks for it
    d.put(organ_secretary, d.command);
    CHECK(d.why(work_secretary, ApproveMatter{first}) == refusals::not_at_this_node);
    CHECK(d.why(organ_secretary, ApproveMatter{first}) == refusals::opener_does_not_approve);
    d.put(work_secretary, a_post(member, organ, registry::Title::deputy_secretary, today));
    d.put(member, ApproveMatter{first});
    CHECK(d.why(member, ApproveMatter{first}) == refusals::right_missing);
    CHECK(d.why(work_secretary, ApproveMatter{first}) == refusals::not_at_this_node);
    d.put(group_secretary, ApproveMatter{first});
    CHECK(d.standing() == MatterStanding::awaiting_approval);
    d.put(work_secretary, ApproveMatter{first});
    CHECK(d.life().phase == matter::Phase::closed);
}

TEST_CASE("a closed matter is the evidence of the task it came from, by the day it was reported")
{
    small::Matters d;
    EnterRecord command{
        {.kind = record::Kind::meeting, .host = work, .performed = today, .roster = record::Roster::none},
        {.title = "工委会议"}};
    command.content.items = {{.nature = record::Nature::task, .org = group, .person = {}, .due = today + days{5}}};
    command.words.items = {"压减时限"};
    d.put(work_clerk, command);
    d.command.record = RecordId{1}, d.command.item = 1;
    d.handed_over();
    d.put(deputy, AskExtension{first, today + days{60}, {"等接口"}});
    d.put(work_secretary, DecideExtension{first, today + days{60}, {}});
    const auto* past = d.state.records().past_of({RecordId{1}, 0});
    REQUIRE(past);
    CHECK(past->extended == today);
    CHECK(past->settled == never);
    d.report();
    d.put(work_secretary, AcceptMatter{first, {}});
    CHECK(past->settled == today);
    CHECK(past->performed == today);
}
