// Any bytes are a table or get a sentence; a parsed table is unchanged by writing and reading, and so is any cell text.
// Headings are searched in whatever was parsed.

#include "app/sheets/chosen.h"
#include "app/sheets/csv.h"
#include "app/sheets/forms.h"
#include "app/sheets/xlsx_text.h"
#include "base/ensure.h"
#include "base/text.h"

using namespace jinze;
using namespace jinze::sheets;

namespace {

void try_forms(const Table& table)
{
    for (const char* kind : {"organisations", "people", "posts", "records"}) {
        const Form form = *form_of(kind);
        const auto sheet = chosen(table, form);
        if (!sheet) continue;
        std::vector<Problem> problems;
        for (const Row& row : sheet->table.rows)
            for (auto& problem : cell_problems(form, sheet->match, row)) problems.push_back(std::move(problem));
        ensure(grouped(problems).size() <= problems.size());
        const Workbook bad = bad_rows(*sheet, problems);
        ensure(match(bad.sheets[0].table, form).has_value());
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    const auto table = read_csv(bytes);
    if (!table) {
        ensure(!table.error().cause.empty() && !table.error().chinese.empty());
    } else {
        const auto written = write_csv(*table);
        ensure(written.has_value());
        const auto again = read_csv(*written);
        ensure(again.has_value() && again->rows == table->rows);
        try_forms(*table);
    }
    if (first_not_utf8(bytes) || bytes.find('\0') != std::string_view::npos) return 0;
    const std::string text{bytes};
    ensure(without_escapes(with_escapes(text)) == text);
    ensure(trimmed(trimmed(text)) == trimmed(text));
    if (Cell{text}.blank() || utf16_length(text) > limits::cell_characters) return 0;
    const auto cell = read_csv(*write_csv({.name = "", .rows = {{1, {{text}}}}}));
    ensure(cell.has_value() && cell->rows.size() == 1 && cell->rows[0].cells[0].text == text);
    return 0;
}
