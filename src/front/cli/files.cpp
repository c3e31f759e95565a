#include "front/cli/files.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace jinze::cli {

std::expected<std::string, Bilingual> file_text(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return std::unexpected{Bilingual{fmt::format("没有文件{}。", path), fmt::format("There is no file {}.", path)}};
    if (std::filesystem::is_directory(status))
        return std::unexpected{Bilingual{fmt::format("{}是文件夹，请写其中的文件。", path),
                                         fmt::format("{} is a folder; name a file in it.", path)}};
    // Reading a pipe or a device may never end, and opening one may block for ever.
    if (!std::filesystem::is_regular_file(status))
        return std::unexpected{Bilingual{
            fmt::format("{}不是普通文件。请先存成文件；要从管道读入，请用 - 代替文件名。", path),
            fmt::format("{} is no ordinary file. Save it as one; to read a pipe, give - for the file.", path)}};
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

}  // namespace jinze::cli
