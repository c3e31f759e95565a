// Who did something, and in whose place (职务代理): “乙（代甲）”.
#pragma once

#include <boost/describe.hpp>
#include <string>

#include "base/id.h"

namespace jinze::registry {

struct Doer {
    PersonId person;  // 0: the office itself, during setup
    PersonId behalf;  // the absent person in whose place it was done; 0: in their own name

    constexpr Doer() = default;
    constexpr Doer(PersonId who, PersonId in_place_of = {}) : person{who}, behalf{in_place_of} {}
    // Who did it, where nobody asks in whose place.
    constexpr operator PersonId() const { return person; }
    constexpr explicit operator bool() const { return person.number() != 0; }
    // What was done in somebody's place counts as their own act too: neither of the two decides on it afterwards.
    constexpr bool is(PersonId who) const { return person == who || (behalf && behalf == who); }
};

// Of the person who did it.
inline std::string to_text(const Doer& doer) { return jinze::to_text(doer.person); }

BOOST_DESCRIBE_STRUCT(Doer, (), (person, behalf))

}  // namespace jinze::registry
