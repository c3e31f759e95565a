// The assessments, the schemes adopted and the delegates for contests: the fold of the events. Everything is kept in
// the order entered, so that each day's knowledge can be told (life.h).
#pragma once

#include <map>
#include <string>

#include "domain/appraisal/events.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::appraisal {

struct Group {
    GroupPlanned planned;
    Day entered{};
    Day delivered = never, finalised = never;
};
struct Answered {
    Day entered{};
    registry::Doer by;
    LineAnswered it;
};
struct Judged {
    Day entered{};
    registry::Doer by;
    LineJudged it;
};
struct Stated {
    Day entered{};
    registry::Doer by;
    FactStated it;
};
struct Counted {
    Day entered{};
    registry::Doer by;
    BallotsCounted it;
};
struct Ruled {
    Day entered{};
    registry::Doer by;
    ObjectionDecided it;
};
struct Graded {
    Day entered{};
    registry::Doer by;
    GradeDecided it;
};
struct Asked {
    Day entered{};
    registry::Doer by;
    ReviewAsked it;
};
struct Receipted {
    Day entered{};
    registry::Doer by;
    SheetsReceipted it;
};

struct Assessment {
    AssessmentId id;
    Day entered{};
    registry::Doer by;
    AssessmentPlanned planned;
    std::vector<Group> groups;
    std::vector<Answered> answered;
    std::vector<Judged> judged;
    std::vector<Stated> stated;
    std::vector<Counted> counted;
    std::vector<Ruled> ruled;
    std::vector<Graded> graded;
    std::vector<Asked> asked;
    std::vector<Receipted> receipted;

    // The body whose people carry it out: 承办, else the body that assesses.
    OrgId office() const { return planned.through.value_or(planned.by); }
    const Group* group(const Code& code) const;
    const Group* group_of(OrgId body) const;  // null: it is not assessed here
};

struct SchemeVersion {
    Code scheme;
    Day from{}, entered{};
    Digest file{};
    std::string title;
    std::vector<SchemeLine> lines;
    std::optional<RecordId> basis;

    const SchemeLine* line(const Code& item) const;
};

struct Delegated {
    Day entered{};
    registry::Doer by;
    ContestDelegateNamed it;
};

class Appraisals {
public:
    const Assessment* find(AssessmentId id) const
    {
        return id.number() >= 1 && id.number() <= assessments_.size() ? &assessments_[id.number() - 1] : nullptr;
    }
    const Assessment& operator[](AssessmentId id) const { return assessments_[id.number() - 1]; }
    const std::vector<Assessment>& all() const { return assessments_; }

    const std::vector<SchemeVersion>& schemes() const { return schemes_; }
    // The version that judges a period: the last one adopted whose first day is not after `begin`. Null: none.
    const SchemeVersion* scheme(const Code& code, Day begin, Day known) const;
    // The version that a group was planned with. Null: it has no scheme.
    const SchemeVersion* scheme_of(const Group& group) const;

    const std::vector<Delegated>& delegates() const { return delegates_; }
    // Who decides contests for the district committee on a day; 0: nobody was named.
    PersonId contest_delegate(Day on) const;

    void apply(const SchemeAdopted& event, Day entered);
    void apply(const AssessmentPlanned& event, Day entered, registry::Doer by);
    void apply(const GroupPlanned& event, Day entered);
    void apply(const DraftDelivered& event, Day entered);
    void apply(const LineAnswered& event, Day entered, registry::Doer by);
    void apply(const LineJudged& event, Day entered, registry::Doer by);
    void apply(const FactStated& event, Day entered, registry::Doer by);
    void apply(const BallotsCounted& event, Day entered, registry::Doer by);
    void apply(const ObjectionDecided& event, Day entered, registry::Doer by);
    void apply(const GroupFinalised& event, Day entered);
    void apply(const GradeDecided& event, Day entered, registry::Doer by);
    void apply(const ReviewAsked& event, Day entered, registry::Doer by);
    void apply(const SheetsReceipted& event, Day entered, registry::Doer by);
    void apply(const ContestDelegateNamed& event, Day entered, registry::Doer by);

private:
    Assessment& at(AssessmentId id) { return assessments_[id.number() - 1]; }
    Group* group_at(AssessmentId id, const Code& code);

    std::vector<Assessment> assessments_;
    std::vector<SchemeVersion> schemes_;
    std::vector<Delegated> delegates_;
};

// What an assessment depends on: none of these can be taken back with an import any more.
std::vector<OrgId> bodies_named(const AssessmentPlanned& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const GroupPlanned& event, const registry::Register& people);
std::vector<PersonId> persons_named(const AssessmentPlanned& event);
std::vector<PersonId> persons_named(const GroupPlanned& event);
std::vector<PersonId> persons_named(const LineAnswered& event);
std::vector<PersonId> persons_named(const ContestDelegateNamed& event);
std::vector<OrgId> bodies_named(const SheetsReceipted& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const FactStated& event, const registry::Register& people);

}  // namespace jinze::appraisal
