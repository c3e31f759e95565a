#include "front/demo/story.h"

#include "app/desk/notices.h"
#include "domain/calendar/window.h"
#include "domain/catalogue/load.h"
#include "domain/district/rights.h"
#include "domain/record/items.h"

namespace jinze::demo {
namespace {

using record::Content;
using record::Kind;
using record::Presence;

// Drops attendees who have moved to another branch since the meeting was planned.
void keep_to_the_roster(Content& content, const registry::Register& people, Day day)
{
    const auto roster = record::roster_of(content, people, day);
    std::erase_if(content.exceptions, [&](const record::Exception& it) {
        return !std::binary_search(roster.begin(), roster.end(), it.person);
    });
}

const std::vector<std::string_view> conclusions{
    "补齐支部组织委员",       "建立党员志愿服务队值班表",   "更新党务公开栏",           "走访慰问离退休党员",
    "组织青年党员下社区服务", "修订窗口首问负责办法",       "整改会风方面的两条意见",   "落实谈心谈话全覆盖",
    "配齐党员活动室学习资料", "与结对社区共办一次主题党日", "梳理群众反映的堵点并回复", "完成发展对象政治审查"};

}  // namespace

std::optional<PersonId> writer_for(const district::State& state, OrgId host, PersonId usual, Day day)
{
    const registry::Register& people = state.people();
    const auto may = [&](PersonId who) { return district::may(state, who, district::Right::record, host, day); };
    const bool is_group = people[host].kind == registry::OrgKind::small_group;
    const OrgId body = is_group ? people.leads(host, day, day).value_or(host) : host;
    if (registry::is_branch(people[body].kind))
        for (const PostId post : people[body].posts)  // the secretary's post comes first
            if (const auto holder = people.holder(post, day, day); holder && may(*holder)) return holder;
    return may(usual) ? std::optional{usual} : std::nullopt;
}

std::optional<RecordId> meeting_on(const district::State& state, OrgId host, Day held)
{
    for (const RecordId id : state.records().hosted_by(host)) {
        const record::Record& it = state.records()[id];
        const record::Content content = it.latest().content;
        if (content.performed == held && !content.votes.empty() && it.withdrawn == never) return id;
    }
    return {};
}

Story::Story(const Model& model, const Ids& ids, Dice& dice, Day until)
    : model_{model}, ids_{ids}, dice_{dice}, start_{model.start}, until_{until}
{
    const auto files = catalogue::embedded();
    for (const catalogue::File& file : files) {
        if (!file.name.ends_with(".csv")) continue;
        const auto notices = desk::notices_from(file.text);
        for (const auto& [year, notice] : notices.value()) working_days_.adopt(year, notice.days);
    }
}

std::vector<Act> Story::acts()
{
    adopt_clocks();
    reference_year();
    for (int year = year_of(start_); year <= year_of(until_); ++year) {
        office_year(year);
        for (const Unit& unit : model_.units) unit_year(unit, year);
    }
    for (const Branch& branch : model_.branches) {
        for (Day month = first_of(year_of(start_), 1); month <= until_; month = calendar::months_after(month, 1))
            branch_month(branch, month);
        organisational_life(branch);
    }
    people_move();
    documents();
    matters();
    papers();
    requests();
    deputies();
    review();
    inspections();
    assessments();
    awards();
    std::stable_sort(acts_.begin(), acts_.end(), [](const Act& a, const Act& b) { return a.at < b.at; });
    for (std::size_t i = 1; i < acts_.size(); ++i)
        acts_[i].at = std::max(acts_[i].at, acts_[i - 1].at + std::chrono::milliseconds{1});
    return std::move(acts_);
}

// Skips acts on or after the last day.
void Story::tell(Day day, Make make)
{
    if (day < start_ || day >= until_) return;
    const Instant at = start_of(day) + std::chrono::hours{9} + std::chrono::seconds{dice_.below(8 * 3600)};
    acts_.push_back({at, std::move(make)});
}

void Story::tell_record(Day day, PersonId usual, district::EnterRecord enter)
{
    tell(day, [usual, day, enter = std::move(enter)](const district::State& state) -> std::optional<desk::Request> {
        const auto writer = writer_for(state, enter.content.host, usual, day);
        if (!writer) return {};
        district::EnterRecord now = enter;
        keep_to_the_roster(now.content, state.people(), day);
        return desk::Request{.actor = *writer, .commands = {std::move(now)}};
    });
}

Day Story::entry_day(Day held)
{
    const int lot = dice_.below(100);
    const int lag = lot < 88 ? dice_.below(4) : lot < 95 ? dice_.between(4, 8) : dice_.between(18, 45);
    return held + days{lag};
}

Day Story::working_day(Day from, Day to)
{
    for (int i = 0; i < 30; ++i) {
        const Day day = from + days{dice_.below(number_of(to) - number_of(from) + 1)};
        if (working_days_.is_working_day(day)) return day;
    }
    return working_days_.on_or_after(from).day;
}

void Story::hold(Day held, std::string_view host, PersonId usual, std::string title)
{
    const Content it = content(Kind::meeting, host, {}, held);
    tell(held, [=, title = std::move(title)](const district::State& state) -> std::optional<desk::Request> {
        const auto writer = writer_for(state, it.host, usual, held);
        if (!writer) return {};
        Content now = it;
        int may_vote = 0;
        for (const PersonId who : record::roster_of(now, state.people(), held))
            may_vote += state.people().grade_of(who, held, held) == registry::MemberKind::full;
        now.votes.push_back({record::Act::motion, may_vote, 0, 0, 0});
        return desk::Request{.actor = *writer,
                             .commands = {district::EnterRecord{now, {.title = title, .place = "会议室"}, {}}}};
    });
}

void Story::by_office(Day day, std::function<std::optional<district::Command>(const district::State&)> make)
{
    tell(day,
         [=, clerk = ids_.person(model_.office_clerk)](const district::State& state) -> std::optional<desk::Request> {
             auto command = make(state);
             if (!command) return {};
             return desk::Request{.actor = clerk, .commands = {*std::move(command)}};
         });
}

void Story::absences(Content& content, const std::vector<int>& people, int excused, int absent)
{
    for (const int person : people) {
        if (content.exceptions.size() >= 24) return;
        const int lot = dice_.below(100);
        const PersonId who = ids_.person(person);
        const auto& presenters = content.presenters;
        if (content.chair == who || content.recorder == who ||
            std::find(presenters.begin(), presenters.end(), who) != presenters.end())
            continue;
        if (lot < excused)
            content.exceptions.push_back({who, Presence::excused});
        else if (lot < excused + absent)
            content.exceptions.push_back({who, Presence::absent});
    }
}

Content Story::content(Kind kind, std::string_view host, std::vector<std::string_view> topics, Day held) const
{
    Content it{.kind = kind, .host = ids_.org(host), .performed = held};
    if (kind == Kind::meeting) it.roster = record::default_roster(ids_.kinds.at(it.host));
    for (const std::string_view topic : topics) it.topics.emplace_back(topic);
    return it;
}

void Story::enter(Day held, PersonId actor, Content content, std::string title, int items)
{
    if (held < start_ || held >= until_) return;
    district::EnterRecord enter{.content = std::move(content), .words = {.title = std::move(title), .place = "会议室"}};
    for (const record::Item& item : enter.content.items)
        enter.words.items.push_back(item.nature == record::Nature::problem ? "需要改进的问题" : "议定的事项");
    const OrgId host = enter.content.host;
    for (int i = 0; i < items; ++i) {
        const std::string agreed{dice_.one_of(conclusions)};
        close(host, held, static_cast<int>(enter.content.items.size()), agreed, actor);
        enter.content.items.push_back({.nature = record::Nature::conclusion, .org = host, .due = held + days{45}});
        enter.words.items.push_back(agreed);
    }
    tell_record(entry_day(held), actor, std::move(enter));
}

// Most commitments are done in time, and a record item says so.
void Story::close(OrgId host, Day held, int item, const std::string& agreed, PersonId actor)
{
    if (!dice_.chance(95)) return;
    const Day done = working_day(held + days{12}, held + days{40});
    tell(done, [=](const district::State& state) -> std::optional<desk::Request> {
        const auto records = state.records().hosted_by(host);
        const auto set = std::find_if(records.begin(), records.end(), [&](RecordId id) {
            const Content content = state.records()[id].latest().content;
            return content.performed == held && content.items.size() > static_cast<std::size_t>(item) &&
                   !content.closes;
        });
        if (set == records.end()) return {};  // entered late: not yet closed
        if (record::life_of({*set, item}, state.records(), done).closed) return {};
        const auto writer = writer_for(state, host, actor, done);
        if (!writer) return {};
        Content it{.kind = Kind::document, .host = host, .performed = done};
        it.closes = record::ItemRef{*set, item};
        return desk::Request{.actor = *writer, .commands = {district::EnterRecord{it, {.title = "办结：" + agreed}}}};
    });
}

// The work committee adopts clocks for some of the speech's duties by a recorded decision. They apply from the next
// quarter; until then these duties have no clock.
void Story::adopt_clocks()
{
    const PersonId office = ids_.person(model_.office_secretary);
    const Day met = start_ + days{18};
    Content decision = content(Kind::document, work_committee, {"work-plan"}, met);
    enter(met, office, decision, "区直机关党建工作责任制实施办法", 1);
    const Day from = first_of(year_of(start_), 4);
    for (const char* code : {"party-group-clear-requirements", "guarantee-body-staff-funds", "one-post-two-duties",
                             "inquire-important-work", "attend-important-meetings", "party-lecture",
                             "secretary-lecture", "strict-governance-session", "democratic-life-meeting"}) {
        const catalogue::Entry* entry = catalogue::built_in().duty(Code{code}, from);
        if (!entry || !entry->proposed) continue;
        duty::Terms terms = entry->terms;
        terms.owed = *entry->proposed;
        terms.from = from;
        Digest file{};
        tell(met + days{60},
             [office, terms, title = entry->title.zh, host = ids_.org(work_committee),
              code = entry->terms.duty](const district::State& state) -> std::optional<desk::Request> {
                 const duty::DutyVersion* now = state.duties().latest(code);
                 const auto decisions = state.records().hosted_by(host);
                 if (!now || decisions.empty()) return {};
                 return desk::Request{
                     .actor = office,
                     .commands = {district::AdoptDuty{terms, {title}, now->file, {}, decisions.front()}}};
             });
        static_cast<void>(file);
    }
}

// The superior's notice opens the reference year in December, for meetings held by the end of February.
void Story::reference_year()
{
    const PersonId office = ids_.person(model_.office_secretary);
    for (int year = year_of(start_); year < year_of(until_); ++year)
        for (const char* code :
             {"org-life-meeting", "democratic-evaluation", "branch-secretary-reports", "democratic-life-meeting"}) {
            const auto open = district::OpenReferenceYear{Code{code}, year, first_of(year, 12) + days{14},
                                                          first_of(year + 1, 3) - days{1}};
            tell(first_of(year, 12) + days{9},
                 [office, open](const district::State& state) -> std::optional<desk::Request> {
                     const duty::DutyVersion* now = state.duties().latest(open.duty);
                     if (!now || now->terms.owed.shape != duty::Shape::reference_year) return {};
                     return desk::Request{.actor = office, .commands = {open}};
                 });
        }
}

void Story::office_year(int year)
{
    const PersonId office = ids_.person(model_.office_secretary), clerk = ids_.person(model_.office_clerk);
    const Day planned = working_day(first_of(year, 2), first_of(year, 3));
    enter(planned, clerk, content(Kind::document, work_committee, {"work-plan"}, planned), "区直机关党的工作要点", 1);
    const Day heard = working_day(first_of(year, 5), first_of(year, 6));
    Content hears = content(Kind::meeting, district_committee, {"work-committee-report"}, heard);
    hears.presenters = {office};
    enter(heard, ids_.person(model_.district_secretary), hears, "区委常委会听取区直机关工委工作汇报", 1);
    const Day reports = working_day(first_of(year, 9), first_of(year, 10));
    Content report = content(Kind::report, work_committee, {"secretary-report"}, reports);
    report.presenters = {office};
    enter(reports, clerk, report, "工委书记述职", 0);
}

void Story::people_move()
{
    // Each month a few members move between branches of one unit; some branch secretaries change.
    for (Day month = first_of(year_of(start_), 3); month <= until_; month = calendar::months_after(month, 1)) {
        for (int i = 0; i < 4; ++i) {
            const Unit& unit = dice_.one_of(model_.units);
            if (unit.branches.size() < 2) continue;
            const auto& from = model_.branches[static_cast<std::size_t>(unit.branches[0])];
            const auto& to = model_.branches[static_cast<std::size_t>(unit.branches[1])];
            const int person = dice_.one_of(from.people);
            const Day day = month + days{dice_.below(20)};
            const PersonId who = ids_.person(person), office = ids_.person(model_.office_clerk);
            const OrgId branch = ids_.org(to.name);
            tell(day, [=](const district::State& state) -> std::optional<desk::Request> {
                const auto now = state.people().branch_of(who, day, day);
                if (!now || *now == branch || !state.people().posts_of(who, day, day).empty()) return {};
                return desk::Request{.actor = office, .commands = {district::TransferMember{who, branch, day}}};
            });
        }
        if (dice_.chance(60)) change_secretary(dice_.one_of(model_.branches), month + days{dice_.below(20)});
    }
}

// The secretary leaves the post; an officer of the branch succeeds, sometimes weeks later.
void Story::change_secretary(const Branch& branch, Day day)
{
    if (!branch.committee) return;
    const OrgId org = ids_.org(branch.name);
    const PersonId office = ids_.person(model_.office_clerk);
    const PersonId old = ids_.person(branch.secretary);
    const PersonId next = ids_.person(dice_.one_of(branch.people));
    tell(day, [=](const district::State& state) -> std::optional<desk::Request> {
        for (const PostId post : state.people().posts_of(old, day, day))
            if (state.people()[post].org == org && state.people()[post].title == registry::Title::secretary)
                return desk::Request{
                    .actor = office,
                    .commands = {district::EndAppointment{state.people()[post].appointments.back(), day}}};
        return {};
    });
    const Day follows = dice_.chance(70) ? day : day + days{dice_.between(20, 70)};
    tell(follows, [=](const district::State& state) -> std::optional<desk::Request> {
        const auto& people = state.people();
        for (const PostId post : people[org].posts)
            if (people[post].title == registry::Title::secretary && people.holder(post, follows, follows)) return {};
        if (!people.posts_of(next, follows, follows).empty() || people.branch_of(next, follows, follows) != org ||
            people.grade_of(next, follows, follows) != registry::MemberKind::full)
            return {};
        return desk::Request{.actor = office,
                             .commands = {district::AppointPerson{
                                 .person = next, .org = org, .title = registry::Title::secretary, .on = follows}}};
    });
}

}  // namespace jinze::demo
