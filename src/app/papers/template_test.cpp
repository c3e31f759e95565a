#include "app/papers/template.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "app/papers/made_docx_test.h"
#include "app/papers/tokens.h"

using namespace jinze;
using namespace jinze::papers;
using test::docx;
using test::p;
using test::row;
using test::run;

namespace {

const Fields known{.fields = {{"标题", ""}, {"正文", ""}, {"期限", ""}},
                   .lists = {{"名单", "", {{"姓名", ""}, {"职务", ""}}}, {"事项", "", {{"名称", ""}}}}};

std::string filled(const std::string& body, const Values& values)
{
    const auto it = Template::read(docx(body), known);
    if (!it) return it.error().cause + " " + it.error().chinese;
    const auto made = it->fill(values);
    return made ? test::body_of(*made) : made.error().cause;
}
Fault fault_of(const std::string& body)
{
    const auto it = Template::read(docx(body), known);
    return it ? Fault{} : it.error();
}
std::string words_of(const std::string& body)  // the texts alone, | between paragraphs
{
    std::string all;
    const auto root = read_xml(test::document(body));
    if (!root) return root.error();
    const std::function<void(const Node&)> walk = [&](const Node& node) {
        if (node.is("w:p")) all += text_of_paragraph(node) + "|";
        for (const Node& child : node.children) walk(child);
    };
    walk(*root);
    return all;
}

}  // namespace

TEST_CASE("a field is replaced by its value, which XML cannot break")
{
    CHECK(words_of(filled(p("关于{{标题}}的通知"), {.fields = {{"标题", "A<B & \"C\""}}, .lists = {}})) ==
          "关于A<B & \"C\"的通知|");
    CHECK(words_of(filled(p("[{{标题}}]"), {})) == "[]|");
    CHECK(words_of(filled(p("{{标题}}"), {.fields = {{"标题", "{{期限}}\x01"}}, .lists = {}})) == "{{期限}}|");
}

TEST_CASE("a field that Word split over runs is joined and keeps the look of the first")
{
    const std::string split = "<w:p>" + run("前{", "<w:b/>") + "<w:proofErr w:type=\"spellStart\"/>" +
                              run("{标", "<w:i/>") + run("题}") + run("}后", "<w:u/>") + "</w:p>";
    const std::string out = filled(split, {.fields = {{"标题", "值"}}, .lists = {}});
    CHECK(words_of(out) == "前值后|");
    CHECK(out.contains("<w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">前值</w:t>"));
    CHECK(out.contains("<w:rPr><w:u/></w:rPr><w:t xml:space=\"preserve\">后</w:t>"));
}

TEST_CASE("braces and marks may be typed wide, and blanks around a name do not count")
{
    CHECK(words_of(filled(p("｛｛标题｝｝ {{ 期限　}}"), {.fields = {{"标题", "甲"}, {"期限", "乙"}}, .lists = {}})) ==
          "甲 乙|");
}

TEST_CASE("a line break in a value is a line break among words, and a paragraph where the field stands alone")
{
    const Values values{.fields = {{"正文", "一\n二"}}, .lists = {}};
    CHECK(filled(p("见：{{正文}}"), values).contains("<w:br/>"));
    const std::string alone =
        filled("<w:p><w:pPr><w:ind w:firstLine=\"640\"/></w:pPr>" + run("{{正文}}") + "</w:p>", values);
    CHECK(words_of(alone) == "一|二|");
    CHECK(alone.find("640") != alone.rfind("640"));
}

TEST_CASE("a mark stands alone in its paragraph although the paragraph has tab stops")
{
    const std::string stops = "<w:pPr><w:tabs><w:tab w:val=\"right\" w:pos=\"8000\"/></w:tabs></w:pPr>";
    const auto of = [&](const char* text) { return "<w:p>" + stops + run(text) + "</w:p>"; };
    const Values values{.fields = {}, .lists = {{"事项", {{{"名称", "甲"}}}}}};
    CHECK(words_of(filled(of("{{#事项}}") + of("{{名称}}") + of("{{/事项}}"), values)) == "甲|");
}

TEST_CASE("a row repeats for each row of the list, several rows together, and none for an empty list")
{
    const std::string table = "<w:tbl>" + row({"姓名", "职务"}) +
                              row({"{{#名单}}{{姓名}}", "{{职务}}（{{标题}}）{{/名单}}"}) + row({"完", ""}) +
                              "</w:tbl>";
    Values values{.fields = {{"标题", "甲局"}},
                  .lists = {{"名单", {{{"姓名", "张"}, {"职务", "长"}}, {{"姓名", "李"}}}}}};
    CHECK(words_of(filled(table, values)) == "姓名|职务|张|长（甲局）|李|（甲局）|完||");
    const std::string two = "<w:tbl>" + row({"{{#名单}}{{姓名}}"}) + row({"{{职务}}{{/名单}}"}) + "</w:tbl>";
    CHECK(words_of(filled(two, values)) == "张|长|李||");
    values.lists.clear();
    CHECK(words_of(filled(table, values)) == "姓名|职务|完||");
    CHECK(words_of(filled(p("{{标题}}") + two, values)) == "甲局|");  // a table without rows is none
}

TEST_CASE("paragraphs repeat between the marks that stand alone")
{
    const Values values{.fields = {}, .lists = {{"事项", {{{"名称", "甲"}}, {{"名称", "乙"}}}}}};
    CHECK(words_of(filled(p("{{#事项}}") + p("事项：{{名称}}") + p("要求") + p("{{/事项}}") + p("尾"), values)) ==
          "事项：甲|要求|事项：乙|要求|尾|");
}

TEST_CASE("what stands between the marks of a field is shown where it has a value")
{
    const std::string body = p("{{#标题}}") + p("题：{{标题}}") + p("{{/标题}}") + "<w:tbl>" + row({"甲"}) +
                             row({"{{#期限}}至{{期限}}{{/期限}}"}) + "</w:tbl>";
    CHECK(words_of(filled(body, {.fields = {{"标题", "通知"}, {"期限", "六月"}}, .lists = {}})) ==
          "题：通知|甲|至六月|");
    CHECK(words_of(filled(body, {})) == "甲|");
}

TEST_CASE("a paragraph that is nothing but a column is left out where the row leaves the column empty")
{
    const std::string body = p("{{#名单}}") + p("{{姓名}}") + p("{{职务}}") + p("{{/名单}}") + p("{{标题}}");
    const Values values{.fields = {},
                        .lists = {{"名单", {{{"姓名", "张"}, {"职务", ""}}, {{"姓名", ""}, {"职务", "长"}}}}}};
    CHECK(words_of(filled(body, values)) == "张|长||");  // a field of the paper keeps its place
}

TEST_CASE("headers, text boxes and content controls are filled, too")
{
    Package package = test::package("<w:sdt><w:sdtContent>" + p("{{标题}}") +
                                    "</w:sdtContent></w:sdt><w:p><w:r><w:pict><w:txbxContent>" + p("{{期限}}") +
                                    "</w:txbxContent></w:pict></w:r></w:p>");
    package.parts.emplace_back("word/header1.xml",
                               "<w:hdr xmlns:w=\"" + std::string{test::w} + "\">" + p("{{标题}}") + "</w:hdr>");
    const auto it = Template::read(write_package(package), known);
    REQUIRE(it.has_value());
    const Bytes out = it->fill({.fields = {{"标题", "甲"}, {"期限", "乙"}}, .lists = {}}).value();
    CHECK(words_of(test::body_of(out)) == "甲||乙|");
    CHECK(read_package(out)->find("word/header1.xml")->contains(">甲<"));
}

TEST_CASE("an unknown field is named with its place and the field that was probably meant")
{
    CHECK(fault_of(p("甲") + p("{{办理期限}}")).chinese ==
          "正文第2段：没有字段“办理期限”，请改用该文书的字段，如“期限”。");
    CHECK(fault_of("<w:tbl>" + row({"甲"}) + row({"乙", "{{处室}}"}) + "</w:tbl>").chinese ==
          "正文第1个表格第2行第2格：没有字段“处室”，请改用该文书的字段。");
    CHECK(
        fault_of("<w:tbl>" + row({"{{#名单}}{{名称}}{{/名单}}"}) + "</w:tbl>").english ==
        "body, table 1, row 1, cell 1: there is no field “名称”: use one of the fields of this paper, such as “姓名”.");
    CHECK(fault_of(p("{{#名册}}") + p("{{/名册}}")).chinese ==
          "正文第1段：没有名单“名册”，请改用该文书的名单，如“名单”。");
}

TEST_CASE("a list that is not closed, braces that are not, and a mark among words are said with their place")
{
    CHECK(fault_of(p("{{#名单}}") + p("甲")).chinese ==
          "正文第1段：“{{#名单}}”没有对应的“{{/名单}}”，请补上（同一表格内，或单独成段）。");
    CHECK(fault_of("<w:tbl>" + row({"{{#名单}}"}) + "</w:tbl>" + p("{{/名单}}")).cause == "template.unclosed");
    CHECK(fault_of(p("{{/名单}}")).chinese == "正文第1段：“{{/名单}}”前面没有“{{#名单}}”，请补上或删去。");
    CHECK(fault_of(p("{{#名单}}") + p("{{#事项}}") + p("{{/事项}}") + p("{{/名单}}")).cause == "template.unclosed");
    CHECK(fault_of(p("甲{{标题")).chinese == "正文：“{{标题”的花括号没有成对，请改为{{字段}}的写法。");
    CHECK(fault_of(p("名单：{{#名单}}{{姓名}}{{/名单}}")).cause == "template.place");
    CHECK(fault_of("<w:customXml>" + p("{{标题}}") + "</w:customXml>").cause == "template.place");
}

TEST_CASE("what is no docx, has macros, objects or links, or is a bomb is refused in one sentence")
{
    const auto cause = [](View bytes) {
        const auto it = Template::read(bytes, known);
        return it ? std::string{} : it.error().cause;
    };
    CHECK(cause(view_of("not a zip")) == "docx.broken");
    CHECK(cause(write_package({{{"xl/workbook.xml", "<x/>"}}})) == "docx.broken");
    CHECK(cause(Bytes(longest_template + 1)) == "docx.too_large");
    const auto with = [&](const char* name, const std::string& part) {
        Package package = test::package(p("{{标题}}"));
        package.parts.emplace_back(name, part);
        return cause(write_package(package));
    };
    CHECK(with("word/other.xml", "<x/>").empty());
    CHECK(with("word/vbaProject.bin", "x") == "docx.macros");
    CHECK(with("word/embeddings/oleObject1.bin", "x") == "docx.embedded");
    CHECK(with("word/_rels/document.xml.rels",
               R"(<Relationships><Relationship Id="a" Type="t/image" Target="http://x/" TargetMode="External"/>)"
               "</Relationships>") == "docx.external");
    CHECK(with("word/media/zero.bmp", std::string(50 << 20, '\0')) == "docx.unsafe");
    CHECK(cause(docx("<w:p><w:r><w:instrText> DDEAUTO c:\\x </w:instrText></w:r></w:p>")) == "docx.external");
    CHECK(cause(docx("<w:p>")) == "docx.broken");
    Package typed = test::package(p("甲"));
    typed.parts[0].second += "<!-- application/vnd.ms-word.document.macroEnabled.main+xml -->";
    CHECK(cause(write_package(typed)) == "docx.macros");
    Package doctype = test::package(p("甲"));
    doctype.parts[2].second = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + test::document(p("甲")).substr(21);
    CHECK(cause(write_package(doctype)) == "docx.broken");
}

TEST_CASE("a field in more places than a paper needs is refused, in whatever parts they are")
{
    std::string body;
    for (int i = 0; i < 50; ++i) body += p("{{正文}}");
    CHECK(fault_of(body).cause.empty());
    CHECK(fault_of(body + p("又{{正文}}")).chinese == "模板中“正文”写了51处，最多50处：请删去多余的。");
    Package package = test::package(body);
    package.parts.emplace_back("word/footer1.xml",
                               "<w:ftr xmlns:w=\"" + std::string{test::w} + "\">" + p("{{正文}}") + "</w:ftr>");
    CHECK(Template::read(write_package(package), known).error().cause == "template.repeated");
    std::string lists;
    for (int i = 0; i < 51; ++i) lists += p("{{#名单}}") + p("{{姓名}}") + p("{{/名单}}");
    CHECK(fault_of(lists).cause == "template.repeated");
}

TEST_CASE("a paper that would be too large is refused before it is made")
{
    const std::string letters(200'000, 'a');
    std::string lines;
    for (int i = 0; i < 100'000; ++i) lines += "a\n";
    const auto of_field = [](const std::string& body, const std::string& value) {
        return filled(body, {.fields = {{"正文", value}}, .lists = {}});
    };
    std::string many;
    for (int i = 0; i < 50; ++i) many += "{{正文}}";
    CHECK(of_field(p(many), letters) != "paper.too_large");
    CHECK(of_field(p(many), letters + letters + letters) == "paper.too_large");
    CHECK(of_field(p(many), lines) == "paper.too_large");
    std::string alone = "<w:p><w:pPr>";
    for (int i = 0; i < 200; ++i) alone += "<w:ind/>";
    CHECK(of_field(alone + "</w:pPr>" + run("{{正文}}") + "</w:p>", lines) == "paper.too_large");
    const Values listed{.fields = {}, .lists = {{"名单", std::vector<Row>(2'000, {{"姓名", "张"}})}}};
    std::string within;
    for (int i = 0; i < 1'000; ++i) within += p("同");
    CHECK(filled(p("{{#名单}}") + within + p("{{/名单}}"), listed) == "paper.too_large");
    CHECK(filled("<w:tbl>" + row({"{{#名单}}" + std::string(20'000, 'a') + "{{/名单}}"}) + "</w:tbl>", listed) ==
          "paper.too_large");
    CHECK(filled("<w:tbl>" + row({"{{#名单}}{{姓名}}{{/名单}}"}) + "</w:tbl>", listed) != "paper.too_large");
}

TEST_CASE("a part of more elements than a paper has is refused")
{
    std::string elements;
    for (std::size_t i = 0; i < most_nodes; ++i) elements += i % 7 ? "<a/>" : "<b/>x";
    CHECK(read_xml("<c>" + elements + "</c>").error() == "too many elements");
    CHECK(read_xml("<c><a/>x<b/></c>").has_value());
}

TEST_CASE("however a text is split into runs, it is filled as if it were whole")
{
    CHECK(rc::check([] {
        const std::string text = "一{{标题}}二{{期限}}{{正文}}三";
        const Values values{.fields = {{"标题", "甲"}, {"期限", "乙\n丙"}, {"正文", ""}}, .lists = {}};
        std::string runs;
        for (std::size_t at = 0; at < text.size();) {
            std::size_t end = std::min(text.size(), at + *rc::gen::inRange<std::size_t>(1, 12));
            while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) ++end;
            runs += run(std::string_view{text}.substr(at, end - at));
            at = end;
        }
        RC_ASSERT(words_of(filled("<w:p>" + runs + "</w:p>", values)) == "一甲二乙\n丙三|");
    }));
}

TEST_CASE("a template with tracked changes is refused, whoever inserted or deleted")
{
    for (const char* change : {"w:ins", "w:del", "w:moveFrom", "w:moveTo"}) {
        const std::string tag = change;
        CHECK(fault_of("<w:p>" + run("{{标题}}") + "<" + tag + " w:id=\"1\">" + run("改") + "</" + tag + "></w:p>")
                  .cause == "template.tracked");
    }
    CHECK(fault_of("<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>" + run("{{标题}}") + "</w:p>").cause ==
          "template.tracked");
    CHECK(fault_of(p("{{标题}}")).cause.empty());
}

TEST_CASE("a template without any field is refused")
{
    CHECK(fault_of(p("关于做好值班工作的通知")).cause == "template.no_field");
    CHECK(fault_of("<w:tbl>" + row({"{{期限}}"}) + "</w:tbl>").cause.empty());
}

TEST_CASE("a line over all stands above everything else, whatever the template has")
{
    const auto it = Template::read(docx(p("{{标题}}")), known);
    REQUIRE(it.has_value());
    const Values values{.fields = {{"标题", "通知"}}, .lists = {}};
    CHECK(words_of(test::body_of(it->fill(values, "（作废）").value())) == "（作废）|通知|");
    CHECK(words_of(test::body_of(it->fill(values).value())) == "通知|");
}
