#include "app/intake/export.h"

#include "app/intake/exporting.h"
#include "app/intake/plan.h"
#include "app/sheets/forms.h"
#include "app/words/words.h"

namespace jinze::intake {
namespace {

using registry::OrgKind;

// Only stored data has a column; unknown data is left out.
sheets::Workbook written(const sheets::Form& form, const std::vector<Cells>& rows)
{
    sheets::Sheet sheet{.table = {.name = form.title}};
    sheets::Row headings{.number = 1, .cells = {}};
    std::vector<const sheets::Column*> columns;
    for (const sheets::Column& column : form.columns) {
        const bool used =
            std::any_of(rows.begin(), rows.end(), [&](const Cells& row) { return row.contains(column.key); });
        if (column.use != sheets::Use::kept || (!used && column.need == sheets::Need::none)) continue;
        columns.push_back(&column);
        headings.cells.push_back({column.heading});
        sheet.widths.push_back(column.width);
    }
    sheet.table.rows.push_back(std::move(headings));
    for (const Cells& cells : rows) {
        sheets::Row row{.number = static_cast<std::uint32_t>(sheet.table.rows.size() + 1), .cells = {}};
        for (const sheets::Column* column : columns) {
            const auto cell = cells.find(column->key);
            row.cells.push_back(cell == cells.end() ? sheets::Cell{} : cell->second);
        }
        sheet.table.rows.push_back(std::move(row));
    }
    return {.sheets = {std::move(sheet)}};
}

// Offices that the import of their bodies' rows would not recreate unchanged.
std::map<OrgId, Day> founded_by_rows(const Exporting& from)
{
    std::map<OrgId, Day> first;
    for (const registry::Organisation& org : from.people().organisations()) {
        if (!org.unit || !from.people().exists(org.id, from.today)) continue;
        const auto [it, is_first] = first.emplace(org.unit, org.life.from);
        if (!is_first) it->second = std::min(it->second, org.life.from);
    }
    return first;
}

}  // namespace

std::vector<Cells> rows_of_organisations(const Exporting& from)
{
    const registry::Register& people = from.people();
    const auto brought = founded_by_rows(from);
    std::vector<Cells> rows;
    for (const registry::Organisation& org : people.organisations()) {
        if (!people.exists(org.id, from.today)) continue;
        const Day until = org.life.until_known(from.today);
        if (const auto by_rows = brought.find(org.id);
            org.kind == OrgKind::unit && until == never && by_rows != brought.end() && by_rows->second == org.life.from)
            continue;
        const auto leads = people.leads(org.id, from.today, from.today);
        const bool as_parent = org.unit && leads && people[*leads].unit == org.unit;
        Cells cells{{"name", text_cell(from.name(org.id))},
                    {"kind", text_cell(std::string{words::word_for(org.kind)})},
                    {"unit_state", text_cell(as_parent                           ? "与上级党组织相同"
                                             : org.kind == OrgKind::joint_branch ? "联合党支部"
                                                                                 : "法人单位")},
                    {"leads", text_cell(from.name(leads))},
                    {"guides", text_cell(from.name(people.guides(org.id, from.today, from.today)))},
                    {"founded", day_cell(org.life.from)}};
        if (org.unit && !as_parent) cells["unit"] = text_cell(from.name(org.unit));
        if (until != never) cells["dissolved"] = day_cell(until);
        rows.push_back(std::move(cells));
    }
    return rows;
}

sheets::Workbook exported(district::Sheet kind, desk::Desk& desk)
{
    const district::State state = desk.read([](const district::State& shown) { return shown; });
    const Day today = day_of(desk.now());
    const Names names{desk.directory(), state.people(), today, kind != district::Sheet::organisations};
    const Exporting from{state, desk.directory(), names, today};
    const auto rows = [&] {
        switch (kind) {
            case district::Sheet::organisations: return rows_of_organisations(from);
            case district::Sheet::people: return rows_of_people(from);
            case district::Sheet::posts: return rows_of_posts(from);
            case district::Sheet::records: return rows_of_records(from);
            case district::Sheet::matters: break;
        }
        return rows_of_matters(from);
    };
    return written(*sheets::form_of(name_of(kind)), rows());
}

}  // namespace jinze::intake
