// Any bytes, as a whole file and as each XML part of a workbook, are a table or get a sentence; a parsed table keeps
// its texts when written and read again.

#include <zip.h>

#include <cstring>

#include "app/sheets/chosen.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"
#include "app/sheets/workbook.h"
#include "app/sheets/xlsx.h"
#include "app/sheets/xml.h"
#include "base/ensure.h"

using namespace jinze;
using namespace jinze::sheets;

namespace {

constexpr std::string_view relations =
    "<R><Relationship Id='a' Type='x/worksheet' Target='s.xml'/><Relationship Id='b' "
    "Type='x/styles' Target='t.xml'/>"
    "<Relationship Id='c' Type='x/sharedStrings' Target='u.xml'/></R>";
constexpr std::string_view workbook = "<w><s><sheet name='a' id='a'/></s></w>";
constexpr std::string_view sheet =
    "<w><sheetData><row><c s='1'><v>1</v></c><c t='s'><v>0</v></c></row></sheetData></w>";

Bytes zipped(const std::vector<std::pair<const char*, std::string_view>>& entries)
{
    zip_error_t error;
    zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(into);
    zip_t* archive = zip_open_from_source(into, ZIP_TRUNCATE, &error);
    for (const auto& [name, content] : entries) {
        const auto index =
            zip_file_add(archive, name, zip_source_buffer(archive, content.data(), content.size(), 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    }
    zip_close(archive);
    zip_stat_t stat;
    zip_source_stat(into, &stat);
    Bytes bytes(stat.size);
    zip_source_open(into);
    zip_source_read(into, bytes.data(), bytes.size());
    zip_source_close(into);
    zip_source_free(into);
    return bytes;
}

void try_sheet(const Table& table)
{
    if (table.fault) return;
    Table named{.name = "a", .epoch = table.epoch, .rows = table.rows};
    const auto written = write_xlsx({.sheets = {{.table = named}}});
    if (!written) return;  // escapes made a text longer than a cell
    const auto again = read_table(*written);
    ensure(again.has_value() && again->rows.size() == table.rows.size());
    for (std::size_t i = 0; i < again->rows.size(); ++i) {
        ensure(again->rows[i].cells.size() == table.rows[i].cells.size());
        for (std::size_t c = 0; c < again->rows[i].cells.size(); ++c)
            ensure(again->rows[i].cells[c].kind == CellKind::number ||
                   again->rows[i].cells[c].text == table.rows[i].cells[c].text);
    }
}

void try_file(View bytes)
{
    const auto book = read_xlsx(bytes);
    if (!book) {
        ensure(!book.error().cause.empty() && !book.error().chinese.empty());
        return;
    }
    for (const Table& table : book->sheets) try_sheet(table);
    for (const char* kind : {"organisations", "people", "posts", "records", "holidays"}) {
        const auto sheet = chosen(*book, *form_of(kind));
        ensure(sheet.has_value() || !sheet.error().empty());
    }
}

// The events are the same in pieces of any size; a text may come in several events.
std::size_t events(std::string_view text, std::size_t step)
{
    std::size_t at = 0, seen = 0;
    bool in_text = false;
    XmlReader xml{[&](char* to, std::size_t size) {
        const std::size_t got = std::min({size, step, text.size() - at});
        std::memcpy(to, text.data() + at, got);
        at += got;
        return static_cast<std::ptrdiff_t>(got);
    }};
    for (auto event = xml.next();; event = xml.next()) {
        if (event == XmlReader::Event::failed) return 0;  // errors are reported in another order
        const bool is_text = event == XmlReader::Event::text;
        if (!is_text || !in_text) seen = seen * 31 + static_cast<std::size_t>(event) + xml.depth();
        seen += is_text ? xml.text().size() : xml.name().size();
        in_text = is_text;
        if (event == XmlReader::Event::end) return seen + 1;
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(data + 1), size - 1};
    switch (data[0] % 6) {
        case 0: try_file({data + 1, size - 1}); break;
        case 1: ensure(events(text, 1) == events(text, 1 << 16)); break;
        case 2:
            try_file(
                zipped({{"xl/workbook.xml", text}, {"xl/_rels/workbook.xml.rels", relations}, {"xl/s.xml", sheet}}));
            break;
        case 3:
            try_file(zipped({{"xl/workbook.xml", workbook},
                             {"xl/_rels/workbook.xml.rels", relations},
                             {"xl/s.xml", text},
                             {"xl/t.xml", "<s><cellXfs><xf/><xf numFmtId='14'/></cellXfs></s>"},
                             {"xl/u.xml", "<s><si><t>x</t></si></s>"}}));
            break;
        case 4:
            try_file(zipped({{"xl/workbook.xml", workbook},
                             {"xl/_rels/workbook.xml.rels", relations},
                             {"xl/s.xml", sheet},
                             {"xl/t.xml", text},
                             {"xl/u.xml", "<s><si><t>x</t></si></s>"}}));
            break;
        default:
            try_file(zipped({{"xl/workbook.xml", workbook},
                             {"xl/_rels/workbook.xml.rels", relations},
                             {"xl/s.xml", sheet},
                             {"xl/u.xml", text}}));
            break;
    }
    return 0;
}
