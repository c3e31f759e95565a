// Random rosters in the layouts of real offices are read back: as what was meant, or refused, never as something else.
#include <doctest/doctest.h>
#include <rapidcheck.h>
#include <unicode/unistr.h>

#include "app/sheets/chosen.h"
#include "app/sheets/dates.h"
#include "app/sheets/drawn_book_test.h"
#include "app/sheets/forms.h"
#include "app/sheets/read.h"
#include "base/text.h"

using namespace jinze;
using namespace jinze::sheets;
using Line = std::vector<std::string>;

namespace {

struct Member {
    std::string name, id, branch;
    Day joined{};
};

bool odds(int in) { return *rc::gen::inRange(0, in) == 0; }
template <class T>
T one_of(const std::vector<T>& all)
{
    return all[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())))];
}

// A day as somebody may have typed it. Some forms are ambiguous.
std::string spelt(Day day)
{
    const auto date = civil(day);
    const std::string y = std::to_string(static_cast<int>(date.year())),
                      m = std::to_string(static_cast<unsigned>(date.month())),
                      d = std::to_string(static_cast<unsigned>(date.day()));
    const auto two = [](const std::string& it) { return it.size() < 2 ? "0" + it : it; };
    const std::string iso = to_text(day), before = to_text(day - days{1});
    static const std::vector<std::string> numerals{"〇", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto chinese = [&](unsigned n) {
        return (n >= 20 ? numerals[n / 10] : std::string{}) + (n >= 10 ? "十" : "") + (n % 10 ? numerals[n % 10] : "");
    };
    std::string year;
    for (const char c : y) year += numerals[static_cast<std::size_t>(c - '0')];
    return one_of<std::string>({iso, iso, iso, y + "/" + m + "/" + d, y + "." + m + "." + d,
                                y + "年" + m + "月" + d + "日", y + two(m) + two(d), y + "—" + two(m) + "—" + two(d),
                                y + " " + m + " " + d, iso + " 00:00:00", before + "T16:00:00.000Z", "'" + iso,
                                y + " 年" + m + "月 " + d + "日",
                                year + "年" + chinese(static_cast<unsigned>(date.month())) + "月" +
                                    chinese(static_cast<unsigned>(date.day())) + "日",
                                // none of these may become another day
                                before + " 23:59:17", y + m + d, y.substr(2) + "-" + m + "-" + d, y,
                                m + "/" + d + "/" + y, y + two(m), before + "T15:59:17.000Z", "长期"});
}

struct Drawn {
    std::vector<Member> meant;
    Line columns;  // keys, in their order in the sheet
    std::vector<Line> lines;
    std::vector<std::string> merges;
    std::vector<std::size_t> hidden;
};

const std::vector<std::string> keys{"no",     "name",     "national_id", "category", "branch",
                                    "joined", "standing", "lost",        "away",     "phone"};

std::string heading(const std::string& key)
{
    const std::vector<std::string> no{"序号"}, phone{"联系电话", "手机"};
    std::string plain;
    if (key == "no" || key == "phone") {
        plain = one_of(key == "no" ? no : phone);
    } else {
        const Form form = people_form();
        const Column& column = *form.find(key);
        std::vector<std::string> all = column.aliases;
        all.push_back(column.heading);
        plain = one_of(all);
    }
    return one_of<std::string>(
        {plain, plain, plain + "*", plain + "（必填）", "※" + plain, plain + "\n（按实际填写）"});
}

std::string cell_of(const Member& member, const std::string& key, std::size_t number)
{
    if (key == "no") return std::to_string(number);
    if (key == "name") return member.name;
    if (key == "national_id") return member.id;
    if (key == "category") return "正式党员";
    if (key == "branch") return member.branch;
    if (key == "joined") return spelt(member.joined);
    if (key == "standing") return "正常";
    if (key == "phone") return "13800000000";
    return "否";
}

void add_headings(Drawn& sheet)
{
    Line words;
    for (const std::string& key : sheet.columns) words.push_back(heading(key));
    if (!odds(3)) return sheet.lines.push_back(words);
    // Two rows: the first columns are merged over both, the rest stand under a group.
    const std::size_t merged = static_cast<std::size_t>(*rc::gen::inRange(1, 5));
    Line upper(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(merged)), lower(words.size());
    upper.push_back(one_of<std::string>({"党员基本情况", "其他信息"}));
    for (std::size_t i = merged; i < words.size(); ++i) lower[i] = words[i];
    const std::string row = std::to_string(sheet.lines.size() + 1), next = std::to_string(sheet.lines.size() + 2);
    for (std::size_t i = 0; i < merged; ++i)
        sheet.merges.push_back(column_letters(i) + row + ":" + column_letters(i) + next);
    sheet.merges.push_back(column_letters(merged) + row + ":" + column_letters(words.size() - 1) + row);
    sheet.lines.push_back(upper);
    sheet.lines.push_back(lower);
}

Line alone(std::string text) { return {std::move(text)}; }

// The members of one sheet, in a random layout. Only a workbook has merged and hidden cells.
Drawn drawn_sheet(std::vector<Member> members, bool workbook)
{
    Drawn sheet{.meant = std::move(members)};
    sheet.columns = odds(2) ? keys : *rc::gen::map(rc::gen::arbitrary<int>(), [](int seed) {
        Line order = keys;
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[static_cast<unsigned>(seed) * 2654435761u % i]);
        return order;
    });
    if (odds(2)) sheet.lines.push_back(alone("某区区直机关党员花名册"));
    if (odds(3)) sheet.lines.push_back({"填报单位：某局", "", "", "填报日期：2026年1月5日"});
    if (odds(4)) sheet.lines.push_back({});
    add_headings(sheet);
    if (odds(4)) {
        Line hint;
        for (const std::string& key : sheet.columns)
            hint.push_back(key == "no" ? "" : key == "joined" ? "如2003-07-01" : "必填");
        sheet.lines.push_back(hint);
    }
    std::size_t from = 0;
    const auto at = static_cast<std::size_t>(std::ranges::find(sheet.columns, "branch") - sheet.columns.begin());
    const bool merging = workbook && odds(2);
    for (std::size_t i = 0; i < sheet.meant.size(); ++i) {
        if (odds(8)) sheet.lines.push_back({});
        Line line;
        for (const std::string& key : sheet.columns) line.push_back(cell_of(sheet.meant[i], key, i + 1));
        const bool goes_on = merging && i > 0 && sheet.meant[i].branch == sheet.meant[i - 1].branch;
        if (goes_on) line[at].clear();
        if (goes_on && from > 0) {
            sheet.merges.pop_back();
        } else {
            from = sheet.lines.size() + 1;
        }
        if (merging)
            sheet.merges.push_back(column_letters(at) + std::to_string(from) + ":" + column_letters(at) +
                                   std::to_string(sheet.lines.size() + 1));
        sheet.lines.push_back(line);
        if (workbook && odds(9)) sheet.hidden.push_back(sheet.lines.size());
    }
    if (odds(3)) sheet.lines.push_back({"合计", std::to_string(sheet.meant.size()) + "人"});
    if (odds(4)) sheet.lines.push_back({});
    if (odds(2)) sheet.lines.push_back(alone("注：以上人员由各支部核对。"));
    if (odds(3)) sheet.lines.push_back({"填表人：张三", "", "审核人：李四", "", "2026年1月5日"});
    return sheet;
}

std::string in_text(const Drawn& sheet)
{
    const char separator = one_of<char>({',', '\t', ';'});
    std::string text;
    for (const Line& line : sheet.lines) {
        for (std::size_t i = 0; i < sheet.columns.size(); ++i) {
            const std::string cell = i < line.size() ? line[i] : "";
            if (i > 0) text += separator;
            text += cell.find_first_of(",;\t\n") == cell.npos ? cell : "\"" + cell + "\"";
        }
        text += "\r\n";
    }
    const auto words = icu::UnicodeString::fromUTF8(text);
    const auto encoded = [&](const char* name) {
        const auto size = words.extract(0, words.length(), nullptr, 0, name);
        std::string bytes(static_cast<std::size_t>(size), '\0');
        words.extract(0, words.length(), bytes.data(), static_cast<std::uint32_t>(bytes.size()), name);
        return bytes;
    };
    switch (*rc::gen::inRange(0, 5)) {
        case 0: return text;
        case 1: return "\xEF\xBB\xBF" + text;
        case 2: return encoded("GB18030");
        case 3: return "\xFF\xFE" + encoded("UTF-16LE");
        default: return "\xFE\xFF" + encoded("UTF-16BE");
    }
}

std::vector<Member> any_members(std::size_t from)
{
    const std::vector<std::string> names{"张三", "李四", "欧阳娜娜", "阿依古丽·买买提", "注一", "合计生", "王小明"},
        branches{"中共某局第一支部", "中共某局第二支部"};
    std::vector<Member> members;
    const int count = *rc::gen::inRange(0, 8);
    for (int i = 0; i < count; ++i)
        members.push_back({one_of(names), "99999919800101" + std::to_string(1000 + from + static_cast<std::size_t>(i)),
                           one_of(branches), day_at(1985, 1, 1) + days{*rc::gen::inRange(0, 14'000)}});
    return members;
}

struct Tally {
    std::size_t files = 0, refused = 0, days = 0, days_refused = 0;
};

void must_be_meant(const Bytes& bytes, const std::vector<Member>& meant, Tally& tally)
{
    const auto book = read_book(bytes);
    RC_ASSERT(book.has_value());
    const Form form = people_form();
    const auto sheet = chosen(*book, form);
    ++tally.files;
    if (!sheet) {
        ++tally.refused;
        return;
    }
    RC_ASSERT(sheet->table.rows.size() == meant.size());
    for (std::size_t i = 0; i < meant.size(); ++i) {
        const Row& row = sheet->table.rows[i];
        const auto text = [&](const char* key) { return sheet->match.cell(row, key).text; };
        RC_ASSERT(text("name") == meant[i].name);
        RC_ASSERT(text("national_id") == meant[i].id);
        RC_ASSERT(text("branch") == meant[i].branch);
        RC_ASSERT(text("category") == "正式党员");
        const auto day = day_from_cell(sheet->match.cell(row, "joined"));
        ++tally.days;
        tally.days_refused += !day;
        RC_ASSERT(!day || (day->day == meant[i].joined && !day->month_only));
        for (const Problem& problem : cell_problems(form, sheet->match, row))
            RC_ASSERT(problem.cause == "row.hidden" && row.hidden);
    }
}

}  // namespace

TEST_CASE(
    "a roster in any dress of an office is read as it was meant, or refused: workbooks of several sheets, with merges "
    "and hidden rows")
{
    Tally tally;
    CHECK(rc::check([&] {
        std::vector<test::DrawnSheet> sheets;
        std::vector<Member> meant;
        const int count = *rc::gen::inRange(1, 4);
        for (int i = 0; i < count; ++i) {
            const Drawn sheet = drawn_sheet(any_members(meant.size()), true);
            meant.insert(meant.end(), sheet.meant.begin(), sheet.meant.end());
            sheets.push_back({"第" + std::to_string(i) + "支部", sheet.lines, sheet.merges, sheet.hidden});
        }
        if (odds(3)) sheets.insert(sheets.begin(), {"说明", {{"填表说明"}, {"姓名", "写全名"}}});
        if (odds(4)) {
            const Drawn gone = drawn_sheet(any_members(500), true);
            sheets.insert(sheets.begin(), {"已转出", gone.lines, gone.merges, {}, "", true});
        }
        must_be_meant(test::drawn(sheets), meant, tally);
    }));
    MESSAGE(tally.files, " workbooks, ", tally.refused, " refused; ", tally.days, " days, ", tally.days_refused,
            " refused");
    CHECK(tally.refused * 10 < tally.files);
    CHECK(tally.days_refused * 2 < tally.days);
}

TEST_CASE(
    "a roster in any dress of an office is read as it was meant, or refused: text in five encodings, parted by three "
    "signs")
{
    Tally tally;
    CHECK(rc::check([&] {
        const Drawn sheet = drawn_sheet(any_members(0), false);
        const std::string text = in_text(sheet);
        const View bytes = view_of(text);
        must_be_meant(Bytes{bytes.begin(), bytes.end()}, sheet.meant, tally);
    }));
    MESSAGE(tally.files, " files, ", tally.refused, " refused; ", tally.days, " days, ", tally.days_refused,
            " refused");
    CHECK(tally.refused * 10 < tally.files);
    CHECK(tally.days_refused * 2 < tally.days);
}
