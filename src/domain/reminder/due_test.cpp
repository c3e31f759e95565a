#include "domain/reminder/due.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "domain/matter_rules/matters_test.h"
#include "domain/reminder/describe.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using reminder::Cause;
using reminder::Reminder;

namespace {

struct Reminded : Matters {
    duty::Facts facts() const { return {state.people(), state.records(), state.duties()}; }
    std::vector<Reminder> due() const
    {
        const Day on = day_of(now);
        return reminder::due_reminders(
            state, on, [&](const duty::Stands& take) { duty::judge_all(facts(), {}, on, duty::latest, take); });
    }
    std::vector<Reminder> of_matter(matter::MatterId id = first) const
    {
        auto all = due();
        std::erase_if(all, [&](const Reminder& it) { return it.what != to_text(id); });
        return all;
    }
    std::set<Cause> causes() const
    {
        std::set<Cause> all;
        for (const Reminder& it : of_matter()) all.insert(it.cause);
        return all;
    }
    std::set<PersonId> whom(Cause cause) const
    {
        std::set<PersonId> all;
        for (const Reminder& it : of_matter())
            if (it.cause == cause) all.insert(it.to);
        return all;
    }
    std::string turn(Cause cause) const
    {
        for (const Reminder& it : of_matter())
            if (it.cause == cause) return it.turn;
        return {};
    }
    void wait(int working_days) { stand_on(state.duties().working_days(today).after(day_of(now), working_days).day); }
};

std::set<std::string> identities(const std::vector<Reminder>& all)
{
    std::set<std::string> found;
    for (const Reminder& it : all) found.insert(to_text(it.to) + '/' + reminder::identity_of(it));
    return found;
}

}  // namespace

TEST_CASE_FIXTURE(Reminded, "a matter that waits for approval reminds its setter, but not whoever opened it")
{
    open();
    CHECK(causes() == std::set{Cause::to_approve});
    CHECK(whom(Cause::to_approve) == std::set{work_secretary});
    hand_over();
    CHECK(causes() == std::set{Cause::handed_over});
    // The Party group has no clerk: its secretary, and the post that answers for it.
    CHECK(whom(Cause::handed_over) == std::set{group_secretary, deputy});
}

TEST_CASE_FIXTURE(Reminded, "a spoken instruction reminds the leader who has yet to confirm it, and no body")
{
    command.instructed_by = work_secretary;
    command.source = matter::MatterSource::instruction;
    open();
    CHECK(causes() == std::set{Cause::to_confirm});
    CHECK(whom(Cause::to_confirm) == std::set{work_secretary});
    CHECK_FALSE(of_matter().front().body);
}

TEST_CASE_FIXTURE(Reminded, "where a type names who decides at a node, that body is reminded, and each node anew")
{
    matter::Type type = *matter::supervised();
    const Code by_group{"group"}, by_committee{"committee"};
    type.code = Code{"two-step-approval"};
    type.title = {"两级审批事项"}, type.title_en = {"Two-step approval"};
    type.opened_by = matter::Opener::lead;
    type.leads = {registry::OrgKind::organ_committee};
    type.nodes = {{by_group, matter::Phase::approval, matter::Owner::guide, 3, by_committee, {}},
                  {by_committee, matter::Phase::approval, matter::Owner::work_committee, 3, {}, {}}};
    put(work_secretary, AdoptMatterType{type, {}});
    command.type = "two-step-approval";
    command.lead = organ, command.answers.reset(), command.due.reset();
    put(organ_secretary, command);
    CHECK(whom(Cause::to_approve) == std::set{group_secretary});
    CHECK(of_matter().front().body == group);
    const auto before = identities(of_matter());
    put(group_secretary, ApproveMatter{first});
    CHECK(whom(Cause::to_approve) == std::set{work_secretary, work_clerk});
    for (const std::string& it : identities(of_matter())) CHECK_FALSE(before.contains(it));
}

TEST_CASE_FIXTURE(Reminded, "near its day, past it, and on the days of the ladder, each reminder is another one")
{
    handed_over();
    put(deputy, SignMatter{first});
    CHECK(causes().empty());
    stand_on(*command.due - days{1});
    CHECK(causes() == std::set{Cause::near_day});
    CHECK_FALSE(of_matter().front().urgent);
    stand_on(*command.due + days{1});
    CHECK(causes() == std::set{Cause::past_day});
    CHECK(of_matter().front().urgent);
    std::set<std::string> turns;
    for (const int passed : {5, 10, 20}) {
        stand_on(*command.due);
        wait(passed);
        CHECK(causes() == std::set{Cause::past_day, Cause::rung_reached});
        CHECK(whom(Cause::rung_reached) == std::set{work_secretary, work_clerk});
        turns.insert(turn(Cause::rung_reached));
    }
    CHECK(turns.size() == 3);
    while (ask(work_secretary, RaiseMatter{first, {}})) put(work_secretary, RaiseMatter{first, {}});
    CHECK(causes() == std::set{Cause::past_day});  // there is nothing left to take up
}

TEST_CASE_FIXTURE(Reminded, "a moved day moves the reminder: the old one is no longer due, a new one is")
{
    handed_over();
    put(deputy, SignMatter{first});
    stand_on(*command.due - days{1});
    const auto before = identities(of_matter());
    put(deputy, AskExtension{first, *command.due + days{40}, {"需要时间"}});
    CHECK(causes() == std::set{Cause::extension_asked});
    CHECK(whom(Cause::extension_asked) == std::set{work_secretary, work_clerk});
    put(work_secretary, DecideExtension{first, *command.due + days{40}, {}});
    CHECK(causes() == std::set{Cause::extension_decided});
    wait(reminder::decided_for);
    CHECK(causes().empty());
    stand_on(*command.due + days{39});
    CHECK(causes() == std::set{Cause::near_day});
    for (const std::string& it : identities(of_matter())) CHECK_FALSE(before.contains(it));
}

TEST_CASE_FIXTURE(Reminded, "an urge, a result and a return each remind whoever owes the next act")
{
    handed_over();
    put(work_secretary, UrgeMatter{first, {}});
    CHECK(causes() == std::set{Cause::handed_over, Cause::urged});
    CHECK(turn(Cause::urged) == "1");
    report();
    CHECK(causes() == std::set{Cause::to_review});
    CHECK(whom(Cause::to_review) == std::set{work_secretary, work_clerk});
    put(work_secretary, SendBackMatter{first, *command.due + days{10}, {"没有依据"}});
    CHECK(causes() == std::set{Cause::sent_back, Cause::urged});
    report();
    CHECK(turn(Cause::to_review) == "2");
    put(work_secretary, AcceptMatter{first, {}});
    CHECK(causes().empty());
}

TEST_CASE_FIXTURE(Reminded, "a duty reminds when it is due soon and for twenty working days past its last day")
{
    const auto about = [&](const std::string& duty) {
        std::set<Cause> all;
        for (const Reminder& it : due())
            if (it.what.starts_with(duty + "@o6")) all.insert(it.cause);
        return all;
    };
    enter(branch_secretary, one, day_at(2026, 2, 20));
    stand_on(day_at(2026, 4, 15));
    CHECK(about("theme-day").empty() == false);
    enter(branch_secretary, one, day_at(2026, 4, 14));
    CHECK(about("theme-day") == std::set{Cause::duty_past});  // of March; that of April is done
    stand_on(day_at(2026, 5, 30));
    CHECK(about("theme-day") == std::set{Cause::duty_near});  // March is long past
}

TEST_CASE_FIXTURE(Reminded, "a meeting called reminds those invited until its day")
{
    const auto calls = [&] {
        std::set<PersonId> whom;
        for (const Reminder& it : due())
            if (it.cause == Cause::called) whom.insert(it.to);
        return whom;
    };
    put(group_secretary,
        CallMeeting{.host = group, .on = today + days{3}, .invited = {seat}, .words = {.title = "会"}});
    CHECK(calls() == std::set{deputy});
    stand_on(today + days{4});
    CHECK(calls().empty());
}

TEST_CASE("evaluated twice, it is the same; what an event causes is due; nobody is reminded twice of one thing")
{
    CHECK(rc::check([] {
        Reminded d;
        d.open();
        const int steps = *rc::gen::inRange(1, 14);
        for (int i = 0; i < steps; ++i) {
            d.stand_on(day_of(d.now) + days{*rc::gen::inRange(0, 12)});
            const Day on = day_of(d.now), day = on + days{*rc::gen::inRange(1, 30)};
            const auto command = *rc::gen::element<Command>(
                ApproveMatter{first}, SignMatter{first}, ReportMatter{first, {"做了"}, on}, AcceptMatter{first, {}},
                SendBackMatter{first, day, {"再办"}}, AskExtension{first, day, {"需要"}},
                DecideExtension{first, day, Text{"准"}}, AskReturn{first, {}, {"不属"}}, KeepMatter{first, {"属"}},
                UrgeMatter{first, {}}, HaltMatter{first, day, {"停"}}, ResumeMatter{first, day});
            const PersonId actor = *rc::gen::element(work_secretary, deputy);
            if (!d.ask(actor, command)) continue;
            const std::size_t before = d.leaves.size();
            d.put(actor, command);
            const auto due = identities(d.due());
            for (const Reminder& it : reminder::caused_by(d.state, std::span{d.leaves}.subspan(before), day_of(d.now)))
                RC_ASSERT(due.contains(to_text(it.to) + '/' + reminder::identity_of(it)));
        }
        const auto once = d.due();
        RC_ASSERT(once == d.due());
        RC_ASSERT(identities(once).size() == once.size());
    }));
}

TEST_CASE("every cause has an owner who can act on it: the reminders of an open matter are never of both sides' acts")
{
    CHECK(rc::check([] {
        Reminded d;
        d.handed_over();
        d.stand_on(today + days{*rc::gen::inRange(0, 120)});
        const auto life = d.life();
        for (const Reminder& it : d.of_matter())
            RC_ASSERT(it.body == (it.cause == Cause::rung_reached ? work : life.lead));
    }));
}
