// The type of matter that is built in: 督办, the steps of 立项 to 办结.
#include "domain/matter/matters.h"

namespace jinze::matter {
namespace {

using registry::OrgKind;

Type built_in_supervised()
{
    const Code confirmation{"confirmation"}, approval{"approval"}, signing{"signing"}, handling{"handling"},
        review{"review"};
    return {
        .code = Code{"supervised"},
        .title = {"督办事项"},
        .title_en = {"Supervised matter"},
        .opened_by = Opener::setter,
        .setters = {OrgKind::district_committee, OrgKind::work_committee, OrgKind::party_group, OrgKind::leading_group,
                    OrgKind::department_committee, OrgKind::street_committee, OrgKind::organ_committee},
        .leads = {OrgKind::party_group, OrgKind::leading_group, OrgKind::department_committee,
                  OrgKind::street_committee, OrgKind::organ_committee, OrgKind::general_branch, OrgKind::branch,
                  OrgKind::joint_branch},
        .nodes = {{confirmation, Phase::confirmation, Owner::leader, 3, approval, {}},
                  {approval, Phase::approval, Owner::setter, 3, signing, {}},
                  {signing, Phase::signing, Owner::lead, 3, handling, {}},
                  {handling, Phase::handling, Owner::lead, 0, review, {}},
                  {review, Phase::review, Owner::setter, 5, {}, handling}},
        .ladder = {
            {0, Rung::responsible}, {5, Rung::deputy_in_charge}, {10, Rung::secretary}, {20, Rung::work_committee}}};
}

}  // namespace

const std::shared_ptr<const Type>& supervised()
{
    static const auto type = std::make_shared<const Type>(built_in_supervised());
    return type;
}

}  // namespace jinze::matter
