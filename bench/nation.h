// A fictitious country's year: organisations in counties, prefectures, provinces; twelve duties that make seventy
// obligations and require ninety-seven records of each organisation; lives that begin or end within the year; a few
// waivers. Everything follows from the number of organisations.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "bench/kernel_tally.h"
#include "domain/duty/kernel.h"

namespace jinze::bench {

// One record as read from a ledger, not yet matched to obligations.
struct Record {
    duty::Lane organisation;
    duty::ShortDay performed;
    duty::ShortDay recorded;
    std::uint8_t kind;
    std::uint8_t present;
    std::uint8_t members;
};

class Nation {
public:
    static constexpr unsigned kinds = 11;
    static constexpr unsigned records_each = 97;

    explicit Nation(duty::Lane organisations);

    std::span<const std::uint8_t> needs() const { return needs_; }
    const std::vector<duty::ShortDay>& last_days() const { return last_days_; }
    duty::Lane organisations() const { return organisations_; }
    std::uint64_t records() const { return std::uint64_t{organisations_} * records_each; }

    duty::Tree tree() const;
    std::vector<duty::Waiver> waivers() const;
    duty::Mask plain(const duty::Layout& layout, std::span<const duty::Waiver> waivers) const;

    // The records of the year in an order unrelated to places and days.
    Record record(std::uint64_t number) const;

    // Calls `each` for each thing the record counts for: one note or two. A meeting without quorum counts as not held.
    template <class Each>
    void for_notes(const Record& record, Each each) const
    {
        const Served& served = served_[record.kind][record.performed - first_day_];
        const bool quorum = record.present * 2 >= record.members;
        const duty::ShortDay day = quorum ? record.recorded : duty::unreached;
        each(duty::Note{record.organisation, served.rows[0], day});
        if (served.count > 1) each(duty::Note{record.organisation, served.rows[1], day});
    }

private:
    struct Served {
        std::uint16_t rows[2];
        std::uint16_t count;
    };
    struct Window {
        duty::ShortDay first, last;
        std::uint8_t duty;
    };
    struct Life {
        duty::ShortDay founded, dissolved;
    };

    Life life_of(duty::Lane organisation) const;
    std::uint64_t shuffled(std::uint64_t number) const;

    duty::Lane organisations_;
    duty::ShortDay first_day_;  // 1 January
    unsigned half_bits_ = 1;
    std::vector<std::uint8_t> needs_;             // [row]
    std::vector<duty::ShortDay> last_days_;       // [row], days of grace included
    std::vector<Window> windows_;                 // [row]
    std::array<duty::Row, records_each> row_of_;  // the row that an organisation's nth record is made for
    std::array<std::array<Served, 366>, kinds> served_;
};

}  // namespace jinze::bench
