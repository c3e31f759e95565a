#include <doctest/doctest.h>

#include "domain/assembly/about.h"
#include "domain/matter_rules/matters_test.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using matter::MatterStanding;

TEST_CASE("another of the setter approves a matter, and nobody their own")
{
    small::Matters d;
    d.open();
    CHECK(d.why(work_clerk, ApproveMatter{first}) == refusals::opener_does_not_approve);
    CHECK(d.why(group_secretary, ApproveMatter{first}) == refusals::right_missing);
    CHECK(d.why(deputy, SignMatter{first}) == refusals::not_approved_yet);
    CHECK(d.why(work_secretary, RejectMatter{first, {}}) == refusals::text_missing);
    d.hand_over();
    CHECK(d.why(work_secretary, ApproveMatter{first}) == refusals::already_approved);
    CHECK(d.why(work_secretary, RejectMatter{first, {"不必"}}) == refusals::already_approved);
    CHECK(d.why(work_secretary, ApproveMatter{second}) == refusals::right_missing);
}

TEST_CASE("the unit's part is two acts: it signs and reports; the setter closes")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(branch_secretary, SignMatter{first}) == refusals::right_missing);
    d.put(deputy, SignMatter{first});
    CHECK(d.why(deputy, SignMatter{first}) == refusals::already_signed);
    CHECK(d.why(work_clerk, AcceptMatter{first}) == refusals::nothing_reported);
    CHECK(d.why(deputy, ReportMatter{first, {" "}, today}) == refusals::text_missing);
    CHECK(d.why(deputy, ReportMatter{first, {"办成"}, today + days{1}}) == refusals::day_in_the_future);
    CHECK(d.why(deputy, ReportMatter{first, {"办成"}, today - days{1}}) == refusals::done_before_opened);
    d.report();
    CHECK(d.why(deputy, NoteMatter{first, {"再补充"}}) == refusals::in_review_now);
    CHECK(d.why(deputy, AcceptMatter{first}) == refusals::right_missing);
    d.put(work_clerk, AcceptMatter{first, Text{"已向窗口核实"}});
    CHECK(d.why(deputy, NoteMatter{first, {"再补充"}}) == refusals::matter_ended);
}

TEST_CASE("nobody decides about a matter that their own body leads, whatever other post they hold")
{
    small::Matters d;
    d.handed_over();
    d.put(work_clerk, a_post(work_secretary, group, registry::Title::member, today));
    d.report();
    CHECK(d.why(work_secretary, AcceptMatter{first}) == refusals::cannot_decide_own_matter);
    CHECK(d.why(work_secretary, WithdrawMatter{first, {"不办了"}}) == refusals::cannot_decide_own_matter);
    CHECK(d.why(district_secretary, SendBackMatter{first, today + days{40}, {}}) == refusals::text_missing);
    CHECK(d.ask(district_secretary, AcceptMatter{first}).has_value());  // above the setter
}

TEST_CASE("the body that guides an organisation does not decide about what another set for it")
{
    small::Matters d;
    d.command.lead = organ, d.command.answers = {};
    d.handed_over();
    d.put(organ_secretary, ReportMatter{first, {"办成"}, today});
    CHECK(d.why(group_secretary, AcceptMatter{first}) == refusals::not_the_setter);
}

TEST_CASE("a result is sent back with a reason and a day to come")
{
    small::Matters d;
    d.handed_over();
    d.report();
    CHECK(d.why(work_clerk, SendBackMatter{first, today - days{1}, {"不实"}}) == refusals::matter_due_in_the_past);
    d.put(work_clerk, SendBackMatter{first, today + days{7}, {"只报了进展，没有结果"}});
    CHECK(d.standing() == MatterStanding::sent_back);
    CHECK(d.life().due == today + days{7});
    CHECK(d.life().first_due == today + days{28});
}

TEST_CASE("an extension is asked for before the due day, with a reason, and decided above")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(work_clerk, DecideExtension{first, today + days{60}, {}}) == refusals::no_extension_asked);
    CHECK(d.why(deputy, AskExtension{first, today + days{28}, {"平台未接入"}}) == refusals::day_not_later);
    CHECK(d.why(deputy, AskExtension{first, today + days{60}, {}}) == refusals::text_missing);
    d.put(deputy, AskExtension{first, today + days{60}, {"平台未接入"}});
    CHECK(d.why(deputy, AskExtension{first, today + days{61}, {"平台未接入"}}) == refusals::wish_pending);
    CHECK(d.why(deputy, AskReturn{first, {}, {"不是我局职责"}}) == refusals::wish_pending);
    CHECK(d.why(work_clerk, UrgeMatter{first, {}}) == refusals::wish_pending);
    CHECK(d.why(work_clerk, DecideExtension{first, {}, {}}) == refusals::text_missing);
    d.stand_on(today + days{35});
    CHECK(d.standing() == MatterStanding::extension_asked);
    d.put(work_clerk, DecideExtension{first, today + days{50}, {}});
    CHECK(d.life().due == today + days{50});
    d.stand_on(today + days{51});
    CHECK(d.standing() == MatterStanding::overdue);
    CHECK(d.why(deputy, AskExtension{first, today + days{60}, {"再延"}}) == refusals::extension_too_late);
}

TEST_CASE("a matter without a due day is not extended")
{
    small::Matters d;
    d.command.due = {};
    d.handed_over();
    CHECK(d.why(deputy, AskExtension{first, today + days{60}, {"再延"}}) == refusals::no_due_day);
    CHECK(d.why(work_clerk, SetMatterDay{first, today + days{60}, {"定期限"}}) == refusals::no_due_day);
}

TEST_CASE("a return is asked for within three working days, and the setter keeps it or gives it to another")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(work_clerk, KeepMatter{first, {"职责明确"}}) == refusals::no_return_asked);
    CHECK(d.why(deputy, AskReturn{first, OrgId{99}, {"不是我局职责"}}) == refusals::org_unknown);
    CHECK(d.why(deputy, AskReturn{first, organ, {}}) == refusals::text_missing);
    d.put(deputy, AskReturn{first, organ, {"不是我局职责"}});
    CHECK(d.standing() == MatterStanding::return_asked);
    CHECK(d.why(work_clerk, KeepMatter{first, {}}) == refusals::text_missing);
    CHECK(d.why(work_clerk, TransferMatter{first, group, {}, {"转办"}}) == refusals::same_lead);
    CHECK(d.why(work_clerk, TransferMatter{first, one, {}, {"转办"}}) == refusals::lead_unfit);
    CHECK(d.why(work_clerk, TransferMatter{first, organ, {}, {}}) == refusals::text_missing);
    d.put(work_clerk, TransferMatter{first, organ, {}, {"按职责转办"}});
    CHECK(d.life().lead == organ);
    CHECK(d.why(branch_secretary, NoteMatter{first, {"进展"}}) == refusals::right_missing);
    CHECK(home_of(d.state, first) == organ);
    d.stand_on(day_at(2026, 3, 11));  // the fourth working day after Thursday
    CHECK(d.why(organ_secretary, AskReturn{first, {}, {"不是我们的职责"}}) == refusals::return_too_late);
}

TEST_CASE("an overdue matter goes to another body with a new day only")
{
    small::Matters d;
    d.handed_over();
    d.stand_on(today + days{30});
    CHECK(d.why(work_clerk, TransferMatter{first, organ, {}, {"转办"}}) == refusals::matter_due_in_the_past);
    d.put(work_clerk, TransferMatter{first, organ, today + days{60}, {"转办"}});
    CHECK(d.standing() == MatterStanding::awaiting_signature);
}

TEST_CASE("the setter corrects the day before it is signed for, and sets a further one once it is overdue")
{
    small::Matters d;
    d.handed_over();
    d.put(work_clerk, SetMatterDay{first, today + days{20}, {"日期打错"}});
    CHECK(d.life().due == today + days{20});
    CHECK(d.life().first_due == today + days{28});
    CHECK(d.why(work_clerk, SetMatterDay{first, today + days{20}, {}}) == refusals::text_missing);
    d.put(deputy, SignMatter{first});
    CHECK(d.why(work_clerk, SetMatterDay{first, today + days{40}, {"宽限"}}) == refusals::day_stands);
    d.stand_on(today + days{21});
    d.put(work_clerk, SetMatterDay{first, today + days{40}, {"工委研究"}});
    CHECK(d.standing() == MatterStanding::overdue);
    CHECK(d.life().reset == today + days{40});
}

TEST_CASE("a halt is the setter's, with a reason, and ends with a new day")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(work_clerk, ResumeMatter{first, today + days{60}}) == refusals::not_halted);
    CHECK(d.why(work_clerk, HaltMatter{first, {}, {}}) == refusals::text_missing);
    CHECK(d.why(work_clerk, HaltMatter{first, today - days{1}, {"防汛"}}) == refusals::matter_due_in_the_past);
    d.put(work_clerk, HaltMatter{first, today + days{20}, {"防汛"}});
    CHECK(d.why(deputy, ReportMatter{first, {"办成"}, today}) == refusals::matter_halted);
    CHECK(d.why(work_clerk, ResumeMatter{first, {}}) == refusals::new_day_missing);
    CHECK(d.why(work_clerk, ResumeMatter{first, today + days{28}}) == refusals::day_not_later);
    d.put(work_clerk, ResumeMatter{first, today + days{60}});
    CHECK(d.standing() == MatterStanding::awaiting_signature);
}

TEST_CASE("the post that answers is named by the lead, of its own posts")
{
    small::Matters d;
    d.handed_over();
    CHECK(d.why(deputy, EntrustMatter{first, PostId{1}}) == refusals::post_not_of_lead);
    d.put(group_secretary, EntrustMatter{first, d.seat});
    CHECK(d.life().answers == d.seat);
}

TEST_CASE("a withdrawn matter is over, and says why")
{
    small::Matters d;
    d.open();
    CHECK(d.why(work_clerk, WithdrawMatter{first, {}}) == refusals::text_missing);
    d.put(work_clerk, WithdrawMatter{first, {"上级另有安排"}});
    CHECK(d.standing() == MatterStanding::withdrawn);
    CHECK(d.why(work_secretary, ApproveMatter{first}) == refusals::matter_ended);
    CHECK(d.why(work_clerk, UrgeMatter{first, {}}) == refusals::matter_ended);
}

TEST_CASE("each leaf of a matter concerns the body that leads it then, and a step says what it was")
{
    small::Matters d;
    d.handed_over();
    d.put(work_clerk, UrgeMatter{first, {}});
    const std::size_t last = d.leaves.size() - 1;
    CHECK(about_event(d.leaves[last].event, d.state).org == group);
    CHECK(about_event(d.leaves[last].event, d.state).chinese == std::string_view{"催办督办事项"});
    CHECK(about_event(d.leaves[last - 2].event).made == "d1");
}
