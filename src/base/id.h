// An Id names one kind of thing. Passing an OrgId where a PersonId is expected does not compile. Numbers are small and
// sequential within a district, starting at 1; 0 is "none". People write an id with the letter of its kind: o17.
#pragma once

#include <charconv>
#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace jinze {

template <class Kind>
class Id {
public:
    constexpr Id() = default;
    explicit constexpr Id(std::uint32_t number) : number_{number} {}

    constexpr std::uint32_t number() const { return number_; }
    constexpr explicit operator bool() const { return number_ != 0; }
    friend constexpr auto operator<=>(Id, Id) = default;

private:
    std::uint32_t number_ = 0;
};

// clang-format off
using OrgId         = Id<struct OrgKindTag>;      // o17
using PersonId      = Id<struct PersonTag>;       // m33
using PostId        = Id<struct PostTag>;         // p5
using AppointmentId = Id<struct AppointmentTag>;  // a4: one person's time in one post
using ChargeId      = Id<struct ChargeTag>;       // c2: one post in charge of one organisation
using RecordId      = Id<struct RecordTag>;       // r1207
using MeetingId     = Id<struct MeetingTag>;      // g3: a meeting called beforehand
using BatchId       = Id<struct BatchTag>;        // b2: one import
using SealedId      = Id<struct SealedTag>;       // a row of the vault: never typed by people

struct OrgKindTag     { static constexpr char letter = 'o'; };
struct PersonTag      { static constexpr char letter = 'm'; };
struct PostTag        { static constexpr char letter = 'p'; };
struct AppointmentTag { static constexpr char letter = 'a'; };
struct ChargeTag      { static constexpr char letter = 'c'; };
struct RecordTag      { static constexpr char letter = 'r'; };
struct MeetingTag     { static constexpr char letter = 'g'; };
struct BatchTag       { static constexpr char letter = 'b'; };
// clang-format on

template <class Kind>
constexpr char letter_of(Id<Kind>)
{
    return Kind::letter;
}

template <class Kind>
std::string to_text(Id<Kind> id)
{
    return Kind::letter + std::to_string(id.number());
}

// The number after the letter in "r12"; nothing if the text does not have that form or the number is 0.
inline std::optional<std::uint32_t> number_after(char letter, std::string_view text)
{
    if (text.size() < 2 || text[0] != letter) return {};
    std::uint32_t number = 0;
    const char* const end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data() + 1, end, number);
    if (error != std::errc{} || stop != end || number == 0) return {};
    return number;
}

template <class AnyId>
std::optional<AnyId> id_from(std::string_view text)
{
    const auto number = number_after(letter_of(AnyId{}), text);
    return number ? std::optional{AnyId{*number}} : std::nullopt;
}

}  // namespace jinze

template <class Kind>
struct std::hash<jinze::Id<Kind>> {
    std::size_t operator()(jinze::Id<Kind> id) const noexcept { return id.number(); }
};
