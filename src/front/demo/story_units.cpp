// The year of leading groups and branches in the demonstration district.
#include "domain/calendar/window.h"
#include "domain/district/rights.h"
#include "domain/duty/evaluate.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

using record::Content;
using record::Kind;

std::string month_name(Day month) { return std::to_string(static_cast<unsigned>(civil(month).month())) + "月"; }

// False for obligations that `who` answers for, or answered for at the end of the window.
bool may_decide(const district::State& state, PersonId who, const record::ObligationId& id, Day day)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    const auto obligation = duty::find_obligation(facts, id, day);
    if (!obligation) return false;
    const auto answers = [&](Day on) { return duty::answers_for(facts, who, obligation->bearer, on, day); };
    return !answers(day) && !answers(obligation->last) &&
           district::may(state, who, district::Right::decide_reason, duty::home_of(facts, obligation->bearer, day, day),
                         day);
}

}  // namespace

void Story::unit_year(const Unit& unit, int year)
{
    for (const int half : {0, 1}) {
        study(unit, year, half);
        visits(unit, year, half);
    }
    const PersonId clerk = ids_.person(unit.clerk);
    const auto yearly = [&](int from, int to, Kind kind, std::string_view host, std::string_view topic,
                            const char* title, int presenter) {
        if (!dice_.chance(unit.diligence)) return;
        const Day held = working_day(first_of(year, from), calendar::months_after(first_of(year, to), 1) - days{1});
        Content it = content(kind, host, {topic}, held);
        if (presenter >= 0) it.presenters = {ids_.person(presenter)};
        if (topic == "guarantee")
            it.guarantee = record::Guarantee{true, 1 + unit.members / 120, 2 + unit.members / 60, 300 * unit.members,
                                             280 * unit.members + 500 * (unit.diligence % 7)};
        enter(held, clerk, it, title, 1);
    };
    yearly(2, 3, Kind::document, unit.group, "yearly-requirements", "对机关党建工作的年度要求", -1);
    yearly(11, 12, Kind::statement, unit.group, "guarantee", "机构、人员和经费保障情况", -1);
    yearly(10, 12, Kind::publication, unit.group, "party-building-bulletin", "党组抓机关党建情况通报", -1);
    yearly(9, 11, Kind::report, unit.group, "comprehensive-report", "党组年度全面报告", unit.leaders[0]);
    yearly(3, 6, Kind::meeting, unit.organ, "cadre-assembly", "机关党员干部大会", unit.leaders[0]);
    if (dice_.chance(40)) important_meeting(unit, year);
    // The secretaries report on the past year, in turn, at one meeting.
    if (year == year_of(start_)) return;
    const Day held = working_day(first_of(year, 1) + days{4}, first_of(year, 2) + days{20});
    Content reports = content(Kind::meeting, unit.organ, {"secretary-report"}, held);
    for (const int b : unit.branches) {
        const Branch& branch = model_.branches[static_cast<std::size_t>(b)];
        if (dice_.chance(branch.diligence)) reports.presenters.push_back(ids_.person(branch.secretary));
    }
    if (unit.members >= 50) reports.presenters.push_back(ids_.person(unit.leaders[1]));
    if (!reports.presenters.empty()) enter(held, clerk, reports, "支部书记述职评议会", 1);
}

// The speech sets this number: research and hear a report at least twice a year.
void Story::study(const Unit& unit, int year, int half)
{
    if (!dice_.chance(unit.diligence)) return;
    const Day held = working_day(first_of(year, half ? 8 : 3), first_of(year, half ? 12 : 6) + days{24});
    Content it = content(Kind::meeting, unit.group, {"organ-party-building"}, held);
    if (dice_.chance(88)) {
        it.topics.emplace_back("organ-party-report");
        const Branch& branch = model_.branches[static_cast<std::size_t>(unit.branches[0])];
        it.presenters = {ids_.person(unit.members >= 50 ? unit.leaders[1] : branch.secretary)};
    }
    if (dice_.chance(55)) it.topics.emplace_back("strict-governance");
    it.chair = ids_.person(unit.leaders[0]);
    it.recorder = ids_.person(unit.clerk);
    const bool thin = unit.diligence < 85 && dice_.chance(40);
    absences(it, std::vector<int>{unit.leaders.begin() + 1, unit.leaders.end()}, thin ? 85 : 8, 0);
    enter(held, ids_.person(unit.clerk), it, "专题研究机关党建工作", dice_.chance(94) ? dice_.between(1, 2) : 0);
}

// 一岗双责: each leader visits the organisations in their charge; the clerk records for them.
void Story::visits(const Unit& unit, int year, int half)
{
    const PersonId clerk = ids_.person(unit.clerk);
    for (std::size_t l = 2; l < unit.leaders.size() && unit.branches.size() > 1; ++l)
        for (std::size_t b = l - 2; b < unit.branches.size(); b += unit.leaders.size() - 2) {
            if (!dice_.chance(unit.diligence - 6)) continue;
            const Day held = working_day(first_of(year, half ? 7 : 2), first_of(year, half ? 12 : 6) + days{20});
            const auto& branch = model_.branches[static_cast<std::size_t>(unit.branches[b])];
            Content it = content(Kind::talk, unit.group, {"charge-party-building", "party-and-style-situation"}, held);
            it.concerns = ids_.org(branch.name);
            it.chair = ids_.person(unit.leaders[l]);
            it.on_behalf_of = it.chair;
            if (dice_.chance(30)) it.items.push_back({.nature = record::Nature::problem, .org = it.concerns});
            enter(held, clerk, it, "到分管支部调研", 0);
        }
    for (const std::size_t l : {std::size_t{0}, std::size_t{1}}) {
        if (!dice_.chance(unit.diligence - 4)) continue;
        const Day held = working_day(first_of(year, half ? 7 : 1) + days{10}, first_of(year, half ? 12 : 6) + days{20});
        Content it = content(Kind::opinion, unit.group, {"important-work"}, held);
        it.concerns = ids_.org(unit.organ);
        it.chair = ids_.person(unit.leaders[l]);
        it.on_behalf_of = it.chair;
        enter(held, clerk, it, "过问机关党组织重要工作", 0);
    }
}

void Story::important_meeting(const Unit& unit, int year)
{
    const Day on = working_day(first_of(year, 5), first_of(year, 11));
    const OrgId host = ids_.org(unit.group);
    const PersonId clerk = ids_.person(unit.clerk);
    const std::vector<PersonId> leaders{ids_.person(unit.leaders[0]), ids_.person(unit.leaders[1])};
    tell(on - days{6}, [=](const district::State& state) -> std::optional<desk::Request> {
        district::CallMeeting call{
            .host = host, .on = on, .important = true, .words = {.title = "机关党的工作会议", .place = "会议室"}};
        for (const PersonId leader : leaders)
            for (const PostId post : state.people().posts_of(leader, day_of(start_of(on)), on))
                if (state.people()[post].org == host) call.invited.push_back(post);
        if (call.invited.empty()) return {};
        return desk::Request{.actor = clerk, .commands = {call}};
    });
    const bool excused = dice_.chance(25);
    tell(on, [=](const district::State& state) -> std::optional<desk::Request> {
        for (const record::Called& called : state.records().called()) {
            if (called.event.host != host || called.event.on != on) continue;
            district::EnterRecord enter{.content = {.kind = Kind::meeting,
                                                    .host = host,
                                                    .performed = on,
                                                    .roster = record::Roster::seats,
                                                    .topics = {Code{"central-work"}},
                                                    .called = called.id},
                                        .words = {.title = "机关党的工作会议", .place = "会议室"}};
            if (excused) enter.content.exceptions.push_back({leaders[1], record::Presence::excused});
            return desk::Request{.actor = clerk, .commands = {enter}};
        }
        return {};
    });
}

void Story::branch_month(const Branch& branch, Day month)
{
    theme_day(branch, month);
    if (branch.committee) committee_meeting(branch, month);
    groups(branch, month);
}

// The theme day; once a quarter the general meeting and the lecture at the same sitting, in one record.
void Story::theme_day(const Branch& branch, Day month)
{
    if (!dice_.chance(branch.diligence)) return;
    const Day held = working_day(month + days{4}, month + days{24});
    Content it = content(Kind::meeting, branch.name, {"theme-day"}, held);
    const unsigned number = static_cast<unsigned>(civil(month).month());
    if (number % 3 == 0) {
        it.topics.emplace_back("branch-general-meeting");
        if (dice_.chance(90)) it.topics.emplace_back("party-lecture");
    }
    if (number == 5) it.topics.emplace_back("member-rights");
    it.presenters = {ids_.person(dice_.one_of(branch.people))};
    it.chair = it.recorder = ids_.person(branch.secretary);
    it.minutes = dice_.between(150, 210);
    absences(it, branch.people, 4, 1);
    enter(held, ids_.person(branch.secretary), it, month_name(month) + "主题党日", dice_.chance(15) ? 1 : 0);
}

void Story::committee_meeting(const Branch& branch, Day month)
{
    if (!dice_.chance(branch.diligence)) return answer_for(branch, month);
    const Day held = working_day(month + days{1}, month + days{20});
    Content it = content(Kind::meeting, branch.name, {"branch-committee-meeting"}, held);
    it.roster = record::Roster::committee;
    it.chair = it.recorder = ids_.person(branch.secretary);
    enter(held, ids_.person(branch.secretary), it, month_name(month) + "支委会", dice_.chance(20) ? 1 : 0);
}

// A missed committee meeting: often a reason is given, and the tier above decides on it.
void Story::answer_for(const Branch& branch, Day month)
{
    if (!dice_.chance(65)) return;
    const OrgId org = ids_.org(branch.name);
    const record::ObligationId id{"branch-committee-meeting@o" + std::to_string(org.number()) + "@" +
                                  calendar::label_of(calendar::Cadence::month, month)};
    const PersonId secretary = ids_.person(branch.secretary);
    const Unit& unit = model_.units[static_cast<std::size_t>(branch.unit)];
    const std::vector<PersonId> above = tiers_above(unit);
    const Day given = calendar::months_after(month, 1) + days{dice_.between(2, 6)};
    const bool accepted = dice_.chance(80);
    tell(given, [=](const district::State& state) -> std::optional<desk::Request> {
        const duty::Facts facts{state.people(), state.records(), state.duties()};
        const auto obligation = duty::find_obligation(facts, id, given);
        if (!obligation || !duty::answers_for(facts, secretary, obligation->bearer, given, given) ||
            duty::is_settled(duty::evaluate(facts, *obligation, given, given).standing))
            return {};
        return desk::Request{
            .actor = secretary,
            .commands = {district::GiveReason{id, {"本月集中开展专项工作，支委会与主题党日合并研究。"}}}};
    });
    const Day decided = given + days{dice_.between(2, 7)};
    tell(decided, [=](const district::State& state) -> std::optional<desk::Request> {
        const duty::Docket* docket = state.duties().docket(id);
        if (!docket || docket->reasons.empty() || !docket->reason_decisions.empty()) return {};
        const auto decider =
            std::find_if(above.begin(), above.end(), [&](PersonId who) { return may_decide(state, who, id, decided); });
        if (decider == above.end()) return {};
        return desk::Request{.actor = *decider,
                             .commands = {district::DecideReason{
                                 id, accepted, {accepted ? "情况属实，下月补上。" : "理由不充分，请尽快补开。"}}}};
    });
}

// Who decides on a branch's reasons: a leader of the unit, else the work committee's secretary.
std::vector<PersonId> Story::tiers_above(const Unit& unit) const
{
    std::vector<PersonId> above;
    for (const int leader : unit.leaders) above.push_back(ids_.person(leader));
    above.push_back(ids_.person(model_.office_secretary));
    return above;
}

void Story::groups(const Branch& branch, Day month)
{
    for (int g = 0; g < branch.small_groups; ++g) {
        if (!dice_.chance(branch.diligence)) continue;
        const Day held = working_day(month + days{3}, month + days{25});
        Content it =
            content(Kind::meeting, branch.name + (g == 0 ? "第一党小组" : "第二党小组"), {"small-group-meeting"}, held);
        it.chair = it.recorder = ids_.person(branch.people[static_cast<std::size_t>(g)]);
        enter(held, ids_.person(branch.secretary), it, month_name(month) + "党小组会", 0);
    }
}

// Organisational life and the evaluation of members: one meeting in January or February.
void Story::organisational_life(const Branch& branch)
{
    for (int year = year_of(start_) + 1; year <= year_of(until_); ++year) {
        if (!dice_.chance(branch.diligence)) continue;
        const Day held = working_day(first_of(year, 1) + days{4}, first_of(year, 2) + days{22});
        Content it = content(Kind::meeting, branch.name,
                             {"org-life-meeting", "democratic-evaluation", "heart-to-heart-talk"}, held);
        it.chair = it.recorder = ids_.person(branch.secretary);
        it.items.push_back({.nature = record::Nature::problem, .org = it.host});
        absences(it, branch.people, 3, 0);
        enter(held, ids_.person(branch.secretary), it, "组织生活会和民主评议党员", 1);
    }
}

}  // namespace jinze::demo
