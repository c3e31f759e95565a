// What a board says in words: the heads of its rows, what stands in a wide bar, and what changed since another day.
#pragma once

#include "app/views/board/board.h"
#include "app/views/board/board_roll.h"

namespace jinze::views {

// The head under which an organisation's row stands, and its place among the heads.
struct RowHead {
    int place = 0;
    Bilingual words;
};
RowHead head_of(const Reader& reader, OrgId org);

// The head of duties owed by these: the body's own name where it is one, else their kind and how many share the rows.
Bilingual head_of(const Reader& reader, Bearers bearers, const std::set<duty::BearerRef>& who, Day on);

// How often, behind a duty's title: 每季度, 12月31日前, 按上级通知.
Bilingual cadence_of(const duty::Owed& owed);

// Beside the word of the most pressing standing: 3月27日, 12月31日前, 已过6个工作日, 2项.
std::optional<Bilingual> note_of(const Reader& reader, const Rolled& cell, const BoardDay& day, Day known);

// The standing a cell is marked with: the first of the legend that somebody has.
duty::Standing most_pressing(const Rolled& cell);

// What changed between two tallies: what is past its last day, and what was settled.
std::optional<Bilingual> change_words(const desk::Tally& before, const desk::Tally& after, const Bilingual& why = {});
// 56个单位。较10月31日：已逾期增加14项，因当月期限届满；办结增加120项。
Bilingual sentence_of(const BoardPage& page, std::optional<std::size_t> units);

}  // namespace jinze::views
