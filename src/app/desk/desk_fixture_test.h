// For the tests of the desk: a district whose clock can be held, so that requests gather into one batch.
#pragma once

#include <doctest/doctest.h>

#include <atomic>

#include "app/desk/desk_district_test.h"

namespace jinze::test {

constexpr Day started = day_at(2024, 1, 1);
inline constexpr OrgId branch{3};

inline district::RegisterPerson somebody(const std::string& name, std::optional<std::string> id_number = {})
{
    auto command = small::a_member(branch, started, name);
    command.identity.id_number = std::move(id_number);
    return command;
}
inline desk::Request by_office(std::vector<district::Command> commands)
{
    return {.actor = {}, .commands = std::move(commands)};
}

class Office : public DeskDistrict {
public:
    Office()
    {
        open();
        must(desk->submit(desk::opening({.start = started}, {})));
        put({}, small::three_bodies(started));
    }

    // The desk anew, as after a restart.
    void open()
    {
        OpenDesk::open(test_key(), [this] {
            if (held_) {
                reached_ = true;
                reached_.notify_all();
                held_.wait(true);
            }
            return now;
        });
    }
    // While held, the writer's thread waits for the time, and what is handed in gathers.
    void hold()
    {
        reached_ = false;
        held_ = true;
        gathering_ = desk->hand_in({.actor = {}, .commands = {district::StateFunction{OrgId{1}, {"no unit"}}}});
        reached_.wait(false);
    }
    void let_go()
    {
        held_ = false;
        held_.notify_all();
        CHECK_FALSE(gathering_.get().has_value());
    }

    PersonId person_with(const std::string& number) const
    {
        const vault::Marker marker{test_key(), vault::Use::look_up};
        const auto found = journal->look_up(desk::person_by_id_number, marker.mark(number));
        REQUIRE(found.has_value());
        return PersonId{*found};
    }
    std::string name_of(PersonId person)
    {
        return desk->read([&](const district::State& state) { return desk->directory().name(state.people()[person]); });
    }

private:
    std::atomic<bool> held_ = false, reached_ = false;
    std::future<desk::Answer> gathering_;
};

}  // namespace jinze::test
