#include "app/clauses/wrapped.h"

#include <algorithm>
#include <vector>

#include "app/clauses/pieces.h"
#include "app/clauses/signs.h"
#include "app/clauses/utf16.h"

namespace jinze::clauses {
namespace {

constexpr std::size_t shortest = 18, ragged = 6;  // in columns: a Chinese character has two
constexpr std::size_t longest_block = 40;         // lines of one sentence

std::u16string_view without_blanks_behind(std::u16string_view line)
{
    while (!line.empty() && is_blank(line.back())) line.remove_suffix(1);
    return line;
}
bool ends_with_one_of(std::u16string_view line, std::u16string_view marks)
{
    line = without_blanks_behind(line);
    return !line.empty() && marks.find(line.back()) != marks.npos;
}
bool ends_sentence(std::u16string_view line) { return ends_with_one_of(line, u"。！？；;"); }
bool ends_by_comma(std::u16string_view line) { return ends_with_one_of(line, u"，、"); }
bool ends_by_mark(std::u16string_view line) { return ends_with_one_of(line, u"。！？；;：:，、…”》）)】〕,."); }

bool begins_nothing(std::u16string_view next)
{
    return !next.empty() && !is_blank(next.front()) && marker_of(next).size == 0;
}

// Before the text has begun, a line that ends so is its title.
bool is_title(std::u16string_view line)
{
    return ends_with_any(without_blanks_behind(line),
                         {u"通知", u"意见", u"方案", u"规定", u"办法", u"决定", u"公告", u"通报", u"细则", u"计划",
                          u"要点", u"纪要", u"报告", u"措施", u"条例", u"规则", u"制度", u"文件", u"讲话"});
}

bool is_letter(char16_t c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

std::size_t width(std::u16string_view line)
{
    std::size_t columns = 0;
    for (const char16_t c : without_blanks_behind(line)) columns += c < 0x2E80 && c != u'“' && c != u'”' ? 1 : 2;
    return columns;
}

class Wrapping {
public:
    explicit Wrapping(std::u16string_view text)
    {
        for (std::size_t from = 0; from <= text.size();) {
            const std::size_t end = std::min(text.find(u'\n', from), text.size());
            lines_.push_back(text.substr(from, end - from));
            from = end + 1;
        }
    }

    std::u16string joined() const
    {
        std::u16string all;
        bool has_begun = false;
        for (std::size_t i = 0; i < lines_.size(); ++i) {
            has_begun = has_begun || ends_sentence(lines_[i]) || marker_of(lines_[i]).size > 0;
            const bool goes_on = i + 1 < lines_.size() && (has_begun || !is_title(lines_[i])) && goes_on_from(i);
            all += goes_on ? without_blanks_behind(lines_[i]) : lines_[i];
            if (goes_on && is_letter(all.back()) && is_letter(lines_[i + 1].front())) all += u' ';
            if (i + 1 < lines_.size() && !goes_on) all += u'\n';
        }
        return all;
    }

private:
    bool goes_on_from(std::size_t i) const
    {
        if (!begins_nothing(lines_[i + 1])) return false;
        if (ends_by_comma(lines_[i])) return true;
        return !ends_by_mark(lines_[i]) && width(lines_[i]) >= shortest && is_in_a_block(i);
    }
    // From this line to the one that ends the sentence: all as long as one another, but the last.
    bool is_in_a_block(std::size_t i) const
    {
        std::size_t longest = width(lines_[i]), least = longest;
        for (std::size_t at = i + 1; at < std::min(lines_.size(), i + longest_block); ++at) {
            if (!begins_nothing(lines_[at])) return false;
            const std::size_t columns = width(lines_[at]);
            longest = std::max(longest, columns);
            if (ends_sentence(lines_[at])) return least + ragged >= longest;
            if (ends_with_one_of(lines_[at], u"：:")) return false;
            least = std::min(least, columns);
        }
        return false;
    }

    std::vector<std::u16string_view> lines_;
};

}  // namespace

bool is_cut_off(std::string_view line)
{
    const std::u16string words = to_utf16(line);
    return !words.empty() && (ends_by_comma(words) || !ends_by_mark(words));
}

bool may_go_on(std::string_view next)
{
    std::u16string words = to_utf16(next);
    while (!words.empty() && is_blank(words.front())) words.erase(0, 1);
    return begins_nothing(words);
}

std::string unwrapped(std::string_view text)
{
    const std::u16string words = to_utf16(text);
    return to_utf8(Wrapping{words}.joined());
}

}  // namespace jinze::clauses
