#include "app/sheets/archive.h"

#include <fmt/format.h>
#include <zip.h>

#include <cstring>
#include <set>

namespace jinze::sheets {
namespace {

constexpr zip_int64_t most_entries = 1000;
constexpr std::uint64_t steepest = 100, harmless = 64 << 10;

Fault broken_archive(std::string_view what)
{
    return {.cause = "zip.broken",
            .chinese = "文件已损坏或不是xlsx工作簿，请用Excel打开后另存为xlsx再导入。",
            .english = fmt::format("The file is damaged or not an xlsx workbook ({}); save it again as xlsx.", what)};
}

Fault unsafe(std::string_view chinese, std::string_view english)
{
    return {.cause = "zip.unsafe",
            .chinese = fmt::format("文件不安全：{}，不予读取。", chinese),
            .english = fmt::format("The file is unsafe: {}; it was not read.", english)};
}

Fault bomb()
{
    return {.cause = "zip.bomb",
            .chinese = "文件解压后过大（超过100MB或压缩比超过100:1），不予读取。",
            .english = "The file inflates beyond 100 MiB or 100:1; it is not read."};
}

Fault password()
{
    return {.cause = "xlsx.password",
            .chinese = "工作簿设有密码，请先在Excel中去掉密码再导入。",
            .english = "The workbook is protected by a password; remove it in Excel first."};
}

bool is_bomb(std::uint64_t inflated, std::uint64_t packed)
{
    return inflated > limits::inflated_bytes || (inflated > harmless && inflated / steepest > packed);
}

bool is_safe_name(std::string_view name)
{
    if (name.empty() || name.front() == '/' || name.find('\\') != std::string_view::npos) return false;
    if (name.size() > 1 && name[1] == ':') return false;
    while (!name.empty()) {
        const auto slash = std::min(name.find('/'), name.size());
        if (name.substr(0, slash) == "..") return false;
        name.remove_prefix(std::min(slash + 1, name.size()));
    }
    return true;
}

// Pictures are not read here; a white one of any size is packed to nothing. Whoever reads it after all meets the limits
// in Part::read.
bool is_picture(std::string_view name) { return name.starts_with("word/media/") || name.starts_with("xl/media/"); }

bool is_link(zip_t* archive, zip_uint64_t index)
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    zip_file_get_external_attributes(archive, index, 0, &system, &attributes);
    return (attributes >> 16 & 0170000) == 0120000;
}

bool is_archive_within(zip_t* archive, zip_uint64_t index)
{
    zip_file_t* file = zip_fopen_index(archive, index, 0);
    if (file == nullptr) return false;  // unreadable: reported when the part is opened
    char start[4] = {};
    const auto got = zip_fread(file, start, sizeof start);
    zip_fclose(file);
    return got == 4 && std::memcmp(start, "PK\3\4", 4) == 0;
}

std::optional<Fault> fault_of_entry(zip_t* archive, zip_uint64_t index, std::set<std::string>& names,
                                    std::uint64_t& total)
{
    zip_stat_t stat;
    if (zip_stat_index(archive, index, 0, &stat) != 0 || stat.name == nullptr) return broken_archive("an entry");
    constexpr auto needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD;
    if ((stat.valid & needed) != needed) return broken_archive("an entry without sizes");
    if (!is_safe_name(stat.name)) return unsafe("压缩包内有越界的文件名", "an entry's path points outside");
    if (!names.insert(stat.name).second) return unsafe("压缩包内有重名文件", "two entries have the same name");
    if (is_link(archive, index)) return unsafe("压缩包内有符号链接", "it contains a symbolic link");
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) && stat.encryption_method != ZIP_EM_NONE) return password();
    if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE)
        return broken_archive("an unsupported compression method");
    if (!is_picture(stat.name)) {
        total += std::min<std::uint64_t>(stat.size, limits::inflated_bytes + 1);
        if (total > limits::inflated_bytes || is_bomb(stat.size, stat.comp_size)) return bomb();
    }
    if (is_archive_within(archive, index)) return unsafe("压缩包内还有压缩包", "it contains another archive");
    return std::nullopt;
}

}  // namespace

void Archive::Close::operator()(zip* archive) const { zip_discard(archive); }
void Archive::Part::Close::operator()(zip_file* file) const { zip_fclose(file); }

std::expected<Archive, Fault> Archive::open(View bytes)
{
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    zip_t* opened = source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (opened == nullptr) {
        const Fault fault = broken_archive(zip_error_strerror(&error));
        if (source != nullptr) zip_source_free(source);
        zip_error_fini(&error);
        return std::unexpected{fault};
    }
    zip_error_fini(&error);
    Archive archive;
    archive.zip_.reset(opened);
    const auto count = zip_get_num_entries(opened, 0);
    if (count > most_entries) return std::unexpected{unsafe("压缩包内文件超过1000个", "more than 1,000 entries")};
    std::set<std::string> names;
    std::uint64_t total = 0;
    for (zip_int64_t i = 0; i < count; ++i)
        if (const auto fault = fault_of_entry(opened, static_cast<zip_uint64_t>(i), names, total))
            return std::unexpected{*fault};
    return archive;
}

bool Archive::has(const std::string& name) const
{
    return zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

std::vector<std::string> Archive::names() const
{
    std::vector<std::string> names;
    const auto count = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t i = 0; i < count; ++i)
        names.emplace_back(zip_get_name(zip_.get(), static_cast<zip_uint64_t>(i), 0));
    return names;
}

std::expected<Archive::Part, Fault> Archive::part(const std::string& name) const
{
    const auto index = zip_name_locate(zip_.get(), name.c_str(), ZIP_FL_NOCASE);
    zip_stat_t stat;
    if (index < 0 || zip_stat_index(zip_.get(), static_cast<zip_uint64_t>(index), 0, &stat) != 0)
        return std::unexpected{broken_archive(name + " is missing")};
    Part part;
    part.file_.reset(zip_fopen_index(zip_.get(), static_cast<zip_uint64_t>(index), 0));
    if (!part.file_) return std::unexpected{broken_archive(name + " cannot be opened")};
    part.name_ = name;
    part.claimed_ = stat.size;
    part.packed_ = stat.comp_size;
    part.total_ = total_.get();
    return part;
}

std::ptrdiff_t Archive::Part::read(char* to, std::size_t size)
{
    const auto got = zip_fread(file_.get(), to, size);
    if (got < 0) {
        fault_ = broken_archive(name_ + " cannot be inflated");
        return -1;
    }
    inflated_ += static_cast<std::uint64_t>(got);
    *total_ += static_cast<std::size_t>(got);
    if (is_bomb(inflated_, packed_) || *total_ > limits::inflated_bytes)
        fault_ = bomb();
    else if (inflated_ > claimed_ || (got == 0 && inflated_ < claimed_))
        fault_ = broken_archive(name_ + " does not have its declared size");
    return fault_ ? -1 : static_cast<std::ptrdiff_t>(got);
}

}  // namespace jinze::sheets
