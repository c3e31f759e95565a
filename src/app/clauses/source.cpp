#include "app/clauses/source.h"

#include "app/clauses/encoding.h"
#include "app/sheets/foreign.h"

namespace jinze::clauses {
namespace {

using namespace std::string_view_literals;
using sheets::Fault;

// Of these bytes; a web page is no text either.
const sheets::Foreign* foreign_to_texts(std::string_view bytes)
{
    static constexpr sheets::Foreign page{"<", "网页", "a web page"};
    if (bytes.starts_with("<html"sv) || bytes.starts_with("<!DOCTYPE"sv)) return &page;
    return sheets::foreign_kind(bytes);
}

Fault fault_of_container(std::string_view bytes)
{
    if (bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string_view::npos)
        return {.cause = "docx.password",
                .chinese = "文件设有密码：请先去掉密码，或直接粘贴正文。",
                .english = "The file is protected by a password: remove it first, or paste the text."};
    return {.cause = "doc.old",
            .chinese = "这是旧版.doc或.wps文件：请在WPS或Word中另存为.docx，或直接粘贴正文。",
            .english = "This is an old .doc or .wps file: save it as .docx, or paste the text."};
}

}  // namespace

std::expected<DocxText, Fault> text_of_file(View bytes)
{
    const std::string_view content = text_of(bytes);
    if (content.empty())
        return std::unexpected{Fault{.cause = "file.empty",
                                     .chinese = "文件是空的：请另选文件。",
                                     .english = "The file is empty: choose another."}};
    if (content.size() > longest_file)
        return std::unexpected{
            Fault{.cause = "file.too_large",
                  .chinese = "文件超过20MB：请删去图片后另存，或直接粘贴正文。",
                  .english = "The file exceeds 20 MB: save it without pictures, or paste the text."}};
    if (content.starts_with("PK\3\4"sv) || content.starts_with("PK\5\6"sv)) return text_of_docx(bytes);
    if (content.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv)) return std::unexpected{fault_of_container(content)};
    if (const sheets::Foreign* kind = foreign_to_texts(content))
        return std::unexpected{
            Fault{.cause = "file.not_text",
                  .chinese = "这是" + std::string{kind->chinese} + "：请选择txt或docx，或直接粘贴正文。",
                  .english = "This is " + std::string{kind->english} + ": choose a txt or docx, or paste the text."}};
    auto text = utf8_of_text(content);
    if (!text) return std::unexpected{text.error()};
    if (text->size() > longest_text)
        return std::unexpected{Fault{.cause = "text.too_long",
                                     .chinese = "正文超过50万字：请分成几份。",
                                     .english = "The text has more than 500,000 characters: split it."}};
    return DocxText{*std::move(text), 0};
}

}  // namespace jinze::clauses
