#include "app/papers/built_in.h"

#include <boost/describe.hpp>
#include <boost/mp11/algorithm.hpp>
#include <map>

#include "app/papers/kinds.h"
#include "app/papers/layout.h"
#include "base/ensure.h"
#include "domain/paper/describe.h"

namespace jinze::papers {
namespace {

using paper::PaperKind;

constexpr Look body_look{.first_line = 200, .exact = line_height};
constexpr Look flush{.align = Align::left, .exact = line_height};

// ---- GB/T 9704-2012 ----

// 发文机关标志: its upper edge 35 mm below that of the text. 发文字号: two lines below; upward papers have it at the
// left with 签发人 at the right. Then the red line, and the title two lines below it.
std::string official_head(bool upward, bool titled = true)
{
    std::string all = paragraph("{{机关标志}}", {.font = fonts::title,
                                                 .half_points = 44,
                                                 .align = Align::centre,
                                                 .before = 1984,
                                                 .exact = 640,
                                                 .red = true}) +
                      blank_lines(2, flush);
    all += upward ? paragraph("　{{文号}}\t签发人：{{签发人}}　",
                              {.align = Align::left, .exact = line_height, .ends = 8844, .red_line = true})
                  : paragraph("{{文号}}", {.align = Align::centre, .exact = line_height, .red_line = true});
    all += blank_lines(2, flush);
    if (titled)
        all += paragraph("{{标题}}", {.font = fonts::title, .half_points = 44, .align = Align::centre, .exact = 640}) +
               blank_lines(1, flush);
    return all;
}

// Room for the real seal over name and date; the date four characters from the right. It never stands alone on a page:
// the last paragraph of the text is kept with it.
std::string signature(const std::string& imprint)
{
    return blank_lines(2, {.align = Align::left, .exact = line_height, .keep_next = true}) +
           paragraph("{{发文机关}}", {.align = Align::right, .right = 100, .exact = line_height, .keep_next = true}) +
           imprint + paragraph("{{成文日期}}", {.align = Align::right, .right = 400, .exact = line_height});
}

// GB/T 9704-2012, 7.3.3: one in 黑体, two in 楷体, the rest in 仿宋.
std::string body_text()
{
    return paragraph("{{#段落}}", body_look) +
           paragraph("{{一级标题}}",
                     {.font = fonts::head, .first_line = 200, .exact = line_height, .keep_next = true}) +
           paragraph("{{二级标题}}",
                     {.font = fonts::level_two, .first_line = 200, .exact = line_height, .keep_next = true}) +
           paragraph("{{段}}", body_look) +
           paragraph("{{末段}}", {.first_line = 200, .exact = line_height, .keep_next = true}) +
           paragraph("{{/段落}}", body_look);
}

// 7.3.5: a line below the text, two characters in.
std::string annexes()
{
    const Look look{.align = Align::left, .first_line = 200, .exact = line_height, .keep_next = true};
    return paragraph("{{#附件}}", look) + blank_lines(1, look) + paragraph("{{/附件}}", look) +
           paragraph("{{#附件清单}}", look) + paragraph("{{行}}", look) + paragraph("{{/附件清单}}", look);
}

// 7.4: at the foot of the last page.
std::string imprint() { return imprint_paragraph("{{抄送行}}{{印发机关}}\t{{成文日期}}印发"); }

std::string addressed()
{
    return paragraph("{{#主送}}", flush) + paragraph("{{主送}}：", flush) + paragraph("{{/主送}}", flush);
}

std::string letter(bool upward, bool has_annexes)
{
    return official_head(upward) + addressed() + body_text() + (has_annexes ? annexes() : "") + signature(imprint());
}

std::string minutes()
{
    const Look label{.font = fonts::head, .first_line = 200, .exact = line_height};
    return official_head(false) + addressed() + body_text() + paragraph("会议议定：", label) +
           paragraph("{{#议定事项}}", body_look) + paragraph("{{序号}}．{{内容}}（{{责任}}；{{期限}}）", body_look) +
           paragraph("{{/议定事项}}", body_look) + paragraph("主持：{{主持人}}", body_look) +
           paragraph("出席：应到{{应到}}人，实到{{实到}}人", body_look) + paragraph("{{#请假}}", body_look) +
           paragraph("请假：{{请假}}", body_look) + paragraph("{{/请假}}", body_look) +
           paragraph("{{#列席}}", body_look) + paragraph("列席：{{列席}}", body_look) +
           paragraph("{{/列席}}", body_look) + paragraph("记录：{{记录人}}", body_look) + imprint() +
           paragraph("{{成文日期}}", {.align = Align::right, .right = 400, .before = 579, .exact = line_height});
}

// ---- plain A4 ----

std::string slip_head(std::string_view name)
{
    return paragraph("{{发文机关}}", {.font = fonts::title, .half_points = 36, .align = Align::centre}) +
           paragraph(name, {.font = fonts::title, .half_points = 44, .align = Align::centre}) +
           paragraph("{{文号}}\t签发人：{{签发人}}",
                     {.half_points = 28, .align = Align::left, .before = 240, .ends = 9072});
}

const std::vector<int> slip_columns{1500, 3036, 1500, 3036};

TableRow line(std::string label, std::string value, int height = 0)
{
    return {{{.text = std::move(label), .width = 1500, .head = true},
             {.text = std::move(value), .width = 7572, .spans = 3}},
            false,
            height};
}
TableRow pair(std::string label, std::string value, std::string other, std::string its_value)
{
    return {{{.text = std::move(label), .width = 1500, .head = true},
             {.text = std::move(value), .width = 3036},
             {.text = std::move(other), .width = 1500, .head = true},
             {.text = std::move(its_value), .width = 3036}},
            false,
            620};
}

std::string slip_foot()
{
    return blank_lines(1, {.half_points = 28}) +
           paragraph("{{发文机关}}", {.half_points = 28, .align = Align::right, .right = 200}) +
           paragraph("{{成文日期}}（盖章）", {.half_points = 28, .align = Align::right, .right = 200});
}

// 46 mm left free over name and date, for the real seal, framed with the table above.
std::string seal()
{
    return sealed_box(9072, 2608,
                      paragraph("{{发文机关}}", {.half_points = 28, .align = Align::centre, .left = 1200}) +
                          paragraph("{{成文日期}}", {.half_points = 28, .align = Align::centre, .left = 1200}));
}

std::string receipt()
{
    return paragraph("…………………………………………回　执…………………………………………",
                     {.half_points = 21, .align = Align::centre, .before = 240}) +
           table({1300, 2724, 1100, 1600, 800, 1548},
                 {{{{.text = "签收单位", .width = 1300, .head = true},
                    {.text = "", .width = 2724},
                    {.text = "签收人", .width = 1100, .head = true},
                    {.text = "", .width = 1600},
                    {.text = "时间", .width = 800, .head = true},
                    {.text = "月　日　时", .width = 1548, .align = Align::right}}}},
                 24);
}

std::string slip(std::string_view name)
{
    std::vector<TableRow> rows{line("主送", "{{主送}}"),
                               line("立项依据", "{{立项依据}}"),
                               line("督办事项", "{{督办事项}}"),
                               line("办理要求", "{{办理要求}}"),
                               pair("牵头单位", "{{牵头单位}}", "责任人", "{{责任人}}"),
                               line("协办单位", "{{协办单位}}"),
                               pair("办理期限", "{{办理期限}}", "重点", "{{重点}}"),
                               line("反馈方式", "{{反馈方式}}"),
                               line("说明", "{{说明}}"),
                               pair("联系人", "{{联系人}}", "电话", "{{联系电话}}")};
    return slip_head(name) + table(slip_columns, rows) + seal() + receipt() +
           paragraph("本单不得书写涉密内容。", {.half_points = 18, .align = Align::centre, .before = 120});
}

std::string closing_report()
{
    const std::vector<int> columns{700, 1900, 1300, 1500, 3672};
    const auto cells = [&](std::array<std::string_view, 5> texts, bool head) {
        TableRow row{.cells = {}, .repeats_on_pages = head};
        for (std::size_t i = 0; i < texts.size(); ++i)
            row.cells.push_back({.text = std::string{texts[i]}, .width = columns[i], .head = head});
        return row;
    };
    return slip_head("督办事项办结报告") +
           table(slip_columns,
                 {line("报送", "{{主送}}"), line("督办事项", "{{督办事项}}"), line("立项依据", "{{立项依据}}"),
                  line("办理要求", "{{办理要求}}"), pair("牵头单位", "{{牵头单位}}", "责任人", "{{责任人}}"),
                  pair("首定期限", "{{首定期限}}", "现在期限", "{{办理期限}}"),
                  pair("单位用时", "{{单位用时}}", "上级用时", "{{上级用时}}"), line("办理结果", "{{办理结果}}", 1700),
                  line("说明", "{{说明}}"), line("审核意见", "{{审核意见}}", 900)}) +
           paragraph("办理经过",
                     {.font = fonts::head, .half_points = 28, .align = Align::left, .before = 240, .keep_next = true}) +
           table(columns,
                 {cells({"序号", "日期", "经办", "事由", "内容"}, true),
                  cells({"{{#办理经过}}{{序号}}", "{{日期}}", "{{经办}}", "{{事由}}", "{{内容}}{{/办理经过}}"}, false)},
                 24) +
           slip_foot();
}

std::string meeting_record()
{
    const auto row_of = [](std::initializer_list<std::pair<std::string_view, int>> texts, bool head) {
        TableRow row{.cells = {}, .repeats_on_pages = head};
        for (const auto& [words, width] : texts)
            row.cells.push_back({.text = std::string{words}, .width = width, .head = head});
        return row;
    };
    const Look head{.font = fonts::head, .half_points = 28, .align = Align::left, .before = 200, .keep_next = true};
    const Look body{.half_points = 28, .first_line = 200};
    return paragraph("{{发文机关}}会议记录", {.font = fonts::title, .half_points = 36, .align = Align::centre}) +
           blank_lines(1, {.half_points = 28}) +
           table(slip_columns, {line("会议名称", "{{会议名称}}"), pair("时间", "{{会议日期}}", "地点", "{{地点}}"),
                                pair("形式", "{{形式}}", "主持人", "{{主持人}}"),
                                pair("应到", "{{应到}}人", "实到", "{{实到}}人"), line("请假", "{{请假}}"),
                                line("缺席", "{{缺席}}"), line("列席", "{{列席}}"), line("议题", "{{议题}}")}) +
           paragraph("会议内容", head) + paragraph("{{正文}}", body) + paragraph("议定事项", head) +
           table({700, 4572, 2300, 1500},
                 {row_of({{"序号", 700}, {"内容", 4572}, {"责任", 2300}, {"期限", 1500}}, true),
                  row_of({{"{{#议定事项}}{{序号}}", 700},
                          {"{{内容}}", 4572},
                          {"{{责任}}", 2300},
                          {"{{期限}}{{/议定事项}}", 1500}},
                         false)},
                 24) +
           paragraph("表决", head) +
           table({700, 2093, 2093, 2093, 2093},
                 {row_of({{"序号", 700}, {"赞成", 2093}, {"反对", 2093}, {"弃权", 2093}, {"结果", 2093}}, true),
                  row_of({{"{{#表决}}{{序号}}", 700},
                          {"{{赞成}}", 2093},
                          {"{{反对}}", 2093},
                          {"{{弃权}}", 2093},
                          {"{{结果}}{{/表决}}", 2093}},
                         false)},
                 24) +
           paragraph("主持人（签名）：　　　　　　　　记录人（签名）：{{记录人}}　　　　　　",
                     {.half_points = 28, .align = Align::left, .before = 480});
}

struct Column {
    std::string_view name;
    int width;
};
// A printed list on a wide page: the columns of one list.
std::string listing(std::string_view title, std::string_view list, const std::vector<Column>& columns)
{
    std::vector<int> widths;
    TableRow head{.cells = {}, .repeats_on_pages = true}, row;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        std::string words = "{{" + std::string{columns[i].name} + "}}";
        if (i == 0) words = "{{#" + std::string{list} + "}}" + words;
        if (i + 1 == columns.size()) words += "{{/" + std::string{list} + "}}";
        widths.push_back(columns[i].width);
        head.cells.push_back({.text = std::string{columns[i].name}, .width = columns[i].width, .head = true});
        row.cells.push_back({.text = std::move(words), .width = columns[i].width});
    }
    return (title.empty() ? ""
                          : paragraph(title, {.font = fonts::head,
                                              .half_points = 28,
                                              .align = Align::left,
                                              .before = 240,
                                              .keep_next = true})) +
           table(widths, {head, row}, 24);
}

std::string list_head(std::string_view name, std::string_view under)
{
    return paragraph(name, {.font = fonts::title, .half_points = 36, .align = Align::centre}) +
           paragraph(under, {.half_points = 24, .align = Align::right, .before = 120});
}

const std::vector<Column> of_duties{{"序号", 800},  {"主体", 3200}, {"职责", 4200},
                                    {"要求", 2200}, {"时间", 2000}, {"状态", 1604}};
const std::vector<Column> of_matters{{"序号", 800},    {"事项", 5200}, {"牵头单位", 2700},
                                     {"责任人", 1900}, {"期限", 1800}, {"状态", 1604}};
const std::vector<Column> of_records{{"序号", 800}, {"日期", 2000}, {"形式", 2200}, {"标题", 6000},
                                     {"应到", 900}, {"实到", 900},  {"编号", 1204}};

std::string body_of(PaperKind kind)
{
    switch (kind) {
        case PaperKind::supervision_notice: return slip("督办通知单");
        case PaperKind::assignment: return slip("督办事项交办单");
        case PaperKind::closing_report: return closing_report();
        case PaperKind::meeting_record: return meeting_record();
        case PaperKind::minutes: return minutes();
        case PaperKind::year_book:
            return list_head("{{单位}}{{年度}}年记录本", "共{{总数}}条　打印日期：{{打印日期}}") +
                   listing("", "记录", of_records);
        case PaperKind::body_duties:
            return list_head("{{单位}}责任清单", "{{年度}}年　共{{总数}}项　打印日期：{{打印日期}}") +
                   listing("", "职责", of_duties);
        case PaperKind::post_duties:
            return list_head("{{单位}}岗位责任清单", "{{年度}}年　共{{总数}}项　打印日期：{{打印日期}}") +
                   listing("", "职责", of_duties);
        case PaperKind::open_items:
            return list_head("{{单位}}未办结事项清单", "共{{总数}}项　打印日期：{{打印日期}}") +
                   listing("", "事项", of_matters);
        case PaperKind::handover_list:
            return list_head("{{单位}}交接清单", "打印日期：{{打印日期}}") +
                   listing("一、未办结的督办事项", "事项", of_matters) +
                   listing("二、尚未履行的职责", "职责", of_duties) +
                   paragraph("移交人（签名）：　　　　　　　接收人（签名）：　　　　　　　监交人（签名）：",
                             {.half_points = 28, .align = Align::left, .before = 480});
        case PaperKind::urging_notice: return letter(false, false);
        case PaperKind::notice:
        case PaperKind::bulletin:
        case PaperKind::decision: return letter(false, true);
        case PaperKind::request: return letter(true, true);
    }
    return {};
}

PageOf page_of(PaperKind kind)
{
    if (kind == PaperKind::minutes || kind == PaperKind::urging_notice ||
        subject_of(kind) == paper::PaperSubject::nothing)
        return PageOf::official;
    return subject_of(kind) == paper::PaperSubject::body ? PageOf::wide : PageOf::plain;
}

std::map<PaperKind, Template> all_built_in()
{
    std::map<PaperKind, Template> all;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PaperKind>>([&](auto of) {
        const PaperKind kind = of.value;
        auto read = Template::read(built_in_docx(kind), fields_of(kind));
        ensure(read.has_value());
        all.emplace(kind, *std::move(read));
    });
    return all;
}

}  // namespace

Bytes built_in_docx(PaperKind kind) { return docx_of(body_of(kind), page_of(kind)); }

const Template& built_in(PaperKind kind)
{
    static const std::map<PaperKind, Template> all = all_built_in();
    return all.at(kind);
}

}  // namespace jinze::papers
