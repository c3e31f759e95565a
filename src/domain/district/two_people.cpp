#include "domain/district/two_people.h"

#include <functional>
#include <set>

namespace jinze::district {
namespace {

using registry::Appointment;
using registry::OrgKind;
using registry::Post;
using registry::Title;

bool is_held(const Request& asked, const Appointment& it)
{
    return it.span.holds(asked.today, asked.today) && !asked.people[it.person].erased;
}

// The district committee's secretary or deputy secretary: the tier above the work committee.
bool is_head_of_district(const Request& asked, PersonId person)
{
    for (const PostId id : asked.people.posts_of(person, asked.today, asked.today)) {
        const Post& post = asked.people[id];
        if (post.org == asked.state.body_of(OrgKind::district_committee) &&
            (post.title == Title::secretary || post.title == Title::deputy_secretary))
            return !asked.people[person].erased;
    }
    return false;
}

bool is_administrator(const Request& asked, PersonId person, Title title)
{
    const auto holders = holders_of(asked, title);
    return std::find(holders.begin(), holders.end(), person) != holders.end();
}

// As the ledger records it, including what was voided since.
bool was_there_ever(const Request& asked, Title title)
{
    return std::any_of(asked.people.appointments().begin(), asked.people.appointments().end(),
                       [&](const Appointment& it) { return asked.people[it.post].title == title; });
}

bool grants_everywhere(const State& state, const Post& post, Right right, Day today)
{
    const OrgKind kind = state.people()[post.org].kind;
    if (state.body_of(kind) != post.org) return false;
    const auto tables = tables_from(state, today);
    return std::any_of(tables.begin(), tables.end(), [&](std::span<const Grant> grants) {
        return std::find(grants.begin(), grants.end(), Grant{kind, post.title, right, Reach::everywhere}) !=
               grants.end();
    });
}

// Whether another person is or ever was qualified as the second person.
bool was_there_another(const Request& asked, Right right)
{
    return std::any_of(
        asked.people.appointments().begin(), asked.people.appointments().end(), [&](const Appointment& it) {
            const Post& post = asked.people[it.post];
            return it.person != asked.actor && (post.title == Title::security_administrator ||
                                                grants_everywhere(asked.state, post, right, asked.today));
        });
}

// The right the second person needs too: for posts it is to appoint, however they are gained or lost.
Right right_of_second(const Agreement& agreement)
{
    return agreement.right == Right::grant ? Right::grant : Right::appoint;
}

bool has_right_of_second(const Request& asked, const Agreement& agreement, PersonId person)
{
    const Right right = right_of_second(agreement);
    return may(asked.state, person, right, agreement.toward, asked.today) ||
           is_administrator(asked, person, Title::security_administrator) ||
           (right == Right::appoint && is_head_of_district(asked, person));
}

bool fits_as_second(const Request& asked, const Agreement& agreement, PersonId person)
{
    return person != asked.actor && asked.people.exists(person, asked.today) &&
           has_right_of_second(asked, agreement, person);
}

// Those who hold a post today and satisfy the predicate.
std::set<PersonId> holders_who(const Request& asked, const std::function<bool(PersonId)>& is_so)
{
    std::set<PersonId> found;
    for (const Appointment& it : asked.people.appointments())
        if (is_held(asked, it) && is_so(it.person)) found.insert(it.person);
    return found;
}

bool is_anybody_fit(const Request& asked, const Agreement& agreement, PersonId concerned)
{
    return !holders_who(asked, [&](PersonId it) {
                return it != concerned && fits_as_second(asked, agreement, it);
            }).empty();
}

// Two other people can still decide in the ordinary way.
bool is_filled_by_two(const Request& asked, const Vacancy& vacancy)
{
    const Agreement ordinary{.right = Right::appoint, .toward = vacancy.org};
    const auto first = holders_who(asked, [&](PersonId it) {
        return it != vacancy.person && may(asked.state, it, Right::appoint, vacancy.org, asked.today);
    });
    const auto second = holders_who(
        asked, [&](PersonId it) { return it != vacancy.person && has_right_of_second(asked, ordinary, it); });
    return !first.empty() && second.size() >= 2;
}

// Administrators: decided by the security administrator and another who may appoint; neither may be concerned.
Objection object_to_administrators(const Request& asked, const Agreement& agreement,
                                   const std::vector<Touched>& touched)
{
    if (!was_there_ever(asked, Title::security_administrator)) return {};
    if (holders_of(asked, Title::security_administrator).empty()) return because(refusals::vacancy_at_server);
    for (const Touched& it : touched) {
        if (it.weight != Weight::administrator) continue;
        const auto no = because(refusals::administrator_by_one, to_text(it.person));
        if (!agreement.with || *agreement.with == asked.actor) return no;
        if (it.person == asked.actor || it.person == *agreement.with) return no;
        if (!is_administrator(asked, *agreement.with, Title::security_administrator)) return no;
    }
    return {};
}

// Posts that reach everywhere: decided by two people who both have the right. Whoever loses such a post may be one.
Objection object_to_reach(const Request& asked, const Agreement& agreement, const std::vector<Touched>& touched)
{
    if (!was_there_another(asked, right_of_second(agreement))) return {};
    const bool gives = !touched.empty() && touched.front().given;
    const PersonId concerned = gives ? touched.front().person : PersonId{};
    if (!agreement.with)
        return because(
            is_anybody_fit(asked, agreement, concerned) ? refusals::second_person_first : refusals::vacancy_at_server,
            concerned ? to_text(concerned) : std::string{});
    const bool is_concerned = std::any_of(touched.begin(), touched.end(),
                                          [&](const Touched& it) { return it.given && it.person == *agreement.with; });
    if (is_concerned || !fits_as_second(asked, agreement, *agreement.with))
        return because(refusals::second_person_unfit, to_text(*agreement.with));
    return {};
}

class Effects {
public:
    Effects(const State& state, std::span<const Event> events, Day today)
        : state_{state}, people_{state.people()}, events_{events}, today_{today}
    {
        for (const Event& event : events) std::visit([this](const auto& it) { look_at(it); }, event);
    }
    std::vector<Touched> found;

private:
    void add(PersonId person, OrgId org, Title title, bool given)
    {
        const Weight weight = weight_of(state_, org, title, today_);
        if (weight != Weight::light) found.push_back({person, org, title, weight, given});
    }
    void add(AppointmentId id, bool given)
    {
        const Appointment& it = people_[id];
        if (!people_[it.person].erased || given) add(it.person, people_[it.post].org, people_[it.post].title, given);
    }
    void look_at(const registry::PersonAppointed& it)
    {
        if (const Post* post = people_.find(it.post)) return add(it.person, post->org, post->title, true);
        for (const Event& event : events_)
            if (const auto* made = std::get_if<registry::PostEstablished>(&event); made && made->post == it.post)
                add(it.person, made->org, made->title, true);
    }
    void look_at(const registry::AppointmentEnded& it)
    {
        if (people_.find(it.appointment)) add(it.appointment, false);
    }
    void look_at(const ImportUndone& it)
    {
        for (const AppointmentId id : people_.begun_by(it.batch.number() - 1)) add(id, false);
        for (const AppointmentId id : people_.ended_by(it.batch.number() - 1)) add(id, true);
    }
    template <class E>
    void look_at(const E&)
    {
        static_assert(!requires(E e) { e.appointment; }, "an event that gives or takes a post: look at it");
    }

    const State& state_;
    const registry::Register& people_;
    std::span<const Event> events_;
    Day today_;
};

}  // namespace

Weight weight_of(const State& state, OrgId org, Title title, Day today)
{
    if (registry::is_administrator(title)) return Weight::administrator;
    const OrgKind kind = state.people()[org].kind;
    if (state.body_of(kind) != org) return Weight::light;
    for (const auto& grants : tables_from(state, today))
        for (const Grant& grant : grants)
            if (grant.reach == Reach::everywhere && grant.kind == kind && grant.title == title)
                return Weight::everywhere;
    return Weight::light;
}

std::vector<Touched> touched_by(const State& state, std::span<const Event> events, Day today)
{
    return Effects{state, events, today}.found;
}

std::vector<PersonId> holders_of(const Request& asked, Title title)
{
    std::vector<PersonId> holders;
    for (const Appointment& it : asked.people.appointments())
        if (asked.people[it.post].title == title && is_held(asked, it)) holders.push_back(it.person);
    return holders;
}

bool holds_what_takes_two(const Request& asked, OrgId org)
{
    const auto& appointments = asked.people.appointments();
    return std::any_of(appointments.begin(), appointments.end(), [&](const Appointment& it) {
        const Post& post = asked.people[it.post];
        return post.org == org && is_held(asked, it) &&
               weight_of(asked.state, org, post.title, asked.today) != Weight::light;
    });
}

Objection object_to_one(const Request& asked, const Agreement& agreement, const Events& decided)
{
    if (agreement.always_recorded) return {};
    const auto touched = touched_by(asked.state, decided, asked.today);
    if (touched.empty() && !agreement.always_two) return {};
    if (is_setting_up(asked.state)) return {};
    for (const Touched& it : touched)
        if (it.given && it.person == asked.actor)
            return because(refusals::nobody_appoints_themselves, to_text(it.person));
    if (asked.context.supposes_second) return {};
    if (const auto no = object_to_administrators(asked, agreement, touched)) return no;
    std::vector<Touched> reaching = touched;
    std::erase_if(reaching, [](const Touched& it) { return it.weight != Weight::everywhere; });
    if (reaching.empty() && !agreement.always_two) return {};
    return object_to_reach(asked, agreement, reaching);
}

Objection object_to_filling(const Request& asked, const Vacancy& vacancy)
{
    const PersonId two[]{asked.actor, vacancy.with};
    if (!asked.people.exists(vacancy.org, asked.today) || !asked.people.exists(vacancy.person, asked.today))
        return because(refusals::person_unknown, to_text(vacancy.person));
    const Weight weight = weight_of(asked.state, vacancy.org, vacancy.title, asked.today);
    const bool is_vacant = weight == Weight::administrator
                               ? was_there_ever(asked, Title::security_administrator) &&
                                     holders_of(asked, Title::security_administrator).empty()
                               : weight == Weight::everywhere && !is_filled_by_two(asked, vacancy);
    if (!is_vacant || is_setting_up(asked.state)) return because(refusals::no_vacancy);
    const auto may_grant = [&](PersonId it) { return may(asked.state, it, Right::grant, {}, asked.today); };
    const bool heads_too = holders_who(asked, may_grant).size() < 2;
    for (const PersonId it : two) {
        const bool fit = asked.people.exists(it, asked.today) && it != vacancy.person &&
                         (may_grant(it) || (heads_too && is_head_of_district(asked, it)));
        if (!fit || two[0] == two[1]) return because(refusals::second_person_unfit, to_text(it));
    }
    return {};
}

}  // namespace jinze::district
