// 履责清单: the obligations of an organisation's bodies in a quarter, for print, body by body: each with the record
// that proves it, or why it is not fulfilled. Members' own duties are left out, because a list that is passed around
// must not name members.
#pragma once

#include "app/views/session.h"

namespace jinze::views {

struct DutySheetRow {
    std::string obligation;
    Bilingual title, bearer, window;  // bearer: the seat; empty if it is the body itself
    Day last{};
    bool provisional = false;
    duty::Standing standing{};
    Bilingual words, why;  // 11月20日会议“…”; or why it is not fulfilled
};
struct DutySheetBody {
    Named org;
    std::vector<DutySheetRow> rows;  // in official order
};
struct DutySheet {
    std::string node, node_name;
    Day from{}, to{}, on{};    // the quarter of `on`
    std::uint64_t leaves = 0;  // of the ledger from which it was made
    int rows = 0, unsettled = 0;
    std::vector<DutySheetBody> bodies;  // in the order of the register
};
BOOST_DESCRIBE_STRUCT(DutySheetRow, (), (obligation, title, bearer, window, last, provisional, standing, words, why))
BOOST_DESCRIBE_STRUCT(DutySheetBody, (), (org, rows))
BOOST_DESCRIBE_STRUCT(DutySheet, (), (node, node_name, from, to, on, leaves, rows, unsettled, bodies))

// Obligations owed in the quarter of `on` that have begun, and older unsettled ones. For an office's committee only its
// own: the bodies below it are another office's sheet.
Result<DutySheet> duty_sheet(const Reader& reader, const std::string& node, const OnDay& asked);

}  // namespace jinze::views
