// What a record may just say, and what a correction may point to.
#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/calendar/window.h"
#include "domain/district/refusals.h"
#include "domain/record_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

namespace {

EnterRecord meeting()
{
    return {{.kind = record::Kind::meeting, .host = one, .performed = today, .roster = record::Roster::members},
            {.title = "支部会"}};
}

}  // namespace

TEST_CASE("everybody present may vote against, or abstain")
{
    District d;
    auto command = meeting();
    const int present = record::count_of(command.content, d.state.people(), today).voters_present;
    command.content.votes = {{.act = record::Act::motion, .no = present}};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.votes = {{.act = record::Act::motion, .abstained = present}};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.votes = {{.act = record::Act::motion, .no = present + 1}};
    CHECK(d.why(branch_secretary, command) == refusals::votes_implausible);
}

TEST_CASE("an item is due ten years ahead at most")
{
    District d;
    auto command = meeting();
    const Day last = calendar::months_after(today, 120);
    command.content.items = {{.nature = record::Nature::task, .org = one, .person = {}, .due = last}};
    command.words.items = {"长期工作"};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.items.front().due = last + days{1};
    CHECK(d.why(branch_secretary, command) == refusals::day_too_far_ahead);
}

TEST_CASE("a correction may close an item of another record, and none of its own")
{
    District d;
    auto asks = meeting();
    asks.content.items = {{.nature = record::Nature::task, .org = one, .person = {}, .due = {}}};
    asks.words.items = {"整改"};
    d.put(branch_secretary, asks);
    d.put(branch_secretary, meeting());
    CorrectRecord command{.record = RecordId{2}, .content = meeting().content, .words = meeting().words, .excuses = {}};
    command.content.closes = record::ItemRef{RecordId{1}, 0};
    CHECK(d.ask(branch_secretary, command).has_value());
    command.content.closes = record::ItemRef{RecordId{2}, 0};
    CHECK(d.why(branch_secretary, command) == refusals::cannot_answer_itself);
}
