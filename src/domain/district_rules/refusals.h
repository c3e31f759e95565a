// Refusals about opening, imports, the table of rights and the district's bodies.
#pragma once

#include "domain/district/refusal.h"

namespace jinze::district::refusals {

inline constexpr Refusal district_already_open{"district_already_open", "本区已经开设，不得重复开设。",
                                               "The district is already open: there is nothing to do."};
inline constexpr Refusal import_already_begun{"import_already_begun", "导入批次 {subject} 尚未结束：请先结束该批次。",
                                              "Import {subject} is still open: end it first."};
inline constexpr Refusal import_not_begun{"import_not_begun", "您没有正在进行的导入：请先开始导入。",
                                          "You have no import in progress: begin one first."};
inline constexpr Refusal counts_impossible{"counts_impossible", "导入的条数不能为负：请重新统计。",
                                           "The number of imported entries cannot be negative: count again."};
inline constexpr Refusal batch_unknown{"batch_unknown", "没有导入批次 {subject}：请查看导入清单。",
                                       "There is no import {subject}: check the list of imports."};
inline constexpr Refusal import_already_undone{"import_already_undone", "导入批次 {subject} 已经撤销过。",
                                               "Import {subject} has already been undone."};
inline constexpr Refusal import_is_referred_to{
    "import_is_referred_to", "导入批次 {subject} 已被后来的记录、任职或决定引用，不能撤销：请逐条更正。",
    "Later entries depend on import {subject}, so it cannot be undone: correct the entries one by one."};
inline constexpr Refusal not_the_districts_body{"not_the_districts_body",
                                                "只能指定现有的区委、机关工委或组织部：请核对组织。",
                                                "Only an existing district committee, work committee or organisation "
                                                "department can be named: check the organisation."};
inline constexpr Refusal undo_reopens_setting_up{"undo_reopens_setting_up",
                                                 "撤销后工委将没有任何任职，须重新建区：请逐条更正任职。",
                                                 "Without this import the work committee would have no appointments "
                                                 "and setup would begin again: correct the appointments one by one."};

inline constexpr Refusal in_the_district[] = {
    district_already_open, import_already_begun,  import_not_begun,       counts_impossible,       batch_unknown,
    import_already_undone, import_is_referred_to, not_the_districts_body, undo_reopens_setting_up,
};

}  // namespace jinze::district::refusals
