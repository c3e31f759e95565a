// The incrementally updated board equals judging every obligation, after any sequence of events.
#include "app/views/office_test.h"
#include "domain/duty/board.h"

using namespace jinze;
using namespace jinze::views::test;

namespace {

using Stood = std::map<record::ObligationId, duty::Standing>;

Stood by_compares(Office& office)
{
    Stood stood;
    const duty::Facts facts{office.state.people(), office.state.records(), office.state.duties()};
    office.standings.each({facts, office.state.leaves(), office.day}, {}, office.day,
                          [&](const duty::Obligation& it, duty::Standing how) { stood[it.id()] = how; });
    return stood;
}

Stood by_judging(Office& office)
{
    Stood stood;
    const duty::Facts facts{office.state.people(), office.state.records(), office.state.duties()};
    duty::judge_all(facts, {}, office.day, office.day,
                    [&](const duty::Obligation& it, duty::Standing how) { stood[it.id()] = how; });
    return stood;
}

void check_equal(Office& office, const char* after)
{
    INFO(after);
    CHECK(by_compares(office) == by_judging(office));
}

record::Content meeting(OrgId host, Day on, Code topic)
{
    return {.kind = record::Kind::meeting, .host = host, .performed = on, .topics = {std::move(topic)}};
}

}  // namespace

TEST_CASE("records entered, corrected and withdrawn are followed without making the board again")
{
    Office office;
    check_equal(office, "the founding");
    const RecordId theme = office.meet(two, day_at(2026, 7, 3), {Code{"theme-day"}});
    check_equal(office, "a record entered");
    office.happens(
        record::RecordCorrected{theme, meeting(two, day_at(2026, 6, 3), Code{"theme-day"}), office.seal(RecordWords{})},
        office.day);
    check_equal(office, "its day corrected");
    office.happens(record::RecordCorrected{theme, meeting(two, day_at(2026, 7, 3), Code{"branch-general-meeting"}),
                                           office.seal(RecordWords{})},
                   office.day);
    check_equal(office, "its topic corrected");
    office.happens(record::RecordWithdrawn{theme, office.seal(district::Text{"误记"})}, office.day);
    check_equal(office, "it withdrawn");
    const RecordId soon = office.meet(two, office.day, {Code{"theme-day"}});
    office.happens(record::RecordWithdrawn{soon, office.seal(district::Text{"撤销"})}, office.day);
    check_equal(office, "one entered and withdrawn before anybody asked");
}

TEST_CASE("what is said about one obligation has that one judged")
{
    Office office;
    check_equal(office, "the founding");
    const record::ObligationId meeting_owed{"branch-general-meeting@o7@2026Q2"}, theme{"theme-day@o7@2026-06"},
        older{"theme-day@o6@2026-05"};
    const auto words = [&] { return office.seal(district::Text{"防汛"}); };
    office.happens(duty::ReasonGiven{meeting_owed, words()}, office.day, secretary);
    check_equal(office, "a reason");
    office.happens(duty::ReasonDecided{meeting_owed, true, words()}, office.day, organ_secretary);
    check_equal(office, "accepted");
    CHECK(by_compares(office)[meeting_owed] == duty::Standing::answered);
    office.happens(duty::ObligationWaived{theme, words()}, office.day, organ_secretary);
    office.happens(duty::StandingContested{older, words()}, office.day, secretary);
    office.happens(duty::ContestDecided{older, duty::Outcome::not_owed, {}, words()}, office.day, work_clerk);
    check_equal(office, "one waived and one contested");
    office.meet(two, office.day, {Code{"theme-day"}});
    office.happens(record::MeetingCalled{.meeting = MeetingId{1},
                                         .host = organ,
                                         .on = office.day + days{9},
                                         .important = true,
                                         .invited = {PostId{2}},
                                         .words = office.seal(RecordWords{})},
                   office.day);
    check_equal(office, "a record and a call after it");
    office.happens(registry::OrganisationDissolved{one, office.day}, office.day);
    check_equal(office, "a change of the register");
}

TEST_CASE("a question about a coming year is judged, and widens nothing that is kept for everybody")
{
    Office office;
    check_equal(office, "the founding");
    CHECK(office.standings.through() == 2026);
    const duty::Facts facts{office.state.people(), office.state.records(), office.state.duties()};
    for (const Day far : {day_at(2027, 3, 1), day_at(2028, 7, 8)}) {
        Stood asked, judged;
        office.standings.each({facts, office.state.leaves(), office.day}, {}, far,
                              [&](const duty::Obligation& it, duty::Standing how) { asked[it.id()] = how; });
        duty::judge_all(facts, {}, far, far,
                        [&](const duty::Obligation& it, duty::Standing how) { judged[it.id()] = how; });
        CHECK(asked == judged);
        CHECK(office.standings.through() == 2026);
    }
    office.standings.each({facts, office.state.leaves(), day_at(2027, 1, 1)}, {}, day_at(2027, 1, 1),
                          [](const duty::Obligation&, duty::Standing) {});
    CHECK(office.standings.through() == 2027);
}
