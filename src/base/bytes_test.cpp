#include "base/bytes.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "base/code.h"

using namespace jinze;

TEST_CASE("bytes survive hex and base64")
{
    const auto ok = rc::check([](const Bytes& bytes) {
        RC_ASSERT(from_hex(to_hex(bytes)) == bytes);
        RC_ASSERT(from_base64(to_base64(bytes)) == bytes);
    });
    CHECK(ok);
}

TEST_CASE("known spellings, RFC 4648 section 10")
{
    CHECK(to_hex(view_of("foobar")) == "666f6f626172");
    CHECK(to_base64(view_of("")).empty());
    CHECK(to_base64(view_of("f")) == "Zg==");
    CHECK(to_base64(view_of("fo")) == "Zm8=");
    CHECK(to_base64(view_of("foobar")) == "Zm9vYmFy");
}

TEST_CASE("hex refuses what the writer does not write")
{
    for (const char* text : {"0", "0g", "AB", "aB", " ab", "ab ", "0x12", "a\nb0"})
        CHECK_FALSE(from_hex(text).has_value());
}

TEST_CASE("base64 refuses what the writer does not write")
{
    for (const char* text :
         {"Zg", "Zg=", "Zg===", "Zh==", "Zm9=", "Z===", "====", "Zm8=Zm8=", "Zm-_", "Zg==\n", " Zg=="})
        CHECK_FALSE(from_base64(text).has_value());
}

TEST_CASE("a digest has exactly 32 bytes")
{
    CHECK(digest_from(Bytes(32)).has_value());
    CHECK_FALSE(digest_from(Bytes(31)).has_value());
    CHECK_FALSE(digest_from(Bytes(33)).has_value());
}

TEST_CASE("a code holds no free text")
{
    CHECK(Code::from("party-group-study")->text() == "party-group-study");
    CHECK(Code::from(std::string(60, 'a')).has_value());
    for (const std::string& text : {std::string{}, std::string{"Party"}, std::string{"a b"}, std::string{"党建"},
                                    std::string{"a_b"}, std::string(61, 'a')})
        CHECK_FALSE(Code::from(text).has_value());
}
