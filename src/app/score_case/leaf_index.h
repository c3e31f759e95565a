// Which leaves say what: one walk over the ledger, for the proofs and the places of everything that a score may cite.
#pragma once

#include <map>

#include "app/score/basis.h"
#include "domain/district/events.h"
#include "storage/journal/journal.h"
#include "storage/ledger/tree.h"

namespace jinze::score {

class LeafIndex {
public:
    explicit LeafIndex(const journal::Reading& journal);

    const ledger::Tree& tree() const { return tree_; }
    Day day(LeafNumber leaf) const { return days_.at(static_cast<std::size_t>(leaf)); }

    // Those about one thing and known by the day, in the order written.
    std::vector<LeafNumber> of(RecordId record, Day known) const { return known_by(records_, record, known); }
    std::vector<LeafNumber> of(matter::MatterId matter, Day known) const { return known_by(matters_, matter, known); }
    std::vector<LeafNumber> of(const record::ObligationId& obligation, Day known) const
    {
        return known_by(obligations_, obligation, known);
    }
    // What an assessment said of a body and one of its lines, groups of voters or stated facts.
    std::vector<LeafNumber> said(appraisal::AssessmentId of, OrgId body, std::string_view about, Day known) const
    {
        return known_by(said_, Said{of, body, std::string{about}}, known);
    }
    // The leaves of its plan and of a group of it.
    std::vector<LeafNumber> plan(appraisal::AssessmentId of, const Code& group) const;
    // The leaf of the version of a duty, by its place among all versions.
    std::optional<LeafNumber> version(std::size_t place) const
    {
        return place < versions_.size() ? std::optional{versions_[place]} : std::nullopt;
    }
    std::optional<LeafNumber> type_of(const Code& type, LeafNumber before) const;  // the type of matters as adopted
    std::optional<LeafNumber> scheme(const Digest& text) const;
    const std::vector<LeafNumber>& holidays() const { return holidays_; }
    const std::vector<LeafNumber>& parameters() const { return parameters_; }
    std::vector<LeafNumber> reference_years(const Code& duty, Day known) const
    {
        return known_by(reference_years_, duty, known);
    }

private:
    template <class Key>
    std::vector<LeafNumber> known_by(const std::map<Key, std::vector<LeafNumber>>& all, const Key& key, Day known) const
    {
        std::vector<LeafNumber> found;
        if (const auto there = all.find(key); there != all.end())
            for (const LeafNumber leaf : there->second)
                if (day(leaf) <= known) found.push_back(leaf);
        return found;
    }
    void take(LeafNumber number, const district::Event& event);

    ledger::Tree tree_;
    std::vector<Day> days_;
    std::map<RecordId, std::vector<LeafNumber>> records_;
    std::map<matter::MatterId, std::vector<LeafNumber>> matters_;
    std::map<record::ObligationId, std::vector<LeafNumber>> obligations_;
    using Said = std::tuple<appraisal::AssessmentId, OrgId, std::string>;
    std::map<Said, std::vector<LeafNumber>> said_;
    std::map<std::pair<appraisal::AssessmentId, Code>, LeafNumber> plans_;  // no group: the plan itself
    std::map<Code, std::vector<LeafNumber>> types_, reference_years_;
    std::vector<std::pair<Digest, LeafNumber>> schemes_;
    std::vector<LeafNumber> versions_, holidays_, parameters_;
};

}  // namespace jinze::score
