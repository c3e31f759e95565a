// The referrals that a reader may read: those that wait for the reader first, then open ones, then ended ones.
#pragma once

#include "app/views/matter/known.h"
#include "app/views/matter/matter.h"

namespace jinze::views {

struct ReferralRow {
    std::string referral;  // y3
    std::string title;     // of the matter
    referral::ReferralStage stage{};
    std::optional<referral::ReferralResult> result;
    Named concerned;
    bool of_reader = false;  // the reader is the person concerned
    bool silent = false;     // the day for the answer passed without one
    Named referrer;
    std::optional<Named> receiver;
    Day prepared{};
    std::optional<Day> act_due, ended;  // the last day for the next act
    int left = 0, past = 0;             // working days to that day, and since
    int concerned_days = 0, referrer_days = 0, receiver_days = 0;
    std::string act;  // the reader's own next act, as in the table of acts; empty: not theirs
};
struct ReferralsQuestion {
    std::optional<YesNo> waiting;  // yes: only those whose next act is the reader's
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct ReferralsPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<ReferralRow> rows;
};
BOOST_DESCRIBE_STRUCT(ReferralRow, (),
                      (referral, title, stage, result, concerned, of_reader, silent, referrer, receiver, prepared,
                       act_due, ended, left, past, concerned_days, referrer_days, receiver_days, act))
BOOST_DESCRIBE_STRUCT(ReferralsQuestion, (), (waiting, page, size))
BOOST_DESCRIBE_STRUCT(ReferralsPage, (), (on, page, size, total, rows))

Result<ReferralsPage> referrals(const Reader& reader, const ReferralsQuestion& asked);
// The first few of those whose next act is the reader's, for the pages that say what waits.
ReferralsPage referrals_waiting(const Reader& reader);
ReferralRow referral_row(const Reader& reader, const referral::Referral& it);

// The acts on it that the rules would not refuse the reader.
std::vector<MatterOffer> referral_offers(const Reader& reader, const referral::Referral& it);

}  // namespace jinze::views
