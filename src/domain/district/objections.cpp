// Objections that many commands share: texts, days, organisations and persons.
#include "domain/district/deciding.h"

namespace jinze::district {

Objection object_to_missing(std::string_view text, const TextRule& rule, const char* field)
{
    if (!text.empty()) return {};
    return Refused{.why = refusals::text_missing, .subject = field, .text = rule};
}

Objection object_to_day(const Request& asked, Day day)
{
    constexpr Day party_founded = day_at(1921, 7, 1);
    if (day > asked.today) return because(refusals::day_in_the_future, to_text(day));
    if (day < party_founded) return because(refusals::day_implausible, to_text(day));
    return {};
}

// A day that may be in the future: a start or a due day.
Objection object_to_coming_day(const Request& asked, Day day)
{
    if (day > calendar::months_after(asked.today, 120)) return because(refusals::day_too_far_ahead, to_text(day));
    if (day < day_at(2000, 1, 1)) return because(refusals::day_implausible, to_text(day));
    return {};
}

Objection object_to_org(const Request& asked, OrgId org, Day on)
{
    if (!asked.people.exists(org, asked.today)) return because(refusals::org_unknown, to_text(org));
    const registry::Span& life = asked.people[org].life;
    if (on < life.from) return because(refusals::org_not_yet_founded, to_text(org));
    if (life.until_known(asked.today) <= on) return because(refusals::org_dissolved, to_text(org));
    return {};
}

Objection object_to_person(const Request& asked, PersonId person)
{
    if (!asked.people.exists(person, asked.today)) return because(refusals::person_unknown, to_text(person));
    if (asked.people[person].erased) return because(refusals::person_erased, to_text(person));
    return {};
}

}  // namespace jinze::district
