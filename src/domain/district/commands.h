// What somebody may ask of the district: one imperative struct for each act of the office. Words
// are in clear here (words.h); decide() seals them. Ids of new things are never asked for: decide()
// counts on.
#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "domain/district/events.h"
#include "domain/district/words.h"

namespace jinze::district {

// ---- setting up and bringing in ----
struct OpenDistrict {
    bool demonstration = false;
};
struct BeginImport {  // the commands up to EndImport belong to it; all in one batch
    Sheet sheet{};
    Digest file{};
    std::optional<PersonId> with;  // who confirmed the sheet, where it gives or takes what takes two
};
struct EndImport {
    int added = 0, changed = 0, same = 0;
};
struct UndoImport {
    BatchId batch;
    std::optional<PersonId> with;  // the second person, where posts that take two come or go with it
};

// ---- organisations and people ----
struct FoundOrganisation {
    registry::OrgKind kind{};
    std::optional<OrgId> unit, leads, guides;
    Day on{};
    Text name;
};
struct RenameOrganisation {
    OrgId org;
    Text name;
};
struct StateFunction {  // 职能
    OrgId unit;
    Text text;
};
struct MoveOrganisation {  // both parents anew
    OrgId org;
    std::optional<OrgId> leads, guides;
    Day on{};
};
struct DissolveOrganisation {
    OrgId org;
    Day on{};
};
struct RegisterPerson {
    OrgId branch;
    Day since{};  // in this branch
    registry::MemberKind kind{};
    Day joined{};  // the Party
    std::optional<Day> full_since;
    IdentityWords identity;
};
struct CorrectIdentity {
    PersonId person;
    IdentityWords identity;
};
struct TransferMember {
    PersonId person;
    OrgId branch;
    Day on{};
};
struct EndMembership {
    PersonId person;
    registry::Leaving how{};
    Day on{};
};
struct GradeMember {
    PersonId person;
    registry::MemberKind kind{};
    Day on{};
};
struct MarkMember {
    PersonId person;
    registry::Mark mark{};
    bool begins = true;
    Day on{};
};
struct ErasePerson {  // the actor and `with` decide together
    PersonId person;
    std::optional<PersonId> with;
    std::vector<SealedId> rows;  // every sealed row that speaks of the person
};

// ---- posts ----
// Takes the vacant seat of that title, or establishes one: a single-seat title has one seat in an
// organisation; another takes a seat whose last holder had left by that day, else a new one.
struct AppointPerson {
    PersonId person;
    OrgId org;
    registry::Title title{};
    Day on{};
    std::optional<Day> until;    // the first day on which the person no longer holds it
    std::vector<OrgId> charges;  // 分管: organisations in this seat's charge from that day
    std::optional<PersonId> with;  // the other of the two, where the post takes two people
};
// A post that takes two people, where the ordinary two are not there: at the server only, by two who have
// both signed in there.
struct FillVacancy {
    PersonId person;
    OrgId org;
    registry::Title title{};
    Day on{};
    PersonId with;
};
struct EndAppointment {
    AppointmentId appointment;
    Day on{};
    std::optional<PersonId> with;  // the same
};
struct GiveCharge {
    PostId post;
    OrgId over;
    Day on{};
};
struct EndCharge {
    ChargeId charge;
    Day on{};
};

// ---- records ----
struct Excuse {  // why somebody named among the exceptions was not there
    PersonId person;
    Text reason;

    bool operator==(const Excuse&) const = default;
};
struct EnterRecord {
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
};
struct CorrectRecord {  // the whole record anew
    RecordId record;
    record::Content content;
    RecordWords words;
    std::vector<Excuse> excuses;
    std::size_t over = 0;  // the number of the version it was written over, from 1; 0: whichever stands
};
struct WithdrawRecord {
    RecordId record;
    Text reason;
};
struct RestoreRecord {  // by who withdrew it, the same day
    RecordId record;
};
struct CallMeeting {  // beforehand, with its invitation
    OrgId host;
    Day on{};
    bool important = false;
    std::vector<PostId> invited;
    RecordWords words;  // title and place
};

// ---- rules ----
struct AdoptedDuty {
    duty::Terms terms;
    Text title;
    Digest file{};
};
struct AdoptCatalogue {
    Code name;
    Day from{};
    std::vector<Digest> files;
    std::vector<AdoptedDuty> duties;
};
struct AdoptDuty {
    duty::Terms terms;
    Text title;
    Digest file{};
    std::optional<OrgId> unit;      // a unit's own addition
    std::optional<RecordId> basis;  // the recorded decision that adopted it
};
struct EndDuty {
    Code duty;
    Day from{};
};
struct AdoptHolidays {
    int year = 0;
    std::vector<duty::DayNoted> days;
};
struct AdoptParameters {
    duty::Parameters parameters;
};
struct OpenReferenceYear {
    Code duty;
    int year = 0;
    Day from{}, last{};
};
struct AdoptRights {
    Day from{};
    std::vector<Grant> grants;  // all of them: what is not in it is not granted
    std::optional<PersonId> with;  // the second person
};
struct NameBody {  // of the bodies of its kind, the one whose posts may reach everywhere
    OrgId org;
    std::optional<PersonId> with;  // the second person
};

// ---- single obligations ----
struct GiveReason {
    record::ObligationId obligation;
    Text reason;
};
struct TakeBackReason {  // by who gave it, the same day, while it is undecided
    record::ObligationId obligation;
};
struct DecideReason {
    record::ObligationId obligation;
    bool accepted = false;
    Text why;
    std::size_t over = 0;  // the number of the reason that was read, from 1; 0: whichever waits
};
struct Waive {
    record::ObligationId obligation;
    Text why;
};
struct Contest {
    record::ObligationId obligation;
    Text why;
};
struct DecideContest {
    record::ObligationId obligation;
    duty::Outcome outcome{};
    std::optional<Day> performed;  // counts_as_done: the day on which it was done
    Text why;
};

// ---- by the system ----
struct NoteSecurityLog {  // no person asks for it, and no person may
    std::uint32_t count = 0;
    Digest head{};
};

using Command =
    std::variant<OpenDistrict, BeginImport, EndImport, UndoImport, FoundOrganisation,
                 RenameOrganisation, StateFunction, MoveOrganisation, DissolveOrganisation,
                 RegisterPerson, CorrectIdentity, TransferMember, EndMembership, GradeMember,
                 MarkMember, ErasePerson, AppointPerson, EndAppointment, GiveCharge, EndCharge,
                 EnterRecord, CorrectRecord, WithdrawRecord, CallMeeting, AdoptCatalogue, AdoptDuty,
                 EndDuty, AdoptHolidays, AdoptParameters, OpenReferenceYear, AdoptRights,
                 GiveReason, DecideReason, Waive, Contest, DecideContest, FillVacancy, NameBody,
                 NoteSecurityLog, RestoreRecord, TakeBackReason>;

}  // namespace jinze::district
