// Checks one part of a template: every field is known, every list is begun and ended where it may be.
#pragma once

#include <optional>
#include <string>

#include "app/papers/fields.h"
#include "app/papers/package.h"
#include "app/papers/xml_tree.h"

namespace jinze::papers {

// Puts each field into one run first. `part`: word/document.xml, word/header1.xml.
std::optional<Fault> check_part(const std::string& part, Node& root, const Fields& known);

// A field or a list written in more than 50 places of all parts, which no paper needs. Only of checked parts.
std::optional<Fault> too_often(const std::vector<std::pair<std::string, Node>>& parts);

}  // namespace jinze::papers
