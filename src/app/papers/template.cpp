#include "app/papers/template.h"

#include <fmt/format.h>

#include <algorithm>

#include "app/papers/blocks.h"
#include "app/papers/check.h"
#include "app/papers/tokens.h"
#include "app/papers/unsafe.h"

namespace jinze::papers {
namespace {

using Kind = Token::Kind;

Node element(std::string name) { return {.name = std::move(name), .attributes = {}, .text = {}, .children = {}}; }

Node run_text(std::string text)
{
    Node node = element("w:t");
    node.attributes.emplace_back("xml:space", "preserve");
    node.children.push_back({.name = {}, .attributes = {}, .text = std::move(text), .children = {}});
    return node;
}

// A text with line breaks as the children of a run.
void put_lines(std::vector<Node>& to, std::string_view text)
{
    for (std::size_t at = 0;;) {
        const auto end = std::min(text.find('\n', at), text.size());
        if (end > at) to.push_back(run_text(std::string{text.substr(at, end - at)}));
        if (end == text.size()) return;
        to.push_back(element("w:br"));
        at = end + 1;
    }
}

bool ends_a_section(const Node& paragraph)
{
    const Node* properties = paragraph.child("w:pPr");
    return properties && properties->child("w:sectPr");
}

struct TooLarge {};  // within this file: Template::fill makes a fault of it

// Throws TooLarge before it has made more than longest_filled.
class Fill {
public:
    explicit Fill(const Values& values) : values_{values} {}

    std::vector<Node> block(const std::vector<Node>& nodes, const Row* row) const
    {
        std::vector<Node> out;
        for (std::size_t i = 0; i < nodes.size(); ++i) {
            const auto mark = nodes[i].is("w:p") ? only_token(text_of_paragraph(nodes[i])) : std::nullopt;
            if (!mark || mark->kind != Kind::begin) {
                put(out, nodes[i], row);
                continue;
            }
            const std::size_t end = end_of_list(nodes, i);
            for (std::size_t inner = i + 1; inner < end; ++inner) count(nodes[inner]);
            const std::vector<Node> within(nodes.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                                           nodes.begin() + static_cast<std::ptrdiff_t>(end));
            for (const Row& each : rows_of(mark->name))
                std::ranges::move(block(within, &each), std::back_inserter(out));
            i = end;
        }
        return out;
    }

private:
    void count(std::size_t bytes) const
    {
        made_ += bytes;
        if (made_ > longest_filled) throw TooLarge{};
    }
    // Before the node is copied.
    void count(const Node& node) const
    {
        constexpr std::size_t tags = 40;  // of an element; what it takes in memory is larger in proportion
        std::size_t bytes = tags + node.text.size();
        for (const auto& [key, value] : node.attributes) bytes += key.size() + value.size() + 4;
        count(bytes);
        for (const Node& child : node.children) count(child);
    }

    // The rows of a list; of a field one if it has a value, which shows what stands between its marks.
    const std::vector<Row>& rows_of(const std::string& name) const
    {
        static const std::vector<Row> none, once{Row{}};
        const auto found = values_.lists.find(name);
        if (found != values_.lists.end()) return found->second;
        return value_of(name, nullptr).empty() ? none : once;
    }
    std::string_view value_of(const std::string& name, const Row* row) const
    {
        for (const Row* from : {row, &values_.fields}) {
            if (!from) continue;
            const auto found = from->find(name);
            if (found != from->end()) return found->second;
        }
        return {};
    }
    static std::size_t end_of_list(const std::vector<Node>& nodes, std::size_t begin)
    {
        std::size_t i = begin + 1;
        for (; i < nodes.size(); ++i) {
            const auto mark = nodes[i].is("w:p") ? only_token(text_of_paragraph(nodes[i])) : std::nullopt;
            if (mark && mark->kind == Kind::end) break;
        }
        return i;
    }

    void put(std::vector<Node>& out, const Node& node, const Row* row) const
    {
        count(node);
        if (node.is("w:p")) return put_paragraph(out, node, row);
        if (node.is("w:tbl")) {
            Node table = filled_table(node, row);
            const auto is_row = [](const Node& it) { return it.is("w:tr"); };
            if (std::ranges::any_of(table.children, is_row)) out.push_back(std::move(table));
            return;
        }
        Node copy = node;
        if (copy.is("w:sdt"))
            for (Node& child : copy.children)
                if (child.is("w:sdtContent")) child.children = block(child.children, row);
        out.push_back(std::move(copy));
    }

    // A field that is the whole paragraph gives one paragraph for each line, with the same indents.
    void put_paragraph(std::vector<Node>& out, const Node& node, const Row* row) const
    {
        const auto only = only_token(text_of_paragraph(node));
        const std::string_view value = only ? value_of(only->name, row) : std::string_view{};
        const bool of_row = only && row && row->contains(only->name);
        if (of_row && value.empty() && !ends_a_section(node)) return;  // a column that this row leaves out
        if (!only || !value.contains('\n') || ends_a_section(node)) {
            out.push_back(node);
            return fill_within(out.back(), row);
        }
        for (std::size_t at = 0; at <= value.size();) {
            const auto end = std::min(value.find('\n', at), value.size());
            const Row line{{only->name, std::string{value.substr(at, end - at)}}};
            count(node);
            out.push_back(node);
            fill_within(out.back(), &line);
            at = end + 1;
        }
    }

    void fill_within(Node& node, const Row* row) const
    {
        std::vector<Node> children;
        for (Node& child : node.children) {
            if (child.is("w:t")) {
                put_text(children, child, row);
                continue;
            }
            if (child.is("w:txbxContent"))
                child.children = block(child.children, row);
            else
                fill_within(child, row);
            children.push_back(std::move(child));
        }
        node.children = std::move(children);
    }

    void put_text(std::vector<Node>& to, Node& node, const Row* row) const
    {
        std::string text, filled;
        for (const Node& part : node.children) text += part.text;
        const auto pieces = pieces_of(text);
        const bool has_fields = std::ranges::any_of(pieces, [](const Piece& it) { return it.token.has_value(); });
        if (!has_fields) {
            to.push_back(std::move(node));
            return;
        }
        for (const Piece& piece : pieces) {
            if (!piece.token)
                filled += piece.text;
            else if (piece.token->kind == Kind::field)
                filled += value_of(piece.token->name, row);
            if (filled.size() > longest_filled) throw TooLarge{};
        }
        constexpr std::size_t tags_of_line = 80;
        count(filled.size() + tags_of_line * static_cast<std::size_t>(1 + std::ranges::count(filled, '\n')));
        put_lines(to, filled);
    }

    Node filled_table(const Node& node, const Row* row) const
    {
        Node table = element(node.name);
        table.attributes = node.attributes;
        for (std::size_t i = 0; i < node.children.size(); ++i) {
            const RowMarks marks = node.children[i].is("w:tr") ? marks_of(node.children[i]) : RowMarks{};
            if (marks.begins.empty()) {
                table.children.push_back(filled_row(node.children[i], row));
                continue;
            }
            std::size_t last = i;
            while (marks_of(node.children[last]).ends.empty()) ++last;
            for (const Row& each : rows_of(marks.begins.front()))
                for (std::size_t r = i; r <= last; ++r) table.children.push_back(filled_row(node.children[r], &each));
            i = last;
        }
        return table;
    }

    Node filled_row(const Node& node, const Row* row) const
    {
        count(node);
        Node copy = node;
        if (!copy.is("w:tr")) return copy;
        for (Node& cell : copy.children) {
            if (!cell.is("w:tc")) continue;
            std::vector<Node> out;
            for (const Node& it : cell.children) put(out, it, row);
            cell.children = std::move(out);
            if (cell.children.empty() || !cell.children.back().is("w:p")) cell.children.push_back(element("w:p"));
        }
        return copy;
    }

    const Values& values_;
    mutable std::size_t made_ = 0;
};

bool may_hold_fields(const std::string& name_of_part)
{
    const std::string part = small_letters(name_of_part);
    if (!part.starts_with("word/") || !part.ends_with(".xml")) return false;
    const std::string_view name = std::string_view{part}.substr(5);
    return name == "document.xml" || name.starts_with("header") || name.starts_with("footer") ||
           name == "footnotes.xml" || name == "endnotes.xml";
}

Fault not_a_document(const std::string& part, const std::string& why)
{
    return {
        .cause = "docx.broken",
        .chinese = "文件不是docx文档或已损坏：请用WPS或Word打开，另存为docx。",
        .english = fmt::format(
            "The file is not a docx or is damaged ({}: {}): open it in Word or WPS and save it as docx.", part, why)};
}

// Insertions, deletions and moves that wait to be accepted: whoever fills them in would print both wordings.
bool has_changes(const Node& node)
{
    for (const char* change : {"w:ins", "w:del", "w:moveFrom", "w:moveTo", "w:cellIns", "w:cellDel"})
        if (node.is(change)) return true;
    return std::ranges::any_of(node.children, has_changes);
}

Fault tracked()
{
    return {.cause = "template.tracked",
            .chinese = "模板中有未处理的修订：请在WPS或Word的“审阅”中接受或拒绝全部修订，另存后再上传。",
            .english = "The template has tracked changes: accept or reject all of them, save it and upload it again."};
}

bool holds_fields(const Node& node)
{
    return (node.is("w:p") && !tokens_of(text_of_paragraph(node)).empty()) ||
           std::ranges::any_of(node.children, holds_fields);
}

Fault no_field()
{
    return {.cause = "template.no_field",
            .chinese = "模板中没有一个字段，打印出来只有固定文字：请写入字段，如{{标题}}。",
            .english = "The template has no field, so every paper would be the same: write fields such as {{标题}}."};
}

// Bold, in the middle, above the first paragraph.
void put_on_top(Node& document, std::string_view line)
{
    const auto body = std::ranges::find(document.children, "w:body", &Node::name);
    if (body == document.children.end()) return;
    Node properties = element("w:pPr"), middle = element("w:jc"), run = element("w:r"), look = element("w:rPr"),
         size = element("w:sz"), paragraph = element("w:p");
    middle.attributes.emplace_back("w:val", "center");
    size.attributes.emplace_back("w:val", "44");  // in half points
    look.children.push_back(element("w:b"));
    look.children.push_back(std::move(size));
    properties.children.push_back(std::move(middle));
    run.children.push_back(std::move(look));
    run.children.push_back(run_text(std::string{line}));
    paragraph.children.push_back(std::move(properties));
    paragraph.children.push_back(std::move(run));
    body->children.insert(body->children.begin(), std::move(paragraph));
}

}  // namespace

const ListOfRows* Fields::list(std::string_view name) const
{
    const auto found = std::ranges::find(lists, name, &ListOfRows::name);
    return found == lists.end() ? nullptr : &*found;
}
bool Fields::has(std::string_view name) const { return std::ranges::find(fields, name, &Field::name) != fields.end(); }

std::expected<Template, Fault> Template::read(View bytes, const Fields& known)
{
    auto package = read_package(bytes);
    if (!package) return std::unexpected{package.error()};
    Template it;
    it.package_ = *std::move(package);
    bool has_fields = false;
    for (const auto& [name, part] : it.package_.parts) {
        if (!may_hold_fields(name)) continue;
        auto root = read_xml(part);
        if (!root) return std::unexpected{not_a_document(name, root.error())};
        if (name == "word/document.xml" && !root->child("w:body"))
            return std::unexpected{not_a_document(name, "no w:body")};
        if (has_changes(*root)) return std::unexpected{tracked()};
        if (const auto fault = check_part(name, *root, known)) return std::unexpected{*fault};
        has_fields = has_fields || holds_fields(*root);
        it.filled_.emplace_back(name, *std::move(root));
    }
    if (!has_fields) return std::unexpected{no_field()};
    if (auto no = too_often(it.filled_)) return std::unexpected{*std::move(no)};
    return it;
}

std::expected<Bytes, Fault> Template::fill(const Values& values, std::string_view over_all) const
try {
    Package package = package_;
    const Fill fill{values};
    for (const auto& [name, root] : filled_) {
        Node copy = root;
        for (std::vector<Node>* nodes : blocks_of(copy)) *nodes = fill.block(*nodes, nullptr);
        if (!over_all.empty() && name == "word/document.xml") put_on_top(copy, over_all);
        const auto part = std::ranges::find(package.parts, name, &std::pair<std::string, std::string>::first);
        part->second = write_xml(copy);
    }
    return write_package(package);
} catch (const TooLarge&) {
    return std::unexpected{Fault{
        .cause = "paper.too_large",
        .chinese = "填写后的文书超过20MB：请缩短内容，或在模板中删去重复的字段。",
        .english = "The filled paper exceeds 20 MB: shorten its text, or remove repeated fields from the template."}};
}

}  // namespace jinze::papers
