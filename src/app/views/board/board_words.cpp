#include "app/views/board/board_words.h"

#include <fmt/format.h>

#include "app/input/naming.h"
#include "app/views/wording.h"
#include "app/words/speaking.h"
#include "domain/registry/unit_kind.h"

namespace jinze::views {
namespace {

using duty::Standing;
using registry::UnitKind;

Bilingual words_of(UnitKind kind)
{
    switch (kind) {
        case UnitKind::party: return {"党委工作机关", "Party organs"};
        case UnitKind::congress: return {"人大、政协和司法机关", "Congress, consultative conference and courts"};
        case UnitKind::government: return {"政府工作部门", "Government departments"};
        case UnitKind::mass: return {"群团组织", "People’s organisations"};
        case UnitKind::street: return {"街道、乡镇", "Subdistricts and towns"};
        case UnitKind::subordinate: return {"直属和垂管单位", "Directly and vertically managed units"};
        case UnitKind::other: break;
    }
    return {"其他单位", "Other units"};
}

// Windows that ended between the two days, as the reason for more overdue obligations.
Bilingual reason_of(Day before, Day after)
{
    for (const auto& [month, day, zh, en] :
         {std::tuple{12U, 31U, "因年度期限届满", "because the year ended"},
          std::tuple{6U, 30U, "因上半年期限届满", "because the half-year ended"},
          std::tuple{9U, 30U, "因第三季度期限届满", "because the third quarter ended"},
          std::tuple{3U, 31U, "因第一季度期限届满", "because the first quarter ended"}})
        for (int year = year_of(before); year <= year_of(after); ++year)
            if (const Day end = day_at(year, month, day); before <= end && end < after) return {zh, en};
    const bool month_ended =
        civil(before).month() != civil(after).month() || civil(before).year() != civil(after).year();
    return month_ended ? Bilingual{"因当月期限届满", "because the month ended"} : Bilingual{};
}

int settled(const Tally& tally) { return tally.done + tally.done_entered_late + tally.done_late + tally.answered; }

Bilingual until(Day last, Day on) { return {near_chinese(last, on) + "前", "by " + to_text(last)}; }

// For a single obligation: the day it was done, or its deadline.
std::optional<Bilingual> note_of_one(const Reader& reader, const Stood& one, const BoardDay& day, Day known)
{
    const duty::Obligation& it = one.obligation;
    const auto& duties = reader.state.duties();
    switch (one.standing) {
        case Standing::done:
        case Standing::done_entered_late:
        case Standing::done_late: {
            const auto judged = duty::evaluate(reader.facts(), it, day.on, known);
            if (!judged.done_on) return {};
            return Bilingual{near_chinese(*judged.done_on, day.on), to_text(*judged.done_on)};
        }
        case Standing::overdue: {
            const int past = distance(reader.facts(), day.on, it.last).past;
            return Bilingual{fmt::format("已过{}个工作日", past), words::many(past, "working day") + " ago"};
        }
        case Standing::reason_wanted: {
            const Day by = duties.working_days(day.on).after(it.last, duties.parameters(it.begin).reason).day;
            return Bilingual{"说明期至" + near_chinese(by, day.on), "reason by " + to_text(by)};
        }
        case Standing::due_soon:
        case Standing::open: return until(it.last, day.on);
        case Standing::awaiting_notice: return Bilingual{"待上级通知启动", "opens by notice from above"};
        default: return {};
    }
}

}  // namespace

RowHead head_of(const Reader& reader, OrgId org)
{
    using registry::OrgKind;
    constexpr int bodies = 20;  // after the units
    const auto kind_of = [](UnitKind kind) { return RowHead{1 + static_cast<int>(kind), words_of(kind)}; };
    switch (reader.people()[org].kind) {
        case OrgKind::district_committee:
        case OrgKind::work_committee:
        case OrgKind::organisation_department: return {0, {"区级组织", "Bodies of the district"}};
        case OrgKind::unit: return kind_of(registry::unit_kind(reader.asking().name(org)));
        case OrgKind::street_committee: return kind_of(UnitKind::street);
        case OrgKind::party_group:
        case OrgKind::leading_group:
        case OrgKind::department_committee: return {bodies, {"党组、领导班子", "Leading groups"}};
        case OrgKind::organ_committee:
        case OrgKind::general_branch:
        case OrgKind::discipline_body: return {bodies + 1, {"机关党组织", "Organ Party organisations"}};
        default: return {bodies + 2, {"党支部", "Branches"}};
    }
}

Bilingual head_of(const Reader& reader, Bearers bearers, const std::set<duty::BearerRef>& who, Day on)
{
    if (who.size() == 1) return desk::bearer_name(reader.asking(), *who.begin(), on, on);
    const Bilingual kind = words::words_of(bearers);
    const bool persons = bearers == Bearers::members;
    return {fmt::format("{}（{}{}合并显示，取最需办理的一项）", kind.zh, who.size(), persons ? "名" : "个"),
            fmt::format("{} ({} together; the most pressing is shown)", kind.en, who.size())};
}

Bilingual cadence_of(const duty::Owed& owed)
{
    using duty::Shape;
    static const std::array<Bilingual, 3> spans{{{"天", "day"}, {"个工作日", "working day"}, {"个月", "month"}}};
    switch (owed.shape) {
        case Shape::count:
        case Shape::hours: {
            Bilingual often = often_words(owed);
            if (owed.shape == Shape::count && owed.at_least == 1) {
                static constexpr std::array zh{"每月", "每季度", "每半年", "每年"},
                    en{"monthly", "quarterly", "half-yearly", "yearly"};
                const auto at = static_cast<std::size_t>(owed.in_each);
                often = {zh[at], en[at]};
            }
            return often;
        }
        case Shape::by_date:
            return {fmt::format("{}月{}日前", owed.month, owed.day),
                    fmt::format("by {:02}-{:02}", owed.month, owed.day)};
        case Shape::reference_year: return {"按上级通知", "by notice from above"};
        case Shape::term:
            return {fmt::format("每{}年", owed.every_years), "every " + words::many(owed.every_years, "year")};
        case Shape::within: {
            const Bilingual& span = spans[static_cast<std::size_t>(owed.span)];
            return {fmt::format("{}{}内", owed.within, span.zh), "within " + words::many(owed.within, span.en)};
        }
        default: return {};
    }
}

Standing most_pressing(const Rolled& cell)
{
    for (const Standing standing : by_urgency)
        if (cell.counts[static_cast<std::size_t>(standing)] > 0) return standing;
    return Standing::not_owed;
}

std::optional<Bilingual> note_of(const Reader& reader, const Rolled& cell, const BoardDay& day, Day known)
{
    if (cell.only) return note_of_one(reader, *cell.only, day, known);
    const Standing standing = most_pressing(cell);
    const int count = cell.counts[static_cast<std::size_t>(standing)];
    switch (standing) {
        case Standing::overdue:
        case Standing::reason_wanted:
        case Standing::done_late:
        case Standing::answered: return Bilingual{fmt::format("{}项", count), fmt::format("{} of {}", count, cell.all)};
        case Standing::due_soon:
        case Standing::open: return cell.last ? std::optional{until(*cell.last, day.on)} : std::nullopt;
        case Standing::awaiting_notice: return Bilingual{"待上级通知启动", "opens by notice from above"};
        default: return {};
    }
}

std::optional<Bilingual> change_words(const Tally& before, const Tally& after, const Bilingual& why)
{
    Bilingual said;
    const auto say = [&](const Bilingual& word, int change, bool pressing) {
        if (change == 0) return;
        const bool first = said.zh.empty();
        said.zh +=
            fmt::format("{}{}{}{}项", first ? "" : "；", word.zh, change > 0 ? "增加" : "减少", std::abs(change));
        said.en +=
            fmt::format("{}{} {} {}", first ? "" : "; ", word.en, change > 0 ? "up by" : "down by", std::abs(change));
        if (!first || !pressing || change < 0 || why.zh.empty()) return;
        said.zh += "，" + why.zh;
        said.en += ", " + why.en;
    };
    say(words::words_of(Standing::overdue), after.overdue - before.overdue, true);
    say(words::words_of(Standing::reason_wanted), after.reason_wanted - before.reason_wanted, true);
    say({"办结", "settled"}, settled(after) - settled(before), false);
    if (said.zh.empty()) return {};
    return said;
}

Bilingual sentence_of(const BoardPage& page, std::optional<std::size_t> units)
{
    Bilingual said =
        units ? Bilingual{fmt::format("{}个单位。", *units), fmt::format("{} units. ", *units)} : Bilingual{};
    if (!page.compared) return said;
    const Bilingual why = *page.compared < page.on ? reason_of(*page.compared, page.on) : Bilingual{};
    const auto change = change_words(*page.total_before, page.total, why);
    const std::string day =
        *page.compared == page.on ? words::in_chinese(*page.compared) : near_chinese(*page.compared, page.on);
    if (!change) {
        said.zh += fmt::format("较{}没有变化。", day);
        said.en += fmt::format("No change since {}.", to_text(*page.compared));
        return said;
    }
    said.zh += fmt::format("较{}：{}。", day, change->zh);
    said.en += fmt::format("Since {}: {}.", to_text(*page.compared), change->en);
    return said;
}

}  // namespace jinze::views
