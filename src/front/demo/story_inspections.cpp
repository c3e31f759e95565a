// 督查: the plan of each year that the district committee approved, one visit a unit with what was found, and the
// report; and plans of organ committees that cite what their Party group asked for. Each is asked of the rules first.
#include "domain/assembly/decide.h"
#include "domain/record/inspections.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

using record::Kind;

constexpr std::string_view findings[]{"今年以来党组专题研究机关党建只有1次", "两个支部的“三会一课”记录不完整",
                                      "党组书记到支部调研的情况没有记录",    "整改事项没有明确责任人和完成时限",
                                      "支部换届超期，没有报告原因",          "党员意见没有逐条答复"};

// Whether the rules take it on that day. Nothing is sealed or written.
bool is_taken(const district::State& state, PersonId actor, const district::Command& command, Day day)
{
    const district::Context context{.actor = actor,
                                    .now = start_of(day) + std::chrono::hours{12},
                                    .seal = [](const district::Words&) { return Sealed{SealedId{1}, {}}; },
                                    .person_by_id_number = {}};
    return district::decide(state, command, context).has_value();
}

std::optional<RecordId> requirements_of(const district::State& state, OrgId group, int year)
{
    static const Code topic{"yearly-requirements"};
    for (const RecordId id : state.records().hosted_by(group)) {
        const record::Record& it = state.records()[id];
        const auto& topics = it.latest().content.topics;
        if (it.withdrawn == never && year_of(it.latest().content.performed) == year &&
            std::ranges::find(topics, topic) != topics.end())
            return id;
    }
    return {};
}

}  // namespace

void Story::ask(Day day, PersonId actor,
                std::function<std::optional<district::EnterRecord>(const district::State&)> make)
{
    tell(day, [=](const district::State& state) -> std::optional<desk::Request> {
        const auto enter = make(state);
        if (!enter || !is_taken(state, actor, *enter, day)) return {};
        return desk::Request{.actor = actor, .commands = {*enter}};
    });
}

// One visit, three weeks after the plan at the earliest.
void Story::inspect(int year, int number, OrgId unit, OrgId group, Day day)
{
    const PersonId clerk = ids_.person(model_.office_clerk);
    const OrgId work = ids_.org(work_committee);
    ask(day, clerk,
        [=, name = model_.units[static_cast<std::size_t>(number)].name](
            const district::State& state) -> std::optional<district::EnterRecord> {
            const auto plans = record::plans_of(state.records(), year, day);
            if (plans.empty()) return {};
            district::EnterRecord enter{.content = {.kind = Kind::talk,
                                                    .host = work,
                                                    .performed = day,
                                                    .concerns = unit,
                                                    .cites = plans.front()},
                                        .words = {.title = "督查" + name},
                                        .excuses = {}};
            for (int i = 0; i < number % 3; ++i) {
                enter.content.items.push_back(
                    {.nature = record::Nature::problem, .org = group, .person = {}, .due = day + days{45}});
                enter.words.items.emplace_back(
                    findings[static_cast<std::size_t>(number + 2 * i) % std::size(findings)]);
            }
            return enter;
        });
    if (number % 3 == 0 || number % 4 == 3) return;
    ask(working_days_.on_or_after(day + days{35}).day, clerk,
        [=, this](const district::State& state) -> std::optional<district::EnterRecord> {
            for (const record::Visit& visit : record::visits_in(state.records(), year, until_))
                if (visit.unit == unit)
                    return district::EnterRecord{.content = {.kind = Kind::report,
                                                             .host = work,
                                                             .performed = working_days_.on_or_after(day + days{35}).day,
                                                             .concerns = unit,
                                                             .closes = record::ItemRef{visit.record, 0}},
                                                 .words = {.title = "同意办结", .notes = "已按要求整改。"},
                                                 .excuses = {}};
            return {};
        });
}

void Story::inspections()
{
    const PersonId clerk = ids_.person(model_.office_clerk);
    const OrgId work = ids_.org(work_committee);
    const int year = year_of(until_);
    const Day planned = working_days_.on_or_after(first_of(year, 2) + days{5}).day;
    record::InspectionPlan plan{.year = year, .approved = planned - days{4}, .units = {}};
    const std::size_t count = std::min<std::size_t>(model_.units.size(), 30);
    for (std::size_t i = 0; i < count; ++i) plan.units.push_back(ids_.org(model_.units[i].name));
    ask(planned, clerk, [=](const district::State&) -> std::optional<district::EnterRecord> {
        return district::EnterRecord{
            .content = {.kind = Kind::document, .host = work, .performed = planned, .plan = plan},
            .words = {.title = std::to_string(year) + "年机关党建责任制督查计划",
                      .approval = "区委办〔" + std::to_string(year) + "〕3号"},
            .excuses = {}};
    });
    for (std::size_t i = 0; i + 4 < count; ++i)
        inspect(year, static_cast<int>(i), plan.units[i], ids_.org(model_.units[i].group),
                working_days_.on_or_after(planned + days{21 + 9 * static_cast<int>(i)}).day);
    const Day reports = working_days_.on_or_after(first_of(year, 11) + days{9}).day;
    ask(reports, clerk, [=](const district::State& state) -> std::optional<district::EnterRecord> {
        const auto plans = record::plans_of(state.records(), year, reports);
        if (plans.empty()) return {};
        return district::EnterRecord{
            .content = {.kind = Kind::report,
                        .host = work,
                        .performed = reports,
                        .topics = {Code{"responsibility-inspection"}},
                        .concerns = state.body_of(registry::OrgKind::district_committee),
                        .cites = plans.front()},
            .words = {.title = "关于" + std::to_string(year) + "年机关党建责任制落实情况督查的报告",
                      .notes = "按年度计划逐个单位督查，一年合并为一次；发现的问题均已明确责任单位和整改期限。"},
            .excuses = {}};
    });
    for (std::size_t i = 0; i < model_.units.size(); i += 3) organ_plan(model_.units[i], year);
}

// What the organ committee plans, by what its Party group asked for.
void Story::organ_plan(const Unit& unit, int year)
{
    const OrgId organ = ids_.org(unit.organ), group = ids_.org(unit.group);
    const Day day = working_days_.on_or_after(first_of(year, 5) + days{7}).day;
    ask(day, ids_.person(unit.clerk), [=](const district::State& state) -> std::optional<district::EnterRecord> {
        const auto asked = requirements_of(state, group, year);
        if (!asked) return {};
        return district::EnterRecord{
            .content = {.kind = Kind::document, .host = organ, .performed = day, .cites = *asked},
            .words = {.title = "机关党建年度工作计划"},
            .excuses = {}};
    });
}

}  // namespace jinze::demo
