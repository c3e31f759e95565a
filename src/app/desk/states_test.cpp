#include "app/desk/states.h"

#include <doctest/doctest.h>

#include <atomic>
#include <thread>

using namespace jinze;
using namespace jinze::desk;

namespace {

district::Leaf founding(std::uint64_t number)
{
    return {.at = start_of(day_at(2026, 1, 1)),
            .by = {},
            .event = registry::OrganisationFounded{.org = OrgId{static_cast<std::uint32_t>(number + 1)},
                                                   .kind = registry::OrgKind::unit,
                                                   .unit = {},
                                                   .leads = {},
                                                   .guides = {},
                                                   .on = day_at(2026, 1, 1),
                                                   .name = {}}};
}

void write(States& states)
{
    auto next = states.next();
    const district::Leaf leaf = founding(next->leaves());
    next->apply(leaf);
    states.show(std::move(next), {&leaf, 1});
}

}  // namespace

TEST_CASE("what a reader holds stays as it was, however much is written, and the newest is shown to whoever asks next")
{
    States states;
    write(states);
    const Snapshot held = states.shown();
    for (int i = 0; i < 100; ++i) write(states);
    CHECK(held->leaves() == 1);
    CHECK(held->people().organisations().size() == 1);
    CHECK(states.shown()->leaves() == 101);
    CHECK(states.shown()->people().organisations().size() == 101);
}

TEST_CASE("while answers are short two States take turns, and only one that is held costs a copy")
{
    States states;
    write(states);
    const std::uint64_t first = states.copies();
    for (int i = 0; i < 50; ++i) write(states);
    CHECK(states.copies() == first);
    const Snapshot held = states.shown();
    for (int i = 0; i < 50; ++i) write(states);
    CHECK(states.copies() == first + 1);
}

TEST_CASE("a State that comes back after more than is kept is not brought up to date, but made anew")
{
    States states;
    Snapshot held = states.shown();
    for (int i = 0; i < 5000; ++i) write(states);
    held.reset();
    for (int i = 0; i < 3; ++i) write(states);
    CHECK(states.shown()->leaves() == 5003);
    CHECK(states.shown()->people().organisations().size() == 5003);
}

TEST_CASE("readers and a writer at once: every State seen is whole, and leaves never go back")
{
    States states;
    std::atomic<bool> over = false;
    std::atomic<int> wrong = 0;
    std::vector<std::jthread> readers;
    for (int i = 0; i < 3; ++i)
        readers.emplace_back([&] {
            std::uint64_t last = 0;
            while (!over) {
                const Snapshot held = states.shown();
                if (held->leaves() < last || held->people().organisations().size() != held->leaves()) ++wrong;
                last = held->leaves();
            }
        });
    for (int i = 0; i < 2000; ++i) write(states);
    over = true;
    readers.clear();
    CHECK(wrong == 0);
    CHECK(states.shown()->leaves() == 2000);
}

TEST_CASE("a State may be held longer than the States themselves live")
{
    Snapshot held;
    {
        States states;
        write(states);
        held = states.shown();
    }
    CHECK(held->leaves() == 1);
}
