#include "app/clauses/docx.h"

#include "app/clauses/source.h"
#include "app/sheets/archive.h"
#include "app/sheets/xml.h"

namespace jinze::clauses {
namespace {

using sheets::Archive;
using sheets::Fault;
using sheets::XmlReader;
using Event = XmlReader::Event;

Fault broken(const std::string& why)
{
    return {.cause = "docx.broken",
            .chinese = "文件已损坏或不是docx文档：请用WPS或Word打开后另存为docx，或直接粘贴正文。",
            .english = "The file is damaged or no docx (" + why + "): save it again as docx, or paste the text."};
}
Fault macros()
{
    return {.cause = "docx.macros",
            .chinese = "文件含有宏，不予读取：请另存为不带宏的docx，或直接粘贴正文。",
            .english = "The file has macros and is not read: save it as docx without them, or paste the text."};
}
Fault external()
{
    return {.cause = "docx.external",
            .chinese = "文件引用了外部内容（模板、图片或对象），不予读取：请断开链接后另存，或直接粘贴正文。",
            .english =
                "The file takes a template, a picture or an object from elsewhere and is not read: break the link "
                "and save it, or paste the text."};
}
Fault too_large()
{
    return {.cause = "docx.too_large",
            .chinese = "正文超过50万字：请分成几份。",
            .english = "The text has more than 500,000 characters: split the file."};
}

// A fault of the archive, told of a document and not of a workbook.
Fault of_a_document(const Fault& fault)
{
    if (fault.cause == "zip.broken") return broken(fault.english);
    if (fault.cause == "xlsx.password")
        return {.cause = "docx.password",
                .chinese = "文件设有密码：请先去掉密码，或直接粘贴正文。",
                .english = "The file is protected by a password: remove it first, or paste the text."};
    return fault;
}

// Looks at what the file refers to. Hyperlinks are counted and not followed; anything else from elsewhere is refused.
std::optional<Fault> look_at_relations(const Archive& archive, const std::string& name, int& links)
{
    if (!archive.has(name)) return {};
    auto part = archive.part(name);
    if (!part) return of_a_document(part.error());
    XmlReader xml{[&](char* to, std::size_t size) { return part->read(to, size); }};
    for (Event event = xml.next(); event != Event::end; event = xml.next()) {
        if (event == Event::failed) return part->fault() ? of_a_document(*part->fault()) : broken(xml.why());
        if (event != Event::open || xml.name() != "Relationship") continue;
        const std::string_view type = xml.attribute("Type");
        if (type.ends_with("/vbaProject")) return macros();
        if (xml.attribute("TargetMode") != "External") continue;
        if (!type.ends_with("/hyperlink")) return external();
        ++links;
    }
    return {};
}

bool is_skipped(std::string_view element)
{
    return element == "del" || element == "moveFrom" || element == "instrText" || element == "Fallback" ||
           element == "pPr" || element == "rPr" || element == "sectPr" || element == "tblPr" || element == "drawing";
}

std::expected<std::string, Fault> body_of(Archive::Part& part)
{
    std::string text;
    XmlReader xml{[&](char* to, std::size_t size) { return part.read(to, size); }};
    for (Event event = xml.next(); event != Event::end; event = xml.next()) {
        if (event == Event::failed)
            return std::unexpected{part.fault() ? of_a_document(*part.fault()) : broken(xml.why())};
        if (event == Event::close && xml.name() == "p") text += '\n';
        if (event != Event::open) continue;
        const std::string_view name = xml.name();
        if (is_skipped(name)) {
            if (!xml.skip_element()) return std::unexpected{part.fault() ? *part.fault() : broken(xml.why())};
        } else if (name == "t") {
            std::string run;
            if (!xml.skip_element(&run)) return std::unexpected{part.fault() ? *part.fault() : broken(xml.why())};
            text += run;
        } else if (name == "br" || name == "cr") {
            text += '\n';
        } else if (name == "tab") {
            text += ' ';
        }
        if (text.size() > longest_text) return std::unexpected{too_large()};
    }
    return text;
}

}  // namespace

std::expected<DocxText, Fault> text_of_docx(View bytes)
{
    const auto archive = Archive::open(bytes);
    if (!archive) return std::unexpected{of_a_document(archive.error())};
    if (archive->has("word/vbaProject.bin") || archive->has("word/vbaData.xml")) return std::unexpected{macros()};
    if (!archive->has("word/document.xml")) return std::unexpected{broken("word/document.xml is missing")};
    DocxText found;
    for (const char* name : {"_rels/.rels", "word/_rels/document.xml.rels", "word/_rels/settings.xml.rels"})
        if (auto fault = look_at_relations(*archive, name, found.links)) return std::unexpected{*std::move(fault)};
    auto part = archive->part("word/document.xml");
    if (!part) return std::unexpected{of_a_document(part.error())};
    auto text = body_of(*part);
    if (!text) return std::unexpected{of_a_document(text.error())};
    found.text = *std::move(text);
    return found;
}

}  // namespace jinze::clauses
