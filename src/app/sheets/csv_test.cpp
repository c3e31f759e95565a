#include "app/sheets/csv.h"

#include <doctest/doctest.h>

#include "app/sheets/read.h"
#include "base/text.h"

using namespace jinze;
using namespace jinze::sheets;
using namespace std::string_literals;

namespace {

std::string shown(std::string_view csv)  // rows as 1[a|b] 3[c]
{
    const auto table = read_csv(csv);
    if (!table) return table.error().cause + "@" + std::to_string(table.error().row);
    std::string text;
    for (const Row& row : table->rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row.number) + "[";
        for (std::size_t i = 0; i < row.cells.size(); ++i) text += (i ? "|" : "") + row.cells[i].text;
        text += "]";
    }
    return text;
}

const std::string gb_names = "\xD0\xD5\xC3\xFB,\xD0\xD4\xB1\xF0\r\n\xD5\xC5\xC8\xFD,\xC4\xD0\r\n";  // 姓名,性别 张三,男

}  // namespace

TEST_CASE("quoting, line ends and ragged rows are read as RFC 4180 and people have them")
{
    CHECK(shown("a,b\r\nc,d\r\n") == "1[a|b] 2[c|d]");
    CHECK(shown("a,b\nc") == "1[a|b] 2[c]");
    CHECK(shown("a\rb") == "1[a] 2[b]");
    CHECK(shown("\"a,b\",\"c\"\"d\",\"e\nf\"") == "1[a,b|c\"d|e\nf]");
    CHECK(shown("a,,\n\n,,\n,x") == "1[a] 4[|x]");
    CHECK(shown("12\"x,y") == "1[12\"x|y]");
    CHECK(shown("") == "");
}

TEST_CASE("a broken quote or a NUL is refused with its row")
{
    CHECK(shown("a\n\"b,c\n") == "csv.quote@2");
    CHECK(shown("a\n\"b\"c\n") == "csv.quote@2");
    CHECK(shown("a\nb\0c"s) == "csv.nul@2");
}

TEST_CASE("UTF-8 with and without a mark, and GB18030, read alike")
{
    const std::string utf8 = "姓名,性别\r\n张三,男\r\n";
    CHECK(shown(utf8) == "1[姓名|性别] 2[张三|男]");
    CHECK(shown("\xEF\xBB\xBF" + utf8) == shown(utf8));
    CHECK(shown(gb_names) == shown(utf8));
    CHECK(shown("\x81\x30\x81\x30,\xD5\xC5") == "1[\u0080|张]");
}

TEST_CASE("two encodings in one file are refused with the line where the second begins")
{
    CHECK(shown(gb_names + "李四,女\r\n") == "encoding.mixed@3");
    CHECK(shown("姓名,性别\r\nx,y\r\n\xD5\xC5\xC8\xFD,\xC4\xD0\r\n") == "encoding.mixed@3");
    CHECK(shown("\xEF\xBB\xBFx\n\xD5\xC5\xC8\xFD\n") == "encoding.mixed@2");
    CHECK(shown("a\n\xff\xff\n") == "encoding.unknown@2");
}

TEST_CASE("UTF-16 reads as UTF-8 does, in both orders, with and without a mark")
{
    const auto utf16 = [](std::u16string_view text, bool little) {
        std::string bytes;
        for (const char16_t unit : text) {
            const char low = static_cast<char>(unit & 0xFF), high = static_cast<char>(unit >> 8);
            bytes += little ? low : high;
            bytes += little ? high : low;
        }
        return bytes;
    };
    const std::u16string text = u"姓名\t性别\r\n张三\t男\r\n𠮷一\t女\r\n";
    const std::string wanted = "1[姓名|性别] 2[张三|男] 3[𠮷一|女]";
    for (const bool little : {true, false}) {
        CHECK(shown(utf16(text, little)) == wanted);
        CHECK(shown(utf16(u"\uFEFF" + text, little)) == wanted);
        CHECK(shown(utf16(u"\uFEFFa\nb", little) + "x") == "encoding.unknown@2");
        CHECK(shown(utf16(u"\uFEFFa\nb\xD842", little)) == "encoding.unknown@2");
    }
}

TEST_CASE("cells are parted by commas, tabs or semicolons, whatever the file is called")
{
    CHECK(shown("姓名\t性别\n张三\t男,党员\n") == "1[姓名|性别] 2[张三|男,党员]");
    CHECK(shown("姓名;性别\n张三;男\n李四;\"女;党员\"\n") == "1[姓名|性别] 2[张三|男] 3[李四|女;党员]");
    CHECK(shown("某区党员名册,,\n姓名,职务,分管\n张三,书记,甲;乙;丙;丁\n") ==
          "1[某区党员名册] 2[姓名|职务|分管] 3[张三|书记|甲;乙;丙;丁]");
    CHECK(shown("姓名,性别\n\"张;三\t\",男\n") == "1[姓名|性别] 2[张;三\t|男]");
    CHECK(shown("一列\n甲;乙\n") == "1[一列] 2[甲|乙]");
}

TEST_CASE("csv beyond the limits is refused")
{
    CHECK(shown(std::string(limits::columns, ',') + "x") == "file.too_large@1");
    CHECK(shown("a" + std::string(limits::columns + 100, ',') + " \n") == "1[a]");  // blanks are no content
    CHECK(shown("a\n" + std::string(limits::cell_characters + 1, 'x')) == "file.too_large@2");
    CHECK(shown(std::string(limits::rows, '\n') + "x") == "file.too_large@1000001");
}

TEST_CASE("files that are not tables get a sentence of their own")
{
    const auto cause = [](const std::string& bytes) { return read_table(view_of(bytes)).error().cause; };
    const std::string ole = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(100, 'x');
    CHECK(cause(ole) == "xls.old");
    CHECK(cause(ole + "E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"s) == "xlsx.password");
    CHECK(cause("") == "file.empty");
    CHECK(cause("%PDF-1.7") == "file.not_a_table");
    for (const char* page : {"\n<html><table>", "<TABLE border=1>", "<?xml version=\"1.0\"?><x/>",
                             "\xEF\xBB\xBF<!-- x -->", "<style>", "MIME-Version: 1.0\nContent-Type: multipart/related",
                             "From: <Saved by Excel>\nMIME-Version: 1.0", "{\\rtf1", "\x89PNG\r\n", "Rar!\x1A"})
        CHECK_MESSAGE(cause(page) == "file.not_a_table", page);
    const std::string archive = "MIME-Version: 1.0\n";
    CHECK(read_table(view_of(archive)).error().chinese.find("网页归档（MHTML）") != std::string::npos);
    const std::string spreadsheet =
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    CHECK(read_table(view_of(spreadsheet)).error().chinese.find("Excel 2003的XML表格") != std::string::npos);
    const std::string utf16 = "\xFF\xFE<\0h\0t\0m\0l\0>\0"s;
    CHECK(cause(utf16) == "file.not_a_table");
    CHECK(cause("PK\3\4 and then nothing") == "zip.broken");
    CHECK(read_table_file("no/such/file.xlsx").error().cause == "file.unreadable");
}

TEST_CASE("a number whose last digits a spreadsheet lost is written as it shows it, never with digits made up")
{
    const auto written = [](const char* text, CellKind kind) {
        return write_csv({.name = "", .rows = {{1, {{.text = text, .kind = kind}}}}})->substr(3);
    };
    CHECK(written("330101198602060032", CellKind::number) == "3.30101198602060E+17\r\n");
    CHECK(written("330101198602060032", CellKind::text) == "330101198602060032\r\n");
    CHECK(written("123456789012345", CellKind::number) == "123456789012345\r\n");
}
