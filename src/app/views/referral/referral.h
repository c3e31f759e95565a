// One referral: the facts as drawn when it was prepared, what the person concerned said to them, the receiver's one
// word, both clocks, and what this reader may do.
#pragma once

#include "app/views/referral/referrals.h"

namespace jinze::views {

struct ReminderShown {
    Day on{};
    matter::MatterAct act{};
};
struct ReasonShown {
    Day on{};
    std::optional<bool> accepted;
};
struct ResponsibleShown {
    std::string person;  // empty: nobody held the post
    std::optional<Bilingual> post;
    Day from{}, last{};
    int red_days = 0;
};
struct ReferralFactsShown {
    std::optional<Day> first_due, due;
    int unit_days = 0, above_days = 0, red_days = 0, reminded = 0;
    std::vector<ReminderShown> reminders;
    std::vector<ReasonShown> reasons;
    std::vector<ResponsibleShown> responsible;
};
struct ReferralPage {
    ReferralRow row;
    Bilingual verdict;                  // who owes the next act, or how it ended
    std::optional<std::string> matter;  // d12, if the reader may read it
    std::string wanted, basis;          // of the matter
    Named lead;
    std::string why;
    std::string prepared_by;  // empty outside the referrer: there it speaks as a body
    Day answer_by{};
    std::optional<Day> answered, sent, result_by, received, concluded, withdrawn;
    std::string answer, why_withdrawn;
    ReferralFactsShown facts;
    std::vector<MatterOffer> offers;
    std::vector<Named> receivers;  // for whoever may send it: the bodies that it may be sent to
};
BOOST_DESCRIBE_STRUCT(ReminderShown, (), (on, act))
BOOST_DESCRIBE_STRUCT(ReasonShown, (), (on, accepted))
BOOST_DESCRIBE_STRUCT(ResponsibleShown, (), (person, post, from, last, red_days))
BOOST_DESCRIBE_STRUCT(ReferralFactsShown, (),
                      (first_due, due, unit_days, above_days, red_days, reminded, reminders, reasons, responsible))
BOOST_DESCRIBE_STRUCT(ReferralPage, (),
                      (row, verdict, matter, wanted, basis, lead, why, prepared_by, answer_by, answered, sent,
                       result_by, received, concluded, withdrawn, answer, why_withdrawn, facts, offers, receivers))

Result<ReferralPage> referral_page(const Reader& reader, const std::string& id);

}  // namespace jinze::views
