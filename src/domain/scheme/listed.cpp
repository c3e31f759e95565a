#include <algorithm>
#include <array>

#include "domain/scheme/names.h"

namespace jinze::scheme {
namespace {

constexpr std::array listed_matters{
    Named{"any", "督办事项", "matters"},
    Named{"document", "文件条款的督办事项", "matters from documents"},
    Named{"meeting", "会议议定的督办事项", "matters from meetings"},
    Named{"instruction", "领导批示的督办事项", "matters from instructions"},
    Named{"inspection", "督查发现的督办事项", "matters from inspections"},
    Named{"rectification", "整改任务", "rectification tasks"},
    Named{"public-voice", "群众反映的督办事项", "matters from the public"},
    Named{"request", "请求帮助的答复", "answers to requests for help"},
    Named{"urged", "催办", "urgings"},
    Named{"sent-back", "退回重办", "results sent back"},
    Named{"circulated", "督办通报", "circulars over matters"},
    Named{"summoned", "约谈", "talks over matters"},
};

constexpr std::array listed_registers{
    Named{"members", "党员人数", "members"},
    Named{"branches", "党支部数", "branches"},
    Named{"full-time-staff", "专职党务干部人数", "full-time Party staff"},
    Named{"staff-missing", "缺配的专职党务干部人数", "full-time Party staff missing"},
    Named{"seats-vacant", "空缺的班子职数", "vacant seats"},
    Named{"deputy-vacant-days", "专职副书记空缺天数", "days without a full-time deputy secretary"},
    Named{"bodies-missing", "应建未建的组织数", "bodies that ought to exist and do not"},
    Named{"terms-expired", "届满未换届的组织数", "bodies whose term expired without an election"},
    Named{"terms-ended", "本期届满的组织数", "bodies whose term ended in the period"},
    Named{"members-admitted", "接收预备党员人数", "probationary members admitted"},
    Named{"members-confirmed", "预备党员转正人数", "members confirmed"},
    Named{"activists", "入党积极分子人数", "activists"},
    Named{"lost-contact", "失联党员人数", "members out of contact"},
    Named{"charges-missing", "没有明确分管领导的组织数", "bodies in nobody's charge"},
};

constexpr std::array listed_bodies{
    Named{"district-committee", "区委", "the district committee"},
    Named{"district-office", "区委办公室", "the district committee's office"},
    Named{"work-committee", "区直机关工委", "the work committee"},
    Named{"organisation-department", "组织部", "the organisation department"},
    Named{"publicity-department", "宣传部", "the publicity department"},
    Named{"united-front-department", "统战部", "the united front department"},
    Named{"discipline-body", "纪检机关", "the discipline body"},
    Named{"resident-discipline-team", "派驻纪检监察组", "the resident discipline team"},
    Named{"inspection-office", "督查机构", "the inspection office"},
    Named{"tour-inspectors", "巡察机构", "the tour inspectors"},
    Named{"superior-committee", "上级党委", "the superior Party committee"},
    Named{"superior-work-committee", "上级机关工委", "the superior work committee"},
    Named{"party-group", "党组", "the Party group"},
    Named{"organ-organisation", "机关党委", "the organ Party organisation"},
    Named{"trade-union", "工会", "the trade union"},
    Named{"youth-league", "共青团", "the youth league"},
    Named{"womens-federation", "妇联", "the women's federation"},
    Named{"civilisation-office", "文明办", "the civilisation office"},
    Named{"audit-office", "审计机关", "the audit office"},
    Named{"finance-office", "财政部门", "the finance office"},
    Named{"petition-office", "信访部门", "the petition office"},
    Named{"secrecy-office", "保密部门", "the secrecy office"},
    Named{"court", "法院", "the court"},
    Named{"archive", "档案部门", "the archive"},
    Named{"community", "社区党组织", "the community's Party organisation"},
    Named{"assessors", "考核组", "the assessors"},
    Named{"other-body", "其他主管机关", "another competent body"},
};

constexpr std::array listed_kinds{
    Named{"finding", "检查发现的问题", "findings of an inspection"},
    Named{"unqualified", "认定不合格", "a finding of unqualified"},
    Named{"rectification-notice", "整改通知", "rectification notices"},
    Named{"unrectified", "逾期未整改", "problems not put right in time"},
    Named{"circular", "通报批评", "critical circulars"},
    Named{"summons", "约谈", "summonses"},
    Named{"discipline", "党纪处理", "disciplinary measures"},
    Named{"case", "违纪违法案件", "cases"},
    Named{"incident", "责任事故和事件", "incidents"},
    Named{"veto", "一票否决事项", "grounds of veto"},
    Named{"deduction", "上级扣分", "what a superior took off"},
    Named{"result", "上级考核结果", "a superior's result"},
    Named{"task", "工作任务落实", "tasks"},
    Named{"theory", "理论学习", "study of theory"},
    Named{"ideology", "意识形态工作", "ideological work"},
    Named{"culture", "机关文化和文明创建", "culture and civility"},
    Named{"organising", "组织建设", "organisation"},
    Named{"development", "发展党员", "the admission of members"},
    Named{"dues", "党费收缴使用管理", "dues"},
    Named{"funds", "党建经费", "funds"},
    Named{"position", "活动阵地", "premises"},
    Named{"file", "档案管理", "archives"},
    Named{"statistics", "党内统计", "statistics"},
    Named{"relation", "组织关系管理", "transfers of membership"},
    Named{"style", "作风建设", "style of work"},
    Named{"integrity", "廉政建设", "integrity"},
    Named{"supervision", "党内监督", "supervision"},
    Named{"publicity-of-affairs", "党务公开", "publication of Party affairs"},
    Named{"mass-organisation", "群团工作", "mass organisations"},
    Named{"united-front", "统战工作", "united front work"},
    Named{"volunteering", "志愿服务", "volunteering"},
    Named{"pairing", "结对共建", "pairing"},
    Named{"care", "关怀帮扶", "care for members"},
    Named{"consultation", "征求意见", "opinions asked for"},
    Named{"session", "专题研究和听取汇报", "sessions and reports"},
    Named{"training", "培训", "training"},
    Named{"attendance", "会议缺席", "absences from meetings"},
    Named{"submission", "报送材料", "papers handed in"},
    Named{"article", "调研文章", "papers on research"},
    Named{"complaint", "查实的投诉举报", "complaints found true"},
    Named{"petition", "信访事项", "petitions"},
    Named{"satisfaction", "满意度调查", "a survey of satisfaction"},
    Named{"rate", "完成率", "a rate of completion"},
    Named{"quantity", "数量指标", "a quantity"},
    Named{"award", "表彰奖励", "awards"},
    Named{"commendation", "通报表扬", "commending circulars"},
    Named{"experience", "经验推广", "experience spread by a superior"},
    Named{"innovation", "创新项目", "innovations"},
    Named{"competition", "竞赛获奖", "prizes in competitions"},
    Named{"pilot", "承担试点", "pilots"},
    Named{"hosting", "承办活动", "events hosted"},
    Named{"publicity", "信息宣传采用", "publicity"},
    Named{"instruction", "领导批示肯定", "praise in a leader's instruction"},
};

constexpr std::array listed_ballots{
    Named{"satisfaction", "测评满意率（好和较好）", "the share of good and fairly good"},
    Named{"good", "测评好评率（好）", "the share of good"},
    Named{"grades", "测评各等次票", "ballots by grade"},
};
constexpr std::array listed_levels{
    Named{"good", "好", "good"},
    Named{"fairly-good", "较好", "fairly good"},
    Named{"ordinary", "一般", "ordinary"},
    Named{"poor", "差", "poor"},
};
constexpr std::array listed_groups{
    Named{"members", "本组织党员", "members"},
    Named{"branch-secretaries", "所属党支部书记", "branch secretaries"},
    Named{"member-representatives", "党员代表", "members' representatives"},
    Named{"leaders", "领导班子成员", "leaders"},
    Named{"subordinates", "下属组织", "organisations below"},
    Named{"peers", "同级组织", "organisations beside"},
    Named{"superiors", "上级组织", "organisations above"},
    Named{"work-committee", "区直机关工委", "the work committee"},
    Named{"assessors", "考核组", "the assessors"},
    Named{"served", "服务对象", "those served"},
    Named{"masses", "群众", "the public"},
    Named{"deputies", "两代表一委员", "deputies and delegates"},
};

}  // namespace

std::span<const Named> matter_facts() { return listed_matters; }
std::span<const Named> register_facts() { return listed_registers; }
std::span<const Named> stating_bodies() { return listed_bodies; }
std::span<const Named> stated_kinds() { return listed_kinds; }
std::span<const Named> ballot_facts() { return listed_ballots; }
std::span<const Named> ballot_levels() { return listed_levels; }
std::span<const Named> voter_groups() { return listed_groups; }

const Named* named(std::span<const Named> list, std::string_view word)
{
    const auto found = std::ranges::find(list, word, &Named::word);
    return found == list.end() ? nullptr : &*found;
}

std::vector<std::string_view> words_in(std::span<const Named> list)
{
    std::vector<std::string_view> words;
    for (const Named& it : list) words.push_back(it.word);
    return words;
}

}  // namespace jinze::scheme
