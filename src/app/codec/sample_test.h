// A sample value of any described type, the same on every machine: every optional set, every vector with one element.
// Each scalar follows from the names of its path, so adding a member changes no other value, and swapping two members
// is noticed.
#pragma once

#include "base/describe.h"
#include "base/ensure.h"

namespace jinze::codec {

using namespace described;

namespace detail {

constexpr std::uint32_t sample_seed(std::uint32_t above, std::string_view name)
{
    for (const char c : name) above = (above ^ static_cast<unsigned char>(c)) * 16777619u;  // FNV-1a
    return above;
}

inline Digest sample_digest(std::uint32_t seed)
{
    Digest bytes{};
    for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(seed + i * 7);
    return bytes;
}

template <class T>
T sample_at(std::uint32_t seed);

template <Variant V>
V sample_alternative(std::uint32_t seed, std::size_t index)
{
    ensure(index < std::variant_size_v<VariantOf<V>>);
    V value;
    boost::mp11::mp_with_index<std::variant_size_v<VariantOf<V>>>(index, [&](auto i) {
        using Alternative = std::variant_alternative_t<i, VariantOf<V>>;
        value.template emplace<i>(sample_at<Alternative>(sample_seed(seed, wire_type_name<Alternative>())));
    });
    return value;
}

template <Described T>
T sample_struct(std::uint32_t seed)
{
    T value{};
    boost::mp11::mp_for_each<Members<T>>([&]<class Member>(Member) {
        value.*Member::pointer = sample_at<MemberType<T, Member>>(sample_seed(seed, member_name<T, Member>));
    });
    return value;
}

template <class T>
T sample_at(std::uint32_t seed)
{
    const std::uint32_t small = 1 + seed % 99;
    if constexpr (std::is_same_v<T, bool>) {
        return true;
    } else if constexpr (Whole<T>) {
        return static_cast<T>(small);
    } else if constexpr (AnyId<T>) {
        return T{1 + seed % 9973};
    } else if constexpr (std::is_same_v<T, std::string>) {
        return "text " + std::to_string(small) + " 尽责 \"quoted\"\n";
    } else if constexpr (std::is_same_v<T, Code>) {
        return Code{"code-" + std::to_string(small)};
    } else if constexpr (std::is_same_v<T, Day>) {
        return day_at(2026, 1, 1) + days{seed % 365};
    } else if constexpr (std::is_same_v<T, Instant>) {
        return Instant{day_at(2026, 1, 1)} + std::chrono::seconds{seed % 31'536'000} + std::chrono::milliseconds{small};
    } else if constexpr (std::is_same_v<T, Digest>) {
        return sample_digest(seed);
    } else if constexpr (DescribedEnum<T>) {
        return described::words<T>[seed % described::words<T>.size()].value;
    } else if constexpr (Optional<T>) {
        return sample_at<typename T::value_type>(seed);
    } else if constexpr (Vector<T>) {
        T one;
        one.push_back(sample_at<typename T::value_type>(seed));
        return one;
    } else if constexpr (Variant<T>) {
        return sample_alternative<T>(seed, 0);
    } else if constexpr (Described<T>) {
        return sample_struct<T>(seed);
    } else {
        static_assert(sizeof(T) == 0, "the codec has no form for this type");
    }
}

}  // namespace detail

// A nested variant holds its first alternative.
template <class T>
T sample()
{
    return detail::sample_at<T>(2166136261u);
}

// Calls visit(name, value) with a sample of each alternative of V, in order.
template <Variant V, class Visit>
void for_each_sample(const Visit& visit)
{
    for (std::size_t i = 0; i < std::variant_size_v<VariantOf<V>>; ++i)
        visit(alternative_names<V>[i], detail::sample_alternative<V>(2166136261u, i));
}

}  // namespace jinze::codec
