#include "app/input/acts_of_commendation.h"

#include "app/input/act_parts.h"

namespace jinze::input {
namespace {

using namespace district;
using commendation::AwardDays;

constexpr auto an_award = "award (j2)";
constexpr auto a_meeting = "record (r7) of the meeting";
constexpr auto some_nominees = "numbers of nominees, as 1-20, 23";

// The name on the list is the one in the register, unless another is given.
RecommendNominee recommended(Line& line)
{
    RecommendNominee command;
    detail::read(line, "award", command.award);
    detail::read(line, "title", command.title);
    detail::read(line, "person", command.person);
    detail::read(line, "nominee-org", command.org);
    detail::read(line, "meeting", command.meeting);
    if (line.has("vote")) detail::read(line, "vote", command.vote);
    detail::read(line, "posthumous", command.posthumous);
    detail::read(line, "senior", command.senior);
    detail::read(line, "named", command.named);
    detail::read(line, "post", command.post);
    if (line.no() || !command.named.text.empty()) return command;
    const auto& people = line.naming().people();
    if (command.person)
        command.named.text = line.naming().directory().identity(people[*command.person]).name;
    else if (command.org)
        command.named.text = line.naming().directory().name(people[*command.org]);
    return command;
}

}  // namespace

std::vector<Act> acts_of_commendation()
{
    return {
        act<PlanAward>(
            "plan-award", "Plan an award (开展表彰)",
            first<"body", &PlanAward::body>("organisation: id (o17) or full name"),
            needed<"year", &PlanAward::year>("the year"),
            needed<"basis", &PlanAward::basis>("party, project, circular (党内表彰、评比达标表彰、通报表扬)"),
            needed<"title", &PlanAward::title>("what it is called"),
            option<"document", &PlanAward::document>("title and number of the document it rests on"),
            option<"decided", &PlanAward::decided>("day of that document"),
            option<"authority", &PlanAward::authority>("district committee that gave the authority"),
            option<"approved-by", &PlanAward::approved_by>("of a project: who approved it"),
            option<"period", &PlanAward::period>("of a project: every so many years"),
            option<"leaders", &PlanAward::leaders>("of a project: at most so many per cent leaders"),
            option<"units", &PlanAward::units>("of a project: at most so many per cent units of county level"),
            option<"members", &PlanAward::members>("quota of outstanding Party members"),
            option<"workers", &PlanAward::workers>("quota of outstanding Party workers"),
            option<"organisations", &PlanAward::organisations>("quota of advanced Party organisations"),
            option<"persons", &PlanAward::persons>("quota of persons of a project or a circular"),
            option<"collectives", &PlanAward::collectives>("quota of collectives of a project or a circular"),
            needed<"recommend-by", &PlanAward::days, &AwardDays::recommend_by>("branches recommend by this day"),
            needed<"review-by", &PlanAward::days, &AwardDays::review_by>("Party groups review by this day"),
            needed<"opinions-by", &PlanAward::days, &AwardDays::opinions_by>("opinions are in by this day"),
            needed<"list-by", &PlanAward::days, &AwardDays::list_by>("the list is decided by this day"),
            needed<"decide-by", &PlanAward::days, &AwardDays::decide_by>("the meeting decides by this day"),
            needed<"close-by", &PlanAward::days, &AwardDays::close_by>("the conference, and the file")),
        act_by<RecommendNominee, recommended>(
            "recommend-nominee", "Recommend a nominee (推荐表彰对象)",
            first<"award", &RecommendNominee::award>(an_award),
            needed<"title", &RecommendNominee::title>("member, worker, organisation, person, collective …"),
            needed<"meeting", &RecommendNominee::meeting>("record (r7) of the meeting that voted"),
            option<"person", &RecommendNominee::person>("person: id (m33) or name"),
            option<"nominee-org", &RecommendNominee::org>("organisation: id (o17) or full name"),
            option<"vote", &RecommendNominee::vote>("number of the vote in the record; default: 1"),
            option<"posthumous", &RecommendNominee::posthumous>("conferred posthumously (追授)"),
            option<"senior", &RecommendNominee::senior>("of a project: county level or above (处级以上)"),
            option<"named", &RecommendNominee::named>("name on the list; default: as registered"),
            option<"post", &RecommendNominee::post>("unit and post on the list")),
        act<ReviewNominee>("review-nominee", "Review a nominee (审核推荐对象)",
                           first<"award", &ReviewNominee::award>(an_award),
                           needed<"nominee", &ReviewNominee::nominee>("number of the nominee"),
                           needed<"meeting", &ReviewNominee::meeting>(a_meeting),
                           option<"forwarded", &ReviewNominee::forwarded>("the Party group forwards it")),
        act<GiveOpinion>("note-opinions", "Note a reply about nominees (登记意见答复)",
                         first<"award", &GiveOpinion::award>(an_award),
                         needed<"from", &GiveOpinion::from>("discipline, organisation, public-security, other"),
                         needed<"nominees", &GiveOpinion::nominees>(some_nominees),
                         option<"objections", &GiveOpinion::objections>("those against whom there is an objection")),
        act<DecideAwardList>("award-list", "Note the list that a meeting decided (登记议定名单)",
                             first<"award", &DecideAwardList::award>(an_award),
                             needed<"meeting", &DecideAwardList::meeting>(a_meeting),
                             needed<"nominees", &DecideAwardList::nominees>(some_nominees),
                             option<"substitutes", &DecideAwardList::substitutes>("in their order")),
        act<PublishAwardNotice>("award-notice", "Publish nominees (公示拟表彰对象)",
                                first<"award", &PublishAwardNotice::award>(an_award),
                                needed<"nominees", &PublishAwardNotice::nominees>(some_nominees),
                                needed<"first", &PublishAwardNotice::first>("first day, a working day"),
                                needed<"place", &PublishAwardNotice::place>("where it is posted"),
                                option<"working-days", &PublishAwardNotice::working_days>("default: 5")),
        act<ReceiveNomineeObjection>(
            "nominee-objection", "Note an objection to a nominee (登记公示异议); nothing of its content",
            first<"award", &ReceiveNomineeObjection::award>(an_award),
            needed<"nominee", &ReceiveNomineeObjection::nominee>("number of the nominee"),
            option<"received", &ReceiveNomineeObjection::received>("day, YYYY-MM-DD; default: today"),
            option<"anonymous", &ReceiveNomineeObjection::anonymous>("it is anonymous"),
            option<"clue", &ReceiveNomineeObjection::clue>("it gives a clue that can be checked"),
            option<"handed-over", &ReceiveNomineeObjection::handed_over>("about discipline: handed over uncopied")),
        act<ConcludeNomineeObjection>(
            "conclude-nominee-objection", "Conclude an objection to a nominee (了结公示异议)",
            first<"award", &ConcludeNomineeObjection::award>(an_award),
            needed<"objection", &ConcludeNomineeObjection::objection>("number of the objection"),
            needed<"outcome", &ConcludeNomineeObjection::outcome>("unfounded, upheld, deferred (不属实、属实、缓议)"),
            option<"meeting", &ConcludeNomineeObjection::meeting>("record (r7) of the meeting that decided it")),
        act<ConferAwards>("confer-awards", "Note the awards that a meeting conferred (登记表彰决定)",
                          first<"award", &ConferAwards::award>(an_award),
                          needed<"meeting", &ConferAwards::meeting>(a_meeting),
                          needed<"nominees", &ConferAwards::nominees>(some_nominees)),
        act<RevokeAward>("revoke-award", "Revoke an award (撤销表彰); it stays listed",
                         first<"award", &RevokeAward::award>(an_award),
                         needed<"nominee", &RevokeAward::nominee>("number of the nominee"),
                         needed<"meeting", &RevokeAward::meeting>(a_meeting), needed<"text", &RevokeAward::why>("why")),
        act<FileAward>("file-award", "File an award (表彰归档)", first<"award", &FileAward::award>(an_award),
                       option<"kept-until", &FileAward::kept_until>("kept until; default: for ever")),
        act<SharePractice>("share-practice", "Share a practice (交流做法)",
                           first<"body", &SharePractice::body>("organisation: id (o17) or full name"),
                           needed<"did", &SharePractice::did>("what was done"),
                           needed<"effect", &SharePractice::effect>("what came of it")),
    };
}

}  // namespace jinze::input
