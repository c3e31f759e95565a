#include "app/sheets/xlsx.h"

#include "app/sheets/xlsx_sheet.h"

namespace jinze::sheets {

std::expected<Book, Fault> read_xlsx(View bytes)
{
    const auto archive = Archive::open(bytes);
    if (!archive) return std::unexpected{archive.error()};
    if (archive->has("xl/workbook.bin"))
        return std::unexpected{Fault{.cause = "xlsx.binary",
                                     .chinese = "这是xlsb二进制工作簿，请另存为xlsx再导入。",
                                     .english = "This is a binary workbook (xlsb); save it as xlsx."}};
    if (archive->has("content.xml") && archive->has("mimetype"))
        return std::unexpected{Fault{.cause = "xlsx.open_document",
                                     .chinese = "这是ods等OpenDocument文件，请另存为xlsx再导入。",
                                     .english = "This is an OpenDocument file; save it as xlsx."}};
    const auto parts = parts_of(*archive);
    if (!parts) return std::unexpected{parts.error()};
    Book book{.sheets = {}, .hidden = parts->hidden};
    Filling::Filled filled;
    for (const SheetPlace& place : parts->sheets) {
        auto sheet = read_sheet(*archive, place, *parts, filled);
        if (!sheet) return std::unexpected{sheet.error()};
        book.sheets.push_back(*std::move(sheet));
    }
    return book;
}

}  // namespace jinze::sheets
