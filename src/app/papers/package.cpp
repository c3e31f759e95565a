#include "app/papers/package.h"

#include <fmt/format.h>
#include <zip.h>

#include <cstring>
#include <memory>
#include <set>
#include <stdexcept>

#include "app/papers/unsafe.h"
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
    std::set<std::string> small_names;
    for (const std::string& name : archive->names()) {
        if (name.ends_with('/')) continue;
        if (!small_names.insert(small_letters(name)).second) return std::unexpected{broken("a part is there twice")};
        if (const auto fault = unsafe_name(name)) return std::unexpected{*fault};
        auto part = bytes_of(*archive, name);
        if (!part) return std::unexpected{part.error()};
        if (const auto fault = unsafe_bytes(name, *part)) return std::unexpected{*fault};
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
