#include "domain/matter_rules/about.h"

#include "domain/matter_rules/decide.h"

namespace jinze::district {
namespace {

struct Said {
    const char *chinese, *english;
};

Said said(matter::MatterAct act)
{
    using enum matter::MatterAct;
    switch (act) {
        case confirm: return {"确认口头批示", "a spoken instruction was confirmed"};
        case approve: return {"审批交办督办事项", "a matter was approved and handed over"};
        case reject: return {"不予立项", "a matter was not approved"};
        case sign: return {"签收督办事项", "a matter was signed for"};
        case note: return {"反馈督办事项进展", "progress of a matter was noted"};
        case report: return {"报督办事项结果", "the result of a matter was reported"};
        case accept: return {"办结督办事项", "a matter was closed"};
        case send_back: return {"退回重办", "the result of a matter was sent back"};
        case ask_extension: return {"申请延期", "an extension of a matter was asked for"};
        case grant_extension: return {"准予延期", "an extension of a matter was granted"};
        case refuse_extension: return {"不予延期", "an extension of a matter was refused"};
        case ask_return: return {"申请退办", "a return of a matter was asked for"};
        case keep: return {"不同意退办", "a return of a matter was not agreed to"};
        case urge: return {"催办督办事项", "a matter was urged"};
        case transfer: return {"转办督办事项", "a matter was transferred"};
        case entrust: return {"明确督办事项责任人", "the post that answers for a matter was named"};
        case correct_day: return {"更正督办事项期限", "the due day of a matter was corrected"};
        case reset_day: return {"重新限期", "a further day was set for an overdue matter"};
        case halt: return {"中止督办事项", "a matter was halted"};
        case resume: return {"恢复办理督办事项", "a matter was resumed"};
        case withdraw: return {"撤销立项", "a matter was withdrawn"};
        case raise: return {"报请过问督办事项", "an overdue matter was taken up"};
        case explain: return {"说明未落实的理由", "the reason of an overdue matter was given"};
        case justify: return {"认定理由正当", "the reason of an overdue matter was accepted"};
        case dismiss: return {"认定理由不正当", "the reason of an overdue matter was not accepted"};
        case take_over: return {"提级督办", "an overdue matter was taken over"};
        case summon: return {"约谈", "a talk was held about an overdue matter"};
        case circulate: return {"通报", "an overdue matter was named in a circular"};
        case succeed: return {"接续办理督办事项", "a matter passed to the successor of its lead"};
        case fall_back: return {"督办事项退回立项单位", "a matter fell back to its setter"};
        case retain: return {"来源撤回后继续办理", "a matter was kept on without its source"};
    }
    return {"督办事项", "a matter"};
}

}  // namespace

About about(const matter::MatterStepped& e, const State& state)
{
    const auto [chinese, english] = said(e.act);
    About about{.chinese = chinese, .english = english, .org = home_of(state, e.matter), .follow = Follow::nothing};
    if (e.words) about.words = *e.words;
    return about;
}

About about(const matter::MatterFileAdded& e, const State& state)
{
    return {.chinese = "添加督办事项文件",
            .english = "a file was put on a matter",
            .org = home_of(state, e.matter),
            .over = {},
            .words = e.name,
            .made = {},
            .follow = Follow::nothing};
}

About about(const matter::MatterFileRemoved& e, const State& state)
{
    About about{.chinese = "删除督办事项文件",
                .english = "a file of a matter was removed",
                .org = home_of(state, e.matter),
                .follow = Follow::nothing};
    if (e.why) about.words = *e.why;
    return about;
}

}  // namespace jinze::district
