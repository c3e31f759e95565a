// The only JSON writer: described values to bytes, members in the order described, no spaces. The bytes of an event are
// hashed and stored, so the same value always gives the same bytes. An empty optional is left out; a vector is always
// written; text must be valid UTF-8 (checked by ensure).
#pragma once

#include <charconv>
#include <string>
#include <string_view>

#include "base/describe.h"
#include "base/ensure.h"

namespace jinze::codec {

using namespace described;

// A quoted JSON string: '"', '\' and control characters escaped, everything else unchanged.
void write_text(std::string& out, std::string_view text);

namespace detail {

void write_day(std::string& out, Day day);  // quoted; years 1 to 9999
void write_instant(std::string& out, Instant instant);
void write_digest(std::string& out, const Digest& digest);

}  // namespace detail

// Appends `value` as JSON to `out`.
template <class T>
void write(std::string& out, const T& value);

namespace detail {

template <class T>
void write_number(std::string& out, T value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

template <Described T>
void write_members(std::string& out, const T& value)
{
    static_assert(described_whole<T>, "a member of this struct is missing from its description");
    out += '{';
    bool first = true;
    const auto one = [&]<class Member>(Member) {
        const auto& member = value.*Member::pointer;
        constexpr bool optional = Optional<std::remove_cvref_t<decltype(member)>>;
        if constexpr (optional)
            if (!member) return;
        constexpr auto& key = member_key<T, Member>;
        out.append(key.data() + first, key.size() - first);
        first = false;
        if constexpr (optional)
            write(out, *member);
        else
            write(out, member);
    };
    boost::mp11::mp_for_each<Members<T>>(one);
    out += '}';
}

template <Variant V>
void write_alternative(std::string& out, const V& value)
{
    ensure(!value.valueless_by_exception());
    out += "{\"";
    out += alternative_names<V>[value.index()];
    out += "\":";
    std::visit([&](const auto& alternative) { write(out, alternative); }, value);
    out += '}';
}

template <class T>
void write_items(std::string& out, const std::vector<T>& items)
{
    out += '[';
    bool first = true;
    for (const auto& item : items) {
        if (!first) out += ',';
        first = false;
        write<T>(out, item);
    }
    out += ']';
}

template <DescribedEnum T>
void write_word(std::string& out, T value)
{
    const std::string_view word = word_of(value);
    ensure(!word.empty());
    out += '"';
    out += word;
    out += '"';
}

}  // namespace detail

template <class T>
void write(std::string& out, const T& value)
{
    if constexpr (std::is_same_v<T, bool>)
        out += value ? "true" : "false";
    else if constexpr (Whole<T>)
        detail::write_number(out, value);
    else if constexpr (AnyId<T>)
        detail::write_number(out, value.number());
    else if constexpr (std::is_same_v<T, std::string>)
        write_text(out, value);
    else if constexpr (std::is_same_v<T, Code>)
        write_text(out, value.text());
    else if constexpr (std::is_same_v<T, Day>)
        detail::write_day(out, value);
    else if constexpr (std::is_same_v<T, Instant>)
        detail::write_instant(out, value);
    else if constexpr (std::is_same_v<T, Digest>)
        detail::write_digest(out, value);
    else if constexpr (DescribedEnum<T>)
        detail::write_word(out, value);
    else if constexpr (requires {
                           typename T::element_type;
                           *value.get();
                       })  // shared, and never null
        write(out, *value);
    else if constexpr (Vector<T>)
        detail::write_items(out, value);
    else if constexpr (Variant<T>)
        detail::write_alternative(out, value);
    else if constexpr (Described<T>)
        detail::write_members(out, value);
    else
        static_assert(sizeof(T) == 0, "the codec has no form for this type");
}

template <class T>
std::string to_json(const T& value)
{
    std::string out;
    write(out, value);
    return out;
}

}  // namespace jinze::codec
