// Strict reader for external JSON. An unknown, duplicate or missing member, a number out of range or a nonexistent date
// is answered with the place, the fault and the remedy, in both languages. At most 64 levels deep. Numbers are
// integers. null is allowed only for an absent optional.
#pragma once

#include <expected>
#include <functional>
#include <limits>
#include <span>
#include <string>
#include <string_view>

#include "app/codec/problem.h"
#include "base/describe.h"

namespace jinze::codec {

using namespace described;

}  // namespace jinze::codec

namespace jinze::codec::strict {

inline constexpr std::size_t usual_limit = 1 << 20;  // bytes
inline constexpr std::size_t deepest = 64;

// Whether `text` is JSON within our limits and without duplicate keys. Any root value is accepted.
std::expected<void, Problem> check_json(std::string_view text, std::size_t limit = usual_limit);

// A flat object whose members are known only at run time.
struct Flat {
    struct Member {
        std::string name;
        std::variant<bool, std::int64_t, std::string, std::vector<std::string>> value;
    };
    std::vector<Member> members;  // without members that are absent or null
};

namespace detail {

class Node;  // one value of the parsed text; defined beside simdjson, in json_strict.cpp

using Reading = bool (*)(const Node&, void* into, Place&);

struct Field {
    std::string_view name;
    bool required;
    Reading reading;
};

bool read_bool(const Node&, bool& into, Place&);
bool read_signed(const Node&, std::int64_t& into, std::int64_t least, std::int64_t most, Place&);
bool read_unsigned(const Node&, std::uint64_t& into, std::uint64_t most, Place&);
bool read_text(const Node&, std::string& into, Place&);
bool read_code(const Node&, Code& into, Place&);
bool read_day(const Node&, Day& into, Place&);
bool read_instant(const Node&, Instant& into, Place&);
bool read_digest(const Node&, Digest& into, Place&);
bool read_word(const Node&, std::span<const std::string_view> words, std::size_t& which, Place&);
bool read_members(const Node&, std::span<const Field> fields, void* into, Place&);
bool read_alternative(const Node&, std::span<const Field> alternatives, void* into, Place&);
bool read_flat(const Node&, Flat& into, Place&);
bool read_items(const Node&, const std::function<bool(const Node&)>& each, Place&);
bool is_null(const Node&);
std::expected<void, Problem> read_whole(std::string_view text, std::size_t limit, Reading, void* into);

template <class T>
bool read_any(const Node& node, T& into, Place& place);

template <Whole T>
bool read_number(const Node& node, T& into, Place& place)
{
    using Limits = std::numeric_limits<T>;
    if constexpr (std::is_signed_v<T>) {
        std::int64_t number = 0;
        if (!read_signed(node, number, Limits::min(), Limits::max(), place)) return false;
        into = static_cast<T>(number);
    } else {
        std::uint64_t number = 0;
        if (!read_unsigned(node, number, Limits::max(), place)) return false;
        into = static_cast<T>(number);
    }
    return true;
}

template <DescribedEnum T>
bool read_enum(const Node& node, T& into, Place& place)
{
    static constexpr auto names = [] {
        std::array<std::string_view, described::words<T>.size()> all{};
        for (std::size_t i = 0; i < all.size(); ++i) all[i] = described::words<T>[i].name;
        return all;
    }();
    std::size_t which = 0;
    if (!read_word(node, names, which, place)) return false;
    into = described::words<T>[which].value;
    return true;
}

template <class T, class Member>
bool read_member(const Node& node, void* into, Place& place)
{
    return read_any(node, static_cast<T*>(into)->*Member::pointer, place);
}
template <Described T>
bool read_struct(const Node& node, T& into, Place& place)
{
    static_assert(described_whole<T>, "a member of this struct is missing from its description");
    static constexpr auto fields = []<class... M>(boost::mp11::mp_list<M...>) {
        return std::array<Field, sizeof...(M)>{
            Field{member_name<T, M>, !Optional<MemberType<T, M>>, &read_member<T, M>}...};
    }(boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});
    return read_members(node, fields, &into, place);
}

template <class V, class T>
bool read_as(const Node& node, void* into, Place& place)
{
    return read_any(node, static_cast<V*>(into)->template emplace<T>(), place);
}
template <class... T>
bool read_variant(const Node& node, std::variant<T...>& into, Place& place)
{
    using V = std::variant<T...>;
    static constexpr std::array<Field, sizeof...(T)> alternatives{Field{wire_type_name<T>(), false, &read_as<V, T>}...};
    return read_alternative(node, alternatives, &into, place);
}

template <class T>
bool read_vector(const Node& node, std::vector<T>& into, Place& place)
{
    into.clear();
    const auto each = [&](const Node& item) {
        T value{};
        if (!read_any(item, value, place)) return false;
        into.push_back(std::move(value));
        return true;
    };
    return read_items(node, each, place);
}

template <class T>
bool read_any(const Node& node, T& into, Place& place)
{
    if constexpr (std::is_same_v<T, bool>) {
        return read_bool(node, into, place);
    } else if constexpr (std::is_same_v<T, Flat>) {
        return read_flat(node, into, place);
    } else if constexpr (Whole<T>) {
        return read_number(node, into, place);
    } else if constexpr (AnyId<T>) {
        std::uint32_t number = 0;
        const bool read = read_number(node, number, place);
        if (read) into = T{number};
        return read;
    } else if constexpr (std::is_same_v<T, std::string>) {
        return read_text(node, into, place);
    } else if constexpr (std::is_same_v<T, Code>) {
        return read_code(node, into, place);
    } else if constexpr (std::is_same_v<T, Day>) {
        return read_day(node, into, place);
    } else if constexpr (std::is_same_v<T, Instant>) {
        return read_instant(node, into, place);
    } else if constexpr (std::is_same_v<T, Digest>) {
        return read_digest(node, into, place);
    } else if constexpr (Optional<T>) {
        if (is_null(node)) return into.reset(), true;
        return read_any(node, into.emplace(), place);
    } else if constexpr (DescribedEnum<T>) {
        return read_enum(node, into, place);
    } else if constexpr (Vector<T>) {
        return read_vector(node, into, place);
    } else if constexpr (Variant<T>) {
        return read_variant(node, into, place);
    } else if constexpr (Described<T>) {
        return read_struct(node, into, place);
    } else {
        static_assert(sizeof(T) == 0, "the codec has no form for this type");
    }
}

template <class T>
bool read_root(const Node& node, void* into, Place& place)
{
    return read_any(node, *static_cast<T*>(into), place);
}

}  // namespace detail

// `text` as a T, or the first problem found. `limit` is the longest accepted text in bytes.
template <class T>
std::expected<T, Problem> read(std::string_view text, std::size_t limit = usual_limit)
{
    T value{};
    if (auto read = detail::read_whole(text, limit, &detail::read_root<T>, &value); !read)
        return std::unexpected{std::move(read.error())};
    return value;
}

}  // namespace jinze::codec::strict
