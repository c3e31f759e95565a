// Files that are neither a table nor a text, known by their first bytes. What reads files says what came instead.
#pragma once

#include <array>
#include <string_view>

namespace jinze::sheets {

struct Foreign {
    std::string_view start, chinese, english;
};

inline constexpr std::array<Foreign, 9> foreign_files{{{"%PDF", "PDF文件", "a PDF"},
                                                       {"Rar!", "RAR压缩包", "a RAR archive"},
                                                       {"7z\xBC\xAF\x27\x1C", "7z压缩包", "a 7z archive"},
                                                       {"\x1F\x8B", "gzip压缩包", "a gzip archive"},
                                                       {"\x89PNG", "图片（PNG）", "a picture (PNG)"},
                                                       {"\xFF\xD8\xFF", "图片（JPEG）", "a picture (JPEG)"},
                                                       {"GIF8", "图片（GIF）", "a picture (GIF)"},
                                                       {"{\\rtf", "RTF文档", "an RTF document"},
                                                       {"SQLite format 3", "数据库文件", "a database"}}};

// The kind of a file that begins so; null: none of them.
constexpr const Foreign* foreign_kind(std::string_view bytes)
{
    for (const Foreign& kind : foreign_files)
        if (bytes.starts_with(kind.start)) return &kind;
    return nullptr;
}

}  // namespace jinze::sheets
