#include "cli/files.h"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace jinze::cli {

using catalogue::Said;

std::expected<std::string, Said> file_text(const std::string& path)
{
    std::error_code error;
    const auto status = std::filesystem::status(path, error);
    if (!std::filesystem::exists(status))
        return std::unexpected{
            Said{fmt::format("没有文件{}。", path), fmt::format("There is no file {}.", path)}};
    std::ifstream in{path, std::ios::binary};
    if (!in || std::filesystem::is_directory(status))
        return std::unexpected{
            Said{fmt::format("{}打不开。", path), fmt::format("{} cannot be opened.", path)}};
    return file_text("-", in);
}

std::expected<std::string, Said> file_text(const std::string& path, std::istream& in)
{
    if (path != "-") return file_text(path);
    std::string text;
    std::array<char, 65536> part;
    while (in.read(part.data(), part.size()) || in.gcount() > 0) {
        text.append(part.data(), static_cast<std::size_t>(in.gcount()));
        if (text.size() > longest_file)
            return std::unexpected{Said{"文件超过64 MB。", "The file is larger than 64 MB."}};
    }
    return text;
}

}  // namespace jinze::cli
