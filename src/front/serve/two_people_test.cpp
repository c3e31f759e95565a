#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

constexpr std::uint32_t second = unit_b.member;  // becomes a clerk of the work committee

// The district with a clerk of the work committee beside its secretary.
struct Town : District {
    Town()
    {
        const auto came = come_in(work_secretary);
        REQUIRE(
            ask(posting("/api/acts/appoint", came, R"({"person":"m13","org":"o2","title":"clerk"})", "first")).status ==
            200);
        before = leaves();
    }
    http::Response act(std::uint32_t person, const std::string& name, const std::string& json)
    {
        return ask(posting("/api/acts/" + name, come_in(person), json, "key" + std::to_string(++keys)));
    }
    http::Response propose(std::uint32_t person, const std::string& json)
    {
        return ask(posting("/api/proposals", come_in(person), json, "key" + std::to_string(++keys)));
    }
    http::Response settle(std::uint32_t person, const std::string& id, const std::string& how)
    {
        return ask(posting("/api/proposals/" + id + "/" + how, come_in(person), "", "key" + std::to_string(++keys)));
    }
    std::string only_proposal()
    {
        const auto all = gate->proposals().all();
        REQUIRE(all.size() == 1);
        return all.front().id;
    }
    static bool says(const http::Response& answer, const std::string& word)
    {
        return text(answer).find(word) != std::string::npos;
    }

    std::uint64_t before = 0;
    int keys = 0;
};

const std::string deputy = R"({"person":"m8","org":"o2","title":"deputy_secretary"})";
const std::string proposing_deputy = R"({"what":"act","act":"appoint","input":)" + deputy + "}";

}  // namespace

TEST_CASE("over HTTP a post that reaches everywhere is proposed by one and given by another, once")
{
    Town town;
    const auto refused = town.act(work_secretary, "appoint", deputy);
    CHECK(refused.status == 409);
    CHECK(town.says(refused, "second_person_first"));
    CHECK(town.leaves() == town.before);
    REQUIRE(town.propose(work_secretary, proposing_deputy).status == 200);
    const std::string id = town.only_proposal();
    // Not the proposer, not the person concerned, not somebody without the right.
    for (const std::uint32_t person :
         {work_secretary, unit_a.member, unit_a.secretary, unit_a.branch_secretary, assessor, system_administrator})
        CHECK_MESSAGE(town.settle(person, id, "confirm").status != 200, person);
    CHECK(town.settle(second, id, "withdraw").status == 404);
    CHECK(town.leaves() == town.before);
    CHECK(town.settle(second, id, "confirm").status == 200);
    CHECK(town.leaves() == town.before + 2);
    const auto again = town.settle(second, id, "confirm");
    CHECK(again.status == 404);
    CHECK(town.says(again, "proposal_gone"));
    CHECK(town.leaves() == town.before + 2);
}

TEST_CASE("what was proposed is done by the rules as they stand when it is confirmed, and waits on where they refuse")
{
    Town town;
    REQUIRE(town.propose(work_secretary, proposing_deputy).status == 200);
    const std::string id = town.only_proposal();
    REQUIRE(town.act(work_secretary, "leave", R"({"person":"m8","how":"transferred_out"})").status == 200);
    const auto stale = town.settle(second, id, "confirm");
    CHECK(stale.status == 409);
    CHECK(town.says(stale, "person_not_a_member"));
    CHECK(town.only_proposal() == id);
    CHECK(town.settle(work_secretary, id, "withdraw").status == 200);
    CHECK(town.settle(second, id, "confirm").status == 404);
}

TEST_CASE("no act of the table takes two people's decision in one request, whatever stands in it")
{
    Town town;
    CHECK(town.act(second, "appoint", R"({"person":"m13","org":"o2","title":"full_time_deputy"})").status == 409);
    CHECK(town.act(second, "appoint", R"({"person":"m13","org":"o5","title":"member"})").status == 409);
    CHECK(town.act(work_secretary, "appoint", R"({"person":"m8","org":"o2","title":"deputy_secretary","with":"m13"})")
              .status == 422);
    CHECK(town.act(work_secretary, "appoint",
                   R"({"person":"m8","org":"o3","title":"member","on":"2025-01-01","until":"2025-02-01"})")
              .status == 409);
    CHECK(town.act(work_secretary, "end-appointment", R"({"appointment":"m2"})").status == 409);
    CHECK(town.act(work_secretary, "dissolve", R"({"org":"o3"})").status == 409);
    for (const char* name : {"erase", "rights", "undo", "fill", "administrator", "fill-vacancy"})
        CHECK(town.act(work_secretary, name, R"({"person":"m8"})").status == 404);
    CHECK(town.leaves() == town.before);
}

TEST_CASE("a clerk who records that an administrator left cannot take the place, nor give it")
{
    Town town;
    REQUIRE(town.act(second, "appoint", R"({"person":"m8","org":"o2","title":"security_administrator"})").status ==
            200);
    REQUIRE(town.act(second, "leave", R"({"person":"m8","how":"died"})").status == 200);
    for (const char* title : {"system_administrator", "security_administrator", "audit_administrator"})
        for (const char* person : {"m13", "m12", "m11"}) {
            const std::string json =
                std::string{R"({"person":")"} + person + R"(","org":"o2","title":")" + title + "\"}";
            CHECK(town.act(second, "appoint", json).status == 409);
            CHECK(town.propose(second, R"({"what":"act","act":"appoint","input":)" + json + "}").status == 409);
        }
    CHECK(town.gate->proposals().all().empty());
}

TEST_CASE("two people erase a third in the browser, and afterwards the bytes are gone")
{
    Town town;
    // Without the right, the answer is the same whether the person exists or not.
    const auto known = town.propose(unit_a.secretary, R"({"what":"act","act":"erase","person":"m8"})");
    const auto unknown = town.propose(unit_a.secretary, R"({"what":"act","act":"erase","person":"m99"})");
    CHECK(known.status == 404);
    CHECK(town.text(known) == town.text(unknown));
    REQUIRE(town.propose(work_secretary, R"({"what":"act","act":"erase","person":"m8"})").status == 200);
    const std::string id = town.only_proposal();
    CHECK(town.settle(work_secretary, id, "confirm").status == 409);
    CHECK(town.settle(assessor, id, "confirm").status == 404);
    CHECK(town.settle(second, id, "confirm").status == 200);
    CHECK(town.desk->read([](const district::State& state) { return state.people()[PersonId{unit_a.member}].erased; }));
}

TEST_CASE("whoever may confirm sees in words what would be done, and others do not see the page")
{
    Town town;
    REQUIRE(town.propose(work_secretary, proposing_deputy).status == 200);
    const auto seen = town.get("/api/proposals", town.come_in(second));
    REQUIRE(seen.status == 200);
    for (const char* said : {"任命党员8为", "副书记", "\"may_confirm\":true", "\"may_withdraw\":false"})
        CHECK_MESSAGE(town.says(seen, said), said);
    CHECK(town.says(town.get("/api/proposals", town.come_in(work_secretary)), "\"may_withdraw\":true"));
    for (const std::uint32_t person : {unit_a.secretary, unit_a.member, assessor})
        CHECK(town.get("/api/proposals", town.come_in(person)).status == 404);
}
