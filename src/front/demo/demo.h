// Makes the demonstration district: sheets drawn by lot come in by the ordinary import, and two years of
// work by ordinary requests, under a clock and a chance that are made up. Leaf 0 says so for ever.
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
    std::filesystem::path sheets;  // where the three sheets are left to look at; empty: nowhere
    std::uint64_t seed = 1;
    Day until{};  // the district as one finds it on this morning
    std::function<void(std::string_view step, std::size_t done, std::size_t of)> progress;
};

struct Made {
    Day start{};
    std::size_t organisations = 0, people = 0, records = 0;
    std::size_t asked = 0, refused = 0;   // requests of the story, and those the rules refused
    std::map<std::string, int> refusals;  // by the rule's name
    ledger::Head head;
};

// Throws journal::StorageError where there is a file already. `until` must lie after 2025-03-01,
// and not after today: on a ledger ahead of the clock nothing could be written (desk::ClockWrong).
Made make(const Wish& wish);

}  // namespace jinze::demo
