#include "app/intake/matter_row.h"

#include <fmt/format.h>

#include "app/intake/who.h"
#include "app/words/goals.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/catalogue/load.h"

namespace jinze::intake {
namespace {

using district::BringMatter;

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words)
{
    return std::ranges::find(words, word) != words.end();
}

// 长期坚持 and the like: no due day, on purpose.
bool says_no_end(std::string_view word)
{
    return is_one_of(word, {"长期", "长期坚持", "长期推进", "持续", "持续推进", "常年", "常态化", "无期限"});
}

// A word of a closed list, as its dictionary has it in Chinese.
template <words::Called T>
std::optional<T> word_in(std::string_view written)
{
    for (const auto& it : described::words<T>)
        if (words::words_of(it.value).zh == written) return it.value;
    return {};
}

// The Party group or leading group of an office; nothing: none or several.
std::optional<OrgId> leading_body_of(const Pass& pass, OrgId office)
{
    std::optional<OrgId> found;
    for (const registry::Organisation& org : pass.people().organisations()) {
        if (org.unit != office || !registry::is_leading(org.kind) || !pass.people().exists(org.id, pass.today))
            continue;
        if (found) return {};
        found = org.id;
    }
    return found;
}

std::optional<OrgId> read_lead(Pass& pass, RowReader& row)
{
    const auto named = organisations_in(pass, row, "lead", Pass::Meant::body);
    if (row.rejected() || named.empty()) return {};
    if (named.size() > 1) {
        row.reject("lead", "lead.several", "牵头单位只能是一个：请把其余单位写入“协办单位”一列。",
                   "A matter has one lead: move the others to the column of joint bodies.");
        return {};
    }
    if (pass.people()[named.front()].kind != registry::OrgKind::unit) return named.front();
    const auto body = leading_body_of(pass, named.front());
    if (!body) return named.front();  // refused by the rule, which says who may lead
    row.ask("lead", "lead.is_an_office", "牵头单位写的是单位名称：确认后由该单位的党组（领导班子）牵头。",
            "The lead is written as an office: once confirmed, its Party group or leading group takes the lead.");
    return body;
}

// The one body of the importer's posts that may set matters.
std::optional<OrgId> own_setter(const Pass& pass)
{
    std::set<OrgId> able;
    const auto& setters = matter::supervised()->setters;
    for (const PostId post : pass.people().posts_of(pass.actor(), pass.today, pass.today)) {
        const OrgId org = pass.people()[post].org;
        if (std::ranges::find(setters, pass.people()[org].kind) != setters.end()) able.insert(org);
    }
    return able.size() == 1 ? std::optional{*able.begin()} : std::nullopt;
}

std::optional<OrgId> read_setter(Pass& pass, RowReader& row)
{
    const auto named = organisations_in(pass, row, "setter", Pass::Meant::body);
    if (row.rejected()) return {};
    if (named.size() > 1) {
        row.reject("setter", "setter.several", "立项单位只能是一个：请只写下达任务的单位。",
                   "A matter has one setter: write the body that asked for it.");
        return {};
    }
    if (!named.empty()) return named.front();
    const auto own = own_setter(pass);
    if (own)
        row.ask("setter", "setter.own", fmt::format("没有立项单位：确认后记为“{}”。", pass.names.name(*own)),
                fmt::format("No setter is named: once confirmed it is \"{}\".", pass.names.name(*own)));
    else
        row.reject("setter", "setter.missing", "请在“立项单位”一列填写下达任务的单位全称。",
                   "Write the full name of the body that asked for it in the column 立项单位.");
    return own;
}

// The post that the person named holds in the lead; several: the first.
void read_responsible(const Pass& pass, RowReader& row, BringMatter& it)
{
    const std::string name = row.name("responsible");
    if (name.empty() || words::says_nothing(name)) return;
    for (const PersonId person : pass.names.persons(name))
        for (const PostId post : pass.people().posts_of(person, pass.today, pass.today))
            if (!it.answers && pass.people()[post].org == it.lead) it.answers = post;
    if (!it.answers)
        row.warn("responsible", "responsible.no_post", "此人在牵头单位没有职务，未写入责任人：请导入后由牵头单位明确。",
                 "This person holds no post in the lead, so nobody is named: the lead names the post afterwards.");
}

void read_due(RowReader& row, BringMatter& it)
{
    const std::string written = key_of_name(row.text("due"));
    if (written.empty() || words::says_nothing(written)) return;
    if (!says_no_end(written)) {
        it.due = row.day("due");
        return;
    }
    row.ask("due", "due.no_end", "没有期限（长期坚持）：确认后列入督办，不计逾期。",
            "It has no due day: once confirmed it is listed and never overdue.");
}

// 办理状态 and 办结日期 must agree.
void read_end(RowReader& row, BringMatter& it)
{
    it.done = row.day("done");
    const std::string state = key_of_name(row.text("state"));
    const bool closed = is_one_of(state, {"已办结", "办结", "已完成", "完成", "已整改", "整改完成", "整改到位",
                                          "已销号", "销号", "已落实", "是"});
    const bool open = is_one_of(state, {"在办", "办理中", "正在办理", "推进中", "正在推进", "整改中", "正在整改",
                                        "未办结", "未完成", "未整改", "否"}) ||
                      says_no_end(state);
    if (closed && !it.done && !row.rejected())
        row.reject("done", "done.missing", "已办结的事项请填写办结日期。", "It is closed: write the day it was done.");
    else if (open && it.done)
        row.reject("state", "state.contradicts", "状态为在办，却填有办结日期，请核对。",
                   "It is open but has a day on which it was done; please check.");
    else if (!state.empty() && !open && !closed && !words::says_nothing(state))
        row.reject("state", "state.unknown",
                   fmt::format("办理状态“{}”无法识别，请填写“在办”或“已办结”。", excerpt(state)),
                   fmt::format("The state \"{}\" is unknown; write 在办 (open) or 已办结 (closed).", excerpt(state)));
    if (std::string result = row.text("result"); it.done && !result.empty())
        it.result = district::Text{std::move(result)};
}

void read_handed_over(const Pass& pass, RowReader& row, MatterRow& it)
{
    const auto written = row.day("handed_over");
    it.is_handed_over_said = written.has_value();
    it.command.handed_over =
        written.value_or(std::min({pass.today, it.command.due.value_or(never), it.command.done.value_or(never)}));
    if (!written && !row.rejected())
        row.ask("handed_over", "handed_over.missing",
                "没有交办日期：确认后从导入当日、期限或办结日期中最早的一天算起。",
                "The day of the hand-over is missing: once confirmed it counts from the earliest of today, the due day "
                "and the day it was done.");
}

// 问题清单: what it calls a matter is a problem, which is put right.
bool is_list_of_problems(const Columns& columns)
{
    return std::ranges::any_of(columns.match.matched, [](const sheets::Match::Heading& it) {
        return it.key == "title" && it.written.find("问题") != std::string::npos;
    });
}

void read_kind(const Pass& pass, RowReader& row, BringMatter& it)
{
    const std::string source = row.text("source"), subject = row.text("subject");
    it.source = matter::MatterSource::document;
    if (const auto known = word_in<matter::MatterSource>(source))
        it.source = *known;
    else if (!source.empty())
        row.reject("source", "source.unknown", fmt::format("来源类别“{}”无法识别，请从下拉中选择。", excerpt(source)),
                   fmt::format("The source \"{}\" is unknown; choose one of the list.", excerpt(source)));
    else if (is_list_of_problems(row.columns))
        it.source = matter::MatterSource::rectification;
    else
        row.ask("source", "source.missing", "没有来源类别：确认后记为“文件条款”。",
                "The source is missing: once confirmed it is a document.");
    it.subject = matter::MatterSubject::other;
    if (const auto known = word_in<matter::MatterSubject>(subject))
        it.subject = *known;
    else if (!subject.empty())
        row.reject("subject", "subject.unknown",
                   fmt::format("事项类别“{}”无法识别，请从下拉中选择。", excerpt(subject)),
                   fmt::format("The subject \"{}\" is unknown; choose one of the list.", excerpt(subject)));
    else if (pass.people()[it.setter].kind == registry::OrgKind::work_committee)
        it.subject = matter::MatterSubject::style;
    const std::string priority = row.text("priority");
    if (priority.find("一号") != std::string::npos) it.priority = matter::Priority::number_one;
}

void read_words(RowReader& row, BringMatter& it)
{
    it.title.text = row.text("title");
    it.wanted.text = row.text("wanted");
    if (it.wanted.text.empty()) it.wanted.text = it.title.text;
    it.basis.text = row.text("basis");
    if (it.basis.text.empty()) it.basis.text = "原台账未注明依据";
    if (const std::string number = row.text("number"); !number.empty()) it.basis.text += "（原编号：" + number + "）";
}

// Of the day on which it was handed over.
void read_goals(RowReader& row, BringMatter& it)
{
    auto goals = words::goals_said(row.text("goals"), catalogue::built_in(), it.handed_over);
    if (goals)
        it.goals = *std::move(goals);
    else
        row.reject(
            "goals", "goal.unknown",
            fmt::format("区级目标“{}”不在目录中，或在交办日期不在有效期内，请改写或留空。", excerpt(goals.error())),
            fmt::format("The goal \"{}\" is not in the catalogue on the day of the hand-over; correct it or leave "
                        "it empty.",
                        excerpt(goals.error())));
}

}  // namespace

std::optional<MatterRow> read_matter(Pass& pass, RowReader& row)
{
    MatterRow it;
    BringMatter& command = it.command;
    if (const auto setter = read_setter(pass, row)) command.setter = *setter;
    if (const auto lead = read_lead(pass, row)) command.lead = *lead;
    command.joint = organisations_in(pass, row, "joint", Pass::Meant::body);
    if (row.rejected() || !command.setter || !command.lead) return {};
    read_words(row, command);
    read_responsible(pass, row, command);
    read_due(row, command);
    read_end(row, command);
    read_handed_over(pass, row, it);
    read_kind(pass, row, command);
    read_goals(row, command);
    if (row.rejected()) return {};
    return it;
}

}  // namespace jinze::intake
