// A member's own opinions and requests: addressees and deadlines; and the texts of versions and decisions.
#include "app/views/office_test.h"
#include "app/views/record/record_form.h"
#include "app/views/record/records.h"
#include "app/views/work/obligation.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

namespace {

Result<RecordForm> form_of(Office& office, PersonId who, FormQuestion asked)
{
    return office.as(who, [&](const Reader& reader) { return record_form(reader, asked, office.catalogue); });
}

std::vector<std::string> goes_to(const RecordForm& form)
{
    std::vector<std::string> ids;
    for (const Addressee& it : form.addressees) ids.push_back(it.org.id);
    return ids;
}

Result<RecordPage> page_of(Office& office, PersonId who)
{
    return office.as(who, [](const Reader& reader) { return record_page(reader, "r1"); });
}

}  // namespace

TEST_CASE("an opinion or a request may go to the member's branch or to what stands above it, and to nobody else")
{
    Office office;
    for (const record::Kind kind : {record::Kind::opinion, record::Kind::request}) {
        const auto form = form_of(office, member, {.kind = kind});
        REQUIRE(form.has_value());
        const auto ids = goes_to(*form);
        REQUIRE_FALSE(ids.empty());
        CHECK(ids.front() == "o7");
        for (const char* above : {"o5", "o4", "o2"}) CHECK(std::find(ids.begin(), ids.end(), above) != ids.end());
        for (const char* other : {"o6", "o9", "o10"}) CHECK(std::find(ids.begin(), ids.end(), other) == ids.end());
    }
    CHECK(form_of(office, secretary, {.kind = record::Kind::meeting})->addressees.empty());
}

TEST_CASE("whoever asks for help on behalf of a branch is not offered the branch itself")
{
    Office office;
    const auto ids = goes_to(*form_of(office, secretary, {.kind = record::Kind::request}));
    CHECK_FALSE(ids.empty());
    CHECK(std::find(ids.begin(), ids.end(), "o7") == ids.end());
    CHECK(std::find(ids.begin(), ids.end(), "o4") != ids.end());
}

TEST_CASE("whoever has a post elsewhere says their own word in their own branch all the same")
{
    Office office;
    const auto form = form_of(office, deputy, {.host = "o6", .kind = record::Kind::opinion});
    REQUIRE(form.has_value());
    CHECK(form->host.id == "o6");
    check_absent(form_of(office, deputy, {.host = "o10", .kind = record::Kind::opinion}), "host");
}

TEST_CASE("a request is answered by the day of the rule in force, and by none where no rule counts days")
{
    Office office;
    const auto to_the_group = [&] {
        const auto form = form_of(office, member, {.kind = record::Kind::request});
        for (const Addressee& it : form->addressees)
            if (it.org.id == "o4") return it;
        FAIL("not addressed");
        return Addressee{};
    };
    CHECK_FALSE(to_the_group().answer_by);  // the number of days stands on arrival
    duty::Terms terms =
        std::find_if(office.catalogue.duties.begin(), office.catalogue.duties.end(), [](const catalogue::Entry& it) {
            return it.terms.duty == Code{"help-solve-problems"};
        })->terms;
    terms.from = office.day;
    terms.owed = {.shape = duty::Shape::within,
                  .within = 15,
                  .span = duty::Span::working_days,
                  .occasion = duty::Occasion::help_requested};
    office.happens(duty::DutyAdopted{.terms = terms, .title = {"答复求助"}, .file = {}}, office.day);
    const Addressee group = to_the_group();
    REQUIRE(group.answer_by);
    CHECK(*group.answer_by == day_at(2026, 7, 29));
    CHECK(group.working_days == 15);
    CHECK_FALSE(
        form_of(office, member, {.kind = record::Kind::request})->addressees.front().answer_by);  // the branch bears no
                                                                                                  // such duty
    for (const Addressee& it : form_of(office, member, {.kind = record::Kind::opinion})->addressees)
        CHECK_FALSE(it.answer_by);
}

TEST_CASE("what versions name by code stands beside them in words, also what a correction took out")
{
    Office office;
    office.meet(two, day_at(2026, 7, 3), {Code{"theme-day"}}, "主题党日");
    record::Content content{.kind = Kind::meeting,
                            .host = two,
                            .performed = day_at(2026, 7, 3),
                            .roster = Roster::none,
                            .topics = {Code{"branch-general-meeting"}}};
    content.makes_up = {{"theme-day@o7@2026-06"}};
    office.happens(record::RecordCorrected{RecordId{1}, content, office.seal(RecordWords{.title = "党员大会"})},
                   office.day, secretary);
    const auto page = page_of(office, secretary);
    REQUIRE(page->topics.size() == 2);
    CHECK(page->topics[0].title.zh == "主题党日");
    CHECK(page->topics[1].title.zh == "支部党员大会");
    REQUIRE(page->makes_up.size() == 1);
    CHECK(page->makes_up[0].window.zh == "2026年6月");
    CHECK(page->makes_up[0].window.en == "June 2026");
}

TEST_CASE("what was said about an obligation names who said it with their post, and what they wrote")
{
    Office office;
    const record::ObligationId missed{"theme-day@o7@2026-06"};
    office.happens(duty::ReasonGiven{.obligation = missed, .words = office.seal(district::Text{"防汛"})}, office.day,
                   secretary);
    office.happens(
        duty::ReasonDecided{.obligation = missed, .accepted = true, .words = office.seal(district::Text{""})},
        office.day, organ_secretary);
    const auto page = office.as(secretary, [&](const Reader& reader) { return obligation(reader, missed.text, {}); });
    REQUIRE(page.has_value());
    const auto& said = page->why.decisions;
    REQUIRE(said.size() == 2);
    REQUIRE(page->posts.size() == 2);
    CHECK(page->posts[0].zh == "第二党支部书记");
    CHECK(said[0].text == "防汛");
    CHECK(page->posts[1].zh == "住建局机关党委书记");
    CHECK(said[1].outcome.zh == "已采纳");
    CHECK(said[1].text.empty());
}
