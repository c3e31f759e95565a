#include "app/files/kind.h"

#include <doctest/doctest.h>

#include "app/sheets/drawn_book_test.h"
#include "domain/matter/describe.h"

using namespace jinze;
using namespace jinze::files;
using namespace std::string_literals;
using matter::FileKind;
using sheets::test::Entry;
using sheets::test::zipped;

namespace {

const std::string types =
    "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd."
    "openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";
const std::string relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::vector<Entry> docx(std::vector<Entry> more = {}, const std::string& relation = "")
{
    std::vector<Entry> all{{"[Content_Types].xml", types},
                           {"_rels/.rels", "<Relationships></Relationships>"},
                           {"word/_rels/document.xml.rels", "<Relationships>" + relation + "</Relationships>"},
                           {"word/document.xml", "<w:document xmlns:w=\"w\"><w:body/></w:document>"}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}
std::string external(const std::string& type)
{
    return "<Relationship Id=\"r9\" TargetMode=\"External\" Target=\"http://example.invalid/a\" Type=\"" + relations +
           type + "\"/>";
}

// The kind, or the cause why it is not taken.
std::string read(View bytes)
{
    const auto kind = kind_of(bytes);
    return kind ? std::string{described::word_of(*kind)} : kind.error().cause;
}
std::string read(const std::string& bytes) { return read(view_of(bytes)); }
std::string read(const std::vector<Entry>& entries) { return read(zipped(entries)); }

std::string named(const std::string& name, FileKind kind = FileKind::pdf)
{
    const auto fault = fault_of_name(name, kind);
    return fault ? fault->cause : "fits";
}

}  // namespace

TEST_CASE("a file is what its content says")
{
    CHECK(read("%PDF-1.7\n1 0 obj"s) == "pdf");
    CHECK(read("\x89PNG\r\n\x1A\n...."s) == "png");
    CHECK(read("\xFF\xD8\xFF\xE0...."s) == "jpeg");
    CHECK(read("会议在三楼会议室召开，应到五人，实到四人。\n"s) == "text");
    CHECK(read("plain words\n"s) == "text");
    CHECK(read(docx()) == "docx");
    CHECK(read({{"[Content_Types].xml", "<Types/>"}, {"xl/workbook.xml", "<workbook/>"}}) == "xlsx");
    CHECK(read({{"OFD.xml", "<ofd:OFD xmlns:ofd=\"o\"/>"}, {"Doc_0/Document.xml", "<ofd:Document/>"}}) == "ofd");
}

TEST_CASE("what may run or fetch something is not taken, whatever it is called")
{
    CHECK(read("MZ\x90\0\3"s) == "file.kind");
    CHECK(read("\x7F"
               "ELF\2\1"s) == "file.kind");
    CHECK(read("#!/bin/sh\nrm"s) == "file.kind");
    CHECK(read("<!DOCTYPE html><html><body>会议</body></html>"s) == "file.kind");
    CHECK(read("\xEF\xBB\xBF  <svg xmlns=\"http://www.w3.org/2000/svg\"><script/></svg>"s) == "file.kind");
    CHECK(read("会议纪要\n<script>alert(1)</script>\n"s) == "file.kind");
    CHECK(read("{\\rtf1 text}"s) == "file.kind");
    CHECK(read("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 an old document"s) == "file.kind");
    CHECK(read("SQLite format 3\0"s) == "file.kind");
    CHECK(read(std::string(2000, '\0')) == "file.kind");
    CHECK(read({{"a.txt", "an archive"}}) == "file.kind");
}

TEST_CASE("an office file with macros, controls, programs or content from elsewhere is not taken")
{
    CHECK(read(docx({{"word/vbaProject.bin", "macros"}})) == "file.macros");
    CHECK(read(docx({{"customXml/vbaProject2.BIN", "macros"}})) == "file.macros");
    CHECK(read(docx({{"word/activeX/activeX1.xml", "<ocx/>"}})) == "file.macros");
    CHECK(read(docx({{"word/embeddings/setup.exe", "a program"}})) == "file.macros");
    CHECK(read({{"[Content_Types].xml", "<Types/>"},
                {"xl/workbook.xml", "<workbook/>"},
                {"xl/macrosheets/sheet1.xml", "<s/>"}}) == "file.macros");
    CHECK(read({{"[Content_Types].xml",
                 "<Types><Default ContentType=\"application/vnd.ms-word.document."
                 "macroEnabled.main+xml\"/></Types>"},
                {"word/document.xml", "<d/>"}}) == "file.macros");
    CHECK(read(docx({}, external("attachedTemplate"))) == "file.external");
    CHECK(read(docx({}, external("image"))) == "file.external");
    CHECK(read(docx({}, external("hyperlink"))) == "docx");
    CHECK(read(docx({{"word/_rels/document.xml.rels2", "x"}, {"word/x.rels", "<Relationships>"}})) == "file.broken");
}

TEST_CASE("a zip bomb is not inflated, and a damaged package is not taken")
{
    CHECK(read(docx({{"word/media/image1.png", std::string(std::size_t{101} << 20, '0')}})) == "zip.bomb");
    CHECK(read(docx({{"word/media/image1.png", std::string(std::size_t{8} << 20, '0')}})) == "zip.bomb");  // 100:1
    CHECK(read(docx({{"../../evil.xml", "x"}})) == "zip.unsafe");
    const Bytes whole = zipped(docx());
    CHECK(read(View{whole}.first(whole.size() / 2)) == "file.broken");
    CHECK(read("PK\3\4 and nothing more"s) == "file.broken");
}

TEST_CASE("20 MB are taken, one byte more is not, and nothing is no file")
{
    std::string bytes = "%PDF-1.7\n" + std::string(matter::longest_file - 9, 'x');
    CHECK(read(bytes) == "pdf");
    CHECK(read(bytes + "x") == "file.too_large");
    CHECK(read(""s) == "file.empty");
}

TEST_CASE("a name agrees with the content, fits into a folder and reads as it is")
{
    CHECK(named("会议签到表.pdf") == "fits");
    CHECK(named("会议签到表.PDF") == "fits");
    CHECK(named("a.JPEG", FileKind::jpeg) == "fits");
    CHECK(named("名单.csv", FileKind::text) == "fits");
    CHECK(named("会议签到表.docx") == "file.name_differs");
    CHECK(named("setup.pdf.exe") == "file.name_differs");
    CHECK(named("会议签到表") == "file.name_differs");
    CHECK(named(".pdf") == "file.name_differs");
    CHECK(named("") == "file.name_differs");
    for (const char* name : {"../会议.pdf", "a\\b.pdf", "a\nb.pdf", "a\tb.pdf", "会议\u202Efdp.pdf", "a\u200Bb.pdf",
                             "a\u2066b.pdf", "a\x7F.pdf", "a\"b.pdf", "a:b.pdf", "a\u0085.pdf"}) {
        CAPTURE(name);
        CHECK(named(name) == "file.name_unfit");
    }
    std::string longest, longer;
    for (int i = 0; i < 116; ++i) longest += "会";
    CHECK(named(longest + ".pdf") == "fits");
    CHECK(named(longest + "议.pdf") == "file.name_long");
}
