// The list behind a cell of the board, in official order or the most pressing first, page by page.
#pragma once

#include "app/views/work/row.h"

namespace jinze::views {

struct ObligationsAsked {
    std::optional<std::string> node, on, known, area, duty, month, standing, bearer, text, page, size;
    std::optional<std::string> bearers;  // who owes it: leading, branch, members …
    std::optional<std::string> earlier;  // no: without what was missed in earlier years
    std::optional<std::string> order;    // urgency, or the official one
};
struct ObligationRow {
    std::string obligation;
    Code duty;
    Words title;
    duty::Area area{};
    std::string bearer;
    Words bearer_name;   // in full
    Words whose, about;  // as a row says it
    Named org;
    std::string label;                    // 2026Q3
    Words window;
    Day begin{}, last{};
    bool provisional = false;
    int left = 0, past = 0;               // working days
    duty::Standing standing{};
    Words words;
    int needed = 1, reached = 0;
};
struct ObligationsPage {
    std::string node, node_name;
    Day on{}, known{};
    int page = 1, size = 50, total = 0;
    int missed_earlier = 0;  // in earlier years and left out, where the rest was asked for
    std::vector<ObligationRow> rows;
};
BOOST_DESCRIBE_STRUCT(ObligationRow, (),
                      (obligation, duty, title, area, bearer, bearer_name, whose, about, org, label, window, begin,
                       last, provisional, left, past, standing, words, needed, reached))
BOOST_DESCRIBE_STRUCT(ObligationsPage, (), (node, node_name, on, known, page, size, total, missed_earlier, rows))

Told<ObligationsPage> obligations(const Reader& reader, const ObligationsAsked& asked);
// The whole list, at most so many rows of it: for a workbook.
Told<ObligationsPage> every_obligation(const Reader& reader, const ObligationsAsked& asked, int most);

// ?page= from 1, ?size= at most 200; an answer in words where they are not numbers.
struct Pages {
    int page = 1, size = 50;

    std::size_t first() const { return static_cast<std::size_t>(page - 1) * static_cast<std::size_t>(size); }
};
Told<Pages> pages_asked(const std::optional<std::string>& page, const std::optional<std::string>& size);

}  // namespace jinze::views
