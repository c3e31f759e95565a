// Every value of these types is written and read back unchanged, by both readers.

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/codec/json_stored.h"
#include "app/codec/json_strict.h"
#include "app/codec/json_types_test.h"
#include "app/codec/json_write.h"

using namespace jinze;
using namespace jinze::codec;
using namespace jinze::codec::test;

namespace {

// Random characters of any plane, with control characters and without surrogates.
std::string some_text()
{
    std::string text;
    for (const auto point : *rc::gen::container<std::vector<std::uint32_t>>(
             rc::gen::oneOf(rc::gen::inRange(0u, 0x80u), rc::gen::inRange(0u, 0x110000u)))) {
        if (point >= 0xd800 && point < 0xe000) continue;
        const auto put = [&](std::uint32_t bits) { text += static_cast<char>(bits); };
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xc0 | point >> 6), put(0x80 | (point & 63));
        } else if (point < 0x10000) {
            put(0xe0 | point >> 12), put(0x80 | (point >> 6 & 63)), put(0x80 | (point & 63));
        } else {
            put(0xf0 | point >> 18), put(0x80 | (point >> 12 & 63)), put(0x80 | (point >> 6 & 63)),
                put(0x80 | (point & 63));
        }
    }
    return text;
}

Day some_day() { return day_numbered(*rc::gen::inRange(number_of(always), number_of(never) + 1)); }

Code some_code()
{
    return Code{
        *rc::gen::suchThat(rc::gen::container<std::string>(rc::gen::elementOf(std::string{"abcxyz0189-"})),
                           [](const std::string& text) { return !text.empty() && text.size() <= Code::longest; })};
}

template <class T>
std::optional<T> perhaps(const T& value)
{
    return *rc::gen::arbitrary<bool>() ? std::optional{value} : std::nullopt;
}

Met some_met()
{
    Met met;
    met.record = RecordId{*rc::gen::arbitrary<std::uint32_t>()};
    met.performed = some_day();
    for (int i = *rc::gen::inRange(0, 5); i > 0; --i)
        met.attendance.push_back(
            {PersonId{*rc::gen::arbitrary<std::uint32_t>()}, static_cast<Presence>(*rc::gen::inRange(0, 4))});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) met.topics.push_back(some_code());
    met.minutes = perhaps(*rc::gen::arbitrary<int>());
    met.due = perhaps(some_day());
    met.title.row = SealedId{*rc::gen::arbitrary<std::uint32_t>()};
    for (auto& byte : met.title.commitment) byte = *rc::gen::arbitrary<std::uint8_t>();
    return met;
}

Happening some_happening()
{
    switch (*rc::gen::inRange(0, 3)) {
        case 0: return some_met();
        case 1:
            return Cited{some_text(), *rc::gen::arbitrary<bool>(), *rc::gen::arbitrary<std::int64_t>(),
                         *rc::gen::arbitrary<std::uint64_t>(), *rc::gen::arbitrary<std::int8_t>()};
        default: return Closed{};
    }
}

Leaf some_leaf()
{
    Leaf leaf;
    leaf.at = Instant{some_day()} + std::chrono::milliseconds{*rc::gen::inRange(0, 86'400'000)};
    leaf.actor = PersonId{*rc::gen::arbitrary<std::uint32_t>()};
    leaf.happening = some_happening();
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i) leaf.others.push_back(some_happening());
    return leaf;
}

}  // namespace

TEST_CASE("a value written is the value read, by the fast reader and by the strict one")
{
    CHECK(rc::check([] {
        const Leaf leaf = some_leaf();
        const std::string text = to_json(leaf);
        RC_ASSERT(stored::read<Leaf>(text) == leaf);
        const auto strictly = strict::read<Leaf>(text);
        RC_ASSERT(strictly.has_value());
        RC_ASSERT(*strictly == leaf);
        RC_ASSERT(to_json(*strictly) == text);
    }));
}

TEST_CASE("one byte changed anywhere is refused, or read as what the changed bytes say")
{
    CHECK(rc::check([] {
        std::string text = to_json(some_leaf());
        text[*rc::gen::inRange<std::size_t>(0, text.size())] = *rc::gen::arbitrary<char>();
        try {
            const auto read = stored::read<Leaf>(text);
            RC_ASSERT(to_json(read) == text);
        } catch (const NewerVersion&) {
        } catch (const Malformed&) {
        }
    }));
}
