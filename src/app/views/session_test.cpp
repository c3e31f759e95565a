#include "app/views/session.h"

#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;

TEST_CASE("whoever sits in a leading group leads; a clerk there and the secretary of a branch do not")
{
    Office office;
    const auto leads = [&](PersonId who) { return office.as(who, session_page).posts.front().leads; };
    CHECK(leads(group_secretary));
    CHECK(leads(deputy));
    CHECK_FALSE(leads(group_clerk));
    CHECK_FALSE(leads(secretary));
}

TEST_CASE("the office's own account sets the district up, and no other does")
{
    Office office;
    CHECK(office.as(PersonId{}, session_page).setting_up);
    CHECK_FALSE(office.as(secretary, session_page).setting_up);
}
