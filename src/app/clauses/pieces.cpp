#include "app/clauses/pieces.h"

#include <algorithm>

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

constexpr std::size_t longest_heading = 40, longest_lead_in = 25, longest_number = 4;

bool ends_sentence(char16_t c) { return c == u'。' || c == u'！' || c == u'？' || c == u'；' || c == u';'; }
bool opens(char16_t c) { return c == u'“' || c == u'《' || c == u'（' || c == u'(' || c == u'「' || c == u'〔'; }
bool closes(char16_t c) { return c == u'”' || c == u'》' || c == u'）' || c == u')' || c == u'」' || c == u'〕'; }

std::size_t number_at(std::u16string_view line, bool chinese)
{
    std::size_t size = 0;
    while (size < line.size() && size <= longest_number && (chinese ? is_numeral(line[size]) : is_digit(line[size])))
        ++size;
    return size > longest_number ? 0 : size;
}

// 第三条, 第二章
Marker ordinal_of(std::u16string_view line)
{
    if (!line.starts_with(u'第')) return {};
    std::size_t number = number_at(line.substr(1), true);
    if (number == 0) number = number_at(line.substr(1), false);
    if (number == 0 || 1 + number >= line.size()) return {};
    const char16_t unit = line[1 + number];
    const int level = unit == u'章' || unit == u'编' ? 1 : unit == u'条' || unit == u'项' ? 2 : 0;
    return level ? Marker{number + 2, level, std::u16string{line.substr(0, number + 2)}} : Marker{};
}

// （一） (1)
Marker bracketed_of(std::u16string_view line)
{
    if (line.empty() || (line[0] != u'（' && line[0] != u'(')) return {};
    const std::size_t chinese = number_at(line.substr(1), true);
    const std::size_t number = chinese ? chinese : number_at(line.substr(1), false);
    if (number == 0 || 1 + number >= line.size() || (line[1 + number] != u'）' && line[1 + number] != u')')) return {};
    return {number + 2, chinese ? 3 : 5, u"（" + std::u16string{line.substr(1, number)} + u"）"};
}

// 一、 1. ①
Marker plain_of(std::u16string_view line)
{
    if (!line.empty() && line[0] >= u'①' && line[0] <= u'⑳') return {1, 6, std::u16string{line[0]}};
    const std::size_t chinese = number_at(line, true);
    const std::size_t number = chinese ? chinese : number_at(line, false);
    if (number == 0 || number >= line.size()) return {};
    const char16_t after = line[number];
    if (after == u'、') return {number + 1, chinese ? 2 : 4, std::u16string{line.substr(0, number)}};
    const bool dotted = after == u'.' || after == u'．';
    if (chinese || !dotted || (number + 1 < line.size() && is_digit(line[number + 1]))) return {};
    return {number + 1, 4, std::u16string{line.substr(0, number)}};
}

// The length of a bracket right behind a sentence that says who answers for it: （责任单位：区住建局）, 〔…牵头〕; 0:
// none.
std::size_t bracket_behind(std::u16string_view rest)
{
    if (rest.empty() || !(rest[0] == u'（' || rest[0] == u'(' || rest[0] == u'〔')) return 0;
    int depth = 0;
    for (std::size_t at = 0; at < rest.size(); ++at) {
        if (opens(rest[at])) ++depth;
        if (!closes(rest[at]) || --depth > 0) continue;
        const bool answers =
            has_any(rest.substr(0, at), {u"责任", u"牵头", u"配合", u"承办", u"完成时", u"主办", u"协办", u"负责"});
        return answers ? at + 1 : 0;
    }
    return 0;
}

// Where the sentence at `from` ends within the line.
std::size_t end_of_sentence(std::u16string_view text, std::size_t from, std::size_t line_end)
{
    int depth = 0;
    for (std::size_t at = from; at < line_end; ++at) {
        if (opens(text[at])) ++depth;
        if (closes(text[at])) depth = std::max(0, depth - 1);
        if (depth > 0 || !ends_sentence(text[at])) continue;
        std::size_t end = at + 1;
        while (end < line_end && (ends_sentence(text[end]) || closes(text[end]))) ++end;
        end += bracket_behind(text.substr(end, line_end - end));
        return end;
    }
    return line_end;
}

class Cutting {
public:
    explicit Cutting(std::u16string_view text) : text_{text} {}

    std::vector<Piece> cut()
    {
        for (std::size_t from = 0; from < text_.size();) {
            const std::size_t end = std::min(text_.find(u'\n', from), text_.size());
            take_line(trimmed({from, end}));
            from = end + 1;
        }
        return std::move(pieces_);
    }

private:
    Span trimmed(Span span) const
    {
        while (span.from < span.until && is_blank(text_[span.from])) ++span.from;
        while (span.until > span.from && is_blank(text_[span.until - 1])) --span.until;
        return span;
    }

    void take_line(Span line)
    {
        if (line.size() == 0) return;
        const Marker marker = marker_of(in(text_, line));
        if (marker.size) {
            below(marker);
            line = trimmed({line.from + marker.size, line.until});
        }
        if (line.size() == 0) return;
        if (is_heading(line, marker)) {
            const bool title = !marker.size && !seen_sentence_ && labels_.empty();
            return add(title ? PieceKind::title : PieceKind::heading, marker.level, line);
        }
        take_sentences(line, marker.level);
    }

    void take_sentences(Span line, int level)
    {
        for (std::size_t from = line.from; from < line.until;) {
            const std::size_t end = end_of_sentence(text_, from, line.until);
            const Span sentence = trimmed({from, end});
            const bool is_first = from == line.from;
            from = end;
            if (sentence.size() == 0) continue;
            const bool leads_in = is_first && level > 0 && end < line.until && sentence.size() <= longest_lead_in &&
                                  text_[sentence.until - 1] == u'。' && !asks_aloud(in(text_, sentence)) &&
                                  std::ranges::none_of(in(text_, sentence), is_digit);
            add(leads_in ? PieceKind::heading : PieceKind::sentence, level, sentence);
            seen_sentence_ = true;
        }
    }

    // A line without a full stop that asks for nothing by itself.
    bool is_heading(Span line, const Marker& marker) const
    {
        const std::u16string_view words = in(text_, line);
        if (std::ranges::any_of(words, ends_sentence)) return false;
        if (words.back() == u'：' || words.back() == u':') return line.size() <= longest_heading;
        if (line.size() > longest_heading) return false;
        // 一、不准迎送 is an item of a list; 一、冲刺目标，一刻也不能松 is a heading.
        if (marker.level == 1 || marker.level == 2) return !begins_by_binding(words);
        return !is_binding(words);
    }

    // The numbers above it that are still in force, and its own.
    void below(const Marker& marker)
    {
        while (!labels_.empty() && labels_.back().level >= marker.level) labels_.pop_back();
        labels_.push_back(marker);
    }
    std::u16string label() const
    {
        std::u16string all;
        for (const Marker& marker : labels_) {
            if (marker.level == 1 && labels_.size() > 1) continue;  // articles are numbered through
            all += marker.label;
        }
        return all;
    }
    void add(PieceKind kind, int level, Span at)
    {
        pieces_.push_back({kind, level, at, kind != PieceKind::sentence && level == 0 ? std::u16string{} : label()});
    }

    std::u16string_view text_;
    std::vector<Piece> pieces_;
    std::vector<Marker> labels_;
    bool seen_sentence_ = false;
};

}  // namespace

Marker marker_of(std::u16string_view line)
{
    for (const auto& read : {ordinal_of, bracketed_of, plain_of})
        if (Marker marker = read(line); marker.size) return marker;
    return {};
}

std::vector<Piece> pieces_of(std::u16string_view text) { return Cutting{text}.cut(); }

}  // namespace jinze::clauses
