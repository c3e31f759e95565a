// Delays after failed attempts: 1, 2, 4 … 300 seconds. Stored in the database so that all servers share one counter. An
// attempt is counted before it is checked, so that parallel attempts cannot bypass the delay.
#pragma once

#include <chrono>
#include <optional>

#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

class Delays {
public:
    static constexpr std::chrono::seconds longest{300};

    Delays(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    // The delay that applies now. Counts nothing.
    std::optional<std::chrono::seconds> wait(const std::string& what) const;
    // The delay that applies now. Empty: the attempt may be checked, and counts as a failure until clear() or pardon().
    // The first `free` failures cause no delay.
    std::optional<std::chrono::seconds> charge(const std::string& what, int free = 0);
    void pardon(const std::string& what);  // uncounts this attempt
    void clear(const std::string& what);   // resets the counter

private:
    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
};

}  // namespace jinze::access
