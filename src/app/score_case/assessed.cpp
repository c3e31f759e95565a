#include "app/score_case/assessed.h"

namespace jinze::score {
namespace {

using scheme::FactSource;

scheme::Fact fact_of(const appraisal::FactStated& it, std::size_t number)
{
    scheme::Fact fact{.name = {FactSource::stated, it.name.by, it.name.kind, {}},
                      .label = "认定" + std::to_string(number)};
    fact.level = it.name.level.value_or(Code{});
    fact.count = it.count;
    fact.persons = it.persons;
    if (it.figure) fact.figure = scheme::Hundredths::of(*it.figure);
    return fact;
}

std::string reason_of(const ScoreAsked& asked, const appraisal::JudgedStand& stand)
{
    if (!asked.open || stand.judged.empty() || !stand.judged.front()->it.reason) return {};
    return asked.open(*stand.judged.front()->it.reason);
}

void add_judged(fact_sheet::Extra& extra, const ScoreAsked& asked, const appraisal::Assessment& it,
                const scheme::Scheme& scheme, Day known)
{
    for (const scheme::Item& item : scheme.items) {
        if (item.kind() != FactSource::judged) continue;
        const auto stand = appraisal::judged_stand(it, asked.body, item.id, known);
        if (!stand.amount) continue;
        scheme::JudgedLine line{item.id, scheme::Hundredths::of(*stand.amount), reason_of(asked, stand), {}};
        for (const auto* one : stand.judged)
            for (const RecordId record : one->it.records) line.evidence.push_back(to_text(record));
        extra.judged.push_back(std::move(line));
    }
}

}  // namespace

Assessed assessed(const district::State& state, OrgId body, fact_sheet::Period period, Day known)
{
    for (const appraisal::Assessment& it : state.of<appraisal::Appraisals>().all()) {
        if (it.entered > known || it.planned.begin != period.first || it.planned.last != period.last) continue;
        if (const auto* group = it.group_of(body)) return {&it, group};
    }
    return {};
}

fact_sheet::Extra extra_of(const ScoreAsked& asked, const Assessed& assessed, const scheme::Scheme& scheme, Day known)
{
    fact_sheet::Extra extra{.before = asked.before};
    if (!assessed.assessment) {
        extra.unused = {FactSource::stated, FactSource::ballot, FactSource::judged};
        return extra;
    }
    const appraisal::Assessment& it = *assessed.assessment;
    std::size_t number = 0;
    for (const appraisal::Stated* stated : appraisal::stated_of(it, asked.body, known))
        extra.stated.push_back(fact_of(stated->it, ++number));
    for (const appraisal::Counted* counted : appraisal::ballots_of(it, {asked.body, {}, {}}, known)) {
        if (counted->it.round != 1) continue;
        const appraisal::BallotsCounted& votes = counted->it;
        extra.ballots.push_back(
            {votes.voters, votes.handed_out, votes.good, votes.fairly_good, votes.ordinary, votes.poor, {}});
    }
    if (assessed.group->planned.voters.empty()) extra.unused.insert(FactSource::ballot);
    add_judged(extra, asked, it, scheme, known);
    return extra;
}

}  // namespace jinze::score
