#include "app/files/kind.h"

#include <algorithm>
#include <array>

#include "app/clauses/encoding.h"
#include "app/files/package.h"
#include "app/sheets/foreign.h"

namespace jinze::files {
namespace {

using namespace std::string_view_literals;
using matter::FileKind;
using sheets::Fault;
using sheets::Foreign;

constexpr std::array<Foreign, 4> programs{{{"MZ", "Windows程序", "a Windows program"},
                                           {"\x7F"
                                            "ELF",
                                            "程序", "a program"},
                                           {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "旧版Office文件", "an old Office file"},
                                           {"#!", "脚本", "a script"}}};

Fault not_taken(std::string_view chinese, std::string_view english)
{
    return {.cause = "file.kind",
            .chinese = "这是" + std::string{chinese} + "，不予接收：请添加PDF、OFD、docx、xlsx、PNG、JPEG或txt。",
            .english = "This is " + std::string{english} +
                       ", which is not taken: add a PDF, OFD, docx, xlsx, PNG, JPEG or txt."};
}

std::string lower(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

// A web page, a drawing with scripts, any XML: a browser might run it.
bool is_markup(std::string_view text)
{
    const auto begin = text.find_first_not_of(" \t\r\n\f\v");
    if (begin != text.npos && text[begin] == '<') return true;
    const std::string start = lower(text.substr(0, 4096));
    return start.find("<html") != start.npos || start.find("<svg") != start.npos || start.find("<script") != start.npos;
}

std::expected<FileKind, Fault> text_or_nothing(std::string_view bytes)
{
    for (const Foreign& kind : programs)
        if (bytes.starts_with(kind.start)) return std::unexpected{not_taken(kind.chinese, kind.english)};
    if (const Foreign* kind = sheets::foreign_kind(bytes))
        return std::unexpected{not_taken(kind->chinese, kind->english)};
    const auto text = clauses::utf8_of_text(bytes);
    if (!text && text.error().cause != "encoding.unsure")  // of which of two encodings: a text all the same
        return std::unexpected{not_taken("无法识别的文件", "a file of an unknown kind")};
    if (is_markup(text ? std::string_view{*text} : bytes))
        return std::unexpected{not_taken("网页或XML文件", "a web page or XML")};
    return FileKind::text;
}

}  // namespace

std::expected<FileKind, Fault> kind_of(View bytes)
{
    const std::string_view content = text_of(bytes);
    if (content.empty())
        return std::unexpected{Fault{.cause = "file.empty",
                                     .chinese = "文件是空的：请另选文件。",
                                     .english = "The file is empty: choose another."}};
    if (content.size() > matter::longest_file)
        return std::unexpected{Fault{.cause = "file.too_large",
                                     .chinese = "文件超过20MB：请压缩图片或分成几份后添加。",
                                     .english = "The file exceeds 20 MB: shrink its pictures or split it."}};
    if (content.starts_with("%PDF-"sv)) return FileKind::pdf;
    if (content.starts_with("\x89PNG\r\n\x1A\n"sv)) return FileKind::png;
    if (content.starts_with("\xFF\xD8\xFF"sv)) return FileKind::jpeg;
    if (content.starts_with("PK\3\4"sv) || content.starts_with("PK\5\6"sv)) return kind_of_package(bytes);
    return text_or_nothing(content);
}

}  // namespace jinze::files
