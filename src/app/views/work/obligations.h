// The list behind a cell of the board, in official order or most pressing first, page by page.
#pragma once

#include "app/views/board/board_place.h"
#include "app/views/work/row.h"

namespace jinze::views {

enum class ListOrder : std::uint8_t { urgency, official };
BOOST_DESCRIBE_ENUM(ListOrder, urgency, official)

struct ObligationsQuestion {
    std::string node;
    std::optional<Day> on, known;
    std::optional<duty::Area> area;
    std::optional<Code> duty;
    std::optional<MonthAsked> month;
    std::vector<duty::Standing> standing;  // empty: any
    std::optional<std::string> bearer, text;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
    std::optional<Bearers> bearers;  // who owes it
    std::optional<YesNo> earlier;    // no: without what was missed in earlier years
    std::optional<ListOrder> order;  // default: the official order

    static constexpr std::array objections{
        ObjectionToMember{"area", no_such_word}, ObjectionToMember{"standing", no_such_word},
        ObjectionToMember{"bearers", no_such_word},
        ObjectionToMember{
            "order", {"次序请写urgency（先急后缓）或official（编制序）。", "The order must be urgency or official."}}};
};
BOOST_DESCRIBE_STRUCT(ObligationsQuestion, (),
                      (node, on, known, area, duty, month, standing, bearer, text, page, size, bearers, earlier, order))
struct ObligationRow {
    std::string obligation;
    Code duty;
    Bilingual title;
    duty::Area area{};
    std::string bearer;
    Bilingual bearer_name;   // in full
    Bilingual whose, about;  // as shown in a row
    Named org;
    std::string label;  // 2026Q3
    Bilingual window;
    Day begin{}, last{};
    bool provisional = false;
    int left = 0, past = 0;  // working days
    duty::Standing standing{};
    Bilingual words;
    int needed = 1, reached = 0;
};
struct ObligationsPage {
    std::string node, node_name;
    Day on{}, known{};
    int page = 1, size = 50, total = 0;
    int missed_earlier = 0;  // in earlier years, left out on request
    std::vector<ObligationRow> rows;
};
BOOST_DESCRIBE_STRUCT(ObligationRow, (),
                      (obligation, duty, title, area, bearer, bearer_name, whose, about, org, label, window, begin,
                       last, provisional, left, past, standing, words, needed, reached))
BOOST_DESCRIBE_STRUCT(ObligationsPage, (), (node, node_name, on, known, page, size, total, missed_earlier, rows))

Result<ObligationsPage> obligations(const Reader& reader, const ObligationsQuestion& asked);
// The whole list, limited to so many rows: for a workbook.
Result<ObligationsPage> every_obligation(const Reader& reader, const ObligationsQuestion& asked, int most);

}  // namespace jinze::views
