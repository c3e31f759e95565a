// The subject of every leaf, in a few bytes each, and the tree above them. Read once from the journal and then updated,
// so that a page can list the latest entries, find those about a person, and prove any leaf.
#pragma once

#include <mutex>

#include "app/views/mention.h"
#include "storage/ledger/tree.h"

namespace jinze::views {

struct Chronicled {
    std::uint64_t leaf = 0;
    Instant at{};
    registry::Doer by;
    std::uint8_t event = 0;                   // index in district::Event
    bool of_rules = false;                    // public
    const char *chinese = "", *english = "";  // what happened
    OrgId org;                                // the organisation concerned, if any
    PersonId person;                          // the person concerned, if any
    RecordId record;
    std::uint16_t version = 0;  // the version of the record after this leaf, from 0
    record::ObligationId obligation;
    PostId post;                  // an appointment or a charge
    OrgId over;                   // the organisation put in its charge
    matter::ReferralId referral;  // who may read it may read the leaf; the person concerned only their own
    commendation::AwardId award;  // who may read its file may read the leaf
};

class Chronicle {
public:
    // Reads the leaves written since, up to the state's. Cheap if there are none.
    void follow(const journal::Reading& journal, const district::State& state);

    // Empty beyond the end.
    std::optional<Chronicled> at(std::uint64_t leaf) const;
    std::uint64_t size() const;
    // Leaves about the person, oldest first; records that name them are found elsewhere.
    std::vector<std::uint64_t> about(PersonId person) const;
    // Leaves about the organisation itself, oldest first; its records are found elsewhere.
    std::vector<std::uint64_t> about(OrgId org) const;
    // Leaves that entered, corrected or withdrew the record, oldest first.
    std::vector<std::uint64_t> of_record(RecordId record) const;
    // The reason or decision written with the leaf; empty if none.
    std::optional<Sealed> said(std::uint64_t leaf) const;
    // Leaves of one kind of event about rules, oldest first.
    template <class E>
    std::vector<std::uint64_t> of_rules() const
    {
        return of_rules(boost::mp11::mp_find<district::AllEvents, E>::value);
    }
    template <class F>
    auto tree(F&& f) const
    {
        const std::lock_guard lock{guard_};
        return f(static_cast<const ledger::Tree&>(tree_));
    }

private:
    std::vector<std::uint64_t> of_rules(std::size_t event) const;
    void note(std::uint64_t index, const district::Leaf& leaf, const district::State& state);

    mutable std::mutex guard_;
    ledger::Tree tree_;
    std::vector<Chronicled> leaves_;
    std::unordered_map<PersonId, std::vector<std::uint64_t>> about_;
    std::unordered_map<OrgId, std::vector<std::uint64_t>> about_orgs_;
    std::map<std::uint8_t, std::vector<std::uint64_t>> of_rules_;
    std::unordered_map<RecordId, std::uint16_t> corrected_;  // number of corrections, if any
    std::unordered_map<RecordId, std::vector<std::uint64_t>> of_records_;
    std::unordered_map<std::uint64_t, Sealed> said_;
};

template <class E>
bool is(const Chronicled& leaf)
{
    return leaf.event == boost::mp11::mp_find<district::AllEvents, E>::value;
}
// The subject of a leaf beyond its person, organisation and record: the post, the organisation in its charge, or the
// duty and its window. Empty if there is none.
Bilingual object_of(const Reader& reader, const Chronicled& leaf);
std::string_view name_of(const Chronicled& leaf);  // RecordEntered
// Whether the reader may read the leaf: rules are public; the rest depends on its subject.
bool reads(const Reader& reader, const Chronicled& leaf);

}  // namespace jinze::views
