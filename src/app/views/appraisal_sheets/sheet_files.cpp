// A fact sheet as docx and xlsx. The docx has a column for the own opinion, empty boxes for the five aspects and places
// to sign; nothing that is written there by hand has a field anywhere.
#include <fmt/format.h>

#include "app/papers/layout.h"
#include "app/views/appraisal_sheets/fact_sheet.h"
#include "app/views/filled_sheet.h"
#include "app/words/speaking.h"

namespace jinze::views {
namespace {

using papers::Align;
using papers::Cell;
using papers::TableRow;

const std::vector<int> columns{2500, 1250, 3500, 1800};  // twentieths of a point
const std::vector<int> five_columns{1810, 1810, 1810, 1810, 1810};
constexpr int box_height = 1250;  // 22 mm

std::string heading(const FactSheetPage& page) { return "履责事实单　" + page.name; }

std::string below_heading(const FactSheetPage& page)
{
    std::string text;
    for (const PostHeld& it : page.posts) text += it.org.name + it.words.zh + "　";
    return fmt::format("{}{}至{}　按{}所知", text, words::in_chinese(page.first), words::in_chinese(page.last),
                       words::in_chinese(page.known));
}

std::string said_of(const FactLine& line)
{
    if (!line.comment) return {};
    return fmt::format("{}（{} {}）", line.comment->text, words::in_chinese(line.comment->on), line.comment->by);
}

TableRow headings(const std::vector<const char*>& words)
{
    TableRow row{.repeats_on_pages = true};
    for (std::size_t i = 0; i < words.size(); ++i)
        row.cells.push_back({.text = words[i], .width = columns[i], .head = true, .align = Align::centre});
    return row;
}

// Where an organisation reports, 协助 and 监督 are fixed sections, also when nothing stands in one.
std::vector<TableRow> rows_of(const FactSheetPage& page)
{
    std::vector<TableRow> rows{headings({"应做的事", "结果", "事实和原因", "本人意见"})};
    const auto group = [&](const std::string& text) {
        rows.push_back({.cells = {{.text = text, .width = 9050, .head = true, .spans = 4}}});
    };
    std::optional<SheetSection> section;
    const auto add = [&](const FactLine& line) {
        if (std::exchange(section, line.section) != line.section) group(heading_of(line.section).zh);
        rows.push_back({.cells = {{.text = line.title.zh, .width = columns[0]},
                                  {.text = line.result.zh, .width = columns[1]},
                                  {.text = line.facts.zh, .width = columns[2]},
                                  {.text = said_of(line), .width = columns[3]}}});
    };
    if (page.person || page.leading) {
        for (const FactLine& line : page.lines) add(line);
        return rows;
    }
    for (const bool supervises : {false, true}) {
        group(supervises ? "监督" : "协助");
        section.reset();
        const auto before = rows.size();
        for (const FactLine& line : page.lines)
            if (line.supervises == supervises) add(line);
        if (rows.size() == before) group("没有记录");
    }
    return rows;
}

std::string five_aspects()
{
    TableRow heads, boxes{.height = box_height};
    for (const char* aspect : {"政治素质", "思想作风", "道德品质", "业务水平", "工作能力"}) {
        heads.cells.push_back({.text = aspect, .width = five_columns[0], .head = true, .align = Align::centre});
        boxes.cells.push_back({.text = "", .width = five_columns[0]});
    }
    return papers::table(five_columns, {heads, boxes}, 21);
}

std::string file_name(const FactSheetPage& page, const char* ending)
{
    return fmt::format("履责事实单 {} {}年.{}", page.name, page.year, ending);
}

}  // namespace

Result<SheetFile> fact_sheet_docx(const Reader& reader, const FactSheetQuestion& asked)
{
    const auto page = fact_sheet_page(reader, asked);
    if (!page) return std::unexpected{page.error()};
    const papers::Look title{
        .font = papers::fonts::title, .half_points = 36, .align = Align::centre, .keep_next = true};
    const papers::Look small{.half_points = 21, .align = Align::centre, .keep_next = true};
    const papers::Look foot{.half_points = 18, .align = Align::left, .before = 120};
    std::string body = papers::paragraph(heading(*page), title) + papers::paragraph(below_heading(*page), small);
    for (const SheetPredecessor& it : page->predecessors)
        body += papers::paragraph(fmt::format("{}（{}至{}）的事实一并列出", it.org.name, words::in_chinese(it.from),
                                              words::in_chinese(it.last)),
                                  small);
    body += papers::table(columns, rows_of(*page), 18);
    if (page->person) {
        body += papers::paragraph("", foot) + five_aspects();
        body += papers::paragraph("本人签字：　　　　　　　　组织部收讫：　　　　　　　　　　年　　月　　日",
                                  {.half_points = 21, .align = Align::left, .before = 240});
    }
    body += papers::paragraph(
        fmt::format("按{}所知，账本{}条。本单只列事实，不作评价；{}", words::in_chinese(page->known), page->leaves,
                    page->person ? "五方面由阅者手写，不录入系统。" : "没有记录，不等于没有做。"),
        foot);
    return SheetFile{file_name(*page, "docx"), papers::docx_of(body, papers::PageOf::plain)};
}

Result<SheetFile> fact_sheet_xlsx(const Reader& reader, const FactSheetQuestion& asked)
{
    using filled::text;
    const auto page = fact_sheet_page(reader, asked);
    if (!page) return std::unexpected{page.error()};
    Filled sheet{"履责事实单",
                 {{"类别", 22}, {"应做的事", 40}, {"结果", 14}, {"事实和原因", 60}, {"本人意见", 30}, {"依据", 36}}};
    for (const FactLine& it : page->lines)
        sheet.add({text(heading_of(it.section).zh), text(it.title.zh), text(it.result.zh), text(it.facts.zh),
                   text(said_of(it)),
                   text(it.obligation ? *it.obligation
                        : it.matter   ? *it.matter
                                      : it.record.value_or(""))});
    auto bytes = std::move(sheet).written(reader.now);
    if (!bytes) return std::unexpected{bytes.error()};
    return SheetFile{file_name(*page, "xlsx"), *std::move(bytes)};
}

}  // namespace jinze::views
