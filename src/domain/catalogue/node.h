// A TOML file as a tree of plain values with line and column. Only node.cpp uses toml++.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/day.h"
#include "domain/catalogue/problem.h"

namespace jinze::catalogue {

struct Node;
struct Member;
using List = std::vector<Node>;
using Table = std::vector<Member>;  // in file order

struct Unreadable {};  // a TOML value that the catalogue does not use: a time, infinity

struct Node {
    Place at;
    std::variant<Unreadable, std::string, std::int64_t, double, bool, Day, List, Table> value;
};

struct Member {
    std::string key;
    Place at;
    Node value;
};

// Syntax errors (duplicate keys, broken strings) are reported as the one problem that TOML gives.
std::expected<Table, Problem> parse(std::string_view text, const std::string& file);

}  // namespace jinze::catalogue
