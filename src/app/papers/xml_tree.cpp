#include "app/papers/xml_tree.h"

#include <expat.h>

#include <memory>
#include <stdexcept>

namespace jinze::papers {
namespace {

constexpr std::size_t deepest = 200;

struct Reading {
    XML_Parser parser;
    Node top;
    std::vector<Node> open;  // the elements around the place, without the top
    std::string why;
    std::size_t nodes = 0;

    void count(std::size_t more)
    {
        nodes += more;
        if (nodes > most_nodes) stop("too many elements");
    }
    void stop(const char* reason)
    {
        why = reason;
        XML_StopParser(parser, XML_FALSE);
    }
    Node& here() { return open.empty() ? top : open.back(); }
};

Reading& reading(void* data) { return *static_cast<Reading*>(data); }

void on_open(void* data, const char* name, const char** attributes)
{
    Reading& it = reading(data);
    if (it.open.size() == deepest) return it.stop("elements nested too deep");
    Node node{.name = name, .attributes = {}, .text = {}, .children = {}};
    it.count(1);
    for (; *attributes; attributes += 2, it.count(1)) node.attributes.emplace_back(attributes[0], attributes[1]);
    it.open.push_back(std::move(node));
}
void on_close(void* data, const char*)
{
    Reading& it = reading(data);
    Node done = std::move(it.open.back());
    it.open.pop_back();
    it.here().children.push_back(std::move(done));
}
void on_text(void* data, const char* words, int size)
{
    Reading& it = reading(data);
    auto& children = it.here().children;
    if (children.empty() || !children.back().name.empty()) {
        it.count(1);
        children.emplace_back();
    }
    children.back().text.append(words, static_cast<std::size_t>(size));
}
void on_doctype(void* data, const char*, const char*, const char*, int) { reading(data).stop("a DOCTYPE"); }

// XML 1.0 (fifth edition), 2.2: no control characters but tab and line ends.
bool is_allowed(unsigned char c) { return c >= 0x20 || c == '\t' || c == '\n' || c == '\r'; }

void put_escaped(std::string& to, std::string_view text, bool in_attribute)
{
    for (const char c : text) {
        if (!is_allowed(static_cast<unsigned char>(c))) continue;
        if (c == '&')
            to += "&amp;";
        else if (c == '<')
            to += "&lt;";
        else if (c == '>')
            to += "&gt;";
        else if (c == '"' && in_attribute)
            to += "&quot;";
        else if (c == '\n' && in_attribute)
            to += "&#10;";
        else
            to += c;
    }
}

void put(std::string& to, const Node& node)
{
    if (node.name.empty()) return put_escaped(to, node.text, false);
    to += '<' + node.name;
    for (const auto& [key, value] : node.attributes) {
        to += ' ' + key + "=\"";
        put_escaped(to, value, true);
        to += '"';
    }
    if (node.children.empty()) {
        to += "/>";
        return;
    }
    to += '>';
    for (const Node& child : node.children) put(to, child);
    to += "</" + node.name + '>';
}

}  // namespace

const Node* Node::child(std::string_view element) const
{
    for (const Node& it : children)
        if (it.is(element)) return &it;
    return nullptr;
}

std::string_view Node::attribute(std::string_view key) const
{
    for (const auto& [name_of, value] : attributes)
        if (name_of == key) return value;
    return {};
}

std::expected<Node, std::string> read_xml(std::string_view xml)
{
    const std::unique_ptr<std::remove_pointer_t<XML_Parser>, decltype(&XML_ParserFree)> parser{
        XML_ParserCreate(nullptr), &XML_ParserFree};
    if (!parser) throw std::runtime_error{"no memory for an XML parser"};
    Reading it{.parser = parser.get(), .top = {}, .open = {}, .why = {}};
    XML_SetUserData(parser.get(), &it);
    XML_SetElementHandler(parser.get(), on_open, on_close);
    XML_SetCharacterDataHandler(parser.get(), on_text);
    XML_SetStartDoctypeDeclHandler(parser.get(), on_doctype);
    const bool read = XML_Parse(parser.get(), xml.data(), static_cast<int>(xml.size()), 1) == XML_STATUS_OK;
    if (!it.why.empty()) return std::unexpected{it.why};
    if (!read) return std::unexpected{std::string{XML_ErrorString(XML_GetErrorCode(parser.get()))}};
    return std::move(it.top.children.front());
}

std::string write_xml(const Node& root)
{
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    put(xml, root);
    return xml;
}

}  // namespace jinze::papers
