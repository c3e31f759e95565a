// The present state of a district: the fold of every leaf so far. A value type, so that tests compare whole states and
// a failed batch is dropped with its copy.
#pragma once

#include "domain/district/events.h"
#include "domain/registry/doer.h"

namespace jinze::district {

struct Import {
    BatchId id;
    Sheet sheet{};
    Day entered{};
    PersonId by;
    int added = 0, changed = 0, same = 0;
    RecordId first_record;  // records sheet: the first record it entered, and one past the last
    RecordId past_record;
    matter::MatterId first_matter;  // matters sheet, likewise
    matter::MatterId past_matter;
    bool ended = false, undone = false;
    std::optional<PersonId> with;  // who confirmed the sheet
};

// The last leaf that notes the length of the security log.
struct NotedLog {
    std::uint32_t count = 0;
    Digest head{};
    Day on{};
};

class State {
public:
    // Compiled once (state.cpp), as those of Event are.
    State();
    State(const State& other);
    State(State&& other) noexcept;
    State& operator=(const State& other);
    State& operator=(State&& other) noexcept;
    ~State();

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
    // The adopted grants in force on a day; null if the built-in ones are.
    const std::vector<Grant>* grants(Day on) const;
    // All tables in force on a day or adopted for a later one; empty: the built-in table.
    std::vector<const std::vector<Grant>*> grants_from(Day on) const;
    // The body of a kind whose posts may reach everywhere: the one last named, else the first founded and not voided.
    // None for other kinds.
    OrgId body_of(registry::OrgKind kind) const;
    // The day of the first leaf, or the first day of the first duty if earlier; never: no leaf yet.
    Day first_day() const { return first_day_; }
    const std::optional<NotedLog>& noted_log() const { return noted_log_; }
    std::uint64_t leaves() const { return leaves_; }
    Instant newest() const { return newest_; }  // when the last leaf was recorded

    void apply(const Leaf& leaf);  // total: a written leaf always applies

private:
    template <class E>
    void on(const E& event, Day entered, registry::Doer by);
    template <class E>
    void follow(const E& event, Day entered);
    void own(const DistrictOpened& event, Day entered, PersonId by);
    void own(const ImportBegun& event, Day entered, PersonId by);
    void own(const ImportEnded& event, Day entered, PersonId by);
    void own(const ImportUndone& event, Day entered, PersonId by);
    void own(const RightsAdopted& event, Day entered, PersonId by);
    void own(const BodyNamed& event, Day entered, PersonId by);
    void own(const SecurityLogNoted& event, Day entered, PersonId by);
    void tell_item(const matter::MatterStepped& event, Day entered);
    void refer_to(const record::Content& content);
    void refer_to(const record::ObligationId& obligation);
    registry::Register& register_() { return std::get<registry::Register>(folds_); }

    Folds folds_;
    std::vector<Import> imports_;
    std::vector<std::pair<Day, std::vector<Grant>>> rights_;  // by first day, as adopted
    std::vector<OrgId> founded_;  // bodies of the kinds that can reach everywhere, in order of founding
    std::vector<OrgId> named_;    // in the order named
    std::optional<NotedLog> noted_log_;
    bool opened_ = false, demonstration_ = false;
    std::uint64_t leaves_ = 0;
    Day first_day_ = never;
    Instant newest_{};
};

}  // namespace jinze::district
