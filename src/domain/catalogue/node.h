// A TOML file as a tree of our own, each value with its line and column. Only node.cpp knows
// toml++.
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
using Table = std::vector<Member>;  // in the order of the file

struct Unreadable {};  // a value TOML knows and the catalogue does not: an hour, infinity

struct Node {
    Place at;
    std::variant<Unreadable, std::string, std::int64_t, double, bool, Day, List, Table> value;
};

struct Member {
    std::string key;
    Place at;
    Node value;
};

// Keys given twice, broken strings and the like are the one problem TOML itself reports.
std::expected<Table, Problem> parse(std::string_view text, const std::string& file);

}  // namespace jinze::catalogue
