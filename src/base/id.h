// An Id names one kind of thing. An OrgId cannot be passed where a PersonId is wanted: the mistake
// does not compile. Numbers are small and sequential within a district, starting at 1; 0 is "none".
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

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

using OrgId = Id<struct OrgKindTag>;                  // o17
using PersonId = Id<struct PersonTag>;                // m33
using PostId = Id<struct PostTag>;                    // p5
using AppointmentId = Id<struct AppointmentTag>;      // one person's time in one post
using ChargeId = Id<struct ChargeTag>;                // one post in charge of one organisation
using RecordId = Id<struct RecordTag>;                // r1207
using MeetingId = Id<struct MeetingTag>;              // a meeting called beforehand
using BatchId = Id<struct BatchTag>;                  // one import
using SealedId = Id<struct SealedTag>;                // a row of the vault

}  // namespace jinze

template <class Kind>
struct std::hash<jinze::Id<Kind>> {
    std::size_t operator()(jinze::Id<Kind> id) const noexcept { return id.number(); }
};
