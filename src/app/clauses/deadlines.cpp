#include "app/clauses/deadlines.h"

#include <algorithm>

#include "app/clauses/signs.h"

namespace jinze::clauses {
namespace {

using namespace std::chrono;

// One time as written: 2026年6月底, 年底, 本月25日.
struct Time {
    Span at;
    std::optional<int> year, month, date;  // date: 0: the month's last day
    bool this_year = false, relative_month = false, past = false, is_next_year = false;
    int years_on = 0, months_on = 0;
    bool is_day = false;  // names a day, not a month as a whole
};

class Reading {
public:
    Reading(std::u16string_view text, std::size_t from) : text_{text}, at_{from} {}

    bool take(std::u16string_view word)
    {
        if (!text_.substr(at_).starts_with(word)) return false;
        at_ += word.size();
        return true;
    }
    bool take_any(Words words)
    {
        const auto word = first_of(text_.substr(at_), words);
        at_ += word.size();
        return !word.empty();
    }
    // A number directly before a unit; nothing is taken otherwise.
    std::optional<int> number_before(std::u16string_view unit)
    {
        std::size_t end = at_;
        const std::size_t last = std::min(text_.size(), at_ + longest_number);
        while (end < last && (is_digit(text_[end]) || is_numeral(text_[end]) || text_[end] == u' ')) ++end;
        if (end == at_ || !text_.substr(end).starts_with(unit)) return {};
        std::u16string digits{text_.substr(at_, end - at_)};
        std::erase(digits, u' ');
        const auto number = number_from(digits);
        if (number) at_ = end + unit.size();
        return number;
    }
    // One or two digits that no other follows.
    std::optional<int> number()
    {
        std::size_t end = at_;
        while (end < text_.size() && is_digit(text_[end])) ++end;
        if (end == at_ || end > at_ + 2) return {};
        const auto found = number_from(text_.substr(at_, end - at_));
        at_ = end;
        return found;
    }
    std::size_t at() const { return at_; }

private:
    static constexpr std::size_t longest_number = 16;  // four digits, with blanks around them

    std::u16string_view text_;
    std::size_t at_;
};

void take_year(Reading& text, Time& time)
{
    if (text.take_any({u"今年", u"本年度", u"本年", u"当年"}))
        time.this_year = true;
    else if (text.take_any({u"明年"}))
        time.years_on = 1, time.this_year = true;
    else if (text.take_any({u"去年", u"上年", u"前年"}))
        time.past = true;
    else if (text.take_any({u"次年", u"来年", u"翌年"}))
        time.years_on = 1, time.this_year = time.is_next_year = true;
    else
        time.year = text.number_before(u"年");
}

// 底, 末, 25日: behind a month.
bool take_day_of_month(Reading& text, Time& time)
{
    text.take(u"份");
    if (text.take_any({u"底", u"末"})) {
        time.date = 0;
        return time.is_day = true;
    }
    for (const auto unit : {u"日", u"号"})
        if (const auto date = text.number_before(unit)) {
            time.date = date;
            return time.is_day = true;
        }
    return false;
}

bool take_end_of_year(Reading& text, Time& time, bool year_named)
{
    if (!text.take_any(year_named ? Words{u"年底", u"年末", u"底", u"末", u"年内", u"内"}
                                  : Words{u"年底", u"年末", u"年内"}))
        return false;
    time.month = 12, time.date = 31, time.this_year = !time.year;
    return time.is_day = true;
}

bool take_quarter(Reading& text, Time& time)
{
    if (text.take(u"第")) {
    }
    const auto quarter = text.number_before(u"季度");
    if (!quarter || *quarter < 1 || *quarter > 4 || !text.take_any({u"末", u"底"})) return false;
    time.month = *quarter * 3, time.date = 0;
    return time.is_day = true;
}

// 2026.12.15, 2026-12-15, 2026/12/15
bool take_numeric(Reading& text, Time& time)
{
    for (const std::u16string_view separator : {u".", u"-", u"/", u"．", u"－"}) {
        const Reading before = text;
        const auto year = text.number_before(separator), month = text.number_before(separator);
        if (year && *year >= 2000 && month && (time.date = text.number()) && *time.date > 0) {
            text.take_any({u"日", u"号"});
            time.year = year, time.month = month;
            return time.is_day = true;
        }
        time.date = {};
        text = before;
    }
    return false;
}

std::optional<Time> time_at(std::u16string_view sentence, std::size_t from)
{
    Reading text{sentence, from};
    Time time;
    take_year(text, time);
    const bool year_named = text.at() > from;
    const bool found = [&] {
        if (!year_named && take_numeric(text, time)) return true;
        if (text.take_any({u"本月", u"当月"}) || (text.take_any({u"下月", u"下个月"}) && (time.months_on = 1))) {
            time.relative_month = true;
            return take_day_of_month(text, time);
        }
        if (take_end_of_year(text, time, year_named)) return true;
        const Reading before = text;
        if (take_quarter(text, time)) return true;
        text = before;
        time.month = text.number_before(u"月");
        return time.month && take_day_of_month(text, time);
    }();
    if (!found) return {};
    time.at = {from, text.at()};
    return time;
}

// Behind the time: （周五）, 17时, 之前. The length up to and with 前; 0: not by that time.
std::size_t before_word(std::u16string_view rest)
{
    constexpr std::size_t longest_bracket = 9;
    std::size_t at = 0;
    if (!rest.empty() && (rest[0] == u'（' || rest[0] == u'(')) {
        const std::size_t close = rest.substr(0, longest_bracket).find_first_of(u"）)");
        if (close != rest.npos) at = close + 1;
    }
    at += first_of(rest.substr(at), {u"下班", u"中午", u"上午", u"下午"}).size();
    std::size_t hour = at;
    while (hour < rest.size() && (is_digit(rest[hour]) || is_numeral(rest[hour]))) ++hour;
    if (hour > at) {
        const auto unit = first_of(rest.substr(hour), {u"时", u"点", u"点钟", u"时整"});
        if (!unit.empty()) at = hour + unit.size();
    }
    const auto word = first_of(rest.substr(at), {u"前", u"以前", u"之前", u"截止", u"止"});
    return word.empty() ? 0 : at + word.size();
}

Day last_day(int year, int month)
{
    return sys_days{year_month_day_last{std::chrono::year{year}, month_day_last{std::chrono::month(unsigned(month))}}};
}

struct Resolved {
    std::optional<Day> day;
    Doubt doubt = Doubt::none;
};

Resolved resolved(const Time& time, std::optional<Day> document)
{
    if (time.past) return {{}, Doubt::past};
    if (!time.year && !document) return {{}, Doubt::no_day};
    const year_month_day made{document.value_or(Day{})};
    int year = time.year.value_or(int(made.year()) + time.years_on);
    int month = time.month.value_or(0);
    if (time.relative_month) {
        month = int(unsigned(made.month())) + time.months_on;
        if (month > 12) month -= 12, ++year;
    }
    if (year < 2000 || year > 2099 || month < 1 || month > 12) return {{}, Doubt::vague};
    Day day = last_day(year, month);
    if (time.date.value_or(0) != 0) {
        const year_month_day exact{std::chrono::year{year}, std::chrono::month(unsigned(month)),
                                   std::chrono::day(unsigned(*time.date))};
        if (!exact.ok()) return {{}, Doubt::impossible};
        day = sys_days{exact};
    }
    if (!document || day >= *document) return {day, Doubt::none};
    return {{}, time.year || time.this_year || time.relative_month ? Doubt::past : Doubt::next_year};
}

// What stands behind 前 and makes it no deadline: 前登记的企业, 前不得.
Doubt doubt_behind(std::u16string_view rest)
{
    if (starts_with_any(rest, {u"不得", u"不准", u"不能", u"不许", u"暂不", u"禁止", u"严禁", u"不予"}))
        return Doubt::not_before;
    if (starts_with_any(rest, {u"把", u"将", u"对"})) return Doubt::none;
    constexpr std::size_t near = 5;
    rest = rest.substr(0, near);
    return rest.substr(0, rest.find_first_of(u"，。；、：,;")).find(u'的') == rest.npos ? Doubt::none
                                                                                        : Doubt::of_a_noun;
}

bool is_recurring_before(std::u16string_view before)
{
    return ends_with_any(before, {u"每", u"每年", u"每年度", u"每月", u"每季度", u"每季", u"每半年", u"各年", u"逐年"});
}

// 5个工作日内, 自印发之日起30日内
void find_durations(std::u16string_view sentence, Deadline& found)
{
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (!is_digit(sentence[at]) && !is_numeral(sentence[at]) && sentence[at] != u'两') continue;
        std::size_t end = at;
        while (end < sentence.size() &&
               (is_digit(sentence[end]) || is_numeral(sentence[end]) || sentence[end] == u'两'))
            ++end;
        const auto unit = first_of(sentence.substr(end), {u"个工作日", u"日", u"天", u"个月", u"周", u"小时", u"个小时",
                                                          u"个自然日", u"年", u"分钟"});
        const auto within =
            unit.empty() ? unit : first_of(sentence.substr(end + unit.size()), {u"内", u"以内", u"之内"});
        if (!within.empty()) {
            found.marks.push_back({at, end + unit.size() + within.size()});
            if (found.doubt == Doubt::none) found.doubt = Doubt::relative;
        }
        at = end;
    }
    if (found.doubt != Doubt::relative) return;
    const bool of_issue = has_any(sentence, {u"印发之日", u"发布之日", u"下发之日", u"施行之日", u"公布之日", u"印发后",
                                             u"下发后", u"本通知", u"文件下发"});
    // 10个工作日内完成, without an event from which it runs: from this document.
    const bool of_an_event = has_any(sentence, {u"收到", u"接到", u"受理", u"后", u"之日", u"以来", u"每", u"自"});
    found.once = of_issue || !of_an_event;
    if (of_issue) found.doubt = Doubt::of_issue;
}

struct Found {
    std::vector<Day> days;
    Doubt doubt = Doubt::none;
};

void take_time(std::u16string_view sentence, const Time& time, std::optional<Day> document, Found& found,
               Deadline& into)
{
    const std::u16string_view before = sentence.substr(0, time.at.from), rest = sentence.substr(time.at.until);
    const bool is_last =
        ends_with_any(before, {u"不晚于", u"不迟于", u"最迟", u"最迟于", u"完成时限：", u"完成时间：", u"截止时间：",
                               u"截止日期：", u"时限：", u"期限：", u"时间截止到", u"截止到"});
    std::size_t word = before_word(rest);
    const bool in_year = in(sentence, time.at).ends_with(u'内');
    if (word == 0 && !is_last && !in_year) return;
    into.marks.push_back({time.at.from, time.at.until + word});
    if (is_recurring_before(before)) {
        into.recurs = true;
        return;
    }
    if (ends_with_any(before, {u"早于", u"截至", u"自", u"从"})) return;
    Doubt behind = doubt_behind(rest.substr(word));
    if (behind == Doubt::none && time.is_next_year && has_any(sentence, {u"每年", u"年度", u"各年", u"逐年"}))
        behind = Doubt::vague;  // of every year
    const Resolved it = behind == Doubt::none ? resolved(time, document) : Resolved{{}, behind};
    if (it.day)
        found.days.push_back(*it.day);
    else if (found.doubt == Doubt::none)
        found.doubt = it.doubt;
}

}  // namespace

Deadline deadline_of(std::u16string_view sentence, std::optional<Day> document, const Patience* patience)
{
    Deadline into;
    Found found;
    for (std::size_t at = 0; at < sentence.size();) {
        look(patience);
        const auto time = time_at(sentence, at);
        if (!time) {
            ++at;
            continue;
        }
        take_time(sentence, *time, document, found, into);
        at = time->at.until;
    }
    std::ranges::sort(found.days);
    const auto doubled = std::ranges::unique(found.days);
    found.days.erase(doubled.begin(), doubled.end());
    if (found.days.size() == 1 && found.doubt == Doubt::none)
        into.day = found.days.front();
    else
        into.doubt = found.days.size() > 1 ? Doubt::several : found.doubt;
    if (!into.day) {
        find_durations(sentence, into);
        if (into.doubt == Doubt::none &&
            has_any(sentence, {u"尽快", u"限期", u"近期", u"月底前", u"上半年", u"下半年", u"上旬", u"中旬", u"下旬",
                               u"季度内", u"节前", u"汛期前", u"期限内"}))
            into.doubt = Doubt::vague;
    }
    std::ranges::sort(into.marks, {}, &Span::from);
    return into;
}

}  // namespace jinze::clauses
