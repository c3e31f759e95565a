#include <algorithm>
#include <array>

#include "app/files/kind.h"

namespace jinze::files {
namespace {

using namespace std::string_view_literals;
using matter::FileKind;
using sheets::Fault;

std::string lower_case(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::span<const std::string_view> extensions_of(FileKind kind)
{
    static constexpr std::array pdf{"pdf"sv}, docx{"docx"sv}, xlsx{"xlsx"sv}, ofd{"ofd"sv}, png{"png"sv};
    static constexpr std::array jpeg{"jpg"sv, "jpeg"sv}, text{"txt"sv, "csv"sv};
    switch (kind) {
        case FileKind::pdf: return pdf;
        case FileKind::docx: return docx;
        case FileKind::xlsx: return xlsx;
        case FileKind::ofd: return ofd;
        case FileKind::png: return png;
        case FileKind::jpeg: return jpeg;
        case FileKind::text: break;
    }
    return text;
}

// Control characters, and those that show nothing or turn the direction of what follows.
bool misleads(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0xAD || c == 0x61C || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x2028 && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF;
}

// Of valid UTF-8.
std::vector<char32_t> characters_of(std::string_view text)
{
    std::vector<char32_t> all;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte >= 0xC0)
            all.push_back(byte >= 0xF0 ? byte & 0x07u : byte >= 0xE0 ? byte & 0x0Fu : byte & 0x1Fu);
        else if (byte >= 0x80 && !all.empty())
            all.back() = all.back() << 6 | (byte & 0x3Fu);
        else
            all.push_back(byte);
    }
    return all;
}

std::optional<Fault> fault_of_spelling(std::string_view name)
{
    const auto characters = characters_of(name);
    constexpr std::size_t longest = 120;
    if (characters.size() > longest)
        return Fault{.cause = "file.name_long",
                     .chinese = "文件名超过120个字：请改短后重新添加。",
                     .english = "The name has more than 120 characters: shorten it and add the file again."};
    const bool has_sign = name.find_first_of("/\\:*?\"<>|") != name.npos;
    if (has_sign || std::ranges::any_of(characters, &misleads))
        return Fault{.cause = "file.name_unfit",
                     .chinese = "文件名含有斜杠、引号、换行或不显示的字符：请改名后重新添加。",
                     .english =
                         "The name has a slash, a quotation mark, a line break or characters that do not show: "
                         "rename the file and add it again."};
    return {};
}

}  // namespace

std::optional<Fault> fault_of_name(std::string_view name, FileKind kind)
{
    const auto dot = name.rfind('.');
    const auto extension = dot == name.npos ? std::string{} : lower_case(name.substr(dot + 1));
    if (auto fault = fault_of_spelling(name)) return fault;
    const auto fitting = extensions_of(kind);
    if (std::ranges::find(fitting, extension) != fitting.end() && dot > 0) return {};
    const std::string wanted{fitting.front()};
    return Fault{.cause = "file.name_differs",
                 .chinese = "文件名与内容不符：内容是" + wanted + "，请把扩展名改为." + wanted + "后重新添加。",
                 .english = "The name does not fit the content, which is " + wanted + ": let the name end in ." +
                            wanted + " and add it again."};
}

}  // namespace jinze::files
