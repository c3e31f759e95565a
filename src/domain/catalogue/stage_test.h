// The small unit for worked examples: a Party group with its seats, an organ organisation with two branches, the bodies
// above them, and enough people for the examples' attendance.
#pragma once

#include "domain/catalogue/catalogue.h"
#include "domain/catalogue/holidays.h"
#include "domain/duty/obligation.h"

namespace jinze::catalogue {

class Stage {
public:
    Stage(const Example& example, const duty::Terms& terms, const Catalogue& catalogue, const Notices& notices);

    duty::Facts facts() const { return {people_, records_, duties_}; }
    duty::BearerRef bearer() const;
    void enter_occasion();
    // Records are entered in order. Returns nothing, or why the record's attendance is impossible.
    std::optional<Bilingual> enter(const ExampleRecord& record);
    void decide(const record::ObligationId& obligation);
    RecordId occasion_record() const { return occasion_record_; }

private:
    OrgId org(Role role) const;
    PersonId person(Role role) const;
    PostId bearer_post() const;
    OrgId home() const;
    void found_bodies();
    void seat_people();
    OrgId found(registry::OrgKind kind, OrgId unit, OrgId leads, OrgId guides);
    PersonId join(OrgId branch);
    PostId seat(OrgId org, registry::Title title, PersonId person, Day since);
    RecordId store(const record::Content& content, Day entered);
    record::Roster roster_for(const ExampleRecord& record, OrgId host) const;
    bool take_attendance(const ExampleRecord& record, record::Content& content, Day entered) const;
    void add_items(const ExampleRecord& record, record::Content& content) const;

    const Example& example_;
    const Catalogue& catalogue_;
    duty::Terms terms_;
    registry::Register people_;
    record::Records records_;
    duty::Duties duties_;
    OrgId district_, committee_, department_, unit_, group_, organ_, branch_, charge_, cell_, discipline_, elsewhere_;
    PostId group_secretary_, deputy_, other_, branch_secretary_, organ_secretary_, committee_secretary_;
    PersonId member_, stranger_;
    AppointmentId officer_;
    RecordId occasion_record_;
    MeetingId called_;
};

}  // namespace jinze::catalogue
