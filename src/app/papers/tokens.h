// The fields in the text of a paragraph. Word and WPS split a text into runs wherever they like, so that {{字段}} may
// be spread over several: whole() puts each into the run in which it begins, which gives it its look.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/papers/xml_tree.h"

namespace jinze::papers {

struct Token {
    enum class Kind : unsigned char { field, begin, end };
    Kind kind{};
    std::string name;
};

// The text of a paragraph, a line break for each break or tab; what stands in a text box within it is not its text.
std::string text_of_paragraph(const Node& paragraph);
// Puts each field into one run. The error: {{ that is not closed, with what follows it.
std::optional<std::string> make_whole(Node& paragraph);
// In order. Only of a paragraph that is whole.
std::vector<Token> tokens_of(std::string_view text);
// If the paragraph is nothing but one.
std::optional<Token> only_token(std::string_view text);

// The pieces of a text: what stands between fields, and the fields.
struct Piece {
    std::string text;  // as it stands
    std::optional<Token> token;
};
std::vector<Piece> pieces_of(std::string_view text);

}  // namespace jinze::papers
