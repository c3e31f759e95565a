// The awards there are, and the practices shared: the fold of every event. Nothing is computed here; life.h computes
// how an award stands on a day.
#pragma once

#include <deque>

#include "domain/commendation/events.h"
#include "domain/registry/doer.h"
#include "domain/registry/register.h"

namespace jinze::commendation {

struct Review {
    Day entered{};
    registry::Doer by;
    OrgId body;
    bool forwarded = true;
    RecordId meeting;
};
struct Opinion {
    Day entered{};
    OpinionOf from{};
    bool objection = false;
};
struct Revocation {
    Day entered{};
    RecordId meeting;
    Sealed why;
};
struct Nominee {
    Day entered{};
    registry::Doer by;
    NomineeRecommended recommended;
    std::optional<Review> review;
    std::vector<Opinion> opinions;  // in the order entered
    std::optional<Revocation> revoked;
};
struct DecidedList {
    Day entered{};
    registry::Doer by;
    ListDecided decided;
};
struct Notice {
    Day entered{};
    registry::Doer by;
    NoticePublished published;
};
struct Conclusion {
    Day entered{};
    ObjectionOutcome outcome{};
    std::optional<RecordId> meeting;
};
struct NomineeObjection {
    Day entered{};
    registry::Doer by;  // who took it down, never who objected
    ObjectionReceived received;
    std::vector<Conclusion> conclusions;  // a deferred one may be concluded later
};
struct Decision {
    Day entered{};
    AwardsDecided decided;
};
struct Award {
    AwardId id;
    Day entered{};
    registry::Doer by;
    AwardPlanned planned;
    std::vector<Nominee> nominees;
    std::vector<DecidedList> lists;
    std::vector<Notice> notices;
    std::vector<NomineeObjection> objections;
    std::vector<Decision> decisions;
    Day filed = never, kept_until = never;

    const Nominee* nominee(int number) const
    {
        return number >= 1 && static_cast<std::size_t>(number) <= nominees.size()
                   ? &nominees[static_cast<std::size_t>(number) - 1]
                   : nullptr;
    }
    const NomineeObjection* objection(int number) const
    {
        return number >= 1 && static_cast<std::size_t>(number) <= objections.size()
                   ? &objections[static_cast<std::size_t>(number) - 1]
                   : nullptr;
    }
    // The list as known on a day; null: none yet.
    const ListDecided* list(Day known) const;
    // Whether somebody is nominated, as known on a day. They take no part in the award.
    bool nominates(PersonId person, Day known) const;
};

struct Practice {
    Day entered{};
    registry::Doer by;
    PracticeShared shared;
};

class Awards {
public:
    const Award* find(AwardId id) const
    {
        return id.number() >= 1 && id.number() <= awards_.size() ? &awards_[id.number() - 1] : nullptr;
    }
    const Award& operator[](AwardId id) const { return awards_[id.number() - 1]; }
    const std::deque<Award>& all() const { return awards_; }
    const std::deque<Practice>& practices() const { return practices_; }

    // The rows of the vault that a person's erasure leaves until the retention of the file ends, and those that go
    // with it since it has ended.
    std::vector<SealedId> kept_rows(PersonId person, Day today) const { return rows(person, today, true); }
    std::vector<SealedId> freed_rows(PersonId person, Day today) const { return rows(person, today, false); }

    void apply(const AwardPlanned& event, Day entered, registry::Doer by);
    void apply(const NomineeRecommended& event, Day entered, registry::Doer by);
    void apply(const NomineeReviewed& event, Day entered, registry::Doer by);
    void apply(const OpinionGiven& event, Day entered, registry::Doer by);
    void apply(const ListDecided& event, Day entered, registry::Doer by);
    void apply(const NoticePublished& event, Day entered, registry::Doer by);
    void apply(const ObjectionReceived& event, Day entered, registry::Doer by);
    void apply(const ObjectionConcluded& event, Day entered, registry::Doer by);
    void apply(const AwardsDecided& event, Day entered, registry::Doer by);
    void apply(const AwardRevoked& event, Day entered, registry::Doer by);
    void apply(const AwardFiled& event, Day entered, registry::Doer by);
    void apply(const PracticeShared& event, Day entered, registry::Doer by);

private:
    Award& at(AwardId id) { return awards_[id.number() - 1]; }
    std::vector<SealedId> rows(PersonId person, Day today, bool kept) const;

    std::deque<Award> awards_;  // grows without moving its elements
    std::deque<Practice> practices_;
};

// What depends on it: none of these can be taken back with an import any more.
std::vector<OrgId> bodies_named(const AwardPlanned& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const NomineeRecommended& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const NomineeReviewed& event, const registry::Register& people);
std::vector<OrgId> bodies_named(const PracticeShared& event, const registry::Register& people);
std::vector<PersonId> persons_named(const NomineeRecommended& event);

}  // namespace jinze::commendation
