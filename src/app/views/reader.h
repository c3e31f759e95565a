// The reader of a page: the present state, the person, and what that person may see. Every view is a function of a
// Reader and a query. It never changes anything.
#pragma once

#include "app/desk/asking.h"
#include "app/input/denial.h"
#include "app/views/board/standings.h"
#include "app/views/question.h"
#include "app/views/visible_scope.h"
#include "domain/district/rights.h"

namespace jinze::views {

using input::absent;
using input::Denial;
using input::is_absent;

template <class Answer>
using Result = std::expected<Answer, Denial>;

Denial not_yours(std::string field);  // the right is missing, which may be disclosed

struct Reader {
    const district::State& state;
    desk::Directory& directory;
    desk::Library& library;
    const Standings& standings;  // today's standings of all obligations, by comparison
    const VisibleScope& sight;   // the organisations this person may read
    PersonId who;
    Day today{};
    Instant now{};
    const Patience* patience = nullptr;  // time limit of the request; null: none

    desk::Asking asking() const { return {state, directory, library}; }
    const registry::Register& people() const { return state.people(); }
    const calendar::WorkingDays& working_days() const { return state.duties().working_days(today); }
    duty::Facts facts() const { return {state.people(), state.records(), state.duties(), patience}; }
    void look() const  // call in every iteration of a long loop; throws GivenUp
    {
        if (patience) patience->look();
    }
    // The standings on `on`, as known then, of obligations with their home in `bodies` (empty: everywhere), by
    // comparison if possible.
    void each_standing(const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const
    {
        standings.each({facts(), state.leaves(), today}, bodies, on, take);
    }

    bool may(district::Right right, OrgId toward) const { return district::may(state, who, right, toward, today); }
    bool reads(OrgId org) const { return sight.holds(org); }
    // What is recorded in their organisations, and what concerns themselves.
    bool reads(PersonId person) const;
    bool reads(const duty::BearerRef& bearer) const;
    bool reads(const record::Record& record) const;
    bool reads(const referral::Referral& referral) const;
    bool reads_file(const commendation::Award& award) const;  // opinions and objections

private:
    bool is_made_known(const record::Filed& content) const;  // 公开, and calls for opinions, by a body above
};

// A call for members' opinions before a decision: a document, notice or publication on hearing members.
bool asks_members(const record::Filed& content);

// By o17 or by full name, among those this person may read; absent() otherwise.
Result<OrgId> org_asked(const Reader& reader, const std::string& text, const std::string& field = "node");
Result<PersonId> person_asked(const Reader& reader, const std::string& text, const std::string& field = "person");
// A day that may be queried (app/input/asked_day.h); `otherwise` if none was given.
Result<Day> day_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field = "on");
// The same for the day of a record, which may lie before the ledger's first year.
Result<Day> day_done_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field);

// The day of the standing and the day of knowledge; default: today, and the same day.
struct AsOf {
    Day on{}, known{};
};
Result<AsOf> as_of_asked(const Reader& reader, const OnDayAsKnown& asked);

}  // namespace jinze::views
