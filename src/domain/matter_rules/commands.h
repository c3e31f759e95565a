// What may be asked about matters. The lead's acts need the right to record for it; the setter's need the right to
// decide for the bodies below it, as for reasons.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/document/terms.h"
#include "domain/matter/terms.h"

namespace jinze::district {

struct OpenMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    OrgId setter, lead;
    std::vector<OrgId> joint;
    matter::MatterSource source{};
    matter::MatterSubject subject{};
    std::optional<matter::Priority> priority;
    std::optional<Day> due, feedback;
    std::optional<PostId> answers;
    std::optional<PersonId> instructed_by;
    std::optional<RecordId> record;  // with item: the item of a record that it carries out
    std::optional<int> item;         // counted from 1, as on the page
    std::optional<matter::MatterId> part_of, reopens;
    std::optional<matter::Service> service;
    Text title, wanted, basis;
    std::optional<Text> authorised;
    std::optional<document::DocumentId> document;  // with clause: the clause that it carries out or was found against
    std::optional<int> clause;                     // counted from 1
    bool despite_others = false;                   // 同源: although an open matter pursues the same already
    std::optional<std::string> type;               // the id of a type; nothing: 督办
    std::vector<Code> goals;                       // the district's goals that it serves
};
// A matter of a list that the office kept before (台账): a row of an import. It is with its lead, or closed there.
struct BringMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    OrgId setter, lead;
    std::vector<OrgId> joint;
    matter::MatterSource source{};
    matter::MatterSubject subject{};
    std::optional<matter::Priority> priority;
    std::optional<Day> due;  // the first one; may have passed
    std::optional<PostId> answers;
    Text title, wanted, basis;
    Day handed_over{};
    std::optional<Day> done;  // nothing: open
    std::optional<Text> result;
    std::vector<Code> goals;
};
// A type as its TOML file says; matters opened from now on follow it.
struct AdoptMatterType {
    static constexpr Right needs = Right::adopt;
    matter::Type type;
    Digest file{};
};

// ---- of the leader whose instruction it was ----
struct ConfirmMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    matter::MatterId matter;
};

// ---- of the setter ----
struct ApproveMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
};
struct RejectMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text why;
};
struct AcceptMatter {  // the result stands; closes the matter
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Text> finding;
};
struct SendBackMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Day due{};
    Text why;
};
struct DecideExtension {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Day> until;  // granted until; nothing: refused
    std::optional<Text> why;   // needed to refuse
};
struct KeepMatter {  // a return that is not agreed to
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text why;
};
struct UrgeMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Text> note;
};
struct TransferMatter {  // also agrees to a return
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    OrgId lead;
    std::optional<Day> due;
    Text why;
};
struct SetMatterDay {  // before it is signed for: corrects a mistake; once it is overdue: a further day
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Day due{};
    Text why;
};
struct HaltMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Day> until;
    Text why;
};
struct ResumeMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Day> due;  // needed if it had one
};
struct WithdrawMatter {
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text why;
};

struct RaiseMatter {  // takes an overdue matter up the next rung of its ladder
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<Text> note;
};
struct JudgeReason {  // 理由是否正当
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    bool accepted = false;
    Text why;
};
struct TakeOverMatter {  // 提级督办: a body above takes the lead
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    OrgId by;
    std::optional<Day> due;
    Text why;
};
struct SummonOver {  // 约谈: the meeting that decided it, and who talks to whom
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    matter::MatterId matter;
    RecordId meeting;
    Text why;
};
struct CirculateMatter {  // 通报: the meeting that decided it, and what is said
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = false;
    matter::MatterId matter;
    RecordId meeting;
    Text why;
};
struct RetainMatter {  // its source was withdrawn; it goes on
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text why;
};
struct SignReview {  // what was decided this month on each overdue matter
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    OrgId setter;
};

// ---- of the lead ----
struct ExplainMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    matter::MatterId matter;
    Text reason;
};
struct SignMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
};
struct NoteMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text progress;
};
struct ReportMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text result;
    Day done{};  // the day on which it was done
};
struct AskExtension {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Day until{};
    Text why;
};
struct AskReturn {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    std::optional<OrgId> belongs_to;
    Text why;
};
struct EntrustMatter {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    PostId answers;
};

// ---- of setter, lead and joint bodies ----
struct AddMatterFile {  // the content was looked at before: the rules do not see inside
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    Text name;
    matter::FileKind kind{};
    std::vector<Piece> pieces;
};
struct RemoveMatterFile {  // by who added it, the same day; later by another of the setter, with a reason
    static constexpr Right needs = Right::decide_reason;
    static constexpr bool by_deputy = true;
    matter::MatterId matter;
    int file = 0;  // from 1
    std::optional<Text> why;
};

BOOST_DESCRIBE_STRUCT(OpenMatter, (),
                      (setter, lead, joint, source, subject, priority, due, feedback, answers, instructed_by, record,
                       item, part_of, reopens, service, title, wanted, basis, authorised, document, clause,
                       despite_others, type, goals))
BOOST_DESCRIBE_STRUCT(BringMatter, (),
                      (setter, lead, joint, source, subject, priority, due, answers, title, wanted, basis, handed_over,
                       done, result, goals))
BOOST_DESCRIBE_STRUCT(AdoptMatterType, (), (type, file))
BOOST_DESCRIBE_STRUCT(RaiseMatter, (), (matter, note))
BOOST_DESCRIBE_STRUCT(JudgeReason, (), (matter, accepted, why))
BOOST_DESCRIBE_STRUCT(TakeOverMatter, (), (matter, by, due, why))
BOOST_DESCRIBE_STRUCT(SummonOver, (), (matter, meeting, why))
BOOST_DESCRIBE_STRUCT(CirculateMatter, (), (matter, meeting, why))
BOOST_DESCRIBE_STRUCT(RetainMatter, (), (matter, why))
BOOST_DESCRIBE_STRUCT(SignReview, (), (setter))
BOOST_DESCRIBE_STRUCT(ExplainMatter, (), (matter, reason))
BOOST_DESCRIBE_STRUCT(ConfirmMatter, (), (matter))
BOOST_DESCRIBE_STRUCT(ApproveMatter, (), (matter))
BOOST_DESCRIBE_STRUCT(RejectMatter, (), (matter, why))
BOOST_DESCRIBE_STRUCT(AcceptMatter, (), (matter, finding))
BOOST_DESCRIBE_STRUCT(SendBackMatter, (), (matter, due, why))
BOOST_DESCRIBE_STRUCT(DecideExtension, (), (matter, until, why))
BOOST_DESCRIBE_STRUCT(KeepMatter, (), (matter, why))
BOOST_DESCRIBE_STRUCT(UrgeMatter, (), (matter, note))
BOOST_DESCRIBE_STRUCT(TransferMatter, (), (matter, lead, due, why))
BOOST_DESCRIBE_STRUCT(SetMatterDay, (), (matter, due, why))
BOOST_DESCRIBE_STRUCT(HaltMatter, (), (matter, until, why))
BOOST_DESCRIBE_STRUCT(ResumeMatter, (), (matter, due))
BOOST_DESCRIBE_STRUCT(WithdrawMatter, (), (matter, why))
BOOST_DESCRIBE_STRUCT(SignMatter, (), (matter))
BOOST_DESCRIBE_STRUCT(NoteMatter, (), (matter, progress))
BOOST_DESCRIBE_STRUCT(ReportMatter, (), (matter, result, done))
BOOST_DESCRIBE_STRUCT(AskExtension, (), (matter, until, why))
BOOST_DESCRIBE_STRUCT(AskReturn, (), (matter, belongs_to, why))
BOOST_DESCRIBE_STRUCT(EntrustMatter, (), (matter, answers))
BOOST_DESCRIBE_STRUCT(AddMatterFile, (), (matter, name, kind, pieces))
BOOST_DESCRIBE_STRUCT(RemoveMatterFile, (), (matter, file, why))

using MatterCommands = boost::mp11::mp_list<
    OpenMatter, ConfirmMatter, ApproveMatter, RejectMatter, AcceptMatter, SendBackMatter, DecideExtension, KeepMatter,
    UrgeMatter, TransferMatter, SetMatterDay, HaltMatter, ResumeMatter, WithdrawMatter, SignMatter, NoteMatter,
    ReportMatter, AskExtension, AskReturn, EntrustMatter, AdoptMatterType, RaiseMatter, JudgeReason, TakeOverMatter,
    SummonOver, CirculateMatter, RetainMatter, SignReview, ExplainMatter, BringMatter, AddMatterFile, RemoveMatterFile>;

}  // namespace jinze::district
