#include "app/intake/matter_row.h"

#include <fmt/format.h>

#include "app/intake/matter_days.h"
#include "app/intake/who.h"
#include "app/words/goals.h"
#include "app/words/words.h"
#include "base/spelling.h"
#include "base/text.h"
#include "domain/catalogue/load.h"

namespace jinze::intake {
namespace {

using district::BringMatter;

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

// A joint body written as an office is its Party group or leading group, once confirmed.
std::vector<OrgId> read_joint(Pass& pass, RowReader& row)
{
    auto named = organisations_in(pass, row, "joint", Pass::Meant::body);
    bool has_office = false;
    for (OrgId& org : named)
        if (pass.people()[org].kind == registry::OrgKind::unit)
            if (const auto body = leading_body_of(pass, org)) org = *body, has_office = true;
    if (has_office)
        row.ask("joint", "joint.is_an_office", "协办单位写的是单位名称：确认后由该单位的党组（领导班子）协办。",
                "A joint body is written as an office: once confirmed, its Party group or leading group takes part.");
    return named;
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

// 问题清单: what it calls a matter is a problem, which is put right.
bool is_list_of_problems(const Columns& columns)
{
    return std::ranges::any_of(columns.match.matched, [](const sheets::Match::Heading& it) {
        return it.key == "title" && it.written.find("问题") != std::string::npos;
    });
}

void read_priority(RowReader& row, BringMatter& it)
{
    const std::string written = key_of_name(row.text("priority"));
    const auto is_one_of = [&](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, written) != words.end();
    };
    if (is_one_of({"一号工程", "一号", "一号工程事项", "是"}))
        it.priority = matter::Priority::number_one;
    else if (!written.empty() && !words::says_nothing(written) && !written.starts_with("非") &&
             !is_one_of({"一般事项", "一般", "普通", "普通事项", "常规", "否"}))
        row.reject("priority", "priority.unknown",
                   fmt::format("重要程度“{}”无法识别，请填写“一般事项”或“一号工程”。", excerpt(written)),
                   fmt::format("The priority \"{}\" is unknown; write 一般事项 (ordinary) or 一号工程 (number one).",
                               excerpt(written)));
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
    else if (it.setter && pass.people()[it.setter].kind == registry::OrgKind::work_committee)
        it.subject = matter::MatterSubject::style;
    read_priority(row, it);
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
    command.joint = read_joint(pass, row);
    read_words(row, command);
    if (command.lead) read_responsible(pass, row, command);
    read_kind(pass, row, command);
    read_days(pass, row, it);
    read_goals(row, command);  // those in force on the day of the hand-over
    if (row.rejected()) return {};
    return it;
}

}  // namespace jinze::intake
