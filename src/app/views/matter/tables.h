// Matters, items of records and papers as workbooks, with the conditions of their lists.
#pragma once

#include "app/views/matter/light.h"
#include "app/views/matter/matters.h"
#include "app/views/paper/papers.h"

namespace jinze::views {

struct MattersTable {
    std::optional<std::string> lead, setter;
    std::optional<MatterGroup> group;
    std::optional<matter::MatterStanding> standing;
    std::optional<matter::MatterSource> source;
    std::optional<matter::Priority> priority;
    std::optional<YesNo> leaders, archived;
    std::optional<std::string> text;
    std::optional<Code> goal;
};
struct ItemsTable {
    std::optional<LightState> state;
    std::optional<std::string> text;
};
struct PapersTable {
    std::optional<std::string> node, word;
    std::optional<Ranged<2000, 2999>> year;
    std::optional<paper::PaperKind> kind;
    std::optional<paper::PaperState> state;
    std::optional<std::string> text;
};
BOOST_DESCRIBE_STRUCT(MattersTable, (),
                      (lead, setter, group, standing, source, priority, leaders, archived, text, goal))
BOOST_DESCRIBE_STRUCT(ItemsTable, (), (state, text))
BOOST_DESCRIBE_STRUCT(PapersTable, (), (node, word, year, kind, state, text))

Result<Bytes> matters_table(const Reader& reader, const MattersTable& asked);
Result<Bytes> items_table(const Reader& reader, const ItemsTable& asked);
// 发文登记: void papers, too.
Result<Bytes> papers_table(const Reader& reader, const PapersTable& asked);

}  // namespace jinze::views
