// The duties in force and the decisions on single obligations: the fold of every duty event.
#pragma once

#include <map>
#include <vector>

#include "domain/duty/events.h"
#include "domain/registry/doer.h"

namespace jinze::duty {

struct DutyVersion {
    Terms terms;
    std::string title;
    Digest file{};
    std::optional<OrgId> unit;
    std::optional<RecordId> basis;
    Day entered{};
    Day ended = never;  // DutyEnded: windows that begin on or after it are not owed
    Day ended_entered = never;
};

struct ReasonEntry {
    Day entered{};
    registry::Doer by;
    Sealed words;
};
struct Decision {
    Day entered{};
    registry::Doer by;
    Sealed words;
    bool accepted = false;                // reasons
    Outcome outcome = Outcome::rejected;  // contests
    Day performed = never;
};

// All reasons, decisions and contests of one obligation, in the order entered.
struct Docket {
    std::vector<ReasonEntry> reasons, contests;
    std::vector<Decision> reason_decisions, waivers, contest_decisions;
    std::size_t taken_back = 0;  // reasons taken back on the day they were given

    // The number of the last reason, from 1. Numbers are never reused.
    std::size_t reason_number() const { return reasons.size() + taken_back; }
    bool is_empty() const
    {
        return reasons.empty() && contests.empty() && reason_decisions.empty() && waivers.empty() &&
               contest_decisions.empty();
    }
    const Decision* waiver(Day known) const { return last(waivers, known); }
    const Decision* reason_decision(Day known) const { return last(reason_decisions, known); }
    const Decision* contest_decision(Day known) const { return last(contest_decisions, known); }

private:
    static const Decision* last(const std::vector<Decision>& all, Day known)
    {
        const Decision* found = nullptr;
        for (const Decision& decision : all)
            if (decision.entered <= known) found = &decision;
        return found;
    }
};

struct ReferenceYear {
    Day entered{};
    Day from{}, last{};
};

class Duties {
public:
    const std::vector<DutyVersion>& versions() const { return versions_; }
    // The version of a duty that applies to windows beginning on `begin`, as known on `known`.
    const DutyVersion* judging(const Code& duty, Day begin, Day known) const;
    const DutyVersion* latest(const Code& duty) const;
    Day first_from(const Code& duty, Day known) const;  // of its earliest version; never: none
    const Docket* docket(const record::ObligationId& id) const;
    const std::map<record::ObligationId, Docket>& dockets() const { return dockets_; }
    const ReferenceYear* reference_year(const Code& duty, int year, Day known) const;
    // The day on which a reference year notice for this duty was last entered; `always` if never.
    Day last_notice(const Code& duty) const;
    // The calendar and the district's parameters as known on a day; before the first entry, the first.
    const calendar::WorkingDays& working_days(Day known) const;
    const Parameters& parameters(Day known) const;
    // The days on which the calendar changed, in order. Each recounts the last days that are still ahead.
    std::vector<Day> calendar_changes() const;

    void apply(const DutyAdopted& event, Day entered, PersonId by);
    void apply(const DutyEnded& event, Day entered, PersonId by);
    void apply(const CatalogueAdopted&, Day, PersonId) {}
    void apply(const HolidaysAdopted& event, Day entered, PersonId by);
    void apply(const ParametersAdopted& event, Day entered, PersonId by);
    void apply(const ReferenceYearOpened& event, Day entered, PersonId by);
    void apply(const ReasonGiven& event, Day entered, registry::Doer by);
    void apply(const ReasonTakenBack& event, Day entered, PersonId by);
    void apply(const ReasonDecided& event, Day entered, registry::Doer by);
    void apply(const ObligationWaived& event, Day entered, registry::Doer by);
    void apply(const StandingContested& event, Day entered, registry::Doer by);
    void apply(const ContestDecided& event, Day entered, registry::Doer by);

private:
    std::vector<DutyVersion> versions_;
    std::map<record::ObligationId, Docket> dockets_;
    std::map<std::pair<Code, int>, std::vector<ReferenceYear>> reference_years_;
    std::vector<std::pair<Day, calendar::WorkingDays>> calendars_;  // each includes all earlier ones
    std::vector<std::pair<Day, Parameters>> parameters_;
};

}  // namespace jinze::duty
