// Items of records: reported by their owner, closed once by their host or a body above, reopened by the same.
#include "domain/record/items.h"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/matter/matters.h"
#include "domain/record_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using record::ItemRef;

namespace {

// The organ organisation's meeting asked branch one for something, and a member of it for something else.
struct Items : District {
    RecordId asked{1};

    Items()
    {
        EnterRecord command{
            {.kind = record::Kind::meeting, .host = organ, .performed = today, .roster = record::Roster::none},
            {.title = "机关党委会"}};
        command.content.items = {{.nature = record::Nature::task, .org = one, .person = {}, .due = today + days{9}},
                                 {.nature = record::Nature::task, .org = {}, .person = member, .due = {}}};
        command.words.items = {"更换阅览室书架", "整理学习资料"};
        put(organ_secretary, command);
    }
    EnterRecord closing(OrgId host, int item = 0) const
    {
        EnterRecord command{{.kind = record::Kind::meeting,
                             .host = host,
                             .performed = today,
                             .roster = record::Roster::none,
                             .closes = ItemRef{asked, item}},
                            {.title = "同意办结"}};
        return command;
    }
    record::ItemLife life(int item = 0) const { return record::life_of({asked, item}, state.records(), today); }
    CorrectRecord correction() const
    {
        return {.record = asked,
                .content = state.records()[asked].latest().content,
                .words = {.title = "机关党委会", .items = {"更换阅览室书架", "整理学习资料"}},
                .excuses = {}};
    }
};

}  // namespace

TEST_CASE("an item is reported done by its owner: who records for the body, or the person")
{
    Items d;
    const ReportItem of_branch{d.asked, 1, Text{"已更换"}};
    CHECK(d.why(member, of_branch) == refusals::right_missing);
    d.put(branch_secretary, of_branch);
    CHECK(d.life().reported == today);
    CHECK(d.life().reported_by == branch_secretary);
    CHECK_FALSE(d.life().closed);
    CHECK(d.why(branch_secretary, of_branch) == refusals::item_already_reported);
    d.put(member, ReportItem{d.asked, 2, {}});
    CHECK(d.life(1).reported_by == member);
    CHECK(d.why(branch_secretary, ReportItem{d.asked, 3, {}}) == refusals::right_missing);
    CHECK(d.why(organ_secretary, ReportItem{d.asked, 3, {}}) == refusals::no_item_numbered);
    CHECK(d.why(organ_secretary, ReportItem{RecordId{99}, 1, {}}) == refusals::right_missing);
}

TEST_CASE("an item is closed once, by a record of its host or of a body above it")
{
    Items d;
    CHECK(d.why(branch_secretary, d.closing(one)) == refusals::closed_by_its_host);
    CHECK(d.ask(work_clerk, d.closing(work)).has_value());
    d.put(organ_secretary, d.closing(organ));
    CHECK(d.life().closed == today);
    CHECK(d.life().closer == RecordId{2});
    CHECK(d.why(organ_secretary, d.closing(organ)) == refusals::item_already_closed);
    CHECK(d.why(branch_secretary, ReportItem{d.asked, 1, {}}) == refusals::item_already_closed);
}

TEST_CASE("a closed item is reopened with a reason, and closed again by another record")
{
    Items d;
    CHECK(d.why(organ_secretary, ReopenItem{d.asked, 1, {"又坏了"}}) == refusals::item_not_closed);
    d.put(branch_secretary, ReportItem{d.asked, 1, {}});
    d.put(organ_secretary, d.closing(organ));
    CHECK(d.why(branch_secretary, ReopenItem{d.asked, 1, {"又坏了"}}) == refusals::right_missing);
    CHECK(d.why(organ_secretary, ReopenItem{d.asked, 1, {" "}}) == refusals::text_missing);
    CHECK(d.ask(work_clerk, ReopenItem{d.asked, 1, {"又坏了"}}).has_value());
    d.put(organ_secretary, ReopenItem{d.asked, 1, {"又坏了"}});
    CHECK_FALSE(d.life().has_begun());
    d.put(organ_secretary, d.closing(organ));
    CHECK(d.life().closer == RecordId{3});
    d.put(organ_secretary, WithdrawRecord{RecordId{3}, {"记错"}});
    CHECK_FALSE(d.life().closed);
}

TEST_CASE("a correction keeps an item that something was done about, and its place")
{
    Items d;
    auto command = d.correction();
    command.content.items.pop_back();
    command.words.items.pop_back();
    CHECK(d.ask(organ_secretary, command).has_value());
    d.put(member, ReportItem{d.asked, 2, {}});
    CHECK(d.why(organ_secretary, command) == refusals::item_in_progress);
    command = d.correction();
    std::swap(command.content.items[0], command.content.items[1]);
    CHECK(d.why(organ_secretary, command) == refusals::item_in_progress);
    command = d.correction();
    command.content.items[0].due = today + days{20};
    CHECK(d.ask(organ_secretary, command).has_value());
    d.put(organ_secretary, d.closing(organ));
    CHECK(d.why(organ_secretary, command) == refusals::item_in_progress);
}

TEST_CASE("an item that was set as a matter is driven there, and closed with it")
{
    Items d;
    d.put(work_clerk, OpenMatter{.setter = work,
                                 .lead = organ,
                                 .source = matter::MatterSource::meeting,
                                 .subject = matter::MatterSubject::style,
                                 .due = today + days{9},
                                 .record = d.asked,
                                 .item = 1,
                                 .title = {"更换书架"},
                                 .wanted = {"更换"},
                                 .basis = {"会议"}});
    CHECK(d.why(branch_secretary, ReportItem{d.asked, 1, {}}) == refusals::item_is_formal);
    CHECK(d.why(organ_secretary, d.closing(organ)) == refusals::item_is_formal);
    CHECK(d.why(organ_secretary, ReopenItem{d.asked, 1, {"x"}}) == refusals::item_is_formal);
    auto command = d.correction();
    command.content.items[0].org = organ;
    CHECK(d.why(organ_secretary, command) == refusals::item_in_progress);
    CHECK(d.ask(member, ReportItem{d.asked, 2, {}}).has_value());
    const matter::MatterId id{1};
    SUBCASE("once it is not approved, it is an item again")
    {
        d.put(work_secretary, RejectMatter{id, {"不必立项"}});
        CHECK(d.ask(branch_secretary, ReportItem{d.asked, 1, {}}).has_value());
    }
    SUBCASE("withdrawn, it never becomes light again")
    {
        d.put(work_secretary, ApproveMatter{id});
        d.put(work_secretary, WithdrawMatter{id, {"条件变化"}});
        CHECK(d.why(branch_secretary, ReportItem{d.asked, 1, {}}) == refusals::item_is_formal);
    }
    SUBCASE("closed, it closes the item")
    {
        d.put(work_secretary, ApproveMatter{id});
        d.put(organ_secretary, ReportMatter{id, {"已更换"}, today});
        CHECK_FALSE(d.life().closed);
        d.put(work_secretary, AcceptMatter{id, {}});
        CHECK(d.life().closed == today);
        CHECK_FALSE(d.life().closer);
    }
}

TEST_CASE("items of a record that was withdrawn go with it")
{
    Items d;
    d.put(organ_secretary, WithdrawRecord{d.asked, {"记错"}});
    CHECK_FALSE(d.life().exists);
    CHECK(d.why(branch_secretary, ReportItem{d.asked, 1, {}}) == refusals::record_withdrawn);
    CHECK(d.why(organ_secretary, d.closing(organ)) == refusals::record_withdrawn);
}

TEST_CASE("property: whatever is reported, closed and reopened, an item stands as its records say")
{
    CHECK(rc::check([] {
        Items d;
        bool reported = false;
        std::vector<RecordId> closers;  // that are not undone
        const int steps = *rc::gen::inRange(1, 12);
        for (int i = 0; i < steps; ++i) {
            const bool closed = !closers.empty();
            switch (*rc::gen::inRange(0, 4)) {
                case 0: {
                    const ReportItem report{d.asked, 1, {}};
                    RC_ASSERT(d.ask(branch_secretary, report).has_value() == (!closed && !reported));
                    if (!closed && !reported) d.put(branch_secretary, report), reported = true;
                    break;
                }
                case 1: {
                    RC_ASSERT(d.ask(organ_secretary, d.closing(organ)).has_value() == !closed);
                    if (closed) break;
                    d.put(organ_secretary, d.closing(organ));
                    closers.push_back(d.state.records().all().back().id);
                    break;
                }
                case 2: {
                    const ReopenItem reopen{d.asked, 1, {"仍未办好"}};
                    RC_ASSERT(d.ask(organ_secretary, reopen).has_value() == closed);
                    if (closed) d.put(organ_secretary, reopen), closers.clear(), reported = false;
                    break;
                }
                default:
                    if (!closed) break;
                    d.put(organ_secretary, WithdrawRecord{closers.back(), {"记错"}});
                    closers.pop_back();
            }
            RC_ASSERT(d.life().closed.has_value() == !closers.empty());
            RC_ASSERT(d.life().reported.has_value() == reported);
        }
    }));
}

TEST_CASE("a correction keeps the words of an item that something was done about")
{
    Items d;
    RecordWords before = d.correction().words;
    const auto why = [&](const std::vector<std::string>& said) -> std::optional<Refusal> {
        Context context = d.context(organ_secretary);
        context.record_said = [&](SealedId) { return before; };
        CorrectRecord command = d.correction();
        command.words.items = said;
        const auto decided = decide(d.state, command, context);
        return decided ? std::nullopt : std::optional{decided.error().why};
    };
    CHECK_FALSE(why({"更换阅览室全部书架", "整理学习资料"}));  // nothing was done yet
    d.put(branch_secretary, ReportItem{d.asked, 1, {}});
    CHECK(why({"更换阅览室全部书架", "整理学习资料"}) == refusals::item_in_progress);
    CHECK_FALSE(why({"更换阅览室书架", "整理全部学习资料"}));  // of the other item
    before.items[0] = " 更换阅览室书架\u200B";                 // as an earlier release stored it
    CHECK_FALSE(why({"更换阅览室书架", "整理学习资料"}));
    before = {};  // erased: nothing to compare with
    CHECK_FALSE(why({"更换阅览室全部书架", "整理学习资料"}));
}
