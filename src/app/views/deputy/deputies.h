// 职务代理: the delegations a reader may see, those in force and to come first; and for whom this reader may name a
// deputy.
#pragma once

#include "app/views/whose.h"
#include "domain/delegation/delegations.h"

namespace jinze::views {

enum class DelegationState : std::uint8_t { in_force, coming, over, ended_early };
BOOST_DESCRIBE_ENUM(DelegationState, in_force, coming, over, ended_early)

struct DeputiesQuestion {
    std::optional<std::string> org;  // a body, for whose people a deputy is to be named; default: the reader's own
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct DelegationRow {
    std::string delegation;  // e3
    Named org;
    Named absent, deputy;
    Bilingual absent_seat, deputy_seat;  // 书记; empty: no post there any more
    Day from{}, until{};                 // both included
    int working_days = 0;
    DelegationState state{};
    Day named_on{};
    Named named_by;
    std::optional<Day> ended_on;
    std::string why;  // for the two, their body and whoever may end it
    bool may_end = false;
};
struct FitDeputy {
    Named person;
    Bilingual seat;
};
// Somebody for whom the reader may name a deputy.
struct Absence {
    Named org;
    Named absent;
    Bilingual seat;
    bool own = false;  // the reader
    std::vector<FitDeputy> deputies;
};
struct DeputiesPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<DelegationRow> rows;
    std::vector<Absence> absences;
    int days_at_most = 0;
};
BOOST_DESCRIBE_STRUCT(DeputiesQuestion, (), (org, page, size))
BOOST_DESCRIBE_STRUCT(DelegationRow, (),
                      (delegation, org, absent, deputy, absent_seat, deputy_seat, from, until, working_days, state,
                       named_on, named_by, ended_on, why, may_end))
BOOST_DESCRIBE_STRUCT(FitDeputy, (), (person, seat))
BOOST_DESCRIBE_STRUCT(Absence, (), (org, absent, seat, own, deputies))
BOOST_DESCRIBE_STRUCT(DeputiesPage, (), (on, page, size, total, rows, absences, days_at_most))

// Whoever reads for the body, and the two.
bool reads(const Reader& reader, const delegation::Delegation& delegation);
Result<DeputiesPage> deputies(const Reader& reader, const DeputiesQuestion& asked);

}  // namespace jinze::views
