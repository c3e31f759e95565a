#include "front/cli/status.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/codec/leaf.h"
#include "domain/registry/warnings.h"

namespace jinze::cli {
namespace {

// Years without an adopted notice: this one, and from 15 November on the next (the State Council usually publishes
// it by then).
std::vector<int> years_missing(const duty::Duties& duties, Day today)
{
    const auto& working_days = duties.working_days(today);
    std::vector<int> missing;
    if (!working_days.knows(year_of(today))) missing.push_back(year_of(today));
    const bool published = today >= day_at(year_of(today), 11, 15);
    if (published && !working_days.knows(year_of(today) + 1)) missing.push_back(year_of(today) + 1);
    return missing;
}

template <class T>
std::uint64_t living(const std::vector<T>& all, Day today)
{
    return static_cast<std::uint64_t>(
        std::count_if(all.begin(), all.end(), [&](const T& it) { return it.life.holds(today, today); }));
}

void count(StatusAnswer& answer, const district::State& state, Day today)
{
    const registry::Register& people = state.people();
    answer.demonstration = state.demonstration();
    answer.leaves = state.leaves();
    answer.organisations = living(people.organisations(), today);
    answer.posts = living(people.posts(), today);
    answer.members = static_cast<std::uint64_t>(std::count_if(
        people.people().begin(), people.people().end(),
        [&](const registry::Person& person) { return people.branch_of(person.id, today, today).has_value(); }));
    for (const record::Record& record : state.records().all()) answer.records += record.withdrawn == never;
    std::set<Code> duties;
    for (const duty::DutyVersion& version : state.duties().versions())
        if (version.ended == never) duties.insert(version.terms.duty);
    answer.duties = duties.size();
    answer.missing_years = years_missing(state.duties(), today);
    for (const PersonId person : people.unassigned(today, today))
        answer.unassigned.push_back(fmt::format("m{}", person.number()));
}

// The last day on which each body is known to have elected its committee.
std::map<OrgId, Day> elections(const district::State& state, Day today)
{
    std::map<OrgId, Day> elected;
    for (const record::Record& it : state.records().all()) {
        const record::Version* version = it.known(today);
        if (!version) continue;
        const record::Content& content = version->content;
        const bool is_election = std::any_of(content.votes.begin(), content.votes.end(), [](const record::Vote& vote) {
            return vote.act == record::Act::election;
        });
        if (!is_election) continue;
        Day& last = elected.try_emplace(content.host, content.performed).first->second;
        last = std::max(last, content.performed);
    }
    return elected;
}

std::vector<std::string> warnings_of(const district::State& state, desk::Directory& directory, Day today, bool english)
{
    std::vector<std::string> lines;
    for (const registry::Warning& it : registry::warnings(state.people(), elections(state, today), today, today)) {
        const std::string where = directory.name(state.people()[it.org]);
        lines.push_back(where + (english ? ": " + sentence_in_english(it) : "：" + sentence_in_chinese(it)));
    }
    return lines;
}

}  // namespace

StatusAnswer status_of(const District& district, bool english)
{
    desk::Desk& desk = *district.desk;
    const Day today = day_of(desk.now());
    StatusAnswer answer;
    answer.district = district.key.district;
    desk.read([&](const district::State& state) {
        count(answer, state, today);
        answer.warnings = warnings_of(state, desk.directory(), today, english);
    });
    const ledger::Head head = district.journal->head();
    answer.root = head.root;
    if (head.size > 0)
        district.journal->read(head.size - 1,
                               [&](const journal::Leaf& leaf) { answer.last_entry = codec::leaf_from(leaf.bytes).at; });
    return answer;
}

int say(Shell& shell, const Common& common, const StatusAnswer& it)
{
    if (common.json) return say_json(shell, it), done;
    const bool english = common.english();
    const std::string last = it.last_entry ? to_text(*it.last_entry) : "-";
    if (it.demonstration)
        shell.out << (english ? "A demonstration district: everything in it is made up.\n"
                              : "这是演示区，内容全部虚构。\n");
    shell.out << fmt::format(fmt::runtime(english ? "district {}: {} leaves, last entry {}, root {}\n{} organisations, "
                                                    "{} members, {} posts, "
                                                    "{} records, {} duties in force\n"
                                                  : "区 {}：账本{}叶，最后写入 {}，根 "
                                                    "{}\n组织{}个，党员{}名，职务{}个，记录{}条，现行职责{}项\n"),
                             it.district, it.leaves, last, to_hex(it.root), it.organisations, it.members, it.posts,
                             it.records, it.duties);
    for (const int year : it.missing_years)
        shell.out << fmt::format(
            fmt::runtime(english ? "missing: the holiday notice of {0}; until it is adopted with `jinze adopt holidays "
                                   "FILE.csv`, last days in {0} are provisional\n"
                                 : "缺：{0}年放假安排。请用 jinze adopt holidays FILE.csv "
                                   "导入，此前{0}年的截止日为暂定\n"),
            year);
    if (!it.unassigned.empty())
        shell.out << fmt::format("{}{}\n", english ? "members in no branch: " : "未编入支部的党员：",
                                 fmt::join(it.unassigned, " "));
    for (const std::string& warning : it.warnings) shell.out << warning << '\n';
    return done;
}

}  // namespace jinze::cli
