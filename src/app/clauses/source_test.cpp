#include "app/clauses/source.h"

#include <doctest/doctest.h>
#include <unicode/ucnv.h>

#include "app/clauses/encoding.h"
#include "app/clauses/utf16.h"
#include "app/sheets/drawn_book_test.h"

using namespace jinze;
using namespace jinze::clauses;
using sheets::test::Entry;
using sheets::test::zipped;

namespace {

const std::string notice =
    "关于做好值班工作的通知\n区直各单位：\n一、各单位要严格执行二十四小时值班制度，主要负责同志应当在岗带班。\n"
    "二、遇有重要情况，必须第一时间报告，不得迟报、漏报。\n三、区委办公室每季度通报一次值班情况。\n";
const std::string in_traditional =
    "關於做好值班工作的通知\n區直各單位：\n一、各單位要嚴格執行二十四小時值班制度，主要負責同志應當在崗帶班。\n"
    "二、遇有重要情況，必須第一時間報告，不得遲報、漏報。\n三、區委辦公室每季度通報一次值班情況。\n";

std::string encoded(const std::string& text, const char* name)
{
    const std::u16string words = to_utf16(text);
    UErrorCode error = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(name, &error);
    std::string bytes(words.size() * 4 + 8, '\0');
    bytes.resize(
        static_cast<std::size_t>(ucnv_fromUChars(converter, bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                                 words.data(), static_cast<std::int32_t>(words.size()), &error)));
    ucnv_close(converter);
    REQUIRE(U_SUCCESS(error));
    return bytes;
}

std::string read(const std::string& bytes)  // the text, or the cause why not
{
    const auto text = text_of_file(view_of(bytes));
    return text ? text->text : text.error().cause;
}

struct Parts {
    std::string body = "<w:p><w:r><w:t>一、窗口单位必须</w:t></w:r><w:r><w:t>实行首问负责。</w:t></w:r></w:p>";
    std::string relations = "";
    std::vector<Entry> more = {};
};
std::vector<Entry> docx(const Parts& parts = {})
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    std::vector<Entry> all{
        {"_rels/.rels", "<Relationships><Relationship Id=\"r1\" Type=\"" + office +
                            "officeDocument\" Target=\"word/document.xml\"/></Relationships>"},
        {"word/_rels/document.xml.rels", "<Relationships>" + parts.relations + "</Relationships>"},
        {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body>" + parts.body + "</w:body></w:document>"}};
    all.insert(all.end(), parts.more.begin(), parts.more.end());
    return all;
}
std::string relation(const std::string& type, const std::string& target)
{
    return "<Relationship Id=\"r9\" TargetMode=\"External\" Target=\"" + target +
           "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + type + "\"/>";
}
std::string read(const std::vector<Entry>& entries)
{
    const Bytes bytes = zipped(entries);
    const auto text = text_of_file(bytes);
    return text ? text->text : text.error().cause;
}

}  // namespace

TEST_CASE("a text in any Chinese encoding is read as what it says")
{
    for (const char* name : {"UTF-8", "gb18030", "GBK", "UTF-16LE", "UTF-16BE"}) {
        INFO(name);
        CHECK(read(encoded(notice, name)) == notice);
    }
    CHECK(read(encoded(in_traditional, "windows-950")) == in_traditional);
    CHECK(read("\xEF\xBB\xBF" + notice) == notice);
    CHECK(read("\xFF\xFE" + encoded(notice, "UTF-16LE")) == notice);
    CHECK(read("\xFE\xFF" + encoded(notice, "UTF-16BE")) == notice);
    CHECK(read("notice 12\n") == "notice 12\n");
}

TEST_CASE("an encoding that is not certain is refused")
{
    CHECK(read(encoded("犇骉", "gb18030")) == "encoding.unsure");
    CHECK(read(encoded("联通", "gb18030")) == "联通");  // its bytes are UTF-8 of no Chinese, too
    CHECK(read(notice + encoded(notice, "gb18030")) == "encoding.unknown");
    CHECK(read(std::string{"\xEF\xBB\xBF"} + "\xFF\xFF") == "encoding.unknown");
    CHECK(read(encoded(notice, "gb18030") + "\xFF\xFF\xFF") == "encoding.unsure");
    CHECK(read(std::string("\xFF\xFE\0", 3)) == "encoding.unknown");
}

TEST_CASE("what is no text is said by what it is")
{
    CHECK(read("") == "file.empty");
    CHECK(read("%PDF-1.7") == "file.not_text");
    CHECK(read(std::string("abc\0def", 7)) == "text.binary");
    CHECK(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 old") == "doc.old");
    CHECK(read(std::string(longest_file + 1, 'x')) == "file.too_large");
    CHECK(read(std::string(longest_text + 1, 'x')) == "text.too_long");
}

TEST_CASE("a docx is read by paragraphs, with runs joined and what was struck out left out")
{
    CHECK(read(docx()) == "一、窗口单位必须实行首问负责。\n");
    CHECK(read(docx({.body = "<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r><w:del><w:r><w:delText>丙</w:delText>"
                             "<w:t>丁</w:t></w:r></w:del></w:p><w:tbl><w:tr><w:tc><w:p><w:r><w:t>格</w:t></w:r></w:p>"
                             "</w:tc></w:tr></w:tbl>"})) == "甲\n乙\n格\n");
}

TEST_CASE("links of a docx are counted and not followed; what it takes from elsewhere is refused")
{
    const Bytes linked = zipped(docx({.relations = relation("hyperlink", "http://192.0.2.1/x")}));
    const auto text = text_of_file(linked);
    REQUIRE(text.has_value());
    CHECK(text->links == 1);
    for (const char* type : {"image", "attachedTemplate", "oleObject", "subDocument"})
        CHECK(read(docx({.relations = relation(type, "http://192.0.2.1/x")})) == "docx.external");
    CHECK(read(docx(
              {.more = {{"word/_rels/settings.xml.rels", "<Relationships>" + relation("attachedTemplate", "file:///x") +
                                                             "</Relationships>"}}})) == "docx.external");
}

TEST_CASE("a docx with macros is refused")
{
    CHECK(read(docx({.more = {{"word/vbaProject.bin", "x"}}})) == "docx.macros");
    CHECK(read(docx({.relations = "<Relationship Id=\"m\" Type=\"http://x/vbaProject\" Target=\"odd.bin\"/>"})) ==
          "docx.macros");
}

TEST_CASE("a broken docx is refused, wherever it breaks")
{
    const Bytes whole = zipped(docx());
    const std::string bytes{text_of(whole)};
    for (std::size_t size = 4; size < bytes.size(); size += 7) CHECK(read(bytes.substr(0, size)) == "docx.broken");
    CHECK(read(docx({.body = "<w:p><w:t>甲</w:p>"})) == "docx.broken");
    CHECK(read(std::vector<Entry>{{"xl/workbook.xml", "<workbook/>"}}) == "docx.broken");
    CHECK(read(docx({.relations = "<Relationship"})) == "docx.broken");
}

TEST_CASE("a bomb, an archive within, a path outside and a DOCTYPE are refused")
{
    CHECK(read(docx({.body = std::string(8 << 20, ' ')})) == "zip.bomb");
    CHECK(read(docx({.more = {{"word/styles.xml", std::string(8 << 20, ' ')}}})) == "zip.bomb");
    CHECK(read(docx({.more = {{"word/media/image1.bmp", std::string(8 << 20, '\xFF')}}})) ==
          "一、窗口单位必须实行首问负责。\n");
    CHECK(read(docx({.more = {{"word/a.zip", "PK\3\4x"}}})) == "zip.unsafe");
    CHECK(read(docx({.more = {{"../../etc/x", "x"}}})) == "zip.unsafe");
    CHECK(read(std::vector<Entry>{
              {"word/document.xml", "<!DOCTYPE x [<!ENTITY a \"b\">]><w:document xmlns:w=\"w\">&a;</w:document>"}}) ==
          "docx.broken");
}

namespace {

std::string cell(const std::string& text, const std::string& properties = "")
{
    return "<w:tc><w:tcPr>" + properties + "</w:tcPr><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:tc>";
}
std::string row(const std::vector<std::string>& cells)
{
    std::string all = "<w:tr>";
    for (const std::string& it : cells) all += it;
    return all + "</w:tr>";
}
std::string table(const std::vector<std::string>& rows)
{
    std::string all = "<w:tbl>";
    for (const std::string& it : rows) all += it;
    return all + "</w:tbl>";
}

}  // namespace

TEST_CASE("a row of a table is one line with who and by when, and merged cells hold for each row")
{
    const std::string start = "<w:vMerge w:val=\"restart\"/>", below = "<w:vMerge/>",
                      wide = "<w:gridSpan w:val=\"2\"/>";
    const std::string tasks = table({row({cell("序号"), cell("任务"), cell("责任单位"), cell("时限")}),
                                     row({cell("1"), cell("制定方案"), cell("区住建局", start), cell("6月底前")}),
                                     row({cell("2"), cell("开展排查。"), cell("", below), cell("2026年9月30日")}),
                                     row({cell("合并", wide), cell("区财政局"), cell("/")})});
    CHECK(read(docx({.body = tasks})) ==
          "序号　任务　责任单位　时限：\n"
          "1. 制定方案（责任单位：区住建局；时限：6月底前）。\n"
          "2. 开展排查。（责任单位：区住建局；时限：2026年9月30日）\n"
          "合并（责任单位：区财政局）。\n");
    // A table for the sake of the page alone keeps its paragraphs.
    CHECK(read(docx({.body = table({row({cell("甲")}), row({cell("乙")})})})) == "甲\n乙\n");
    const std::string within = "<w:tc>" + table({row({cell("丁")})}) + "<w:p/></w:tc>";
    CHECK(read(docx({.body = table({row({cell("甲"), cell("乙")}), row({cell("丙"), within})})})) ==
          "甲　乙。\n丙　丁。\n");
}

TEST_CASE("text boxes, notes, headers and footers of a docx are read, numbers of pages are not")
{
    const auto part = [](const char* type, const char* target) {
        return std::string{"<Relationship Id=\""} + target + "\" Type=\"http://x/" + type + "\" Target=\"" + target +
               "\"/>";
    };
    const auto words = [](const std::string& text) {
        return "<w:x xmlns:w=\"w\"><w:p><w:r><w:t>" + text + "</w:t></w:r></w:p></w:x>";
    };
    CHECK(
        read(docx({.body = "<w:p><w:r><w:t>一、前</w:t><w:drawing><w:txbxContent><w:p><w:r><w:t>盒中</w:t></w:r></w:p>"
                           "</w:txbxContent></w:drawing><w:t>后。</w:t></w:r></w:p>",
                   .relations = part("footnotes", "footnotes.xml") + part("header", "header1.xml") +
                                part("footer", "footer1.xml") + part("header", "header2.xml"),
                   .more = {{"word/footnotes.xml", words("区教育局6月底前报送。")},
                            {"word/header1.xml", words("内部资料")},
                            {"word/header2.xml", words("内部资料")},
                            {"word/footer1.xml", words("— 第1页 共3页 —")}}})) ==
        "一、前后。\n盒中\n脚注：区教育局6月底前报送。\n页眉页脚：内部资料\n");
}

TEST_CASE("a docx whose main part is called otherwise is read by its relation")
{
    const std::string office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    CHECK(read(std::vector<Entry>{{"_rels/.rels", "<Relationships><Relationship Id=\"a\" Type=\"" + office +
                                                      "\" Target=\"/word/document2.xml\"/></Relationships>"},
                                  {"word/document2.xml",
                                   "<w:document xmlns:w=\"w\"><w:p><w:r><w:t>一、要办。</w:t></w:r>"
                                   "</w:p></w:document>"}}) == "一、要办。\n");
}

TEST_CASE("a document marked as classified is refused, one that speaks of secrets is not")
{
    for (const char* head : {"机密★1年\n", "000001\n秘密★10年\n", "绝 密 ★ 长期\n", "机密\n", "密级：秘密\n"})
        CHECK_MESSAGE(read(head + notice) == "text.classified", head);
    CHECK(read("关于加强机密文件管理的通知\n" + notice) == "关于加强机密文件管理的通知\n" + notice);
    CHECK(read(docx({.body = "<w:p><w:r><w:t>机密★1年</w:t></w:r></w:p>"})) == "text.classified");
}

TEST_CASE("a text wrapped at a width is joined, and headings, lists and signatures are not")
{
    CHECK(read("关于加强机关作风建设的实施方案\n第一条 "
               "区教育局要在2026年12月\n15日前完成校园食堂整改，并于\n年底前报告。\n"
               "第二条 区财政局牵头，\n区住建局配合，年底前\n清理拖欠账款。\n") ==
          "关于加强机关作风建设的实施方案\n第一条 区教育局要在2026年12月15日前完成校园食堂整改，并于年底前报告。\n"
          "第二条 区财政局牵头，区住建局配合，年底前清理拖欠账款。\n");
    CHECK(read(notice) == notice);
    const std::string signed_text = "一、要办好。\n中共云溪区委办公室\n云溪区人民政府办公室\n2026年4月10日\n";
    CHECK(read(signed_text) == signed_text);
    const std::string headings =
        "一、总体要求\n各单位要严格执行值班制度，主要负责同志应当在岗带班，不得脱岗。\n二、保障措施\n";
    CHECK(read(headings) == headings);
    CHECK(read(docx(
              {.body = "<w:p><w:r><w:t>一、区教育局要在2026年</w:t><w:br/><w:t>12月底前整改，并</w:t><w:br/><w:t>报告。"
                       "</w:t><w:br/><w:t>二、要快。</w:t></w:r></w:p>"})) ==
          "一、区教育局要在2026年12月底前整改，并报告。\n二、要快。\n");
}
