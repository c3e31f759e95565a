// However a template spells what it fetches, runs or embeds, it is refused.
#include "app/papers/unsafe.h"

#include <doctest/doctest.h>

#include "app/papers/instructions.h"
#include "app/papers/made_docx_test.h"

using namespace jinze::papers;
using test::p;

namespace {

std::string begin() { return R"(<w:r><w:fldChar w:fldCharType="begin"/></w:r>)"; }
std::string separate() { return R"(<w:r><w:fldChar w:fldCharType="separate"/></w:r>)"; }
std::string end() { return R"(<w:r><w:fldChar w:fldCharType="end"/></w:r>)"; }
std::string words(std::string_view text) { return "<w:r><w:instrText>" + std::string{text} + "</w:instrText></w:r>"; }
std::string field(const std::string& within) { return begin() + within + separate() + test::run("1") + end(); }

std::string cause_of(const std::string& body)
{
    const auto fault = unsafe_bytes("word/document.xml", test::document("<w:p>" + body + "</w:p>"));
    return fault ? fault->cause : "";
}
std::string cause_of_relation(const std::string& name, const std::string& attributes)
{
    const auto fault = unsafe_bytes(name, "<Relationships><Relationship " + attributes + "/></Relationships>");
    return fault ? fault->cause : "";
}

}  // namespace

TEST_CASE("fields that a paper needs are taken, in whatever case and however they are split")
{
    CHECK(cause_of(field(words(" PAGE "))).empty());
    CHECK(cause_of(field(words(" pa") + words("ge ") + words("\\* MERGEFORMAT"))).empty());
    CHECK(cause_of(field(words("NUMPAGES\\* Arabic"))).empty());
    CHECK(cause_of(field(words("=") + field(words("NUMPAGES")) + words("-1"))).empty());
    CHECK(cause_of(field(words("IF ") + field(words("PAGE")) + words(" = 1 \"\" \"x\""))).empty());
    CHECK(cause_of(R"(<w:fldSimple w:instr=" STYLEREF  &quot;标题 1&quot; "><w:r/></w:fldSimple>)").empty());
    CHECK(cause_of(begin() + end()).empty());
}

TEST_CASE("any other field is refused, however it is spelt")
{
    for (const char* text :
         {"INCLUDEPICTURE x", "includepicture x", "&#73;NCLUDEPICTURE x", "ddeauto c:\\x", "DDE&#9;cmd", "DDE",
          "LINK Excel", "DATABASE \\d", "INCLUDETEXT x", "IMPORT x", "MACROBUTTON x", "QUOTE x", "HYPERLINK x",
          "EMBED x", "<![CDATA[RD x]]>", "\"PAGE\"", "\\PAGE"})
        CHECK_MESSAGE(cause_of(field(words(text))) == "docx.external", text);
    CHECK(cause_of(field(words("INCLUDE") + words("PICTURE x"))) == "docx.external");
    CHECK(cause_of(begin() + words("INCL") + "</w:p><w:p>" + words("UDETEXT x") + end()) == "docx.external");
    CHECK(cause_of(begin() + words("PAGE") + separate() + words("DDE x") + end()) == "docx.external");
    CHECK(cause_of(field(field(words("STYLEREF x")) + words("PAGE"))) == "docx.external");
    CHECK(cause_of(field(words("DDE") + field(words("PAGE")))) == "docx.external");
    CHECK(cause_of(field(field(words("PAGE")))) == "docx.external");
    CHECK(cause_of(begin() + words("DDE x")) == "docx.external");  // not ended
    CHECK(cause_of(words("DDE x")) == "docx.external");            // not begun
    CHECK(cause_of("<w:fldSimple w:instr='DDE x'/>") == "docx.external");
    CHECK(cause_of("<v:fldSimple v:instr = 'link x'/>") == "docx.external");
    CHECK(cause_of("<x:instrText>LINK x</x:instrText>") == "docx.external");
    const auto no = unsafe_bytes("word/footer1.xml", "<w:ftr>" + words("link x") + "</w:ftr>");
    REQUIRE(no);
    CHECK(no->chinese == "模板含有文书用不到的域（LINK），不予使用：请删去该域，或改为文字。");
}

TEST_CASE("relations to the outside and embedded things are refused in whatever part and case")
{
    CHECK(cause_of_relation("word/_rels/header9.xml.RELS", R"(Target="http://x/" TargetMode="External")") ==
          "docx.external");
    CHECK(cause_of_relation("word/_rels/a.rels", R"(Target="x" TargetMode="EXTERNAL")") == "docx.external");
    for (const char* target : {"http://x/", "file:///x", "//host/x", "\\\\host\\x"})
        CHECK(cause_of_relation("word/_rels/a.rels", "Target='" + std::string{target} + "'") == "docx.external");
    for (const char* type :
         {"t/oleObject", "t/package", "t/aFChunk", "t/control", "t/attachedTemplate", "t/subDocument", "t/SUBDOCUMENT"})
        CHECK(cause_of_relation("word/_rels/a.rels", "Target='x' Type='" + std::string{type} + "'") == "docx.embedded");
    CHECK(cause_of_relation("word/_rels/a.rels", "Target='x' Type='t/vbaProject'") == "docx.macros");
    CHECK(cause_of_relation("word/_rels/a.rels", "Target='media/image1.png' Type='t/image'").empty());
    for (const char* element : {"altChunk", "subDoc", "object", "control", "mailMerge", "OLEObject"})
        CHECK(cause_of("<w:" + std::string{element} + " r:id='a'/>") == "docx.embedded");
    CHECK(cause_of("<w:attachedTemplate r:id='a'/>") == "docx.external");
    CHECK(cause_of("<v:imagedata src='http://x/a.png'/>") == "docx.external");
    CHECK(cause_of("<v:imagedata src='data:image/png;base64,AA'/>").empty());
    CHECK(unsafe_bytes("[content_types].XML", "<Types><Override ContentType='a/macro&#69;nabled+xml'/></Types>")
              .has_value());
}

TEST_CASE("a part is read as XML although it is not called so, and none is there twice in other letters")
{
    CHECK(unsafe_bytes("word/header1.dat", " <w:hdr>" + words("DDE x") + "</w:hdr>")->cause == "docx.external");
    CHECK_FALSE(unsafe_bytes("word/media/a.png", "\x89PNG <w:altChunk/>").has_value());
    CHECK(unsafe_bytes("word/Header1.XML", "<w:hdr>")->cause == "docx.broken");
    CHECK(unsafe_name("WORD/Embeddings/a.bin")->cause == "docx.embedded");
    CHECK(unsafe_name("word/VbaProject.BIN")->cause == "docx.macros");
    Package package = test::package(p("甲"));
    package.parts.emplace_back("word/Document.XML", test::document(p("乙")));
    CHECK(read_package(write_package(package)).error().cause == "docx.broken");
}
