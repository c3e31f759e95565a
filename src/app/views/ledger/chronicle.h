// What every leaf was about, in a few bytes each, and the tree above them: read once from the journal and
// followed, so that a page can say what was written last, what concerns a person, and prove any leaf.
#pragma once

#include <mutex>

#include "app/views/mention.h"
#include "storage/ledger/tree.h"

namespace jinze::views {

struct Chronicled {
    std::uint64_t leaf = 0;
    Instant at{};
    PersonId by;
    std::uint8_t event = 0;                   // its place in district::Event
    bool of_rules = false;                    // public
    const char *chinese = "", *english = "";  // what happened
    OrgId org;                                // the organisation it concerns, where there is one
    PersonId person;                          // the person, likewise
    RecordId record;
    std::uint16_t version = 0;  // of the record, from 0: as this leaf left it
    record::ObligationId obligation;
    PostId post;  // an appointment or a charge
    OrgId over;   // what is put in its charge
};

class Chronicle {
public:
    // Reads what has been written since, as far as the state has it; cheap where nothing was.
    void follow(const journal::Reading& journal, const district::State& state);

    // Nothing beyond the end.
    std::optional<Chronicled> at(std::uint64_t leaf) const;
    std::uint64_t size() const;
    // Leaves that say something of the person, the oldest first; records that name them are found elsewhere.
    std::vector<std::uint64_t> about(PersonId person) const;
    // Leaves that say something of the organisation itself, the oldest first; its records are found elsewhere.
    std::vector<std::uint64_t> about(OrgId org) const;
    // Leaves that entered the record, corrected it or took it back, the oldest first.
    std::vector<std::uint64_t> of_record(RecordId record) const;
    // The reason or decision that was written with the leaf; nothing where none was.
    std::optional<Sealed> said(std::uint64_t leaf) const;
    // Leaves of one kind of event about rules, the oldest first.
    template <class E>
    std::vector<std::uint64_t> of_rules() const
    {
        return of_rules(boost::mp11::mp_find<district::Event, E>::value);
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
    std::unordered_map<RecordId, std::uint16_t> corrected_;  // how often, of those that were
    std::unordered_map<RecordId, std::vector<std::uint64_t>> of_records_;
    std::unordered_map<std::uint64_t, Sealed> said_;
};

template <class E>
bool is(const Chronicled& leaf)
{
    return leaf.event == boost::mp11::mp_find<district::Event, E>::value;
}
// What a leaf is about beyond the person, organisation and record it names: the post, what is put in its charge, or
// the duty and its window. Empty where there is no more to say.
Bilingual object_of(const Reader& reader, const Chronicled& leaf);
std::string_view name_of(const Chronicled& leaf);  // RecordEntered
// Whether somebody may read what a leaf says: rules are public, all else follows from what it concerns.
bool reads(const Reader& reader, const Chronicled& leaf);

}  // namespace jinze::views
