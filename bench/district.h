// A fictitious district for measuring: size and shape of the demonstration district, with any number of records,
// entered by ordinary requests. Deterministic.
#pragma once

#include <filesystem>
#include <memory>

#include "app/desk/desk.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

namespace jinze::bench {

inline constexpr std::uint32_t units = 56, branches_a_unit = 4, people_a_branch = 22;
inline constexpr std::uint32_t branches = units * branches_a_unit;

constexpr OrgId group_of(std::uint32_t unit) { return OrgId{4 + unit * (3 + branches_a_unit)}; }
constexpr OrgId organ_of(std::uint32_t unit) { return OrgId{5 + unit * (3 + branches_a_unit)}; }
constexpr OrgId branch_numbered(std::uint32_t branch)
{
    return OrgId{6 + branch / branches_a_unit * (3 + branches_a_unit) + branch % branches_a_unit};
}
// Of the 22 members of a branch the first is its secretary; the next two are officers.
constexpr PersonId member_of(std::uint32_t branch, std::uint32_t which)
{
    return PersonId{1 + branch * people_a_branch + which};
}

// A branch secretary's request that enters records first to first + count - 1.
desk::Request entering(std::uint32_t branch, std::uint64_t first, std::size_t count, Day today);

// The desk of a district, with its clock.
struct District {
    std::unique_ptr<journal::Journal> journal;
    vault::KeyFile key;
    std::shared_ptr<Instant> now;
    std::unique_ptr<desk::Desk> desk;
};
District open(const std::filesystem::path& db);
// Only its organisations, people and posts.
District make(const std::filesystem::path& db);
// With this many leaves; created once in that file and reused.
District with_events(const std::filesystem::path& db, std::uint64_t events);

void must(const desk::Answer& answer);
std::vector<std::string> leaves_of(const journal::Journal& journal);

}  // namespace jinze::bench
