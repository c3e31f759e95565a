// Members, identified by their ID number: new, in another branch, of another grade, or unchanged.
#include <fmt/format.h>

#include <unordered_map>

#include "app/intake/pass.h"
#include "app/intake/people_checks.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/district/refusals.h"
#include "domain/registry/person_name.h"
#include "domain/registry_rules/refusals.h"

namespace jinze::intake {
namespace {

using district::Command;
namespace refusals = district::refusals;
using registry::Mark;
using registry::MemberKind;

struct MemberRow {
    district::IdentityWords identity;
    OrgId branch;
    Membership member;
    struct State {
        bool suspended = false, lost = false, away = false;
        std::optional<Day> lost_since;
    } state;
};

// The sheet's column for a refusal; the last one if none is named.
constexpr ColumnOf::Named columns_of_people[] = {{refusals::id_number_wrong, "national_id"},
                                                 {refusals::id_number_taken, "national_id"},
                                                 {refusals::birth_impossible, "national_id"},
                                                 {refusals::birth_not_as_numbered, "national_id"},
                                                 {refusals::person_already_in_a_branch, "national_id"},
                                                 {refusals::day_in_the_future, "joined"},
                                                 {refusals::day_implausible, "joined"},
                                                 {refusals::joined_before_birth, "joined"},
                                                 {refusals::day_before_joining_party, "joined"},
                                                 {refusals::full_day_unfit, "confirmed"},
                                                 {refusals::full_day_missing, "confirmed"},
                                                 {refusals::day_before_last_grade, "confirmed"},
                                                 {refusals::same_grade, "category"},
                                                 {refusals::mark_already_begun, "lost"},
                                                 {refusals::mark_not_begun, "lost"},
                                                 {refusals::mark_ends_before_it_begins, "lost"}};

const registry::Span* open_span(const std::vector<registry::Span>& spans)
{
    const auto found = std::find_if(spans.rbegin(), spans.rend(), [](const auto& span) { return span.is_open(); });
    return found == spans.rend() ? nullptr : &*found;
}

class Members {
public:
    Members(Pass& pass, const Kept& kept) : pass_{pass}
    {
        for (const sheets::Match::Dropped& dropped : pass.columns.match.dropped)
            if (kept.contains(sheets::plain_heading(dropped.written)))
                kept_.emplace_back(sheets::plain_heading(dropped.written), dropped.column);
    }

    void settle(const sheets::Row& row)
    {
        RowReader reader = pass_.reader(row);
        auto read = read_row(reader);
        std::vector<Command> commands;
        Outcome outcome = Outcome::same;
        if (read) {
            const auto known = pass_.names.person_by_number(*read->identity.id_number);
            outcome = known ? compare(reader, *read, *known, commands) : bring(reader, *read, commands);
        }
        pass_.settle(reader, std::move(commands), outcome, ColumnOf{columns_of_people, "branch"});
    }

private:
    std::optional<MemberRow> read_row(RowReader& row)
    {
        MemberRow it;
        it.identity.name = row.name("name");
        if (const auto odd = registry::odd_in_name(row.text("name")))
            row.reject(
                "name", "name.odd", fmt::format("姓名中含有“{}”：请只填写一人的姓名，其他内容填写在备注中。", *odd),
                fmt::format("The name contains \"{}\": write only one person's name, and remarks elsewhere.", *odd));
        if (const auto id = read_id(row, "national_id", pass_.today)) {
            it.identity.id_number = id->number;
            it.identity.converted = id->converted;
            check_against_id(row, id->number, pass_.today);
            judge_twice(row, id->number);
        }
        read_category(row, it);
        read_branch(row, it);
        if (const auto joined = row.day("joined")) {
            it.member.joined = *joined;
            it.member.full_since = row.day("confirmed");
            if (!row.rejected()) check_membership(row, it.member, it.identity.id_number.value_or(""), pass_.today);
        }
        read_states(row, it);
        for (const auto& [heading, column] : kept_)
            if (std::string value = trimmed(row.cell(column).text); !value.empty())
                it.identity.extra.push_back({heading, std::move(value)});
        if (row.rejected()) return {};
        return it;
    }

    // An ID number belongs to one person, within the sheet too.
    void judge_twice(RowReader& row, const std::string& number)
    {
        const auto [first, is_first] = rows_.emplace(number, row.place());
        if (!is_first)
            row.reject(
                "national_id", "id.twice",
                fmt::format("{}已有这个号码，请只留一行。", pass_.columns.reading.chinese(first->second)),
                fmt::format("This number is already in {}; keep one.", pass_.columns.reading.english(first->second)));
    }

    void read_category(RowReader& row, MemberRow& it)
    {
        const std::string word = row.text("category");
        if (word.empty()) return;
        if (const auto kind = words::member_kind_from(word))
            it.member.kind = *kind;
        else
            row.reject("category", "category.unknown",
                       fmt::format("“{}”无法识别，请填写正式党员或者预备党员。", excerpt(word)),
                       fmt::format("\"{}\" is not a kind of member; write 正式党员 or 预备党员.", excerpt(word)));
    }

    void read_branch(RowReader& row, MemberRow& it)
    {
        const std::string name = row.text("branch");
        if (name.empty()) return;
        if (const auto branch = branch_named(name))
            it.branch = branch;
        else
            row.reject("branch", "branch.unknown",
                       fmt::format("没有名称为“{}”的党组织，请填写全称，或者先导入党组织。", excerpt(name, 40)),
                       fmt::format("No branch is called \"{}\"; write its full name, or import organisations first.",
                                   excerpt(name, 40)));
    }

    OrgId branch_named(const std::string& name)  // cache: thousands of rows name a few hundred branches
    {
        const auto [found, is_new] = branches_.try_emplace(name);
        if (is_new) found->second = pass_.organisation(name).value_or(OrgId{});
        return found->second;
    }

    void read_states(RowReader& row, MemberRow& it)
    {
        const std::string standing = key_of_name(row.text("standing"));
        it.state.suspended = standing == "停止党籍";
        const bool in_order = standing.empty() || standing == "正常" || standing == "正常党籍" || standing == "无";
        if (!it.state.suspended && !in_order)
            row.reject("standing", "choice.unknown",
                       fmt::format("“{}”无法识别，请填写“正常”或者“停止党籍”。", excerpt(standing)),
                       fmt::format("\"{}\" is neither 正常 nor 停止党籍.", excerpt(standing)));
        if (const auto lost = row.yes_or_no("lost")) {
            it.state.lost = lost->yes;
            const auto since = sheets::day_from_cell({.text = lost->rest});
            if (since && since->day <= pass_.today)
                it.state.lost_since = since->day;
            else if (lost->yes && !lost->rest.empty())
                row.warn("lost", "lost.day_unreadable", "失联日期无法识别或者晚于今天，自今天起算。",
                         "The day contact was lost is unreadable or after today; today is used.");
        }
        if (const auto away = row.yes_or_no("away")) it.state.away = away->yes;
    }

    Outcome bring(RowReader& reader, MemberRow& row, std::vector<Command>& commands)
    {
        ask_for_full_day(reader, row.member, pass_.today);
        // Unless known otherwise, the member has been here since joining, or since the branch was founded.
        const Day since = std::max(row.member.joined, pass_.people()[row.branch].life.from);
        commands.emplace_back(district::RegisterPerson{.branch = row.branch,
                                                       .since = since,
                                                       .kind = row.member.kind,
                                                       .joined = row.member.joined,
                                                       .full_since = row.member.full_since,
                                                       .identity = row.identity});
        mark_new(row, pass_.next_person(), since, commands);
        return Outcome::added;
    }

    void mark_new(const MemberRow& row, PersonId person, Day since, std::vector<Command>& commands) const
    {
        const Day lost = row.state.lost_since ? std::max(*row.state.lost_since, since) : pass_.today;
        if (row.state.suspended)
            commands.emplace_back(district::MarkMember{person, Mark::suspended, true, pass_.today});
        if (row.state.lost) commands.emplace_back(district::MarkMember{person, Mark::lost, true, lost});
        if (row.state.away) commands.emplace_back(district::MarkMember{person, Mark::away, true, pass_.today});
    }

    Outcome compare(RowReader& reader, MemberRow& row, PersonId id, std::vector<Command>& commands)
    {
        const district::IdentityWords& known = pass_.names.identity(id);
        if (key_of_name(known.name) != key_of_name(row.identity.name)) {
            reader.reject("national_id", "id.held_by_another", "该号码在系统中属于另一人（姓名不同），请核对。",
                          "In the system this number belongs to another person (the names differ); please check.");
            return Outcome::same;
        }
        const registry::Person& person = pass_.people()[id];
        const Day today = pass_.today;
        compare_branch(row, person, commands);
        if (pass_.people().grade_of(id, today, today) != row.member.kind) {
            ask_for_full_day(reader, row.member, today);
            ask_for_step_back(reader, row, person);
            const Day on = row.member.full_since.value_or(today);
            commands.emplace_back(district::GradeMember{id, row.member.kind, on});
        } else {
            warn_of_full_day(reader, row, person);
        }
        if (person.joined != row.member.joined)
            reader.warn("joined", "joined.differs",
                        fmt::format("系统中入党日期是{}，未作变动。", to_text(person.joined)),
                        fmt::format("In the system the joining day is {}; left unchanged.", to_text(person.joined)));
        compare_states(row, person, commands);
        compare_extra(row, known, id, commands);
        return commands.empty() ? Outcome::same : Outcome::changed;
    }

    // The day since which somebody is a full member here.
    static std::optional<Day> full_here(const registry::Person& person)
    {
        for (const registry::Grade& grade : person.grades)
            if (grade.span.is_open() && grade.kind == MemberKind::full) return grade.span.from;
        return {};
    }

    void ask_for_step_back(RowReader& reader, const MemberRow& row, const registry::Person& person) const
    {
        const auto full = full_here(person);
        if (!full || row.member.kind == MemberKind::full) return;
        reader.ask("category", "category.step_back",
                   fmt::format("系统中从{}起是正式党员：确认后改为表中的人员类别。", to_text(*full)),
                   fmt::format("In the system a full member since {}: once confirmed, the kind in the sheet is used.",
                               to_text(*full)));
    }

    void warn_of_full_day(RowReader& reader, const MemberRow& row, const registry::Person& person) const
    {
        const auto full = full_here(person);
        if (full && row.member.full_since && *full != *row.member.full_since)
            reader.warn("confirmed", "confirmed.differs", fmt::format("系统中转正日期是{}，未作变动。", to_text(*full)),
                        fmt::format("In the system a full member since {}; left unchanged.", to_text(*full)));
    }

    void compare_branch(const MemberRow& row, const registry::Person& person, std::vector<Command>& commands) const
    {
        if (pass_.people().branch_of(person.id, pass_.today, pass_.today) != row.branch)
            commands.emplace_back(district::TransferMember{person.id, row.branch, pass_.today});
    }

    void compare_states(const MemberRow& row, const registry::Person& person, std::vector<Command>& commands) const
    {
        const Day today = pass_.today;
        const auto one = [&](const std::vector<registry::Span>& spans, bool now, Mark mark, std::optional<Day> on) {
            const registry::Span* open = open_span(spans);
            if (static_cast<bool>(open) == now) return;
            const Day from = open ? std::max(today, open->from) : on.value_or(today);
            commands.emplace_back(district::MarkMember{person.id, mark, now, from});
        };
        if (pass_.columns.has("standing")) one(person.suspended, row.state.suspended, Mark::suspended, {});
        if (pass_.columns.has("lost")) one(person.lost, row.state.lost, Mark::lost, row.state.lost_since);
        if (pass_.columns.has("away")) one(person.away, row.state.away, Mark::away, {});
    }

    // Data that the sheet does not have stays unchanged.
    void compare_extra(const MemberRow& row, const district::IdentityWords& known, PersonId id,
                       std::vector<Command>& commands) const
    {
        district::IdentityWords wanted = known;
        for (const auto& [heading, column] : kept_)
            std::erase_if(wanted.extra, [&](const district::Extra& extra) { return extra.heading == heading; });
        wanted.extra.insert(wanted.extra.end(), row.identity.extra.begin(), row.identity.extra.end());
        if (wanted.extra.size() == known.extra.size() &&
            std::is_permutation(wanted.extra.begin(), wanted.extra.end(), known.extra.begin()))
            return;
        commands.emplace_back(district::CorrectIdentity{id, std::move(wanted)});
    }

    Pass& pass_;
    std::vector<std::pair<std::string, std::size_t>> kept_;  // heading, column
    std::unordered_map<std::string, sheets::Place> rows_;    // ID number -> the first row that has it
    std::unordered_map<std::string, OrgId> branches_;
};

}  // namespace

void pass_people(Pass& pass, const Rows& rows, const Kept& kept)
{
    Members members{pass, kept};
    for (const sheets::Row* row : rows) {
        members.settle(*row);
        pass.step(rows.size());
    }
}

}  // namespace jinze::intake
