// The small parts of a workbook that its sheets need: the list of sheets, the styles that show days, the shared
// strings.
#pragma once

#include "app/sheets/archive.h"
#include "app/sheets/number_format.h"
#include "app/sheets/xml.h"

namespace jinze::sheets {

struct SheetPlace {
    std::string name;  // as on its tab
    std::string part;  // xl/worksheets/sheet1.xml
};

struct BookParts {
    Epoch epoch = Epoch::from_1900;
    std::vector<SheetPlace> sheets;    // the visible ones
    std::vector<std::string> hidden;   // the names of the others
    std::vector<Shows> styles;         // by a cell's style number
    std::vector<std::string> strings;  // the shared ones
};

std::expected<BookParts, Fault> parts_of(const Archive& archive);

Fault broken_part(const std::string& part, const std::string& why);

// The plain text of a string item just opened (<si> or <is>): its runs joined, phonetic guides left out.
bool read_string_item(XmlReader& xml, std::string& text);

}  // namespace jinze::sheets
