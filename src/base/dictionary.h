// What the words of closed lists are called: standings, kinds, areas, titles. Each room says it beside the description
// of the list (describe.h); the Chinese words are the glossary's. The API's description says the same
// (front/serve/shape.h), and the client has them from there.
#pragma once

#include "base/describe.h"

namespace jinze::words {

// Of each word: as it is on the wire, in Chinese, in English.
template <class T>
inline constexpr std::string_view dictionary{};

template <class T>
concept Called = described::DescribedEnum<T> && !dictionary<T>.empty();

namespace detail {

// "中文 English" of one word; empty where the dictionary has not got it.
constexpr std::string_view entry(std::string_view all, std::string_view word)
{
    while (!all.empty()) {
        const std::string_view one = all.substr(0, all.find("; "));
        if (one.starts_with(word) && one.substr(word.size()).starts_with(' ')) return one.substr(word.size() + 1);
        all.remove_prefix(std::min(all.size(), one.size() + 2));
    }
    return {};
}

template <Called T>
consteval bool has_every_word()
{
    return std::ranges::all_of(described::words<T>, [](const auto& it) {
        return entry(dictionary<T>, it.name).find(' ') != std::string_view::npos;
    });
}

}  // namespace detail

template <Called T>
Bilingual words_of(T value)
{
    static_assert(detail::has_every_word<T>(), "a word of this list is missing from its dictionary");
    const std::string_view both = detail::entry(dictionary<T>, described::word_of(value));
    const auto gap = both.find(' ');
    return {std::string{both.substr(0, gap)}, std::string{both.substr(gap + 1)}};
}

// A closed list: its words on the wire, and what each is called; nothing of that where nobody says them.
struct ClosedWords {
    std::vector<std::string_view> names;
    std::vector<Bilingual> called;
};
template <described::DescribedEnum T>
ClosedWords closed_words()
{
    ClosedWords all;
    for (const auto& word : described::words<T>) {
        all.names.push_back(word.name);
        if constexpr (Called<T>) all.called.push_back(words_of(word.value));
    }
    return all;
}

}  // namespace jinze::words
