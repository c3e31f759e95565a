// The grants in force until the district adopts its own. A superior reads and decides, but never edits what another
// body entered. The three administrators have no grant here.
#include "domain/district/rights.h"

namespace jinze::district {
namespace {

using registry::OrgKind;
using registry::Title;
using enum Right;
using enum Reach;

struct Row {
    std::vector<OrgKind> kinds;
    std::vector<Title> titles;
    std::vector<Right> rights;
    std::vector<Reach> reaches;
};

const std::vector<Title> heads{Title::secretary, Title::full_time_deputy, Title::deputy_secretary};
const std::vector<Title> officers{Title::secretary,
                                  Title::full_time_deputy,
                                  Title::deputy_secretary,
                                  Title::member,
                                  Title::organisation_officer,
                                  Title::publicity_officer,
                                  Title::discipline_officer,
                                  Title::other_officer};
const std::vector<Title> seats{Title::secretary, Title::deputy_secretary, Title::member};
const std::vector<Title> others{Title::member, Title::organisation_officer, Title::publicity_officer,
                                Title::discipline_officer, Title::other_officer};
const std::vector<Title> clerk{Title::clerk};

std::vector<Title> with_clerk(std::vector<Title> titles)
{
    titles.push_back(Title::clerk);
    return titles;
}

std::vector<Row> rows()
{
    const std::vector<OrgKind> work{OrgKind::work_committee}, district{OrgKind::district_committee};
    const std::vector<OrgKind> leading{OrgKind::party_group, OrgKind::leading_group, OrgKind::department_committee};
    const std::vector<OrgKind> street{OrgKind::street_committee};
    const std::vector<OrgKind> upper{OrgKind::organ_committee, OrgKind::general_branch};
    const std::vector<OrgKind> branches{OrgKind::branch, OrgKind::joint_branch};
    const std::vector<OrgKind> small{OrgKind::small_group};
    const std::vector<OrgKind> bodies{OrgKind::organisation_department, OrgKind::discipline_body, OrgKind::other};
    return {
        // 工委: runs the system, and is the tier above all bodies it leads
        {work,
         with_clerk(heads),
         {read, manage, appoint, import, adopt, open_reference_year, erase, correct},
         {everywhere}},
        {work, with_clerk(heads), {decide_reason, waive, decide_contest}, {led}},
        {work, with_clerk(heads), {Right::record, give_reason}, {own}},
        {work, heads, {grant}, {everywhere}},
        {work, others, {read}, {own, led}},
        {work, others, {Right::record, correct, give_reason}, {own}},
        // 区委: above the work committee and the leading groups; decides contests
        {district, {Title::secretary, Title::deputy_secretary}, {read}, {everywhere}},
        {district, {Title::secretary, Title::deputy_secretary}, {decide_reason, waive, decide_contest}, {led}},
        {district, with_clerk(seats), {Right::record, correct, give_reason}, {own}},
        {district, {Title::member}, {read}, {led}},
        // 党组, 领导班子
        {leading, seats, {read}, {own, guided, charge, unit}},
        {leading, seats, {Right::record, correct}, {own, guided}},
        {leading, seats, {give_reason}, {own}},
        {leading, seats, {decide_reason, waive, decide_contest}, {guided}},
        {leading, {Title::secretary}, {adopt}, {unit}},
        {leading, clerk, {read, Right::record, correct}, {own, unit}},
        {leading, clerk, {give_reason}, {own}},
        // 机关党委, 总支
        {upper, officers, {read, Right::record, correct}, {own, led}},
        {upper, officers, {give_reason}, {own}},
        {upper, officers, {decide_reason, waive, decide_contest}, {led}},
        {upper, clerk, {read, Right::record, correct}, {own, led, unit}},
        {upper, clerk, {give_reason}, {own}},
        // 街道党工委: leads its own bodies, as 机关党委 do, and reaches no others
        {street, officers, {read, Right::record, correct}, {own, led}},
        {street, officers, {give_reason}, {own}},
        {street, heads, {decide_reason, waive, decide_contest}, {led}},
        {street, clerk, {read, Right::record, correct}, {own, led, unit}},
        {street, clerk, {give_reason}, {own}},
        // 支部, 小组
        {branches, with_clerk(officers), {read, Right::record, correct, give_reason}, {own, led}},
        {small, {Title::group_leader}, {read, Right::record, correct, give_reason}, {own}},
        // 组织部 and the rest
        {{OrgKind::organisation_department}, with_clerk(seats), {read}, {everywhere}},
        {bodies, with_clerk(seats), {Right::record, correct, give_reason}, {own}},
    };
}

std::vector<Grant> spread()
{
    std::vector<Grant> grants;
    for (const Row& row : rows())
        for (const OrgKind kind : row.kinds)
            for (const Title title : row.titles)
                for (const Right right : row.rights)
                    for (const Reach reach : row.reaches) grants.push_back({kind, title, right, reach});
    return grants;
}

}  // namespace

std::span<const Grant> built_in_grants()
{
    static const std::vector<Grant> grants = spread();
    return grants;
}

}  // namespace jinze::district
