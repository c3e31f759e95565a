#include "app/views/board/board_place.h"

#include <fmt/format.h>

namespace jinze::views {
namespace {

using duty::Obligation;
using duty::Shape;
using duty::Standing;

int month_in(Day day, int year)
{
    if (year_of(day) != year) return year_of(day) < year ? 1 : 13;
    return static_cast<int>(static_cast<unsigned>(civil(day).month()));
}

// Every bearer has the same windows, without overlaps.
bool is_regular(Shape shape)
{
    return shape == Shape::count || shape == Shape::hours || shape == Shape::by_date || shape == Shape::reference_year;
}

Bearers kind_of(registry::OrgKind kind, bool body)
{
    using registry::OrgKind;
    switch (kind) {
        case OrgKind::district_committee: return Bearers::district;
        case OrgKind::work_committee: return Bearers::work;
        case OrgKind::organisation_department: return Bearers::department;
        case OrgKind::party_group:
        case OrgKind::leading_group:
        case OrgKind::department_committee: return body ? Bearers::leading : Bearers::leaders;
        case OrgKind::street_committee: return Bearers::street;
        case OrgKind::organ_committee:
        case OrgKind::general_branch: return body ? Bearers::organ : Bearers::secretaries;
        case OrgKind::discipline_body: return Bearers::discipline;
        case OrgKind::branch:
        case OrgKind::joint_branch: return body ? Bearers::branch : Bearers::secretaries;
        case OrgKind::small_group: return Bearers::small_group;
        default: return Bearers::others;
    }
}

}  // namespace

std::string month_id(int month)
{
    if (month < 1) return "earlier";
    return month > 12 ? "later" : fmt::format("{:02}", month);
}

std::optional<Months> months_of(const Obligation& it, Standing standing, const BoardDay& day)
{
    const int last = year_of(it.last);
    if (last < day.year) {
        const bool over = duty::is_settled(standing) || standing == Standing::not_owed;
        return over ? std::nullopt : std::optional{Months{}};
    }
    if (last > day.year && it.begin > day.on) return {};
    const int to = month_in(it.last, day.year);
    return Months{is_regular(it.terms().owed.shape) ? month_in(it.begin, day.year) : to, to};
}

bool is_missed_earlier(const Obligation& it, Standing standing, int year)
{
    return year_of(it.last) < year && standing == Standing::overdue;
}

Bearers bearers_of(const registry::Register& people, const duty::BearerRef& bearer)
{
    using Kind = duty::BearerRef::Kind;
    switch (bearer.kind) {
        case Kind::body: return kind_of(people[bearer.org()].kind, true);
        case Kind::post:
        case Kind::charge: return kind_of(people[people[bearer.post()].org].kind, false);
        case Kind::member: return Bearers::members;
    }
    return Bearers::others;
}

}  // namespace jinze::views
