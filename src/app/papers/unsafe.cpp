#include "app/papers/unsafe.h"

#include <fmt/format.h>

#include "app/papers/instructions.h"

namespace jinze::papers {
namespace {

Fault has_macros()
{
    return {.cause = "docx.macros",
            .chinese = "模板含有宏，不予使用：请另存为不含宏的docx。",
            .english = "The template contains macros and is not used: save it as a docx without macros."};
}
Fault embeds(std::string_view what)
{
    return {.cause = "docx.embedded",
            .chinese = fmt::format("模板嵌有其他对象（{}），不予使用：请删去。", what),
            .english = fmt::format("The template embeds another object ({}): remove it.", what)};
}
Fault refers_to(std::string_view target)
{
    return {.cause = "docx.external",
            .chinese = fmt::format("模板引用了文件以外的内容（{}），不予使用：请取消该链接。", target),
            .english = fmt::format("The template refers to something outside the file ({}): remove the link.", target)};
}
Fault has_field(std::string_view name)
{
    return {
        .cause = "docx.external",
        .chinese = fmt::format("模板含有文书用不到的域（{}），不予使用：请删去该域，或改为文字。", name),
        .english = fmt::format("The template has a field that no paper needs ({}): remove it, or make it text.", name)};
}
Fault is_no_xml(const std::string& part, std::string_view why)
{
    return {
        .cause = "docx.broken",
        .chinese = "文件不是docx文档或已损坏：请用WPS或Word打开，另存为docx。",
        .english = fmt::format(
            "The file is not a docx or is damaged ({}: {}): open it in Word or WPS and save it as docx.", part, why)};
}

std::string local_name(std::string_view name) { return small_letters(name.substr(name.find(':') + 1)); }

std::string small_attribute(const Node& node, std::string_view key)
{
    for (const auto& [name, value] : node.attributes)
        if (local_name(name) == key) return small_letters(value);
    return {};
}

// http:, file:, \\host, //host
bool is_elsewhere(std::string_view target)
{
    return target.starts_with("//") || target.starts_with("\\") ||
           (target.contains(':') && !small_letters(target).starts_with("data:"));
}

std::optional<Fault> unsafe_relation(const Node& node)
{
    const std::string type = small_attribute(node, "type"), target = small_attribute(node, "target");
    if (small_attribute(node, "targetmode") == "external" || is_elsewhere(target)) return refers_to(target);
    for (const char* kind : {"/oleobject", "/package", "/afchunk", "/control", "/activexcontrolbinary",
                             "/attachedtemplate", "/subdocument", "/mailmergesource", "/frame"})
        if (type.ends_with(kind)) return embeds(target);
    if (type.contains("vbaproject") || type.contains("vbadata")) return has_macros();
    return {};
}

std::optional<Fault> unsafe_element(const Node& node)
{
    const std::string name = local_name(node.name);
    if (name == "relationship") return unsafe_relation(node);
    for (const char* kind : {"altchunk", "subdoc", "object", "oleobject", "control", "mailmerge"})
        if (name == kind) return embeds(kind);
    if (name == "attachedtemplate") return refers_to(name);
    const std::string type = small_attribute(node, "contenttype");
    if (type.contains("macroenabled") || type.contains("vbaproject")) return has_macros();
    // Pictures of the older kind name their file themselves.
    for (const char* key : {"src", "href", "althref"})
        if (const std::string target = small_attribute(node, key); is_elsewhere(target)) return refers_to(target);
    for (const Node& child : node.children)
        if (auto no = unsafe_element(child)) return no;
    return {};
}

bool is_named_xml(const std::string& small)
{
    return small.ends_with(".xml") || small.ends_with(".rels") || small.ends_with(".vml");
}
bool begins_as_xml(std::string_view bytes)
{
    for (const std::string_view wide :
         {std::string_view{"\xFF\xFE"}, std::string_view{"\xFE\xFF"}, std::string_view{"\0<", 2}})
        if (bytes.starts_with(wide)) return true;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const auto from = bytes.find_first_not_of(" \t\r\n");
    return from != bytes.npos && bytes[from] == '<';
}

}  // namespace

std::string small_letters(std::string_view text)
{
    std::string small{text};
    for (char& c : small)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return small;
}

std::optional<Fault> unsafe_name(const std::string& part)
{
    const std::string small = small_letters(part);
    if (small.contains("vbaproject") || small.contains("vbadata")) return has_macros();
    for (const char* folder : {"word/embeddings/", "word/activex/", "word/afchunk"})
        if (small.starts_with(folder)) return embeds(part);
    return {};
}

std::optional<Fault> unsafe_bytes(const std::string& part, const std::string& bytes)
{
    const std::string small = small_letters(part);
    if (small == "[content_types].xml" && small_letters(bytes).contains("macroenabled")) return has_macros();
    if (!is_named_xml(small) && !begins_as_xml(bytes)) return {};
    const auto root = read_xml(bytes);
    if (!root) return is_no_xml(part, root.error());
    if (auto no = unsafe_element(*root)) return no;
    if (const auto field = unfit_field(*root)) return has_field(*field);
    return {};
}

}  // namespace jinze::papers
