// Whoever reads a page: what is true now, who asks, and what that person may see. Every view is a function of
// a Reader and of what was asked; it never changes anything.
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

Denial not_yours(std::string field);  // the right is missing, and there is no secret in saying so

struct Reader {
    const district::State& state;
    desk::Directory& directory;
    desk::Library& library;
    const Standings& standings;  // how every obligation stands today, by compares
    const VisibleScope& sight;   // the organisations this person may read
    PersonId who;
    Day today{};
    Instant now{};
    const Patience* patience = nullptr;  // of whoever asks: none: it may take as long as it takes

    desk::Asking asking() const { return {state, directory, library}; }
    const registry::Register& people() const { return state.people(); }
    duty::Facts facts() const { return {state.people(), state.records(), state.duties(), patience}; }
    void look() const  // at every turn of a long loop; throws GivenUp
    {
        if (patience) patience->look();
    }
    // How what is at home in `bodies` (empty: everywhere) stands on `on` as known then, by compares where they can
    // tell.
    void each_standing(const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const
    {
        standings.each({facts(), state.leaves(), today}, bodies, on, take);
    }

    bool may(district::Right right, OrgId toward) const { return district::may(state, who, right, toward, today); }
    bool reads(OrgId org) const { return sight.holds(org); }
    // What is recorded in their organisations, and of course what concerns themselves.
    bool reads(PersonId person) const;
    bool reads(const duty::BearerRef& bearer) const;
    bool reads(const record::Record& record) const;

private:
    bool is_made_known(const record::Filed& content) const;  // 公开, and calls for opinions, by a body above
};

// Asks members what they think before a decision: a document, notice or publication on hearing members.
bool asks_members(const record::Filed& content);

// By o17 or by full name, among what this person may read; absent() otherwise.
Result<OrgId> org_asked(const Reader& reader, const std::string& text, const std::string& field = "node");
Result<PersonId> person_asked(const Reader& reader, const std::string& text, const std::string& field = "person");
// Among the days that may be asked about (app/input/asked_day.h); or the other day where nothing was asked.
Result<Day> day_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field = "on");
// The same of a day on which something was done, which may lie before the ledger's first year.
Result<Day> day_done_asked(const Reader& reader, std::optional<Day> day, Day otherwise, const std::string& field);

// Which day is looked at, and as known on which: today, and the same day, where nothing was asked.
struct AsOf {
    Day on{}, known{};
};
Result<AsOf> as_of_asked(const Reader& reader, const OnDayAsKnown& asked);

}  // namespace jinze::views
