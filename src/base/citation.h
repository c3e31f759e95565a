// The text of an adopted rule: the title of a duty or of a type of matter. It is public, and the only text that the
// ledger itself may hold.
#pragma once

#include <boost/describe.hpp>
#include <string>

namespace jinze {

struct Citation {
    std::string text;

    bool operator==(const Citation&) const = default;
};
BOOST_DESCRIBE_STRUCT(Citation, (), (text))

}  // namespace jinze
