// Tasks that records give to members: what closes one, reopens it, or gives it more time.
#include "domain/duty/duty_fixture_test.h"

using namespace jinze;
using namespace jinze::duty;

namespace {

// A member was given a task on 2 March, for the 20th.
struct Task : Office {
    record::ItemRef item{};

    explicit Task(Force force = Force::must)
    {
        adopt(terms(Bearer::each_member, {.shape = Shape::at_each, .occasion = Occasion::task_assigned},
                    {.of = Of::anyone, .needs = {Need::closes}}, force));
        auto set = meeting(branch, day(2026, 3, 2));
        set.items = {{.nature = Nature::task, .person = fourth, .due = day(2026, 3, 20)}};
        item = {enter(set), 0};
    }
    RecordId close(Day on)
    {
        auto closing = meeting(branch, on);
        closing.closes = item;
        return enter(closing);
    }
    Standing stands(Day on, std::optional<Day> known = {}) const { return Office::stands("duty@m4@r1.1", on, known); }
};

}  // namespace

TEST_CASE("what closed a task no longer counts once the task is reopened, and what closes it again does")
{
    Task town;
    town.close(day(2026, 3, 10));
    town.happens(record::ItemStepped{town.item, record::ItemAct::reopen, {}}, day(2026, 3, 12));
    CHECK(town.stands(day(2026, 3, 11)) == Standing::done);
    CHECK(town.stands(day(2026, 3, 12)) == Standing::open);
    CHECK(town.stands(day(2026, 3, 23)) == Standing::overdue);
    town.close(day(2026, 3, 24));
    CHECK(town.stands(day(2026, 3, 24)) == Standing::done_late);
}

TEST_CASE("a task whose matter is closed is done by the day of its result")
{
    Task in_time, late;
    in_time.records.settle(in_time.item, day(2026, 3, 25), day(2026, 3, 19));
    CHECK(in_time.stands(day(2026, 3, 24)) == Standing::overdue);
    CHECK(in_time.stands(day(2026, 3, 25)) == Standing::done);
    late.records.settle(late.item, day(2026, 3, 25), day(2026, 3, 23));
    CHECK(late.stands(day(2026, 3, 25)) == Standing::done_late);
}

TEST_CASE("a task whose matter was given more time is answered, unless it is a must")
{
    Task norm{Force::norm}, must;
    for (Task* town : {&norm, &must}) town->records.extend(town->item, day(2026, 3, 18));
    CHECK(norm.stands(day(2026, 3, 23)) == Standing::answered);
    CHECK(must.stands(day(2026, 3, 23)) == Standing::overdue);
    CHECK(norm.stands(day(2026, 3, 18)) != Standing::answered);
}
