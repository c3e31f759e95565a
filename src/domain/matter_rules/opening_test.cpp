#include <doctest/doctest.h>

#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterStanding;
using matter::MatterSubject;

TEST_CASE("whoever records for the setter opens a matter, for a body below it")
{
    small::Matters d;
    CHECK(d.why(group_secretary, d.command) == refusals::right_missing);
    CHECK(d.why(member, d.command) == refusals::right_missing);
    d.open();
    CHECK(d.standing() == MatterStanding::awaiting_approval);
    CHECK(d.state.people()[group].referred);
    auto command = d.command;
    command.lead = committee;
    CHECK(d.why(work_clerk, command) == refusals::lead_unfit);
    command.lead = one;  // a branch below an organ committee
    CHECK(d.why(work_clerk, command) == refusals::lead_unfit);
    command.lead = OrgId{99};
    CHECK(d.why(work_clerk, command) == refusals::org_unknown);
    command.lead = organ, command.answers = {};
    CHECK(d.ask(work_clerk, command).has_value());
    command.setter = group;
    CHECK(d.ask(group_secretary, command).has_value());
    command.setter = organ, command.lead = group;
    CHECK(d.why(organ_secretary, command) == refusals::lead_not_below);
    command.setter = one;
    CHECK(d.why(branch_secretary, command) == refusals::setter_unfit);
}

TEST_CASE("the work committee sets matters of Party-building and style, others on a named authorisation")
{
    small::Matters d;
    d.command.subject = MatterSubject::other;
    CHECK(d.why(work_clerk, d.command) == refusals::authorisation_missing);
    d.command.authorised = Text{" "};
    CHECK(d.why(work_clerk, d.command) == refusals::authorisation_missing);
    d.command.authorised = Text{"云办字〔2026〕21号，4月14日"};
    CHECK(d.ask(work_clerk, d.command).has_value());
}

TEST_CASE("a matter says what is wanted and on what basis, by a day that is to come or none")
{
    small::Matters d;
    for (const auto text : {&OpenMatter::title, &OpenMatter::wanted, &OpenMatter::basis}) {
        auto command = d.command;
        (command.*text).text = "";
        CHECK(d.why(work_clerk, command) == refusals::text_missing);
    }
    auto command = d.command;
    command.due = today - days{1};
    CHECK(d.why(work_clerk, command) == refusals::matter_due_in_the_past);
    command.due = day_at(2099, 1, 1);
    CHECK(d.why(work_clerk, command) == refusals::day_too_far_ahead);
    command.due = today, command.feedback = today;
    CHECK(d.why(work_clerk, command) == refusals::due_and_feedback);
    command.due = {};
    CHECK(d.ask(work_clerk, command).has_value());
    command.feedback = {};
    CHECK(d.ask(work_clerk, command).has_value());
}

TEST_CASE("joint bodies are others, each once, and the post that answers is the lead's")
{
    small::Matters d;
    for (const std::vector<OrgId>& joint : {std::vector{group}, {work}, {organ, organ}}) {
        auto command = d.command;
        command.joint = joint;
        CHECK(d.why(work_clerk, command) == refusals::joint_doubled);
    }
    auto command = d.command;
    command.joint.assign(31, organ);
    CHECK(d.why(work_clerk, command) == refusals::joint_too_many);
    command.joint = {organ};
    CHECK(d.ask(work_clerk, command).has_value());
    command.answers = PostId{1};  // of the district committee
    CHECK(d.why(work_clerk, command) == refusals::post_not_of_lead);
    command.answers = PostId{99};
    CHECK(d.why(work_clerk, command) == refusals::post_not_of_lead);
}

TEST_CASE("a spoken instruction is confirmed by the leader who gave it, in person, before it is approved")
{
    small::Matters d;
    d.command.instructed_by = district_secretary;
    CHECK(d.why(work_clerk, d.command) == refusals::not_an_instruction);
    d.command.source = matter::MatterSource::instruction;
    d.command.instructed_by = group_secretary;
    CHECK(d.why(work_clerk, d.command) == refusals::leader_unfit);
    d.command.instructed_by = district_secretary;
    d.open();
    CHECK(d.standing() == MatterStanding::awaiting_confirmation);
    CHECK(d.why(work_secretary, ApproveMatter{first}) == refusals::awaits_confirmation);
    CHECK(d.why(deputy, SignMatter{first}) == refusals::awaits_confirmation);
    CHECK(d.why(work_clerk, ConfirmMatter{first}) == refusals::not_the_leader);
    d.put(district_secretary, ConfirmMatter{first});
    CHECK(d.why(district_secretary, ConfirmMatter{first}) == refusals::nothing_to_confirm);
    d.hand_over();
    CHECK(d.standing() == MatterStanding::awaiting_signature);
}

TEST_CASE("an item of a record becomes a matter once, set by its host or a body above it")
{
    small::Matters d;
    d.put(work_clerk, EnterRecord{{.kind = record::Kind::meeting,
                                   .host = work,
                                   .performed = today,
                                   .items = {{.nature = record::Nature::task, .org = group, .person = {}, .due = {}}}},
                                  {.title = "工委会议", .items = {"压减审批时限"}}});
    d.command.record = RecordId{1};
    CHECK(d.why(work_clerk, d.command) == refusals::no_such_item);
    d.command.item = 2;
    CHECK(d.why(work_clerk, d.command) == refusals::no_such_item);
    d.command.item = 1;
    d.open();
    CHECK(d.state.of<matter::Matters>().of_item({RecordId{1}, 0}).size() == 1);
    CHECK(d.why(work_clerk, d.command) == refusals::item_already_set);
    auto command = d.command;
    command.setter = group, command.lead = organ, command.answers = {};
    CHECK(d.why(group_secretary, command) == refusals::not_the_hosts_matter);
    d.put(work_secretary, RejectMatter{first, {"并入另一事项"}});
    CHECK(d.ask(work_clerk, d.command).has_value());
    d.command.record = RecordId{9};
    CHECK(d.why(work_clerk, d.command) == refusals::record_unknown);
    d.put(work_clerk, WithdrawRecord{RecordId{1}, {"录错"}});
    d.command.record = RecordId{1};
    CHECK(d.why(work_clerk, d.command) == refusals::record_withdrawn);
}

TEST_CASE("a matter is divided by its setter or its lead; the whole is closed when its parts are")
{
    small::Matters d;
    d.handed_over();
    auto part = d.command;
    part.part_of = first, part.lead = organ, part.answers = {};
    part.due = today + days{29};
    CHECK(d.why(work_clerk, part) == refusals::part_outlives_whole);
    part.due = today + days{14};
    CHECK(d.why(branch_secretary, part) == refusals::right_missing);
    d.put(deputy, part);  // for the lead of the whole
    d.hand_over(second);
    auto of_part = part;
    of_part.part_of = second;
    CHECK(d.why(work_clerk, of_part) == refusals::part_of_a_part);
    of_part = part, of_part.setter = group;
    CHECK(d.why(group_secretary, of_part) == refusals::part_set_elsewhere);
    d.report();
    CHECK(d.why(work_clerk, AcceptMatter{first}) == refusals::parts_open);
    d.put(organ_secretary, ReportMatter{second, {"已合并审查"}, today});
    d.put(work_clerk, AcceptMatter{second});
    d.put(work_clerk, AcceptMatter{first});
    CHECK(d.standing() == MatterStanding::closed);
}

TEST_CASE("what comes back is a new matter that names the closed one; the closing stands")
{
    small::Matters d;
    d.handed_over();
    auto again = d.command;
    again.reopens = first;
    CHECK(d.why(work_clerk, again) == refusals::not_closed_yet);
    d.report();
    d.put(work_clerk, AcceptMatter{first});
    d.put(work_clerk, again);
    CHECK(d.standing(first) == MatterStanding::closed);
    CHECK(d.state.of<matter::Matters>()[first].reopened == std::vector{second});
    again.reopens = matter::MatterId{9};
    CHECK(d.why(work_clerk, again) == refusals::matter_unknown);
}
