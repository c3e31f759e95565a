// Separates rows of data below the headings from what offices write around them: notes, signatures, sums, hints.
#include <algorithm>
#include <array>
#include <set>
#include <span>

#include "app/sheets/form.h"
#include "base/text.h"

namespace jinze::sheets {
namespace {

using namespace std::string_view_literals;
using Words = std::span<const std::string_view>;

constexpr std::array note_words{"注"sv,       "备注"sv,     "附注"sv,     "说明"sv,     "填表说明"sv,
                                "填报说明"sv, "填写说明"sv, "填写要求"sv, "填报要求"sv, "注意"sv,
                                "注意事项"sv, "提示"sv,     "附"sv};
constexpr std::array signature_words{
    "填表人"sv,     "填报人"sv,   "制表人"sv,   "制表"sv,       "经办人"sv,     "审核人"sv,       "审核"sv,
    "复核人"sv,     "复核"sv,     "审批人"sv,   "负责人"sv,     "单位负责人"sv, "党组织负责人"sv, "支部书记"sv,
    "党支部书记"sv, "书记"sv,     "联系人"sv,   "联系电话"sv,   "电话"sv,       "填表日期"sv,     "填报日期"sv,
    "制表日期"sv,   "填表时间"sv, "填报时间"sv, "制表时间"sv,   "上报日期"sv,   "上报时间"sv,     "日期"sv,
    "时间"sv,       "填报单位"sv, "填表单位"sv, "制表单位"sv,   "报送单位"sv,   "单位"sv,         "单位名称"sv,
    "支部名称"sv,   "党支部"sv,   "党组织"sv,   "党组织名称"sv, "截止日期"sv,   "截止时间"sv,     "截至"sv,
    "统计截止"sv};
constexpr std::array seal_words{"盖章"sv, "公章"sv, "签字"sv, "签名"sv, "签章"sv};
constexpr std::array sum_words{"合计"sv,   "总计"sv,     "小计"sv,     "共计"sv,     "累计"sv,     "总数"sv,
                               "总人数"sv, "人数合计"sv, "合计人数"sv, "党员总数"sv, "党员人数"sv, "人数"sv};
constexpr std::array example_words{"示例"sv,     "样例"sv,   "范例"sv, "举例"sv, "填写示例"sv,
                                   "填表示例"sv, "示例行"sv, "例"sv,   "例如"sv};
constexpr std::array hint_words{"必填"sv,   "选填"sv,   "填写"sv,   "填报"sv, "请填"sv, "请选"sv,   "下拉"sv,
                                "格式"sv,   "例如"sv,   "示例"sv,   "样例"sv, "如:"sv,  "可不填"sv, "不填"sv,
                                "可空"sv,   "可为空"sv, "全称"sv,   "yyyy"sv, "YYYY"sv, "18位"sv,   "十八位"sv,
                                "身份证"sv, "与公章"sv, "按文本"sv, "顿号"sv};
constexpr std::array hint_kinds{"文字"sv,  "文本"sv,  "日期"sv,   "数字"sv,   "选项"sv,
                                "是/否"sv, "男/女"sv, "是或否"sv, "男或女"sv, "单选"sv};

bool starts_with_any(std::string_view text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}
bool contains_any(std::string_view text, Words words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.find(word) != text.npos; });
}
bool is_any(std::string_view text, Words words) { return std::ranges::find(words, text) != words.end(); }

// Removes the longest of the words that begin the text; false if there is none.
bool take_word(std::string_view& text, Words words)
{
    std::size_t longest = 0;
    for (const std::string_view word : words)
        if (text.starts_with(word)) longest = std::max(longest, word.size());
    text.remove_prefix(longest);
    return longest > 0;
}

// Without blanks, in half width: 注 ：１．… -> 注:1.…
std::string bare(const Cell& cell) { return squeezed(plain_width(cell.text)); }

bool ends_or_goes_on(std::string_view rest, std::string_view signs)
{
    return rest.empty() || signs.find(rest.front()) != signs.npos;
}

bool is_note(std::string_view text)
{
    if (starts_with_any(text, std::array{"以上"sv, "以下"sv, "此表"sv, "本表"sv})) return true;
    for (std::string_view rest = text; take_word(rest, note_words);)
        if (ends_or_goes_on(rest, ":.,;(0123456789") || rest.starts_with("、") || rest.starts_with("。"))
            return true;
        else
            break;
    for (std::string_view rest = text; take_word(rest, signature_words);)
        if (rest.starts_with(":") || contains_any(rest, seal_words))
            return true;
        else
            break;
    return starts_with_any(text, seal_words) || (text.ends_with(")") && contains_any(text, seal_words));
}

bool is_sum(std::string_view text)
{
    std::string_view rest = text;
    if (take_word(rest, sum_words) &&
        (ends_or_goes_on(rest, ":(,0123456789") || rest.starts_with("人") || rest.starts_with("党员")))
        return true;
    if (!text.starts_with("共") && !text.starts_with("总共")) return false;
    const auto digits = text.find_first_of("0123456789");
    if (digits == text.npos || digits > std::string_view{"总共有党员"}.size()) return false;
    const auto unit = std::min(text.find_first_not_of("0123456789", digits), text.size());
    return starts_with_any(text.substr(unit), std::array{"人"sv, "名"sv, "个"sv, "条"sv, "项"sv, "户"sv});
}

bool is_example(std::string_view text)
{
    for (const std::string_view sign : {"(", ")", "【", "】", "[", "]", ":", "<", ">"})
        if (const auto at = text.find(sign); at == 0) text.remove_prefix(sign.size());
    if (is_any(text.substr(0, text.find_first_of(":)0123456789]")), example_words)) return true;
    return starts_with_any(text, std::span{example_words}.first(3)) || text.ends_with("(示例)") ||
           text.ends_with("(样例)");
}

bool is_hint(std::string_view text)
{
    return contains_any(text, hint_words) || is_any(text, hint_kinds) ||
           (text.starts_with("如") && text.find_first_of("0123456789") == 3);
}

// A sentence, or a line of a list: a cell of data alone in its row never looks so. 1.张三 and *张三 are names of
// people.
bool is_prose(std::string_view text)
{
    constexpr std::size_t longest_name = 8;
    if (contains_any(text, std::array{"。"sv, ";"sv, ":"sv})) return true;
    if (utf16_length(text) <= longest_name) return false;
    if (starts_with_any(text, std::array{"※"sv, "★"sv, "▲"sv, "◆"sv, "●"sv, "*"sv, "("sv})) return true;
    const auto digits = text.find_first_not_of("0123456789");
    if (digits != 0 && digits != text.npos && (text[digits] == '.' || text.substr(digits).starts_with("、")))
        return true;
    return text.find(',') != text.npos;
}

class Sorting {
public:
    Sorting(const Table& table, const Form& form, const Match& match) : match_{match}
    {
        for (std::size_t i = 0; i + match.as_written.size() < match.data_from; ++i)
            for (const Cell& cell : table.rows[i].cells)
                if (!cell.blank()) titles_.push_back(bare(cell));
        for (const Match::Heading& it : match.matched) {
            const Column* column = form.find(it.key);
            if (column->use == Use::kept) kept_.push_back(it.column);
            if (column->use == Use::kept && column->need == Need::cell) required_.push_back(it.column);
            if (it.key == form.columns.front().key) name_ = it.column;
        }
        for (const Merge& merge : table.merges)
            if (std::ranges::count_if(
                    kept_, [&](std::size_t at) { return at >= merge.first_column && at <= merge.last_column; }) > 1)
                wide_.insert(merge.first_row);
    }

    // Empty: data, or a row without stored columns.
    std::optional<Beside> beside(const Row& row, bool before_data) const
    {
        const auto first = std::ranges::find_if(row.cells, [](const Cell& cell) { return !cell.blank(); });
        if (first == row.cells.end()) return std::nullopt;
        if (is_example(bare(*first)) || (name_ && is_example(bare(row.at(*name_))))) return Beside::example;
        if (before_data && hints(row)) return Beside::hint;
        if (std::all_of(required_.begin(), required_.end(), [&](std::size_t at) { return !row.at(at).blank(); }))
            return std::nullopt;
        std::vector<std::string> words;
        for (const Cell& cell : row.cells)
            if (!cell.blank()) words.push_back(bare(cell));
        if (words.size() == 1 &&
            (wide_.contains(row.number) || std::ranges::find(titles_, words.front()) != titles_.end()))
            return Beside::title;
        if (std::ranges::any_of(words, has_id)) return std::nullopt;
        if (is_sum(words.front()) || (words.size() > 1 && is_sum(words[1]))) return Beside::sum;
        if (is_note(words.front()) || (words.size() == 1 && is_prose(words.front()))) return Beside::note;
        return std::nullopt;
    }

    bool says_anything(const Row& row) const
    {
        return std::any_of(kept_.begin(), kept_.end(), [&](std::size_t at) { return !row.at(at).blank(); });
    }

    // The headings of a page repeated, in one row or in two.
    bool repeats(const Row& row) const
    {
        std::size_t alike = 0;
        for (std::size_t at = 0; at < row.cells.size(); ++at) {
            if (row.cells[at].blank()) continue;
            const std::string plain = plain_heading(row.cells[at].text);
            const bool same = std::any_of(match_.as_written.begin(), match_.as_written.end(), [&](const Row& heading) {
                return plain_heading(heading.at(at).text) == plain;
            });
            if (!same) return false;
            ++alike;
        }
        return alike > 1;
    }

private:
    // The name is a hint or missing, and at least half of the stored columns are hints.
    bool hints(const Row& row) const
    {
        std::size_t some = 0, all = 0;
        for (const std::size_t at : kept_) {
            if (row.at(at).blank()) continue;
            const std::string text = bare(row.at(at));
            if (has_id(text) || (at == name_ && !is_hint(text))) return false;
            ++all;
            some += is_hint(text);
        }
        return some > 0 && some * 2 >= all;
    }

    // A row with an ID number is a person, whatever else it says.
    static bool has_id(const std::string& word)
    {
        return (word.size() == 18 || word.size() == 15) && word.find_first_not_of("0123456789Xx") == word.npos;
    }

    const Match& match_;
    std::vector<std::string> titles_;  // what stands above the headings
    std::set<std::uint32_t>
        wide_;  // rows with a cell merged over several columns that are read: a branch's name above its members
    std::vector<std::size_t> kept_, required_;
    std::optional<std::size_t> name_;
};

}  // namespace

Below rows_below(const Table& table, const Form& form, const Match& match)
{
    const Sorting sorting{table, form, match};
    Below below;
    for (std::size_t i = match.data_from; i < table.rows.size(); ++i) {
        const Row& row = table.rows[i];
        if (sorting.repeats(row)) continue;
        if (const auto kind = sorting.beside(row, below.rows.empty()))
            below.set_aside.push_back({row.place(), *kind});
        else if (sorting.says_anything(row))
            below.rows.push_back(i);
    }
    return below;
}

}  // namespace jinze::sheets
