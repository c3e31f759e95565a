// Light matters (议定事项): what records say is to be done, which nobody set as a matter. The open ones of the bodies a
// reader reads for, those with the nearest day first; then those closed within thirty days.
#pragma once

#include "app/views/work/items.h"

namespace jinze::views {

enum class LightState : std::uint8_t { open, reported, closed };
BOOST_DESCRIBE_ENUM(LightState, open, reported, closed)

struct LightQuestion {
    std::optional<LightState> state;
    std::optional<std::string> host;  // o5: only items of this body's records
    std::optional<std::string> text;  // part of the item, its record's title or its owner's name
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct LightRow {
    std::string record;       // r12
    int item = 1;             // counted from 1
    std::string text, title;  // the item; the record that says so
    LightState state{};
    Named host;
    std::optional<Named> owner;
    Day since{};
    std::optional<Day> due, reported, closed;
    bool past = false;  // its day has passed
    bool may_report = false, may_reopen = false, may_set = false;
    std::optional<Prefill> closes;  // the form of the record that closes it, if the reader may
};
struct LightCount {
    LightState state{};
    int count = 0;
};
struct LightHost {
    Named host;
    int count = 0;  // of all states
};
struct LightPage {
    int page = 1, size = 50, total = 0;
    std::vector<LightCount> states;  // of all pages
    std::vector<LightHost> hosts;    // whose records say them, whichever is chosen, in the order of the register
    std::vector<LightRow> rows;
};
BOOST_DESCRIBE_STRUCT(LightHost, (), (host, count))
BOOST_DESCRIBE_STRUCT(LightQuestion, (), (state, host, text, page, size))
BOOST_DESCRIBE_STRUCT(LightRow, (),
                      (record, item, text, title, state, host, owner, since, due, reported, closed, past, may_report,
                       may_reopen, may_set, closes))
BOOST_DESCRIBE_STRUCT(LightCount, (), (state, count))
BOOST_DESCRIBE_STRUCT(LightPage, (), (page, size, total, states, hosts, rows))

Result<LightPage> light_matters(const Reader& reader, const LightQuestion& asked);
// One item with what the reader may do; also of a formal one, which is in no list.
LightRow light_matter(const Reader& reader, const ItemAt& at);
// The whole list, without what the reader may do: for a workbook.
std::vector<LightRow> every_light_matter(const Reader& reader, const LightQuestion& asked);

}  // namespace jinze::views
