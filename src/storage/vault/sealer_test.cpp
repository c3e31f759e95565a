#include "storage/vault/sealer.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <stdexcept>

using namespace jinze;
using namespace jinze::vault;

namespace {

MasterKey some_key(std::uint8_t first = 1)
{
    std::array<std::uint8_t, key_size> bytes{};
    bytes[0] = first;
    return MasterKey{bytes};
}

constexpr std::string_view minutes = "会议认为，第三季度的党建工作责任清单应当逐项落实。";

}  // namespace

TEST_CASE("what is sealed opens again, and its row fits its commitment without the key")
{
    Sealer sealer{some_key(), system_entropy()};
    for (const std::string& text :
         {std::string{}, std::string{"x"}, std::string{minutes}, std::string(longest_text, 'a')}) {
        const SealedText sealed = sealer.seal(SealedId{7}, text);
        CHECK(sealer.open(sealed.row) == text);
        CHECK(check_without_key(sealed.row, sealed.commitment) == std::nullopt);
        CHECK(sealed.row.ciphertext.size() == nonce_size + text.size() + tag_size);
    }
    CHECK_THROWS_AS(sealer.seal(SealedId{8}, std::string(longest_text + 1, 'a')), std::length_error);
}

TEST_CASE("two seals of one text have nothing in common, so that yes and no cannot be guessed")
{
    Sealer sealer{some_key(), system_entropy()};
    std::set<Digest> seen;
    for (int i = 0; i < 20; ++i) {
        const SealedText sealed = sealer.seal(SealedId{7}, "yes");
        CHECK(seen.insert(sealed.commitment).second);
        CHECK(seen.insert(sealed.row.inner).second);
        CHECK(sealed.row.inner != sha256({view_of("jinze/inner/v1"), sha256({view_of("yes")})}));
    }
}

TEST_CASE("every single bit flipped in a row is found, with the key or without it")
{
    Sealer sealer{some_key(), system_entropy()};
    const SealedText sealed = sealer.seal(SealedId{7}, minutes.substr(0, 30));
    const auto flipped_bits = [](std::span<std::uint8_t> bytes, const auto& found) {
        for (std::size_t bit = 0; bit < 8 * bytes.size(); ++bit) {
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
            REQUIRE(found());
            bytes[bit / 8] ^= static_cast<std::uint8_t>(1u << bit % 8);
        }
    };
    Row row = sealed.row;
    const auto by_anybody = [&] { return check_without_key(row, sealed.commitment) == Failure::commitment_differs; };
    flipped_bits(row.ciphertext, by_anybody);
    flipped_bits(row.inner, by_anybody);

    flipped_bits(row.ciphertext, [&] { return sealer.open(row).error() == Failure::text_altered; });
    flipped_bits(row.inner, [&] { return sealer.open(row).error() == Failure::inner_differs; });
    flipped_bits(row.wrapped, [&] { return sealer.open(row).error() == Failure::key_does_not_fit; });
    CHECK(row == sealed.row);
}

TEST_CASE("a row put in the place of another fits neither its commitment nor its key")
{
    Sealer sealer{some_key(), system_entropy()};
    const SealedText first = sealer.seal(SealedId{1}, "first"), second = sealer.seal(SealedId{2}, "second");
    Row moved = first.row;
    moved.id = SealedId{2};
    CHECK(check_without_key(moved, second.commitment) == Failure::commitment_differs);
    CHECK(check_without_key(moved, first.commitment) == Failure::commitment_differs);
    CHECK(sealer.open(moved).error() == Failure::key_does_not_fit);

    Row text_of_another = second.row;
    text_of_another.ciphertext = first.row.ciphertext;
    CHECK(sealer.open(text_of_another).error() == Failure::text_altered);
}

TEST_CASE("a row cut short is refused, not read beyond its end")
{
    Sealer sealer{some_key(), system_entropy()};
    SealedText sealed = sealer.seal(SealedId{1}, "text");
    while (!sealed.row.ciphertext.empty()) {
        sealed.row.ciphertext.pop_back();
        CHECK(sealer.open(sealed.row).error() == Failure::text_altered);
        CHECK(check_without_key(sealed.row, sealed.commitment) == Failure::commitment_differs);
    }
}

TEST_CASE("another district's master key opens nothing")
{
    Sealer ours{some_key(1), system_entropy()}, theirs{some_key(2), system_entropy()};
    const SealedText sealed = ours.seal(SealedId{1}, "text");
    CHECK(theirs.open(sealed.row).error() == Failure::key_does_not_fit);
    CHECK(check_without_key(sealed.row, sealed.commitment) == std::nullopt);
}

TEST_CASE("every use has a key of its own")
{
    const MasterKey master = some_key();
    std::set<Digest> keys;
    for (const Use use : {Use::wrap, Use::look_up, Use::answered, Use::backup, Use::signing, Use::drawer,
                          Use::drawer_key, Use::drafts}) {
        const Key key = derive(master, use);
        CHECK(keys.insert(*digest_from(key.bytes())).second);
        CHECK(std::ranges::equal(key.bytes(), derive(master, use).bytes()));
    }
    CHECK_FALSE(keys.contains(*digest_from(master.bytes())));
    CHECK(Marker{master, Use::look_up}.mark("110101") != Marker{master, Use::answered}.mark("110101"));
    CHECK(Marker{master, Use::look_up}.mark("110101") == Marker{master, Use::look_up}.mark("110101"));
}
