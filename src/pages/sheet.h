// 履责清单: what the bodies of an organisation owe in a quarter, on paper, body by body: each with the record it rests
// on, or why it does not stand fulfilled. Members' own duties are not on it: a list that is handed round names no member.
#pragma once

#include "pages/session.h"

namespace jinze::pages {

struct SheetRow {
    std::string obligation;
    Words title, bearer, window;          // bearer: empty where it is the body itself
    Day last{};
    bool provisional = false;
    duty::Standing standing{};
    Words words, why;                     // 11月20日会议“…”; or why it is not fulfilled
};
struct SheetBody {
    Named org;
    std::vector<SheetRow> rows;           // in official order
};
struct SheetPage {
    std::string node, node_name;
    Day from{}, to{}, on{};               // the quarter of `on`
    std::uint64_t leaves = 0;             // of the ledger it was made from
    int rows = 0, unsettled = 0;
    std::vector<SheetBody> bodies;        // in the order of the register
};
BOOST_DESCRIBE_STRUCT(SheetRow, (), (obligation, title, bearer, window, last, provisional, standing, words, why))
BOOST_DESCRIBE_STRUCT(SheetBody, (), (org, rows))
BOOST_DESCRIBE_STRUCT(SheetPage, (), (node, node_name, from, to, on, leaves, rows, unsettled, bodies))

// Owed in the quarter of `on` and begun, and whatever older is not settled. Of an office's committee only what it owes
// itself: what lies below it is another office's sheet.
Told<SheetPage> sheet(const Reader& reader, const std::string& node, const std::optional<std::string>& on);

}  // namespace jinze::pages
