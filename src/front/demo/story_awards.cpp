// 七一表彰: from the authority to the decision. One of those proposed is objected to anonymously; the objection is not
// cleared up in time, so the meeting defers it, and a substitute has a notice of their own.
#include "domain/commendation/awards.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

using commendation::AwardTitle;
using record::Kind;

constexpr int members = 20, workers = 10, bodies = 10;
// Recommended besides: a substitute of each title for persons, and one who is not forwarded.
constexpr int all = members + workers + bodies + 3;

AwardTitle title_of(int number)
{
    if (number <= members + 1) return AwardTitle::member;
    return number <= members + workers + 3 ? AwardTitle::worker : AwardTitle::organisation;
}

const commendation::Award* award_of(const district::State& state, int year)
{
    for (const commendation::Award& it : state.of<commendation::Awards>().all())
        if (it.planned.year == year) return &it;
    return nullptr;
}

// Their numbers, in the order recommended.
struct Proposed {
    std::vector<int> list, substitutes;
    int not_forwarded = 0, objected = 0;
};
Proposed proposed_in(const commendation::Award& award)
{
    Proposed it;
    std::vector<int> of_workers;
    int of_members = 0;
    for (std::size_t i = 0; i < award.nominees.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        switch (award.nominees[i].recommended.title) {
            case AwardTitle::member: (++of_members <= members ? it.list : it.substitutes).push_back(number); break;
            case AwardTitle::worker: of_workers.push_back(number); break;
            default: it.list.push_back(number);
        }
    }
    for (std::size_t i = 0; i < of_workers.size(); ++i) {
        if (i < workers) it.list.push_back(of_workers[i]);
        if (i == workers) it.substitutes.push_back(of_workers[i]);
    }
    if (of_workers.size() > workers + 1) it.not_forwarded = of_workers.back();
    if (of_workers.size() > 7) it.objected = of_workers[6];
    std::ranges::sort(it.list);
    return it;
}

// The worker who takes the place of the one objected to.
int substitute_of(const commendation::Award& award)
{
    for (const int number : proposed_in(award).substitutes)
        if (award.nominee(number)->recommended.title == AwardTitle::worker) return number;
    return 0;
}

std::vector<int> forwarded_in(const commendation::Award& award)
{
    std::vector<int> numbers;
    for (std::size_t i = 0; i < award.nominees.size(); ++i)
        if (award.nominees[i].review && award.nominees[i].review->forwarded) numbers.push_back(static_cast<int>(i) + 1);
    return numbers;
}

// A full member of the branch: for the title of a worker one who holds a post there but is not the secretary, else one
// without a post.
std::optional<std::size_t> chosen(const district::State& state, const std::vector<PersonId>& people, OrgId branch,
                                  AwardTitle title, Day day)
{
    for (std::size_t i = 0; i < people.size(); ++i) {
        const PersonId who = people[i];
        if (state.people().branch_of(who, day, day) != branch) continue;
        if (state.people().grade_of(who, day, day) != registry::MemberKind::full) continue;
        const auto posts = state.people().posts_of(who, day, day);
        const bool officer = std::ranges::any_of(posts, [&](PostId post) {
            return state.people()[post].org == branch && state.people()[post].title != registry::Title::secretary;
        });
        if (title == AwardTitle::worker ? officer && posts.size() == 1 : posts.empty()) return i;
    }
    return {};
}

}  // namespace

void Story::awards()
{
    for (int year = year_of(start_) + 1; year <= year_of(until_); ++year) award(year);
}

void Story::award(int year)
{
    const auto day = [this, year](int month, int number) {
        return working_days_.on_or_after(day_at(year, month, number)).day;
    };
    const PersonId clerk = ids_.person(model_.office_clerk);
    const OrgId committee = ids_.org(work_committee);
    tell(day(4, 13), [=, authority = ids_.org(district_committee)](const district::State&) {
        return desk::Request{.actor = clerk,
                             .commands = {district::PlanAward{
                                 .body = committee,
                                 .year = year,
                                 .basis = commendation::AwardBasis::party,
                                 .title = {"“两优一先”表彰"},
                                 .document = district::Text{"区委关于开展“两优一先”表彰的授权，云委〔" +
                                                            std::to_string(year) + "〕11号"},
                                 .decided = day(4, 10),
                                 .authority = authority,
                                 .members = members,
                                 .workers = workers,
                                 .organisations = bodies,
                                 .days = {day(5, 15), day(5, 22), day(6, 5), day(6, 9), day(6, 30), day(7, 1)}}}};
    });
    int number = 0;
    for (std::size_t u = 0; u < model_.units.size() && number < all; ++u)
        if (nominate(year, number + 1, model_.units[u], day(4, 20), day(5, 19))) ++number;
    for (const auto from : {commendation::OpinionOf::discipline, commendation::OpinionOf::organisation,
                            commendation::OpinionOf::public_security})
        by_office(day(6, 4), [=](const district::State& state) -> std::optional<district::Command> {
            const commendation::Award* it = award_of(state, year);
            if (!it) return {};
            return district::GiveOpinion{it->id, from, forwarded_in(*it), {}};
        });
    hold(day(6, 9), work_committee, clerk, "研究拟表彰名单");
    by_office(day(6, 10), [=, held = day(6, 9)](const district::State& state) -> std::optional<district::Command> {
        const commendation::Award* it = award_of(state, year);
        if (!it) return {};
        const Proposed those = proposed_in(*it);
        return district::DecideAwardList{it->id, meeting_on(state, committee, held).value_or(RecordId{}), those.list,
                                         those.substitutes};
    });
    announce(year, day(6, 15));
    hold(day(6, 30), work_committee, clerk, "决定“两优一先”表彰对象");
    by_office(day(7, 1), [=, held = day(6, 30)](const district::State& state) -> std::optional<district::Command> {
        const commendation::Award* it = award_of(state, year);
        if (!it) return {};
        const Proposed those = proposed_in(*it);
        auto numbers = those.list;
        std::ranges::replace(numbers, those.objected, substitute_of(*it));
        return district::ConferAwards{it->id, meeting_on(state, committee, held).value_or(RecordId{}), numbers};
    });
    by_office(day(7, 20), [=](const district::State& state) -> std::optional<district::Command> {
        const commendation::Award* it = award_of(state, year);
        if (!it) return {};
        return district::FileAward{it->id, {}};
    });
}

// The notice of five working days, the objection, and the substitute's notice.
void Story::announce(int year, Day first)
{
    const PersonId clerk = ids_.person(model_.office_clerk);
    const OrgId committee = ids_.org(work_committee);
    const Day full = working_days_.after(first, 4).day, again = working_days_.after(full, 1).day;
    by_office(first, [=](const district::State& state) -> std::optional<district::Command> {
        const commendation::Award* it = award_of(state, year);
        if (!it) return {};
        return district::PublishAwardNotice{
            it->id, proposed_in(*it).list, first, {}, {"区政府大院公示栏、各单位公开栏"}};
    });
    const Day came = working_days_.after(first, 2).day;
    by_office(came, [=](const district::State& state) -> std::optional<district::Command> {
        const commendation::Award* it = award_of(state, year);
        if (!it) return {};
        return district::ReceiveNomineeObjection{it->id, proposed_in(*it).objected, came, true, true, true};
    });
    hold(full, work_committee, clerk, "研究公示期间的异议");
    tell(again, [=](const district::State& state) -> std::optional<desk::Request> {
        const commendation::Award* it = award_of(state, year);
        const auto met = meeting_on(state, committee, full);
        if (!it || !met) return {};
        return desk::Request{
            .actor = clerk,
            .commands = {district::ConcludeNomineeObjection{it->id, 1, commendation::ObjectionOutcome::deferred, *met},
                         district::PublishAwardNotice{
                             it->id, {substitute_of(*it)}, again, {}, {"区政府大院公示栏、各单位公开栏"}}}};
    });
}

// The meeting that recommends, the Party group's review, and what both decided. False: the unit has nobody to name.
bool Story::nominate(int year, int number, const Unit& unit, Day first, Day reviewed)
{
    const AwardTitle title = title_of(number);
    const bool body = title == AwardTitle::organisation;
    if (body && unit.members < 100) return false;
    const Branch& branch = model_.branches[static_cast<std::size_t>(unit.branches.at(body ? 1 : 0))];
    if (title == AwardTitle::worker && !branch.committee) return false;
    const std::string_view host = body ? std::string_view{unit.organ} : std::string_view{branch.name};
    const Day held = working_days_.after(first, number * 15 / all).day, told = working_days_.after(held, 1).day;
    const PersonId clerk = ids_.person(unit.clerk);
    hold(held, host, clerk, "推荐“两优一先”对象");
    std::vector<PersonId> people;
    std::vector<std::string> names;
    for (const int person : branch.people) {
        people.push_back(ids_.person(person));
        names.push_back(model_.people[static_cast<std::size_t>(person)].name);
    }
    const OrgId org = ids_.org(branch.name), recommends = ids_.org(host);
    tell(told, [=, name = branch.name](const district::State& state) -> std::optional<desk::Request> {
        const commendation::Award* award = award_of(state, year);
        const auto meeting = meeting_on(state, recommends, held);
        const auto writer = writer_for(state, recommends, clerk, told);
        if (!award || !meeting || !writer) return {};
        district::RecommendNominee it{.award = award->id, .title = title, .meeting = *meeting};
        if (body) {
            it.org = org;
            it.named = {name};
        } else {
            const auto found = chosen(state, people, org, title, held);
            if (!found) return {};
            it.person = people[*found];
            it.named = {names[*found]};
            it.post = {title == AwardTitle::worker ? "支部委员" : "党员"};
        }
        return desk::Request{.actor = *writer, .commands = {it}};
    });
    hold(reviewed, unit.group, clerk, "审核“两优一先”推荐对象");
    tell(working_days_.after(reviewed, 1).day,
         [=, group = ids_.org(unit.group)](const district::State& state) -> std::optional<desk::Request> {
             const commendation::Award* award = award_of(state, year);
             const auto meeting = meeting_on(state, group, reviewed);
             if (!award || !meeting) return {};
             for (std::size_t i = 0; i < award->nominees.size(); ++i) {
                 const auto& it = award->nominees[i].recommended;
                 if (it.body != recommends) continue;
                 const int its = static_cast<int>(i) + 1;
                 const bool forward = its != proposed_in(*award).not_forwarded;
                 return desk::Request{.actor = clerk,
                                      .commands = {district::ReviewNominee{award->id, its, forward, *meeting}}};
             }
             return {};
         });
    return true;
}

}  // namespace jinze::demo
