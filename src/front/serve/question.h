// Parses a question from the query into a described struct, by the types of its members, and describes the members as
// parameters of the API. A handler only sees values that have passed these checks.
#pragma once

#include <expected>
#include <span>

#include "app/input/line.h"
#include "app/views/question.h"
#include "app/views/reader.h"
#include "front/http/message.h"

namespace jinze::serve {

// One parameter of a route, for the API description.
struct Parameter {
    std::string name, about;
    bool needed = false;
    std::string schema;    // JSON Schema
    bool is_list = false;  // separated by commas
};

// A parameter's description in the table of routes.
struct Help {
    std::string_view name;
    const char* about;
};

namespace detail {

template <class T>
inline constexpr bool is_ranged = false;
template <int least, int most>
inline constexpr bool is_ranged<views::Ranged<least, most>> = true;

std::optional<std::int64_t> whole_number(const std::string& text);
Bilingual not_a_code(const std::string& text);
Bilingual none_of(std::span<const std::string_view> words);
Bilingual not_between(std::int64_t least, std::int64_t most);
Bilingual not_a_number();
std::string words_schema(std::span<const std::string_view> words);
std::string range_schema(std::int64_t least, std::int64_t most);
std::vector<std::string> parts_of(const std::string& text);  // split at commas, without empty parts

template <described::DescribedEnum T>
inline constexpr auto names_of = [] {
    std::array<std::string_view, described::words<T>.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = described::words<T>[i].name;
    return names;
}();

template <class T>
std::expected<T, Bilingual> value_from(const std::string& text)
{
    if constexpr (std::is_same_v<T, std::string>) {
        return text;
    } else if constexpr (std::is_same_v<T, Day>) {
        return input::day_said(text);
    } else if constexpr (std::is_same_v<T, Code>) {
        if (auto code = Code::from(text)) return *std::move(code);
        return std::unexpected{not_a_code(text)};
    } else if constexpr (described::DescribedEnum<T>) {
        if (const auto word = described::value_of<T>(text)) return *word;
        return std::unexpected{none_of(names_of<T>)};
    } else if constexpr (is_ranged<T>) {
        const auto number = whole_number(text);
        if (number && T::smallest <= *number && *number <= T::largest) return T{static_cast<int>(*number)};
        return std::unexpected{not_between(T::smallest, T::largest)};
    } else {
        static_assert(std::is_same_v<T, std::uint64_t>, "a question has no members of this type");
        if (const auto number = whole_number(text); number && *number >= 0) return static_cast<std::uint64_t>(*number);
        return std::unexpected{not_a_number()};
    }
}

template <class T>
std::string schema_of()
{
    if constexpr (std::is_same_v<T, std::string>)
        return R"({"type":"string"})";
    else if constexpr (std::is_same_v<T, Day>)
        return R"({"type":"string","format":"date"})";
    else if constexpr (std::is_same_v<T, Code>)
        return R"({"type":"string","pattern":"^[a-z0-9-]{1,60}$"})";
    else if constexpr (described::DescribedEnum<T>)
        return words_schema(names_of<T>);
    else if constexpr (is_ranged<T>)
        return range_schema(T::smallest, T::largest);
    else if constexpr (described::Vector<T>)
        return R"({"type":"array","items":)" + schema_of<typename T::value_type>() + "}";
    else
        return R"({"type":"integer","minimum":0})";
}

template <class Type>
struct ValueOf {
    using type = Type;
};
template <class Type>
    requires described::Optional<Type> || described::Vector<Type>
struct ValueOf<Type> {
    using type = typename Type::value_type;
};

// The question's own sentence for the member, else that of its type, else the parser's.
template <class Question, class T>
Bilingual objection(std::string_view member, Bilingual otherwise)
{
    if constexpr (requires { Question::objections; })
        for (const views::ObjectionToMember& it : Question::objections)
            if (it.member == member) return {it.objection.zh, it.objection.en};
    if constexpr (views::objection_to_type<T>.zh != nullptr)
        return {views::objection_to_type<T>.zh, views::objection_to_type<T>.en};
    return otherwise;
}

// Whether every sentence belongs to an existing member.
template <class Question>
inline constexpr bool objections_fit = [] {
    if constexpr (requires { Question::objections; })
        return std::ranges::all_of(Question::objections, [](const views::ObjectionToMember& it) {
            return std::ranges::find(described::member_names<Question>, std::string_view{it.member}) !=
                   described::member_names<Question>.end();
        });
    return true;
}();

}  // namespace detail

// Empty values count as absent. Reports the first fault in the order of the members, before any look-up.
template <described::Described Question>
views::Result<Question> question_asked(const http::Request& request)
{
    static_assert(described::described_whole<Question>, "a member that is not described is never read");
    static_assert(detail::objections_fit<Question>, "a sentence is of no member");
    Question question;
    std::optional<input::Denial> no;
    boost::mp11::mp_for_each<described::Members<Question>>([&]<class Member>(Member) {
        using Type = described::MemberType<Question, Member>;
        using T = typename detail::ValueOf<Type>::type;
        static_assert(described::Optional<Type> || described::Vector<Type> || std::is_same_v<Type, std::string>,
                      "what must be asked is text: the view says what it is without it");
        const auto text = no ? std::nullopt : request.asked(Member::name);
        if (!text || text->empty()) return;
        const auto read = [&](const std::string& part) -> std::optional<T> {
            auto value = detail::value_from<T>(part);
            if (value) return *std::move(value);
            no = input::bad_input(Member::name, detail::objection<Question, T>(Member::name, value.error()));
            return {};
        };
        auto& into = question.*Member::pointer;
        if constexpr (described::Vector<Type>) {
            for (const std::string& part : detail::parts_of(*text)) {
                const auto value = read(part);
                if (!value) return;
                if (std::ranges::find(into, *value) == into.end()) into.push_back(*value);
            }
        } else if (auto value = read(*text)) {
            into = *std::move(value);
        }
    });
    if (no) return std::unexpected{*std::move(no)};
    return question;
}

// The parameters of a route, each with its help. A help without a member, or a member without help, is a bug; it is
// found when the server starts.
template <described::Described Question>
std::vector<Parameter> parameters_of(std::span<const Help> help)
{
    std::vector<Parameter> all;
    boost::mp11::mp_for_each<described::Members<Question>>([&]<class Member>(Member) {
        using Type = described::MemberType<Question, Member>;
        constexpr bool is_list = described::Vector<Type>;
        using T = std::conditional_t<is_list, Type, typename detail::ValueOf<Type>::type>;
        const auto found = std::ranges::find(help, std::string_view{Member::name}, &Help::name);
        ensure(found != help.end());
        all.push_back(
            {Member::name, found->about, !described::Optional<Type> && !is_list, detail::schema_of<T>(), is_list});
    });
    ensure(all.size() == help.size());
    return all;
}

}  // namespace jinze::serve
