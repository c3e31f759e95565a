#include "domain/scheme/exact.h"

#include <algorithm>

#include "base/ensure.h"

namespace jinze::scheme {
namespace {

Wide product(Wide one, Wide other)
{
    Wide result = 0;
    ensure(!__builtin_mul_overflow(one, other, &result));
    return result;
}

Wide common_divisor(Wide one, Wide other)
{
    if (one < 0) one = -one;
    while (other != 0) {
        const Wide rest = one % other;
        one = other;
        other = rest;
    }
    return one;
}

std::string digits(Wide number)
{
    if (number == 0) return "0";
    std::string text;
    for (; number > 0; number /= 10) text += static_cast<char>('0' + static_cast<int>(number % 10));
    return {text.rbegin(), text.rend()};
}

}  // namespace

std::optional<Hundredths> Hundredths::from(std::string_view text)
{
    const auto point = text.find('.');
    const std::string_view wholes = text.substr(0, point);
    const std::string_view decimals = point == text.npos ? "" : text.substr(point + 1);
    const auto all_digits = [](std::string_view part) {
        return std::ranges::all_of(part, [](char c) { return c >= '0' && c <= '9'; });
    };
    if (wholes.empty() || wholes.size() > 6 || decimals.size() > 2 || !all_digits(wholes) || !all_digits(decimals))
        return std::nullopt;
    if (point != text.npos && decimals.empty()) return std::nullopt;
    std::int64_t count = 0;
    for (const char c : wholes) count = count * 10 + (c - '0');
    for (const char c : decimals) count = count * 10 + (c - '0');
    for (std::size_t i = decimals.size(); i < 2; ++i) count *= 10;
    if (count > most) return std::nullopt;
    return of(count);
}

std::string Hundredths::text() const { return Exact{*this}.text(); }

Exact::Exact(std::int64_t above, std::int64_t below) : Exact{reduced(above, below)} {}

Exact Exact::reduced(Wide above, Wide below)
{
    ensure(below > 0);
    const Wide divisor = above == 0 ? below : common_divisor(above, below);
    Exact exact;
    exact.above_ = above / divisor;
    exact.below_ = below / divisor;
    return exact;
}

Exact Exact::sum(Exact one, Exact other, int sign)
{
    const Wide divisor = common_divisor(one.below_, other.below_);
    Wide above = 0;
    const Wide left = product(one.above_, other.below_ / divisor);
    const Wide right = product(other.above_ * sign, one.below_ / divisor);
    ensure(!__builtin_add_overflow(left, right, &above));
    return reduced(above, product(one.below_, other.below_ / divisor));
}

Exact operator*(Exact one, Exact other)
{
    // Reduced crosswise first, so that no product is larger than its result.
    const Exact left = Exact::reduced(one.above_, other.below_);
    const Exact right = Exact::reduced(other.above_, one.below_);
    return Exact::reduced(product(left.above_, right.above_), product(left.below_, right.below_));
}

Exact operator/(Exact one, Exact other)
{
    ensure(other.above_ > 0);
    Exact turned;
    turned.above_ = other.below_;
    turned.below_ = other.above_;
    return one * turned;
}

std::strong_ordering operator<=>(Exact one, Exact other)
{
    const Wide difference = (one - other).above_;
    return difference <=> Wide{0};
}

Hundredths Exact::rounded() const
{
    ensure(above_ >= 0);
    const Wide doubled = product(above_, 200);
    const Wide half_up = (doubled + below_) / product(below_, 2);
    return Hundredths::of(static_cast<std::int64_t>(half_up));
}

std::string Exact::whole_text() const
{
    std::string decimal = text();
    if (!decimal.ends_with("…")) return decimal;
    return (above_ < 0 ? "-" : "") + digits(above_ < 0 ? -above_ : above_) + "/" + digits(below_);
}

std::string Exact::text() const
{
    if (above_ < 0) return "-" + (Exact{} - *this).text();
    std::string text = digits(above_ / below_);
    Wide rest = above_ % below_;
    std::string decimals;
    for (int i = 0; i < 4 && rest != 0; ++i) {
        rest = product(rest, 10);
        decimals += static_cast<char>('0' + static_cast<int>(rest / below_));
        rest %= below_;
    }
    if (rest == 0 && decimals.empty()) return text;
    text += "." + decimals;
    return rest == 0 ? text : text + "…";
}

}  // namespace jinze::scheme
