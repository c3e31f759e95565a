// A number of a scheme as its file writes it: whole hundredths, from 0 to 100000. "0.1" is ten hundredths. No floating
// point stands anywhere between a file and a total.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace jinze::scheme {

class Hundredths {
public:
    static constexpr std::int64_t most = 100'000'00;  // hundredths

    constexpr Hundredths() = default;
    static constexpr Hundredths of(std::int64_t hundredths)
    {
        Hundredths number;
        number.count_ = hundredths;
        return number;
    }
    static constexpr Hundredths whole(std::int64_t number) { return of(number * 100); }

    // "3", "3.5", "0.25": at most two decimals, no sign, no exponent, at most `most`.
    static std::optional<Hundredths> from(std::string_view text);

    constexpr std::int64_t count() const { return count_; }
    explicit constexpr operator bool() const { return count_ != 0; }
    std::string text() const;  // the shortest: "3", "3.5", "0.25"

    friend constexpr auto operator<=>(const Hundredths&, const Hundredths&) = default;

private:
    std::int64_t count_ = 0;
};

}  // namespace jinze::scheme
