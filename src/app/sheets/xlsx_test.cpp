#include <doctest/doctest.h>

#include "app/sheets/drawn_book_test.h"
#include "app/sheets/read.h"
#include "app/sheets/xml.h"

using namespace jinze;
using namespace jinze::sheets;
using test::Entry;
using test::zipped;
using namespace std::string_literals;

namespace {

struct Parts {
    std::string rows;
    std::string strings = "";
    std::string styles = "";
    std::string sheets = R"(<sheet name="表" sheetId="1" r:id="rId1"/>)";
    std::string properties = "";
};

std::vector<Entry> book(const Parts& parts)
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    return {
        {"_rels/.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                            "officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"},
        {"xl/workbook.xml",
         "<?xml version=\"1.0\"?><workbook>" + parts.properties + "<sheets>" + parts.sheets + "</sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Type=\"" + office +
                                           "worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                           "<Relationship Id=\"rId2\" Type=\"" +
                                           office +
                                           "worksheet\" Target=\"/xl/worksheets/sheet2.xml\"/>"
                                           "<Relationship Id=\"rId3\" Type=\"" +
                                           office +
                                           "styles\" Target=\"styles.xml\"/>"
                                           "<Relationship Id=\"rId4\" Type=\"" +
                                           office + "sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"},
        {"xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + parts.rows + "</sheetData></worksheet>"},
        {"xl/worksheets/sheet2.xml",
         "<worksheet><sheetData><row><c t=\"str\"><v>second</v></c></row></sheetData></worksheet>"},
        {"xl/styles.xml", "<styleSheet>" + parts.styles + "</styleSheet>"},
        {"xl/sharedStrings.xml", "<sst>" + parts.strings + "</sst>"}};
}

std::string shown(const std::vector<Entry>& entries)  // rows as 1[a|b] 3[c]; a day as d:, number n:, ...
{
    const auto table = read_table(zipped(entries));
    if (!table) return table.error().cause;
    std::string text;
    for (const Row& row : table->rows) {
        text += (text.empty() ? "" : " ") + std::to_string(row.number) + "[";
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            const auto kind = static_cast<std::size_t>(row.cells[i].kind);
            text += (i ? "|" : "") + (kind ? std::string(1, "tndbe"[kind]) + ":" : ""s) + row.cells[i].text;
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
                 R"(<c><f>Y()</f><v></v></c><c t="str"><f>IF(1,"")</f><v></v></c>)"
                 R"(<c><v>110105194912310000</v></c><c><v>1.38001380001E10</v></c><c><v>0.10000000000000001</v></c></row>)"})) ==
        "1[b:TRUE|e:#REF!|n:2|e:#UNCALCULATED|e:#UNCALCULATED||n:110105194912310000|n:13800138000.1|n:0.1]");
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
    CHECK(shown(book({.rows = R"(<row><c s="1"><v>60</v></c></row>)", .styles = styles})) == "1[n:60]");
    CHECK(shown(book({.rows = R"(<row><c s="1"><v>37802.99999999</v></c><c s="1"><v>37802.99950231482</v></c></row>)",
                      .styles = styles})) == "1[d:2003-06-30 23:59:59|d:2003-06-30 23:59:17]");
}

TEST_CASE("every visible sheet is read, under any namespace prefix, and the hidden ones are named")
{
    CHECK(shown(book({.rows = R"(<row><c t="str"><v>hidden</v></c></row>)",
                      .sheets = R"(<sheet name="a" state="hidden" r:id="rId1"/><sheet name="b" r:id="rId2"/>)"})) ==
          "1[second]");
    const auto both = read_book(zipped(book({.rows = R"(<row><c t="str"><v>first</v></c></row>)",
                                             .sheets = R"(<sheet name="a" r:id="rId1"/><sheet name="b" r:id="rId2"/>)"
                                                       R"(<sheet name="c" state="hidden" r:id="rId1"/>)"})));
    REQUIRE(both->sheets.size() == 2);
    CHECK(both->sheets[1].name == "b");
    CHECK(both->sheets[1].rows[0].at(0).text == "second");
    CHECK(both->hidden == std::vector<std::string>{"c"});
    CHECK(shown(book({.rows = "", .sheets = R"(<sheet name="a" state="veryHidden" r:id="rId1"/>)"})) ==
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
    CHECK(shown(book({.rows = R"(<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>)"})) ==
          "file.broken");
    CHECK(shown(book({.rows = R"(<row><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>)"})) == "xlsx.broken");
    CHECK(shown(book({.rows = "<row><c></row>"})) == "xlsx.broken");
    CHECK(shown(book({.rows = "<row>"})) == "xlsx.broken");
    CHECK(shown({{"a.txt", "x"}}) == "zip.broken");
}

TEST_CASE("document types and entities of one's own are refused")
{
    auto entries = book({.rows = ""});
    entries[3].content = R"(<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData/></worksheet>)";
    CHECK(shown(entries) == "xlsx.broken");
    CHECK(shown(book({.rows = R"(<row><c t="str"><v>&e;</v></c></row>)"})) == "xlsx.broken");
    entries[3].content = "<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>";
    CHECK(shown(entries) == "xlsx.broken");
}

TEST_CASE("XML is read in any pieces, and what no workbook needs is refused")
{
    const auto said = [](std::string_view xml, std::size_t step) {
        std::size_t at = 0;
        XmlReader reader{[&](char* to, std::size_t size) {
            const auto got = std::min({size, step, xml.size() - at});
            xml.copy(to, got, at);
            at += got;
            return static_cast<std::ptrdiff_t>(got);
        }};
        std::string all;
        for (;;) switch (reader.next()) {
                case XmlReader::Event::open:
                    all += "<" + std::string{reader.name()} + "@" + std::string{reader.attribute("k")};
                    break;
                case XmlReader::Event::close: all += ">"; break;
                case XmlReader::Event::text: all += reader.text(); break;
                case XmlReader::Event::end: return all;
                case XmlReader::Event::failed: return "failed: " + reader.why();
            }
    };
    for (const std::size_t step : {1, 2, 7, 1 << 16}) {
        CHECK(said("<?xml version='1.0'?><!-- c --><x:a p:k='1 &lt; 2'>one&#x4E8C;<![CDATA[<3>]]><b/>\r\n</x:a>",
                   step) == "<a@1 < 2one二<3><b@>\n>");
        CHECK(said("\xEF\xBB\xBF<a>张三</a>", step) == "<a@张三>");
        for (const char* wrong : {"<a>", "<a></b>", "<a/><b/>", "text", "", "<a>&e;</a>", "<!DOCTYPE a><a/>",
                                  "<a>\xFF</a>", "<a>\x01</a>", "<a k='1' k='2'/>"})
            CHECK_MESSAGE(said(wrong, step).starts_with("failed: "), wrong);
    }
    std::string deep, wide = "<a ", lengthy = "<a k='" + std::string(5 << 20, 'x') + "'/>";
    for (int i = 0; i < 65; ++i) deep += "<a>";
    for (int i = 0; i < 257; ++i) wide += "k" + std::to_string(i) + "='' ";
    CHECK(said(deep, 1 << 16) == "failed: elements nested too deep");
    CHECK(said(wide + "/>", 1 << 16) == "failed: too many attributes");
    CHECK(said(lengthy, 1 << 16) == "failed: a tag is too long");
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
    CHECK(shown(book({.rows = R"(<row r="1000000"><c r="GR1000000"><v>1</v></c></row>)"})).starts_with("1000000[|"));
    CHECK(shown(book({.rows = R"(<row><c r="GS1"><v>1</v></c></row>)"})) == "file.too_large");
    CHECK(
        shown(book(
            {.rows =
                 R"(<row><c><v>1</v></c><c r="KN1" t="str"><v>  </v></c></row><row r="1048576"><c t="str"><v> </v></c></row>)"})) ==
        "1[n:1]");
}

TEST_CASE("an entry that inflates to more than it claims is refused")
{
    Bytes bytes = zipped(book({.rows = R"(<row><c t="str"><v>some text that is long enough</v></c></row>)"}));
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
