// The place of an obligation on a board: the months of its window, what an earlier year missed, and its bearers.
#include "app/views/board/board_place.h"

#include <doctest/doctest.h>

#include "app/views/office_test.h"

using namespace jinze;
using namespace jinze::views;
using namespace jinze::views::test;
using duty::Shape;
using duty::Standing;

namespace {

// An obligation of that shape over those days.
struct Made {
    duty::DutyVersion version;
    duty::Obligation it;

    Made(Shape shape, Day begin, Day last)
    {
        version.terms.owed.shape = shape;
        it = {.version = &version, .window = "w", .begin = begin, .last = last};
    }
};

std::string months(Shape shape, Day begin, Day last, Standing standing, Day on = wednesday, int year = 2026)
{
    const Made made{shape, begin, last};
    const auto found = months_of(made.it, standing, {on, year});
    return found ? month_id(found->first) + "-" + month_id(found->last) : "";
}

}  // namespace

TEST_CASE("a window covers the months from its first day to its last, within the year")
{
    CHECK(months(Shape::count, day_at(2026, 7, 1), day_at(2026, 9, 30), Standing::open) == "07-09");
    CHECK(months(Shape::count, day_at(2026, 1, 1), day_at(2026, 12, 31), Standing::open) == "01-12");
    CHECK(months(Shape::by_date, day_at(2026, 1, 1), day_at(2026, 3, 31), Standing::done) == "01-03");
    CHECK(months(Shape::count, day_at(2026, 8, 1), day_at(2026, 8, 31), Standing::not_begun) == "08-08");
    // Opened by a notice of the year before, ending in this one; and one that continues into the next year.
    CHECK(months(Shape::reference_year, day_at(2025, 12, 10), day_at(2026, 2, 20), Standing::done) == "01-02");
    CHECK(months(Shape::reference_year, day_at(2026, 11, 20), day_at(2027, 1, 31), Standing::open,
                 day_at(2026, 11, 25)) == "11-later");
}

TEST_CASE("what an occasion or an election began stands in the month of its last day alone")
{
    CHECK(months(Shape::within, day_at(2026, 5, 20), day_at(2026, 7, 3), Standing::overdue) == "07-07");
    CHECK(months(Shape::term, day_at(2022, 8, 12), day_at(2026, 8, 12), Standing::open) == "08-08");
}

TEST_CASE("of earlier years a board has what is not settled, and of later ones what has begun")
{
    const Day begin = day_at(2025, 10, 1), last = day_at(2025, 12, 31);
    CHECK(months(Shape::count, begin, last, Standing::overdue) == "earlier-earlier");
    for (const Standing over :
         {Standing::done, Standing::done_late, Standing::answered, Standing::waived, Standing::not_owed})
        CHECK(months(Shape::count, begin, last, over) == "");
    CHECK(months(Shape::count, day_at(2027, 1, 1), day_at(2027, 12, 31), Standing::not_begun) == "");
    // Seen from a day of the year before, the board's year does not change.
    CHECK(months(Shape::count, begin, last, Standing::open, day_at(2025, 12, 31)) == "earlier-earlier");
}

TEST_CASE("missed earlier is what is past its last day, not what still waits for a reason or a notice")
{
    const Made december{Shape::count, day_at(2025, 10, 1), day_at(2025, 12, 31)},
        june{Shape::count, day_at(2026, 4, 1), day_at(2026, 6, 30)};
    CHECK(is_missed_earlier(december.it, Standing::overdue, 2026));
    CHECK_FALSE(is_missed_earlier(december.it, Standing::reason_wanted, 2026));
    CHECK_FALSE(is_missed_earlier(december.it, Standing::awaiting_notice, 2026));
    CHECK_FALSE(is_missed_earlier(june.it, Standing::overdue, 2026));
    CHECK_FALSE(is_missed_earlier(december.it, Standing::overdue, 2025));
}

TEST_CASE("who owes a duty is told by the body, the body of the post, or the member")
{
    using Kind = duty::BearerRef::Kind;
    Office office;
    const auto& people = office.state.people();
    const auto of = [&](OrgId org) { return bearers_of(people, {.kind = Kind::body, .id = org.number()}); };
    CHECK(of(committee) == Bearers::district);
    CHECK(of(work) == Bearers::work);
    CHECK(of(group) == Bearers::leading);
    CHECK(of(organ) == Bearers::organ);
    CHECK(of(two) == Bearers::branch);
    const auto held = [&](PersonId person) {
        const PostId post = people.posts_of(person, wednesday, wednesday).front();
        return bearers_of(people, {.kind = Kind::post, .id = post.number()});
    };
    CHECK(held(deputy) == Bearers::leaders);
    CHECK(held(organ_secretary) == Bearers::secretaries);
    CHECK(held(secretary) == Bearers::secretaries);
    CHECK(bearers_of(people, {.kind = Kind::member, .id = member.number()}) == Bearers::members);
}
