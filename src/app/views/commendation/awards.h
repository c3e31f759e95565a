// The awards of the district, the latest first, and the practices shared. That there is an award is public; who is
// nominated is not, until a notice.
#pragma once

#include "app/views/matter/known.h"
#include "app/views/whose.h"
#include "domain/commendation_rules/decide.h"

namespace jinze::views {

struct AwardRow {
    std::string award;  // j2
    std::string title;
    int year = 0;
    Named body;
    commendation::AwardBasis basis{};
    commendation::AwardStep step{};
    int number = 1;  // of the step, 1 to 9
    std::optional<Day> due, filed;
};
struct PracticeShown {
    int practice = 0;
    Named body;
    std::string did, effect;
    Day on{};
};
struct AwardsQuestion {
    std::optional<PageNumber> page;
    std::optional<PageSize> size;
};
struct AwardsPage {
    Day on{};
    int page = 1, size = 50, total = 0;
    std::vector<AwardRow> rows;
    std::vector<PracticeShown> practices;  // the latest first, by no other order
    bool may_plan = false, may_share = false;
};
BOOST_DESCRIBE_STRUCT(AwardRow, (), (award, title, year, body, basis, step, number, due, filed))
BOOST_DESCRIBE_STRUCT(PracticeShown, (), (practice, body, did, effect, on))
BOOST_DESCRIBE_STRUCT(AwardsQuestion, (), (page, size))
BOOST_DESCRIBE_STRUCT(AwardsPage, (), (on, page, size, total, rows, practices, may_plan, may_share))

Result<AwardsPage> awards(const Reader& reader, const AwardsQuestion& asked);
AwardRow award_row(const Reader& reader, const commendation::Award& it, const commendation::AwardLife& life);

}  // namespace jinze::views
