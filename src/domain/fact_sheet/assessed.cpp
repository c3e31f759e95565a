#include "domain/fact_sheet/assessed.h"

#include <algorithm>

namespace jinze::fact_sheet {
namespace {

using scheme::FactSource;

scheme::Fact stated_fact(const appraisal::Stated& it, std::size_t number)
{
    return {.name = {FactSource::stated, it.it.name.by, it.it.name.kind, {}},
            .label = "书面认定" + std::to_string(number),
            .level = it.it.name.level.value_or(Code{}),
            .count = it.it.count,
            .persons = it.it.persons,
            .figure = it.it.figure ? std::optional{scheme::Hundredths::of(*it.it.figure)} : std::nullopt};
}

scheme::GroupBallots ballots(const appraisal::BallotsCounted& it)
{
    return {.group = it.voters,
            .handed_out = it.handed_out,
            .good = it.good,
            .fairly_good = it.fairly_good,
            .ordinary = it.ordinary,
            .poor = it.poor};
}

void add_judged(Extra& extra, const district::State& state, const Assessed& in, OrgId body, Day judged)
{
    const auto* version = state.of<appraisal::Appraisals>().scheme_of(*in.group);
    if (!version) return;
    for (const appraisal::SchemeLine& line : version->lines) {
        if (!line.judged) continue;
        const auto stand = appraisal::judged_stand(*in.it, body, line.item, judged);
        if (!stand.amount) continue;
        scheme::JudgedLine one{.item = line.item, .amount = scheme::Hundredths::of(*stand.amount), .reason = {}};
        for (const appraisal::Judged* it : stand.judged)
            for (const RecordId record : it->it.records) one.evidence.push_back(to_text(record));
        extra.judged.push_back(std::move(one));
    }
}

}  // namespace

Assessed assessed(const district::State& state, OrgId body, Period period, Day known)
{
    Assessed found;
    for (const appraisal::Assessment& it : state.of<appraisal::Appraisals>().all()) {
        if (it.entered > known || it.planned.begin != period.first || it.planned.last != period.last) continue;
        if (const appraisal::Group* group = it.group_of(body)) found = {&it, group};
    }
    return found;
}

std::optional<Day> knowledge(const Assessed& in)
{
    if (!in || in.group->delivered == never) return {};
    if (in.group->finalised != never) return appraisal::final_day_of(in.group->planned);
    return in.group->planned.draft;
}

Extra extra_of(const district::State& state, const Assessed& in, OrgId body, Day known, Day judged)
{
    Extra extra;
    if (!in) {
        extra.unused = {FactSource::stated, FactSource::ballot, FactSource::judged};
        return extra;
    }
    std::size_t number = 0;
    for (const appraisal::Stated* it : appraisal::stated_of(*in.it, body, known))
        extra.stated.push_back(stated_fact(*it, ++number));
    for (const appraisal::Counted* it : appraisal::ballots_of(*in.it, {.body = body, .post = {}, .person = {}}, judged))
        if (it->it.round == 1) extra.ballots.push_back(ballots(it->it));
    if (in.group->planned.voters.empty()) extra.unused.insert(FactSource::ballot);
    add_judged(extra, state, in, body, judged);
    const int last_year = year_of(in.it->planned.last) - 1;
    const Assessed before = assessed(state, body, year(last_year), known);
    if (before && before.group->finalised != never)
        extra.before = Before{year(last_year), appraisal::final_day_of(before.group->planned)};
    return extra;
}

}  // namespace jinze::fact_sheet
