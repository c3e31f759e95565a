#include "app/sheets/forms.h"

namespace jinze::sheets {

Workbook template_of(const Form& form)
{
    Sheet sheet{.table = {.name = form.title}, .for_typing = true};
    Sheet notes{.table = {.name = "填表说明"}, .widths = {26, 12, 12, 70}, .wrapped = true};
    Row headings{.number = 1, .cells = {}};
    notes.table.rows.push_back({1, {{"列名"}, {"必填"}, {"内容"}, {"说明"}}});
    for (std::size_t i = 0; i < form.columns.size(); ++i) {
        const Column& column = form.columns[i];
        headings.cells.push_back({column.heading});
        sheet.widths.push_back(column.width);
        const bool dropped = column.use == Use::discarded;
        if (column.use != Use::kept) sheet.greyed.push_back(i);
        if (!dropped && !column.choices.empty()) sheet.choices[i] = column.choices;
        const char* content = column.kind == Field::day      ? "日期"
                              : column.kind == Field::choice ? "选项"
                              : column.kind == Field::list   ? "可多项"
                                                             : "文字";
        std::string note = dropped ? "不收：可留空，读入时丢弃。" + column.note : column.note;
        if (note.empty()) note = "—";
        notes.table.rows.push_back({static_cast<std::uint32_t>(i + 2),
                                    {{column.heading}, {column.need == Need::cell ? "是" : "否"}, {content}, {note}}});
    }
    sheet.table.rows.push_back(std::move(headings));
    return {.sheets = {std::move(sheet), std::move(notes)}};
}

}  // namespace jinze::sheets
