// An XML part as a tree, to be changed and written again. Names keep their prefixes: within a docx, w:t, a:t and m:t
// are different things. Comments and processing instructions are dropped; a DOCTYPE is refused.
#pragma once

#include <expected>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace jinze::papers {

struct Node {
    std::string name;  // w:p; empty: a text
    std::vector<std::pair<std::string, std::string>> attributes;
    std::string text;  // of a text
    std::vector<Node> children;

    bool is(std::string_view element) const { return name == element; }
    const Node* child(std::string_view element) const;       // the first; null: none
    std::string_view attribute(std::string_view key) const;  // with its prefix; empty: none
};

inline constexpr std::size_t most_nodes = 300'000;  // elements, attributes and texts; a long paper has 10,000

// At most 200 elements deep and most_nodes in all. The error says why, in English.
std::expected<Node, std::string> read_xml(std::string_view xml);
// With an XML declaration. Characters that XML does not know are left out.
std::string write_xml(const Node& root);

}  // namespace jinze::papers
