// The register: the fold of every registry event, and its queries. Every query takes the day asked about and the day of
// knowledge, so that the past is answered as it was then.
#pragma once

#include <vector>

#include "domain/registry/events.h"

namespace jinze::registry {

class Register {
public:
    const Organisation* find(OrgId id) const { return at(organisations_, id); }
    const Person* find(PersonId id) const { return at(people_, id); }
    const Post* find(PostId id) const { return at(posts_, id); }
    const Appointment* find(AppointmentId id) const { return at(appointments_, id); }
    const Charge* find(ChargeId id) const { return at(charges_, id); }
    const Organisation& operator[](OrgId id) const { return organisations_[id.number() - 1]; }
    const Person& operator[](PersonId id) const { return people_[id.number() - 1]; }
    const Post& operator[](PostId id) const { return posts_[id.number() - 1]; }
    const Appointment& operator[](AppointmentId id) const { return appointments_[id.number() - 1]; }
    const Charge& operator[](ChargeId id) const { return charges_[id.number() - 1]; }

    const std::vector<Organisation>& organisations() const { return organisations_; }
    const std::vector<Person>& people() const { return people_; }
    const std::vector<Post>& posts() const { return posts_; }
    const std::vector<Appointment>& appointments() const { return appointments_; }
    const std::vector<Charge>& charges() const { return charges_; }

    // Entered and not voided, as known on a day.
    bool exists(OrgId org, Day known) const { return find(org) && (*this)[org].life.known(known); }
    bool exists(PersonId person, Day known) const;
    bool lives(OrgId org, Day on, Day known) const { return find(org) && (*this)[org].life.holds(on, known); }

    std::optional<OrgId> leads(OrgId org, Day on, Day known) const;
    std::optional<OrgId> guides(OrgId org, Day on, Day known) const;
    // The unit's own organ organisation: grassroots, led by the work committee itself.
    bool is_organ_organisation(OrgId org, Day on, Day known) const;
    bool has_committee(OrgId branch, Day on, Day known) const;
    // `org` itself and everything below it by either parent or by unit; for the work committee also the leading groups
    // that guide what it leads. Sorted by id.
    std::vector<OrgId> scope(OrgId node, Day on, Day known) const;
    bool is_below(OrgId org, OrgId node, Day on, Day known) const;

    std::optional<OrgId> branch_of(PersonId person, Day on, Day known) const;
    std::optional<MemberKind> grade_of(PersonId person, Day on, Day known) const;
    bool is_relaxed(PersonId person, Day on, Day known) const;
    std::vector<PersonId> members(OrgId org, Day on,
                                  Day known) const;  // of it and of branches below
    std::vector<PersonId> committee(OrgId org, Day on,
                                    Day known) const;  // holders of committee posts
    std::optional<PersonId> holder(PostId post, Day on, Day known) const;
    bool holds(PersonId person, PostId post, Day on, Day known) const;
    std::vector<PostId> posts_of(PersonId person, Day on, Day known) const;
    // In charge of the organ organisation of its unit (分管机关党建).
    bool is_deputy_in_charge(PostId post, Day on, Day known) const;
    std::vector<PersonId> unassigned(Day on, Day known) const;

    // Events; `entered` is the day in China on which the leaf was written.
    void apply(const OrganisationFounded& event, Day entered);
    void apply(const OrganisationRenamed& event, Day entered);
    void apply(const FunctionStated& event, Day entered);
    void apply(const OrganisationMoved& event, Day entered);
    void apply(const OrganisationDissolved& event, Day entered);
    void apply(const PersonRegistered& event, Day entered);
    void apply(const IdentityCorrected& event, Day entered);
    void apply(const MemberTransferred& event, Day entered);
    void apply(const MembershipEnded& event, Day entered);
    void apply(const MemberGraded& event, Day entered);
    void apply(const MemberMarked& event, Day entered);
    void apply(const PostEstablished& event, Day entered);
    void apply(const PersonAppointed& event, Day entered);
    void apply(const AppointmentEnded& event, Day entered);
    void apply(const ChargeGiven& event, Day entered);
    void apply(const ChargeEnded& event, Day entered);
    void apply(const PersonErased& event, Day entered);
    // Something depends on it now: a record, a docket. Within a batch, for as long as that batch
    // stands.
    void refer(OrgId org);
    void refer(PersonId person);

    // Undoing an import. Between begin_batch and end_batch every span that is opened or closed is logged; undo() voids
    // the opened ones from `entered` on and reopens the closed ones. Batches are counted from 0, in order. can_undo()
    // is false once something outside depends on what the batch opened, or has ended or changed it.
    void begin_batch();
    void end_batch();
    void undo(std::size_t batch, Day entered);
    bool can_undo(std::size_t batch) const;
    // The appointments that a batch began and those that it ended.
    std::vector<AppointmentId> begun_by(std::size_t batch) const { return touched_by(batch, true); }
    std::vector<AppointmentId> ended_by(std::size_t batch) const { return touched_by(batch, false); }
    std::size_t batches() const { return batches_.size(); }

private:
    template <class T, class Key>
    static const T* at(const std::vector<T>& all, Key id)
    {
        return id.number() >= 1 && id.number() <= all.size() ? &all[id.number() - 1] : nullptr;
    }

    std::vector<Organisation> organisations_;
    std::vector<Person> people_;
    std::vector<Post> posts_;
    std::vector<Appointment> appointments_;
    std::vector<Charge> charges_;

    // One span that a batch opened or closed, by its place.
    enum class Where : std::uint8_t {
        life,
        lead,
        guide,
        stint,
        grade,
        suspended,
        lost,
        away,
        relaxed,
        post,
        appointment,
        charge
    };
    struct Touch {
        Where where{};
        bool opened = true;
        std::uint32_t id = 0, index = 0;
    };
    // A value that a batch replaced. undo() restores it unless it was replaced again since.
    struct Reworded {
        std::uint32_t id = 0;
        Sealed before, after;
    };
    struct Restated {
        OrgId unit;
        std::optional<Sealed> before;
        Sealed after;
    };
    struct Batch {
        std::vector<Touch> touched;
        std::vector<Reworded> renamed, identified;
        std::vector<Restated> restated;
        std::vector<std::pair<PersonId, std::optional<Leaving>>> left;  // and the state before
        std::vector<OrgId> orgs;                                        // organisations of others on which it depends
        std::vector<PersonId> people;
        bool undone = false;
    };

    void open(Where where, std::uint32_t id, Day from, Day entered);
    void close(Where where, std::uint32_t id, std::size_t index, Day until, Day entered);
    void link(Where where, OrgId org, std::optional<OrgId> parent, Day on, Day entered);
    std::vector<const Span*> spans(Where where, std::uint32_t id) const;
    Span& span_at(Where where, std::uint32_t id, std::size_t index);
    void close_open_one(Where where, std::uint32_t id, Day until, Day entered);
    std::vector<AppointmentId> touched_by(std::size_t batch, bool begun) const;
    bool went_on(std::size_t batch, const Touch& touch) const;
    bool depended_on(std::size_t batch, const Touch& touch) const;

    std::vector<Batch> batches_;
    bool in_batch_ = false;
};

}  // namespace jinze::registry
