// For tests: a district in a store, and the desk that writes it under a clock set by hand. The second of three layers:
// below it the domain's small district (domain/assembly/small_district_test.h), above it the one that is served
// (front/serve/district_test.h). Nothing here needs doctest: what is refused while setting up is thrown.
#pragma once

#include "app/desk/setup.h"
#include "base/folder_test.h"
#include "domain/assembly/small_district_test.h"
#include "domain/registry/national_id.h"
#include "storage/open/open.h"
#include "storage/vault/key_test.h"

namespace jinze::test {

namespace small = district::small;

// A synthetic ID number: area 999999, which is no place.
inline std::string id_of(int nth, const std::string& born = "19800101")
{
    std::string number = "999999" + born + std::to_string(1000 + nth).substr(1);
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
inline void must(const desk::Answer& answer)
{
    if (!answer) throw std::runtime_error{sentence(answer)};
}

// A store and a desk over it. As many as wanted may be open on one file; the first makes it.
struct OpenDesk {
    OpenDesk(const std::filesystem::path& db, const vault::MasterKey& key, Clock clock)
        : journal{std::filesystem::exists(db) ? storage::open(db)->journal() : storage::open(db)->create()}
    {
        open(key, std::move(clock));
    }
    // The desk anew, as after a restart.
    void open(const vault::MasterKey& key, Clock clock)
    {
        desk.reset();
        desk = std::make_unique<desk::Desk>(
            desk::Dependencies{.journal = *journal, .key = key, .clock = std::move(clock)});
    }

    void put(PersonId actor, std::vector<district::Command> commands)
    {
        must(desk->submit({.actor = actor, .key = {}, .body = {}, .commands = std::move(commands)}));
    }
    district::State state() const
    {
        return desk->read([](const district::State& state) { return state; });
    }
    std::uint64_t leaves() const
    {
        return desk->read([](const district::State& state) { return state.leaves(); });
    }

    std::unique_ptr<journal::Journal> journal;
    std::unique_ptr<desk::Desk> desk;
};

// Where a district lies, and what time it is there.
struct Place {
    Folder folder;
    std::filesystem::path db = folder / "district.db";
    Instant now = start_of(small::today) + std::chrono::hours{9};

    Day today() const { return day_of(now); }
};

struct DeskDistrict : Place, OpenDesk {
    DeskDistrict() : OpenDesk{db, test_key(), [this] { return now; }} {}
};

}  // namespace jinze::test
