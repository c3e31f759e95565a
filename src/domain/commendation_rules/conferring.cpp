// The decision, what is revoked later, and the file.
#include "domain/commendation_rules/known.h"

namespace jinze::district {
namespace {

using commendation::Award;
using commendation::NomineeStanding;

// Why one nominee may not be conferred on now.
Objection object_to_conferring(const Request& asked, const Award& award, int number)
{
    const auto life = life_of(award, number, asked.working_days(), asked.today);
    const std::string subject = std::to_string(number);
    switch (life.standing) {
        case NomineeStanding::conferred:
        case NomineeStanding::revoked: return because(refusals::conferred_already, subject);
        case NomineeStanding::deferred:
        case NomineeStanding::turned_down: return because(refusals::nominee_dropped, subject);
        case NomineeStanding::objected: return because(refusals::award_objection_open, subject);
        case NomineeStanding::in_notice: return because(refusals::notice_not_full, to_text(life.last));
        case NomineeStanding::listed:
        case NomineeStanding::substitute: return because(refusals::not_in_notice, subject);
        case NomineeStanding::notice_full: break;
        default:
            if (life.batch == 0) return because(refusals::not_on_list, subject);
    }
    // What it rests on still stands.
    const auto& nominee = nominee_of(award, number);
    for (const RecordId record : {nominee.recommended.meeting, nominee.review->meeting})
        if (!meeting_known(asked, record)) return because(refusals::record_withdrawn, to_text(record));
    return {};
}

// With those conferred before, no title goes to more than its quota.
Objection object_to_total(const Award& award, std::vector<int> numbers)
{
    for (const auto& it : award.decisions)
        numbers.insert(numbers.end(), it.decided.nominees.begin(), it.decided.nominees.end());
    for (const auto& quota : award.planned.quotas) {
        const auto of_title = [&](int number) { return nominee_of(award, number).recommended.title == quota.title; };
        if (std::ranges::count_if(numbers, of_title) > quota.most)
            return because(refusals::quota_exceeded, std::to_string(quota.most));
    }
    return {};
}

// The meeting comes after the last day of each notice.
Objection object_to_deciding_day(const Request& asked, const ConferAwards& it, const Award& award)
{
    const Day held = meeting_known(asked, it.meeting)->content.performed;
    for (const int number : it.nominees) {
        const auto life = life_of(award, number, asked.working_days(), asked.today);
        if (held <= life.last) return because(refusals::notice_not_full, to_text(life.last));
    }
    return {};
}

}  // namespace

OrgId toward(const State& state, const ConferAwards& it, Day) { return home_of(state, it.award); }
OrgId toward(const State& state, const RevokeAward& it, Day) { return home_of(state, it.award); }
OrgId toward(const State& state, const FileAward& it, Day) { return home_of(state, it.award); }

void clean_texts(TextDoor& door, RevokeAward& it) { door.take(texts::award_why, it.why.text, "text"); }

Decided decide_on(const Request& asked, const ConferAwards& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const Award& award = **found;
    if (!award.list(asked.today)) return refuse(refusals::award_list_missing);
    if (command.nominees.empty()) return refuse(refusals::nominees_missing);
    if (const auto no = object_to_numbers(award, command.nominees)) return std::unexpected{*no};
    for (const int number : command.nominees)
        if (const auto no = object_to_conferring(asked, award, number)) return std::unexpected{*no};
    if (const auto no = object_to_total(award, command.nominees)) return std::unexpected{*no};
    const Day list = list_day(asked, award);
    if (list == never) return refuse(refusals::record_withdrawn, to_text(award.list(asked.today)->meeting));
    if (const auto no = object_to_meeting(asked, command.meeting, award.planned.body, list))
        return std::unexpected{*no};
    if (const auto no = object_to_deciding_day(asked, command, award)) return std::unexpected{*no};
    return Events{
        commendation::AwardsDecided{.award = command.award, .meeting = command.meeting, .nominees = command.nominees}};
}

Decided decide_on(const Request& asked, const RevokeAward& command)
{
    const Award* it = asked.state.of<commendation::Awards>().find(command.award);
    if (!it) return refuse(refusals::award_unknown, to_text(command.award));
    if (it->nominates(asked.actor, asked.today)) return refuse(refusals::nominated_recuses);
    if (const auto no = object_to_numbers(*it, std::span{&command.nominee, 1})) return std::unexpected{*no};
    const auto life = life_of(*it, command.nominee, asked.working_days(), asked.today);
    const std::string subject = std::to_string(command.nominee);
    if (life.standing == NomineeStanding::revoked) return refuse(refusals::revoked_already, subject);
    if (life.standing != NomineeStanding::conferred) return refuse(refusals::not_conferred, subject);
    if (const auto no = object_to_meeting(asked, command.meeting, it->planned.body, always))
        return std::unexpected{*no};
    if (const auto no = object_to_missing(command.why.text, texts::award_why, "text")) return std::unexpected{*no};
    return Events{commendation::AwardRevoked{.award = command.award,
                                             .nominee = command.nominee,
                                             .meeting = command.meeting,
                                             .why = asked.seal(command.why)}};
}

Decided decide_on(const Request& asked, const FileAward& command)
{
    const auto found = open_award(asked, command.award);
    if (!found) return std::unexpected{found.error()};
    const auto life = life_of(**found, asked.working_days(), asked.today);
    if ((*found)->decisions.empty()) return refuse(refusals::award_not_decided);
    if (!life.is_done(commendation::AwardStep::decision)) return refuse(refusals::award_still_open);
    const Day least = calendar::months_after(asked.today, 120);  // ten years, the shortest term of a file
    if (command.kept_until && *command.kept_until < least) return refuse(refusals::retention_too_short, to_text(least));
    return Events{commendation::AwardFiled{.award = command.award, .kept_until = command.kept_until}};
}

}  // namespace jinze::district
