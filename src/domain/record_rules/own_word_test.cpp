// A member's own opinion or request needs no post. Nothing else passes that way.
#include <doctest/doctest.h>

#include "domain/assembly/small_district_test.h"
#include "domain/district/refusals.h"
#include "domain/record_rules/refusals.h"

using namespace jinze;
using namespace jinze::district;
using namespace jinze::district::small;
using record::Kind;

namespace {

EnterRecord word_of_the_member(Kind kind = Kind::opinion)
{
    return {{.kind = kind, .host = one, .performed = today}, {.title = "建议", .notes = "希望早些通知"}};
}

}  // namespace

TEST_CASE("a member without a post may enter an opinion or ask for help in their own branch")
{
    District d;
    CHECK(d.ask(member, word_of_the_member()).has_value());
    CHECK(d.ask(member, word_of_the_member(Kind::request)).has_value());
    EnterRecord to_the_group = word_of_the_member(Kind::request);
    to_the_group.content.concerns = group;
    to_the_group.content.presenters = {member};
    CHECK(d.ask(member, to_the_group).has_value());
}

TEST_CASE("a member enters nothing else, and nothing elsewhere")
{
    District d;
    for (const Kind kind : {Kind::meeting, Kind::study, Kind::dues, Kind::report, Kind::publication})
        CHECK(d.why(member, word_of_the_member(kind)) == refusals::right_missing);
    EnterRecord elsewhere = word_of_the_member();
    elsewhere.content.host = two;
    CHECK(d.why(member, elsewhere) == refusals::right_missing);
}

TEST_CASE("a member's word speaks for nobody else and settles nothing")
{
    District d;
    const auto refused = [&](auto&& change) {
        EnterRecord it = word_of_the_member();
        change(it);
        CHECK(d.why(member, it) == refusals::right_missing);
    };
    refused([](EnterRecord& it) { it.content.presenters = {branch_secretary}; });
    refused([](EnterRecord& it) { it.content.chair = branch_secretary; });
    refused([](EnterRecord& it) { it.content.on_behalf_of = deputy; });
    refused([](EnterRecord& it) { it.content.topics = {Code{"member-opinions"}}; });
    refused([](EnterRecord& it) { it.content.roster = record::Roster::members; });
    refused([](EnterRecord& it) { it.content.minutes = 60; });
    refused([](EnterRecord& it) { it.content.concerns = two; });
    refused([](EnterRecord& it) { it.content.makes_up = {{"theme-day@o6@2026-01"}}; });
    refused([](EnterRecord& it) {
        it.content.items = {{.nature = record::Nature::task, .person = branch_secretary}};
        it.words.items = {"办一件事"};
    });
}

TEST_CASE("a member's opinion answers what was asked of members, never a request put to somebody")
{
    District d;
    const RecordId asks = d.enter(organ_secretary, one, today, Kind::document);
    EnterRecord opinion = word_of_the_member();
    opinion.content.answers = asks;
    CHECK(d.ask(member, opinion).has_value());
    const RecordId request = d.enter(organ_secretary, one, today, Kind::request);
    opinion.content.answers = request;
    CHECK(d.why(member, opinion) == refusals::right_missing);
}

TEST_CASE("a member takes back their own word until it is answered, and nobody else's")
{
    District d;
    d.put(member, word_of_the_member(Kind::request));
    const RecordId request{static_cast<std::uint32_t>(d.state.records().all().size())};
    CHECK(d.ask(member, WithdrawRecord{request, {"写错了"}}).has_value());
    CHECK(d.why(work_clerk, WithdrawRecord{request, {"写错了"}}) == refusals::not_the_authors_body);
    EnterRecord answer{{.kind = Kind::opinion, .host = organ, .performed = today, .answers = request},
                       {.title = "答复"}};
    d.put(organ_secretary, answer);
    CHECK(d.why(member, WithdrawRecord{request, {"写错了"}}) == refusals::right_missing);
    const RecordId other = d.enter(organ_secretary, one, today, Kind::opinion);
    CHECK(d.why(member, WithdrawRecord{other, {"不是我写的"}}) == refusals::right_missing);
}
