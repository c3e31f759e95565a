// A one-time password or an emergency code is drawn in two halves. The administrator who asks gets one. The other is
// stored sealed until a second administrator takes it. Neither administrator alone can use the secret.
#pragma once

#include "app/access/rows.h"
#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

enum class Slip : std::uint8_t { first_password, new_password, emergency_code };
BOOST_DESCRIBE_ENUM(Slip, first_password, new_password, emergency_code)

struct HalfRow {
    Slip slip{};
    std::uint32_t person = 0;  // owner of the account
    std::uint32_t by = 0;      // who has the other half; 0: the operator at the server
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
    static constexpr std::size_t letters = 12;  // per half: 60 bits
    static constexpr std::size_t letters_of_whole = 16;
    static constexpr days kept{7};                     // time for the second administrator to take it
    static constexpr std::chrono::hours good_for{24};  // from the time both halves are taken

    Halves(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    void put(const HalfRow& row);
    std::vector<Half> all() const;  // oldest first
    std::optional<Half> find(const std::string& id) const;
    bool take(const Half& half) { return drawer_.remove(kinds::half, half.id); }  // of two callers one gets true
    void drop(PersonId person, bool codes);  // password or emergency code: replaced by a newer one

private:
    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
};

}  // namespace jinze::access
