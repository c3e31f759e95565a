#include "domain/burden/count.h"

#include <algorithm>

#include "domain/appraisal/appraisals.h"
#include "domain/burden/asks.h"
#include "domain/duty/bearers.h"
#include "domain/duty/match.h"
#include "domain/matter/matters.h"

namespace jinze::burden {
namespace {

using appraisal::Assessment;
using duty::DutyVersion;
using duty::Obligation;
using matter::Matter;
using matter::MatterAct;

int month_of(Day day) { return static_cast<int>(static_cast<unsigned>(civil(day).month())); }

class Count {
public:
    Count(const district::State& state, int year, Day known, const FieldsOf& fields, const Patience* patience)
        : state_{state},
          known_{known},
          first_{day_at(year, 1, 1)},
          last_{day_at(year, 12, 31)},
          facts_{state.people(), state.records(), state.duties(), patience}
    {
        for (const DutyVersion& version : state.duties().versions()) {
            place_.try_emplace(version.terms.duty, place_.size());
            fields_.emplace(&version, version.terms.evidence.empty() ? 0 : fields(version));
        }
        for (const registry::Organisation& org : state.people().organisations()) everywhere_.push_back(org.id);
    }

    std::vector<Asked> all() &&
    {
        for (const DutyVersion& version : state_.duties().versions())
            if (fields_of(version) > 0) serve(version);
        for (const auto& [record, duties] : served_) add_record(record, duties);
        for (const auto& [id, docket] : state_.duties().dockets())
            if (!docket.reasons.empty()) add_reasons(id, docket);
        for (const Matter& matter : state_.of<matter::Matters>().all()) add_matter(matter);
        for (const Assessment& it : state_.of<appraisal::Appraisals>().all()) add_assessment(it);
        return std::move(all_);
    }

private:
    int fields_of(const DutyVersion& version) const { return fields_.at(&version); }
    bool is_within(Day day) const { return first_ <= day && day <= std::min(last_, known_); }

    // Whether it is worth matching: most records lack the kind or a topic.
    bool may_serve(const Obligation& obligation, const record::Filed& content) const
    {
        if (!is_within(content.performed)) return false;
        if (obligation.occasion_meeting && content.rare.called != obligation.occasion_meeting) return false;
        return std::ranges::any_of(obligation.terms().evidence, [&](const duty::Evidence& it) {
            const bool of_kind = it.kinds.empty() || std::ranges::find(it.kinds, content.kind) != it.kinds.end();
            return of_kind && std::ranges::all_of(it.topics, [&](const Code& topic) {
                       return std::ranges::find(content.topics, topic) != content.topics.end();
                   });
        });
    }
    // Which records serve the duty.
    void serve(const DutyVersion& version)
    {
        if (version.terms.is_standing()) return serve_standing(version);
        for (const Obligation& it : duty::obligations(facts_, version, {}, last_, known_))
            if (it.begin <= last_ && std::max(it.last, it.late_until) >= first_) serve(it);
    }
    void serve(const Obligation& obligation)
    {
        facts_.look();
        for (const RecordId id : duty::candidates(facts_, obligation, known_)) {
            const record::Record& record = state_.records()[id];
            const record::Version* now = record.known(known_);
            if (!now || !may_serve(obligation, now->content)) continue;
            if (!duty::match(facts_, obligation, record, known_).counts()) continue;
            std::vector<const DutyVersion*>& duties = served_[id];
            if (std::ranges::none_of(duties,
                                     [&](const auto* it) { return it->terms.duty == obligation.version->terms.duty; }))
                duties.push_back(obligation.version);
        }
    }
    // Without a deadline: whatever was done for it in the days of the year on which this version was in force.
    void serve_standing(const DutyVersion& version)
    {
        const Day begin = std::max(first_, version.terms.from);
        Day last = std::min({last_, version.terms.until - days{1}, version.ended - days{1}});
        for (const DutyVersion& other : state_.duties().versions())
            if (other.terms.duty == version.terms.duty && other.terms.from > begin)
                last = std::min(last, other.terms.from - days{1});
        if (begin > last || state_.duties().judging(version.terms.duty, begin, known_) != &version) return;
        for (const duty::Borne& borne : duty::bearers(facts_, version.terms.bearer, everywhere_, known_))
            if (borne.days_in(begin, last) > 0 && concerns(version, borne) &&
                duty::bears(facts_, version.terms.bearer, borne, begin, known_))
                serve({.version = &version,
                       .bearer = borne.bearer,
                       .window = "S",
                       .begin = begin,
                       .last = last,
                       .late_until = last});
    }

    // A unit's own duty is the unit's alone.
    bool concerns(const DutyVersion& version, const duty::Borne& borne) const
    {
        if (!version.unit) return true;
        const OrgId home = duty::home_of(facts_, borne.bearer, borne.since(), known_);
        return state_.people().is_below(home, *version.unit, borne.since(), known_);
    }

    // Charged to the duty that asks most; of equal ones to the first in the order of the catalogue. The others are
    // served besides.
    void add_record(RecordId id, const std::vector<const DutyVersion*>& duties)
    {
        const auto less = [&](const DutyVersion* a, const DutyVersion* b) {
            const int mine = fields_of(*a), theirs = fields_of(*b);
            return mine != theirs ? mine > theirs : place_.at(a->terms.duty) < place_.at(b->terms.duty);
        };
        const DutyVersion* main = *std::ranges::min_element(duties, less);
        const record::Filed& content = state_.records()[id].known(known_)->content;
        Asked it;
        it.of = content.host;
        it.by = issuer_of(state_, *main);
        it.month = month_of(content.performed);
        it.demand = {DemandKind::duty, main->terms.duty};
        it.fields = fields_of(*main);
        for (const DutyVersion* other : duties)
            if (other != main) it.also.push_back(other->terms.duty);
        std::ranges::sort(it.also, {}, [&](const Code& code) { return place_.at(code); });
        all_.push_back(std::move(it));
    }

    void add_reasons(const record::ObligationId& id, const duty::Docket& docket)
    {
        const auto parts = duty::parts_of(id);
        const DutyVersion* version = parts ? state_.duties().latest(parts->duty) : nullptr;
        if (!version) return;
        for (const duty::ReasonEntry& reason : docket.reasons)
            if (is_within(reason.entered))
                all_.push_back({.of = duty::home_of(facts_, parts->bearer, reason.entered, known_),
                                .by = issuer_of(state_, *version),
                                .month = month_of(reason.entered),
                                .demand = {DemandKind::reason, parts->duty},
                                .fields = fields_of_reason(),
                                .also = {}});
    }

    void add_matter(const Matter& matter)
    {
        facts_.look();
        OrgId lead = matter.opened.lead;
        const auto add = [&](Day entered, int fields) {
            if (is_within(entered) && fields > 0)
                all_.push_back({.of = lead,
                                .by = matter.opened.setter,
                                .month = month_of(entered),
                                .demand = {DemandKind::matter, matter.opened.type},
                                .fields = fields,
                                .also = {}});
        };
        if (matter.type->opened_by == matter::Opener::lead && !matter.opened.handed_over)
            add(matter.entered, fields_of_opening());
        for (const matter::Taken& taken : matter.taken) {
            const MatterAct act = taken.step.act;
            if (act == MatterAct::note || act == MatterAct::report || act == MatterAct::explain)
                add(taken.entered, burden::fields_of(act));
            if (act == MatterAct::transfer || act == MatterAct::take_over || act == MatterAct::succeed)
                lead = taken.step.org.value_or(lead);
        }
    }

    // A body's own scores, and what other bodies state; what its assessors judge is the assessing body's own work, and
    // a comment or an objection is nobody's demand.
    void add_assessment(const Assessment& assessment)
    {
        const auto add = [&](OrgId of, OrgId assessed, Day entered, int fields) {
            const appraisal::Group* group = assessment.group_of(assessed);
            if (!is_within(entered) || !group || !group->planned.scheme) return;
            all_.push_back({.of = of,
                            .by = assessment.planned.by,
                            .month = month_of(entered),
                            .demand = {DemandKind::assessment, *group->planned.scheme},
                            .fields = fields,
                            .also = {}});
        };
        for (const appraisal::Answered& it : assessment.answered)
            if (it.it.act == appraisal::LineAct::self_score && !it.it.sheet.is_of_a_leader())
                add(it.it.sheet.body, it.it.sheet.body, it.entered, fields_of_own_score);
        for (const appraisal::Stated& it : assessment.stated)
            if (it.it.stated_by && *it.it.stated_by != assessment.office())
                add(*it.it.stated_by, it.it.body, it.entered, fields_of_statement);
    }

    const district::State& state_;
    Day known_, first_, last_;
    duty::Facts facts_;
    std::vector<OrgId> everywhere_;
    std::map<Code, std::size_t> place_;  // in the order of first adoption, which is the catalogue's
    std::map<const DutyVersion*, int> fields_;
    std::map<RecordId, std::vector<const DutyVersion*>> served_;
    std::vector<Asked> all_;
};

}  // namespace

std::vector<Asked> asked_in(const district::State& state, int year, Day known, const FieldsOf& fields,
                            const Patience* patience)
{
    if (day_at(year, 1, 1) > known) return {};  // nothing can have been entered
    return Count{state, year, known, fields, patience}.all();
}

OrgId issuer_of(const district::State& state, const DutyVersion& version)
{
    if (version.unit) return *version.unit;
    if (version.basis)
        if (const record::Record* basis = state.records().find(*version.basis)) return basis->latest().content.host;
    return state.body_of(registry::OrgKind::work_committee);
}

}  // namespace jinze::burden
