// Decodes bytes in JSON test vectors. A missing, non-text or wrongly spelt field gives no bytes, so the code under test
// has to reject it.
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
