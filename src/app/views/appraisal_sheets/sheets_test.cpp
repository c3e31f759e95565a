#include <regex>

#include "app/papers/made_docx_test.h"
#include "app/views/appraisal_sheets/fact_sheet.h"
#include "app/views/appraisal_sheets/if_today.h"
#include "app/views/appraisal_sheets/score_tree.h"
#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

namespace {

using duty::Standing;

FactSheetQuestion of_node(const char* node) { return {.node = node, .person = {}, .year = {}}; }
FactSheetQuestion of_person(const char* person) { return {.node = {}, .person = person, .year = {}}; }

Result<FactSheetPage> sheet(Office& office, PersonId who, const FactSheetQuestion& asked)
{
    return office.as(who, [&](const Reader& reader) { return fact_sheet_page(reader, asked); });
}
Result<IfTodayPage> if_today(Office& office, PersonId who, std::optional<std::string> node = {})
{
    return office.as(who, [&](const Reader& reader) { return if_assessed_today(reader, {node}); });
}
Result<ScoreTreePage> tree(Office& office, PersonId who, const char* node, std::optional<int> year = {})
{
    ScoreTreeQuestion asked{.node = node, .year = {}, .known = {}};
    if (year) asked.year = Ranged<2000, 2999>{*year};
    return office.as(who, [&](const Reader& reader) { return score_tree(reader, asked); });
}

bool is_not_yours(const Denial& no) { return no.why == not_yours("").why; }

const FactLine* line(const FactSheetPage& page, SheetSection section)
{
    const auto found = std::ranges::find(page.lines, section, &FactLine::section);
    return found == page.lines.end() ? nullptr : &*found;
}

std::string words_in(const Bytes& docx)
{
    return std::regex_replace(papers::test::body_of(View{docx}), std::regex{"<[^>]*>"}, "");
}

}  // namespace

TEST_CASE("without a name a reader has their own sheet of the year that has ended")
{
    Office office;
    const auto page = sheet(office, group_secretary, {});
    REQUIRE(page);
    CHECK(page->name == "陆承远");
    CHECK(page->year == 2025);
    CHECK(page->known == day_at(2026, 1, 14));  // ten working days, without a calendar of 2026
    CHECK(page->posts.front().words.zh.contains("书记"));
    const FactLine* missing = line(*page, SheetSection::missing);
    REQUIRE(missing);
    CHECK(missing->standing == Standing::overdue);
    CHECK(missing->facts.zh.starts_with("期限"));
    CHECK(missing->obligation.has_value());
}

TEST_CASE("what was done in time stands in one line with its days")
{
    Office office;
    office.meet(group, day_at(2025, 3, 26), {Code{"organ-party-building"}}, "党组会", group_clerk);
    office.meet(group, day_at(2025, 9, 18), {Code{"organ-party-building"}}, "党组会", group_clerk);
    const auto page = sheet(office, group_secretary, of_node("o4"));
    REQUIRE(page);
    CHECK(page->leading);
    for (const FactLine& it : page->lines) CHECK_FALSE(it.title.zh.empty());
}

TEST_CASE("a sheet is for those concerned and those above them; for all others it is absent or not theirs")
{
    Office office;
    CHECK(sheet(office, secretary, of_node("o7")));
    CHECK(sheet(office, organ_secretary, of_node("o7")));
    CHECK(sheet(office, work_clerk, of_node("o7")));
    const auto by_member = sheet(office, member, of_node("o7"));
    REQUIRE_FALSE(by_member);
    CHECK(is_not_yours(by_member.error()));
    check_absent(sheet(office, stranger, of_node("o7")), "node");
    // A leader's: their own, and whoever stands above the post; never a subordinate or a colleague.
    CHECK(sheet(office, group_secretary, of_person("m6")));
    CHECK(sheet(office, secretary, of_person("m6")));
    check_absent(sheet(office, member, of_person("m6")), "person");
    check_absent(sheet(office, organ_secretary, of_person("m2")), "person");
    check_absent(sheet(office, deputy, of_person("m2")), "person");
    check_absent(sheet(office, stranger, of_person("m6")), "person");
    check_absent(sheet(office, member, {}), "person");  // a member without a post has none
}

TEST_CASE("on paper a leader's sheet has empty boxes for five aspects, a body's the sections 协助 and 监督")
{
    Office office;
    const auto on_paper = [&](PersonId who, const FactSheetQuestion& asked) {
        return office.as(who, [&](const Reader& reader) { return fact_sheet_docx(reader, asked); });
    };
    const auto leader = on_paper(group_secretary, {});
    REQUIRE(leader);
    const std::string text = words_in(leader->bytes);
    for (const char* aspect : {"政治素质", "思想作风", "道德品质", "业务水平", "工作能力", "本人签字"})
        CHECK_MESSAGE(text.contains(aspect), aspect);
    const auto body = on_paper(organ_secretary, of_node("o5"));
    REQUIRE(body);
    CHECK(words_in(body->bytes).contains("监督"));
    CHECK_FALSE(words_in(body->bytes).contains("政治素质"));
    const auto table =
        office.as(organ_secretary, [&](const Reader& reader) { return fact_sheet_xlsx(reader, of_node("o5")); });
    REQUIRE(table);
    CHECK(table->name == "履责事实单 住建局机关党委 2025年.xlsx");
    check_absent(on_paper(stranger, of_node("o5")), "node");
}

TEST_CASE("what a body would lose today is for its own committee, and never for anybody above")
{
    Office office;
    const auto page = if_today(office, secretary);
    REQUIRE(page);
    CHECK(page->body.id == "o7");
    CHECK_FALSE(page->scheme);  // none is adopted, and those that come with the program are in force nowhere
    CHECK_FALSE(codec::to_json(*page).contains("total"));
    CHECK(page->draft > day_at(2026, 12, 31));
    for (const PersonId above : {group_secretary, organ_secretary, work_clerk, member}) {
        const auto no = if_today(office, above, "o7");
        REQUIRE_FALSE(no);
        CHECK(is_not_yours(no.error()));
    }
    check_absent(if_today(office, stranger, "o7"), "node");
    CHECK_FALSE(if_today(office, member));
}

TEST_CASE("a body of a kind for which there is no scheme is told so")
{
    Office office;
    const auto page = if_today(office, group_secretary);
    REQUIRE(page);
    CHECK(page->body.id == "o4");
    CHECK_FALSE(page->scheme);
    CHECK(page->settle.empty());
    const auto none = tree(office, group_secretary, "o4");
    REQUIRE(none);
    CHECK_FALSE(none->scheme);
    CHECK(none->rows.empty());
}

TEST_CASE("a tree is for those who work for the body or above it, and absent for whoever may not read it")
{
    Office office;
    const auto page = tree(office, organ_secretary, "o5");
    REQUIRE(page);
    CHECK(page->year == 2025);
    CHECK_FALSE(page->scheme);  // none is adopted
    check_absent(tree(office, stranger, "o5"), "node");
    check_absent(tree(office, member, "o5"), "node");
    const auto by_member = tree(office, member, "o7");
    REQUIRE_FALSE(by_member);
    CHECK(is_not_yours(by_member.error()));
}
