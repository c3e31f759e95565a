// What is true now in a district: the fold of every leaf so far, and nothing else. By value, so
// that a test compares whole states and a failed batch is forgotten by copying.
#pragma once

#include "domain/district/events.h"

namespace jinze::district {

struct Import {
    BatchId id;
    Sheet sheet{};
    Day entered{};
    PersonId by;
    int added = 0, changed = 0, same = 0;
    RecordId first_record;  // records sheet: the records it entered, first and one past the last
    RecordId past_record;
    bool ended = false, undone = false;
    std::optional<PersonId> with;  // who confirmed the sheet
};

// The last leaf that says how far the security log had come.
struct NotedLog {
    std::uint32_t count = 0;
    Digest head{};
    Day on{};
};

class State {
public:
    // What a room says is true now: of<record::Records>(). The three that everything else builds on have names of their
    // own.
    template <class Fold>
    const Fold& of() const
    {
        return std::get<Fold>(folds_);
    }
    const Folds& folds() const { return folds_; }
    const registry::Register& people() const { return of<registry::Register>(); }
    const record::Records& records() const { return of<record::Records>(); }
    const duty::Duties& duties() const { return of<duty::Duties>(); }
    const std::vector<Import>& imports() const { return imports_; }
    bool opened() const { return opened_; }
    bool demonstration() const { return demonstration_; }
    // The adopted grants in force on a day; nothing where the built-in ones are.
    const std::vector<Grant>* grants(Day on) const;
    // Every table of rights in force on a day or adopted for a later one; empty: the built-in one.
    std::vector<const std::vector<Grant>*> grants_from(Day on) const;
    // The body of a kind whose posts may reach everywhere: the one last named, else the first that was
    // founded and not taken back. None for kinds that cannot.
    OrgId body_of(registry::OrgKind kind) const;
    // The day of the first leaf, or from which the first duty is owed where that is earlier; never: nothing yet.
    Day first_day() const { return first_day_; }
    const std::optional<NotedLog>& noted_log() const { return noted_log_; }
    std::uint64_t leaves() const { return leaves_; }
    Instant newest() const { return newest_; }  // when the last leaf was recorded

    void apply(const Leaf& leaf);  // total: a leaf that was written always applies

private:
    template <class E>
    void on(const E& event, Day entered, PersonId by);
    template <class E>
    void follow(const E& event);
    void own(const DistrictOpened& event, Day entered, PersonId by);
    void own(const ImportBegun& event, Day entered, PersonId by);
    void own(const ImportEnded& event, Day entered, PersonId by);
    void own(const ImportUndone& event, Day entered, PersonId by);
    void own(const RightsAdopted& event, Day entered, PersonId by);
    void own(const BodyNamed& event, Day entered, PersonId by);
    void own(const SecurityLogNoted& event, Day entered, PersonId by);
    void refer_to(const record::Content& content);
    void refer_to(const record::ObligationId& obligation);
    registry::Register& register_() { return std::get<registry::Register>(folds_); }

    Folds folds_;
    std::vector<Import> imports_;
    std::vector<std::pair<Day, std::vector<Grant>>> rights_;  // by the day from which, as adopted
    std::vector<OrgId> founded_;  // of the kinds that can reach everywhere, in order of founding
    std::vector<OrgId> named_;    // as they were named
    std::optional<NotedLog> noted_log_;
    bool opened_ = false, demonstration_ = false;
    std::uint64_t leaves_ = 0;
    Day first_day_ = never;
    Instant newest_{};
};

}  // namespace jinze::district
