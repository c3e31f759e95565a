#include "app/papers/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "app/papers/blocks.h"
#include "app/papers/tokens.h"

namespace jinze::papers {
namespace {

using Kind = Token::Kind;

struct Place {
    std::string chinese, english;

    Place within(const std::string& zh, const std::string& en) const { return {chinese + zh, english + ", " + en}; }
};

Place place_of(const std::string& part)
{
    if (part.contains("header")) return {"页眉", "header"};
    if (part.contains("footer")) return {"页脚", "footer"};
    if (part.contains("notes")) return {"脚注", "notes"};
    return {"正文", "body"};
}

// What a user most likely meant: the known name with the most characters (bytes) in common.
std::string_view nearest(std::string_view name, const std::vector<std::string_view>& all)
{
    std::string_view best;
    std::size_t most = 0;
    for (const std::string_view it : all) {
        std::size_t common = 0;
        for (std::size_t i = 0; i + 3 <= it.size(); i += 3)
            if (name.contains(it.substr(i, 3))) ++common;
        if (common > most) most = common, best = it;
    }
    return best;
}

Fault fault(const char* cause, const Place& place, const std::string& zh, const std::string& en)
{
    return {.cause = std::string{"template."} + cause,
            .chinese = place.chinese + "：" + zh,
            .english = place.english + ": " + en};
}

Fault unknown(const Place& place, const std::string& name, const std::vector<std::string_view>& all)
{
    const auto meant = nearest(name, all);
    return fault(
        "field", place,
        fmt::format("没有字段“{}”，请改用该文书的字段{}。", name, meant.empty() ? "" : fmt::format("，如“{}”", meant)),
        fmt::format("there is no field “{}”: use one of the fields of this paper{}.", name,
                    meant.empty() ? "" : fmt::format(", such as “{}”", meant)));
}

class Check {
public:
    explicit Check(const Fields& known) : known_{known} {}

    std::optional<Fault> block(const std::vector<Node>& nodes, const Place& place, const ListOfRows* within)
    {
        int paragraph = 0, table = 0;
        const std::string* open = nullptr;
        const ListOfRows* list = within;
        Place began;
        std::string name;
        for (const Node& it : nodes) {
            if (it.is("w:tbl")) {
                ++table;
                if (auto no =
                        rows(it, place.within(fmt::format("第{}个表格", table), fmt::format("table {}", table)), list))
                    return no;
            } else if (it.is("w:sdt")) {
                if (const Node* content = it.child("w:sdtContent"))
                    if (auto no = block(content->children, place, list)) return no;
            } else if (it.is("w:p")) {
                const Place here =
                    place.within(fmt::format("第{}段", ++paragraph), fmt::format("paragraph {}", paragraph));
                const auto alone = only_token(text_of_paragraph(it));
                if (alone && alone->kind != Kind::field) {
                    ++seen_;
                    if (auto no = mark(*alone, here, open, within)) return no;
                    if (alone->kind == Kind::begin) {
                        name = alone->name, open = &name, began = here, list = known_.list(name);
                    } else {
                        open = nullptr, list = within;
                    }
                } else if (auto no = words(it, here, list)) {
                    return no;
                }
            }
        }
        return open ? std::optional{unclosed(began, name)} : std::nullopt;
    }
    std::size_t seen() const { return seen_; }

private:
    static Fault unclosed(const Place& place, const std::string& name)
    {
        return fault(
            "unclosed", place,
            fmt::format("“{{{{#{0}}}}}”没有对应的“{{{{/{0}}}}}”，请补上（同一表格内，或单独成段）。", name),
            fmt::format("“{{{{#{0}}}}}” has no “{{{{/{0}}}}}”: add it, in the same table or in a paragraph of its own.",
                        name));
    }

    // A begin or an end of a list that stands where one may stand.
    std::optional<Fault> mark(const Token& token, const Place& place, const std::string* open, const ListOfRows* within)
    {
        if (token.kind == Kind::end) {
            if (open && *open == token.name) return {};
            return fault(
                "unclosed", place, fmt::format("“{{{{/{0}}}}}”前面没有“{{{{#{0}}}}}”，请补上或删去。", token.name),
                fmt::format("“{{{{/{0}}}}}” has no “{{{{#{0}}}}}” before it: add it, or remove this.", token.name));
        }
        if (open || within) return unclosed(place, open ? *open : std::string{within->name});
        if (known_.list(token.name) || known_.has(token.name)) return {};
        std::vector<std::string_view> names;
        for (const ListOfRows& it : known_.lists) names.push_back(it.name);
        const auto meant = nearest(token.name, names);
        return fault("list", place,
                     fmt::format("没有名单“{}”，请改用该文书的名单{}。", token.name,
                                 meant.empty() ? "" : fmt::format("，如“{}”", meant)),
                     fmt::format("there is no list “{}”: use one of the lists of this paper{}.", token.name,
                                 meant.empty() ? "" : fmt::format(", such as “{}”", meant)));
    }

    std::optional<Fault> words(const Node& paragraph, const Place& place, const ListOfRows* list)
    {
        for (const Token& token : tokens_of(text_of_paragraph(paragraph))) {
            ++seen_;
            if (token.kind != Kind::field)
                return fault("place", place, fmt::format("“{}”应单独成段，或写在表格的一行内。", token.name),
                             fmt::format("the mark of “{}” stands in a paragraph of its own, or in a row of a table.",
                                         token.name));
            if (auto no = field(token, place, list)) return no;
        }
        return boxes(paragraph, place, list);
    }

    std::optional<Fault> field(const Token& token, const Place& place, const ListOfRows* list) const
    {
        const auto named = [&](const Field& it) { return it.name == token.name; };
        if (known_.has(token.name) || (list && std::ranges::any_of(list->columns, named))) return {};
        std::vector<std::string_view> names;
        for (const Field& it : known_.fields) names.push_back(it.name);
        if (list)
            for (const Field& it : list->columns) names.push_back(it.name);
        return unknown(place, token.name, names);
    }

    std::optional<Fault> boxes(const Node& node, const Place& place, const ListOfRows* list)
    {
        for (const Node& it : node.children) {
            if (it.is("w:txbxContent")) {
                if (auto no = block(it.children, place.within("文本框", "text box"), list)) return no;
            } else if (auto no = boxes(it, place, list)) {
                return no;
            }
        }
        return {};
    }

    std::optional<Fault> rows(const Node& table, const Place& place, const ListOfRows* within)
    {
        std::string open;
        const ListOfRows* list = within;
        Place began;
        int number = 0;
        for (const Node& row : table.children) {
            if (!row.is("w:tr")) continue;
            ++number;
            const Place here = place.within(fmt::format("第{}行", number), fmt::format("row {}", number));
            const RowMarks marks = marks_of(row);
            for (const std::string& name : marks.begins) {
                if (auto no = mark({Kind::begin, name}, here, open.empty() ? nullptr : &open, within)) return no;
                open = name, began = here, list = known_.list(name);
            }
            if (auto no = cells(row, here, list)) return no;
            for (const std::string& name : marks.ends) {
                if (auto no = mark({Kind::end, name}, here, open.empty() ? nullptr : &open, within)) return no;
                open.clear(), list = within;
            }
        }
        return open.empty() ? std::nullopt : std::optional{unclosed(began, open)};
    }

    std::optional<Fault> cells(const Node& row, const Place& place, const ListOfRows* list)
    {
        int number = 0;
        for (const Node& cell : row.children) {
            if (!cell.is("w:tc")) continue;
            ++number;
            const Place here = place.within(fmt::format("第{}格", number), fmt::format("cell {}", number));
            int table = 0;
            for (const Node& it : cell.children) {
                if (it.is("w:tbl")) {
                    ++table;
                    if (auto no = rows(it, here.within("内的表格", "table within"), list)) return no;
                } else if (it.is("w:p")) {
                    for (const Token& token : tokens_of(text_of_paragraph(it))) {
                        ++seen_;
                        if (token.kind != Kind::field) continue;
                        if (auto no = field(token, here, list)) return no;
                    }
                    if (auto no = boxes(it, here, list)) return no;
                }
            }
        }
        return {};
    }

    const Fields& known_;
    std::size_t seen_ = 0;
};

// Every paragraph, wherever it stands: each field into one run. The error: what is not closed.
std::optional<std::string> make_all_whole(Node& node, std::size_t& tokens)
{
    if (node.is("w:p")) {
        if (auto open = make_whole(node)) return open;
        tokens += tokens_of(text_of_paragraph(node)).size();
    }
    for (Node& child : node.children)
        if (auto open = make_all_whole(child, tokens)) return open;
    return {};
}

// How often each name is written, as a field or as the beginning of a list.
void count_names(const Node& node, std::map<std::string, int>& times)
{
    if (node.is("w:p"))
        for (const Token& token : tokens_of(text_of_paragraph(node)))
            if (token.kind != Kind::end) ++times[token.name];
    for (const Node& child : node.children) count_names(child, times);
}

}  // namespace

std::optional<Fault> too_often(const std::vector<std::pair<std::string, Node>>& parts)
{
    constexpr int most_places = 50;
    std::map<std::string, int> times;
    for (const auto& [name, root] : parts) count_names(root, times);
    for (const auto& [name, all] : times)
        if (all > most_places)
            return Fault{
                .cause = "template.repeated",
                .chinese = fmt::format("模板中“{}”写了{}处，最多{}处：请删去多余的。", name, all, most_places),
                .english = fmt::format("The template has “{}” in {} places, and may have it in {}: remove the rest.",
                                       name, all, most_places)};
    return {};
}

std::optional<Fault> check_part(const std::string& part, Node& root, const Fields& known)
{
    const Place place = place_of(part);
    std::size_t there = 0;
    if (const auto open = make_all_whole(root, there))
        return fault("braces", place, fmt::format("“{}”的花括号没有成对，请改为{{{{字段}}}}的写法。", *open),
                     fmt::format("the braces of “{}” are not closed: write {{{{field}}}}.", *open));
    Check check{known};
    for (const std::vector<Node>* nodes : blocks_of(root))
        if (auto no = check.block(*nodes, place, nullptr)) return no;
    if (check.seen() != there)
        return fault(
            "place", place, "有字段写在不能填写的位置（如域、批注或嵌套的控件内），请移到正文或表格中。",
            "a field stands where it cannot be filled, such as in a nested control: move it into the text or a table.");
    return {};
}

}  // namespace jinze::papers
