// Figures of the register, as it was on the last day of the period (or on the day of knowledge, if that is earlier).
#include <algorithm>

#include "domain/fact_sheet/facts_of.h"
#include "domain/fact_sheet/owners.h"

namespace jinze::fact_sheet {
namespace {

using registry::MemberKind;
using registry::Title;
using scheme::FactName;
using scheme::FactSource;

struct Figure {
    std::int64_t number = 0;
    std::vector<std::string> evidence;
};
using MaybeFigure = std::optional<Figure>;

class Register {
public:
    explicit Register(const Asked& asked)
        : asked_{asked}, people_{asked.state.people()}, on_{std::min(asked.period.last, asked.known)}
    {
        for (const OrgId org : asked.where)
            if (people_.lives(org, on_, asked.known) && people_.is_below(org, asked.body, on_, asked.known))
                bodies_.push_back(org);
    }

    Day on() const { return on_; }

    // Nothing: the ledger does not hold it.
    MaybeFigure figure(std::string_view word) const
    {
        if (word == "members") return members();
        if (word == "branches") return branches();
        if (word == "full-time-staff") return staff_stated();
        if (word == "staff-missing") return vacant([](Title title) { return title == Title::full_time_deputy; });
        if (word == "seats-vacant") return vacant(registry::is_committee_post);
        if (word == "deputy-vacant-days") return deputy_vacant_days();
        if (word == "terms-expired") return terms(true);
        if (word == "terms-ended") return terms(false);
        if (word == "members-admitted") return graded(MemberKind::probationary);
        if (word == "members-confirmed") return graded(MemberKind::full);
        if (word == "activists") return activists();
        if (word == "lost-contact") return lost_contact();
        if (word == "charges-missing") return charges_missing();
        return {};  // bodies-missing: that a body ought to exist follows from no entry
    }

private:
    std::vector<PersonId> everybody() const { return people_.members(asked_.body, on_, asked_.known); }

    MaybeFigure members() const
    {
        Figure figure;
        for (const PersonId person : everybody())
            if (people_.grade_of(person, on_, asked_.known) != MemberKind::activist) ++figure.number;
        return figure;
    }
    MaybeFigure activists() const
    {
        Figure figure;
        for (const PersonId person : everybody())
            if (people_.grade_of(person, on_, asked_.known) == MemberKind::activist) ++figure.number;
        return figure;
    }
    MaybeFigure lost_contact() const
    {
        Figure figure;
        for (const PersonId person : everybody())
            if (std::ranges::any_of(people_[person].lost,
                                    [&](const registry::Span& it) { return it.holds(on_, asked_.known); }))
                ++figure.number;
        return figure;
    }
    MaybeFigure branches() const
    {
        return Figure{std::ranges::count_if(bodies_, [&](OrgId org) { return registry::is_branch(people_[org].kind); }),
                      {}};
    }

    // Of the body's own guarantee (保障情况), or that of the leading group that guides it.
    MaybeFigure staff_stated() const
    {
        const auto guide = people_.guides(asked_.body, on_, asked_.known);
        MaybeFigure found;
        for (const OrgId host : {asked_.body, guide.value_or(asked_.body)})
            for (const RecordId id : asked_.state.records().hosted_by(host)) {
                const record::Version* version = asked_.state.records()[id].known(asked_.known);
                if (!version || !version->content.rare.guarantee || !asked_.period.contains(version->content.performed))
                    continue;
                found = Figure{version->content.rare.guarantee->full_time, {to_text(id)}};
            }
        return found;
    }

    bool exists(const registry::Post& post) const { return post.life.holds(on_, asked_.known); }

    template <class Counts>
    MaybeFigure vacant(Counts counts) const
    {
        Figure figure;
        for (const OrgId org : bodies_)
            for (const PostId id : people_[org].posts) {
                const registry::Post& post = people_[id];
                if (!counts(post.title) || !exists(post) || people_.holder(id, on_, asked_.known)) continue;
                ++figure.number;
                figure.evidence.push_back(to_text(id));
            }
        return figure;
    }

    // Days of the period on which the body's own post of a full-time deputy secretary was there and nobody held it.
    MaybeFigure deputy_vacant_days() const
    {
        Figure figure;
        for (const PostId id : people_[asked_.body].posts) {
            const registry::Post& post = people_[id];
            if (post.title != Title::full_time_deputy) continue;
            figure.evidence.push_back(to_text(id));
            for (Day day = asked_.period.first; day <= on_; day += days{1})
                if (post.life.holds(day, asked_.known) && !people_.holder(id, day, asked_.known)) ++figure.number;
        }
        return figure;
    }

    MaybeFigure terms(bool expired) const
    {
        if (bodies_.empty()) return Figure{};  // an empty list would mean everybody
        const duty::Facts facts = asked_.facts();
        std::set<OrgId> bodies;
        bool any = false;
        for (const duty::DutyVersion& version : facts.duties.versions()) {
            if (version.terms.owed.shape != duty::Shape::term || version.entered > asked_.known) continue;
            any = true;
            for (const auto& it : duty::obligations(facts, version, bodies_, asked_.period.last, asked_.known))
                if (expired ? it.last <= asked_.period.last && is_overdue(facts, it) : asked_.period.contains(it.last))
                    bodies.insert(it.bearer.org());
        }
        if (!any) return {};
        Figure figure{static_cast<std::int64_t>(bodies.size()), {}};
        for (const OrgId org : bodies) figure.evidence.push_back(to_text(org));
        return figure;
    }
    bool is_overdue(const duty::Facts& facts, const duty::Obligation& it) const
    {
        return duty::evaluate(facts, it, asked_.known, asked_.known).standing == duty::Standing::overdue;
    }

    // Who became it in the period while in the body; a full member must have been probationary before.
    MaybeFigure graded(MemberKind kind) const
    {
        Figure figure;
        for (const OrgId branch : bodies_)
            for (const PersonId id : people_[branch].people) {
                const auto& grades = people_[id].grades;
                figure.number += std::ranges::count_if(grades, [&](const registry::Grade& it) {
                    if (it.kind != kind || !it.span.known(asked_.known) || !asked_.period.contains(it.span.from))
                        return false;
                    if (people_.branch_of(id, it.span.from, asked_.known) != branch) return false;
                    return kind != MemberKind::full ||
                           people_.grade_of(id, it.span.from - days{1}, asked_.known) == MemberKind::probationary;
                });
            }
        return figure;
    }

    // The organ organisations, the body or those that it guides, in whose charge nobody is.
    MaybeFigure charges_missing() const
    {
        std::vector<OrgId> organs{asked_.body};
        if (registry::is_leading(people_[asked_.body].kind)) organs = people_[asked_.body].below;
        Figure figure;
        for (const OrgId org : organs) {
            if (!people_.is_organ_organisation(org, on_, asked_.known) || !people_.lives(org, on_, asked_.known))
                continue;
            const bool taken = std::ranges::any_of(people_.charges(), [&](const registry::Charge& it) {
                return it.over == org && it.span.holds(on_, asked_.known);
            });
            if (taken) continue;
            ++figure.number;
            figure.evidence.push_back(to_text(org));
        }
        return figure;
    }

    const Asked& asked_;
    const registry::Register& people_;
    Day on_;
    std::vector<OrgId> bodies_;  // the body and those below it, on that day
};

}  // namespace

void add_register(scheme::Facts& found, const Asked& asked)
{
    const Register figures{asked};
    for (const FactName& name : asked.names) {
        if (name.source != FactSource::registered) continue;
        if (const auto figure = figures.figure(name.what.text()))
            found.facts.push_back(
                {.name = name, .figure = scheme::Hundredths::whole(figure->number), .evidence = figure->evidence});
        else
            found.untaken.insert(name);
    }
}

}  // namespace jinze::fact_sheet
