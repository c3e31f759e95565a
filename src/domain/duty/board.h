// The board's fast path: the standing of every obligation on any day as known on that day, by comparisons instead of
// judgements. Bodies and posts with shared windows are in dense rows (kernel.h); members have a short list of counted
// records. What a comparison cannot decide (a correction, a waiver, a reason, a query as known before the register or
// the rules last changed) is judged by evaluate(). Both must agree: tests check that on random districts for every day.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <unordered_map>

#include "domain/duty/evaluate.h"
#include "domain/duty/kernel.h"
#include "domain/duty/windows.h"

namespace jinze::duty {

// Later than any entry: all knowledge.
inline constexpr Day latest = never - days{1};

using Stands = std::function<void(const Obligation&, Standing)>;

// The reference implementation: judges each obligation of these bodies (empty: all).
void judge_all(const Facts& facts, const std::vector<OrgId>& bodies, Day on, Day known, const Stands& take);

// Keeps no Facts: it may be queried with any State that has the register and rules it was built from. Thread-safe, also
// during follow(). The lock is held for a few hundred bearers at a time, and never while judging.
class Board {
public:
    // Covers days up to the end of the year of `through`; later days are judged.
    Board(const Facts& facts, Day through);

    // Updates the cells for which the record counts. Valid if nothing but this record was entered.
    void follow(const Facts& facts, RecordId record);
    // Marks an obligation on which a decision or reason was entered: it is judged from now on.
    void judge(const Facts& facts, const record::ObligationId& id);

    // Every obligation at home in `bodies` (empty: all), on `on` as known on `on`. Unordered.
    void each(const Facts& facts, const std::vector<OrgId>& bodies, Day on, const Stands& take) const;

private:
    // A bearer, for all its duties.
    struct Track {
        BearerRef bearer;
        OrgId home;   // of a member: none, since members move
        Day since{};  // queries as known before this day are judged
    };
    // One duty version, with its bearers and rows.
    struct Block {
        std::size_t version = 0;  // its index in Duties::versions()
        bool slow = false;        // triggered by occasions or elections, or too large for rows: judged
        Day since{};
        std::vector<Lane> lanes;
        Row first = 0, end = 0;
        std::unordered_map<PostId, std::vector<Lane>> by_post;
        std::unordered_map<OrgId, std::vector<Lane>> by_body, by_charge;
        std::unordered_map<PersonId, Lane> by_member;
    };
    struct Counted {  // one record that counts for a member
        Day performed{}, entered{};
        bool late_entry = false;
        int amount = 1;
    };
    struct MemberCell {
        bool owed = true, judged = false;
        std::vector<Counted> counted;  // by the day performed
    };

    struct Found {  // the content of a cell; no standing: judge it
        Obligation obligation;
        std::optional<Standing> standing;
    };
    struct Question {  // one query for many cells
        const Facts& facts;
        const std::vector<bool>& wanted;  // by organisation number
        Day on;
        const Stands& take;
    };

    void add(const Facts& facts, std::size_t version);
    void add_lane(const Facts& facts, Block& part, const Borne& borne);
    void mark_there(const Facts& facts);
    void mark_there(const Facts& facts, const Block& part, const Borne& borne, Lane lane);
    void judge_cell(const Facts& facts, const record::ObligationId& id);
    void note(const Facts& facts, const record::Record& record);
    void note(const Facts& facts, const Block& part, Row row, Lane lane, const record::Record& record);
    std::vector<Lane> touched(const Facts& facts, const Block& part, const record::Version& version) const;
    void each_of(const Question& asked, const Block& part) const;
    bool at_home(const Question& asked, const Track& track, Day last) const;
    void judge_lane(const Question& asked, const Block& part, Lane lane) const;
    void collect(const Question& asked, const Block& part, Lane lane, const std::vector<Standing>& unsettled,
                 std::vector<Found>& found) const;
    static const DutyVersion& version_of(const Facts& facts, const Block& part)
    {
        return facts.duties.versions()[part.version];
    }
    Obligation obligation(const Facts& facts, const Block& part, Row row, Lane lane, bool owed) const;
    Standing dense(Row row, Lane lane, Standing unsettled, Day on) const;
    static Standing member(const Obligation& it, const MemberCell& cell, Standing unsettled, Day on);
    static Standing unsettled(const Facts& facts, const Block& part, const Stretch& window, Day on);
    static std::uint64_t key_of(Row row, Lane lane) { return std::uint64_t{row} << 32 | lane; }

    Day horizon_;
    Day judged_before_ = always;  // the calendar changed, or a bearer was voided: earlier queries are judged
    std::vector<Track> tracks_;   // lanes of bodies and posts first, then members
    std::map<BearerRef, Lane> lane_of_;
    std::vector<Block> parts_;
    std::vector<Stretch> rows_;
    mutable std::mutex cells_;  // guards what follow() changes: the cells below
    std::unique_ptr<Mask> there_, owed_, judged_;
    std::unique_ptr<Grid> timely_, in_window_, any_;
    std::unordered_map<std::uint64_t, MemberCell> members_;
};

}  // namespace jinze::duty
