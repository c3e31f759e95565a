#include "front/demo/story_documents.h"

#include "domain/document/documents.h"
#include "front/demo/story.h"

namespace jinze::demo {
namespace {

using document::Fate;

constexpr TextOfClause of_style[]{
    {"第一条", "机关作风连着民心，改进作风是机关党的建设的一项重要任务。", Fate::nothing},
    {"第二条", "精简会议和文件，年底前会议和文件数量比上年减少三分之一，不得以电话通知代替文件增加基层负担。",
     Fate::matter},
    {"第三条", "服务窗口午间和节假日应当有人值守，年底前全部实行，安排在窗口公布。", Fate::matter},
    {"第四条", "领导干部每季度到基层调研不少于一次，调研后向党组报告。", Fate::duty},
    {"第五条", "面向基层的报表年底前清理完毕，重复和没有依据的一律取消，保留的列出目录。", Fate::matter},
    {"第六条", "实行首问负责制，首问负责人必须负责到底，不得推诿。", Fate::standing},
    {"第七条", "严禁工作时间从事与工作无关的活动，工作日中午不准饮酒。", Fate::standing},
    {"第八条", "区直机关工委每半年通报一次作风检查情况。", Fate::duty},
    {"第九条", "群众评议反馈的问题逐条整改，年底前整改完毕，并向评议人反馈结果。", Fate::matter},
};
constexpr TextOfClause of_provisions[]{
    {"第一条", "企业开办的各环节合并办理，年底前实现一个工作日内办结，并在窗口公布。", Fate::matter},
    {"第二条", "没有法律法规依据的证明一律取消，年底前将保留的证明清单向社会公布。", Fate::matter},
    {"第三条", "工程建设项目审批时间年底前压减到60个工作日以内，并在窗口和网站公布。", Fate::matter},
    {"第四条", "涉企收费实行一张目录，目录以外不得收费。", Fate::standing},
    {"第五条", "同一部门对同一企业的检查每年不得超过一次，检查计划报区直机关工委备案。", Fate::standing},
    {"第六条", "投诉电话向社会公开，投诉的办理情况每月公开一次。", Fate::duty},
    {"第七条", "年底前查清拖欠企业账款的底数，按计划清偿，并逐户回访。", Fate::matter},
    {"第八条", "招标文件应当经过公平竞争审查，不得设置限制性条款。", Fate::standing},
    {"第九条", "简化企业信用修复流程，年底前实现申请五个工作日内办结。", Fate::matter},
    {"第十条", "领导干部每季度走访企业一次，收集的问题列出清单，逐项答复。", Fate::duty},
};

district::RegisterDocument registering(const TextOfDocument& text, OrgId body, OrgId issuer, Day day)
{
    district::RegisterDocument command{.body = body,
                                       .issuer = issuer,
                                       .kind = text.kind,
                                       .day = day,
                                       .replaces = {},
                                       .title = {std::string{text.title}},
                                       .number = district::Text{std::string{text.number}},
                                       .clauses = {}};
    for (const TextOfClause& clause : text.clauses)
        command.clauses.push_back({std::string{clause.article}, std::string{clause.text}, clause.fate});
    return command;
}

}  // namespace

const TextOfDocument style_decision{"改进区直机关作风的决定", "云委发〔2025〕6号", document::DocumentKind::decision,
                                    of_style},
    ten_provisions{"优化经济发展软环境的十项规定", "云委发〔2025〕7号", document::DocumentKind::provision,
                   of_provisions};

// Issued by the district committee in spring, and taken apart by the work committee's office a week later.
void Story::documents()
{
    const OrgId body = ids_.org(work_committee), issuer = ids_.org(district_committee);
    const PersonId clerk = ids_.person(model_.office_clerk);
    const Day issued = start_ + days{85};
    const auto kept = documents_;
    for (std::size_t i = 0; i < kept->size(); ++i) {
        const TextOfDocument& text = i == 0 ? style_decision : ten_provisions;
        tell(working_days_.on_or_after(issued + days{7}).day,
             [=, &text](const district::State& state) -> std::optional<desk::Request> {
                 const auto made = state.of<document::Documents>().all().size() + 1;
                 (*kept)[i] = document::DocumentId{static_cast<std::uint32_t>(made)};
                 return desk::Request{.actor = clerk, .commands = {registering(text, body, issuer, issued)}};
             });
    }
}

}  // namespace jinze::demo
