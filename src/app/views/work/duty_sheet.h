// 履责清单: what the bodies of an organisation owe in a quarter, on paper, body by body: each with the record it rests
// on, or why it does not stand fulfilled. Members' own duties are not on it: a list that is handed round names no
// member.
#pragma once

#include "app/views/session.h"

namespace jinze::views {

struct DutySheetRow {
    std::string obligation;
    Bilingual title, bearer, window;  // bearer: the seat; empty where it is the body itself
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
    std::uint64_t leaves = 0;  // of the ledger it was made from
    int rows = 0, unsettled = 0;
    std::vector<DutySheetBody> bodies;  // in the order of the register
};
BOOST_DESCRIBE_STRUCT(DutySheetRow, (), (obligation, title, bearer, window, last, provisional, standing, words, why))
BOOST_DESCRIBE_STRUCT(DutySheetBody, (), (org, rows))
BOOST_DESCRIBE_STRUCT(DutySheet, (), (node, node_name, from, to, on, leaves, rows, unsettled, bodies))

// Owed in the quarter of `on` and begun, and whatever older is not settled. Of an office's committee only what it owes
// itself: what lies below it is another office's sheet.
Result<DutySheet> duty_sheet(const Reader& reader, const std::string& node, const OnDay& asked);

}  // namespace jinze::views
