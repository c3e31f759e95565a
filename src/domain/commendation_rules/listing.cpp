// The list that a meeting decides, and its public notice.
#include "domain/commendation_rules/known.h"

namespace jinze::district {
namespace {

using commendation::Award;
using commendation::AwardTitle;
using commendation::Quota;

Objection object_to_readiness(const Request& asked, const Award& award, std::span<const int> numbers)
{
    for (const int number : numbers) {
        const auto& nominee = nominee_of(award, number);
        if (!nominee.review || !nominee.review->forwarded)
            return because(refusals::nominee_not_forwarded, std::to_string(number));
        if (!life_of(award, number, asked.working_days(), asked.today).asked)
            return because(refusals::opinions_missing, std::to_string(number));
    }
    return {};
}

// How many of one title, or of those that count at county level among all of persons or collectives.
int count_of(const Award& award, std::span<const int> numbers, auto is)
{
    return static_cast<int>(
        std::ranges::count_if(numbers, [&](int number) { return is(nominee_of(award, number).recommended); }));
}

Objection object_to_quotas(const Award& award, std::span<const int> numbers)
{
    for (const Quota& quota : award.planned.quotas)
        if (count_of(award, numbers, [&](const auto& it) { return it.title == quota.title; }) > quota.most)
            return because(refusals::quota_exceeded, std::to_string(quota.most));
    return {};
}

Objection object_to_shares(const Award& award, std::span<const int> numbers)
{
    if (!award.planned.limits) return {};
    const auto exceeds = [&](bool person, int percent) {
        const int all = count_of(award, numbers, [&](const auto& it) { return is_for_person(it.title) == person; });
        const int senior =
            count_of(award, numbers, [&](const auto& it) { return is_for_person(it.title) == person && it.senior; });
        return 100 * senior > percent * all;
    };
    const auto& limits = *award.planned.limits;
    if (exceeds(true, limits.leaders)) return because(refusals::leaders_over_limit, std::to_string(limits.leaders));
    if (exceeds(false, limits.units)) return because(refusals::units_over_limit, std::to_string(limits.units));
    return {};
}

// The latest meeting that reviewed any of them: the list is decided after it.
Day reviewed_on(const Request& asked, const Award& award, std::span<const int> numbers)
{
    Day last = always;
    for (const int number : numbers)
        if (const auto* meeting = meeting_known(asked, nominee_of(award, number).review->meeting))
            last = std::max(last, meeting->content.performed);
    return last;
}

Objection object_to_substitute(const Request& asked, const Award& award, const PublishAwardNotice& it)
{
    auto life = life_of(award, asked.working_days(), asked.today);
    for (const int number : it.nominees) {
        const AwardTitle title = nominee_of(award, number).recommended.title;
        if (free_places(award, life, title, asked.today) < 1) return because(refusals::no_free_place);
        const int next = next_substitute(award, life, title, asked.today);
        if (next != number) return because(refusals::not_next_substitute, std::to_string(next));
        life.nominees[static_cast<std::size_t>(number) - 1].batch = 1;  // taken by this one
        life.nominees[static_cast<std::size_t>(number) - 1].standing = commendation::NomineeStanding::in_notice;
    }
    return {};
}

Objection object_to_batch(const Request& asked, const Award& award, const PublishAwardNotice& it)
{
    int substitutes = 0;
    for (const int number : it.nominees) {
        const auto life = life_of(award, number, asked.working_days(), asked.today);
        if (life.batch > 0) return because(refusals::in_notice_already, std::to_string(number));
        if (life.standing == commendation::NomineeStanding::substitute)
            ++substitutes;
        else if (life.standing != commendation::NomineeStanding::listed)
            return because(refusals::not_on_list, std::to_string(number));
    }
    if (substitutes == 0) return {};
    if (substitutes < static_cast<int>(it.nominees.size())) return because(refusals::substitute_apart);
    return object_to_substitute(asked, award, it);
}

Objection object_to_notice_days(const Request& asked, const Award& award, const PublishAwardNotice& it)
{
    const int length = it.working_days.value_or(commendation::days_of_notice);
    if (length < commendation::days_of_notice)
        return because(refusals::notice_too_short, std::to_string(commendation::days_of_notice));
    if (length > commendation::longest_notice)
        return because(refusals::notice_too_long, std::to_string(commendation::longest_notice));
    if (const auto no = object_to_coming_day(asked, it.first)) return no;
    const Day list = list_day(asked, award);
    if (list == never) return because(refusals::record_withdrawn, to_text(award.list(asked.today)->meeting));
    if (it.first < list) return because(refusals::notice_before_list, to_text(list));
    const auto& working = asked.working_days();
    if (!working.is_working_day(it.first))
        return because(refusals::notice_not_on_working_day, to_text(working.on_or_after(it.first).day));
    const auto last = commendation::last_of_notice(it.first, length, working);
    if (last.provisional || !working.knows(year_of(it.first)))
        return because(refusals::notice_holidays_unknown,
                       std::to_string(working.knows(year_of(it.first)) ? year_of(last.day) : year_of(it.first)));
    return {};
}

}  // namespace

OrgId toward(const State& state, const DecideAwardList& it, Day) { return home_of(state, it.award); }
OrgId toward(const State& state, const PublishAwardNotice& it, Day) { return home_of(state, it.award); }

void clean_texts(TextDoor& door, PublishAwardNotice& it) { door.take(texts::notice_place, it.place.text, "place"); }

Decided decide_on(const Request& asked, const DecideAwardList& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (!award.notices.empty()) return refuse(refusals::notice_is_public);
    if (command.nominees.empty()) return refuse(refusals::nominees_missing);
    std::vector<int> all = command.nominees;
    all.insert(all.end(), command.substitutes.begin(), command.substitutes.end());
    if (const auto no = object_to_numbers(award, all)) return std::unexpected{*no};
    if (const auto no = object_to_readiness(asked, award, all)) return std::unexpected{*no};
    if (const auto no = object_to_quotas(award, command.nominees)) return std::unexpected{*no};
    if (const auto no = object_to_shares(award, command.nominees)) return std::unexpected{*no};
    const Day since = reviewed_on(asked, award, all);
    if (const auto no = object_to_meeting(asked, command.meeting, award.planned.body, since))
        return std::unexpected{*no};
    return Events{commendation::ListDecided{.award = command.award,
                                            .meeting = command.meeting,
                                            .nominees = command.nominees,
                                            .substitutes = command.substitutes}};
}

Decided decide_on(const Request& asked, const PublishAwardNotice& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (!award.list(asked.today)) return refuse(refusals::award_list_missing);
    if (command.nominees.empty()) return refuse(refusals::nominees_missing);
    if (const auto no = object_to_numbers(award, command.nominees)) return std::unexpected{*no};
    if (const auto no = object_to_batch(asked, award, command)) return std::unexpected{*no};
    if (const auto no = object_to_notice_days(asked, award, command)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.place.text, texts::notice_place, "place"))
        return std::unexpected{*no};
    const int length = command.working_days.value_or(commendation::days_of_notice);
    return Events{commendation::NoticePublished{
        .award = command.award,
        .batch = static_cast<int>(award.notices.size()) + 1,
        .nominees = command.nominees,
        .first = command.first,
        .last = commendation::last_of_notice(command.first, length, asked.working_days()).day,
        .working_days = length,
        .place = asked.seal(command.place)}};
}

}  // namespace jinze::district
