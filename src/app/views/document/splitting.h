// A text or file split for its reader: each piece with its place, and what is proposed for it. Nothing is written.
#pragma once

#include "app/clauses/propose.h"
#include "app/views/whose.h"
#include "domain/document/describe.h"

namespace jinze::clauses {

BOOST_DESCRIBE_ENUM(PieceKind, title, heading, sentence)
BOOST_DESCRIBE_ENUM(Highlight, directive, number, deadline, body)

}  // namespace jinze::clauses

namespace jinze::views {

struct SplitQuestion {
    std::optional<Day> day;  // of the document; left out: as found in it
};
struct SplitMark {
    int from = 0, until = 0;  // in UTF-16 code units of the text
    clauses::Highlight highlight{};
};
struct SplitPiece {
    clauses::PieceKind kind{};
    int level = 0;  // of a heading
    int from = 0, until = 0;
    std::string label;
    bool asks = false;
    document::Fate fate{};  // proposed
    Bilingual reason;
    std::optional<Day> due;
    Bilingual doubt;            // why no day is proposed although a time is named; empty: none is
    std::vector<Named> bodies;  // named in it, who leads first
    std::vector<SplitMark> marks;
};
struct SplitDocument {
    std::string text, title, number;
    std::optional<Day> day;
    int links = 0;  // of a docx, to other places; they were not followed
    int asking = 0;
    std::vector<SplitPiece> pieces;
};
BOOST_DESCRIBE_STRUCT(SplitQuestion, (), (day))
BOOST_DESCRIBE_STRUCT(SplitMark, (), (from, until, highlight))
BOOST_DESCRIBE_STRUCT(SplitPiece, (), (kind, level, from, until, label, asks, fate, reason, due, doubt, bodies, marks))
BOOST_DESCRIBE_STRUCT(SplitDocument, (), (text, title, number, day, links, asking, pieces))

inline constexpr std::size_t longest_document = std::size_t{20} << 20;

// Whether the reader may register documents for some body.
bool may_register(const Reader& reader);

Result<SplitDocument> split(const Reader& reader, const SplitQuestion& asked, View bytes);

}  // namespace jinze::views
