// Spellings of bytes in test vectors that are JSON. Of a field that is not there, is no text or not spelt so,
// no bytes: whatever is asked with them has to say no.
#pragma once

#include <simdjson.h>

#include "base/bytes.h"
#include "base/given_test.h"

namespace jinze::test {

using Field = simdjson::simdjson_result<simdjson::dom::element>;

inline Bytes hex(Field field)
{
    std::string_view text;
    return field.get(text) == simdjson::SUCCESS ? from_hex(text).value_or(Bytes{}) : Bytes{};
}

inline Bytes base64(Field field)
{
    std::string_view text;
    return field.get(text) == simdjson::SUCCESS ? from_base64(text).value_or(Bytes{}) : Bytes{};
}

}  // namespace jinze::test
