#include "domain/reminder/asked.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

#include "domain/assembly/small_district_test.h"
#include "domain/reminder/due.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using reminder::Cause;
using reminder::Reminder;

namespace {

// Branch one has asked the Party group for help.
struct Helped : small::District {
    RecordId request{1};

    Helped()
    {
        put(branch_secretary,
            EnterRecord{.content = {.kind = record::Kind::request, .host = one, .performed = today, .concerns = group},
                        .words = {.title = "请求解决活动场所"}});
    }
    RecordId answer()
    {
        put(group_secretary,
            EnterRecord{
                .content = {.kind = record::Kind::opinion, .host = group, .performed = day_of(now), .answers = request},
                .words = {.title = "答复"}});
        return RecordId{static_cast<std::uint32_t>(state.records().all().size())};
    }
    void wait(int working_days) { stand_on(state.duties().working_days(today).after(day_of(now), working_days).day); }
    std::vector<Reminder> due() const { return reminder::due_reminders(state, day_of(now), {}); }
    std::set<PersonId> whom(Cause cause) const
    {
        std::set<PersonId> all;
        for (const Reminder& it : due())
            if (it.cause == cause) all.insert(it.to);
        return all;
    }
    std::set<std::string> turns(Cause cause) const
    {
        std::set<std::string> all;
        for (const Reminder& it : due())
            if (it.cause == cause) all.insert(it.turn);
        return all;
    }
};

using People = std::set<PersonId>;

}  // namespace

TEST_CASE_FIXTURE(Helped, "a request reminds whoever owes the next word, and never in red")
{
    CHECK(whom(Cause::to_answer) == People{group_secretary});  // the Party group has no clerk
    answer();
    CHECK(whom(Cause::to_answer).empty());
    CHECK(whom(Cause::to_say) == People{branch_secretary});
    wait(11);
    CHECK(whom(Cause::to_say).empty());
    CHECK(whom(Cause::to_decide) == People{organ_secretary});
    for (const Reminder& it : due()) CHECK_FALSE(it.urgent);
    put(branch_secretary, ConfirmAnswer{request});
    CHECK(due().empty());
}

TEST_CASE_FIXTURE(Helped, "an objection reminds the addressee and the tier above, each answer anew")
{
    const RecordId first = answer();
    wait(11);
    const auto unconfirmed = turns(Cause::to_decide);
    put(branch_secretary, ObjectToAnswer{request, {"没有落实"}});
    CHECK(whom(Cause::to_answer) == People{group_secretary});
    CHECK(whom(Cause::to_decide) == People{organ_secretary});
    CHECK(turns(Cause::to_decide) != unconfirmed);
    CHECK(turns(Cause::to_answer) == std::set{to_text(first)});
    CHECK(turns(Cause::to_say).empty());
    const RecordId second = answer();
    CHECK(turns(Cause::to_say) == std::set{to_text(second)});
}

TEST_CASE_FIXTURE(Helped, "nobody of the addressee decides: the reminder goes one tier up")
{
    put(work_clerk, a_post(organ_secretary, group, registry::Title::member, today));
    answer();
    wait(11);
    CHECK_FALSE(whom(Cause::to_decide).contains(organ_secretary));
    CHECK(whom(Cause::to_decide).contains(work_secretary));
}

TEST_CASE_FIXTURE(Helped, "a member's own request reminds the member, too")
{
    put(member,
        EnterRecord{.content = {.kind = record::Kind::request, .host = one, .performed = today, .concerns = organ},
                    .words = {.title = "请求"}});
    put(organ_secretary,
        EnterRecord{
            .content = {.kind = record::Kind::opinion, .host = organ, .performed = today, .answers = RecordId{2}},
            .words = {.title = "答复"}});
    CHECK(whom(Cause::to_say) == People{branch_secretary, member});
}

TEST_CASE_FIXTURE(Helped, "a deputy is told at once, and both the day before it ends")
{
    put(group_secretary, NameDeputy{.org = group,
                                    .deputy = deputy,
                                    .absent = {},
                                    .from = today + days{1},
                                    .until = today + days{6},
                                    .why = {}});
    CHECK(whom(Cause::deputy_named) == People{deputy});
    for (const Reminder& it : due())
        if (it.cause == Cause::deputy_named) CHECK_FALSE(it.body);  // no group hears of a person
    stand_on(today + days{4});
    CHECK(whom(Cause::deputy_ends).empty());
    stand_on(today + days{5});
    CHECK(whom(Cause::deputy_ends) == People{deputy, group_secretary});
    put(deputy, EndDelegation{delegation::DelegationId{1}});
    CHECK(whom(Cause::deputy_ends).empty());
    CHECK(whom(Cause::deputy_named).empty());
    stand_on(today + days{7});
    CHECK(whom(Cause::deputy_named).empty());
}

TEST_CASE_FIXTURE(Helped, "what waits for somebody who is away waits for the deputy too, and comes back afterwards")
{
    put(group_secretary, NameDeputy{.org = group,
                                    .deputy = deputy,
                                    .absent = {},
                                    .from = today + days{1},
                                    .until = today + days{6},
                                    .why = {}});
    CHECK(whom(Cause::to_answer) == People{group_secretary});
    stand_on(today + days{1});
    CHECK(whom(Cause::to_answer) == People{group_secretary, deputy});
    std::set<std::pair<PersonId, std::string>> once;
    for (const Reminder& it : due()) CHECK(once.emplace(it.to, reminder::identity_of(it)).second);
    stand_on(today + days{7});
    CHECK(whom(Cause::to_answer) == People{group_secretary});
}

TEST_CASE("what an event of requests or deputies causes is due, and evaluated twice it is the same")
{
    CHECK(rc::check([] {
        Helped d;
        const auto names = [](const std::vector<Reminder>& all) {
            std::set<std::string> found;
            for (const Reminder& it : all) found.insert(to_text(it.to) + '/' + reminder::identity_of(it));
            return found;
        };
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            d.stand_on(day_of(d.now) + days{*rc::gen::inRange(0, 9)});
            const auto command =
                *rc::gen::element<Command>(ConfirmAnswer{d.request}, ObjectToAnswer{d.request, {"没有"}},
                                           DecideRequest{d.request, false, {"再办"}},
                                           EnterRecord{.content = {.kind = record::Kind::opinion,
                                                                   .host = group,
                                                                   .performed = day_of(d.now),
                                                                   .answers = d.request},
                                                       .words = {.title = "答复"}},
                                           NameDeputy{.org = group,
                                                      .deputy = deputy,
                                                      .absent = {},
                                                      .from = {},
                                                      .until = day_of(d.now) + days{3},
                                                      .why = {}});
            const PersonId actor = *rc::gen::element(branch_secretary, group_secretary, organ_secretary);
            if (!d.ask(actor, command)) continue;
            const std::size_t before = d.leaves.size();
            d.put(actor, command);
            const auto due = names(d.due());
            for (const std::string& it :
                 names(reminder::caused_by(d.state, std::span{d.leaves}.subspan(before), day_of(d.now))))
                RC_ASSERT(due.contains(it));
        }
        RC_ASSERT(d.due() == d.due());
        RC_ASSERT(names(d.due()).size() == d.due().size());
    }));
}
