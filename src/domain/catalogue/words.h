// The words allowed in a catalogue, with one spelling each: the enumerators of domain/duty/terms.h and
// domain/record/terms.h in order, with '-' for '_'. For an unknown word the nearest known one is suggested.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/nearest.h"

namespace jinze::catalogue {

// Defined for Force, Tier, Area, Bearer, Condition, Occasion, Cadence, Of, Part, Need, Kind,
// Roster, Nature, Act, Role.
template <class E>
std::span<const std::string_view> spellings();

template <class E>
std::string_view word_of(E value)
{
    return spellings<E>()[static_cast<std::size_t>(value)];
}

template <class E>
std::optional<E> from_word(std::string_view text)
{
    const auto words = spellings<E>();
    for (std::size_t i = 0; i < words.size(); ++i)
        if (words[i] == text) return static_cast<E>(i);
    return std::nullopt;
}

// The words with which an example states a standing.
std::span<const std::string_view> standing_words();

std::string listed(std::span<const std::string_view> words);  // "a, b, c"

}  // namespace jinze::catalogue
