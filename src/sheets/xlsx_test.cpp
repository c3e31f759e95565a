#include <doctest/doctest.h>
#include <zip.h>

#include <chrono>

#include "sheets/read.h"

using namespace jinze;
using namespace jinze::sheets;
using namespace std::string_literals;

namespace {

struct Entry {
    std::string name, content;
    std::uint32_t mode = 0;
};

Bytes zipped(const std::vector<Entry>& entries)
{
    zip_error_t error;
    zip_source_t* into = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(into);
    zip_t* archive = zip_open_from_source(into, ZIP_TRUNCATE, &error);
    for (const Entry& entry : entries) {
        zip_source_t* source =
            zip_source_buffer(archive, entry.content.data(), entry.content.size(), 0);
        const auto index = zip_file_add(archive, entry.name.c_str(), source, ZIP_FL_ENC_UTF_8);
        if (index >= 0 && entry.mode != 0)
            zip_file_set_external_attributes(archive, static_cast<zip_uint64_t>(index), 0,
                                             ZIP_OPSYS_UNIX, entry.mode << 16);
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

struct Parts {
    std::string rows;
    std::string strings = "";
    std::string styles = "";
    std::string sheets = R"(<sheet name="表" sheetId="1" r:id="rId1"/>)";
    std::string properties = "";
};

std::vector<Entry> book(const Parts& parts)
{
    const std::string office =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return {
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml", "<?xml version=\"1.0\"?><workbook>" + parts.properties + "<sheets>" +
                                parts.sheets + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels",
         "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
             "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
             "<Relationship Id=\"rId2\" Type=\"" +
             office +
             "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
             "<Relationship Id=\"rId3\" Type=\"" +
             office +
             "styles\" Target=\"styles.xml\"/>"
             "<Relationship Id=\"rId4\" Type=\"" +
             office + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml",
         "<worksheet><sheetData>" + parts.rows + "</sheetData></worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row><c t=\"str\"><v>second</v></c></row></sheetData></worksheet>"},
        {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
        {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"}};
}

std::string shown(
    const std::vector<Entry>& entries)  // rows as 1[a|b] 3[c]; a day as d:, number n:, ...
{
    const auto table = read_table(zipped(entries));
    if (!table) return table.error().cause;
    std::string text;
    for (const Row& row : table->rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row.number) + "[";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto kind = static_cast<std::size_t>(row.cells[i].kind);
            text += (i ? "|" : "") + (kind ? std::string(1, "tndbe"[kind]) + ":" : ""s) +
                    row.cells[i].text;
        }
        text += "]";
    }
    return text;
}

std::string with(const Entry& entry)
{
    auto entries = book({.rows = ""});
    entries.push_back(entry);
    return shown(entries);
}

}  // namespace

TEST_CASE("strings are read shared, rich, inline, escaped and by formula")
{
    CHECK(
        shown(book(
            {.rows =
                 R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>)"
                 R"(<row r="3"><c r="A3" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>)"
                 R"(<c r="C3" t="str"><f>A1&amp;"x"</f><v>&lt;ok&gt;_x000D_</v></c></row>)",
             .strings = R"(<si><t>张三</t></si><si><r><rPr><b/></rPr><t>李</t></r><r><t>四</t></r>)"
                        R"(<rPh sb="0" eb="1"><t>LI</t></rPh><phoneticPr fontId="1"/></si>)"})) ==
        "1[张三|李四] 3[a b||<ok>\r]");
}

TEST_CASE("truth values, errors, stored results and numbers keep what they say")
{
    CHECK(
        shown(book(
            {.rows =
                 R"(<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>1+1</f><v>2</v></c><c><f>X()</f></c>)"
                 R"(<c><v>110105194912310000</v></c><c><v>1.38001380001E10</v></c><c><v>0.10000000000000001</v></c></row>)"})) ==
        "1[b:TRUE|e:#REF!|n:2|e:#UNCALCULATED|n:110105194912310000|n:13800138000.1|n:0.1]");
}

TEST_CASE("a number is a day by its format, built in or custom, in both epochs")
{
    const std::string styles =
        R"(<numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>)"
        R"(<numFmt numFmtId="165" formatCode="[Red]0.00&quot;d&quot;"/><numFmt numFmtId="166" formatCode="[$-804]yyyy/m"/></numFmts>)"
        R"(<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/>)"
        R"(<xf numFmtId="165"/><xf numFmtId="57"/><xf numFmtId="166"/><xf numFmtId="22"/></cellXfs>)";
    const std::string rows =
        R"(<row><c s="0"><v>37803</v></c><c s="1"><v>37803</v></c><c s="2"><v>37803</v></c><c s="3"><v>37803</v></c>)"
        R"(<c s="4"><v>37803</v></c><c s="5"><v>37804</v></c><c s="6"><v>37803.5</v></c></row>)";
    CHECK(shown(book({.rows = rows, .styles = styles})) ==
          "1[n:37803|d:2003-07-01|d:2003-07-01|n:37803|d:2003-07|d:2003-07-02|d:2003-07-01 "
          "12:00:00]");
    CHECK(shown(book({.rows = R"(<row><c s="1"><v>36341</v></c></row>)",
                      .styles = styles,
                      .properties = R"(<workbookPr date1904="1"/>)"})) == "1[d:2003-07-01]");
    CHECK(shown(book({.rows = R"(<row><c s="1"><v>60</v></c></row>)", .styles = styles})) ==
          "1[n:60]");
}

TEST_CASE("the first visible sheet is read, under any namespace prefix")
{
    CHECK(
        shown(book(
            {.rows = R"(<row><c t="str"><v>hidden</v></c></row>)",
             .sheets =
                 R"(<sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/>)"})) ==
        "1[second]");
    CHECK(shown(book(
              {.rows = "", .sheets = R"(<sheet name="a" state="veryHidden" r:id="rId1"/>)"})) ==
          "xlsx.no_sheet");
    auto entries = book({.rows = ""});
    entries[3].content =
        R"(<x:worksheet xmlns:x="u"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:v>ok</x:v></x:c></x:row></x:sheetData></x:worksheet>)";
    CHECK(shown(entries) == "2[|ok]");
}

TEST_CASE("broken sheets are refused with a sentence")
{
    CHECK(shown(book({.rows = R"(<row><c t="s"><v>7</v></c></row>)"})) == "xlsx.broken");
    CHECK(shown(book({.rows = R"(<row><c><v>abc</v></c></row>)"})) == "xlsx.broken");
    CHECK(shown(book({.rows = R"(<row r="2"/><row r="2"><c><v>1</v></c></row>)"})) == "2[n:1]");
    CHECK(shown(book(
              {.rows = R"(<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>)"})) ==
          "file.broken");
    CHECK(shown(book({.rows = R"(<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)"})) ==
          "xlsx.broken");
    CHECK(shown(book({.rows = "<row><c></row>"})) == "xlsx.broken");
    CHECK(shown(book({.rows = "<row>"})) == "xlsx.broken");
    CHECK(shown({{"a.txt", "x"}}) == "zip.broken");
}

TEST_CASE("document types and entities of one's own are refused")
{
    auto entries = book({.rows = ""});
    entries[3].content =
        R"(<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>)";
    CHECK(shown(entries) == "xlsx.broken");
    CHECK(shown(book({.rows = R"(<row><c t="str"><v>&e;</v></c></row>)"})) == "xlsx.broken");
}

TEST_CASE("archives that are unsafe are refused before they are read")
{
    CHECK(with({"../../evil", "x"}) == "zip.unsafe");
    CHECK(with({"/etc/evil", "x"}) == "zip.unsafe");
    CHECK(with({"a\\..\\b", "x"}) == "zip.unsafe");
    CHECK(with({"C:evil", "x"}) == "zip.unsafe");
    CHECK(with({"link", "/etc/passwd", 0120777}) == "zip.unsafe");
    CHECK(with({"inner.bin", "PK\3\4 inner"}) == "zip.unsafe");
    CHECK(with({"xl/zeros.bin", std::string(1 << 20, '\0')}) == "zip.bomb");
    auto many = book({.rows = ""});
    for (int i = 0; i < 1000; ++i) many.push_back({"e" + std::to_string(i), "x"});
    CHECK(shown(many) == "zip.unsafe");
}

TEST_CASE("rows and columns beyond the limits are refused")
{
    CHECK(shown(book({.rows = R"(<row r="1000001"><c><v>1</v></c></row>)"})) == "file.too_large");
    CHECK(shown(book({.rows = R"(<row r="1000000"><c r="GR1000000"><v>1</v></c></row>)"}))
              .starts_with("1000000[|"));
    CHECK(shown(book({.rows = R"(<row><c r="GS1"><v>1</v></c></row>)"})) == "file.too_large");
}

TEST_CASE("an entry that inflates to more than it claims is refused")
{
    Bytes bytes =
        zipped(book({.rows = R"(<row><c t="str"><v>some text that is long enough</v></c></row>)"}));
    const std::string name = "xl/worksheets/sheet1.xml";
    const auto central = std::find_end(bytes.begin(), bytes.end(), name.begin(), name.end());
    REQUIRE(central != bytes.end());
    central[-46 + 24] = 10;  // the uncompressed size in the central directory
    const auto table = read_table(bytes);
    REQUIRE_FALSE(table.has_value());
    CHECK(table.error().cause == "zip.broken");
}

TEST_CASE("any truncation of a workbook is refused, never a crash")
{
    const Bytes whole = zipped(book({.rows = R"(<row><c t="str"><v>x</v></c></row>)"}));
    for (std::size_t size = 4; size < whole.size(); size += 7)
        CHECK_FALSE(read_table(View{whole}.first(size)).has_value());
}
