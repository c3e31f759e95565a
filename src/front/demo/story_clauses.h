// What the clauses of the two documents ask of the units of the demonstration district. Written for the demonstration.
#pragma once

#include <string_view>
#include <vector>

#include "domain/matter/terms.h"

namespace jinze::demo {

// A clause carried out: what its matters are called, what is wanted, and the result that a unit reports.
struct Clause {
    std::string_view document, article, title, wanted, result;
    matter::MatterSubject subject = matter::MatterSubject::style;
};

inline constexpr std::string_view style = "《改进区直机关作风的决定》（云委发〔2025〕6号）",
                                  rules = "《优化经济发展软环境的十项规定》（云委发〔2025〕7号）",
                                  authorised = "区委办公室委托督办，云办字〔2025〕21号";

inline const std::vector<Clause> clauses{
    {rules, "第一条", "企业开办一日办结", "企业开办的各环节合并办理，一个工作日内办结，并在窗口公布。",
     "已实行一窗受理，抽查的20件均在当日办结。", matter::MatterSubject::other},
    {rules, "第二条", "清理证明事项", "没有法律法规依据的证明一律取消，清单向社会公布。",
     "取消证明14项，清单已在网站公布。", matter::MatterSubject::other},
    {rules, "第三条", "压减审批时限", "审批时间压减到60个工作日以内，并在窗口和网站公布。",
     "时限已由88个工作日减到58个。", matter::MatterSubject::other},
    {rules, "第四条", "公布涉企收费目录", "涉企收费一张目录，目录以外不得收费。", "目录已公布，清退目录外收费2笔。",
     matter::MatterSubject::other},
    {rules, "第五条", "制定涉企检查计划", "同一企业同一事项一年检查不超过一次，检查计划报工委备案。",
     "年度检查计划已联合制定并备案。", matter::MatterSubject::other},
    {rules, "第六条", "公开监督电话并限时答复", "投诉三个工作日内答复，答复情况按月公开。",
     "电话已公布，上月投诉全部按时答复。"},
    {rules, "第七条", "清偿拖欠企业账款", "查清拖欠底数，按计划清偿，逐户回访。", "账款已全部清偿，企业回访均确认。",
     matter::MatterSubject::other},
    {rules, "第八条", "招标文件公平竞争审查", "招标文件全部经过公平竞争审查，违规条款一律删除。",
     "审查文件32份，删除限制条款5处。", matter::MatterSubject::other},
    {rules, "第九条", "优化企业信用修复", "信用修复申请五个工作日内办结。", "流程已简化，申请均在五个工作日内办结。",
     matter::MatterSubject::other},
    {rules, "第十条", "干部走访企业", "领导干部每季度走访企业，问题列清单，逐项答复。",
     "走访18户，问题23个已全部答复。"},
    {style, "第二条", "精简会议文件", "会议和文件数量比上年减少三分之一，不得以电话通知代替文件增加负担。",
     "会议减少38%，文件减少35%。"},
    {style, "第三条", "服务窗口不断档", "午间和节假日有人值守，安排在窗口公布。",
     "值守安排已公布，暗访两次均有人在岗。"},
    {style, "第五条", "清理面向基层的报表", "重复和没有依据的报表一律取消，保留的列出目录。",
     "取消报表9种，保留目录已发各支部。"},
    {style, "第六条", "落实首问负责", "首问负责人负责到底，不得推诿。", "制度已修订，回访办事群众30人均满意。"},
    {style, "第九条", "整改作风评议反馈的问题", "评议反馈的问题逐条整改，结果向评议人反馈。",
     "反馈的问题已全部整改并逐条回复。", matter::MatterSubject::party_building},
};

}  // namespace jinze::demo
