// The schemes that come with the program, and what their files say.
#include <doctest/doctest.h>

#include "domain/scheme/load.h"

using namespace jinze;
using namespace jinze::scheme;

TEST_CASE("the shipped schemes are sound, and their examples hold")
{
    CHECK(embedded().size() == 2);
    for (const catalogue::File& file : embedded()) {
        CAPTURE(file.name);
        const auto read = load(file, catalogue::built_in());
        if (!read)
            for (const std::string& line : catalogue::printable(read.error())) MESSAGE(line);
        REQUIRE(read.has_value());
        for (const Item& item : read->scheme.items)
            CHECK_MESSAGE(contains(read->examples, item.id, &Example::item), item.id.text(), " has no worked example");
    }
}
