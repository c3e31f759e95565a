#include "app/clauses/source.h"

#include "app/clauses/encoding.h"
#include "app/clauses/signs.h"
#include "app/clauses/utf16.h"
#include "app/clauses/wrapped.h"
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

namespace {

// 机密★1年, 绝密, 密级：秘密; with or without blanks.
bool says_classified(std::u16string_view line)
{
    std::u16string plain;
    for (const char16_t c : line)
        if (!is_blank(c)) plain += c;
    for (const std::u16string_view word : {u"绝密", u"机密", u"秘密"})
        for (const std::u16string_view star : {u"★", u"☆", u"＊", u"*"})
            if (plain.find(std::u16string{word} + std::u16string{star}) != plain.npos) return true;
    while (!plain.empty() && is_digit(plain.front())) plain.erase(0, 1);
    if (plain.starts_with(u"密级：") || plain.starts_with(u"密级:")) plain.erase(0, 3);
    return plain == u"绝密" || plain == u"机密" || plain == u"秘密";
}

// At its head, where a document says so, or in a header of its pages.
bool is_classified(const std::string& text)
{
    constexpr int lines_of_a_head = 15;
    const std::u16string words = to_utf16(text), header = to_utf16(header_lead);
    int line = 0;
    for (std::size_t from = 0; from < words.size(); ++line) {
        const std::size_t end = std::min(words.find(u'\n', from), words.size());
        std::u16string_view it = std::u16string_view{words}.substr(from, end - from);
        from = end + 1;
        const bool is_header = it.starts_with(header);
        if (is_header) it.remove_prefix(header.size());
        if ((is_header || line < lines_of_a_head) && says_classified(it)) return true;
    }
    return false;
}

std::expected<DocxText, Fault> unclassified(DocxText text)
{
    if (!is_classified(text.text)) return text;
    return std::unexpected{Fault{.cause = "text.classified",
                                 .chinese = "这份文件标有密级：涉密文件不得录入本系统，请按保密规定办理。",
                                 .english = "The document is marked as classified: it must not be entered here; handle "
                                            "it by the rules of secrecy."}};
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
    if (content.starts_with("PK\3\4"sv) || content.starts_with("PK\5\6"sv)) {
        auto read = text_of_docx(bytes);
        return read ? unclassified(*std::move(read)) : read;
    }
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
    return unclassified({unwrapped(*text), 0});
}

}  // namespace jinze::clauses
