// An obligation is one duty owed by one bearer for one window. It is never stored; it follows from the terms in force,
// the register and the records. Its id is duty@bearer@window.
#pragma once

#include <string>
#include <vector>

#include "base/patience.h"
#include "domain/duty/duties.h"
#include "domain/record/records.h"

namespace jinze::duty {

// The data that the queries of this room use.
struct Facts {
    const registry::Register& people;
    const record::Records& records;
    const Duties& duties;
    const Patience* patience = nullptr;  // of the caller; null: no limit

    void look() const  // in every iteration of a long loop; throws GivenUp
    {
        if (patience) patience->look();
    }
};

// o17 an organisation · p5 a post · p5.o33 a post for one organisation in its charge · m33 a member
struct BearerRef {
    enum class Kind : std::uint8_t { body, post, charge, member };
    Kind kind{};
    std::uint32_t id = 0, over = 0;

    OrgId org() const { return OrgId{id}; }
    PostId post() const { return PostId{id}; }
    PersonId person() const { return PersonId{id}; }
    OrgId charge() const { return OrgId{over}; }
    friend auto operator<=>(const BearerRef&, const BearerRef&) = default;
};
std::string to_text(const BearerRef& bearer);
std::optional<BearerRef> bearer_from(std::string_view text);

struct Obligation {
    const DutyVersion* version = nullptr;
    BearerRef bearer;
    std::string window;            // its label
    Day begin{}, last{};           // both included
    bool provisional = false;      // the last day was counted with weekends only
    bool awaiting_notice = false;  // the reference year is not opened yet
    bool owed = true;              // false: existed for less than half of the window
    Day late_until = never;        // the first fitting record after the last day counts until this day
    RecordId occasion_record;      // triggered duties: the record that began it
    int occasion_item = -1;
    MeetingId occasion_meeting;

    record::ObligationId id() const;
    const Terms& terms() const { return version->terms; }
};

// The three parts of an id; nothing if it does not have that form.
struct IdParts {
    Code duty;
    BearerRef bearer;
    std::string window;
};
std::optional<IdParts> parts_of(const record::ObligationId& id);

// The organisation under which a bearer is shown: the body, the post's organisation, the member's branch.
OrgId home_of(const Facts& facts, const BearerRef& bearer, Day on, Day known);
// Whether the person answers for the bearer: holds the post, is the member, sits on the body's committee.
bool answers_for(const Facts& facts, PersonId person, const BearerRef& bearer, Day on, Day known);

// Every obligation of a duty version's bearers in `bodies` (empty: all) whose window begins by the end of the year of
// `on`, as known on `known`. Sorted by bearer, then by begin.
std::vector<Obligation> obligations(const Facts& facts, const DutyVersion& version, const std::vector<OrgId>& bodies,
                                    Day on, Day known);
// Those of one bearer.
struct Borne;
std::vector<Obligation> obligations_of(const Facts& facts, const DutyVersion& version, const Borne& borne, Day on,
                                       Day known);
// All duties, in catalogue order.
std::vector<Obligation> obligations(const Facts& facts, const std::vector<OrgId>& bodies, Day on, Day known);
// The obligation with that id, in any year; nothing if there is none.
std::optional<Obligation> find_obligation(const Facts& facts, const record::ObligationId& id, Day known);

}  // namespace jinze::duty
