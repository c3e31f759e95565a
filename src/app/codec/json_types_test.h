// Types for the tests of the codec: one of everything that has a JSON form.
#pragma once

#include <string>

#include "base/describe.h"

namespace jinze::codec::test {

enum class Presence : std::uint8_t { present, excused, absent, sitting_in };
BOOST_DESCRIBE_ENUM(Presence, present, excused, absent, sitting_in)

struct Attendance {
    PersonId person;
    Presence presence{};

    bool operator==(const Attendance&) const = default;
};
BOOST_DESCRIBE_STRUCT(Attendance, (), (person, presence))

struct Met {
    RecordId record;
    Day performed{};
    std::vector<Attendance> attendance{};
    std::vector<Code> topics{};
    std::optional<int> minutes{};
    std::optional<Day> due{};
    Sealed title{};

    bool operator==(const Met&) const = default;
};
BOOST_DESCRIBE_STRUCT(Met, (), (record, performed, attendance, topics, minutes, due, title))

struct Cited {
    std::string law;
    bool in_force = false;
    std::int64_t low = 0;
    std::uint64_t high = 0;
    std::int8_t tiny = 0;

    bool operator==(const Cited&) const = default;
};
BOOST_DESCRIBE_STRUCT(Cited, (), (law, in_force, low, high, tiny))

struct Closed {
    bool operator==(const Closed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Closed, (), ())

using Happening = std::variant<Met, Cited, Closed>;

struct Leaf {
    Instant at{};
    PersonId actor;
    Happening happening;
    std::vector<Happening> others;

    bool operator==(const Leaf&) const = default;
};
BOOST_DESCRIBE_STRUCT(Leaf, (), (at, actor, happening, others))

struct Renamed {
    int host = 0;

    bool operator==(const Renamed&) const = default;
};
BOOST_DESCRIBE_STRUCT(Renamed, (), (host))

}  // namespace jinze::codec::test

// A renamed member: it was called "body" when first written.
template <>
constexpr std::string_view jinze::described::wire_name<jinze::codec::test::Renamed>(std::string_view name)
{
    return name == "host" ? "body" : name;
}
