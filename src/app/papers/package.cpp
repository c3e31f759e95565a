#include "app/papers/package.h"

#include <fmt/format.h>
#include <zip.h>

#include <cstring>
#include <memory>
#include <stdexcept>

#include "app/papers/xml_tree.h"
#include "app/sheets/archive.h"

namespace jinze::papers {
namespace {

Fault broken(std::string_view what)
{
    return {.cause = "docx.broken",
            .chinese = "文件不是docx文档或已损坏：请用WPS或Word打开，另存为docx。",
            .english = fmt::format(
                "The file is not a docx or is damaged ({}): open it in Word or WPS and save it as docx.", what)};
}
Fault macros()
{
    return {.cause = "docx.macros",
            .chinese = "模板含有宏，不予使用：请另存为不含宏的docx。",
            .english = "The template contains macros and is not used: save it as a docx without macros."};
}
Fault embedded(const std::string& part)
{
    return {.cause = "docx.embedded",
            .chinese = fmt::format("模板嵌有其他对象（{}），不予使用：请删去。", part),
            .english = fmt::format("The template embeds another object ({}): remove it.", part)};
}
Fault external(const std::string& target)
{
    return {.cause = "docx.external",
            .chinese = fmt::format("模板引用了文件以外的内容（{}），不予使用：请取消该链接。", target),
            .english = fmt::format("The template refers to something outside the file ({}): remove the link.", target)};
}

// The faults of an archive in words about templates.
Fault as_template(const Fault& fault)
{
    if (fault.cause == "zip.broken") return broken(fault.english);
    if (fault.cause == "xlsx.password")
        return {.cause = "docx.password",
                .chinese = "文档设有密码：请先去掉密码。",
                .english = "The document is protected by a password: remove it first."};
    return {.cause = "docx.unsafe", .chinese = fault.chinese, .english = fault.english};
}

std::string lower(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::optional<Fault> fault_of_name(const std::string& name)
{
    const std::string small = lower(name);
    if (small.contains("vbaproject") || small.contains("vbadata")) return macros();
    for (const char* folder : {"word/embeddings/", "word/activex/", "word/afchunk"})
        if (small.starts_with(folder)) return embedded(name);
    return {};
}

std::optional<Fault> fault_of_relations(const Node& root)
{
    for (const Node& it : root.children) {
        if (it.attribute("TargetMode") == "External") return external(std::string{it.attribute("Target")});
        const std::string type{it.attribute("Type")};
        for (const char* kind : {"/oleObject", "/package", "/aFChunk", "/control", "/attachedTemplate"})
            if (type.ends_with(kind)) return embedded(std::string{it.attribute("Target")});
        if (type.ends_with("/vbaProject")) return macros();
    }
    return {};
}

// Instructions of fields that fetch or run something: DDE, DDEAUTO, INCLUDETEXT …
std::optional<Fault> fault_of_instructions(std::string_view document)
{
    for (const char* word : {"DDEAUTO", "DDE ", "INCLUDETEXT", "INCLUDEPICTURE", "MACROBUTTON", "IMPORT "}) {
        for (const char* tag : {"<w:instrText", "w:instr=\""})
            for (auto at = document.find(tag); at != std::string_view::npos; at = document.find(tag, at + 1))
                if (document.substr(at, 200).contains(word)) return external(std::string{word});
    }
    return {};
}

std::optional<Fault> fault_of_part(const std::string& name, const std::string& bytes)
{
    if (name == "[Content_Types].xml" && lower(bytes).contains("macroenabled")) return macros();
    if (!name.ends_with(".rels")) return name.ends_with(".xml") ? fault_of_instructions(bytes) : std::nullopt;
    const auto root = read_xml(bytes);
    return root ? fault_of_relations(*root) : std::optional{broken(name + ": " + root.error())};
}

std::expected<std::string, Fault> bytes_of(const sheets::Archive& archive, const std::string& name)
{
    auto part = archive.part(name);
    if (!part) return std::unexpected{as_template(part.error())};
    std::string bytes;
    char block[32 << 10];
    for (;;) {
        const auto got = part->read(block, sizeof block);
        if (got < 0) return std::unexpected{as_template(*part->fault())};
        if (got == 0) return bytes;
        bytes.append(block, static_cast<std::size_t>(got));
    }
}

struct CloseZip {
    void operator()(zip* archive) const { zip_discard(archive); }
};
struct FreeSource {
    void operator()(zip_source* source) const { zip_source_free(source); }
};

[[noreturn]] void cannot(const char* what)
{
    throw std::runtime_error{std::string{"a docx cannot be written: "} + what};
}

}  // namespace

const std::string* Package::find(std::string_view name) const
{
    for (const auto& [own, bytes] : parts)
        if (own == name) return &bytes;
    return nullptr;
}

std::expected<Package, Fault> read_package(View bytes)
{
    if (bytes.size() > longest_template)
        return std::unexpected{
            Fault{.cause = "docx.too_large",
                  .chinese = "模板超过512KB：请压缩或删去图片。",
                  .english = "The template is larger than 512 KB: compress or remove its pictures."}};
    const auto archive = sheets::Archive::open(bytes);
    if (!archive) return std::unexpected{as_template(archive.error())};
    Package package;
    std::size_t total = 0;
    for (const std::string& name : archive->names()) {
        if (name.ends_with('/')) continue;
        if (const auto fault = fault_of_name(name)) return std::unexpected{*fault};
        auto part = bytes_of(*archive, name);
        if (!part) return std::unexpected{part.error()};
        if (const auto fault = fault_of_part(name, *part)) return std::unexpected{*fault};
        total += part->size();
        if (total > longest_inflated) return std::unexpected{broken("its parts are larger than 40 MiB")};
        package.parts.emplace_back(name, *std::move(part));
    }
    if (!package.find("word/document.xml") || !package.find("[Content_Types].xml"))
        return std::unexpected{broken("word/document.xml is missing")};
    return package;
}

Bytes write_package(const Package& package)
{
    zip_error_t error;
    zip_error_init(&error);
    const std::unique_ptr<zip_source, FreeSource> source{zip_source_buffer_create(nullptr, 0, 0, &error)};
    if (!source) cannot("memory");
    zip_source_keep(source.get());
    std::unique_ptr<zip, CloseZip> archive{zip_open_from_source(source.get(), ZIP_TRUNCATE, &error)};
    if (!archive) cannot(zip_error_strerror(&error));
    for (const auto& [name, bytes] : package.parts) {
        zip_source* part = zip_source_buffer(archive.get(), bytes.data(), bytes.size(), 0);
        const auto index = part ? zip_file_add(archive.get(), name.c_str(), part, ZIP_FL_ENC_UTF_8) : -1;
        if (index < 0) cannot(name.c_str());
        constexpr zip_uint16_t first_of_2000 = 20u << 9 | 1u << 5 | 1u;  // as in MS-DOS: 2000-01-01
        zip_file_set_dostime(archive.get(), static_cast<zip_uint64_t>(index), 0, first_of_2000, 0);
    }
    if (zip_close(archive.get()) != 0) cannot(zip_strerror(archive.get()));
    static_cast<void>(archive.release());
    zip_source_open(source.get());
    zip_source_seek(source.get(), 0, SEEK_END);
    Bytes all(static_cast<std::size_t>(zip_source_tell(source.get())));
    zip_source_seek(source.get(), 0, SEEK_SET);
    const auto got = zip_source_read(source.get(), all.data(), all.size());
    zip_source_close(source.get());
    if (got != static_cast<zip_int64_t>(all.size())) cannot("reading it back");
    return all;
}

}  // namespace jinze::papers
