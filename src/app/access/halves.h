// A password for one sign-in and an emergency code are drawn in two halves: one is told to whoever asked for it, the
// other lies here, sealed, until a second administrator takes it. Neither of the two can use what the owner is given.
#pragma once

#include "app/access/rows.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

enum class Slip : std::uint8_t { first_password, new_password, emergency_code };
BOOST_DESCRIBE_ENUM(Slip, first_password, new_password, emergency_code)

struct HalfRow {
    Slip slip{};
    std::uint32_t person = 0;  // whose account
    std::uint32_t by = 0;      // who has the other half; 0: whoever works at the server
    Instant at{};
    std::string letters;
};
BOOST_DESCRIBE_STRUCT(HalfRow, (), (slip, person, by, at, letters))

struct Half {
    std::string id;
    HalfRow row;
};

class Halves {
public:
    static constexpr std::size_t letters = 12;  // of each half: 60 bits
    static constexpr std::size_t letters_of_whole = 16;
    static constexpr days kept{7};                     // for the second administrator to take it
    static constexpr std::chrono::hours good_for{24};  // from when both have theirs

    Halves(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    void put(const HalfRow& row);
    std::vector<Half> all() const;  // the oldest first
    std::optional<Half> find(const std::string& id) const;
    bool take(const Half& half) { return drawer_.remove(kinds::half, half.id); }  // of two who take it, one does
    void drop(PersonId person, bool codes);  // of passwords, or of emergency codes: a newer one takes its place

private:
    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
};

}  // namespace jinze::access
