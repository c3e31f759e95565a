// A docx file as its parts, from untrusted bytes and back. What a template never needs is refused: macros, embedded
// objects, references to other files, fields that fetch something. Standard: ECMA-376, parts 1 and 2.
#pragma once

#include <expected>
#include <string>
#include <utility>
#include <vector>

#include "app/sheets/table.h"
#include "base/bytes.h"

namespace jinze::papers {

using sheets::Fault;

inline constexpr std::size_t longest_template = 512u << 10;  // bytes, as stored
inline constexpr std::size_t longest_inflated = 40u << 20;

struct Package {
    std::vector<std::pair<std::string, std::string>> parts;  // name and bytes, in the order stored

    const std::string* find(std::string_view name) const;
};

// Faults: docx.too_large, docx.broken (not a docx), docx.unsafe (a bomb, a strange archive), docx.password,
// docx.macros, docx.embedded, docx.external. Each sentence says what to do.
std::expected<Package, Fault> read_package(View bytes);
// Equal parts give equal bytes.
Bytes write_package(const Package& package);

}  // namespace jinze::papers
