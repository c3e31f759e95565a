#include "app/views/commendation/stroke_order.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string_view>
#include <unordered_map>

#include "app/views/commendation/stroke_table.h"

namespace jinze::views {
namespace {

constexpr std::size_t not_there = std::numeric_limits<std::size_t>::max();

// The bytes of each character.
std::vector<std::string_view> characters_of(std::string_view text)
{
    std::vector<std::string_view> all;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; };
    while (!text.empty()) {
        std::size_t size = 1;
        while (size < text.size() && continues(text[size])) ++size;
        all.push_back(text.substr(0, size));
        text.remove_prefix(size);
    }
    return all;
}

std::size_t place_of(std::string_view character)
{
    static const auto places = [] {
        std::unordered_map<std::string_view, std::size_t> made;
        for (const std::string_view it : characters_of(in_stroke_order)) made.emplace(it, made.size());
        return made;
    }();
    const auto found = places.find(character);
    return found == places.end() ? not_there : found->second;
}

}  // namespace

std::optional<std::vector<std::size_t>> by_strokes(std::span<const std::string> names)
{
    std::vector<std::vector<std::size_t>> places;
    for (const std::string& name : names) {
        std::vector<std::size_t>& of_name = places.emplace_back();
        for (const std::string_view character : characters_of(name)) of_name.push_back(place_of(character));
        if (of_name.empty() || of_name.front() == not_there) return {};
    }
    std::vector<std::size_t> order(names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) -> const auto& { return places[i]; });
    return order;
}

}  // namespace jinze::views
