// For the tests of the desk: a district in a temporary folder, with a manual clock that can be held so that requests
// gather into one batch.
#pragma once

#include <doctest/doctest.h>
#include <stdlib.h>

#include <array>
#include <atomic>
#include <filesystem>

#include "app/desk/setup.h"
#include "domain/registry/national_id.h"
#include "storage/open/open.h"

namespace jinze::test {

constexpr Day started = day_at(2024, 1, 1);
inline constexpr OrgId branch{3};

// A synthetic ID number: area 999999 does not exist.
inline std::string id_of(int nth)
{
    std::string number = "99999919800101" + std::to_string(1000 + nth).substr(1);
    return number + registry::national_id_check_digit(number);
}

inline std::string sentence(const desk::Answer& answer)
{
    if (answer) return "accepted";
    const auto* refused = std::get_if<district::Refused>(&answer.error());
    return refused ? district::sentence_in_english(*refused) : "the key was used before, or the ledger moved";
}
inline std::optional<district::Refusal> why(const desk::Answer& answer)
{
    const auto* refused = answer ? nullptr : std::get_if<district::Refused>(&answer.error());
    return refused ? std::optional{refused->why} : std::nullopt;
}
inline void must(const desk::Answer& answer) { REQUIRE_MESSAGE(answer.has_value(), sentence(answer)); }

class Office {
public:
    Office()
    {
        std::string name = (std::filesystem::temp_directory_path() / "jinze-desk-XXXXXX").string();
        REQUIRE(::mkdtemp(name.data()));
        folder = name;
        journal = storage::open(folder / "d.db")->create();
        open();
        must(desk->submit(desk::opening({.start = started}, {})));
        must(desk->submit({.actor = {}, .commands = founding()}));
    }
    ~Office()
    {
        desk.reset();
        journal.reset();
        std::filesystem::remove_all(folder);
    }
    Office(const Office&) = delete;
    Office& operator=(const Office&) = delete;

    // Opens the desk again, as after a restart.
    void open()
    {
        desk.reset();
        const auto clock = [this] {
            if (held_) {
                reached_ = true;
                reached_.notify_all();
                held_.wait(true);
            }
            return now;
        };
        desk = std::make_unique<desk::Desk>(desk::Dependencies{.journal = *journal, .key = key(), .clock = clock});
    }
    // While held, the writer's thread blocks on the clock, and requests gather.
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
        const vault::Marker marker{key(), vault::Use::look_up};
        const auto found = journal->look_up(desk::person_by_id_number, marker.mark(number));
        REQUIRE(found.has_value());
        return PersonId{*found};
    }
    std::string name_of(PersonId person)
    {
        return desk->read([&](const district::State& state) { return desk->directory().name(state.people()[person]); });
    }

    static vault::MasterKey key()
    {
        std::array<std::uint8_t, vault::key_size> bytes{};
        bytes.fill(7);
        return vault::MasterKey{bytes};
    }

    std::filesystem::path folder;
    Instant now = start_of(day_at(2026, 3, 5)) + std::chrono::hours{9};
    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<desk::Desk> desk;

private:
    static std::vector<district::Command> founding()
    {
        using registry::OrgKind;
        const auto found = [](OrgKind kind, std::optional<OrgId> leads, const char* name) {
            return district::FoundOrganisation{.kind = kind, .leads = leads, .on = started, .name = {name}};
        };
        return {found(OrgKind::district_committee, {}, "区委"), found(OrgKind::work_committee, OrgId{1}, "工委"),
                found(OrgKind::branch, OrgId{2}, "支部")};
    }

    std::atomic<bool> held_ = false, reached_ = false;
    std::future<desk::Answer> gathering_;
};

}  // namespace jinze::test
