// Objections that many commands share: words, days, organisations and persons.
#include "domain/district/deciding.h"
#include "domain/registry/ages.h"
#include "domain/registry/fitting.h"
#include "domain/registry/national_id.h"

namespace jinze::district {

Objection object_to_missing(std::string_view text, TextOf of, const char* field)
{
    if (!text.empty()) return {};
    return Refused{.why = Refusal::text_missing, .subject = field, .text = of};
}

// The day of birth, where one is known: by the ID number, or as it was given.
std::optional<Day> birth_of(const IdentityWords& identity)
{
    return identity.id_number ? std::optional{registry::birth_day_of(*identity.id_number)} : identity.born;
}

namespace {

Objection object_to_birth(const Asked& asked, const IdentityWords& identity)
{
    if (identity.id_number && !registry::check_national_id(*identity.id_number, asked.today).fine())
        return because(Refusal::id_number_wrong, "id_number");
    const auto born = birth_of(identity);
    if (!born) return {};
    if (!registry::can_be_born_on(*born, asked.today)) return because(Refusal::birth_impossible, to_text(*born));
    if (identity.born && *identity.born != *born) return because(Refusal::birth_not_as_numbered, to_text(*born));
    return {};
}

}  // namespace

Objection object_to_identity(const Asked& asked, const IdentityWords& identity, PersonId self)
{
    if (const auto no = object_to_missing(identity.name, TextOf::person_name, "name")) return no;
    if (const auto no = object_to_birth(asked, identity)) return no;
    if (!identity.id_number) return {};
    if (!asked.context.person_by_id_number) return {};
    const auto other = asked.context.person_by_id_number(*identity.id_number);
    if (other && *other != self && asked.people.exists(*other, asked.today) &&
        !asked.people[*other].erased)
        return because(Refusal::id_number_taken, text(*other));
    return {};
}

Objection object_to_day(const Asked& asked, Day day)
{
    constexpr Day party_founded = day_at(1921, 7, 1);
    if (day > asked.today) return because(Refusal::day_in_the_future, to_text(day));
    if (day < party_founded) return because(Refusal::day_implausible, to_text(day));
    return {};
}

// A day that may still come: what is owed from then on, or due by then.
Objection object_to_coming_day(const Asked& asked, Day day)
{
    if (day > calendar::months_after(asked.today, 120)) return because(Refusal::day_too_far_ahead, to_text(day));
    if (day < day_at(2000, 1, 1)) return because(Refusal::day_implausible, to_text(day));
    return {};
}

Objection object_to_org(const Asked& asked, OrgId org, Day on)
{
    if (!asked.people.exists(org, asked.today)) return because(Refusal::org_unknown, text(org));
    const registry::Span& life = asked.people[org].life;
    if (on < life.from) return because(Refusal::org_not_yet_founded, text(org));
    if (life.until_known(asked.today) <= on) return because(Refusal::org_dissolved, text(org));
    return {};
}

Objection object_to_person(const Asked& asked, PersonId person)
{
    if (!asked.people.exists(person, asked.today))
        return because(Refusal::person_unknown, text(person));
    if (asked.people[person].erased) return because(Refusal::person_erased, text(person));
    return {};
}

Objection object_to_charge(const Asked& asked, OrgId body, registry::Title title, OrgId over,
                           Day on)
{
    if (const auto no = object_to_org(asked, over, on)) return no;
    if (over == body || !registry::may_take_charge(asked.people[body].kind, title))
        return because(Refusal::charge_unfit, text(over));
    return {};
}

}  // namespace jinze::district
