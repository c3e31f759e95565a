// For tests: a docx as Word writes it, with a body of one's own.
#pragma once

#include <string>

#include "app/papers/package.h"

namespace jinze::papers::test {

inline constexpr std::string_view types =
    R"(<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">)"
    R"(<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>)"
    R"(<Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" )"
    R"(ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>)";
inline constexpr std::string_view relations =
    R"(<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">)"
    R"(<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/)"
    R"(officeDocument" Target="word/document.xml"/></Relationships>)";
inline constexpr std::string_view w = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

inline std::string run(std::string_view text, std::string_view look = "")
{
    return "<w:r>" + (look.empty() ? "" : "<w:rPr>" + std::string{look} + "</w:rPr>") + "<w:t>" + std::string{text} +
           "</w:t></w:r>";
}
inline std::string p(std::string_view text) { return "<w:p>" + run(text) + "</w:p>"; }
inline std::string cell(std::string_view text) { return "<w:tc>" + p(text) + "</w:tc>"; }
inline std::string row(std::initializer_list<std::string_view> cells)
{
    std::string all = "<w:tr>";
    for (const auto text : cells) all += cell(text);
    return all + "</w:tr>";
}
inline std::string document(const std::string& body)
{
    return "<?xml version=\"1.0\"?><w:document xmlns:w=\"" + std::string{w} + "\"><w:body>" + body +
           "</w:body></w:document>";
}
inline Package package(const std::string& body)
{
    return {{{"[Content_Types].xml", std::string{types}},
             {"_rels/.rels", std::string{relations}},
             {"word/document.xml", document(body)}}};
}
inline Bytes docx(const std::string& body) { return write_package(package(body)); }
// The body's XML between <w:body> and its end.
inline std::string body_of(View bytes)
{
    const auto package = read_package(bytes);
    if (!package) return package.error().english;
    const std::string& all = *package->find("word/document.xml");
    const auto from = all.find("<w:body>") + 8;
    return all.substr(from, all.find("</w:body>") - from);
}

}  // namespace jinze::papers::test
