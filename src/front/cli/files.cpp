#include "front/cli/files.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>

namespace jinze::cli {

std::expected<std::string, Bilingual> file_text(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return std::unexpected{
            Bilingual{fmt::format("文件{}不存在。", path), fmt::format("The file {} does not exist.", path)}};
    if (std::filesystem::is_directory(status))
        return std::unexpected{Bilingual{fmt::format("{}是文件夹，请指定其中的文件。", path),
                                         fmt::format("{} is a folder; name a file in it.", path)}};
    // Reading a pipe or a device may never end, and opening one may block for ever.
    if (!std::filesystem::is_regular_file(status))
        return std::unexpected{Bilingual{
            fmt::format("{}不是普通文件，请先保存为文件；需从管道读入的，请用 - 代替文件名。", path),
            fmt::format(
                "{} is not a regular file. Save it as a file first; to read from a pipe, use - as the file name.",
                path)}};
    std::ifstream in{path, std::ios::binary};
    if (!in)
        return std::unexpected{Bilingual{fmt::format("{}打不开。", path), fmt::format("{} cannot be opened.", path)}};
    return file_text("-", in);
}

std::expected<std::string, Bilingual> file_text(const std::string& path, std::istream& in)
{
    if (path != "-") return file_text(path);
    std::string text;
    std::array<char, 65536> part;
    while (in.read(part.data(), part.size()) || in.gcount() > 0) {
        text.append(part.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > longest_file)
            return std::unexpected{Bilingual{"文件超过64 MB。", "The file is larger than 64 MB."}};
    }
    return text;
}

std::expected<void, Bilingual> write_privately(const std::string& path, View bytes)
{
    if (std::filesystem::exists(path) && !std::filesystem::is_regular_file(path))
        return std::unexpected{Bilingual{fmt::format("{}不是普通文件，请换一个文件名。", path),
                                         fmt::format("{} is not a regular file; choose another file name.", path)}};
    // It may hold names: permissions first, then the bytes.
    std::error_code ignored;
    std::ofstream out{path, std::ios::binary | std::ios::trunc};
    std::filesystem::permissions(path, std::filesystem::perms::owner_read | std::filesystem::perms::owner_write,
                                 ignored);
    out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (out) return {};
    return std::unexpected{Bilingual{fmt::format("{}无法写入，请换一个位置。", path),
                                     fmt::format("{} cannot be written; choose another place.", path)}};
}

}  // namespace jinze::cli
