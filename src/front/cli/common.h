// What every command of the command line takes, whatever else it takes.
#pragma once

#include <string>

namespace jinze::cli {

struct Common {
    std::string db;           // the district's file
    std::string key_file;     // empty: the same path with .key at the end
    std::string as;           // who acts: m33, a name, or 0 for the office while setting up
    std::string key;          // the request's key; empty: the hash of what is brought in
    bool json = false;        // print for programs
    std::string lang = "zh";  // of sentences: zh or en

    bool english() const { return lang == "en"; }
};

// What the process answers with.
inline constexpr int done = 0;
inline constexpr int does_not_verify = 1;  // or the doctor finds something wrong
inline constexpr int refused = 2;          // refused, or bad input
inline constexpr int world_broke = 3;
inline constexpr int waits = 4;  // proposed, and nothing done until a second person confirms it in the browser

}  // namespace jinze::cli
