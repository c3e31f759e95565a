#include "domain/registry/fitting.h"

namespace jinze::registry {

namespace {

// Whether the body stands above the grassroots organisations.
bool leads_branches(OrgKind kind) { return kind == OrgKind::work_committee || kind == OrgKind::street_committee; }

}  // namespace

bool may_lead(OrgKind parent, OrgKind child)
{
    using enum OrgKind;
    switch (child) {
        case district_committee: return false;
        case work_committee:
        case organisation_department:
        case street_committee: return parent == district_committee;
        case unit:
        case other: return true;
        case party_group:
        case leading_group:
        case department_committee:
            return parent == district_committee || parent == work_committee || is_leading(parent);
        case organ_committee:
        case general_branch: return leads_branches(parent) || parent == organ_committee;
        case branch:
        case joint_branch: return leads_branches(parent) || parent == organ_committee || parent == general_branch;
        case small_group: return is_branch(parent);
        case discipline_body: return parent == district_committee || leads_branches(parent) || is_grassroots(parent);
    }
    return false;
}

bool may_guide(OrgKind parent, OrgKind child)
{
    return is_leading(parent) && (is_grassroots(child) || child == OrgKind::discipline_body || child == OrgKind::other);
}

bool may_reach_everywhere(OrgKind kind)
{
    return kind == OrgKind::district_committee || kind == OrgKind::work_committee ||
           kind == OrgKind::organisation_department;
}

bool may_be_topmost(OrgKind kind) { return kind == OrgKind::district_committee || kind == OrgKind::work_committee; }

bool needs_parent(OrgKind kind) { return kind != OrgKind::unit && kind != OrgKind::district_committee; }

bool has_post(OrgKind kind, Title title)
{
    using enum OrgKind;
    const bool administrator = title >= Title::system_administrator;
    const bool simple = title == Title::secretary || title == Title::deputy_secretary || title == Title::member ||
                        title == Title::clerk;
    switch (kind) {
        case unit: return false;
        case small_group: return title == Title::group_leader;
        case work_committee: return title != Title::group_leader;
        case district_committee:
        case party_group:
        case leading_group:
        case department_committee:
        case organisation_department:
        case other: return simple;
        case discipline_body: return simple || title == Title::full_time_deputy;
        case street_committee:
        case organ_committee:
        case general_branch:
        case branch:
        case joint_branch: return !administrator && title != Title::group_leader;
    }
    return false;
}

bool may_take_charge(OrgKind kind, Title title)
{
    const bool body = kind == OrgKind::district_committee || kind == OrgKind::work_committee ||
                      kind == OrgKind::street_committee || is_leading(kind);
    return body && is_committee_post(title);
}

}  // namespace jinze::registry
