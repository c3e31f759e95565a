// Writes the parts of a docx for the built-in templates: paragraphs, tables, page, page numbers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/papers/package.h"

namespace jinze::papers {

// GB/T 9704-2012 asks for these fonts. They are licensed, so a docx only names them; fontTable.xml names what may
// stand in for each.
namespace fonts {
inline constexpr std::string_view body = "仿宋_GB2312", title = "方正小标宋简体", head = "黑体",
                                  level_two = "楷体_GB2312", page_number = "宋体";
}

enum class Align : unsigned char { both, left, centre, right };

inline constexpr int line_height = 579;  // of GB/T 9704-2012, in twentieths of a point: 22 lines in 225 mm

struct Look {
    std::string_view font = fonts::body;
    int half_points = 32;  // 三号, 16 pt
    Align align = Align::both;
    int first_line = 0;                  // indent, in hundredths of a character
    int right = 0;                       // likewise, from the right margin
    int before = 0;                      // twentieths of a point
    int exact = 0;                       // the height of a line, likewise; 0: as the grid says
    int ends = 0;                        // where a tab in the text ends, likewise; 0: none
    bool red = false, red_line = false;  // red_line: the separator below, 4 mm away
    bool keep_next = false;
    int left = 0;  // indent of all lines, in hundredths of a character
    bool new_page = false;
};

std::string paragraph(std::string_view text, const Look& look);
std::string blank_lines(int count, const Look& look);

struct Cell {
    std::string text;
    int width = 0;  // twentieths of a point
    bool head = false;
    int spans = 1;
    Align align = Align::left;
};
struct TableRow {
    std::vector<Cell> cells;
    bool repeats_on_pages = false;  // a heading row
    int height = 0;                 // at least; 0: as its text
};
std::string table(const std::vector<int>& columns, const std::vector<TableRow>& rows, int half_points = 28);

// A box of one cell, as high as said (twentieths of a point), these paragraphs at its lower edge; it continues a table
// that stands right above it.
std::string sealed_box(int width, int height, std::string_view paragraphs);

// The imprint (版记), GB/T 9704-2012, 7.4: in 四号, one character in, at the foot of the page on which the paragraph
// after it stands, 0.35 mm lines above and below. One paragraph: of a frame of two, LibreOffice makes common text. A
// tab leads to the right edge.
std::string imprint_paragraph(std::string_view text);

enum class PageOf : unsigned char {
    official,  // GB/T 9704-2012: margins 37, 35, 28, 26 mm; 22 lines of 28 characters; page number outside, — 1 —
    plain,     // A4 with 25 mm around; page number in the middle
    wide,      // the same, landscape
};
// A whole docx with this body.
Bytes docx_of(const std::string& body, PageOf page);

}  // namespace jinze::papers
