// Password hashing (Argon2id, at most two at once) and password rules: a minimum length, no common password and no name
// of the district. No composition rules.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/access/denied.h"
#include "app/access/turns.h"

namespace jinze::access {

// The cost of one check. Lower values are for tests only.
struct Strength {
    unsigned long long passes = 3;
    std::size_t bytes = std::size_t{64} << 20;
};

// Functions that take a Turn cost as much as the strength says.
class Hasher {
public:
    explicit Hasher(Strength strength);

    Turns& turns() { return turns_; }
    std::string hash(const Turns::Turn&, const std::string& password);
    // An empty hash never matches, at the same cost.
    bool fits(const Turns::Turn&, const std::string& password, const std::string& hash);

private:
    Strength strength_;
    std::string nobodys_;  // a hash of the same strength that matches no password
    Turns turns_;
};

// Words that an attacker who knows the district tries first, in lower case.
struct OwnWords {
    std::vector<std::string> within;  // not allowed anywhere: names of people and organisations
    std::vector<std::string> alone;   // not allowed as the whole password, apart from digits and signs: their initials
};

// Why the account may not have this password; empty if it may.
std::optional<Denied> object_to_password(const std::string& password, const std::string& sign_in_name,
                                         const OwnWords& own = {});

// Random one-time letters and digits in groups of four: 5 bits each, no look-alikes.
std::string draw_letters(const std::function<void(std::span<std::uint8_t>)>& entropy, std::size_t count);
// The same as typed: lower case, no blanks, no dashes.
std::string as_drawn(std::string_view typed);

}  // namespace jinze::access
