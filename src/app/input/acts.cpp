#include "app/input/acts.h"

#include "app/words/words.h"

namespace jinze::input {
namespace {

using namespace district;
using district::Command;

constexpr Field first(const char* name, const char* help)
{
    return {name, Field::Place::first, help};
}
constexpr Field needed(const char* name, const char* help)
{
    return {name, Field::Place::needed, help};
}
constexpr Field option(const char* name, const char* help)
{
    return {name, Field::Place::optional, help};
}
constexpr Field flag(const char* name, const char* help)
{
    return {name, Field::Place::flag, help};
}

constexpr auto an_org = "organisation: id (o17) or full name";
constexpr auto a_person = "person: id (m33) or name";
constexpr auto a_day = "day, YYYY-MM-DD; today unless given";
constexpr auto an_obligation = "obligation: duty@bearer@window";

// --charges takes several, parted by commas.
std::vector<OrgId> charges_of(Line& line)
{
    std::vector<OrgId> charges;
    for (const std::string& name : intake::parts_of_list(line.text("charges"))) {
        const auto org = line.naming().organisation(name);
        if (org)
            charges.push_back(*org);
        else
            line.refuse("charges", org.error());
    }
    return charges;
}

Command found(Line& l)
{
    return FoundOrganisation{.kind = l.word<registry::OrgKind>("kind", &intake::org_kind_from),
                             .unit = l.maybe_org("unit"),
                             .leads = l.maybe_org("leads"),
                             .guides = l.maybe_org("guides"),
                             .on = l.day("on"),
                             .name = l.words("name")};
}

Command register_person(Line& l)
{
    std::optional<std::string> number;
    if (l.has("id-number")) number = l.text("id-number");
    return RegisterPerson{.branch = l.org("branch"),
                          .since = l.day("since"),
                          .kind = l.word<registry::MemberKind>("kind", &intake::member_kind_from),
                          .joined = l.day("joined"),
                          .full_since = l.maybe_day("full-since"),
                          .identity = {.name = l.text("name"),
                                       .id_number = number,
                                       .converted = false,
                                       .born = l.maybe_day("born")}};
}

// What is not given stays as it is.
Command correct_identity(Line& l)
{
    const PersonId person = l.person("person");
    if (l.no()) return CorrectIdentity{};
    IdentityWords identity = l.naming().directory().identity(l.naming().people()[person]);
    if (l.has("name")) identity.name = l.text("name");
    if (l.has("id-number")) identity.id_number = l.text("id-number");
    if (l.has("id-number")) identity.converted = false;
    if (l.has("born")) identity.born = l.maybe_day("born");
    return CorrectIdentity{.person = person, .identity = std::move(identity)};
}

Command appoint(Line& l)
{
    const OrgId org = l.org("org");
    return AppointPerson{.person = l.person("person", org),
                         .org = org,
                         .title = l.word<registry::Title>("title", &intake::title_from),
                         .on = l.day("on"),
                         .until = l.maybe_day("until"),
                         .charges = charges_of(l)};
}

Command decide_reason(Line& l)
{
    if (l.flag("accept") == l.flag("reject"))
        l.refuse("accept", {"请在采纳和不采纳中选一项。", "Choose one: accept it or reject it."});
    return DecideReason{.obligation = l.obligation("obligation"),
                        .accepted = l.flag("accept"),
                        .why = l.words("text"),
                        .over = l.has("number") ? static_cast<std::size_t>(l.number("number")) : 0};
}

const std::vector<Act> of_the_register{
    {"found",
     "Found an organisation (成立组织)",
     {first("name", "full name"), needed("kind", "党支部, 机关党委 … or branch, organ-committee …"),
      option("unit", an_org), option("leads", an_org), option("guides", an_org),
      option("on", a_day)},
     found},
    {"rename",
     "Rename an organisation (更名)",
     {first("org", an_org), needed("name", "new full name")},
     [](Line& l) -> Command {
         return RenameOrganisation{.org = l.org("org"), .name = l.words("name")};
     }},
    {"function",
     "State a unit's function (职能)",
     {first("unit", an_org), needed("text", "the function")},
     [](Line& l) -> Command {
         return StateFunction{.unit = l.org("unit"), .text = l.words("text")};
     }},
    {"move",
     "Give an organisation other parents (调整隶属); a parent left out is none",
     {first("org", an_org), option("leads", an_org), option("guides", an_org), option("on", a_day)},
     [](Line& l) -> Command {
         return MoveOrganisation{.org = l.org("org"),
                                 .leads = l.maybe_org("leads"),
                                 .guides = l.maybe_org("guides"),
                                 .on = l.day("on")};
     }},
    {"dissolve",
     "Dissolve an organisation (撤销)",
     {first("org", an_org), option("on", a_day)},
     [](Line& l) -> Command {
         return DissolveOrganisation{.org = l.org("org"), .on = l.day("on")};
     }},
    {"register",
     "Register a member in a branch (登记党员)",
     {first("name", "name"), needed("branch", an_org),
      needed("kind", "full, probationary, activist"), needed("joined", "joined the Party on"),
      option("since", "in this branch since; today unless given"),
      option("full-since", "full member since"), option("id-number", "18 characters"),
      option("born", "day of birth")},
     register_person},
    {"identify",
     "Correct a person's name, ID number or birth (更正身份信息)",
     {first("person", a_person), option("name", "name"), option("id-number", "18 characters"),
      option("born", "day of birth")},
     correct_identity},
    {"transfer",
     "Move a member to another branch (转移组织关系)",
     {first("person", a_person), needed("branch", an_org), option("on", a_day)},
     [](Line& l) -> Command {
         return TransferMember{
             .person = l.person("person"), .branch = l.org("branch"), .on = l.day("on")};
     }},
    {"leave",
     "End a membership (出党、转出、去世)",
     {first("person", a_person), needed("how", "transferred-out, died, removed, expelled"),
      option("on", a_day)},
     [](Line& l) -> Command {
         return EndMembership{.person = l.person("person"),
                              .how = l.word<registry::Leaving>("how"),
                              .on = l.day("on")};
     }},
    {"grade",
     "Change a member's kind (转正等)",
     {first("person", a_person), needed("kind", "full, probationary, activist"),
      option("on", a_day)},
     [](Line& l) -> Command {
         return GradeMember{.person = l.person("person"),
                            .kind = l.word<registry::MemberKind>("kind", &intake::member_kind_from),
                            .on = l.day("on")};
     }},
    {"mark",
     "Mark a member: suspended, lost, away, relaxed (停止党籍、失联、流动、不作硬性要求)",
     {first("person", a_person), needed("mark", "suspended, lost, away, relaxed"),
      flag("ends", "the mark ends that day"), option("on", a_day)},
     [](Line& l) -> Command {
         return MarkMember{.person = l.person("person"),
                           .mark = l.word<registry::Mark>("mark"),
                           .begins = !l.flag("ends"),
                           .on = l.day("on")};
     }},
    {"appoint",
     "Appoint a person to a post (任职)",
     {first("person", a_person), needed("org", an_org),
      needed("title", "书记, 组织委员 … or secretary, member, clerk …"), option("on", a_day),
      option("until", "first day no longer in it"),
      option("charges", "organisations in its charge, parted by commas")},
     appoint},
    {"end-appointment",
     "End an appointment (免职)",
     {first("appointment", "appointment (a4), or its person where they hold one post"),
      option("on", a_day)},
     [](Line& l) -> Command {
         return EndAppointment{.appointment = l.appointment("appointment"), .on = l.day("on")};
     }},
    {"name-body",
     "Name the one body of its kind whose posts may reach the whole district (指定行使全区权限的组织)",
     {first("org", an_org)},
     [](Line& l) -> Command { return NameBody{.org = l.org("org")}; }},
    {"charge",
     "Put an organisation in a post's charge (分管)",
     {first("post", "post (p5), or its holder"), needed("over", an_org), option("on", a_day)},
     [](Line& l) -> Command {
         return GiveCharge{.post = l.post("post"), .over = l.org("over"), .on = l.day("on")};
     }},
    {"end-charge",
     "End a charge (不再分管)",
     {first("charge", "charge (c2)"), option("on", a_day)},
     [](Line& l) -> Command { return EndCharge{.charge = l.charge("charge"), .on = l.day("on")}; }},
};

const std::vector<Act> of_duties{
    {"withdraw",
     "Withdraw a record (撤回记录)",
     {first("record", "record (r7)"), needed("reason", "why")},
     [](Line& l) -> Command { return WithdrawRecord{.record = l.record("record"), .reason = l.words("reason")}; }},
    {"undo-withdraw",
     "Restore a record that was withdrawn today (恢复记录)",
     {first("record", "record (r7)")},
     [](Line& l) -> Command { return RestoreRecord{.record = l.record("record")}; }},
    {"reason",
     "Give the reason why something owed was not done (说明原因)",
     {first("obligation", an_obligation), needed("text", "the reason")},
     [](Line& l) -> Command {
         return GiveReason{.obligation = l.obligation("obligation"), .reason = l.words("text")};
     }},
    {"undo-reason",
     "Take back the reason given today (撤销说明)",
     {first("obligation", an_obligation)},
     [](Line& l) -> Command { return TakeBackReason{.obligation = l.obligation("obligation")}; }},
    {"decide",
     "Accept or reject a reason given (审定原因)",
     {first("obligation", an_obligation), flag("accept", "accept it"), flag("reject", "reject it"),
      option("text", "why; may be left out where it is accepted"),
      option("number", "of the reason that was read; refused where another stands there now")},
     decide_reason},
    {"waive",
     "Waive an obligation (免除)",
     {first("obligation", an_obligation), needed("text", "why")},
     [](Line& l) -> Command { return Waive{.obligation = l.obligation("obligation"), .why = l.words("text")}; }},
    {"contest",
     "Contest how an obligation stands (提出异议)",
     {first("obligation", an_obligation), needed("text", "why")},
     [](Line& l) -> Command { return Contest{.obligation = l.obligation("obligation"), .why = l.words("text")}; }},
    {"judge",
     "Decide a contest (裁定异议)",
     {first("obligation", an_obligation), needed("outcome", "rejected, counts-as-done, not-owed"),
      option("performed", "counts-as-done: the day it was done"), needed("text", "why")},
     [](Line& l) -> Command {
         return DecideContest{.obligation = l.obligation("obligation"),
                              .outcome = l.word<duty::Outcome>("outcome"),
                              .performed = l.maybe_day("performed"),
                              .why = l.words("text")};
     }},
    {"reference-year",
     "Open a reference year (年度通知)",
     {first("duty", "duty's code"), first("year", "the year"), needed("from", "first day"), needed("last", "last day")},
     [](Line& l) -> Command {
         return OpenReferenceYear{.duty = l.code("duty"),
                                  .year = l.number("year"),
                                  .from = l.day("from"),
                                  .last = l.day("last")};
     }},
    {"end-duty",
     "End a duty from a day on (停止执行)",
     {first("duty", "duty's code"), option("from", a_day)},
     [](Line& l) -> Command { return EndDuty{.duty = l.code("duty"), .from = l.day("from")}; }},
    {"parameters",
     "Adopt the district's numbers (天数)",
     {needed("late-entry", "working days before an entry is late"), needed("reason", "working days to give a reason"),
      needed("due-soon", "working days of warning"), needed("frozen", "days until records are frozen")},
     [](Line& l) -> Command {
         return AdoptParameters{{.late_entry = l.number("late-entry"),
                                 .reason = l.number("reason"),
                                 .due_soon = l.number("due-soon"),
                                 .frozen = l.number("frozen")}};
     }},
};

}  // namespace

std::span<const Act> registry_acts()
{
    return of_the_register;
}
std::span<const Act> duty_acts()
{
    return of_duties;
}

}  // namespace jinze::input
