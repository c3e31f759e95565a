#include "app/papers/kinds.h"

namespace jinze::papers {
namespace {

using paper::PaperKind;
using paper::PaperSubject;

std::vector<Field> with_common(std::vector<Field> more)
{
    std::vector<Field> all{{"标题", "文书的标题"},
                           {"发文机关", "发文机关全称，也是落款"},
                           {"机关标志", "红头：发文机关全称加“文件”或“纪要”"},
                           {"文号", "签发时编出的文号；草稿为空"},
                           {"签发人", "签发人姓名"},
                           {"成文日期", "签发之日；草稿为打印之日"},
                           {"打印日期", "打印之日"}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

// The text of an official paper, line by line, each in one of the four columns.
ListOfRows paragraphs()
{
    return {"段落",
            "正文逐行，供分级设字体；每行只有一栏有值",
            {{"一级标题", "“一、”开头的小标题"},
             {"二级标题", "“（一）”开头的小标题"},
             {"段", "其余各段"},
             {"末段", "最后一段，与落款同页"}}};
}

Fields of_matter()
{
    return {.fields = with_common({{"主送", "牵头单位全称；办结报告为立项单位"},
                                   {"立项单位", "立项单位全称"},
                                   {"立项依据", "文件、文号、条款"},
                                   {"督办事项", "事项名称"},
                                   {"办理要求", "要求达到的结果"},
                                   {"牵头单位", "牵头单位全称"},
                                   {"责任人", "责任人姓名和职务"},
                                   {"协办单位", "协办单位，以顿号分隔"},
                                   {"首定期限", "立项时定的期限"},
                                   {"办理期限", "现在的期限"},
                                   {"重点", "一号工程或一般事项"},
                                   {"办理情况", "现在的状态和逾期的天数"},
                                   {"催办次数", "已经催办的次数"},
                                   {"办理结果", "牵头单位报的结果"},
                                   {"审核意见", "立项单位的审核意见"},
                                   {"单位用时", "在单位的工作日"},
                                   {"上级用时", "在上面的工作日"},
                                   {"反馈方式", "可改写"},
                                   {"联系人", "可填写"},
                                   {"联系电话", "可填写"},
                                   {"说明", "可填写"},
                                   {"正文", "催办通知的正文，可改写"},
                                   {"抄送", "催办通知可填写"},
                                   {"印发机关", "催办通知可改写；不填为发文机关"},
                                   {"抄送行", "“抄送：……。”加换行；没有抄送的为空"}}),
            .lists = {
                {"办理经过",
                 "从立项起的每一步",
                 {{"序号", "从1起"}, {"日期", ""}, {"经办", "姓名"}, {"事由", "签收、报结果等"}, {"内容", "所写的话"}}},
                paragraphs()}};
}

Fields of_record()
{
    return {.fields = with_common({{"会议名称", "记录的标题"},
                                   {"会议日期", ""},
                                   {"地点", ""},
                                   {"形式", "会议、党课等"},
                                   {"主持人", ""},
                                   {"记录人", ""},
                                   {"应到", "人数"},
                                   {"实到", "人数"},
                                   {"请假", "姓名，以顿号分隔"},
                                   {"缺席", "姓名，以顿号分隔"},
                                   {"列席", "姓名，以顿号分隔"},
                                   {"议题", "以分号分隔"},
                                   {"正文", "记录的正文；纪要可改写"},
                                   {"主送", "纪要可填写"},
                                   {"抄送", "纪要可填写"},
                                   {"印发机关", "纪要可改写；不填为发文机关"},
                                   {"抄送行", "“抄送：……。”加换行；没有抄送的为空"}}),
            .lists = {{"议定事项",
                       "议定事项、问题和任务",
                       {{"序号", "从1起"}, {"内容", ""}, {"责任", "单位或个人"}, {"期限", ""}}},
                      {"表决", "逐项表决", {{"序号", "从1起"}, {"赞成", ""}, {"反对", ""}, {"弃权", ""}, {"结果", ""}}},
                      paragraphs()}};
}

Fields of_body()
{
    return {
        .fields = with_common({{"单位", "组织全称"}, {"年度", ""}, {"总数", "所列的项数"}}),
        .lists = {{"记录",
                   "记录本",
                   {{"序号", "从1起"},
                    {"日期", ""},
                    {"形式", ""},
                    {"标题", ""},
                    {"应到", ""},
                    {"实到", ""},
                    {"编号", "记录编号"}}},
                  {"职责",
                   "责任清单、交接清单",
                   {{"序号", "从1起"}, {"主体", "组织或职务"}, {"职责", ""}, {"要求", ""}, {"时间", ""}, {"状态", ""}}},
                  {"事项",
                   "未办结事项清单、交接清单",
                   {{"序号", "从1起"},
                    {"事项", ""},
                    {"牵头单位", ""},
                    {"责任人", ""},
                    {"期限", ""},
                    {"状态", ""},
                    {"编号", "事项编号"}}}}};
}

Fields of_nothing()
{
    return {.fields = with_common({{"主送", "可填写"},
                                   {"正文", "可填写；每行一段"},
                                   {"附件", "可填写；每行一件"},
                                   {"抄送", "可填写"},
                                   {"印发机关", "可改写；不填为发文机关"},
                                   {"抄送行", "“抄送：……。”加换行；没有抄送的为空"}}),
            .lists = {paragraphs(), {"附件清单", "附件逐行，已编号", {{"行", ""}}}}};
}

}  // namespace

const Fields& fields_of(PaperKind kind)
{
    static const Fields matter = of_matter(), record = of_record(), body = of_body(), nothing = of_nothing();
    switch (subject_of(kind)) {
        case PaperSubject::matter: return matter;
        case PaperSubject::record: return record;
        case PaperSubject::body: return body;
        case PaperSubject::nothing: break;
    }
    return nothing;
}

std::vector<std::string_view> fields_to_write(PaperKind kind)
{
    switch (kind) {
        case PaperKind::supervision_notice:
        case PaperKind::assignment: return {"反馈方式", "联系人", "联系电话", "说明"};
        case PaperKind::urging_notice: return {"正文", "抄送", "印发机关"};
        case PaperKind::closing_report: return {"办理结果", "说明"};
        case PaperKind::minutes: return {"标题", "主送", "正文", "抄送", "印发机关"};
        case PaperKind::notice:
        case PaperKind::bulletin:
        case PaperKind::request:
        case PaperKind::decision: return {"标题", "主送", "正文", "附件", "抄送", "印发机关"};
        case PaperKind::meeting_record:
        case PaperKind::year_book:
        case PaperKind::body_duties:
        case PaperKind::post_duties:
        case PaperKind::handover_list:
        case PaperKind::open_items: break;
    }
    return {};
}

}  // namespace jinze::papers
