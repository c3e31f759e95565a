// A member's page: own tasks and duties, participation this year, publications, calls for opinions, and own requests
// with the answers.
#pragma once

#include "app/views/record/records.h"
#include "app/views/referral/referrals.h"

namespace jinze::views {

struct AttendedRow {
    std::string record, title;
    Day day{};
    Named host;
    record::Presence presence{};
    Bilingual words;  // 出席, 请假
};
struct AskedOpinion {
    std::optional<std::string> record, meeting;  // the record or meeting that asks
    std::string title;
    Day day{};
    Named host;
    std::optional<std::string> given;  // the opinion already entered
    std::optional<Button> button;
};
struct AnswerRow {
    std::string record, title;
    Day day{};
    std::optional<Named> by;
    std::string text;
};
struct OwnWord {  // the member's own opinion or request
    std::string record, title, text;
    record::Kind kind{};
    Day day{};
    std::optional<Named> to;
    bool may_withdraw = false;
    std::vector<AnswerRow> answers;
};
struct MinePage {
    Named person;
    std::optional<Named> branch;
    Day on{};
    std::vector<DutyRow> tasks, duties;
    std::vector<AttendedRow> attended;  // of the year, newest first; never totalled
    std::vector<RecordRow> published;   // 党务公开, of the branch and above
    ReferralsPage referrals;            // that wait for the reader
    std::vector<AskedOpinion> asked;
    std::vector<OwnWord> own_words;
    std::vector<Button> buttons;  // give an opinion, ask for help
};
BOOST_DESCRIBE_STRUCT(AttendedRow, (), (record, title, day, host, presence, words))
BOOST_DESCRIBE_STRUCT(AskedOpinion, (), (record, meeting, title, day, host, given, button))
BOOST_DESCRIBE_STRUCT(AnswerRow, (), (record, title, day, by, text))
BOOST_DESCRIBE_STRUCT(OwnWord, (), (record, title, text, kind, day, to, may_withdraw, answers))
BOOST_DESCRIBE_STRUCT(MinePage, (),
                      (person, branch, on, tasks, duties, attended, published, referrals, asked, own_words, buttons))

Result<MinePage> mine(const Reader& reader);

}  // namespace jinze::views
