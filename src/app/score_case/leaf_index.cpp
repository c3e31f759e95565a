#include "app/score_case/leaf_index.h"

#include "app/codec/leaf.h"
#include "base/overload.h"

namespace jinze::score {

LeafIndex::LeafIndex(const journal::Reading& journal)
{
    journal.read(0, [&](const journal::Leaf& it) {
        tree_.append(ledger::leaf_hash(view_of(it.bytes)));
        const district::Leaf leaf = codec::leaf_from(it.bytes);
        days_.push_back(day_of(leaf.at));
        take(it.index, leaf.event);
    });
}

void LeafIndex::take(LeafNumber number, const district::Event& event)
{
    const auto record = [&](const auto& it) { records_[it.record].push_back(number); };
    const auto matter = [&](const auto& it) { matters_[it.matter].push_back(number); };
    const auto obligation = [&](const auto& it) { obligations_[it.obligation].push_back(number); };
    const auto said = [&](appraisal::AssessmentId of, OrgId body, std::string about) {
        said_[{of, body, std::move(about)}].push_back(number);
    };
    std::visit(overload{[&](const record::RecordEntered& it) { record(it); },
                        [&](const record::RecordCorrected& it) { record(it); },
                        [&](const record::RecordWithdrawn& it) { record(it); },
                        [&](const record::RecordRestored& it) { record(it); },
                        [&](const matter::MatterOpened& it) { matter(it); },
                        [&](const matter::MatterStepped& it) { matter(it); },
                        [&](const matter::MatterTypeAdopted& it) { types_[it.type.code].push_back(number); },
                        [&](const duty::ObligationWaived& it) { obligation(it); },
                        [&](const duty::ReasonDecided& it) { obligation(it); },
                        [&](const duty::ContestDecided& it) { obligation(it); },
                        [&](const duty::DutyAdopted&) { versions_.push_back(number); },
                        [&](const duty::HolidaysAdopted&) { holidays_.push_back(number); },
                        [&](const duty::ParametersAdopted&) { parameters_.push_back(number); },
                        [&](const duty::ReferenceYearOpened& it) { reference_years_[it.duty].push_back(number); },
                        [&](const appraisal::SchemeAdopted& it) { schemes_.emplace_back(it.file, number); },
                        [&](const appraisal::FactStated& it) { said(it.assessment, it.body, "stated"); },
                        [&](const appraisal::LineJudged& it) { said(it.assessment, it.body, it.item.text()); },
                        [&](const appraisal::ObjectionDecided& it) { said(it.assessment, it.body, it.item.text()); },
                        [&](const appraisal::BallotsCounted& it) {
                            if (!it.sheet.post) said(it.assessment, it.sheet.body, "ballot:" + it.voters.text());
                        },
                        [&](const appraisal::AssessmentPlanned& it) { plans_[{it.assessment, Code{}}] = number; },
                        [&](const appraisal::GroupPlanned& it) { plans_[{it.assessment, it.group}] = number; },
                        [](const auto&) {}},
               static_cast<const boost::mp11::mp_rename<district::AllEvents, std::variant>&>(event));
}

std::optional<LeafNumber> LeafIndex::type_of(const Code& type, LeafNumber before) const
{
    std::optional<LeafNumber> found;
    if (const auto there = types_.find(type); there != types_.end())
        for (const LeafNumber leaf : there->second)
            if (leaf < before) found = leaf;
    return found;
}

std::vector<LeafNumber> LeafIndex::plan(appraisal::AssessmentId of, const Code& group) const
{
    std::vector<LeafNumber> found;
    for (const Code& part : {Code{}, group})
        if (const auto there = plans_.find({of, part}); there != plans_.end()) found.push_back(there->second);
    return found;
}

std::optional<LeafNumber> LeafIndex::scheme(const Digest& text) const
{
    for (const auto& [digest, leaf] : schemes_)
        if (digest == text) return leaf;
    return {};
}

}  // namespace jinze::score
