// The secret address of a person's calendar opens for as long as the person may sign in.
#include <doctest/doctest.h>

#include "front/serve/district_test.h"

using namespace jinze;
using namespace jinze::serve;

TEST_CASE_FIXTURE(District, "the address of a calendar is unknown once its person has left")
{
    const PersonId member{13};
    const auto came = come_in(member.number());
    const std::string made = text(ask(posting("/api/own-account/calendar", came, "{}")));
    const auto from = made.find("/api/calendar/");
    REQUIRE_MESSAGE(from != made.npos, made);
    const std::string address = made.substr(from, made.find('"', from) - from);
    CHECK(get(address, {}).status == 200);
    OpenDesk::put(PersonId{work_secretary},
                  {district::EndMembership{member, registry::Leaving::transferred_out, today}});
    const auto answer = get(address, {}), never = get("/api/calendar/0a", {});
    CHECK(answer.status == 404);
    CHECK(text(answer) == text(never));
}
