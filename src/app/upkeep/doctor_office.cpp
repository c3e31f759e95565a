#include <fmt/format.h>
#include <fmt/ranges.h>

#include "app/upkeep/doctor.h"
#include "app/words/phrases.h"
#include "domain/registry/fitting.h"

namespace jinze::upkeep {
namespace {

// The State Council publishes the next year's notice in October or November.
Finding look_at_holidays(const district::State& state, Day today)
{
    const auto& calendar = state.duties().working_days(today);
    const int year = year_of(today);
    const auto missing = [](int which) {
        return Bilingual{fmt::format("还没有{}年的放假安排，该年的截止日为暂定。", which),
                         fmt::format("The holiday notice of {0} is not adopted; last days in {0} are "
                                     "provisional.",
                                     which)};
    };
    const Bilingual remedy{"国务院办公厅通知公布后，请执行 jinze adopt holidays FILE.csv。",
                           "When the State Council's notice is out, run jinze adopt holidays FILE.csv."};
    if (!calendar.knows(year)) return wrong("holidays", missing(year), remedy);
    if (!calendar.knows(year + 1) && today >= day_at(year, 12, 15)) return wrong("holidays", missing(year + 1), remedy);
    if (!calendar.knows(year + 1) && today >= day_at(year, 10, 1)) return look("holidays", missing(year + 1), remedy);
    return good("holidays", {fmt::format("{}年的放假安排已采用。", year),
                             fmt::format("The holiday notice of {} is adopted.", year)});
}

Finding look_at_unassigned(const district::State& state, Day today)
{
    const auto people = state.people().unassigned(today, today);
    if (people.empty()) return good("unassigned", {"每名党员都编入了一个支部。", "Every member belongs to a branch."});
    std::vector<std::string> shown;
    for (const PersonId person : people)
        if (shown.size() < 10) shown.push_back(fmt::format("m{}", person.number()));
    if (people.size() > shown.size()) shown.emplace_back("…");
    return look("unassigned",
                {fmt::format("{}名党员未编入支部：{}。", people.size(), fmt::join(shown, " ")),
                 fmt::format("{} members belong to no branch: {}.", people.size(), fmt::join(shown, " "))},
                {"请用 jinze transfer 转入支部；在此之前没有组织对他们负责。",
                 "Assign them to a branch with jinze transfer; until then no body is responsible for them."});
}

struct Seats {
    std::size_t held = 0;
    std::vector<Bilingual> vacant;
};

Seats seats_of_work_committee(const registry::Register& people, Day today)
{
    Seats seats;
    for (const registry::Post& post : people.posts()) {
        const registry::Organisation& org = people[post.org];
        if (org.kind != registry::OrgKind::work_committee || !org.life.holds(today, today) ||
            !post.life.holds(today, today))
            continue;
        if (people.holder(post.id, today, today))
            ++seats.held;
        else
            seats.vacant.push_back(words::words_of(post.title, org.kind));
    }
    return seats;
}

Finding look_at_work_committee(const district::State& state, Day today)
{
    const Seats seats = seats_of_work_committee(state.people(), today);
    if (seats.held == 0)
        return look(
            "work_committee",
            {"工委尚无人任职：目前任何人执行命令，均视为工委设置系统。",
             "Nobody holds a post in the work committee: anyone who runs commands acts as the office during setup."},
            {"请先用 jinze account add 给书记和今后的系统管理员开立账号，再用 jinze appoint "
             "任命：有人任职后，建区账号 office 即停用。",
             "First open accounts for the secretary and the future system administrator with jinze account add, then "
             "appoint them with jinze appoint: once a post is held, the setup account office is closed."});
    if (seats.vacant.empty())
        return good("work_committee", {"工委的职务都有人担任。", "Every post in the work committee is held."});
    std::vector<std::string> zh, en;
    for (const Bilingual& title : seats.vacant) zh.push_back(title.zh), en.push_back(title.en);
    return look("work_committee",
                {fmt::format("工委职务空缺：{}。", fmt::join(zh, "、")),
                 fmt::format("Vacant in the work committee: {}.", fmt::join(en, ", "))},
                {"请用 jinze appoint 任命；其职责在空缺期间无人履行。",
                 "Fill them with jinze appoint; until then nobody fulfils their duties."});
}

using registry::Title;

// In ledgers of earlier releases; today nobody is appointed so.
Finding look_at_administrators(const district::State& state, Day today)
{
    const registry::Register& people = state.people();
    std::vector<std::string> both;
    bool ever = false, held = false;
    for (const registry::Appointment& it : people.appointments()) {
        const Title title = people[it.post].title;
        if (title == Title::security_administrator) ever = true;
        if (!registry::is_administrator(title) || !it.span.holds(today, today) || people[it.person].erased) continue;
        if (title == Title::security_administrator) held = true;
        const auto posts = people.posts_of(it.person, today, today);
        if (std::any_of(posts.begin(), posts.end(),
                        [&](PostId id) { return !registry::is_administrator(people[id].title); }))
            both.push_back(fmt::format("m{}", it.person.number()));
    }
    if (!both.empty())
        return look(
            "administrators",
            {fmt::format("管理员兼任其他职务：{}。", fmt::join(both, " ")),
             fmt::format("Administrators who also hold other posts: {}.", fmt::join(both, " "))},
            {"请免去其中一个职务；管理员不得兼任。", "End one of the posts; an administrator may hold no other."});
    if (ever && !held)
        return look("administrators",
                    {"安全管理员空缺：现在不能任免管理员。",
                     "There is no security administrator: administrators can be neither appointed nor dismissed."},
                    {"请两名有授权权限的人在服务器上执行 jinze administrator fill。",
                     "Two people who may grant rights must run jinze administrator fill on the server."});
    return good("administrators",
                {"管理员没有兼职，也没有空缺。", "The administrators hold no other post, and none is missing."});
}

// Ledgers of earlier releases may hold several bodies that may reach the whole district: a street's committee, say.
Finding look_at_bodies(const district::State& state, Day today)
{
    using registry::OrgKind;
    std::vector<std::string> others;
    for (const registry::Organisation& org : state.people().organisations())
        if (registry::may_reach_everywhere(org.kind) && org.life.holds(today, today) &&
            state.body_of(org.kind) != org.id)
            others.push_back(fmt::format("o{}", org.id.number()));
    if (others.empty())
        return good("bodies", {"全区的权限只属于一个区委、一个机关工委、一个组织部。",
                               "Rights over the whole district belong to one committee, one work committee, one "
                               "organisation department."});
    const OrgId work = state.body_of(OrgKind::work_committee);
    return look(
        "bodies",
        {fmt::format("还有同类的组织：{}，它们没有全区的权限；机关工委是o{}。", fmt::join(others, " "), work.number()),
         fmt::format(
             "There are others of the same kind: {}, without rights over the district; the work committee is o{}.",
             fmt::join(others, " "), work.number())},
        {"街道的请另建“街道党工委”并转移下级；指定有误的请两人办理 jinze name-body。",
         "Register a street's committee again as 街道党工委 and move the bodies it leads; if the wrong one is named, "
         "two people run jinze name-body."});
}

}  // namespace

Findings look_at_office(const district::State& state, Day today)
{
    return {look_at_holidays(state, today), look_at_unassigned(state, today), look_at_work_committee(state, today),
            look_at_administrators(state, today), look_at_bodies(state, today)};
}

}  // namespace jinze::upkeep
