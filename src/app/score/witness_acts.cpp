// Facts that acts of the office state: matters by their own life, statements, ballots and judgements by their leaves.
#include <fmt/format.h>

#include "app/score/witness.h"
#include "base/dictionary.h"
#include "domain/appraisal/events.h"
#include "domain/fact_sheet/facts_of.h"
#include "domain/matter/life.h"

namespace jinze::score {
namespace {

// A type that a forged leaf adopts may hold anything.
bool is_sound(const matter::Type& type)
{
    return std::ranges::any_of(type.nodes,
                               [](const matter::Node& it) { return it.phase != matter::Phase::confirmation; });
}

// The matter as its own leaves tell it; nothing: they do not, or not in order.
std::optional<matter::Matter> matter_in(const Leaves& leaves, const std::vector<LeafNumber>& cited, std::string_view id)
{
    std::optional<matter::Matter> found;
    std::shared_ptr<const matter::Type> type = matter::supervised();
    for (const LeafNumber number : std::set<LeafNumber>{cited.begin(), cited.end()}) {
        const district::Leaf* leaf = leaves.at(number);
        if (!leaf) continue;
        const registry::Doer by{leaf->by};
        if (const auto* adopted = std::get_if<matter::MatterTypeAdopted>(&leaf->event)) {
            if (is_sound(adopted->type)) type = std::make_shared<const matter::Type>(adopted->type);
        } else if (const auto* opened = std::get_if<matter::MatterOpened>(&leaf->event)) {
            if (to_text(opened->matter) != id || opened->type != type->code) continue;
            found = matter::Matter{.id = opened->matter, .entered = day_of(leaf->at), .by = by, .opened = *opened};
            found->type = type;
        } else if (const auto* step = std::get_if<matter::MatterStepped>(&leaf->event)) {
            if (found && step->matter == found->id) found->taken.push_back({day_of(leaf->at), by, *step});
        }
    }
    return found;
}

std::optional<matter::MatterAct> counted_act(std::string_view name)
{
    using enum matter::MatterAct;
    if (name == "matter:urged") return urge;
    if (name == "matter:sent-back") return send_back;
    if (name == "matter:circulated") return circulate;
    if (name == "matter:summoned") return summon;
    return {};
}

}  // namespace

void Witness::ask_matter(const FileFact& fact, Day known)
{
    if (fact.name == "matter:request") return ask_request(fact, known);
    const auto matter = matter_in(leaves_, fact.leaves, fact.label);
    if (!matter || matter->entered > known)
        return report_.differs(Where::fact, called(fact),
                               {fmt::format("没有账本叶说明事项{}怎样立项。", fact.label),
                                fmt::format("No leaf shows how matter {} was opened.", fact.label)});
    if (const auto act = counted_act(fact.name)) {
        const auto times = std::ranges::count_if(matter->taken, [&](const matter::Taken& it) {
            return it.step.act == *act && it.entered <= known && period_.first <= it.entered &&
                   it.entered <= period_.last;
        });
        if (times != fact.count)
            report_.differs(Where::fact, called(fact),
                            {fmt::format("次数写{}，账本叶为{}。", fact.count, times),
                             fmt::format("{} times in the file, {} by the leaves.", fact.count, times)},
                            std::to_string(fact.count), std::to_string(times));
        return;
    }
    ++report_.standings;
    const auto& working = duties_.working_days(known);
    const matter::Life life = matter::life_of(*matter, working, known);
    const duty::Standing found = fact_sheet::standing_as_duty(life, *matter->type, working, known);
    if (fact.standing != found)
        report_.differs(
            Where::fact, called(fact),
            {fmt::format("文件写“{}”，按它的账本叶应为“{}”。",
                         fact.standing ? words::words_of(*fact.standing).zh : std::string{}, words::words_of(found).zh),
             fmt::format("The file says \"{}\"; by its leaves it is \"{}\".",
                         fact.standing ? words::words_of(*fact.standing).en : std::string{},
                         words::words_of(found).en)},
            fact.standing ? std::string{described::word_of(*fact.standing)} : "",
            std::string{described::word_of(found)});
    if (fact.last && *fact.last != life.due)
        report_.differs(Where::fact, called(fact), {"期限与账本叶不同。", "Its day is not that of the leaves."},
                        to_text(*fact.last), to_text(life.due));
}

// Without a clock an answer is done, and what is not answered is left out.
void Witness::ask_request(const FileFact& fact, Day known)
{
    bool asked = false, answered = false;
    for (const LeafNumber number : fact.leaves) {
        const auto* entered = leaves_.event<record::RecordEntered>(number);
        if (!entered || leaves_.day(number) > known) continue;
        asked = asked || to_text(entered->record) == fact.label;
        answered = answered || (entered->content.answers && to_text(*entered->content.answers) == fact.label);
    }
    const bool stands = fact.standing == duty::Standing::open || fact.standing == duty::Standing::done;
    if (!asked || !stands || (fact.standing == duty::Standing::done && !answered))
        report_.differs(Where::fact, called(fact),
                        {"请求或答复没有账本叶说明。", "No leaf shows the request, or its answer."});
}

void Witness::hear_plan(const ScoreFile& file)
{
    const auto differs = [&](const char* zh, const char* en) { report_.differs(Where::fact, "plan", {zh, en}); };
    const appraisal::GroupPlanned* group = nullptr;
    for (const LeafNumber number : file.plan) {
        if (const auto* it = leaves_.event<appraisal::AssessmentPlanned>(number)) {
            assessment_ = it->assessment;
            if (it->begin != file.period.first || it->last != file.period.last)
                differs("期间不是考核方案的期间。", "The period is not that of the plan.");
        } else if (const auto* planned = leaves_.event<appraisal::GroupPlanned>(number)) {
            group = planned;
        } else {
            differs("引用的叶不是考核方案。", "A leaf that is cited is no plan of an assessment.");
        }
    }
    if (file.plan.empty()) return;
    const auto is_in = [&](OrgId org) { return to_text(org) == body_; };
    if (!assessment_ || !group || group->assessment != *assessment_ || !std::ranges::any_of(group->bodies, is_in))
        return differs("考核方案的组里没有这个组织。", "The body is in no group of the plan.");
    if (group->file && *group->file != ledger::sha256(view_of(file.scheme.text)))
        report_.differs(Where::scheme, file.scheme.code.text(),
                        {"这一组按另一个办法考核。", "The group is assessed by another scheme."});
    if (file.draft && file.draft->known != group->draft)
        differs("初稿日不是方案定的那一天。", "The draft is of another day than the plan's.");
}

void Witness::ask_stated(const FileFact& fact, Day known)
{
    const auto says = [&](LeafNumber number) {
        const auto* it = leaves_.event<appraisal::FactStated>(number);
        if (!it || leaves_.day(number) > known || to_text(it->body) != body_ || it->assessment != assessment_)
            return false;
        const std::string name = "stated:" + it->name.by.text() + "/" + it->name.kind.text();
        const auto figure = it->figure ? std::optional{scheme::Hundredths::of(*it->figure).text()} : std::nullopt;
        return name == fact.name && it->name.level == fact.level && figure == fact.figure && it->count == fact.count &&
               it->persons == fact.persons;
    };
    if (!std::ranges::any_of(fact.leaves, says))
        report_.differs(Where::fact, called(fact),
                        {"没有账本叶这样认定，或者认定的档次、数与账本叶不同。",
                         "No leaf states it so: its level or figures are others."});
}

void Witness::hear(const FileBallots& ballots, Day known)
{
    const appraisal::BallotsCounted* last = nullptr;  // a later count replaces an earlier one
    for (const LeafNumber number : std::set<LeafNumber>{ballots.leaves.begin(), ballots.leaves.end()}) {
        const auto* it = leaves_.event<appraisal::BallotsCounted>(number);
        if (it && leaves_.day(number) <= known && to_text(it->sheet.body) == body_ && !it->sheet.post &&
            it->assessment == assessment_ && it->voters == ballots.group)
            last = it;
    }
    const bool same = last && last->handed_out == ballots.handed_out && last->good == ballots.good &&
                      last->fairly_good == ballots.fairly_good && last->ordinary == ballots.ordinary &&
                      last->poor == ballots.poor;
    if (!same)
        report_.differs(Where::fact, fmt::format("ballot “{}”", ballots.group.text()),
                        {"票数没有账本叶说明，或与账本叶不同。", "The ballots are not as a leaf counts them."});
}

void Witness::hear(const FileJudged& line, Day known)
{
    std::map<PersonId, int> judged;
    std::optional<int> ruled;
    const auto is_mine = [&](const auto& it) {
        return to_text(it.body) == body_ && it.item == line.item && it.assessment == assessment_;
    };
    for (const LeafNumber number : std::set<LeafNumber>{line.leaves.begin(), line.leaves.end()}) {
        if (leaves_.day(number) > known) continue;
        if (const auto* it = leaves_.event<appraisal::LineJudged>(number))
            if (is_mine(*it)) judged[leaves_.at(number)->by] = it->amount;
        if (const auto* it = leaves_.event<appraisal::ObjectionDecided>(number))
            if (is_mine(*it)) ruled = it->upheld ? it->amount : std::nullopt;
    }
    std::optional<int> amount = ruled;
    const bool agree = !judged.empty() &&
                       std::ranges::all_of(judged, [&](const auto& it) { return it.second == judged.begin()->second; });
    if (!amount && agree) amount = judged.begin()->second;
    const std::string found = amount ? scheme::Hundredths::of(*amount).text() : "";
    if (found != line.amount)
        report_.differs(Where::fact, fmt::format("judged “{}”", line.item.text()),
                        {"考核组的判断没有账本叶说明，或与账本叶不同。", "The judgement is not as a leaf says."},
                        line.amount, found);
}

}  // namespace jinze::score
