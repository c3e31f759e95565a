// Why opening, imports, the table of rights and the district's bodies are refused.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal district_already_open{"district_already_open", "区已经开设，不能再开一次。",
                                               "The district is open already; nothing more to do."};
inline constexpr Refusal import_already_begun{"import_already_begun", "导入批次 {subject} 还没有结束：先结束它。",
                                              "Import {subject} is still open: end it first."};
inline constexpr Refusal import_not_begun{"import_not_begun", "没有您正在进行的导入：先开始导入。",
                                          "You have no import under way: begin one first."};
inline constexpr Refusal counts_impossible{"counts_impossible", "导入的条数不能为负：请重新统计。",
                                           "An import cannot count fewer than nothing: count again."};
inline constexpr Refusal batch_unknown{"batch_unknown", "没有导入批次 {subject}：请查看导入清单。",
                                       "There is no import {subject}: look at the list of imports."};
inline constexpr Refusal import_already_undone{"import_already_undone", "导入批次 {subject} 已经撤销过。",
                                               "Import {subject} has been taken back already."};
inline constexpr Refusal import_is_referred_to{
    "import_is_referred_to", "导入批次 {subject} 已被后来的记录、任职或决定引用，不能撤销：请逐条更正。",
    "Something entered later depends on import {subject}: correct the entries one by one instead."};
inline constexpr Refusal not_the_districts_body{
    "not_the_districts_body", "只能指定现有的区委、机关工委或组织部：请核对组织。",
    "Only a living district committee, work committee or organisation department can be named: check the "
    "organisation."};
inline constexpr Refusal undo_reopens_setting_up{
    "undo_reopens_setting_up", "撤销后工委不再有任何任职，等于重新建区：请逐条更正任职。",
    "Without this import nobody would ever have held a post in the work committee, and setting up would "
    "begin again: correct the appointments one by one."};

inline constexpr Refusal in_the_district[] = {
    district_already_open, import_already_begun,  import_not_begun,       counts_impossible,       batch_unknown,
    import_already_undone, import_is_referred_to, not_the_districts_body, undo_reopens_setting_up,
};

}  // namespace jinze::district::refusals
