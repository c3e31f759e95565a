#include <fmt/format.h>

#include "domain/matter_types/types.h"
#include "domain/matter_types/words.h"

namespace jinze::matter_types {
namespace {

using matter::MatterAct;
using matter::Phase;

const Day opened = day_at(2026, 3, 2);  // a Monday

// Whether the act can be taken where the matter stands.
bool fits(const matter::Life& life, MatterAct act)
{
    const bool handed_over = life.phase == Phase::signing || life.phase == Phase::handling;
    switch (act) {
        case MatterAct::confirm: return life.phase == Phase::confirmation;
        case MatterAct::approve:
        case MatterAct::reject: return life.phase == Phase::approval;
        case MatterAct::sign: return life.phase == Phase::signing;
        case MatterAct::accept:
        case MatterAct::send_back: return life.phase == Phase::review;
        case MatterAct::grant_extension:
        case MatterAct::refuse_extension: return life.extension.has_value();
        case MatterAct::keep: return life.giving_back.has_value();
        case MatterAct::resume: return life.halted;
        case MatterAct::withdraw:
        case MatterAct::retain: return life.is_open();
        default: return handed_over && !life.halted;
    }
}

std::string word(auto value) { return std::string{catalogue::word_of(value)}; }

std::optional<Bilingual> differs(std::string_view of_zh, std::string_view of_en, std::optional<int> wanted, int got)
{
    if (!wanted || *wanted == got) return {};
    return Bilingual{fmt::format("例子写{}为{}，实际为{}", of_zh, *wanted, got),
                     fmt::format("the example says {} {}, and it is {}", of_en, *wanted, got)};
}

}  // namespace

std::optional<Bilingual> run(const matter::Type& type, const Example& example)
{
    const calendar::WorkingDays working;
    const auto day = [&](int n) { return n ? working.after(opened, n).day : opened; };
    matter::Matter one{.id = matter::MatterId{1},
                       .entered = opened,
                       .by = {},
                       .opened = {},
                       .taken = {},
                       .parts = {},
                       .reopened = {},
                       .type = std::make_shared<const matter::Type>(type)};
    if (example.due) one.opened.due = day(*example.due);
    if (!example.steps.empty() && example.steps.front().act == MatterAct::confirm)
        one.opened.instructed_by = PersonId{1};
    for (const ExampleStep& step : example.steps) {
        const matter::Life before = matter::life_of(one, working, day(step.on));
        if (!fits(before, step.act))
            return Bilingual{fmt::format("第{}个工作日时不能“{}”", step.on, word(step.act)),
                             fmt::format("on working day {} nobody can {}", step.on, word(step.act))};
        matter::MatterStepped taken{
            .matter = one.id, .act = step.act, .day = {}, .org = {}, .answers = {}, .words = {}, .meeting = {}};
        if (step.until) taken.day = day(*step.until);
        one.taken.push_back({day(step.on), {}, taken});
    }
    const Day on = day(example.on);
    const matter::Life life = matter::life_of(one, working, on);
    const auto standing = matter::standing_of(life, type, working, on);
    if (standing != example.standing)
        return Bilingual{fmt::format("例子写“{}”，实际为“{}”", word(example.standing), word(standing)),
                         fmt::format("the example says {}, and it is {}", word(example.standing), word(standing))};
    const auto owner = matter::owner_of(life, type);
    if (example.waits_for && owner != example.waits_for)
        return Bilingual{fmt::format("例子写等 {}，实际等 {}", word(*example.waits_for), owner ? word(*owner) : "-"),
                         fmt::format("the example waits for {}, and it waits for {}", word(*example.waits_for),
                                     owner ? word(*owner) : "nobody")};
    if (auto no = differs("在单位天数", "the unit's days are", example.unit, life.unit_days)) return no;
    if (auto no = differs("在上面天数", "the days above are", example.above, life.above_days)) return no;
    const auto rungs = static_cast<int>(matter::rungs_reached(life, type, working, on));
    return differs("已到的级数", "the rungs reached are", example.rungs, rungs);
}

}  // namespace jinze::matter_types
