// Passwords: Argon2id, at most two at once, and what a password must be. No rule of composition: length, and not
// what everybody guesses first.
#pragma once

#include <atomic>
#include <optional>
#include <semaphore>
#include <string>

#include "access/denied.h"

namespace jinze::access {

// How much work one check is. Never less than this but in tests.
struct Strength {
    unsigned long long passes = 3;
    std::size_t bytes = std::size_t{64} << 20;
};

class Hasher {
public:
    static constexpr int at_once = 2, most_waiting = 6;

    explicit Hasher(Strength strength);

    // Nothing: too many wait already; nothing was worked out.
    std::optional<std::string> hash(const std::string& password);
    // An empty hash fits nothing, after the same work.
    std::optional<bool> fits(const std::string& password, const std::string& hash);

private:
    template <class Work>
    auto bounded(Work work) -> std::optional<decltype(work())>;

    Strength strength_;
    std::string nobodys_;  // of the same strength, and of no password
    std::counting_semaphore<at_once> free_{at_once};
    std::atomic<int> waiting_ = 0;
};

// Why this may not be the password of that account; nothing: it may.
std::optional<Denied> object_to_password(const std::string& password, const std::string& sign_in_name);

// One that is given once and changed at the first sign-in: 16 letters and digits in fours, 80 bits.
std::string draw_password(const std::function<void(std::span<std::uint8_t>)>& entropy);

}  // namespace jinze::access
