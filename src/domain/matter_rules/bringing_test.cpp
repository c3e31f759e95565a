#include <doctest/doctest.h>

#include "domain/district_rules/refusals.h"
#include "domain/matter_rules/matters_test.h"
#include "domain/referral/facts.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;

namespace {

struct Listed : small::Matters {
    BringMatter row{.setter = work,
                    .lead = group,
                    .source = matter::MatterSource::document,
                    .subject = matter::MatterSubject::other,
                    .due = today - days{10},
                    .title = {"清理超期公文"},
                    .wanted = {"清理完毕"},
                    .basis = {"原台账"},
                    .handed_over = today - days{40},
                    .result = {}};
    void begin() { put(work_clerk, BeginImport{Sheet::matters, {}}); }
    void end() { put(work_clerk, EndImport{.added = 1}); }
};

}  // namespace

TEST_CASE("a list kept before comes in as a sheet only, by whoever may import")
{
    Listed d;
    CHECK(d.why(work_clerk, d.row) == refusals::only_in_an_import);
    d.begin();
    CHECK(d.why(work_secretary, d.row) == refusals::only_in_an_import);
    CHECK(d.why(member, d.row) == refusals::right_missing);
    d.put(work_clerk, d.row);
    d.end();
    CHECK(d.standing() == matter::MatterStanding::overdue);
    CHECK(d.life().first_due == d.row.due);
    // Driven on like any other, from the day it was handed over.
    const Text text{"已清理"};
    CHECK(d.why(deputy, ReportMatter{first, text, d.row.handed_over - days{1}}) == refusals::done_before_opened);
    d.put(deputy, ReportMatter{first, text, d.row.handed_over + days{1}});
    CHECK(d.why(work_clerk, AcceptMatter{first, {}}) == refusals::bringer_does_not_close);
    d.put(work_secretary, AcceptMatter{first, {}});
    CHECK(d.standing() == matter::MatterStanding::closed_late);
}

TEST_CASE("whoever is referred over a matter of a list is so for the days since it was brought in")
{
    Listed d;
    d.begin(), d.put(work_clerk, d.row), d.end();
    const auto& working = d.state.duties().working_days(today);
    const auto facts = [&](Day day) {
        return referral::facts_of(d.state.of<matter::Matters>()[first], working, d.state.people(), day);
    };
    CHECK(facts(today).red_days == 0);
    CHECK(facts(today + days{14}).red_days == working.between(today, today + days{14}));
    CHECK(facts(today).first_due == *d.row.due);
    CHECK(facts(today).unit_days == working.between(d.row.handed_over, today));
}

TEST_CASE("the days of a list are past ones in order, its bodies may set and lead")
{
    Listed d;
    d.begin();
    const auto with = [&](auto change) {
        BringMatter row = d.row;
        change(row);
        return row;
    };
    const auto why = [&](auto change) { return d.why(work_clerk, with(change)); };
    CHECK(why([&](auto& it) { it.handed_over = today + days{1}; }) == refusals::day_in_the_future);
    CHECK(why([&](auto& it) { it.due = it.handed_over - days{1}; }) == refusals::due_before_handed_over);
    CHECK(why([&](auto& it) { it.due = day_at(2099, 1, 1); }) == refusals::day_too_far_ahead);
    CHECK(why([&](auto& it) { it.done = today + days{1}; }) == refusals::day_in_the_future);
    CHECK(why([&](auto& it) { it.done = it.handed_over - days{1}; }) == refusals::done_before_handed_over);
    CHECK(why([&](auto& it) { it.result = Text{"已清理"}; }) == refusals::result_of_open);
    CHECK(why([&](auto& it) { it.lead = one; }) == refusals::lead_unfit);
    CHECK(why([&](auto& it) { it.setter = one; }) == refusals::setter_unfit);
    CHECK(why([&](auto& it) { it.title.text = ""; }) == refusals::text_missing);
    CHECK(why([&](auto& it) { it.joint = {work}; }) == refusals::joint_doubled);
    CHECK(why([&](auto& it) { it.answers = PostId{1}; }) == refusals::post_not_of_lead);
    CHECK(d.ask(work_clerk, with([&](auto& it) { it.done = it.handed_over, it.due = {}, it.result = Text{"已清理"}; }))
              .has_value());
}

TEST_CASE("an imported list is taken back until something was done about one of its matters")
{
    Listed d;
    d.begin(), d.put(work_clerk, d.row), d.end();
    const BatchId batch = d.state.imports().back().id;
    const State before = d.state;
    d.put(work_clerk, UndoImport{batch});
    CHECK(d.standing() == matter::MatterStanding::withdrawn);
    d.state = before;
    d.put(deputy, NoteMatter{first, {"正在清理"}});
    CHECK(d.why(work_clerk, UndoImport{batch}) == refusals::import_is_referred_to);
}
