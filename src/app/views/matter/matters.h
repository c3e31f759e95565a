// The matters that a reader may see: those that wait for the reader first, then by what presses. Grouped, each group by
// due day; closed ones last, until they are archived.
#pragma once

#include "app/views/matter/known.h"

namespace jinze::views {

// The groups of the list, in its order.
enum class MatterGroup : std::uint8_t { waits_here, overdue, near, in_hand, closed };
BOOST_DESCRIBE_ENUM(MatterGroup, waits_here, overdue, near, in_hand, closed)

enum class MatterOrder : std::uint8_t { due, number };
BOOST_DESCRIBE_ENUM(MatterOrder, due, number)

struct MattersQuestion {
    std::optional<std::string> lead, setter;  // an organisation: itself or below it
    std::optional<MatterGroup> group;
    std::optional<matter::MatterStanding> standing;
    std::optional<matter::MatterSource> source;
    std::optional<matter::Priority> priority;
    std::optional<YesNo> leaders;  // yes: those that a seat of a leading group answers for
    std::optional<YesNo> archived;
    std::optional<std::string> text;  // part of the title or of the lead's name
    std::optional<Code> goal;         // of the district's
    std::optional<MatterOrder> order;
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct MatterRow {
    std::string matter;  // d12
    std::string title, basis;
    MatterGroup group{};
    matter::MatterStanding standing{};
    matter::Priority priority{};
    Named setter, lead;
    Bilingual next;               // what is to be done next
    std::string next_by;          // the body, or the person, that owes it
    std::string act;              // the reader's own next act, as in the table of acts; empty: not theirs
    std::optional<Named> behalf;  // the absent person in whose place it is the reader's
    std::optional<Day> act_due, first_due, due, reset;
    int left = 0, past = 0;  // working days to the due day, and since
    int unit_days = 0, above_days = 0;
    std::optional<Day> ended;
};
struct MatterCount {
    MatterGroup group{};
    int count = 0;
};
struct MattersPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<MatterCount> groups;  // of all pages
    std::vector<MatterRow> rows;
    bool may_open = false;         // the reader may set a matter, or ask for leave by one
    std::vector<GoalShown> goals;  // to choose from
};
BOOST_DESCRIBE_STRUCT(MattersQuestion, (),
                      (lead, setter, group, standing, source, priority, leaders, archived, text, goal, order, page,
                       size))
BOOST_DESCRIBE_STRUCT(MatterRow, (),
                      (matter, title, basis, group, standing, priority, setter, lead, next, next_by, act, behalf,
                       act_due, first_due, due, reset, left, past, unit_days, above_days, ended))
BOOST_DESCRIBE_STRUCT(MatterCount, (), (group, count))
BOOST_DESCRIBE_STRUCT(MattersPage, (), (on, page, size, total, groups, rows, may_open, goals))

Result<MattersPage> matters(const Reader& reader, const MattersQuestion& asked);
// The whole list: for a workbook.
Result<std::vector<MatterRow>> every_matter(const Reader& reader, const MattersQuestion& asked);
MatterRow row_of(const Reader& reader, const MatterNow& now);

}  // namespace jinze::views
