// 逾期事项研判表: once a month the setter decides about each of its overdue matters. The sheet is signed when each has
// a decision; signing enters it as a record, which is the evidence of the duty to do so.
#include "domain/matter_rules/known.h"

namespace jinze::district {
namespace {

using matter::MatterAct;

const Code topic{"unimplemented-matters"};

Day first_of_month(Day day)
{
    const std::chrono::year_month_day date{day};
    return std::chrono::sys_days{date.year() / date.month() / 1};
}

bool is_decision(MatterAct act)
{
    switch (act) {
        case MatterAct::reset_day:
        case MatterAct::transfer:
        case MatterAct::take_over:
        case MatterAct::summon:
        case MatterAct::circulate:
        case MatterAct::halt:
        case MatterAct::withdraw: return true;
        default: return false;
    }
}

Day last_reset_of(const matter::Matter& it)
{
    for (auto taken = it.taken.rbegin(); taken != it.taken.rend(); ++taken)
        if (taken->step.act == MatterAct::reset_day && taken->step.day) return *taken->step.day;
    return never;
}

// More people read the record than may learn of a referral.
std::string words_for(const ReviewLine& line, const matter::Matter& it)
{
    if (line.referral) return "已另行研究处理";
    switch (*line.decision) {
        case MatterAct::reset_day: return "重新限期至" + in_chinese(last_reset_of(it));
        case MatterAct::transfer: return "转办";
        case MatterAct::take_over: return "提级督办";
        case MatterAct::summon: return "约谈";
        case MatterAct::circulate: return "通报";
        case MatterAct::halt: return "中止";
        default: return "撤销立项";
    }
}

// The title, as whoever reads the setter's records knows the matter; the number where texts are not available.
std::string title_of(const Request& asked, const matter::Matter& it)
{
    const std::string title = asked.context.said ? asked.context.said(it.opened.title) : std::string{};
    return title.empty() ? "督办事项" + to_text(it.id) : "“" + title + "”";
}

// Whether it was overdue with its lead when the act was taken.
bool was_overdue(const matter::Matter& it, const calendar::WorkingDays& working, const matter::Taken& taken)
{
    matter::Matter before = it;
    before.taken.assign(it.taken.data(), &taken);
    return matter::days_overdue(matter::life_of(before, working, taken.entered), working, taken.entered) > 0;
}

// 移送 is decided on when it is prepared, until it is withdrawn.
void add_referral(const State& state, ReviewLine& line, Day month, Day today)
{
    const auto& all = state.of<referral::Referrals>();
    for (const matter::ReferralId id : all.of_matter(line.matter)) {
        const referral::Referral& it = all[id];
        if (it.prepared < month || it.prepared > today || it.withdrawn <= today) continue;
        if (line.decision && line.on > it.prepared) continue;
        line.decision.reset();
        line.referral = id;
        line.on = it.prepared;
        line.by = it.by;
    }
}

std::optional<ReviewLine> line_of(const State& state, const matter::Matter& it, Day today)
{
    const auto& working = state.duties().working_days(today);
    const Day month = first_of_month(today);
    ReviewLine line{.matter = it.id, .decision = {}, .on = {}, .by = {}};
    for (const matter::Taken& taken : it.taken) {
        if (taken.entered < month || !is_decision(taken.step.act) || !was_overdue(it, working, taken)) continue;
        line.decision = taken.step.act;
        line.on = taken.entered;
        line.by = taken.by;
    }
    add_referral(state, line, month, today);
    const bool is_red = matter::days_overdue(matter::life_of(it, working, today), working, today) > 0;
    return is_red || line.is_decided() ? std::optional{line} : std::nullopt;
}

// Signed this month, and each of these was decided before.
bool is_signed(const State& state, OrgId setter, const std::vector<ReviewLine>& lines, Day today)
{
    for (const matter::ReviewSigned& review : state.of<matter::Matters>().reviews()) {
        if (review.setter != setter || review.month != first_of_month(today)) continue;
        if (std::ranges::all_of(lines, [&](const ReviewLine& line) {
                return std::ranges::find(review.matters, line.matter) != review.matters.end();
            }))
            return true;
    }
    return false;
}

}  // namespace

std::vector<ReviewLine> review_of(const State& state, OrgId setter, Day today)
{
    std::vector<ReviewLine> lines;
    for (const matter::Matter& it : state.of<matter::Matters>().all()) {
        if (setter_of(state, it, today) != setter) continue;
        if (const auto line = line_of(state, it, today)) lines.push_back(*line);
    }
    return lines;
}

OrgId toward(const State&, const SignReview& it, Day) { return it.setter; }

Decided decide_on(const Request& asked, const SignReview& command)
{
    if (const auto no = object_to_org(asked, command.setter, asked.today)) return std::unexpected{*no};
    const auto lines = review_of(asked.state, command.setter, asked.today);
    if (lines.empty()) return refuse(refusals::nothing_to_review);
    const auto undecided = std::ranges::count_if(lines, [](const ReviewLine& line) { return !line.is_decided(); });
    if (undecided > 0) return refuse(refusals::review_undecided, std::to_string(undecided));
    if (is_signed(asked.state, command.setter, lines, asked.today)) return refuse(refusals::review_signed);
    const RecordId record{static_cast<std::uint32_t>(asked.state.records().all().size() + 1)};
    record::RecordEntered entered{.record = record, .content = {}, .words = {}};
    entered.content.kind = record::Kind::document;
    entered.content.host = command.setter;
    entered.content.performed = asked.today;
    entered.content.topics = {topic};
    const std::chrono::year_month_day date{asked.today};
    RecordWords words{.title = std::to_string(unsigned(date.month())) + "月逾期事项研判表"};
    matter::ReviewSigned signed_now{.setter = command.setter,
                                    .month = first_of_month(asked.today),
                                    .matters = {},
                                    .record = record,
                                    .referrals = {}};
    constexpr std::size_t listed_at_most = 40;  // of a record; a leaf holds 4 KiB
    for (const ReviewLine& line : lines) {
        signed_now.matters.push_back(line.matter);
        if (line.referral) {
            if (!signed_now.referrals) signed_now.referrals.emplace();
            signed_now.referrals->push_back(*line.referral);
        }
        if (entered.content.items.size() == listed_at_most) continue;
        const OrgId lead = home_of(asked.state, line.matter);
        entered.content.items.push_back({.nature = record::Nature::conclusion, .org = lead, .person = {}, .due = {}});
        const matter::Matter& it = asked.state.of<matter::Matters>()[line.matter];
        words.items.push_back(title_of(asked, it) + "：" + words_for(line, it));
    }
    entered.words = asked.seal(words);
    return Events{entered, signed_now};
}

}  // namespace jinze::district
