// One matter: what is wanted and on what basis, how it stands and why, who owes the next act, both clocks, the ladder,
// its parts, every act on it, and what this reader may do.
#pragma once

#include "app/views/matter/files.h"
#include "app/views/matter/matters.h"

namespace jinze::views {

struct MatterSide {       // one stretch of a clock
    Day from{}, until{};  // until: the first day that is no longer in it
    matter::Side side{};
    int days = 0;
};
struct MatterAnswers {  // a post, and who holds it today
    Bilingual post;
    std::string holder;
};
struct RungShown {
    Day on{};
    matter::Rung to{};
    Bilingual words;
    int after = 0;
    bool reached = false;
    bool taken = false;                // somebody took it up
    std::optional<MatterAnswers> who;  // the post that it goes up to
};
struct MatterStepShown {
    Day on{};
    std::string by;  // the person's name; empty: the office
    matter::MatterAct act{};
    std::string text;
    std::optional<Day> day;
    std::optional<Named> org;
    std::optional<Bilingual> post;
    std::optional<std::string> meeting;  // r7, if the reader may read it
};
struct MatterReferral {    // a referral over it that the reader may read
    std::string referral;  // y3
    Named concerned;
    referral::ReferralStage stage{};
    std::optional<referral::ReferralResult> result;
    Day prepared{};
};
struct MatterClause {      // the clause that it carries out, or that it was found against
    std::string document;  // w3
    std::string title, label, text;
    int clause = 0;  // from 1
};
struct DecidingMeeting {  // a meeting of the setter or of a body above it
    std::string record;   // r7
    Named host;
    Day day{};
    std::string title;
};
struct MatterPage {
    MatterRow row;
    Bilingual verdict;
    Bilingual type;  // what it is: 督办事项
    std::string wanted, authorised;
    matter::MatterSource source{};
    matter::MatterSubject subject{};
    std::optional<matter::Service> service;
    std::vector<Named> joint;
    std::optional<MatterAnswers> answers;
    Day opened{};
    std::string opened_by;
    std::optional<Day> feedback, handed_over, signed_for, halted_until, wished;
    std::string instructed_by;
    std::string record;  // r12, if it carries out an item of a record that the reader may read
    int item = 0;        // counted from 1
    bool source_withdrawn = false;
    std::vector<MatterSide> sides;
    std::vector<RungShown> ladder;
    std::vector<MatterRow> parts;
    std::optional<MatterRow> part_of, reopens;
    std::vector<MatterRow> reopened;
    std::vector<MatterStepShown> steps;  // the latest first
    std::vector<MatterOffer> offers;
    std::optional<MatterClause> clause;
    bool brought = false;  // of a list kept before (台账)
    std::string result;    // of such a list, if it was closed there
    int same_source = 0;   // other open matters of the same clause or item, seen or not
    std::vector<MatterReferral> referrals;
    std::vector<Named> may_refer;        // for whoever may: those who answered for it while it was overdue
    std::vector<MatterFileShown> files;  // in the order added
    bool may_add_file = false;
    std::vector<GoalShown> goals;
    std::vector<Named> may_lead;            // for whoever may transfer it: the bodies to choose from, without its lead
    std::vector<DecidingMeeting> meetings;  // for whoever may summon or circulate: the latest first
};
BOOST_DESCRIBE_STRUCT(MatterSide, (), (from, until, side, days))
BOOST_DESCRIBE_STRUCT(RungShown, (), (on, to, words, after, reached, taken, who))
BOOST_DESCRIBE_STRUCT(MatterStepShown, (), (on, by, act, text, day, org, post, meeting))
BOOST_DESCRIBE_STRUCT(MatterAnswers, (), (post, holder))
BOOST_DESCRIBE_STRUCT(MatterReferral, (), (referral, concerned, stage, result, prepared))
BOOST_DESCRIBE_STRUCT(MatterClause, (), (document, title, label, text, clause))
BOOST_DESCRIBE_STRUCT(MatterPage, (),
                      (row, verdict, type, wanted, authorised, source, subject, service, joint, answers, opened,
                       opened_by, feedback, handed_over, signed_for, halted_until, wished, instructed_by, record, item,
                       source_withdrawn, sides, ladder, parts, part_of, reopens, reopened, steps, offers, clause,
                       brought, result, same_source, referrals, may_refer, may_lead, meetings, files, may_add_file,
                       goals))
BOOST_DESCRIBE_STRUCT(DecidingMeeting, (), (record, host, day, title))

// The rungs of the ladder while the lead has it; the post that answers for it.
std::vector<RungShown> ladder_shown(const Reader& reader, const MatterNow& now);
std::optional<MatterAnswers> answers_of(const Reader& reader, const MatterNow& now);

Result<MatterPage> matter_page(const Reader& reader, const std::string& id);

// The same as lines of text, without what the reader may do: how it stands, what is wanted, its days, and every act,
// the first one first.
std::string printed(const MatterPage& page, bool english);

}  // namespace jinze::views
