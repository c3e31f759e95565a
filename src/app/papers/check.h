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

}  // namespace jinze::papers
