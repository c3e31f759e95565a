// Options common to all commands, and the exit codes.
#pragma once

#include <string>

namespace jinze::cli {

struct Common {
    std::string db;           // the district's file
    std::string key_file;     // empty: the same path with .key at the end
    std::string as;           // who acts: m33, a name, or 0 for the office while setting up
    std::string key;          // idempotency key; empty: derived from the input
    bool json = false;        // print JSON
    std::string lang = "zh";  // language of sentences: zh or en

    bool english() const { return lang == "en"; }
};

// Exit codes.
inline constexpr int done = 0;
inline constexpr int does_not_verify = 1;  // or the doctor found a fault
inline constexpr int refused = 2;          // refused, or bad input
inline constexpr int world_broke = 3;
inline constexpr int waits = 4;  // proposed; not done until a second person confirms it in the browser

}  // namespace jinze::cli
