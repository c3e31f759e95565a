// The year that the demonstration tells to its end: assessed in January and February, commended in June.
#include <doctest/doctest.h>
#include <unistd.h>

#include "app/desk/desk.h"
#include "domain/appraisal/life.h"
#include "domain/commendation/life.h"
#include "domain/duty/evaluate.h"
#include "front/demo/demo.h"
#include "storage/open/open.h"
#include "storage/vault/key_file.h"

using namespace jinze;
namespace fs = std::filesystem;

namespace {

void check_assessment(const district::State& state, Day today)
{
    REQUIRE(state.of<appraisal::Appraisals>().all().size() == 1);
    const appraisal::Assessment& it = state.of<appraisal::Appraisals>().all().front();
    const auto& working = state.duties().working_days(today);
    REQUIRE(it.groups.size() == 2);
    CHECK(it.groups[0].planned.method == appraisal::Method::facts);
    CHECK(it.groups[1].planned.method == appraisal::Method::scheme);
    int without_grade = 0, cases = 0;
    for (const appraisal::Group& group : it.groups) {
        CHECK(appraisal::stage_of(it, group, working, today) == appraisal::Stage::decided);
        CHECK(group.planned.draft == day_at(2026, 1, 15));
        CHECK(group.finalised == day_at(2026, 2, 9));
        cases += static_cast<int>(group.planned.cases.size());
        for (const OrgId body : group.planned.bodies) {
            const appraisal::FactSheet sheet{.body = body, .post = {}, .person = {}};
            without_grade += appraisal::is_without_grade(group, sheet);
            CHECK(appraisal::grade_of(it, sheet, today));
        }
    }
    CHECK(without_grade == 1);  // set up in September
    CHECK(cases == 3);          // that, a merger, a new secretary
    REQUIRE(it.ruled.size() == 1);
    CHECK(it.ruled.front().it.upheld);
    CHECK(it.receipted.size() == 1);
}

// One contest of a window frozen long ago is upheld, one rejected; the standing is another at K2 than at K1.
void check_contests(const district::State& state)
{
    const duty::Facts facts{state.people(), state.records(), state.duties()};
    int upheld = 0, rejected = 0;
    for (const auto& [id, docket] : state.duties().dockets()) {
        if (docket.contest_decisions.empty()) continue;
        const auto obligation = duty::find_obligation(facts, id, day_at(2026, 2, 9));
        REQUIRE(obligation.has_value());
        CHECK(obligation->last + days{60} < day_at(2026, 1, 15));
        const auto standing = [&](Day day) { return duty::evaluate(facts, *obligation, day, day).standing; };
        CHECK(standing(day_at(2026, 1, 15)) == duty::Standing::overdue);
        const bool counts = docket.contest_decisions.back().outcome == duty::Outcome::counts_as_done;
        (counts ? upheld : rejected) += 1;
        CHECK((standing(day_at(2026, 2, 9)) == duty::Standing::overdue) == !counts);
    }
    CHECK(upheld == 1);
    CHECK(rejected == 1);
}

void check_award(const district::State& state, Day today)
{
    using commendation::NomineeStanding;
    REQUIRE(state.of<commendation::Awards>().all().size() == 1);
    const commendation::Award& it = state.of<commendation::Awards>().all().front();
    const auto life = commendation::life_of(it, state.duties().working_days(today), today);
    std::map<NomineeStanding, int> found;
    for (const auto& nominee : life.nominees) ++found[nominee.standing];
    CHECK(found[NomineeStanding::conferred] == 40);
    CHECK(found[NomineeStanding::deferred] == 1);
    CHECK(found[NomineeStanding::not_forwarded] == 1);
    REQUIRE(it.notices.size() == 2);
    CHECK(it.notices[0].published.first == day_at(2026, 6, 15));
    CHECK(it.notices[0].published.last == day_at(2026, 6, 22));  // 端午 from the 19th to the 21st
    CHECK(it.notices[1].published.first == day_at(2026, 6, 23));
    CHECK(it.notices[1].published.last == day_at(2026, 6, 29));
    CHECK(it.objections.front().received.anonymous);
}

}  // namespace

TEST_CASE("the demonstration's year 2025 is assessed, and its best commended on 1 July, by the rules alone")
{
    const fs::path folder = fs::temp_directory_path() / ("jinze-demo-year-" + std::to_string(::getpid()));
    fs::create_directories(folder);
    const Day until = day_at(2026, 7, 31);
    const auto made = demo::make({.db = folder / "demo.db",
                                  .key_file = folder / "demo.db.key",
                                  .sheets = {},
                                  .seed = 1,
                                  .until = until,
                                  .progress = {}});
    CHECK(made.refused == 0);
    for (const auto& [why, times] : made.refusals) CHECK_MESSAGE(times == 0, why);
    const auto journal = storage::open(folder / "demo.db")->journal();
    const auto key = vault::read_key_file(folder / "demo.db.key");
    const desk::Desk desk{{*journal, key.master}};
    desk.read([&](const district::State& state) {
        check_assessment(state, until);
        check_contests(state);
        check_award(state, until);
    });
    fs::remove_all(folder);
}
