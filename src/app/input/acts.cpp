#include "app/input/acts.h"

#include "app/input/act_parts.h"
#include "app/input/acts_of_commendation.h"
#include "app/input/assessment_acts.h"

namespace jinze::input {
namespace {

using namespace district;

constexpr auto an_org = "organisation: id (o17) or full name";
constexpr auto a_person = "person: id (m33) or name";
constexpr auto a_day = "day, YYYY-MM-DD; default: today";
constexpr auto an_obligation = "obligation: duty@bearer@window";
constexpr auto a_referral = "referral (y3)";
constexpr auto a_kind_of_member = "full, probationary, activist";

// Fields not given keep their value.
CorrectIdentity corrected(Line& line)
{
    const PersonId person = line.person("person");
    if (line.no()) return {};
    IdentityWords identity = line.naming().directory().identity(line.naming().people()[person]);
    if (line.has("name")) identity.name = line.text("name");
    if (line.has("id-number")) identity.id_number = line.text("id-number");
    if (line.has("id-number")) identity.converted = false;
    if (line.has("born")) identity.born = line.maybe_day("born");
    return {.person = person, .identity = std::move(identity)};
}

MarkMember marked(Line& line)
{
    MarkMember command{.person = line.person("person"), .begins = !line.flag("ends")};
    detail::read(line, "mark", command.mark);
    command.on = line.day("on");
    return command;
}

DecideReason decided(Line& line)
{
    if (line.flag("accept") == line.flag("reject"))
        line.refuse("accept", {"请在采纳和不采纳中选一项。", "Choose one: accept it or reject it."});
    DecideReason command{
        .obligation = line.obligation("obligation"), .accepted = line.flag("accept"), .why = line.words("text")};
    detail::read(line, "number", command.over);
    return command;
}

JudgeReason judged(Line& line)
{
    if (line.flag("accept") == line.flag("reject"))
        line.refuse("accept", {"请在正当和不正当中选一项。", "Choose one: accept it or do not."});
    JudgeReason command{.matter = {}, .accepted = line.flag("accept"), .why = {}};
    detail::read(line, "matter", command.matter);
    detail::read(line, "text", command.why);
    return command;
}

const std::vector<Act> of_the_register{
    act<FoundOrganisation>(
        "found", "Found an organisation (成立组织)", first<"name", &FoundOrganisation::name>("full name"),
        needed<"kind", &FoundOrganisation::kind>("党支部, 机关党委 … or branch, organ-committee …"),
        option<"unit", &FoundOrganisation::unit>(an_org), option<"leads", &FoundOrganisation::leads>(an_org),
        option<"guides", &FoundOrganisation::guides>(an_org), option<"on", &FoundOrganisation::on>(a_day)),
    act<RenameOrganisation>("rename", "Rename an organisation (更名)", first<"org", &RenameOrganisation::org>(an_org),
                            needed<"name", &RenameOrganisation::name>("new full name")),
    act<StateFunction>("function", "State a unit's function (写明职能)", first<"unit", &StateFunction::unit>(an_org),
                       needed<"text", &StateFunction::text>("the function")),
    act<MoveOrganisation>(
        "move", "Change an organisation's parents (调整隶属); a parent left out is removed",
        first<"org", &MoveOrganisation::org>(an_org), option<"leads", &MoveOrganisation::leads>(an_org),
        option<"guides", &MoveOrganisation::guides>(an_org), option<"on", &MoveOrganisation::on>(a_day)),
    act<DissolveOrganisation>("dissolve", "Dissolve an organisation (撤销组织)",
                              first<"org", &DissolveOrganisation::org>(an_org),
                              option<"on", &DissolveOrganisation::on>(a_day),
                              option<"successor", &DissolveOrganisation::successor>("takes over its open matters"),
                              option<"returns-matters", &DissolveOrganisation::returns_matters>(
                                  "open matters that it leads go back to their setters")),
    act<RegisterPerson>("register", "Register a member in a branch (登记党员)",
                        first<"name", &RegisterPerson::identity, &IdentityWords::name>("name"),
                        needed<"branch", &RegisterPerson::branch>(an_org),
                        needed<"kind", &RegisterPerson::kind>(a_kind_of_member),
                        needed<"joined", &RegisterPerson::joined>("joined the Party on"),
                        option<"since", &RegisterPerson::since>("in this branch since; default: today"),
                        option<"full-since", &RegisterPerson::full_since>("full member since"),
                        option<"id-number", &RegisterPerson::identity, &IdentityWords::id_number>("18 characters"),
                        option<"born", &RegisterPerson::identity, &IdentityWords::born>("day of birth")),
    act_by<CorrectIdentity, corrected>(
        "identify", "Correct a person's name, ID number or birth (更正身份信息)",
        first<"person", &CorrectIdentity::person>(a_person),
        option<"name", &CorrectIdentity::identity, &IdentityWords::name>("name"),
        option<"id-number", &CorrectIdentity::identity, &IdentityWords::id_number>("18 characters"),
        option<"born", &CorrectIdentity::identity, &IdentityWords::born>("day of birth")),
    act<TransferMember>("transfer", "Move a member to another branch (转移组织关系)",
                        first<"person", &TransferMember::person>(a_person),
                        needed<"branch", &TransferMember::branch>(an_org), option<"on", &TransferMember::on>(a_day)),
    act<EndMembership>(
        "leave", "End a membership (党员离开)", first<"person", &EndMembership::person>(a_person),
        needed<"how", &EndMembership::how>("transferred-out, died, removed, expelled (转出本区、去世、除名、开除党籍)"),
        option<"on", &EndMembership::on>(a_day)),
    act<GradeMember>("grade", "Change a member's kind (转正)", first<"person", &GradeMember::person>(a_person),
                     needed<"kind", &GradeMember::kind>(a_kind_of_member), option<"on", &GradeMember::on>(a_day)),
    act_by<MarkMember, marked>(
        "mark", "Mark a member (标注): suspended, lost, away, relaxed", first<"person", &MarkMember::person>(a_person),
        needed<"mark", &MarkMember::mark>("suspended, lost, away, relaxed (停止党籍、失联、流动、不作硬性要求)"),
        flag<"ends">("the mark ends that day"), option<"on", &MarkMember::on>(a_day)),
    act<AppointPerson>("appoint", "Appoint a person to a post (任职)",
                       first<"person", &AppointPerson::person>(a_person), needed<"org", &AppointPerson::org>(an_org),
                       needed<"title", &AppointPerson::title>("书记, 组织委员 … or secretary, member, clerk …"),
                       option<"on", &AppointPerson::on>(a_day),
                       option<"until", &AppointPerson::until>("the first day after it"),
                       option<"charges", &AppointPerson::charges>("organisations in its charge, separated by commas")),
    act<EndAppointment>(
        "end-appointment", "End an appointment (免职)",
        first<"appointment", &EndAppointment::appointment>("appointment (a4), or its person where they hold one post"),
        option<"on", &EndAppointment::on>(a_day)),
    act<NameBody>("name-body",
                  "Name the one body of its kind whose posts may reach the whole district (指定行使全区权限的组织)",
                  first<"org", &NameBody::org>(an_org)),
    act<GiveCharge>("charge", "Put an organisation in a post's charge (安排分管)",
                    first<"post", &GiveCharge::post>("post (p5), or its holder"),
                    needed<"over", &GiveCharge::over>(an_org), option<"on", &GiveCharge::on>(a_day)),
    act<EndCharge>("end-charge", "End a charge (不再分管)", first<"charge", &EndCharge::charge>("charge (c2)"),
                   option<"on", &EndCharge::on>(a_day)),
    act<NameDeputy>("name-deputy", "Name a deputy (指定代理人)", first<"deputy", &NameDeputy::deputy>(a_person),
                    needed<"org", &NameDeputy::org>(an_org), needed<"until", &NameDeputy::until>("last day"),
                    option<"from", &NameDeputy::from>("first day; default: today"),
                    option<"absent", &NameDeputy::absent>("who is away; default: yourself"),
                    option<"text", &NameDeputy::why>("why")),
    act<EndDelegation>("end-deputy", "End a delegation early (提前结束代理)",
                       first<"delegation", &EndDelegation::delegation>("delegation (e3)")),
};

const std::vector<Act> of_duties{
    act<WithdrawRecord>("withdraw", "Withdraw a record (撤回记录)",
                        first<"record", &WithdrawRecord::record>("record (r7)"),
                        needed<"reason", &WithdrawRecord::reason>("why")),
    act<RestoreRecord>("undo-withdraw", "Restore a record that was withdrawn today (恢复记录)",
                       first<"record", &RestoreRecord::record>("record (r7)")),
    act<ConfirmAnswer>("confirm-answer", "Confirm that an answer helped (确认已解决)",
                       first<"record", &ConfirmAnswer::record>("the request (r7)")),
    act<ObjectToAnswer>("object-to-answer", "Object to an answer (提出异议)",
                        first<"record", &ObjectToAnswer::record>("the request (r7)"),
                        needed<"text", &ObjectToAnswer::why>("what is still lacking")),
    act<DecideRequest>("decide-request", "Decide whether a request is settled (认定请求)",
                       first<"record", &DecideRequest::record>("the request (r7)"),
                       option<"settled", &DecideRequest::settled>("it is settled"),
                       needed<"text", &DecideRequest::why>("why")),
    act<ReportItem>("report-item", "Report an item of a record done (报办结)",
                    first<"record", &ReportItem::record>("record (r7)"),
                    needed<"item", &ReportItem::item>("number of the item, from 1"),
                    option<"text", &ReportItem::result>("what was brought about")),
    act<ReopenItem>(
        "reopen-item", "Reopen an item of a record (重新办理)", first<"record", &ReopenItem::record>("record (r7)"),
        needed<"item", &ReopenItem::item>("number of the item, from 1"), needed<"text", &ReopenItem::why>("why")),
    act<GiveReason>("reason", "Give the reason why an obligation was not fulfilled (说明原因)",
                    first<"obligation", &GiveReason::obligation>(an_obligation),
                    needed<"text", &GiveReason::reason>("the reason")),
    act<TakeBackReason>("undo-reason", "Take back the reason given today (撤销说明)",
                        first<"obligation", &TakeBackReason::obligation>(an_obligation)),
    act_by<DecideReason, decided>("decide", "Accept or reject a reason given (审定原因)",
                                  first<"obligation", &DecideReason::obligation>(an_obligation),
                                  flag<"accept">("accept it"), flag<"reject">("reject it"),
                                  option<"text", &DecideReason::why>("why; optional if it is accepted"),
                                  option<"number", &DecideReason::over>(
                                      "number of the reason that was read; refused if another has replaced it")),
    act<Waive>("waive", "Waive an obligation (免除)", first<"obligation", &Waive::obligation>(an_obligation),
               needed<"text", &Waive::why>("why")),
    act<Contest>("contest", "Contest an obligation's standing (提出异议)",
                 first<"obligation", &Contest::obligation>(an_obligation), needed<"text", &Contest::why>("why")),
    act<DecideContest>("judge", "Decide a contest (裁定异议)",
                       first<"obligation", &DecideContest::obligation>(an_obligation),
                       needed<"outcome", &DecideContest::outcome>("rejected, counts-as-done, not-owed"),
                       option<"performed", &DecideContest::performed>("counts-as-done: the day it was done"),
                       needed<"text", &DecideContest::why>("why")),
    act<OpenReferenceYear>(
        "reference-year", "Open a reference year (年度通知)", first<"duty", &OpenReferenceYear::duty>("duty's code"),
        first<"year", &OpenReferenceYear::year>("the year"), needed<"from", &OpenReferenceYear::from>("first day"),
        needed<"last", &OpenReferenceYear::last>("last day")),
    act<EndDuty>("end-duty", "End a duty from a day on (停止执行)", first<"duty", &EndDuty::duty>("duty's code"),
                 option<"from", &EndDuty::from>(a_day)),
    act<AdoptParameters>(
        "parameters", "Adopt the district's numbers (天数)",
        needed<"late-entry", &AdoptParameters::parameters, &duty::Parameters::late_entry>(
            "working days before an entry is late"),
        needed<"reason", &AdoptParameters::parameters, &duty::Parameters::reason>("working days to give a reason"),
        needed<"due-soon", &AdoptParameters::parameters, &duty::Parameters::due_soon>("working days of warning"),
        needed<"frozen", &AdoptParameters::parameters, &duty::Parameters::frozen>("days until records are frozen")),
};

// A step on a matter: its id, then the members of the command.
template <class C, class... Parts>
Act step(const char* name, const char* help, Parts... parts)
{
    return act<C>(name, help, first<"matter", &C::matter>("matter (d3)"), parts...);
}

const std::vector<Act> of_matters{
    act<OpenMatter>("open-matter", "Set a matter (提出立项)", first<"title", &OpenMatter::title>("what it is called"),
                    needed<"setter", &OpenMatter::setter>(an_org), needed<"lead", &OpenMatter::lead>(an_org),
                    needed<"wanted", &OpenMatter::wanted>("the result wanted"),
                    needed<"basis", &OpenMatter::basis>("document, number, clause, day"),
                    needed<"source", &OpenMatter::source>("document, meeting, instruction …"),
                    needed<"subject", &OpenMatter::subject>("party-building, style, other"),
                    option<"due", &OpenMatter::due>("due by this day"),
                    option<"feedback", &OpenMatter::feedback>("without a due day: progress is asked for by this day"),
                    option<"joint", &OpenMatter::joint>("joint organisations, separated by commas"),
                    option<"answers", &OpenMatter::answers>("post of the lead that answers for it"),
                    option<"priority", &OpenMatter::priority>("ordinary, number-one"),
                    option<"service", &OpenMatter::service>("grassroots, people, projects"),
                    option<"instructed-by", &OpenMatter::instructed_by>("leader whose spoken instruction it was"),
                    option<"authorised", &OpenMatter::authorised>("the district committee's authorisation"),
                    option<"type", &OpenMatter::type>("type of matter; default: supervised"),
                    option<"record", &OpenMatter::record>("record (r7) whose item it carries out"),
                    option<"item", &OpenMatter::item>("number of that item, from 1"),
                    option<"document", &OpenMatter::document>("document (w3) whose clause it carries out"),
                    option<"clause", &OpenMatter::clause>("number of that clause, from 1"),
                    option<"despite-others", &OpenMatter::despite_others>("although others pursue the same"),
                    option<"part-of", &OpenMatter::part_of>("matter (d3) of which it is a part"),
                    option<"reopens", &OpenMatter::reopens>("closed matter (d3) that it takes up again"),
                    option<"goals", &OpenMatter::goals>("goals of the district that it serves, separated by commas")),
    act<DecideClause>("decide-clause", "Decide what becomes of a clause (确定条款去向)",
                      first<"document", &DecideClause::document>("document (w3)"),
                      needed<"clause", &DecideClause::clause>("number of the clause, from 1"),
                      needed<"fate", &DecideClause::fate>("matter, duty, standing, nothing"),
                      option<"text", &DecideClause::why>("why")),
    step<ConfirmMatter>("confirm-matter", "Confirm a spoken instruction (确认口头批示)"),
    step<ApproveMatter>("approve-matter", "Approve a matter and hand it over (审批交办)"),
    step<RejectMatter>("reject-matter", "Refuse to set a matter (不予立项)", needed<"text", &RejectMatter::why>("why")),
    step<SignMatter>("sign-matter", "Sign for a matter (签收)"),
    step<NoteMatter>("note-matter", "Note progress (报进展); signs for it too",
                     needed<"text", &NoteMatter::progress>("how far it is")),
    step<ReportMatter>("report-matter", "Report the result (报结果)",
                       needed<"text", &ReportMatter::result>("what was brought about"),
                       option<"done", &ReportMatter::done>(a_day)),
    step<AcceptMatter>("close-matter", "Close the matter (办结); the result is accepted",
                       option<"text", &AcceptMatter::finding>("what the review found")),
    step<SendBackMatter>("send-back-matter", "Send the result back (退回重办)",
                         needed<"due", &SendBackMatter::due>("the new day"),
                         needed<"text", &SendBackMatter::why>("why")),
    step<AskExtension>("ask-extension", "Ask for an extension (申请延期)",
                       needed<"until", &AskExtension::until>("the day wished"),
                       needed<"text", &AskExtension::why>("why")),
    step<DecideExtension>("decide-extension", "Grant or refuse an extension (批复延期)",
                          option<"until", &DecideExtension::until>("granted until; left out: refused"),
                          option<"text", &DecideExtension::why>("why; needed to refuse")),
    step<AskReturn>("ask-return", "Ask to return a matter (退办)", option<"belongs-to", &AskReturn::belongs_to>(an_org),
                    needed<"text", &AskReturn::why>("why")),
    step<KeepMatter>("keep-matter", "Refuse a return (不同意退办)", needed<"text", &KeepMatter::why>("why")),
    step<TransferMatter>("transfer-matter", "Transfer the matter (转办)", needed<"lead", &TransferMatter::lead>(an_org),
                         option<"due", &TransferMatter::due>("a later day"),
                         needed<"text", &TransferMatter::why>("why")),
    step<EntrustMatter>("entrust-matter", "Name who answers for it (明确责任人)",
                        needed<"answers", &EntrustMatter::answers>("post (p5), or its holder")),
    step<UrgeMatter>("urge-matter", "Urge a matter (催办)", option<"text", &UrgeMatter::note>("a note")),
    step<SetMatterDay>("set-matter-day",
                       "Change the due day (调整期限): before it is signed for, or a further one once it is overdue",
                       needed<"due", &SetMatterDay::due>("the new day"), needed<"text", &SetMatterDay::why>("why")),
    step<HaltMatter>("halt-matter", "Halt a matter (中止)", option<"until", &HaltMatter::until>("until this day"),
                     needed<"text", &HaltMatter::why>("why")),
    step<ResumeMatter>("resume-matter", "Resume a halted matter (恢复办理)",
                       option<"due", &ResumeMatter::due>("the new day; needed if it has one")),
    step<WithdrawMatter>("withdraw-matter", "Withdraw a matter (撤销立项)",
                         needed<"text", &WithdrawMatter::why>("why")),
    step<RemoveMatterFile>("remove-matter-file", "Remove a file from a matter (删除文件); its bytes are erased",
                           needed<"file", &RemoveMatterFile::file>("number of the file, from 1"),
                           option<"text", &RemoveMatterFile::why>("why; not needed for one that you added today")),
    step<RaiseMatter>("raise-matter", "Take an overdue matter up the next rung (报请过问)",
                      option<"text", &RaiseMatter::note>("a note")),
    step<ExplainMatter>("explain-matter", "Explain why it is overdue (说明理由)",
                        needed<"text", &ExplainMatter::reason>("why")),
    act_by<JudgeReason, judged>("judge-reason", "Decide whether the reason is accepted (认定理由)",
                                first<"matter">("matter (d3)"), flag<"accept">("accept it (理由正当)"),
                                flag<"reject">("do not accept it (理由不正当)"), needed<"text">("why")),
    step<TakeOverMatter>("take-over-matter", "Take an overdue matter over (提级督办)",
                         needed<"by", &TakeOverMatter::by>(an_org), needed<"due", &TakeOverMatter::due>("a later day"),
                         needed<"text", &TakeOverMatter::why>("why")),
    step<SummonOver>("summon-over-matter", "Hold a talk about an overdue matter (约谈)",
                     needed<"meeting", &SummonOver::meeting>("record (r7) of the meeting that decided it"),
                     needed<"text", &SummonOver::why>("who talks to whom about what")),
    step<CirculateMatter>("circulate-matter", "Name an overdue matter in a circular (通报)",
                          needed<"meeting", &CirculateMatter::meeting>("record (r7) of the meeting that decided it"),
                          needed<"text", &CirculateMatter::why>("what is said")),
    step<RetainMatter>("retain-matter", "Keep a matter whose source was withdrawn (继续办理)",
                       needed<"text", &RetainMatter::why>("why")),
    step<PrepareReferral>("refer-matter", "Refer a person over an overdue matter (移送)",
                          needed<"person", &PrepareReferral::person>("who answered for it while it was overdue"),
                          needed<"answer-by", &PrepareReferral::answer_by>("the person answers by this day"),
                          needed<"text", &PrepareReferral::why>("why")),
    act<AnswerReferral>("answer-referral", "Answer a referral of oneself (说明情况)",
                        first<"referral", &AnswerReferral::referral>(a_referral),
                        needed<"text", &AnswerReferral::answer>("what the person says to the facts")),
    act<SendReferral>("send-referral", "Send a referral to its receiver (正式移送)",
                      first<"referral", &SendReferral::referral>(a_referral),
                      needed<"receiver", &SendReferral::receiver>(an_org),
                      needed<"result-by", &SendReferral::result_by>("the receiver answers by this day")),
    act<ReceiveReferral>("receive-referral", "Receive a referral (签收移送)",
                         first<"referral", &ReceiveReferral::referral>(a_referral)),
    act<ConcludeReferral>(
        "conclude-referral", "Give the result of a referral (答复移送结果)",
        first<"referral", &ConcludeReferral::referral>(a_referral),
        needed<"result", &ConcludeReferral::result>("not-accepted, cleared, advised, handled, passed-on")),
    act<WithdrawReferral>("withdraw-referral", "Withdraw a referral (撤回移送)",
                          first<"referral", &WithdrawReferral::referral>(a_referral),
                          needed<"text", &WithdrawReferral::why>("why")),
    act<SignReview>("sign-review", "Sign this month's review of overdue matters (签发研判表)",
                    first<"setter", &SignReview::setter>(an_org)),
};

const std::vector<Act> of_papers{
    act<SetPaperSeries>("paper-series", "Set how a body numbers its papers (设置发文编号)",
                        first<"org", &SetPaperSeries::org>(an_org), needed<"word", &SetPaperSeries::word>("as 区直督"),
                        option<"first", &SetPaperSeries::first>("first number of this year; default: 1"),
                        option<"numbering", &SetPaperSeries::numbering>("here, elsewhere (then the number is typed)")),
    act<VoidPaper>("void-paper", "Declare a paper void (作废文书)", first<"paper", &VoidPaper::paper>("paper (z3)"),
                   needed<"text", &VoidPaper::why>("why")),
};

}  // namespace

std::span<const Act> all_acts()
{
    static const std::vector<Act> all = [] {
        std::vector<Act> joined = of_the_register;
        const std::vector<Act> of_commendation = acts_of_commendation();
        for (const auto* more : {&of_duties, &of_matters, &of_papers, &assessment_acts(), &of_commendation})
            joined.insert(joined.end(), more->begin(), more->end());
        return joined;
    }();
    return all;
}

Bilingual Act::called() const
{
    const std::string_view all = help;
    const auto open = all.find(" ("), close = all.find(')', open);
    return {std::string{all.substr(open + 2, close - open - 2)}, std::string{all.substr(0, open)}};
}

const Act* act_named(std::string_view name)
{
    for (const Act& act : all_acts())
        if (act.name == name) return &act;
    return nullptr;
}

}  // namespace jinze::input
