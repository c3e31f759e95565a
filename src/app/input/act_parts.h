// Builds an act's fields from the members of its command.
#pragma once

#include <algorithm>

#include "app/input/acts.h"
#include "app/words/words.h"
#include "base/describe.h"

namespace jinze::input {

// A string as a template argument: the name of a field.
template <std::size_t n>
struct FieldName {
    char text[n];
    consteval FieldName(const char (&from)[n]) { std::ranges::copy(from, text); }
};

// One field of an act: its place, its name, and the path of the member it fills. Without a member it is read by the
// act's own function.
template <Field::Place place, FieldName name, auto... path>
struct Part {
    const char* help;
};
template <FieldName name, auto... path>
constexpr Part<Field::Place::first, name, path...> first(const char* help)
{
    return {help};
}
template <FieldName name, auto... path>
constexpr Part<Field::Place::needed, name, path...> needed(const char* help)
{
    return {help};
}
template <FieldName name, auto... path>
constexpr Part<Field::Place::optional, name, path...> option(const char* help)
{
    return {help};
}
template <FieldName name>
constexpr Part<Field::Place::flag, name> flag(const char* help)
{
    return {help};
}

namespace detail {

template <class M>
struct MemberOf;
template <class C, class T>
struct MemberOf<T C::*> {
    using Struct = C;
    using Type = T;
};
template <auto... path>
struct Last;
template <auto one>
struct Last<one> : MemberOf<decltype(one)> {};
template <auto one, auto... more>
struct Last<one, more...> : Last<more...> {};

template <class C, auto one>
auto& at(C& from)
{
    return from.*one;
}
template <class C, auto one, auto two, auto... more>
auto& at(C& from)
{
    return at<std::remove_reference_t<decltype(from.*one)>, two, more...>(from.*one);
}

template <class T>
struct Plain {
    using Type = T;
};
template <class T>
struct Plain<std::optional<T>> {
    using Type = T;
};

template <class T>
consteval FieldKind kind_of()
{
    using P = typename Plain<T>::Type;
    if constexpr (std::is_same_v<P, OrgId>)
        return FieldKind::organisation;
    else if constexpr (std::is_same_v<P, std::vector<OrgId>>)
        return FieldKind::organisations;
    else if constexpr (std::is_same_v<P, PersonId>)
        return FieldKind::person;
    else if constexpr (std::is_same_v<P, PostId>)
        return FieldKind::post;
    else if constexpr (std::is_same_v<P, AppointmentId>)
        return FieldKind::appointment;
    else if constexpr (std::is_same_v<P, ChargeId>)
        return FieldKind::charge;
    else if constexpr (std::is_same_v<P, RecordId>)
        return FieldKind::record;
    else if constexpr (std::is_same_v<P, record::ObligationId>)
        return FieldKind::obligation;
    else if constexpr (std::is_same_v<P, Code>)
        return FieldKind::duty;
    else if constexpr (described::AnyId<P>)
        return FieldKind::thing;
    else if constexpr (std::is_same_v<P, Day>)
        return FieldKind::day;
    else if constexpr (std::is_same_v<P, bool>)
        return FieldKind::flag;
    else if constexpr (described::DescribedEnum<P>)
        return FieldKind::word;
    else if constexpr (described::Whole<P>)
        return FieldKind::number;
    else if constexpr (std::is_same_v<P, std::string> || std::is_same_v<P, district::Text> ||
                       std::is_same_v<P, std::vector<Code>> ||  // goals
                       std::is_same_v<P, std::vector<int>>)     // 1-20, 23
        return FieldKind::text;
    else
        static_assert(sizeof(P) == 0, "a field has no form for this type");
}

// The Chinese words of a closed list, as in sheets.
inline std::optional<registry::OrgKind> said_in_chinese(std::string_view word, registry::OrgKind)
{
    return words::org_kind_from(word);
}
inline std::optional<registry::MemberKind> said_in_chinese(std::string_view word, registry::MemberKind)
{
    return words::member_kind_from(word);
}
inline std::optional<registry::Title> said_in_chinese(std::string_view word, registry::Title)
{
    return words::title_from(word);
}
template <class E>
std::optional<E> said_in_chinese(std::string_view, E)
{
    return {};
}

template <class T>
void read(Line& line, std::string_view field, T& into)
{
    if constexpr (std::is_same_v<T, Day>)
        into = line.day(field);
    else if constexpr (std::is_same_v<T, bool>)
        into = line.flag(field);
    else if constexpr (std::is_same_v<T, std::size_t>)
        into = line.has(field) ? static_cast<std::size_t>(line.number(field)) : 0;
    else if constexpr (described::Optional<T>) {
        if (line.has(field)) read(line, field, into.emplace());
    } else if constexpr (std::is_same_v<T, OrgId>)
        into = line.org(field);
    else if constexpr (std::is_same_v<T, std::vector<OrgId>>)
        into = line.orgs(field);
    else if constexpr (std::is_same_v<T, PersonId>)
        into = line.person(field);
    else if constexpr (std::is_same_v<T, PostId>)
        into = line.post(field);
    else if constexpr (std::is_same_v<T, AppointmentId>)
        into = line.appointment(field);
    else if constexpr (std::is_same_v<T, ChargeId>)
        into = line.charge(field);
    else if constexpr (std::is_same_v<T, RecordId>)
        into = line.record(field);
    else if constexpr (std::is_same_v<T, record::ObligationId>)
        into = line.obligation(field);
    else if constexpr (std::is_same_v<T, Code>)
        into = line.code(field);
    else if constexpr (std::is_same_v<T, std::vector<Code>>)
        into = line.goals(field);
    else if constexpr (std::is_same_v<T, std::vector<int>>)
        into = line.numbers(field);
    else if constexpr (described::AnyId<T>)
        into = line.thing<T>(field);
    else if constexpr (std::is_same_v<T, int>)
        into = line.number(field);
    else if constexpr (std::is_same_v<T, std::string>)
        into = line.text(field);
    else if constexpr (std::is_same_v<T, district::Text>)
        into = line.words(field);
    else
        into = line.word<T>(field, [](std::string_view word) { return said_in_chinese(word, T{}); });
}

template <class C, Field::Place place, FieldName name, auto... path>
void read_part(Line& line, C& command, const Part<place, name, path...>&)
{
    if constexpr (sizeof...(path) > 0) read(line, name.text, at<C, path...>(command));
}

template <Field::Place place, FieldName name, auto... path>
Field field_of(const Part<place, name, path...>& part)
{
    Field field{name.text, place, part.help, place == Field::Place::flag ? FieldKind::flag : FieldKind::text};
    if constexpr (sizeof...(path) > 0) {
        using T = typename Last<path...>::Type;
        field.kind = kind_of<T>();
        if constexpr (described::DescribedEnum<typename Plain<T>::Type>)
            field.words = words::closed_words<typename Plain<T>::Type>();
    }
    return field;
}

template <auto member, class P>
inline constexpr bool fills = false;
template <auto member, Field::Place place, FieldName name, auto one, auto... more>
inline constexpr bool fills<member, Part<place, name, one, more...>> = [] {
    if constexpr (std::is_same_v<decltype(member), decltype(one)>)
        return member == one;
    else
        return false;
}();

// Every member of the command must be covered, except the second person, who follows from the confirmation.
template <class C, class... Parts>
consteval bool asks_for_all()
{
    bool all = true;
    boost::mp11::mp_for_each<described::Members<C>>(
        [&]<class M>(M) { all = all && (std::string_view{M::name} == "with" || (fills<M::pointer, Parts> || ...)); });
    return all;
}

}  // namespace detail

// An act whose command is filled member by member.
template <class C, class... Parts>
Act act(const char* name, const char* help, Parts... parts)
{
    static_assert(described::described_whole<C>, "a member of this command is missing from its description");
    static_assert(detail::asks_for_all<C, Parts...>(), "a member of this command that no field asks for");
    const auto meant = [](Line& line) -> district::Command {
        C command{};
        (detail::read_part(line, command, Parts{}), ...);
        return command;
    };
    return {name, help, {detail::field_of(parts)...}, meant, described::wire_type_name<C>()};
}

// An act whose command is built by a function from its fields.
template <class C, C (*made)(Line&), class... Parts>
Act act_by(const char* name, const char* help, Parts... parts)
{
    return {name,
            help,
            {detail::field_of(parts)...},
            [](Line& line) -> district::Command { return made(line); },
            described::wire_type_name<C>()};
}

}  // namespace jinze::input
