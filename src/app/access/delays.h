// Tries that fail slow the next one down: 1, 2, 4 … 300 seconds. Kept in rows, so that several servers count
// together. A try is counted before it is looked at: many at once cannot slip by.
#pragma once

#include <chrono>
#include <optional>

#include "storage/journal/sealed_key_value_store.h"

namespace jinze::access {

class Delays {
public:
    static constexpr std::chrono::seconds longest{300};

    Delays(journal::SealedKeyValueStore& drawer, Clock clock) : drawer_{drawer}, clock_{std::move(clock)} {}

    // How long a try would have to wait now; only looks.
    std::optional<std::chrono::seconds> wait(const std::string& what) const;
    // How long to wait; nothing: it may be looked at, and stands counted as a failure until clear() or pardon().
    // The first `free` failures cost nothing.
    std::optional<std::chrono::seconds> charge(const std::string& what, int free = 0);
    void pardon(const std::string& what);  // this one try was none
    void clear(const std::string& what);   // all is well again

private:
    journal::SealedKeyValueStore& drawer_;
    Clock clock_;
};

}  // namespace jinze::access
