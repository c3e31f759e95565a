// What a template may not bring along: macros, embedded objects, references to other files, fields that fetch or run
// something. Parts are read as XML, whatever they are called, so that no spelling hides anything.
// Standard: ECMA-376, part 1 (17.16 fields, 17.17 alternative formats), part 2 (part names).
#pragma once

#include <optional>
#include <string>

#include "app/papers/xml_tree.h"
#include "app/sheets/table.h"

namespace jinze::papers {

using sheets::Fault;

// Faults: docx.macros, docx.embedded.
std::optional<Fault> unsafe_name(const std::string& part);
// Faults: docx.macros, docx.embedded, docx.external, docx.broken (named as XML and none).
std::optional<Fault> unsafe_bytes(const std::string& part, const std::string& bytes);

// Part names are compared without regard to case.
std::string small_letters(std::string_view text);

}  // namespace jinze::papers
