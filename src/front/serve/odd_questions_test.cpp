// Whatever the request, the process survives and answers with a page or a refusal.
#include "front/serve/odd_questions_test.h"

#include <random>

#include "base/text.h"
#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

namespace {

void signed_in(http::Request& request, const District::Came& came)
{
    request.headers = {{"cookie", came.cookie},
                       {"host", "here"},
                       {"origin", "http://here"},
                       {"x-csrf-token", came.csrf},
                       {"content-type", "application/json"}};
}

// Query prefix with the body's id, for routes that require one.
std::string of_a_body(const Route& route)
{
    return std::ranges::any_of(route.query, [](const Parameter& it) { return std::string_view{it.name} == "node"; })
               ? "?node=o2&"
               : "?";
}

}  // namespace

TEST_CASE("odd values in every parameter of every question are answered or refused, and never break anything")
{
    District district;
    const std::vector<District::Came> came{district.come_in(work_secretary), district.come_in(assessor),
                                           district.come_in(unit_a.secretary), district.come_in(unit_a.member),
                                           district.come_in(system_administrator)};
    const std::uint64_t before = district.leaves();
    std::mt19937_64 random{20261128};
    OddQuestions odd{[&](std::size_t below) { return random() % below; }, district.today};
    int answers = 0, refusals = 0;
    for (int i = 0; i < 3000; ++i) {
        const Route& route = odd.route();
        http::Request request = odd.question(route);
        signed_in(request, came[random() % came.size()]);
        const auto answer = district.answered(request);
        const std::string asked =
            request.path.substr(0, 300) + '?' + request.query.substr(0, 300) + ' ' + request.body.substr(0, 300);
        CHECK_MESSAGE(answer.status < 500, asked, " ", district.text(answer).substr(0, 300));
        if (answer.type == "application/json") CHECK_MESSAGE(!first_not_utf8(district.text(answer)), asked);
        ++(answer.status < 300 ? answers : refusals);
    }
    CHECK(answers > 300);
    CHECK(refusals > 300);
    CHECK(district.leaves() == before);
}

TEST_CASE("an address that is not UTF-8 text is refused with a sentence by every route, and never said back")
{
    District district;
    const auto came = district.come_in(work_secretary);
    for (const Route& route : routes()) {
        if (std::string_view{route.content} == "text/event-stream") continue;
        for (const char* query : {"?x=%FF%FE", "?node=o2&on=%E5%85", "?q=%", "?text=%C3%28&node=o2", "?on=\xff"}) {
            http::Request request = district.posting(std::string{route.pattern} + query, came, "");
            request.method = route.method;
            const auto answer = district.answered(request);
            CHECK_MESSAGE(answer.status == 422, route.pattern, query, " ", district.text(answer));
        }
        http::Request request = district.posting(std::string{route.pattern} + "\xff", came, "");
        request.method = route.method;
        CHECK(district.answered(request).status == 422);
    }
}

TEST_CASE("a condition a question does not know, or one given twice, is refused by its name and never passed over")
{
    District district;
    const auto came = district.come_in(work_secretary);
    int asked = 0;
    for (const Route& route : routes()) {
        if (route.door == Door::open || std::string_view{route.content} == "text/event-stream") continue;
        if (std::string_view{route.method} != "GET" ||
            std::string_view{route.pattern}.find('{') != std::string_view::npos)
            continue;
        for (const char* query : {"?form=2026-01-01", "?Node=o2", "?on%00=2026-01-01", "?=o2", "?x"}) {
            const auto answer = district.get(std::string{route.pattern} + query, came);
            CHECK_MESSAGE(answer.status == 422, route.pattern, query, " ", district.text(answer));
        }
        for (const Parameter& it : route.query) {
            const std::string twice = std::string{"?"} + it.name + "=1&" + it.name + "=2";
            CHECK_MESSAGE(district.text(district.get(route.pattern + twice, came)).find("twice") != std::string::npos,
                          route.pattern, twice);
        }
        ++asked;
    }
    CHECK(asked > 20);
    CHECK(district.get("/api/people?&text=&", came).status == 200);
    CHECK(district.get("/api/tables/people.xlsx?on=9999-12-31", came).status == 422);  // only for today
    CHECK(district.get("/api/tables/passwords.xlsx", came).status == 404);
}

TEST_CASE(
    "a day beyond two years from today or before the ledger's first year is refused by name, with both ends, wherever "
    "one is asked")
{
    District district;
    const auto came = district.come_in(work_secretary);
    const std::map<std::string_view, std::string> steps{
        {"/api/organisations/{id}", "/api/organisations/o7"},
        {"/api/organisations/{id}/duty-sheet", "/api/organisations/o7/duty-sheet"},
        {"/api/obligations/{id}", "/api/obligations/branch-general-meeting@o7@2026Q1"}};
    int asked = 0;
    for (const Route& route : routes())
        for (const Parameter& it : route.query)
            for (const char* name : {"on", "known", "compare"}) {
                if (std::string_view{it.name} != name) continue;
                const auto known = steps.find(route.pattern);
                const std::string path =
                    (known == steps.end() ? std::string{route.pattern} : known->second) + of_a_body(route) + name + "=";
                for (const char* day : {"9999-12-31", "2101-01-01", "1999-12-31", "0001-01-01"}) {
                    const auto answer = district.get(path + day, came);
                    CHECK_MESSAGE(answer.status == 422, path, day, " ", district.text(answer));
                    CHECK_MESSAGE(district.text(answer).find('"' + std::string{name} + '"') != std::string::npos,
                                  district.text(answer));
                    CHECK(district.text(answer).find(" to " + to_text(calendar::months_after(district.today, 24))) !=
                          std::string::npos);
                }
                CHECK_MESSAGE(
                    district.get(path + to_text(calendar::months_after(district.today, 24)), came).status != 422, path);
                CHECK_MESSAGE(
                    district.get(path + to_text(day_at(year_of(district.today - days{300}), 1, 1)), came).status != 422,
                    path);
                ++asked;
            }
    CHECK(asked >= 12);
    CHECK(district.get("/api/records?node=o2&from=9999-12-31", came).status == 422);
    CHECK(district.get("/api/records?node=o2&to=0001-01-01", came).status == 422);
    CHECK(district.get("/api/records?node=o2&from=1950-01-01", came).status == 200);
    CHECK(district.get("/api/record-form?day=9999-12-31", came).status == 422);
}
