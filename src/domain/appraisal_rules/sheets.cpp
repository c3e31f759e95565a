// 组织部 receipts sheets and says how they were used; the district committee names a delegate for contests.
#include <algorithm>

#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::Appraisals;
using appraisal::Assessment;
using registry::OrgKind;

// The topic of the duty to make the responsibility system part of assessing (catalogue, 组织部).
const Code& topic()
{
    static const Code code{"cadre-assessment"};
    return code;
}

// The bodies named, or all whose group is final.
std::vector<OrgId> bodies_of(const Assessment& it, const ReceiptSheets& command)
{
    if (!command.bodies.empty()) return command.bodies;
    std::vector<OrgId> all;
    for (const auto& group : it.groups)
        if (group.finalised != never) all.insert(all.end(), group.planned.bodies.begin(), group.planned.bodies.end());
    return all;
}

bool is_receipted(const Assessment& it, OrgId org, OrgId body)
{
    return std::ranges::any_of(it.receipted, [&](const appraisal::Receipted& one) {
        return one.it.org == org && contains(one.it.bodies, body);
    });
}

Objection object_to_sheets(const Assessment& it, OrgId org, const std::vector<OrgId>& bodies)
{
    constexpr std::size_t most = 250;  // a leaf holds 4 KiB
    if (bodies.empty()) return because(refusals::group_not_final);
    if (bodies.size() > most) return because(refusals::figure_implausible);
    for (const OrgId body : bodies) {
        const appraisal::Group* group = it.group_of(body);
        if (!group) return because(refusals::not_assessed_here, to_text(body));
        if (group->finalised == never) return because(refusals::group_not_final);
        if (std::ranges::count(bodies, body) > 1) return because(refusals::assessed_twice, to_text(body));
    }
    if (std::ranges::all_of(bodies, [&](OrgId body) { return is_receipted(it, org, body); }))
        return because(refusals::sheets_receipted_already);
    return {};
}

}  // namespace

OrgId toward(const State&, const ReceiptSheets& it, Day) { return it.org; }
OrgId toward(const State& state, const NameContestDelegate&, Day) { return state.body_of(OrgKind::work_committee); }

void clean_texts(TextDoor& door, ReceiptSheets& it) { door.take(texts::sheets_use, it.use.text, "use"); }

Decided decide_on(const Request& asked, const ReceiptSheets& command)
{
    const auto found = assessment_of(asked, command.assessment);
    if (!found) return std::unexpected{found.error()};
    if (const auto no = object_to_org(asked, command.org, asked.today)) return std::unexpected{*no};
    if (asked.people[command.org].kind != OrgKind::organisation_department)
        return refuse(refusals::not_the_organisation_department, to_text(command.org));
    if (const auto no = object_to_office(asked, command.org)) return std::unexpected{*no};
    const auto bodies = bodies_of(**found, command);
    if (const auto no = object_to_sheets(**found, command.org, bodies)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.use.text, texts::sheets_use, "use")) return std::unexpected{*no};
    const RecordId record{static_cast<std::uint32_t>(asked.state.records().all().size() + 1)};
    record::RecordEntered entered{.record = record, .content = {}, .words = {}};
    entered.content.kind = record::Kind::document;
    entered.content.host = command.org;
    entered.content.performed = asked.today;
    entered.content.topics = {topic()};
    RecordWords words{.title = std::to_string((*found)->planned.year) + "年度履责事实单签收",
                      .notes = command.use.text};
    entered.words = asked.seal(words);
    return Events{entered,
                  appraisal::SheetsReceipted{
                      .assessment = command.assessment, .org = command.org, .bodies = bodies, .record = record}};
}

Decided decide_on(const Request& asked, const NameContestDelegate& command)
{
    const OrgId work = asked.state.body_of(OrgKind::work_committee);
    const auto is_committee = [&](OrgId body) { return asked.people[body].kind == OrgKind::district_committee; };
    if (!work || std::ranges::none_of(asked.bodies_with(Right::decide_contest, work), is_committee))
        return refuse(refusals::right_missing, work ? to_text(work) : std::string{});
    if (const auto no = object_to_person(asked, command.person)) return std::unexpected{*no};
    if (command.from < asked.today) return refuse(refusals::from_in_the_past, to_text(command.from));
    const auto posts = asked.people.posts_of(command.person, asked.today, asked.today);
    const bool inside = std::ranges::any_of(posts, [&](PostId post) { return asked.people[post].org == work; });
    const bool days_fit = command.last >= command.from && command.last <= calendar::months_after(asked.today, 12);
    if (inside || !days_fit) return refuse(refusals::delegate_unfit, to_text(command.person));
    return Events{
        appraisal::ContestDelegateNamed{.person = command.person, .from = command.from, .last = command.last}};
}

}  // namespace jinze::district
