#include "app/papers/layout.h"

#include <fmt/format.h>

namespace jinze::papers {
namespace {

constexpr std::string_view namespaces =
    R"(xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" )"
    R"(xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships")";
constexpr std::string_view xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

std::string_view word_of(Align align)
{
    switch (align) {
        case Align::left: return "left";
        case Align::centre: return "center";
        case Align::right: return "right";
        case Align::both: break;
    }
    return "both";
}

// 16 pt letters stand 15.7 pt apart, so that 28 fill 156 mm in every program; LibreOffice would give a letter wider
// than a cell of the grid two cells.
std::string run_look(std::string_view font, int half_points, bool red, bool condensed = false)
{
    return fmt::format(
        R"(<w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="{0}" )"
        R"(w:cs="Times New Roman" w:hint="eastAsia"/>{1}{3}<w:sz w:val="{2}"/><w:szCs w:val="{2}"/></w:rPr>)",
        font, red ? R"(<w:color w:val="FF0000"/>)" : "", half_points, condensed ? R"(<w:spacing w:val="-6"/>)" : "");
}

// A tab in the text is one to the right edge (Look::ends).
std::string run(std::string_view text, std::string_view font, int half_points, bool red = false, bool condensed = false)
{
    std::string within{text};
    if (const auto tab = within.find('\t'); tab != std::string::npos)
        within.replace(tab, 1, R"(</w:t><w:tab/><w:t xml:space="preserve">)");
    return fmt::format(R"(<w:r>{}<w:t xml:space="preserve">{}</w:t></w:r>)",
                       run_look(font, half_points, red, condensed), within);
}

std::string types()
{
    constexpr std::string_view part =
        R"(<Override PartName="/word/{0}.xml" ContentType="application/vnd.openxmlformats-)"
        R"(officedocument.wordprocessingml.{1}+xml"/>)";
    std::string all{xml};
    all += R"(<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" )"
           R"(ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
           R"(<Default Extension="xml" ContentType="application/xml"/>)";
    for (const auto& [name, type] :
         {std::pair{"document", "document.main"}, std::pair{"styles", "styles"}, std::pair{"settings", "settings"},
          std::pair{"fontTable", "fontTable"}, std::pair{"footer1", "footer"}, std::pair{"footer2", "footer"}})
        all += fmt::format(fmt::runtime(part), name, type);
    return all + "</Types>";
}

constexpr std::string_view relation = R"(<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/)"
                                      R"(2006/relationships/{}" Target="{}"/>)";
std::string relations(std::initializer_list<std::array<const char*, 3>> all)
{
    std::string text{xml};
    text += R"(<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)";
    for (const auto& [id, type, target] : all) text += fmt::format(fmt::runtime(relation), id, type, target);
    return text + "</Relationships>";
}

// Normal has the size of the grid: charSpace adds to it.
std::string styles(PageOf page)
{
    return std::string{xml} + "<w:styles " + std::string{namespaces} + "><w:docDefaults><w:rPrDefault>" +
           run_look(fonts::body, page == PageOf::official ? 32 : 28, false) +
           R"(</w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a">)"
           R"(<w:name w:val="Normal"/>)" +
           run_look(fonts::body, page == PageOf::official ? 32 : 28, false) + "</w:style></w:styles>";
}

std::string font_table()
{
    std::string all{xml};
    all += "<w:fonts " + std::string{namespaces} + ">";
    for (const auto& [name, other] :
         {std::pair{fonts::body, "仿宋"}, std::pair{fonts::title, "宋体"}, std::pair{fonts::head, "SimHei"},
          std::pair{fonts::level_two, "楷体"}, std::pair{fonts::page_number, "SimSun"}})
        all +=
            fmt::format(R"(<w:font w:name="{}"><w:altName w:val="{}"/><w:charset w:val="86"/></w:font>)", name, other);
    return all + "</w:fonts>";
}

std::string settings(PageOf page)
{
    return std::string{xml} + "<w:settings " + std::string{namespaces} + ">" +
           (page == PageOf::official ? "<w:evenAndOddHeaders/>" : "") +
           R"(<w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting )"
           R"(w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>)"
           "</w:settings>";
}

// GB/T 9704-2012, 7.5: — 1 —, four in size, one character from the outer edge.
std::string footer(PageOf page, bool even)
{
    const std::string field = R"(<w:r>)" + run_look(fonts::page_number, 28, false) +
                              R"(<w:fldChar w:fldCharType="begin"/></w:r><w:r>)" +
                              run_look(fonts::page_number, 28, false) +
                              R"(<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>)" +
                              run_look(fonts::page_number, 28, false) + R"(<w:fldChar w:fldCharType="end"/></w:r>)";
    const bool outside = page == PageOf::official;
    const std::string where = !outside ? R"(<w:jc w:val="center"/>)"
                              : even   ? R"(<w:ind w:leftChars="100" w:left="280"/><w:jc w:val="left"/>)"
                                       : R"(<w:ind w:rightChars="100" w:right="280"/><w:jc w:val="right"/>)";
    return std::string{xml} + "<w:ftr " + std::string{namespaces} + "><w:p><w:pPr>" + where + "</w:pPr>" +
           run("— ", fonts::page_number, 28) + field + run(" —", fonts::page_number, 28) + "</w:p></w:ftr>";
}

// Twentieths of a point: 37 mm are 2098, 35 are 1984, 28 are 1587, 26 are 1474. 225 mm in 22 lines are 579 each;
// 156 mm in 28 characters are 16 pt less 848/4096. The footer's lower edge is 22 mm above that of the page, so that
// the dashes stand 7 mm below the text.
std::string section(PageOf page)
{
    const std::string footers = R"(<w:footerReference w:type="default" r:id="rId4"/>)"
                                R"(<w:footerReference w:type="even" r:id="rId5"/>)";
    if (page == PageOf::official)
        return "<w:sectPr>" + footers +
               R"(<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587" )"
               R"(w:header="851" w:footer="1247" w:gutter="0"/>)"
               R"(<w:docGrid w:type="linesAndChars" w:linePitch="579" w:charSpace="-848"/></w:sectPr>)";
    const std::string size = page == PageOf::wide ? R"(<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>)"
                                                  : R"(<w:pgSz w:w="11906" w:h="16838"/>)";
    return "<w:sectPr>" + footers + size +
           R"(<w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="709" w:footer="709" )"
           R"(w:gutter="0"/></w:sectPr>)";
}

std::string cell_xml(const Cell& cell, int half_points)
{
    const Look look{.font = cell.head ? fonts::head : fonts::body,
                    .half_points = half_points,
                    .align = cell.head || cell.text.contains("序号") ? Align::centre : cell.align};
    return fmt::format(R"(<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/>{}<w:vAlign w:val="center"/></w:tcPr>{}</w:tc>)",
                       cell.width, cell.spans > 1 ? fmt::format(R"(<w:gridSpan w:val="{}"/>)", cell.spans) : "",
                       paragraph(cell.text, look));
}

}  // namespace

std::string paragraph(std::string_view text, const Look& look)
{
    std::string how;
    if (look.keep_next) how += "<w:keepNext/>";
    if (look.new_page) how += "<w:pageBreakBefore/>";
    if (look.red_line) how += R"(<w:pBdr><w:bottom w:val="single" w:sz="12" w:space="11" w:color="FF0000"/></w:pBdr>)";
    if (look.ends) how += fmt::format(R"(<w:tabs><w:tab w:val="right" w:pos="{}"/></w:tabs>)", look.ends);
    if (look.exact) how += R"(<w:snapToGrid w:val="0"/>)";
    if (look.exact)
        how += fmt::format(R"(<w:spacing w:before="{}" w:line="{}" w:lineRule="exact"/>)", look.before, look.exact);
    else if (look.before)
        how += fmt::format(R"(<w:spacing w:before="{}"/>)", look.before);
    if (look.first_line || look.right || look.left) {
        how += "<w:ind";
        if (look.left) how += fmt::format(R"( w:leftChars="{}" w:left="{}")", look.left, look.left * 16 / 5);
        if (look.right) how += fmt::format(R"( w:rightChars="{}" w:right="{}")", look.right, look.right * 16 / 5);
        if (look.first_line)
            how += fmt::format(R"( w:firstLineChars="{}" w:firstLine="{}")", look.first_line,
                               look.first_line * look.half_points / 10);
        how += "/>";
    }
    how += fmt::format(R"(<w:jc w:val="{}"/>)", word_of(look.align));
    const bool condensed = look.exact == line_height;
    const std::string of_mark = run_look(look.font, look.half_points, look.red, condensed);
    return "<w:p><w:pPr>" + how + of_mark + "</w:pPr>" +
           (text.empty() ? "" : run(text, look.font, look.half_points, look.red, condensed)) + "</w:p>";
}

std::string blank_lines(int count, const Look& look)
{
    std::string all;
    for (int i = 0; i < count; ++i) all += paragraph("", look);
    return all;
}

std::string table(const std::vector<int>& columns, const std::vector<TableRow>& rows, int half_points)
{
    std::string all = R"(<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblBorders>)";
    for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
        all += fmt::format(R"(<w:{} w:val="single" w:sz="6" w:space="0" w:color="000000"/>)", side);
    all +=
        R"(</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="85" )"
        R"(w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar></w:tblPr>)"
        "<w:tblGrid>";
    for (const int width : columns) all += fmt::format(R"(<w:gridCol w:w="{}"/>)", width);
    all += "</w:tblGrid>";
    for (const TableRow& row : rows) {
        all += "<w:tr><w:trPr><w:cantSplit/>";
        if (row.height) all += fmt::format(R"(<w:trHeight w:val="{}" w:hRule="atLeast"/>)", row.height);
        if (row.repeats_on_pages) all += "<w:tblHeader/>";
        all += "</w:trPr>";
        for (const Cell& cell : row.cells) all += cell_xml(cell, half_points);
        all += "</w:tr>";
    }
    return all + "</w:tbl>";
}

std::string sealed_box(int width, int height, std::string_view paragraphs)
{
    std::string all = R"(<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:jc w:val="center"/><w:tblBorders>)";
    for (const char* side : {"left", "bottom", "right"})
        all += fmt::format(R"(<w:{} w:val="single" w:sz="6" w:space="0" w:color="000000"/>)", side);
    return all +
           fmt::format(R"(</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid><w:gridCol w:w="{0}"/>)"
                       R"(</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{1}" w:hRule="atLeast"/>)"
                       R"(</w:trPr><w:tc><w:tcPr><w:tcW w:w="{0}" w:type="dxa"/><w:vAlign w:val="bottom"/></w:tcPr>)"
                       "{2}</w:tc></w:tr></w:tbl>",
                       width, height, paragraphs);
}

std::string imprint_paragraph(std::string_view text)
{
    const std::string look = run_look(fonts::body, 28, false);
    return R"(<w:p><w:pPr><w:framePr w:w="8844" w:hSpace="0" w:wrap="notBeside" w:hAnchor="margin" w:vAnchor="margin" )"
           R"(w:xAlign="left" w:yAlign="bottom"/><w:pBdr><w:top w:val="single" w:sz="8" w:space="1" w:color="000000"/>)"
           R"(<w:bottom w:val="single" w:sz="8" w:space="1" w:color="000000"/>)"
           R"(</w:pBdr><w:tabs><w:tab w:val="right" w:pos="8564"/></w:tabs>)"
           R"(<w:snapToGrid w:val="0"/><w:ind w:left="280" w:right="280"/><w:jc w:val="left"/>)" +
           look + "</w:pPr>" + run(text, fonts::body, 28) + "</w:p>";
}

Bytes docx_of(const std::string& body, PageOf page)
{
    Package package;
    const auto put = [&](const char* name, std::string part) { package.parts.emplace_back(name, std::move(part)); };
    put("[Content_Types].xml", types());
    put("_rels/.rels", relations({{"rId1", "officeDocument", "word/document.xml"}}));
    put("word/document.xml", std::string{xml} + "<w:document " + std::string{namespaces} + "><w:body>" + body +
                                 section(page) + "</w:body></w:document>");
    put("word/_rels/document.xml.rels", relations({{"rId1", "styles", "styles.xml"},
                                                   {"rId2", "settings", "settings.xml"},
                                                   {"rId3", "fontTable", "fontTable.xml"},
                                                   {"rId4", "footer", "footer1.xml"},
                                                   {"rId5", "footer", "footer2.xml"}}));
    put("word/styles.xml", styles(page));
    put("word/settings.xml", settings(page));
    put("word/fontTable.xml", font_table());
    put("word/footer1.xml", footer(page, false));
    put("word/footer2.xml", footer(page, true));
    return write_package(package);
}

}  // namespace jinze::papers
