// A document as it is split: its lines cut into headings and sentences, each with its place in the source text. A pure
// function of the text. propose.h says what becomes of each sentence.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace jinze::clauses {

// A place in the source text, in UTF-16 code units, as browsers count. `until` is the first that no longer belongs.
struct Span {
    std::size_t from = 0, until = 0;

    std::size_t size() const { return until - from; }
    bool operator==(const Span&) const = default;
};
inline std::u16string_view in(std::u16string_view text, Span span) { return text.substr(span.from, span.size()); }

enum class PieceKind : unsigned char { title, heading, sentence };

struct Piece {
    PieceKind kind{};
    int level = 0;         // of the marker in front of it: 1 第一章 · 2 一、 · 3 （一） · 4 1. · 5 (1) · 6 ①; 0: none
    Span at;               // without the marker in front
    std::u16string label;  // its number with those above it: 二（三）1, 第三条; empty: none
};

// The marker at the start of a line: its length, its level, and the label it gives. 第三条 is of level 2.
struct Marker {
    std::size_t size = 0;
    int level = 0;
    std::u16string label;
};
Marker marker_of(std::u16string_view line);

// In the order of the text. Lines end at \n. A sentence ends at 。！？； outside quotes and brackets; （责任单位：…）
// after it belongs to it. A short first sentence of a numbered line, with others behind it, is a heading.
std::vector<Piece> pieces_of(std::u16string_view text);

}  // namespace jinze::clauses
