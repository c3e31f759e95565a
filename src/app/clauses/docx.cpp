#include "app/clauses/docx.h"

#include <set>

#include "app/clauses/docx_body.h"
#include "app/clauses/signs.h"
#include "app/clauses/source.h"
#include "app/clauses/utf16.h"
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

struct Relation {
    std::string type, target;  // the target as a name in the archive
};
using Relations = std::vector<Relation>;

// word/document.xml: styles.xml -> word/styles.xml, /word/styles.xml too.
std::string resolved(const std::string& folder, std::string target)
{
    if (target.starts_with('/')) return target.substr(1);
    std::string from = folder;
    while (target.starts_with("../") && !from.empty()) {
        target.erase(0, 3);
        from.pop_back();
        from.erase(from.rfind('/') == std::string::npos ? 0 : from.rfind('/') + 1);
    }
    return from + target;
}

// What a part refers to. Hyperlinks are counted and not followed; anything else from elsewhere is refused.
std::expected<Relations, Fault> relations_of(const Archive& archive, const std::string& part_name, int& links)
{
    const auto slash = part_name.rfind('/');
    const std::string folder = slash == std::string::npos ? "" : part_name.substr(0, slash + 1);
    const std::string name = folder + "_rels/" + part_name.substr(folder.size()) + ".rels";
    Relations found;
    if (!archive.has(name)) return found;
    auto part = archive.part(name);
    if (!part) return std::unexpected{of_a_document(part.error())};
    XmlReader xml{[&](char* to, std::size_t size) { return part->read(to, size); }};
    for (Event event = xml.next(); event != Event::end; event = xml.next()) {
        if (event == Event::failed)
            return std::unexpected{part->fault() ? of_a_document(*part->fault()) : broken(xml.why())};
        if (event != Event::open || xml.name() != "Relationship") continue;
        const std::string type{xml.attribute("Type")};
        if (type.ends_with("/vbaProject")) return std::unexpected{macros()};
        const bool outside = xml.attribute("TargetMode") == "External";
        if (outside && !type.ends_with("/hyperlink")) return std::unexpected{external()};
        if (outside)
            ++links;
        else
            found.push_back({type.substr(type.rfind('/') + 1), resolved(folder, std::string{xml.attribute("Target")})});
    }
    return found;
}

bool is_skipped(std::string_view element)
{
    return element == "del" || element == "moveFrom" || element == "instrText" || element == "Fallback" ||
           element == "pPr" || element == "rPr" || element == "sectPr" || element == "tblPr";
}

std::expected<std::string, Fault> words_of(Archive::Part& part)
{
    DocxBody body;
    XmlReader xml{[&](char* to, std::size_t size) { return part.read(to, size); }};
    const auto no = [&] { return std::unexpected{part.fault() ? of_a_document(*part.fault()) : broken(xml.why())}; };
    for (Event event = xml.next(); event != Event::end; event = xml.next()) {
        if (event == Event::failed) return no();
        if (event == Event::close) body.close(xml.name());
        if (event != Event::open) continue;
        if (is_skipped(xml.name())) {
            if (!xml.skip_element()) return no();
        } else if (xml.name() == "t") {
            std::string run;
            if (!xml.skip_element(&run)) return no();
            body.add(run);
        } else {
            body.open(xml);
        }
        if (body.size() > longest_text) return std::unexpected{too_large()};
    }
    std::string text = body.take();
    if (text.size() > longest_text) return std::unexpected{too_large()};
    return text;
}

// A number of a page with what stands around it is no words.
bool has_words(std::string_view line)
{
    std::u16string words = to_utf16(line);
    std::erase_if(words, [](char16_t c) {
        return c < 0x80 || is_blank(c) || std::u16string_view{u"第共页—－·"}.find(c) != std::u16string_view::npos;
    });
    return words.size() > 1;
}

// The lines of notes, headers and footers, each once, behind those of the text.
std::optional<Fault> add_beside(const Archive& archive, const Relations& relations, DocxText& found)
{
    std::set<std::string> said;
    for (const auto& [type, lead] :
         {std::pair{"footnotes", "脚注："}, {"endnotes", "尾注："}, {"header", header_lead}, {"footer", header_lead}})
        for (const Relation& it : relations) {
            if (it.type != type || !archive.has(it.target)) continue;
            auto part = archive.part(it.target);
            if (!part) return of_a_document(part.error());
            auto words = words_of(*part);
            if (!words) return words.error();
            for (std::size_t from = 0; from < words->size();) {
                const std::size_t end = std::min(words->find('\n', from), words->size());
                const std::string line = lead + words->substr(from, end - from);
                if (has_words(line.substr(std::string_view{lead}.size())) && said.insert(line).second)
                    found.text += line + "\n";
                from = end + 1;
            }
        }
    if (found.text.size() > longest_text) return too_large();
    return {};
}

// Usually word/document.xml, but it need not be.
std::string main_part(const Relations& relations)
{
    for (const Relation& it : relations)
        if (it.type == "officeDocument" && !it.target.empty()) return it.target;
    return "word/document.xml";
}

}  // namespace

std::expected<DocxText, Fault> text_of_docx(View bytes)
{
    const auto archive = Archive::open(bytes);
    if (!archive) return std::unexpected{of_a_document(archive.error())};
    if (archive->has("word/vbaProject.bin") || archive->has("word/vbaData.xml")) return std::unexpected{macros()};
    DocxText found;
    const auto of_file = relations_of(*archive, "", found.links);
    if (!of_file) return std::unexpected{of_file.error()};
    const std::string main = main_part(*of_file);
    if (!archive->has(main)) return std::unexpected{broken(main + " is missing")};
    const auto of_main = relations_of(*archive, main, found.links);
    if (!of_main) return std::unexpected{of_main.error()};
    std::vector<std::string> others{"word/settings.xml"};
    for (const Relation& it : *of_main)
        if (it.type == "settings" && it.target != others.front()) others.push_back(it.target);
    for (const std::string& other : others)
        if (const auto of_other = relations_of(*archive, other, found.links); !of_other)
            return std::unexpected{of_other.error()};
    auto part = archive->part(main);
    if (!part) return std::unexpected{of_a_document(part.error())};
    auto text = words_of(*part);
    if (!text) return std::unexpected{of_a_document(text.error())};
    found.text = *std::move(text);
    if (auto fault = add_beside(*archive, *of_main, found)) return std::unexpected{*std::move(fault)};
    return found;
}

}  // namespace jinze::clauses
