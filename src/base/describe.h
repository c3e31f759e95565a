// Reflection for the program's own types: the members of a described struct, the enumerators of a described enum, and
// the wire names of both. Built on Boost.Describe. This file knows no event.
#pragma once

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstddef>
#include <optional>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

#include "base/bilingual.h"
#include "base/bytes.h"
#include "base/code.h"
#include "base/day.h"
#include "base/id.h"
#include "base/sealed.h"

namespace jinze {

BOOST_DESCRIBE_STRUCT(Sealed, (), (row, commitment))
BOOST_DESCRIBE_STRUCT(Bilingual, (), (zh, en))

namespace described {

template <class T>
concept Described = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;
template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept Whole = std::is_integral_v<T> && !std::is_same_v<T, bool> && !std::is_same_v<T, char>;

template <class T, template <class...> class Template>
inline constexpr bool is_a = false;
template <template <class...> class Template, class... Ts>
inline constexpr bool is_a<Template<Ts...>, Template> = true;

template <class... Alternatives>
std::type_identity<std::variant<Alternatives...>> variant_of(const std::variant<Alternatives...>*);

template <class T>
concept AnyId = is_a<T, Id>;
template <class T>
concept Optional = is_a<T, std::optional>;
template <class T>
concept Vector = is_a<T, std::vector>;
template <class T>
using VariantOf = typename decltype(variant_of(static_cast<const T*>(nullptr)))::type;  // that T is or derives from
template <class T>
concept Variant = requires { typename VariantOf<T>; };

// In declaration order; each has ::name and ::pointer.
template <Described T>
using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
template <Described T>
inline constexpr std::size_t member_count = boost::mp11::mp_size<Members<T>>::value;
template <class T, class Member>
using MemberType = std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>;

// The wire name of a member or enumerator of T, which never changes. For one renamed in the code, specialise this
// beside its type, before first use.
template <class T>
constexpr std::string_view wire_name(std::string_view name_in_code)
{
    return name_in_code;
}

namespace detail {

template <class T>
consteval std::string_view unqualified_name()
{
    constexpr std::string_view text = __PRETTY_FUNCTION__;  // "... [with T = a::b::Name; ..." or "[T = ...]"
    constexpr auto start = text.find("T = ") + 4;
    constexpr auto full = text.substr(start, text.find_first_of(";]", start) - start);
    static_assert(full.find('<') == full.npos, "an alternative needs a plain name: specialise wire_type_name");
    constexpr auto colon = full.rfind(':');
    return colon == full.npos ? full : full.substr(colon + 1);
}

// Converts to any type, but T's own copy constructor does not count as a field.
template <class T>
struct Anything {
    template <class U>
        requires(!std::is_same_v<U, T>)
    operator U() const;  // declared only
};
template <class T, std::size_t... I>
consteval bool takes(std::index_sequence<I...>)
{
    return requires { T{(static_cast<void>(I), Anything<T>{})...}; };
}

}  // namespace detail

// The name of a struct as an alternative of a variant. Specialise it in the same way.
template <class T>
constexpr std::string_view wire_type_name()
{
    return detail::unqualified_name<T>();
}

template <>
constexpr std::string_view wire_type_name<Bilingual>()
{
    return "Words";  // the API's name since its first release
}

template <Described T, class Member>
inline constexpr std::string_view member_name = wire_name<T>(Member::name);

// Whether the description names every member. A missing member would be lost on disk silently.
template <Described T>
inline constexpr bool described_whole =
    !std::is_aggregate_v<T> || (detail::takes<T>(std::make_index_sequence<member_count<T>>{}) &&
                                !detail::takes<T>(std::make_index_sequence<member_count<T> + 1>{}));

// The wire name as it precedes the value in JSON, as one constant: ,"name":
template <Described T, class Member>
inline constexpr auto member_key = [] {
    constexpr std::string_view name = member_name<T, Member>;
    std::array<char, name.size() + 4> text{',', '"'};
    std::ranges::copy(name, text.begin() + 2);
    text[name.size() + 2] = '"';
    text[name.size() + 3] = ':';
    return text;
}();

template <Described T>
inline constexpr auto member_names = []<class... M>(boost::mp11::mp_list<M...>) {
    return std::array<std::string_view, sizeof...(M)>{member_name<T, M>...};
}(boost::mp11::mp_rename<Members<T>, boost::mp11::mp_list>{});

template <class T>
struct Word {
    T value;
    std::string_view name;
};
template <DescribedEnum T>
inline constexpr auto words = []<class... E>(boost::mp11::mp_list<E...>) {
    return std::array<Word<T>, sizeof...(E)>{Word<T>{E::value, wire_name<T>(E::name)}...};
}(boost::mp11::mp_rename<boost::describe::describe_enumerators<T>, boost::mp11::mp_list>{});

// The name of a value; empty if the value is not an enumerator.
template <DescribedEnum T>
constexpr std::string_view word_of(T value)
{
    for (const auto& word : words<T>)
        if (word.value == value) return word.name;
    return {};
}
template <DescribedEnum T>
constexpr std::optional<T> value_of(std::string_view name)
{
    for (const auto& word : words<T>)
        if (word.name == name) return word.value;
    return std::nullopt;
}

template <Variant V>
inline constexpr auto alternative_names = []<class... T>(std::type_identity<std::variant<T...>>) {
    return std::array<std::string_view, sizeof...(T)>{wire_type_name<T>()...};
}(std::type_identity<VariantOf<V>>{});

// Whether all alternatives have different names.
template <Variant V>
inline constexpr bool are_names_unique = [] {
    auto names = alternative_names<V>;
    std::ranges::sort(names);
    return std::ranges::adjacent_find(names) == names.end();
}();

// A member that may be missing in our own leaves. It then keeps its default.
template <class T>
inline constexpr bool may_be_absent = Optional<T> || Vector<T>;

}  // namespace described
}  // namespace jinze
