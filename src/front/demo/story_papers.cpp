// The papers of the demonstration: the office numbers its notices under 区直督, issues one for some matters that are in
// hand, urges some that are late, and declares one void.
#include <fmt/format.h>

#include "domain/matter/life.h"
#include "domain/paper/papers.h"
#include "front/demo/story.h"
#include "front/demo/story_documents.h"

namespace jinze::demo {
namespace {

using matter::Matter;
using paper::PaperKind;
using paper::Papers;

constexpr std::string_view word = "区直督";

std::string chinese(Day day)
{
    const auto date = civil(day);
    return fmt::format("{}年{}月{}日", static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
                       static_cast<unsigned>(date.day()));
}

// As the paper is sealed (docs/papers.md). No value has a quotation mark of ASCII.
std::string wording(const std::vector<std::pair<const char*, std::string>>& fields)
{
    std::string all;
    for (const auto& [name, value] : fields)
        all += fmt::format(R"({}{{"name":"{}","value":"{}"}})", all.empty() ? "" : ",", name, value);
    return R"({"fields":[)" + all + R"(],"lists":[]})";
}

std::string name_of(const Ids& ids, OrgId org)
{
    for (const auto& [name, id] : ids.orgs)
        if (id == org) return name;
    return {};
}

// Without a paper of this kind, and named in one of the two documents; by number, so that it is the same each time.
const Matter* due_for(const district::State& state, PaperKind kind, const calendar::WorkingDays& working, Day day)
{
    for (const Matter& it : state.of<matter::Matters>().all()) {
        if (!it.opened.clause) continue;
        const auto life = matter::life_of(it, working, day);
        const bool late = life.due != never && life.due < day;
        if (!life.is_with_lead() || late != (kind == PaperKind::urging_notice)) continue;
        const auto there = state.of<Papers>().of(it.id);
        if (std::ranges::none_of(there, [&](const paper::Paper* one) { return one->issued.kind == kind; })) return &it;
    }
    return nullptr;
}

district::IssuePaper issuing(const Matter& it, PaperKind kind, const Ids& ids, bool of_style, const Day due)
{
    const TextOfDocument& text = of_style ? style_decision : ten_provisions;
    const TextOfClause& clause = text.clauses[static_cast<std::size_t>(it.opened.clause->clause - 1)];
    const std::string lead = name_of(ids, it.opened.lead), setter = name_of(ids, it.opened.setter);
    const std::string subject = fmt::format("《{}》{}", text.title, clause.article);
    district::IssuePaper paper{.kind = kind,
                               .org = it.opened.setter,
                               .word = {std::string{word}},
                               .number = {},
                               .signer = {},
                               .matter = it.id,
                               .record = {},
                               .title = {"落实" + subject},
                               .wording = {}};
    std::vector<std::pair<const char*, std::string>> fields{{"发文机关", setter},
                                                            {"机关标志", setter + "文件"},
                                                            {"主送", lead},
                                                            {"立项单位", setter},
                                                            {"牵头单位", lead},
                                                            {"立项依据", subject},
                                                            {"督办事项", "落实" + subject},
                                                            {"办理要求", std::string{clause.text}},
                                                            {"办理期限", chinese(due)},
                                                            {"重点", "一般事项"}};
    if (kind == PaperKind::urging_notice) {
        paper.title = {"关于催办" + subject + "的通知"};
        fields.emplace_back("正文", subject + "由你单位牵头办理，期限为" + chinese(due) +
                                        "，现已逾期。\\n请于收到本通知后5个工作日内，一事一文报送办理结果。");
    } else {
        fields.emplace_back("反馈方式", "收到后签收，办结时一事一文报送结果，加盖公章。");
    }
    fields.emplace_back("标题", paper.title.text);
    paper.wording = {wording(fields)};
    return paper;
}

}  // namespace

void Story::papers()
{
    const OrgId body = ids_.org(work_committee);
    const PersonId clerk = ids_.person(model_.office_clerk), signer = ids_.person(model_.office_secretary);
    const Day first = std::max(start_ + days{100}, until_ - days{45});
    tell(start_ + days{99}, [=](const district::State&) -> std::optional<desk::Request> {
        return desk::Request{.actor = clerk,
                             .commands = {district::SetPaperSeries{
                                 .org = body, .word = {std::string{word}}, .first = {}, .numbering = {}}}};
    });
    for (int i = 0; i < 14; ++i) {
        const PaperKind kind = i % 3 == 2 ? PaperKind::urging_notice : PaperKind::supervision_notice;
        const Day day = working_days_.on_or_after(first + days{3 * i}).day;
        tell(day, [=, this](const district::State& state) -> std::optional<desk::Request> {
            const Matter* it = due_for(state, kind, working_days_, day);
            if (!it || !state.of<Papers>().series(body, {std::string{word}})) return {};
            const bool of_style = it->opened.clause->document == (*documents_)[0];
            auto command = issuing(*it, kind, ids_, of_style, matter::life_of(*it, working_days_, day).due);
            command.signer = signer;
            return desk::Request{.actor = clerk, .commands = {std::move(command)}};
        });
    }
    tell(working_days_.on_or_after(first + days{20}).day,
         [=](const district::State& state) -> std::optional<desk::Request> {
             const auto& all = state.of<Papers>().all();
             if (all.size() < 3) return {};
             return desk::Request{.actor = clerk,
                                  .commands = {district::VoidPaper{all[2].id, {"主送单位写错，已另行签发。"}}}};
         });
}

}  // namespace jinze::demo
