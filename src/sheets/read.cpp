#include "sheets/read.h"

#include <fstream>

#include "sheets/csv.h"
#include "sheets/xlsx.h"

namespace jinze::sheets {
namespace {

using namespace std::string_view_literals;

// Both old .xls and encrypted xlsx are OLE containers; the latter names a stream EncryptedPackage.
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

bool is_markup(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    for (const std::string_view start :
         {"<html"sv, "<HTML"sv, "<!DOCTYPE"sv, "<!doctype"sv, "<?xml"sv, "<table"sv})
        if (bytes.starts_with(start)) return true;
    return false;
}

Fault not_a_table(std::string_view chinese, std::string_view english)
{
    return {.cause = "file.not_a_table",
            .chinese = "这不是Excel工作簿，而是" + std::string{chinese} + "，请另存为xlsx再导入。",
            .english = "This is no workbook but " + std::string{english} + "; save it as xlsx."};
}

}  // namespace

std::expected<Table, Fault> read_table(View bytes)
{
    const std::string_view text = text_of(bytes);
    if (text.empty())
        return std::unexpected{Fault{
            .cause = "file.empty", .chinese = "文件是空的。", .english = "The file is empty."}};
    if (text.size() > limits::file_bytes)
        return std::unexpected{Fault{.cause = "file.too_large",
                                     .chinese = "文件超过64MB，请拆分后再导入。",
                                     .english = "The file exceeds 64 MB; split it."}};
    if (text.starts_with("PK\3\4"sv) || text.starts_with("PK\5\6"sv)) return read_xlsx(bytes);
    if (text.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv))
        return std::unexpected{fault_of_container(text)};
    if (text.starts_with("%PDF"sv)) return std::unexpected{not_a_table("PDF文件", "a PDF")};
    if (is_markup(text)) return std::unexpected{not_a_table("网页或XML文件", "a web page or XML")};
    return read_csv(text);
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
        return std::unexpected{
            Fault{.cause = "file.unreadable",
                  .chinese = "文件“" + path.filename().string() + "”打不开。",
                  .english = "The file \"" + path.filename().string() + "\" cannot be read."}};
    return read_table(bytes);
}

}  // namespace jinze::sheets
