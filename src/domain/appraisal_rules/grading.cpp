// The final draft, the grade that a recorded meeting decides, and the review by others.
#include "domain/appraisal_rules/known.h"
#include "domain/record/votes.h"

namespace jinze::district {
namespace {

using appraisal::Assessment;
using appraisal::FactSheet;
using appraisal::Grade;
using appraisal::Graded;
using appraisal::Group;

FactSheet plain(const FactSheet& sheet) { return {.body = sheet.body, .post = sheet.post, .person = {}}; }

// A meeting of the body that assesses, on the day of the meeting or later and after K2.
Objection object_to_meeting(const Request& asked, const Assessment& it, const Group& group, RecordId id, Day after)
{
    if (const auto no = object_to_records(asked, {id})) return no;
    const record::Version& version = asked.state.records()[id].latest();
    const bool fits = version.content.kind == record::Kind::meeting && version.content.host == it.planned.by &&
                      version.content.performed >= group.planned.meeting && version.content.performed > after;
    if (!fits) return because(refusals::meeting_unfit, to_text(id));
    const bool members = version.content.roster == record::Roster::members;
    const int due = members ? version.count.voters_due : version.count.due;
    const int present = members ? version.count.voters_present : version.count.present;
    bool decides = due > 0 && record::may_begin(record::Act::motion, due, present);
    for (const record::Vote& vote : version.content.rare.votes) decides = decides && record::passes(vote, due, present);
    if (!decides) return because(refusals::meeting_without_quorum, to_text(id));
    return {};
}

// At most so many 好, of the bodies and of the secretaries of a group each.
Objection object_to_share(const InGroup& in, const FactSheet& sheet, Day today)
{
    const int most = appraisal::most_good(*in.group);
    int good = appraisal::graded_good(*in.assessment, *in.group, sheet.is_of_a_leader(), today);
    const Graded* before = appraisal::grade_of(*in.assessment, sheet, today);
    if (before && before->it.grade == Grade::good) --good;
    if (good >= most) return because(refusals::good_share_full, std::to_string(good));
    return {};
}

// A first decision, or a new one after a review, which names the one before.
Objection object_to_deciding_again(const Request& asked, const InGroup& in, const DecideGrade& command)
{
    const Graded* before = appraisal::grade_of(*in.assessment, command.sheet, asked.today);
    if (!before && !command.replaces) return {};
    const auto* review = appraisal::review_of(*in.assessment, command.sheet, asked.today);
    if (!before || !command.replaces || *command.replaces != before->it.meeting || !review ||
        command.meeting == before->it.meeting)
        return because(refusals::grade_decided_already, to_text(command.sheet.body));
    if (appraisal::is_assessor(*in.assessment, asked.actor) || appraisal::is_reviewer(*in.assessment, asked.actor))
        return because(refusals::review_by_others);
    return {};
}

Objection object_to_early(const InGroup& in, const appraisal::GroupDays& all, Day today)
{
    if (in.group->delivered > today) return because(refusals::draft_not_delivered);
    if (today <= all.objections) return because(refusals::answers_still_open, to_text(all.objections));
    if (today < all.final_day) return because(refusals::final_too_early, to_text(all.final_day));
    return {};
}

}  // namespace

OrgId toward(const State& state, const FinaliseGroup& it, Day) { return home_of(state, it.assessment); }
OrgId toward(const State& state, const DecideGrade& it, Day) { return home_of(state, it.assessment); }
OrgId toward(const State&, const AskReview& it, Day) { return it.sheet.body; }

bool is_by_own_right(const Request& asked, const AskReview& it)
{
    return asked.actor && it.sheet.person == asked.actor;
}

void clean_texts(TextDoor& door, AskReview& it) { door.take(texts::review_why, it.why.text, "text"); }

Decided decide_on(const Request& asked, const FinaliseGroup& command)
{
    const auto in = group_of(asked, command.assessment, command.group);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_office(asked, in->assessment->office())) return std::unexpected{*no};
    if (in->group->finalised != never) return refuse(refusals::group_final);
    const auto all = appraisal::days_of(*in->assessment, *in->group, asked.working_days(), asked.today);
    if (const auto no = object_to_early(*in, all, asked.today)) return std::unexpected{*no};
    const auto open = appraisal::open_objections(*in->assessment, *in->group, asked.today);
    if (!open.empty()) return refuse(refusals::objection_unanswered, to_text(open.front()->it.sheet.body));
    const auto contests = open_contests(asked.state, *in->assessment, *in->group, asked.today);
    if (!contests.empty()) return refuse(refusals::contest_unanswered, contests.front().text);
    return Events{
        appraisal::GroupFinalised{.assessment = command.assessment, .group = command.group, .final_day = asked.today}};
}

Decided decide_on(const Request& asked, const DecideGrade& command)
{
    const auto in = group_of(asked, command.assessment, command.sheet.body);
    if (!in) return std::unexpected{in.error()};
    if (const auto no = object_to_office(asked, in->assessment->office())) return std::unexpected{*no};
    if (in->group->finalised == never) return refuse(refusals::group_not_final);
    if (const auto no = object_to_leader(asked, *in->assessment, command.sheet)) return std::unexpected{*no};
    if (appraisal::is_without_grade(*in->group, command.sheet) && command.grade)
        return refuse(refusals::body_without_grade, to_text(command.sheet.body));
    if (!appraisal::is_without_grade(*in->group, command.sheet) && !command.grade)
        return refuse(refusals::grade_missing);
    if (const auto no = object_to_deciding_again(asked, *in, command)) return std::unexpected{*no};
    const auto* review = appraisal::review_of(*in->assessment, command.sheet, asked.today);
    const Day after = review ? std::max(in->group->finalised, review->entered - days{1}) : in->group->finalised;
    if (const auto no = object_to_meeting(asked, *in->assessment, *in->group, command.meeting, after))
        return std::unexpected{*no};
    if (command.grade == Grade::good)
        if (const auto no = object_to_share(*in, command.sheet, asked.today)) return std::unexpected{*no};
    return Events{appraisal::GradeDecided{.assessment = command.assessment,
                                          .sheet = plain(command.sheet),
                                          .grade = command.grade,
                                          .meeting = command.meeting,
                                          .replaces = command.replaces}};
}

Decided decide_on(const Request& asked, const AskReview& command)
{
    const auto in = group_of(asked, command.assessment, command.sheet.body);
    if (!in) return std::unexpected{in.error()};
    const Assessment& it = *in->assessment;
    const FactSheet& sheet = command.sheet;
    const bool own = sheet.person == asked.actor && sheet.post &&
                     held(asked.people, asked.actor, *sheet.post, it.planned.begin, it.planned.last, asked.today);
    if ((sheet.post || sheet.person) && !own)
        return refuse(refusals::not_ones_sheet, sheet.person ? to_text(*sheet.person) : std::string{});
    const Graded* decided = appraisal::grade_of(it, sheet, asked.today);
    if (!decided) return refuse(refusals::grade_not_decided, to_text(sheet.body));
    if (appraisal::review_of(it, sheet, asked.today)) return refuse(refusals::review_asked_already);
    const Day until = appraisal::review_until(it, *decided);
    if (asked.today > until) return refuse(refusals::review_too_late, to_text(until));
    if (const auto no = object_to_missing(command.why.text, texts::review_why, "text")) return std::unexpected{*no};
    return Events{
        appraisal::ReviewAsked{.assessment = command.assessment, .sheet = sheet, .words = asked.seal(command.why)}};
}

}  // namespace jinze::district
