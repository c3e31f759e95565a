#include "storage/vault/signing.h"

#include <doctest/doctest.h>

using namespace jinze;
using namespace jinze::vault;

namespace {

template <std::size_t size>
std::array<std::uint8_t, size> bytes_from(std::string_view hex)
{
    const auto bytes = from_hex(hex);
    REQUIRE((bytes && bytes->size() == size));
    std::array<std::uint8_t, size> found;
    std::copy(bytes->begin(), bytes->end(), found.begin());
    return found;
}

}  // namespace

// RFC 8032, section 7.1, TEST 3.
TEST_CASE("signatures are those of RFC 8032")
{
    const Key seed{bytes_from<32>("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")};
    const auto signer = bytes_from<32>("fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025");
    const std::array<std::uint8_t, 2> message{0xaf, 0x82};
    CHECK(public_key_of(seed) == signer);
    const Signature signature = sign(seed, message);
    CHECK(to_hex(signature) ==
          "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
          "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a");
    CHECK(is_signed_by(signer, message, signature));
}

TEST_CASE("a signature holds for no other message, no other signer and no other signature")
{
    const Key seed{bytes_from<32>("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")};
    const PublicKey signer = public_key_of(seed);
    const Signature signature = sign(seed, view_of("one"));
    CHECK(is_signed_by(signer, view_of("one"), signature));
    CHECK_FALSE(is_signed_by(signer, view_of("two"), signature));
    CHECK_FALSE(is_signed_by(PublicKey{}, view_of("one"), signature));
    for (std::size_t byte = 0; byte < signature.size(); ++byte) {
        Signature altered = signature;
        altered[byte] ^= 1;
        CHECK_FALSE(is_signed_by(signer, view_of("one"), altered));
    }
}
