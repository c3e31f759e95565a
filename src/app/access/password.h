// Passwords: Argon2id, at most two at once, and what a password must be. No rule of composition: length, and not
// what everybody guesses first, nor what stands on the district's own doors.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/denied.h"
#include "app/access/turns.h"

namespace jinze::access {

// How much work one check is. Never less than this but in tests.
struct Strength {
    unsigned long long passes = 3;
    std::size_t bytes = std::size_t{64} << 20;
};

// What takes a Turn is as much work as the strength says.
class Hasher {
public:
    explicit Hasher(Strength strength);

    Turns& turns() { return turns_; }
    std::string hash(const Turns::Turn&, const std::string& password);
    // An empty hash fits nothing, after the same work.
    bool fits(const Turns::Turn&, const std::string& password, const std::string& hash);

private:
    Strength strength_;
    std::string nobodys_;  // of the same strength, and of no password
    Turns turns_;
};

// What somebody who knows the district tries first, in small letters.
struct OwnWords {
    std::vector<std::string> within;  // may not stand in it: names of people and organisations
    std::vector<std::string> alone;   // may not be all of it beside digits and signs: their first letters
};

// Why this may not be the password of that account; nothing: it may.
std::optional<Denied> object_to_password(const std::string& password, const std::string& sign_in_name,
                                         const OwnWords& own = {});

// Letters and digits that are given once, in fours: 5 bits each, none that look alike.
std::string draw_letters(const std::function<void(std::span<std::uint8_t>)>& entropy, std::size_t count);
// The same as somebody types it: small letters, without blanks and dashes.
std::string as_drawn(std::string_view typed);

}  // namespace jinze::access
