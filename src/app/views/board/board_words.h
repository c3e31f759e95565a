// The texts of a board: headings of its rows, notes in wide bars, and changes since another day.
#pragma once

#include "app/views/board/board.h"
#include "app/views/board/board_roll.h"

namespace jinze::views {

// The heading of an organisation's row, and its place among the headings.
struct RowHead {
    int place = 0;
    Bilingual words;
};
RowHead head_of(const Reader& reader, OrgId org);

// The heading of duties by bearers: the body's own name if it is only one, else their kind and number.
Bilingual head_of(const Reader& reader, Bearers bearers, const std::set<duty::BearerRef>& who, Day on);

// The frequency, after a duty's title: 每季度, 12月31日前, 按上级通知.
Bilingual cadence_of(const duty::Owed& owed);

// Shown beside the most pressing standing: 3月27日, 12月31日前, 已过6个工作日, 2项.
std::optional<Bilingual> note_of(const Reader& reader, const Rolled& cell, const BoardDay& day, Day known);

// The standing that marks a cell: the first of the legend that occurs.
duty::Standing most_pressing(const Rolled& cell);

// Changes between two tallies: overdue and settled ones.
std::optional<Bilingual> change_words(const Tally& before, const Tally& after, const Bilingual& why = {});
// 56个单位。较10月31日：已逾期增加14项，因当月期限届满；办结增加120项。
Bilingual sentence_of(const BoardPage& page, std::optional<std::size_t> units);

}  // namespace jinze::views
