#include "app/papers/tokens.h"

#include "base/text.h"

namespace jinze::papers {
namespace {

constexpr std::string_view wide_open = "｛｛", wide_close = "｝｝";  // as a Chinese keyboard types them

struct Stretch {     // of a paragraph's text
    Node* run_text;  // its w:t; null: a break
    std::string text;
};

void collect(Node& node, std::vector<Stretch>& to)
{
    for (Node& child : node.children) {
        // The tab stops of a paragraph (w:pPr) are no tabs.
        if (child.is("w:p") || child.is("w:txbxContent") || child.is("w:pPr")) continue;
        if (child.is("w:t")) {
            std::string text;
            for (const Node& part : child.children) text += part.text;
            to.push_back({&child, std::move(text)});
        } else if (child.is("w:br") || child.is("w:tab") || child.is("w:cr")) {
            to.push_back({nullptr, "\n"});
        } else {
            collect(child, to);
        }
    }
}

std::size_t opens_at(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with("{{")) return 2;
    return text.substr(at).starts_with(wide_open) ? wide_open.size() : 0;
}
std::size_t closes_at(std::string_view text, std::size_t at)
{
    if (text.substr(at).starts_with("}}")) return 2;
    return text.substr(at).starts_with(wide_close) ? wide_close.size() : 0;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view wide_blank = "　";
    for (;;) {
        if (text.starts_with(' '))
            text.remove_prefix(1);
        else if (text.ends_with(' '))
            text.remove_suffix(1);
        else if (text.starts_with(wide_blank))
            text.remove_prefix(wide_blank.size());
        else if (text.ends_with(wide_blank))
            text.remove_suffix(wide_blank.size());
        else
            return text;
    }
}

// The end of the field that opens here; npos: it is not closed.
std::size_t end_of_token(std::string_view text, std::size_t at)
{
    for (std::size_t i = at + opens_at(text, at); i < text.size(); ++i) {
        if (const auto closing = closes_at(text, i)) return i + closing;
        if (opens_at(text, i) || text[i] == '\n') break;
    }
    return std::string_view::npos;
}

Token token_in(std::string_view text)  // with its braces
{
    const auto open = opens_at(text, 0);
    const std::size_t close = text.ends_with(wide_close) ? wide_close.size() : 2;
    std::string_view name = trimmed(text.substr(open, text.size() - open - close));
    Token token{Token::Kind::field, {}};
    for (const auto& [sign, kind] : {std::pair{"#", Token::Kind::begin}, std::pair{"＃", Token::Kind::begin},
                                     std::pair{"/", Token::Kind::end}, std::pair{"／", Token::Kind::end}}) {
        if (!name.starts_with(sign)) continue;
        name.remove_prefix(std::string_view{sign}.size());
        token.kind = kind;
        break;
    }
    token.name = trimmed(name);
    return token;
}

void write_text(Node& run_text, std::string text)
{
    run_text.children = {Node{.name = {}, .attributes = {}, .text = std::move(text), .children = {}}};
    std::erase_if(run_text.attributes, [](const auto& it) { return it.first == "xml:space"; });
    run_text.attributes.emplace_back("xml:space", "preserve");
}

}  // namespace

std::string text_of_paragraph(const Node& paragraph)
{
    std::vector<Stretch> stretches;
    collect(const_cast<Node&>(paragraph), stretches);  // only read here
    std::string text;
    for (const Stretch& it : stretches) text += it.text;
    return text;
}

std::optional<std::string> make_whole(Node& paragraph)
{
    std::vector<Stretch> stretches;
    collect(paragraph, stretches);
    std::string all;
    std::vector<std::size_t> owner;  // by byte of all: the stretch
    for (std::size_t i = 0; i < stretches.size(); ++i) {
        all += stretches[i].text;
        owner.resize(all.size(), i);
    }
    std::vector<std::string> texts(stretches.size());
    bool changed = false;
    for (std::size_t at = 0; at < all.size();) {
        if (!opens_at(all, at)) {
            texts[owner[at]] += all[at];
            ++at;
            continue;
        }
        const auto end = end_of_token(all, at);
        if (end == std::string::npos) return excerpt(std::string_view{all}.substr(at), 12);
        texts[owner[at]] += std::string_view{all}.substr(at, end - at);
        changed = changed || owner[at] != owner[end - 1];
        at = end;
    }
    if (!changed) return {};
    for (std::size_t i = 0; i < stretches.size(); ++i)
        if (stretches[i].run_text && texts[i] != stretches[i].text) write_text(*stretches[i].run_text, texts[i]);
    return {};
}

std::vector<Piece> pieces_of(std::string_view text)
{
    std::vector<Piece> pieces;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = opens_at(text, at) ? end_of_token(text, at) : std::string_view::npos;
        if (end != std::string_view::npos) {
            pieces.push_back({std::string{text.substr(at, end - at)}, token_in(text.substr(at, end - at))});
            at = end;
            continue;
        }
        if (pieces.empty() || pieces.back().token) pieces.emplace_back();
        pieces.back().text += text[at];
        ++at;
    }
    return pieces;
}

std::vector<Token> tokens_of(std::string_view text)
{
    std::vector<Token> tokens;
    for (Piece& piece : pieces_of(text))
        if (piece.token) tokens.push_back(std::move(*piece.token));
    return tokens;
}

std::optional<Token> only_token(std::string_view text)
{
    const auto pieces = pieces_of(trimmed(text));
    return pieces.size() == 1 ? pieces.front().token : std::nullopt;
}

}  // namespace jinze::papers
