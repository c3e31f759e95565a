#include "app/sheets/read.h"

#include <array>
#include <fstream>

#include "app/sheets/csv.h"
#include "app/sheets/encoding.h"
#include "app/sheets/foreign.h"
#include "app/sheets/xlsx.h"

namespace jinze::sheets {
namespace {

using namespace std::string_view_literals;

// Both old .xls and encrypted xlsx are OLE containers; the latter has a stream EncryptedPackage.
Fault fault_of_container(std::string_view bytes)
{
    if (bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos)
        return {.cause = "xlsx.password",
                .chinese = "工作簿设有密码，请先在Excel中去掉密码再导入。",
                .english = "The workbook is protected by a password; remove it in Excel first."};
    return {.cause = "xls.old",
            .chinese = "这是旧版.xls文件，请在Excel或WPS中另存为.xlsx再导入。",
            .english = "This is an old .xls file; save it as .xlsx in Excel or WPS."};
}

Fault not_a_table(std::string_view chinese, std::string_view english)
{
    return {.cause = "file.not_a_table",
            .chinese = "这不是Excel工作簿，而是" + std::string{chinese} + "，请用Excel或WPS打开，另存为.xlsx再导入。",
            .english = "This is not a workbook but " + std::string{english} +
                       "; open it in Excel or WPS and save it as .xlsx."};
}

std::string small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

// Markup, not a table, though spreadsheets save it as .xls and open it without a warning.
std::optional<Fault> fault_of_markup(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
    const std::string start = small_letters(text.substr(0, 4096));
    if (start.starts_with("mime-version:") || (start.starts_with("from:") && start.find("mime-version:") != start.npos))
        return not_a_table("网页归档（MHTML），扩展名可能是.xls", "a web archive (MHTML), perhaps named .xls");
    if (start.size() < 2 || start[0] != '<' ||
        !(start[1] == '!' || start[1] == '?' || (start[1] >= 'a' && start[1] <= 'z')))
        return std::nullopt;
    if (start.find("urn:schemas-microsoft-com:office:spreadsheet") != start.npos)
        return not_a_table("Excel 2003的XML表格", "an XML spreadsheet of Excel 2003");
    return not_a_table("网页或XML文件，扩展名可能是.xls", "a web page or XML, perhaps named .xls");
}

}  // namespace

std::expected<Book, Fault> read_book(View bytes)
{
    const std::string_view text = text_of(bytes);
    if (text.empty())
        return std::unexpected{
            Fault{.cause = "file.empty", .chinese = "文件是空的。", .english = "The file is empty."}};
    if (text.size() > limits::file_bytes)
        return std::unexpected{Fault{.cause = "file.too_large",
                                     .chinese = "文件超过64MB，请拆分后再导入。",
                                     .english = "The file exceeds 64 MB; split it."}};
    if (text.starts_with("PK\3\4"sv) || text.starts_with("PK\5\6"sv)) return read_xlsx(bytes);
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return std::unexpected{fault_of_container(text)};
    if (const Foreign* kind = foreign_kind(text)) return std::unexpected{not_a_table(kind->chinese, kind->english)};
    const auto words = utf8_from_file(text);
    if (!words) return std::unexpected{words.error()};
    if (auto fault = fault_of_markup(*words)) return std::unexpected{*std::move(fault)};
    auto table = table_from_text(*words);
    if (!table) return std::unexpected{table.error()};
    Book book;
    book.sheets.push_back(*std::move(table));
    return book;
}

std::expected<Table, Fault> read_table(View bytes)
{
    auto book = read_book(bytes);
    if (!book) return std::unexpected{book.error()};
    Table& first = book->sheets.front();
    if (first.fault) return std::unexpected{*first.fault};
    return std::move(first);
}

std::expected<Table, Fault> read_table_file(const std::filesystem::path& path)
{
    std::ifstream in{path, std::ios::binary};
    Bytes bytes;
    char chunk[1 << 16];
    while (in.read(chunk, sizeof chunk), in.gcount() > 0) {
        bytes.insert(bytes.end(), chunk, chunk + in.gcount());
        if (bytes.size() > limits::file_bytes) break;
    }
    if (!in.is_open() || in.bad())
        return std::unexpected{Fault{.cause = "file.unreadable",
                                     .chinese = "文件“" + path.filename().string() + "”打不开。",
                                     .english = "The file \"" + path.filename().string() + "\" cannot be read."}};
    return read_table(bytes);
}

}  // namespace jinze::sheets
