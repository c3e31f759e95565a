#include "intake/people_checks.h"

#include <fmt/format.h>

#include "intake/words.h"

namespace jinze::intake {
namespace {

using registry::MemberKind;

// The same day so many months later; the last of the month where there is none.
Day later(Day day, int months)
{
    auto date = civil(day) + std::chrono::months{months};
    if (!date.ok()) date = date.year() / date.month() / std::chrono::last;
    return day_of(date);
}

}  // namespace

std::optional<registry::ReadId> read_id(RowReader& row, std::string_view key, Day today)
{
    const sheets::Cell& cell = row.cell(key);
    if (cell.kind == sheets::CellKind::error || key_of(cell.text).empty()) return {};
    const bool numeric = cell.kind == sheets::CellKind::number;
    auto read = registry::read_national_id(cell.text, numeric, today);
    if (read.check.fine()) {
        if (read.converted)
            row.warn(key, "id.converted", "15位的旧号码，已换算成18位并作标记。",
                     "An old number of 15 digits, converted to 18 and marked.");
        return read;
    }
    constexpr std::array<const char*, 7> causes{"id.fine",       "id.length",      "id.character",
                                                "id.date",       "id.check_digit", "id.future",
                                                "id.digits_lost"};
    row.reject(key, causes[static_cast<std::size_t>(read.check.verdict)],
               registry::sentence_in_chinese(read.check),
               registry::sentence_in_english(read.check));
    return {};
}

void check_against_id(RowReader& row, const std::string& id_number)
{
    if (const std::string sex = key_of(row.text("sex")); !sex.empty()) {
        const bool male = registry::birth_sex_of(id_number) == registry::BirthSex::male;
        const bool says_male = sex == "男" || sex == "男性" || sex == "1";
        const bool says_female = sex == "女" || sex == "女性" || sex == "2";
        if (!says_male && !says_female)
            row.warn("sex", "sex.unknown", "看不懂；性别不保存，未作核对。",
                     "Neither 男 nor 女; it is not kept.");
        else if (says_male != male)
            row.warn("sex", "sex.differs", "与公民身份号码不一致，请核对。",
                     "It does not fit the ID number.");
    }
    const auto born = row.day("born", sheets::Severity::warned);
    if (!born) return;
    const Day by_id = registry::birth_day_of(id_number);
    const auto a = civil(*born), b = civil(by_id);
    const bool month_only =
        a.day() == std::chrono::day{1} && a.year() == b.year() && a.month() == b.month();
    if (*born != by_id && !month_only)
        row.warn("born", "born.differs", "与公民身份号码不一致，请核对；出生日期不保存。",
                 "It does not fit the ID number; it is not kept.");
}

void check_membership(RowReader& row, Membership& member, const std::string& id_number, Day today)
{
    if (!id_number.empty() && member.joined < later(registry::birth_day_of(id_number), 18 * 12))
        row.warn("joined", "joined.under_18", "入党时不满18周岁，请核对。",
                 "Not yet 18 when joining; please check.");
    if (member.kind == MemberKind::probationary && later(member.joined, 13) < today)
        row.warn("category", "probation.over_13_months",
                 "入党已超过13个月仍是预备党员，转正可能逾期。",
                 "Probationary for more than 13 months: becoming a full member may be overdue.");
    if (!member.full_since) {
        if (member.kind == MemberKind::full && key_of(row.text("confirmed")).empty())
            row.warn("confirmed", "confirmed.missing",
                     "正式党员没有写转正日期，按入党之日起为正式党员收。",
                     "A full member without the day of it: taken as full since joining.");
        return;
    }
    const bool possible = *member.full_since >= member.joined && *member.full_since <= today;
    if (member.kind != MemberKind::full)
        row.warn("confirmed", "confirmed.not_full", "不是正式党员，转正日期未收。",
                 "Not a full member: the day is not taken.");
    else if (!possible)
        row.warn("confirmed", "confirmed.impossible", "早于入党日期或晚于今天，未收。",
                 "Before joining or after today: not taken.");
    else if (*member.full_since < later(member.joined, 12))
        row.warn("confirmed", "confirmed.within_a_year", "入党不满一年就转正，请核对。",
                 "Full member less than a year after joining; please check.");
    if (member.kind != MemberKind::full || !possible) member.full_since.reset();
}

}  // namespace jinze::intake
