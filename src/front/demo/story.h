// Nearly two years of work in the demonstration district, as dated acts: meetings held, entered in time or late, or
// forgotten; reasons given and decided; people moving. Planned first, then carried out in order. Every request is one
// that its actor is entitled to on that day, so none is refused.
#pragma once

#include <array>
#include <functional>
#include <memory>
#include <vector>

#include "app/desk/desk.h"
#include "domain/document/terms.h"
#include "front/demo/model.h"

namespace jinze::demo {

inline Day first_of(int year, int month) { return day_of(std::chrono::year{year} / month / 1); }

// One request at an instant. Made when its time comes, since ids are known only then; empty if there is nothing to do.
struct Act {
    Instant at{};
    std::function<std::optional<desk::Request>(const district::State&)> make;
};

// The district's ids of the model's organisations and people.
struct Ids {
    std::map<std::string, OrgId> orgs;
    std::map<OrgId, registry::OrgKind> kinds;
    std::vector<PersonId> people;

    OrgId org(std::string_view name) const { return orgs.at(std::string{name}); }
    PersonId person(int index) const { return people.at(static_cast<std::size_t>(index)); }
};

// The record of a meeting of the body on that day with a vote, if one is entered.
std::optional<RecordId> meeting_on(const district::State& state, OrgId host, Day held);

// Who enters a body's records on that day: for a branch and its small groups the branch's secretary, else another
// member of its committee; for other bodies `usual`. Empty where nobody is entitled.
std::optional<PersonId> writer_for(const district::State& state, OrgId host, PersonId usual, Day day);

class Story {
public:
    Story(const Model& model, const Ids& ids, Dice& dice, Day until);

    // In order of their instants, which all differ.
    std::vector<Act> acts();

private:
    class Pursued;
    using Make = std::function<std::optional<desk::Request>(const district::State&)>;

    void tell(Day day, Make make);
    void tell_record(Day day, PersonId usual, district::EnterRecord enter);
    // Plans a record performed on `held` and entered after a realistic delay.
    void enter(Day held, PersonId actor, record::Content content, std::string title, int items);
    void close(OrgId host, Day held, int item, const std::string& agreed, PersonId actor);
    Day entry_day(Day held);
    Day working_day(Day from, Day to);
    void absences(record::Content& content, const std::vector<int>& people, int excused, int absent);

    void adopt_clocks();
    void reference_year();
    void office_year(int year);
    void unit_year(const Unit& unit, int year);
    void study(const Unit& unit, int year, int half);
    void visits(const Unit& unit, int year, int half);
    void important_meeting(const Unit& unit, int year);
    void branch_month(const Branch& branch, Day month);
    void theme_day(const Branch& branch, Day month);
    void committee_meeting(const Branch& branch, Day month);
    void answer_for(const Branch& branch, Day month);
    void groups(const Branch& branch, Day month);
    void organisational_life(const Branch& branch);
    void people_move();
    void documents();
    void matters();
    void papers();
    void requests();
    void request(const Branch& branch, int number, Day asked, int how_far);
    void deputies();
    void review();
    void inspections();
    void inspect(int year, int number, OrgId unit, OrgId group, Day day);
    void organ_plan(const Unit& unit, int year);
    // Units whose organ organisations are special cases of an assessment: 政务服务中心 takes a branch over, 数据局 sets
    // one up, 水利局 has a new secretary.
    static constexpr std::size_t taking_over = 52, setting_up = 44, new_secretary = 32;
    void assessments();
    void adopt_scheme();
    std::shared_ptr<OrgId> found_branch(const Unit& unit, std::string name, Day day);
    void set_up_in_autumn(int year);
    void merge_at_midyear(int year);
    void secretary_leaves(int year);
    void assess(int year);
    void plan_assessment(int year);
    void name_cases(const district::State& state, district::PlanAssessment& plan) const;
    void judge(int year);
    void ballots(int year);
    void objections(int year);
    void object(int year, Day objected, Day decided);
    void decide_grades(int year);
    void awards();
    void award(int year);
    void announce(int year, Day first);
    bool nominate(int year, int number, const Unit& unit, Day first, Day reviewed);
    // A meeting of the body with one vote that passes, entered on its day by whoever records there.
    void hold(Day held, std::string_view host, PersonId usual, std::string title);
    void by_office(Day day, std::function<std::optional<district::Command>(const district::State&)> make);
    // Entered only if the rules take it on that day.
    void ask(Day day, PersonId actor, std::function<std::optional<district::EnterRecord>(const district::State&)> make);
    void change_secretary(const Branch& branch, Day day);
    std::vector<PersonId> tiers_above(const Unit& unit) const;

    // Days of the assessment of a year, all in the next one.
    Day draft_day(int year) const { return working_days_.after(day_at(year, 12, 31), 10).day; }
    Day meeting_day(int year) const { return working_days_.on_or_after(day_at(year + 1, 2, 10)).day; }

    record::Content content(record::Kind kind, std::string_view host, std::vector<std::string_view> topics,
                            Day held) const;

    const Model& model_;
    const Ids& ids_;
    Dice& dice_;
    Day start_, until_;
    calendar::WorkingDays working_days_;
    std::vector<Act> acts_;
    // The two documents once they are registered: the decision, the provisions.
    std::shared_ptr<std::array<document::DocumentId, 2>> documents_ =
        std::make_shared<std::array<document::DocumentId, 2>>();
};

}  // namespace jinze::demo
