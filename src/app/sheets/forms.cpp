#include "app/sheets/forms.h"

namespace jinze::sheets {
namespace {

constexpr auto kept = Use::kept;
constexpr auto checked = Use::checked;

const std::vector<std::string> yes_or_no{"是", "否"};

// The day by which a matter is wanted, or on which it was done: the former where the sheet has no column for it.
const std::vector<std::string> of_two_meanings{"完成时间", "完成日期", "整改完成时间", "整改完成日期"};

}  // namespace

// One column a paragraph, as in the national sheets.
// clang-format off

Form organisations_form()
{
    return {
        .kind = "organisations",
        .title = "党组织",
        .columns = {
            {.key = "name", .heading = "党组织名称", .aliases = {"党组织全称", "组织名称", "名称"}, .use = kept, .need = Need::cell,
             .note = "全称，与公章一致；无公章时写“中共”+单位名+类型。", .width = 36},
            {.key = "secretary", .heading = "党组织书记", .aliases = {"书记"}, .note = "由任职表导入。"},
            {.key = "contact", .heading = "党组织联系人", .aliases = {"联系人"}},
            {.key = "phone", .heading = "联系电话", .aliases = {"电话", "手机", "手机号"}},
            {.key = "kind", .heading = "组织类别", .aliases = {"党组织类别", "组织类型", "党组织类型"}, .use = kept, .need = Need::cell,
             .kind = Field::choice,
             .choices = {"区委", "党工委", "街道党工委", "部门党委", "党委", "党组", "领导班子", "机关党委", "党总支", "党支部", "联合党支部", "党小组", "单位",
                         "组织部", "纪检机构"},
             .note = "从下拉中选；没有的照实填写。"},
            {.key = "unit_state", .heading = "党组织所在单位情况", .aliases = {"所在单位情况", "单位情况"}, .use = kept, .need = Need::cell,
             .kind = Field::choice, .choices = {"与上级党组织相同", "法人单位", "联合党支部"},
             .note = "选“与上级党组织相同”时后四项不填。", .width = 20},
            {.key = "unit", .heading = "单位名称", .aliases = {"所在单位名称", "所在单位"}, .use = kept, .kind = Field::list,
             .note = "法人单位填写；联合支部可写多个，用顿号分隔。", .width = 28},
            {.key = "unit_nature", .heading = "单位性质类别", .aliases = {"单位性质"}, .use = kept, .kind = Field::choice,
             .choices = {"机关", "事业", "企业", "社会组织"}, .note = "法人单位填写。"},
            {.key = "unit_coverage", .heading = "单位建立党组织情况"},
            {.key = "credit_code", .heading = "法人单位统一社会信用代码", .aliases = {"统一社会信用代码", "社会信用代码"}, .use = checked,
             .kind = Field::credit_code, .note = "18位；只核对，不保存；不对时提示应有的校验码。", .width = 26},
            {.key = "leads", .heading = "上级党组织", .aliases = {"上级组织", "上级党组织名称"}, .use = kept, .need = Need::heading,
             .note = "领导关系：上级的全称；只有最上级的组织不填。", .width = 36},
            {.key = "guides", .heading = "指导党组", .aliases = {"指导关系"}, .use = kept,
             .note = "指导关系：党组或领导班子的全称。", .width = 28},
            {.key = "founded", .heading = "成立日期", .aliases = {"建立日期", "成立时间"}, .use = kept, .need = Need::cell,
             .kind = Field::day, .note = "如2003-07-01。"},
            {.key = "dissolved", .heading = "撤销日期", .aliases = {"撤销时间"}, .use = kept, .kind = Field::day,
             .note = "已撤销的填写。"},
        },
        .also_discarded = {"序号", "备注"}};
}

Form people_form()
{
    return {
        .kind = "people",
        .title = "党员",
        .columns = {
            {.key = "name", .heading = "姓名", .aliases = {"党员姓名"}, .use = kept, .need = Need::cell},
            {.key = "sex", .heading = "性别", .use = checked, .kind = Field::choice, .choices = {"男", "女"},
             .note = "可不填：只与公民身份号码核对，不保存。", .width = 8},
            {.key = "ethnicity", .heading = "民族", .width = 10},
            {.key = "national_id", .heading = "公民身份号码", .aliases = {"证件号码", "证件号", "身份证件号码", "居民身份证号码", "居民身份证号", "公民身份证号", "公民身份证号码", "身份证号码", "身份证号", "身份证"},
             .use = kept, .need = Need::cell, .kind = Field::national_id,
             .note = "18位，按文本填写；只用来区分同名的人，列表中只显示前6位和后4位。", .width = 24},
            {.key = "born", .heading = "出生日期", .aliases = {"出生年月", "出生年月日"}, .use = checked, .kind = Field::day,
             .note = "可不填：只与公民身份号码核对，不保存。"},
            {.key = "education", .heading = "学历", .aliases = {"最高学历", "文化程度"}, .width = 12},
            {.key = "category", .heading = "人员类别", .aliases = {"党员类别", "党员类型", "人员类型", "党员身份"}, .stand_ins = {"政治面貌"}, .use = kept, .need = Need::cell, .kind = Field::choice,
             .choices = {"正式党员", "预备党员"}},
            {.key = "branch", .heading = "所在党支部", .aliases = {"所在支部", "所属支部", "所属党支部", "党支部", "支部", "支部名称", "党支部名称", "所在党支部名称", "所在党组织", "所属党组织"}, .use = kept,
             .need = Need::cell, .note = "支部全称，须已在党组织表中。", .width = 36},
            {.key = "joined", .heading = "加入党组织日期", .aliases = {"入党日期", "入党时间", "入党年月", "入党年月日", "加入党组织时间", "加入党组织年月", "加入中国共产党日期", "加入中国共产党时间"}, .use = kept,
             .need = Need::cell, .kind = Field::day, .note = "如2003-07-01。"},
            {.key = "confirmed", .heading = "转为正式党员日期", .aliases = {"转正日期", "转正时间", "转正年月", "转正年月日", "转为正式党员时间"}, .use = kept, .kind = Field::day,
             .note = "正式党员填写，一般在入党满一年之后。", .width = 18},
            {.key = "work", .heading = "工作岗位"},
            {.key = "phone", .heading = "联系电话", .aliases = {"电话", "手机", "手机号", "手机号码"}},
            {.key = "address", .heading = "家庭住址", .aliases = {"现居住地", "住址"}},
            {.key = "standing", .heading = "党籍状态", .aliases = {"党籍情况"}, .use = kept, .kind = Field::choice,
             .choices = {"正常", "停止党籍"}},
            {.key = "lost", .heading = "是否为失联党员", .aliases = {"是否失联", "是否失联党员", "失联党员", "失联情况"}, .use = kept,
             .kind = Field::choice, .choices = yes_or_no, .note = "是或否；失联的可写“是 2019-05”（失去联系年月）。", .width = 18},
            {.key = "away", .heading = "是否为流动党员", .aliases = {"是否流动", "是否流动党员", "流动党员", "流动情况"}, .use = kept,
             .kind = Field::choice, .choices = yes_or_no, .note = "是或否；外出流向不保存。", .width = 18},
        },
        .also_discarded = {"序号", "备注", "籍贯", "参加工作日期", "户口所在地派出所", "户籍所在地", "入学时间", "毕业时间", "毕业院校",
                           "专业", "学位", "学位授予日期", "教育类别", "其他党团", "加入其他党团日期", "党龄", "新社会阶层类型",
                           "从事专业技术职务", "是否农民工", "入党时所在支部", "延长预备期时间", "申请入党日期",
                           "确定入党积极分子日期", "工作单位及职务", "失去联系日期", "外出流向", "政治面貌"}};
}

Form posts_form()
{
    return {
        .kind = "posts",
        .title = "任职与分管",
        .columns = {
            {.key = "name", .heading = "姓名", .aliases = {"党员姓名"}, .use = kept, .need = Need::cell},
            {.key = "national_id", .heading = "公民身份号码",
             .aliases = {"证件号码", "身份证件号码", "居民身份证号码", "公民身份证号", "身份证号码", "身份证号", "身份证"}, .use = kept,
             .kind = Field::national_id, .note = "同名时用以区分，按文本填写。", .width = 24},
            {.key = "organisation", .heading = "党组织", .aliases = {"党组织名称", "党组织全称", "所在党组织", "所属党组织", "所在支部", "所属支部", "所在党支部", "党支部", "组织"}, .use = kept, .need = Need::cell,
             .note = "全称：党组、机关党委、总支、支部或领导班子。", .width = 36},
            {.key = "post", .heading = "职务", .aliases = {"党内职务", "现任职务", "现任党内职务", "职务名称", "任职"}, .use = kept, .need = Need::cell, .kind = Field::choice,
             .choices = {"书记", "专职副书记", "副书记", "成员", "委员", "组织委员", "宣传委员", "纪检委员", "青年委员", "统战委员",
                         "保密委员", "群工委员"},
             .note = "从下拉中选；没有的照实填写。"},
            {.key = "from", .heading = "任职日期", .aliases = {"任职时间", "任职年月", "任职起始日期", "任现职日期", "任现职时间"}, .use = kept, .need = Need::cell, .kind = Field::day,
             .note = "如2023-07-01。"},
            {.key = "until", .heading = "免职日期", .aliases = {"免职时间", "离任日期", "离任时间"}, .use = kept, .kind = Field::day, .note = "仍在任的不填。"},
            {.key = "charges", .heading = "分管单位", .aliases = {"分管"}, .use = kept, .kind = Field::list,
             .note = "一岗双责的分工：组织全称，多个用顿号分隔。", .width = 40},
        },
        .also_discarded = {"序号", "备注"}};
}

Form records_form()
{
    return {
        .kind = "records",
        .title = "工作记录",
        .columns = {
            {.key = "title", .heading = "标题", .aliases = {"名称", "会议名称", "主题"}, .use = kept, .need = Need::cell, .width = 36},
            {.key = "kind", .heading = "类型", .aliases = {"类别", "记录类型"}, .use = kept, .need = Need::cell, .kind = Field::choice,
             .choices = {"会议", "学习", "谈话", "意见", "汇报", "文件", "选举测评", "公开", "说明", "请求帮助", "党费", "通知"},
             .note = "从下拉中选，或写代码（meeting、study、talk……）。"},
            {.key = "day", .heading = "日期", .aliases = {"时间", "召开日期", "开展日期"}, .use = kept, .need = Need::cell,
             .kind = Field::day, .note = "实际开展的那一天，须写到日。"},
            {.key = "place", .heading = "地点", .aliases = {"会议地点"}, .use = kept},
            {.key = "host", .heading = "主办党组织", .aliases = {"党组织", "主办组织"}, .use = kept, .need = Need::cell,
             .note = "党组织全称。", .width = 36},
            {.key = "chair", .heading = "主持人", .use = kept, .note = "姓名；同名时写“姓名 公民身份号码”。"},
            {.key = "recorder", .heading = "记录人", .use = kept},
            {.key = "topics", .heading = "议题", .aliases = {"主要议题", "内容"}, .use = kept, .kind = Field::list,
             .note = "目录中的议题，多个用顿号分隔。", .width = 36},
            {.key = "absent", .heading = "缺席名单", .aliases = {"缺席"}, .use = kept, .kind = Field::list,
             .note = "无故缺席的姓名，用顿号分隔；名单之外的应到人员都算到会。", .width = 24},
            {.key = "excused", .heading = "请假名单", .aliases = {"请假"}, .use = kept, .kind = Field::list,
             .note = "姓名：原因，多人用顿号分隔。", .width = 30},
            {.key = "sitting_in", .heading = "列席名单", .aliases = {"列席"}, .use = kept, .kind = Field::list,
             .note = "姓名，用顿号分隔。", .width = 24},
            {.key = "items", .heading = "议定事项", .aliases = {"决定事项", "会议决定"}, .use = kept, .kind = Field::list,
             .note = "每行一项：事项；责任人或责任单位；完成日期。", .width = 48},
            {.key = "makes_up", .heading = "补做事项", .use = kept, .kind = Field::list,
             .note = "补做以前哪一项：义务编号，如branch-general-meeting@o17@2026Q3。", .width = 30},
            {.key = "on_behalf_of", .heading = "代录", .aliases = {"代谁录入"}, .use = kept,
             .note = "替哪位领导录入：姓名。"},
        },
        .also_discarded = {"序号", "备注", "照片", "附件"}};
}

Form matters_form()
{
    return {
        .kind = "matters",
        .title = "督办台账",
        .columns = {
            {.key = "number", .heading = "编号", .aliases = {"督办编号", "事项编号", "立项编号", "文号"}, .use = kept, .note = "原台账的编号；写入依据。", .width = 14},
            {.key = "title", .heading = "事项名称", .aliases = {"督办事项", "事项", "任务", "工作任务", "任务名称", "任务内容", "问题", "存在问题", "具体问题", "问题表现", "问题描述", "主要问题", "反馈问题"}, .use = kept, .need = Need::cell,
             .note = "涉密事项不得录入。100字以内。", .width = 40},
            {.key = "wanted", .heading = "办理要求", .aliases = {"工作要求", "目标要求", "工作目标", "整改措施", "整改要求", "具体措施", "工作措施", "完成标准", "办理内容"}, .use = kept,
             .note = "要达到的结果；不填的以事项名称为准。", .width = 40},
            {.key = "basis", .heading = "立项依据", .aliases = {"依据", "来源", "文件依据", "问题来源", "交办依据", "任务来源"}, .use = kept,
             .note = "文件、会议或批示的名称、文号、日期。", .width = 30},
            {.key = "source", .heading = "来源类别", .use = kept, .kind = Field::choice,
             .choices = {"文件条款", "会议议定", "领导批示", "督查发现", "整改任务", "群众反映"}, .note = "从下拉中选。"},
            {.key = "subject", .heading = "事项类别", .aliases = {"工作类别"}, .use = kept, .kind = Field::choice,
             .choices = {"党的建设", "作风建设", "其他工作"}, .note = "工委立项的不填视为作风建设。"},
            {.key = "priority", .heading = "重要程度", .aliases = {"优先级", "等级"}, .use = kept, .kind = Field::choice, .choices = {"一般事项", "一号工程"}},
            {.key = "goals", .heading = "区级目标", .aliases = {"目标", "服务目标", "一稳三增"}, .use = kept, .kind = Field::list,
             .note = "目录中的目标名称，多个用分号分隔。"},
            {.key = "setter", .heading = "立项单位", .aliases = {"交办单位", "督办单位", "下达单位"}, .use = kept,
             .note = "组织全称；不填的，确认后记为您所在的组织。", .width = 32},
            {.key = "lead", .heading = "牵头单位", .aliases = {"责任单位", "承办单位", "主办单位", "牵头部门", "责任部门", "整改单位", "整改责任单位", "牵头责任单位"}, .use = kept, .need = Need::cell,
             .note = "一个党组、领导班子或机关党组织的全称。", .width = 32},
            {.key = "joint", .heading = "协办单位", .aliases = {"配合单位", "协助单位", "参与单位", "配合部门"}, .use = kept, .kind = Field::list,
             .note = "组织全称，多个用顿号分隔。", .width = 32},
            {.key = "responsible", .heading = "责任人", .aliases = {"责任领导", "整改责任人", "牵头领导"}, .use = kept, .note = "在牵头单位任职的一人。"},
            {.key = "handed_over", .heading = "交办日期", .aliases = {"交办时间", "立项日期", "立项时间", "下达时间", "下达日期", "开始时间", "发现时间", "反馈时间"}, .use = kept, .kind = Field::day,
             .note = "如2026-03-01。"},
            {.key = "due", .heading = "办理期限", .aliases = {"完成时限", "办结时限", "完成期限", "办理时限", "整改时限", "整改期限", "时限", "期限", "时限要求", "要求完成时间", "计划完成时间"}, .stand_ins = of_two_meanings, .use = kept, .kind = Field::day,
             .note = "最初定的期限；没有的写“长期坚持”。"},
            {.key = "state", .heading = "办理状态", .aliases = {"状态", "办理情况", "整改状态", "是否办结", "是否完成", "是否销号", "是否整改到位"}, .use = kept, .kind = Field::choice,
             .choices = {"在办", "已办结"}},
            {.key = "done", .heading = "办结日期", .aliases = {"办结时间", "实际完成时间", "实际完成日期", "销号时间", "销号日期"}, .stand_ins = of_two_meanings, .use = kept, .kind = Field::day,
             .note = "已办结的填写。"},
            {.key = "result", .heading = "办理结果", .aliases = {"结果", "整改结果", "整改成效", "完成情况", "整改完成情况", "落实情况"}, .use = kept,
             .note = "已办结的填写；在办的不导入。", .width = 40},
        },
        .also_discarded = {"序号", "备注", "联系人", "联系电话", "责任科室", "附件"}};
}

Form holidays_form()
{
    return {
        .kind = "holidays",
        .title = "放假安排",
        .columns = {
            {.key = "day", .heading = "日期", .aliases = {"放假日期", "公历日期", "时间"}, .use = kept, .need = Need::cell, .kind = Field::day,
             .note = "如2027-01-01，每天一行。"},
            {.key = "name", .heading = "名称", .aliases = {"节日", "节假日", "节日名称", "假日名称", "节假日名称"}, .use = kept,
             .note = "元旦、春节、清明、劳动节、端午、中秋、国庆节。"},
            {.key = "kind", .heading = "类型", .aliases = {"类别", "安排", "性质"}, .use = kept, .need = Need::cell, .kind = Field::choice,
             .choices = {"放假", "调休上班"}},
            {.key = "statutory", .heading = "法定天数"},
        },
        .also_discarded = {"序号", "备注", "星期"}};
}

// clang-format on

std::optional<Form> form_of(std::string_view kind)
{
    if (kind == "organisations") return organisations_form();
    if (kind == "people") return people_form();
    if (kind == "posts") return posts_form();
    if (kind == "records") return records_form();
    if (kind == "matters") return matters_form();
    if (kind == "holidays") return holidays_form();
    return std::nullopt;
}

}  // namespace jinze::sheets
