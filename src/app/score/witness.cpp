#include "app/score/witness.h"

#include <fmt/format.h>

#include "app/score/fits.h"
#include "app/score/standing.h"
#include "base/dictionary.h"
#include "domain/duty/obligation.h"

namespace jinze::score {
namespace {

std::string text_of(const std::optional<Day>& on) { return on ? to_text(*on) : ""; }

}  // namespace

struct Witness::Case {
    const FileFact& fact;
    const Basis& basis;
    Day known;
};

void Witness::differs(const Case& it, Bilingual says, std::string file, std::string found)
{
    report_.differs(Where::fact, called(it.fact), std::move(says), std::move(file), std::move(found));
}

void Witness::hear(const std::vector<ParametersNoted>& parameters, const std::vector<LeafNumber>& calendar)
{
    for (const ParametersNoted& it : parameters) {
        const auto* adopted = it.leaf ? leaves_.event<duty::ParametersAdopted>(*it.leaf) : nullptr;
        const duty::Parameters says = adopted ? adopted->parameters : duty::Parameters{};
        const bool same = says.late_entry == it.late_entry && says.reason == it.reason && says.due_soon == it.due_soon;
        const bool known = it.leaf ? adopted && leaves_.day(*it.leaf) == it.entered : parameters.size() == 1;
        if (same && known) continue;
        report_.differs(Where::fact, "parameters",
                        {fmt::format("{}起的区参数没有账本叶说明，或与账本叶不同。", to_text(it.entered)),
                         fmt::format("The numbers of {} are not those of a leaf.", to_text(it.entered))});
    }
    std::size_t adopted = 0;
    for (const auto& [number, leaf] : leaves_.all())
        adopted += leaf && std::holds_alternative<duty::ParametersAdopted>(leaf->event);
    const auto listed = std::ranges::count_if(parameters, [](const auto& it) { return it.leaf.has_value(); });
    if (static_cast<std::size_t>(listed) != adopted)
        report_.differs(
            Where::fact, "parameters",
            {"账本叶中采用过的区参数没有全部列出。", "Not all numbers that the leaves adopted are listed."});
    for (const LeafNumber number : calendar)
        if (!leaves_.event<duty::HolidaysAdopted>(number))
            report_.differs(Where::fact, "calendar",
                            {fmt::format("第{}叶不是放假安排。", number),
                             fmt::format("Leaf {} is no notice of holidays.", number)});
}

// Windows of members are counted together, so that nobody is named: their days are not in the file.
bool Witness::is_of_members(const FileFact& fact) const
{
    return std::ranges::any_of(fact.leaves, [&](LeafNumber number) {
        const auto* adopted = leaves_.event<duty::DutyAdopted>(number);
        return adopted && "duty:" + adopted->terms.duty.text() == fact.name &&
               adopted->terms.bearer.who == duty::Bearer::each_member;
    });
}

void Witness::hear(const FileFact& fact, Day known)
{
    const bool duty = fact.name.starts_with("duty:"), matter = fact.name.starts_with("matter:");
    if (duty && !fact.basis && fact.standing && is_of_members(fact)) return;
    if (matter && !fact.basis) return ask_matter(fact, known);
    if (fact.name.starts_with("stated:")) return ask_stated(fact, known);
    if ((duty || fact.standing) && !(fact.basis && fact.standing))
        return report_.differs(Where::fact, called(fact),
                               {"没有写判定所依据的期限和记录，不能重算。",
                                "The days and records of its standing are missing; it cannot be derived."});
    if (!fact.basis) return;
    const Case it{fact, *fact.basis, known};
    ++report_.standings;
    ask_standing(it);
    ask_terms(it);
    for (const CountedRecord& record : it.basis.counted) ask_record(it, record);
    for (const RecordLeftOut& record : it.basis.left_out) ask_left_out(it, record);
    ask_decisions(it);
}

void Witness::ask_standing(const Case& it)
{
    const Derived found =
        standing_of(it.basis, duties_.working_days(it.known), duties_.parameters(it.basis.begin), it.known);
    if (found.standing != *it.fact.standing) {
        const Bilingual mine = words::words_of(found.standing), says = words::words_of(*it.fact.standing);
        differs(it,
                {fmt::format("文件写“{}”，按它的期限和记录应为“{}”。", says.zh, mine.zh),
                 fmt::format("The file says \"{}\"; by its own days it is \"{}\".", says.en, mine.en)},
                std::string{described::word_of(*it.fact.standing)}, std::string{described::word_of(found.standing)});
    }
    if (found.done_on != it.basis.done_on)
        differs(it,
                {fmt::format("完成日写{}，按记录应为{}。", text_of(it.basis.done_on), text_of(found.done_on)),
                 fmt::format("Done on \"{}\" in the file; by its records \"{}\".", text_of(it.basis.done_on),
                             text_of(found.done_on))},
                text_of(it.basis.done_on), text_of(found.done_on));
    if (it.fact.last && *it.fact.last != it.basis.last)
        differs(it, {"最后一日前后写得不同。", "Its last day is written twice, and differs."}, to_text(*it.fact.last),
                to_text(it.basis.last));
}

void Witness::ask_terms(const Case& it)
{
    const auto parts = duty::parts_of(record::ObligationId{it.basis.of});
    const bool asked = it.fact.name == "matter:request";  // by the clock to answer requests
    if (!parts || (!asked && "duty:" + parts->duty.text() != it.fact.name))
        return differs(it, {fmt::format("所据的窗口“{}”不是这项职责的。", it.basis.of),
                            fmt::format("\"{}\" is no window of this duty.", it.basis.of)});
    const auto* adopted = it.basis.terms ? leaves_.event<duty::DutyAdopted>(*it.basis.terms) : nullptr;
    if (!adopted || adopted->terms.duty != parts->duty ||
        (asked && adopted->terms.owed.occasion != duty::Occasion::help_requested))
        return differs(it, {"没有采用这项职责的账本叶。", "There is no leaf that adopted this duty."});
    const duty::Terms& terms = adopted->terms;
    const int needed = needed_by(terms);
    if (terms.force != it.basis.force)
        differs(it,
                {"职责是必须还是一般，与采用它的账本叶不同。", "Its force is not that of the leaf that adopted it."},
                std::string{described::word_of(it.basis.force)}, std::string{described::word_of(terms.force)});
    if (needed != it.basis.needed)
        differs(it,
                {fmt::format("要求的数写{}，采用的职责是{}。", it.basis.needed, needed),
                 fmt::format("It asks for {} in the file, and {} by the duty adopted.", it.basis.needed, needed)},
                std::to_string(it.basis.needed), std::to_string(needed));
    ask_window(it, terms);
}

const std::vector<duty::Stretch>& Witness::windows(const duty::Terms& terms, LeafNumber leaf, Day known)
{
    const auto [at, first] = windows_.try_emplace(leaf);
    if (!first) return at->second;
    for (const duty::DutyVersion& version : duties_.versions())
        if (version.terms == terms)
            at->second = duty::common_windows(duties_, version, day_at(year_of(known), 12, 31), known);
    return at->second;
}

// Windows that all bearers share follow from the duty; of a clock of an occasion the last day follows from the first.
void Witness::ask_window(const Case& it, const duty::Terms& terms)
{
    using enum duty::Shape;
    const auto parts = duty::parts_of(record::ObligationId{it.basis.of});
    const duty::Shape shape = terms.owed.shape;
    std::optional<Day> begin, last;
    bool awaiting = false;
    if (shape == count || shape == hours || shape == by_date || shape == reference_year) {
        const auto& all = windows(terms, *it.basis.terms, it.known);
        const auto found = std::ranges::find(all, parts->window, &duty::Stretch::label);
        if (found == all.end())
            return differs(it, {fmt::format("这项职责没有“{}”这个窗口。", parts->window),
                                fmt::format("This duty has no window \"{}\".", parts->window)});
        begin = found->begin, last = found->last, awaiting = found->awaiting_notice;
    } else if (shape == within && terms.owed.occasion != duty::Occasion::task_assigned) {
        begin = it.basis.begin;
        last = duty::last_day(duties_, terms.owed.within, terms.owed.span, it.basis.begin, it.known).day;
    } else {
        return;
    }
    if (*begin != it.basis.begin || *last != it.basis.last)
        differs(it,
                {fmt::format("期限写{}至{}，应为{}至{}。", to_text(it.basis.begin), to_text(it.basis.last),
                             to_text(*begin), to_text(*last)),
                 fmt::format("The window is {} to {} in the file; it should be {} to {}.", to_text(it.basis.begin),
                             to_text(it.basis.last), to_text(*begin), to_text(*last))},
                to_text(it.basis.last), to_text(*last));
    if (awaiting != it.basis.awaiting)
        differs(it, {"是否待通知，与账本叶不同。", "Whether its notice is awaited is not as the leaves say."});
}

void Witness::ask_record(const Case& it, const CountedRecord& record)
{
    ++report_.records;
    const Seen seen = seen_record(leaves_, record.record, record.leaves, it.known);
    const std::string id = to_text(record.record);
    if (!seen.now)
        return differs(it, {fmt::format("记录{}没有账本叶说明，或者已经撤回。", id),
                            fmt::format("No leaf shows the record {}, or it was withdrawn.", id)});
    if (seen.now->performed != record.performed)
        differs(it,
                {fmt::format("记录{}写{}，账本叶是{}。", id, to_text(record.performed), to_text(seen.now->performed)),
                 fmt::format("Record {} is of {} in the file and of {} in its leaf.", id, to_text(record.performed),
                             to_text(seen.now->performed))},
                to_text(record.performed), to_text(seen.now->performed));
    const auto since = std::ranges::find(seen.versions, record.entered, &SeenVersion::entered);
    if (since == seen.versions.end())
        return differs(it,
                       {fmt::format("记录{}的录入日{}没有账本叶说明。", id, to_text(record.entered)),
                        fmt::format("No leaf shows that record {} was entered on {}.", id, to_text(record.entered))},
                       to_text(record.entered), to_text(seen.versions.back().entered));
    const auto* adopted = it.basis.terms ? leaves_.event<duty::DutyAdopted>(*it.basis.terms) : nullptr;
    if (!adopted) return;
    for (auto version = since; version != seen.versions.end(); ++version)
        if (!may_count(adopted->terms, *version->content, it.basis))
            return differs(it, {fmt::format("记录{}的内容不合这项职责的要求，不能算数。", id),
                                fmt::format("By its leaf record {} does not count for this duty.", id)});
    if (amount_of(adopted->terms, *seen.now) != record.amount)
        differs(it,
                {fmt::format("记录{}的数量与账本叶不同。", id),
                 fmt::format("Record {} amounts to another number in its leaf.", id)},
                std::to_string(record.amount), std::to_string(amount_of(adopted->terms, *seen.now)));
}

void Witness::ask_left_out(const Case& it, const RecordLeftOut& record)
{
    ++report_.records;
    const Seen seen = seen_record(leaves_, record.record, record.leaves, it.known);
    const std::string id = to_text(record.record);
    if (!seen.now || seen.now->performed != record.performed)
        return differs(it, {fmt::format("不算数的记录{}与账本叶不同。", id),
                            fmt::format("Record {}, which does not count, is not as its leaf says.", id)});
    const auto* adopted = it.basis.terms ? leaves_.event<duty::DutyAdopted>(*it.basis.terms) : nullptr;
    if (adopted && !is_lacking(adopted->terms, *seen.now, record.lacks))
        differs(it, {fmt::format("记录{}不算数的理由，账本叶不支持。", id),
                     fmt::format("Its leaf does not support why record {} does not count.", id)});
}

void Witness::ask_decisions(const Case& it)
{
    const auto cited = [&](const std::optional<LeafNumber>& leaf, Day entered) {
        return leaf && leaves_.at(*leaf) && leaves_.day(*leaf) == entered && entered <= it.known;
    };
    const Basis& basis = it.basis;
    const auto missing = [&](const char* zh, const char* en) {
        differs(it,
                {fmt::format("{}没有账本叶说明，或与账本叶不同。", zh), fmt::format("{} is not as a leaf says.", en)});
    };
    if (basis.waived) {
        const auto* leaf = leaves_.event<duty::ObligationWaived>(basis.waived->leaf.value_or(~LeafNumber{}));
        if (!cited(basis.waived->leaf, basis.waived->entered) || !leaf || leaf->obligation.text != basis.of)
            missing("免除", "The waiver");
    }
    if (basis.reason) {
        const auto* leaf = leaves_.event<duty::ReasonDecided>(basis.reason->leaf.value_or(~LeafNumber{}));
        if (!cited(basis.reason->leaf, basis.reason->entered) || !leaf || leaf->obligation.text != basis.of ||
            leaf->accepted != basis.reason->accepted)
            missing("对理由的决定", "The decision on the reason");
    }
    if (basis.contest) {
        const auto* leaf = leaves_.event<duty::ContestDecided>(basis.contest->leaf.value_or(~LeafNumber{}));
        const bool done = basis.contest->outcome == duty::Outcome::counts_as_done;
        if (!cited(basis.contest->leaf, basis.contest->entered) || !leaf || leaf->obligation.text != basis.of ||
            leaf->outcome != basis.contest->outcome || (done && leaf->performed != basis.contest->performed))
            missing("对异议的决定", "The decision on the objection");
    }
    if (basis.more_time && !cited(basis.more_time->leaf, basis.more_time->entered)) missing("延期", "The extension");
    if (basis.closed) {
        const bool shown = std::ranges::any_of(basis.closed->leaves,
                                               [&](LeafNumber it_) { return cited(it_, basis.closed->entered); });
        if (!shown) missing("办结", "The closing");
    }
    // A decision that the file holds and the fact leaves out would change the standing.
    const duty::Docket* docket = duties_.docket(record::ObligationId{basis.of});
    if (!docket) return;
    if (docket->waiver(it.known) && !basis.waived) missing("免除", "The waiver");
    const auto* reason = docket->reason_decision(it.known);
    if (reason && (!basis.reason || basis.reason->accepted != reason->accepted))
        missing("对理由的决定", "The decision on the reason");
    const auto* contest = docket->contest_decision(it.known);
    if (contest && (!basis.contest || basis.contest->outcome != contest->outcome))
        missing("对异议的决定", "The decision on the objection");
}

}  // namespace jinze::score
