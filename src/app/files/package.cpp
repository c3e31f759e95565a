#include "app/files/package.h"

#include <array>

#include "app/sheets/archive.h"
#include "app/sheets/xml.h"

namespace jinze::files {
namespace {

using matter::FileKind;
using sheets::Archive;
using sheets::Fault;
using sheets::XmlReader;

Fault broken()
{
    return {.cause = "file.broken",
            .chinese = "文件已损坏，或不是docx、xlsx、ofd：请用WPS或Office打开后另存，再重新添加。",
            .english = "The file is damaged, or no docx, xlsx or ofd: save it again with WPS or Office and add it."};
}
Fault macros()
{
    return {.cause = "file.macros",
            .chinese = "文件含有宏或控件，不予接收：请另存为不带宏的文件，或另存为PDF。",
            .english = "The file has macros or controls and is not taken: save it without them, or as PDF."};
}
Fault external()
{
    return {.cause = "file.external",
            .chinese = "文件引用了外部内容（模板、图片或其他文件），不予接收：请断开链接后另存，或另存为PDF。",
            .english =
                "The file fetches content from elsewhere and is not taken: break the link and save it, or save "
                "it as PDF."};
}

// A fault of the archive, told of a file and not of a workbook.
Fault of_a_file(const Fault& fault)
{
    if (fault.cause == "zip.broken") return broken();
    if (fault.cause != "xlsx.password") return fault;
    return {.cause = "file.password",
            .chinese = "文件设有密码，不予接收：请先去掉密码。",
            .english = "The file is protected by a password and is not taken: remove the password first."};
}

std::string in_lower_case(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

bool runs(const std::string& name)
{
    for (const char* part : {"vbaproject", "vbadata", "/activex/", "/macrosheets/", "/dialogsheets/"})
        if (name.find(part) != name.npos) return true;
    for (const char* end : {".exe", ".dll", ".js", ".vbs", ".bat", ".docm", ".xlsm", ".dotm", ".xltm"})
        if (name.ends_with(end)) return true;
    return false;
}

// The types of the parts; one that is for macros says so.
std::optional<Fault> look_at_types(Archive::Part& part)
{
    XmlReader xml{[&](char* to, std::size_t size) { return part.read(to, size); }};
    for (auto event = xml.next(); event != XmlReader::Event::end; event = xml.next()) {
        if (event == XmlReader::Event::failed) return part.fault() ? of_a_file(*part.fault()) : broken();
        if (event != XmlReader::Event::open) continue;
        const std::string type = in_lower_case(std::string{xml.attribute("ContentType")});
        if (type.find("macroenabled") != type.npos || type.find("vbaproject") != type.npos) return macros();
    }
    return {};
}

std::optional<Fault> look_at_relations(Archive::Part& part)
{
    XmlReader xml{[&](char* to, std::size_t size) { return part.read(to, size); }};
    for (auto event = xml.next(); event != XmlReader::Event::end; event = xml.next()) {
        if (event == XmlReader::Event::failed) return part.fault() ? of_a_file(*part.fault()) : broken();
        if (event != XmlReader::Event::open || xml.name() != "Relationship") continue;
        const std::string_view type = xml.attribute("Type");
        if (type.ends_with("/vbaProject") || type.ends_with("/control")) return macros();
        if (xml.attribute("TargetMode") == "External" && !type.ends_with("/hyperlink")) return external();
    }
    return {};
}

std::optional<Fault> read_through(Archive::Part& part)
{
    std::array<char, std::size_t{64} << 10> bytes;
    std::ptrdiff_t got = 1;
    while (got > 0) got = part.read(bytes.data(), bytes.size());
    return got < 0 ? std::optional{part.fault() ? of_a_file(*part.fault()) : broken()} : std::nullopt;
}

std::optional<Fault> look_at_parts(const Archive& archive)
{
    for (const std::string& name : archive.names()) {
        const std::string small = in_lower_case(name);
        if (runs(small)) return macros();
        if (small.ends_with('/')) continue;  // a folder
        auto part = archive.part(name);
        if (!part) return of_a_file(part.error());
        auto fault = small == "[content_types].xml" ? look_at_types(*part)
                     : small.ends_with(".rels")     ? look_at_relations(*part)
                                                    : read_through(*part);
        if (fault) return fault;
    }
    return {};
}

}  // namespace

std::expected<FileKind, Fault> kind_of_package(View bytes)
{
    const auto archive = Archive::open(bytes);
    if (!archive) return std::unexpected{of_a_file(archive.error())};
    if (auto fault = look_at_parts(*archive)) return std::unexpected{*std::move(fault)};
    if (archive->has("OFD.xml")) return FileKind::ofd;
    if (archive->has("[Content_Types].xml") && archive->has("word/document.xml")) return FileKind::docx;
    if (archive->has("[Content_Types].xml") && archive->has("xl/workbook.xml")) return FileKind::xlsx;
    return std::unexpected{Fault{.cause = "file.kind",
                                 .chinese = "这是压缩包，不予接收：请逐个添加其中的文件。",
                                 .english = "This is an archive, which is not taken: add the files in it."}};
}

}  // namespace jinze::files
