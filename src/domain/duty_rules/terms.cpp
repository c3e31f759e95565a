// Checks the terms of a duty: the deadline can be computed, and something can count as evidence.
#include "domain/duty_rules/decide.h"

namespace jinze::district {
namespace {

using duty::Owed;
using duty::Shape;

bool is_between(int value, int least, int most) { return least <= value && value <= most; }

// The name of the first field of the deadline that is out of range; empty if none is.
std::string wrong_field(const Owed& owed)
{
    switch (owed.shape) {
        case Shape::count:
        case Shape::reference_year: return is_between(owed.at_least, 1, 366) ? "" : "at_least";
        case Shape::hours: return is_between(owed.at_least, 1, 2000) ? "" : "hours";
        case Shape::by_date: {
            const bool exists = is_between(owed.month, 1, 12) && is_between(owed.day, 1, 31) &&
                                (std::chrono::year{2000} / owed.month / owed.day).ok();
            return exists ? "" : "by";
        }
        case Shape::term:
            if (!is_between(owed.every_years, 1, 10)) return "every_years";
            if (!is_between(owed.committee_years, 0, 10)) return "committee_years";
            return is_between(owed.remind_months, 0, 24) ? "" : "remind_months";
        case Shape::within:
            if (!owed.occasion) return "of";
            return is_between(owed.within, 1, 3650) ? "" : "within";
        case Shape::at_each: return owed.occasion ? "" : "at_each";
        case Shape::standing: return "";
    }
    return "owed";
}

bool can_count(const duty::Evidence& evidence)
{
    const duty::Quorum& quorum = evidence.quorum;
    return !evidence.kinds.empty() && quorum.of >= 1 && is_between(quorum.at_least, 0, quorum.of);
}

}  // namespace

Objection object_to_terms(const duty::Terms& terms)
{
    if (!terms.duty) return because(refusals::text_missing, "duty");
    if (const std::string field = wrong_field(terms.owed); !field.empty())
        return because(refusals::owed_implausible, terms.duty.text() + "." + field);
    if (!terms.is_standing() && terms.evidence.empty()) return because(refusals::evidence_missing, terms.duty.text());
    if (!std::all_of(terms.evidence.begin(), terms.evidence.end(), can_count))
        return because(refusals::evidence_missing, terms.duty.text());
    if (terms.until < terms.from) return because(refusals::until_before_from, terms.duty.text());
    return {};
}

}  // namespace jinze::district
