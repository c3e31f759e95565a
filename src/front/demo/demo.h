// Makes the demonstration district: random sheets through the ordinary import, then two years of ordinary requests,
// with a simulated clock and seeded randomness. Leaf 0 marks the ledger as a demonstration for ever.
#pragma once

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "base/bytes.h"
#include "base/day.h"
#include "storage/ledger/frontier.h"

namespace jinze::demo {

struct Wish {
    std::filesystem::path db;
    std::filesystem::path key_file;
    std::filesystem::path sheets;  // the three sheets are written here; empty: nowhere
    std::uint64_t seed = 1;
    Day until{};  // the story's last day; the district opens on its morning
    std::function<void(std::string_view step, std::size_t done, std::size_t of)> progress;
};

struct Made {
    Day start{};
    std::size_t organisations = 0, people = 0, records = 0;
    std::size_t asked = 0, refused = 0;   // requests of the story, and those the rules refused
    std::map<std::string, int> refusals;  // by the refusal's name
    ledger::Head head;
};

// Made beside the file under a name ending in .making, renamed when it is complete: an interrupted one is never taken
// for a district. Throws journal::StorageError if the file or its key exists. `until` must lie after 2025-03-01 and not
// after today: a ledger ahead of the clock refuses every write (desk::ClockWrong).
Made make(const Wish& wish);

}  // namespace jinze::demo
