#include "app/intake/people_checks.h"

#include "base/spelling.h"
#include "domain/registry/ages.h"

namespace jinze::intake {
namespace {

using registry::MemberKind;

using registry::months_later;

}  // namespace

std::optional<registry::ReadId> read_id(RowReader& row, std::string_view key, Day today)
{
    const sheets::Cell& cell = row.cell(key);
    if (cell.kind == sheets::CellKind::error || key_of_name(cell.text).empty()) return {};
    const bool numeric = cell.kind == sheets::CellKind::number;
    auto read = registry::read_national_id(cell.text, numeric, today);
    if (read.check.fine()) {
        if (const Day born = registry::birth_day_of(read.number); !registry::can_be_born_on(born, today)) {
            row.reject(key, "id.born_impossible", "公民身份号码中的出生日期在120多年前，请核对。",
                       "The birth date in the ID number is over 120 years ago; please check.");
            return {};
        }
        if (read.converted)
            row.warn(key, "id.converted", "15位的旧号码，已换算成18位并作标记。",
                     "An old number of 15 digits, converted to 18 and marked.");
        return read;
    }
    constexpr std::array<const char*, 7> causes{"id.fine",        "id.length", "id.character",  "id.date",
                                                "id.check_digit", "id.future", "id.digits_lost"};
    row.reject(key, causes[static_cast<std::size_t>(read.check.verdict)], registry::sentence_in_chinese(read.check),
               registry::sentence_in_english(read.check));
    return {};
}

void check_against_id(RowReader& row, const std::string& id_number, Day today)
{
    if (const std::string sex = key_of_name(row.text("sex")); !sex.empty()) {
        const bool male = registry::birth_sex_of(id_number) == registry::BirthSex::male;
        const bool says_male = sex == "男" || sex == "男性" || sex == "1";
        const bool says_female = sex == "女" || sex == "女性" || sex == "2";
        if (!says_male && !says_female)
            row.warn("sex", "sex.unknown", "无法识别；性别不保存，未作核对。",
                     "Neither 男 nor 女; not compared and not stored.");
        else if (says_male != male)
            row.warn("sex", "sex.differs", "与公民身份号码不一致，请核对。",
                     "It does not match the ID number; please check.");
    }
    const auto born = row.day("born", sheets::Severity::asked);
    if (!born) return;
    const Day by_id = registry::birth_day_of(id_number);
    const auto a = civil(*born), b = civil(by_id);
    const bool month_only = a.day() == std::chrono::day{1} && a.year() == b.year() && a.month() == b.month();
    if (!registry::can_be_born_on(*born, today))
        row.ask("born", "born.impossible", "不可能是出生日期，请核对；出生日期不保存，以公民身份号码为准。",
                "This cannot be a birth date; please check. It is not stored: the ID number counts.");
    else if (*born != by_id && !month_only)
        row.warn("born", "born.differs", "与公民身份号码不一致，请核对；出生日期不保存。",
                 "It does not match the ID number; please check. It is not stored.");
}

void check_membership(RowReader& row, Membership& member, const std::string& id_number, Day today)
{
    if (member.joined > today) return;  // the rules refuse it
    if (!id_number.empty()) {
        const Day born = registry::birth_day_of(id_number);
        if (member.joined < born)
            row.reject("joined", "joined.before_birth", "早于公民身份号码中的出生日期，请核对。",
                       "Before the birth date in the ID number; please check.");
        else if (!registry::of_age_on(born, member.joined))
            row.ask("joined", "joined.under_18", "入党时不满18周岁，请核对。",
                    "Not yet 18 when joining; please check.");
    }
    if (member.kind == MemberKind::probationary && months_later(member.joined, 13) < today)
        row.warn("category", "probation.over_13_months", "入党已超过13个月仍是预备党员，转正可能逾期。",
                 "Probationary for more than 13 months: becoming a full member may be overdue.");
    if (!member.full_since) return;
    const bool possible = *member.full_since >= member.joined && *member.full_since <= today;
    if (member.kind != MemberKind::full)
        row.warn("confirmed", "confirmed.not_full", "不是正式党员，转正日期未收。",
                 "Not a full member: the day is ignored.");
    else if (!possible)
        row.reject("confirmed", "confirmed.impossible", "早于入党日期或晚于今天，请核对。",
                   "Before joining or after today; please check.");
    else if (*member.full_since < months_later(member.joined, registry::probation_of(member.joined)))
        row.ask("confirmed", "confirmed.within_a_year", "入党不满一年就转正，请核对。",
                "Full member less than a year after joining; please check.");
    if (member.kind != MemberKind::full || !possible) member.full_since.reset();
}

void ask_for_full_day(RowReader& row, Membership& member, Day today)
{
    if (member.kind != MemberKind::full || member.full_since || row.rejected()) return;
    const Day usual = months_later(member.joined, registry::probation_of(member.joined));
    if (usual > today) {
        row.reject(
            "confirmed", "confirmed.too_early",
            "入党不满一年，还不能是正式党员：请写转正日期，或把人员类别改为预备党员。",
            "Less than a year after joining, so not yet a full member: write the day, or change the kind to 预备党员.");
        return;
    }
    member.full_since = usual;
    row.ask("confirmed", "confirmed.missing",
            "正式党员未填写转正日期：确认后按入党满一年的那一天记（1969年4月至1977年8月入党的没有预备期，按入党之日记）"
            "。能够补填的，请补填。",
            "A full member without the day of full membership: once confirmed, one year after joining is used (the day "
            "of joining for April 1969 to August 1977, when there was no probation). Add the day if it is known.");
}

}  // namespace jinze::intake
