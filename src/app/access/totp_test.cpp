#include "app/access/totp.h"

#include "base/vectors_test.h"

using namespace jinze;
using namespace jinze::access;

namespace {

Instant at(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

}  // namespace

TEST_CASE("the codes are those of RFC 6238, appendix B, for SHA-1")
{
    const View secret = view_of("12345678901234567890");
    const std::pair<std::int64_t, const char*> known[]{{59, "94287082"},         {1111111109, "07081804"},
                                                       {1111111111, "14050471"}, {1234567890, "89005924"},
                                                       {2000000000, "69279037"}, {20000000000, "65353130"}};
    for (const auto& [seconds, code] : known) CHECK(totp_code(secret, totp_step(at(seconds)), 8) == code);
}

TEST_CASE("the codes are those of the published vectors")
{
    simdjson::dom::parser parser;
    for (const char* name : {"otp/rfc4226-hotp.json", "otp/rfc6238-totp-sha1.json"}) {
        const auto path = jinze::test::vectors(name);
        if (!path) return;
        int codes = 0;
        for (const simdjson::dom::element one : simdjson::dom::array{parser.load(path->string())}) {
            const std::string_view key{one["key_ascii"]}, code{one["otp"]};
            std::int64_t seconds = 0;
            std::uint64_t step = 0;
            if (one["unix_time"].get(seconds) == simdjson::SUCCESS)
                step = totp_step(at(seconds));
            else
                step = std::uint64_t{one["counter"]};
            CHECK(totp_code(view_of(key), step, static_cast<int>(std::int64_t{one["digits"]})) == code);
            ++codes;
        }
        CHECK(codes > 0);
    }
}

TEST_CASE("base32 is that of RFC 4648, without its padding")
{
    CHECK(to_base32(view_of("")) == "");
    CHECK(to_base32(view_of("f")) == "MY");
    CHECK(to_base32(view_of("fo")) == "MZXQ");
    CHECK(to_base32(view_of("foo")) == "MZXW6");
    CHECK(to_base32(view_of("foob")) == "MZXW6YQ");
    CHECK(to_base32(view_of("fooba")) == "MZXW6YTB");
    CHECK(to_base32(view_of("foobar")) == "MZXW6YTBOI");
}

TEST_CASE("a code is taken one step early or late, never further, and never twice")
{
    const View secret = view_of("12345678901234567890");
    const Instant now = at(1111111109);
    const std::uint64_t step = totp_step(now);
    for (const std::uint64_t near : {step - 1, step, step + 1})
        CHECK(totp_step_of(secret, totp_code(secret, near), now, 0) == near);
    for (const std::uint64_t far : {step - 2, step + 2})
        CHECK_FALSE(totp_step_of(secret, totp_code(secret, far), now, 0));
    CHECK_FALSE(totp_step_of(secret, totp_code(secret, step), now, step));
    CHECK_FALSE(totp_step_of(secret, totp_code(secret, step - 1), now, step));
    CHECK(totp_step_of(secret, totp_code(secret, step + 1), now, step) == step + 1);
    CHECK_FALSE(totp_step_of(secret, "", now, 0));
    CHECK(otpauth_address("zhou.min", secret) ==
          "otpauth://totp/%E5%B0%BD%E8%B4%A3:zhou.min?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=%E5%B0%BD%E8%B4%A3"
          "&algorithm=SHA1&digits=6&period=30");
}
