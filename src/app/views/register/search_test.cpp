#include "app/views/office_fixture_test.h"
#include "app/views/register/initials.h"
#include "app/views/register/namesakes.h"

using namespace jinze;
using namespace jinze::views;
using test::Office;

namespace {

std::vector<SearchHit> found(Office& town, PersonId who, const std::string& q)
{
    return town.as(who, [&](const Reader& reader) { return search_page(reader, town.room.names, q); })->hits;
}

bool has(const std::vector<SearchHit>& hits, const std::string& kind, const std::string& id)
{
    return std::any_of(hits.begin(), hits.end(), [&](const SearchHit& it) { return it.kind == kind && it.id == id; });
}

}  // namespace

TEST_CASE("a name is found by the first letters of its characters")
{
    CHECK(initials_of("区委组织部") == "qwzzb");
    CHECK(initials_of("第2支部A组") == "d2zbaz");
    CHECK(initials_of("《党建》 工作") == "djgz");
    CHECK(initials_of("") == "");
    CHECK(initials_of("\xFF\xFE").size() <= 2);  // invalid text: no letters, no failure
}

TEST_CASE("the palette finds organisations, people, duties, records and pages, the best first and at most twenty")
{
    Office town;
    const PersonId who = town.secretary();
    CHECK(has(found(town, who, "czjdz"), "organisation", to_text(town.group())));
    CHECK(found(town, who, to_text(town.group())).front().id == to_text(town.group()));
    CHECK(has(found(town, who, "财党组"), "organisation", to_text(town.group())));  // abbreviated
    CHECK(has(found(town, who, "甲一"), "person", to_text(who)));
    CHECK(has(found(town, who, "jy"), "person", to_text(who)));
    CHECK(has(found(town, who, "一季度"), "record", "r1"));
    CHECK(has(found(town, who, "r2"), "record", "r2"));
    CHECK(has(found(town, who, "专题研究机关党建工作"), "duty", "party-group-study-party-building"));
    CHECK(has(found(town, who, "zrkb"), "page", "board"));
    CHECK(found(town, who, "工作").size() <= 20);
    CHECK(found(town, who, "").empty());
    CHECK(found(town, who, "  ").empty());
    CHECK(found(town, who, test::hostile).empty());
}

TEST_CASE("the letters of a short name find its office first, and the bodies of it after")
{
    Office town;
    for (const char* typed : {"czj", "财政局", "qczj"}) {
        const auto hits = found(town, town.secretary(), typed);
        REQUIRE_FALSE(hits.empty());
        CHECK_MESSAGE(hits.front().id == to_text(town.bureau()), typed);
        CHECK(has(hits, "organisation", to_text(town.group())));
    }
}

TEST_CASE("an office that is renamed is found by its new short name, and so are its bodies")
{
    Office town;
    CHECK_FALSE(has(found(town, town.secretary(), "zjj"), "organisation", to_text(town.bureau())));
    const auto done =
        town.desk->submit({.actor = town.secretary(),
                           .commands = {district::RenameOrganisation{town.bureau(), {"某区住房和城乡建设局"}}}});
    REQUIRE(done.has_value());
    CHECK(found(town, town.secretary(), "zjj").front().id == to_text(town.bureau()));
}

TEST_CASE("the palette finds nothing that the one who asks may not read")
{
    Office town;
    const PersonId member = town.member_of("第一");
    CHECK_FALSE(has(found(town, member, "czjdz"), "organisation", to_text(town.group())));
    CHECK(found(town, member, to_text(town.group())).empty());
    CHECK(found(town, member, "丙三").empty());
    CHECK(found(town, member, "r2").empty());
    CHECK(has(found(town, member, "甲一"), "person", to_text(town.secretary())));
}

TEST_CASE("names follow the ledger: a new name is found, the old one is not")
{
    Office town;
    CHECK(has(found(town, town.secretary(), "第一支部"), "organisation", to_text(town.first_branch())));
    const OrgId branch = town.first_branch();
    REQUIRE(town.done(town.secretary(),
                      [&](const input::Naming&, desk::Desk&) -> std::expected<input::Change, Denial> {
                          return input::Change{{district::RenameOrganisation{branch, {test::hostile}}}, {}};
                      })
                .has_value());
    CHECK(found(town, town.secretary(), "第一支部").empty());
    const auto hits = found(town, town.secretary(), "calc");
    REQUIRE(has(hits, "organisation", to_text(branch)));
    CHECK(hits.front().title.zh == test::hostile);  // byte for byte
}

TEST_CASE("namesakes are told apart by branch and post; whom an administrator may mean is nobody else's to ask")
{
    Office town;
    const auto named = [&](PersonId who, const std::string& q) {
        return town.as(who, [&](const Reader& reader) { return people_named(reader, town.room.names, q); });
    };
    CHECK(views::is_absent(named(town.member_of("第一"), "同名").error()));
    CHECK(views::is_absent(named(town.secretary(), "同名").error()));
    const PersonId first = town.member_of("第一"), second = town.member_of("第二");
    const auto of = [&](PersonId person) {
        return town.as(town.secretary(),
                       [&](const Reader& reader) { return branch_and_posts(reader, person, true).zh; });
    };
    CHECK(of(first) != of(second));
    CHECK(of(first).find("第一支部") != std::string::npos);
    CHECK(of(town.branch_secretary()).find("书记") != std::string::npos);
    for (const SearchHit& hit : found(town, town.secretary(), "同名"))
        CHECK(hit.detail.zh.find("支部") != std::string::npos);
}
