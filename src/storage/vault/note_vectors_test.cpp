// Signed notes of transparency logs (C2SP signed-note). We write none, but use the same signatures.
#include "base/vectors_test.h"
#include "storage/vault/signing.h"

using namespace jinze;
using namespace jinze::vault;
using namespace simdjson;

namespace {

// A text, an empty line, and "— name base64(key hash (4) || signature (64))".
struct Note {
    std::string text;
    Signature signature{};
};

Note note_from(std::string_view whole)
{
    const auto gap = whole.rfind("\n\n");
    REQUIRE(gap != whole.npos);
    const auto line = whole.substr(gap + 2);
    const auto bytes = from_base64(line.substr(line.rfind(' ') + 1, line.size() - line.rfind(' ') - 2));
    REQUIRE((bytes && bytes->size() == 4 + sizeof(Signature)));
    Note note{std::string{whole.substr(0, gap + 1)}, {}};
    std::copy(bytes->begin() + 4, bytes->end(), note.signature.begin());
    return note;
}

// The last part of a key in a note: base64(1 || 32 bytes).
std::array<std::uint8_t, 32> key_from(std::string_view spelt)
{
    const auto sign = spelt.rfind('+', spelt.size() - 44);  // base64 may contain plus signs
    REQUIRE(sign != spelt.npos);
    const auto bytes = from_base64(spelt.substr(sign + 1));
    REQUIRE((bytes && bytes->size() == 33 && bytes->front() == 1));
    std::array<std::uint8_t, 32> key;
    std::copy(bytes->begin() + 1, bytes->end(), key.begin());
    return key;
}

}  // namespace

TEST_CASE("the signatures of published notes hold, for their texts alone, and ours are the same")
{
    const auto path = test::vectors("note/signed-notes.json");
    if (!path) return;
    dom::parser parser;
    const dom::element all = parser.load(path->string());
    const std::string_view secret{all["skey_for_signing_test"]};
    const Key seed{key_from(secret)};
    int signed_by_us = 0, notes = 0;
    for (const dom::element one : dom::array{all["valid"]}) {
        const PublicKey signer = key_from(std::string_view{one["vkey"]});
        Note note = note_from(std::string_view{one["note"]});
        CHECK(is_signed_by(signer, view_of(note.text), note.signature));
        if (signer == public_key_of(seed)) {
            CHECK(sign(seed, view_of(note.text)) == note.signature);
            ++signed_by_us;
        }
        note.text.front() ^= 1;
        CHECK_FALSE(is_signed_by(signer, view_of(note.text), note.signature));
        ++notes;
    }
    CHECK(notes > 0);
    CHECK(signed_by_us > 0);
}
