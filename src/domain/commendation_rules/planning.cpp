// The basis, the quotas and the days of an award; and what is shared without a contest.
#include "domain/commendation_rules/known.h"

namespace jinze::district {
namespace {

using commendation::AwardBasis;
using commendation::AwardDays;
using commendation::AwardTitle;
using commendation::Quota;
using registry::OrgKind;

bool confers(OrgKind kind) { return kind == OrgKind::district_committee || kind == OrgKind::work_committee; }
bool praises(OrgKind kind)
{
    return confers(kind) || registry::is_leading(kind) || kind == OrgKind::organ_committee ||
           kind == OrgKind::street_committee;
}

Objection object_to_body(const Request& asked, const PlanAward& it)
{
    if (const auto no = object_to_org(asked, it.body, asked.today)) return no;
    const OrgKind kind = asked.people[it.body].kind;
    if (it.basis != AwardBasis::circular && !confers(kind))
        return because(refusals::award_body_unfit, to_text(it.body));
    if (!praises(kind)) return because(refusals::praiser_unfit, to_text(it.body));
    return {};
}

Objection object_to_authority(const Request& asked, const PlanAward& it)
{
    if (it.basis != AwardBasis::party)
        return it.authority ? because(refusals::award_member_unfit, "authority") : Objection{};
    if (!it.authority) {
        const bool own = asked.people[it.body].kind == OrgKind::district_committee;
        return own ? Objection{} : because(refusals::award_authority_missing);
    }
    if (const auto no = object_to_org(asked, *it.authority, asked.today)) return no;
    if (asked.people[*it.authority].kind != OrgKind::district_committee)
        return because(refusals::award_authority_unfit, to_text(*it.authority));
    return {};
}

bool is_share(std::optional<int> share) { return share && *share >= 0 && *share <= 100; }

Objection object_to_project(const PlanAward& it)
{
    if (it.basis == AwardBasis::project) {
        if (!it.approved_by || it.approved_by->text.empty() || !it.period || !it.leaders || !it.units)
            return because(refusals::award_project_incomplete);
        if (!is_share(it.leaders)) return because(refusals::award_share_unfit, "leaders");
        if (!is_share(it.units)) return because(refusals::award_share_unfit, "units");
        if (*it.period < 1 || *it.period > 10) return because(refusals::award_period_unfit);
        return {};
    }
    if (it.approved_by) return because(refusals::award_member_unfit, "approved_by");
    if (it.period) return because(refusals::award_member_unfit, "period");
    if (it.leaders) return because(refusals::award_member_unfit, "leaders");
    if (it.units) return because(refusals::award_member_unfit, "units");
    return {};
}

Objection object_to_basis(const Request& asked, const PlanAward& it)
{
    if (const auto no = object_to_authority(asked, it)) return no;
    if (const auto no = object_to_project(it)) return no;
    const bool documented = it.document && !it.document->text.empty() && it.decided;
    if (it.basis != AwardBasis::circular && !documented) return because(refusals::award_basis_missing);
    return it.decided ? object_to_day(asked, *it.decided) : Objection{};
}

// The quotas by title, those of persons first.
std::vector<Quota> quotas_of(const PlanAward& it)
{
    std::vector<Quota> all;
    const auto add = [&](AwardTitle title, std::optional<int> most) {
        if (most) all.push_back({title, *most});
    };
    add(AwardTitle::member, it.members);
    add(AwardTitle::worker, it.workers);
    add(AwardTitle::organisation, it.organisations);
    const bool project = it.basis == AwardBasis::project;
    add(project ? AwardTitle::person : AwardTitle::praised_person, it.persons);
    add(project ? AwardTitle::collective : AwardTitle::praised_body, it.collectives);
    return all;
}

Objection object_to_quotas(const PlanAward& it)
{
    const std::pair<const char*, bool> party[] = {{"members", it.members.has_value()},
                                                  {"workers", it.workers.has_value()},
                                                  {"organisations", it.organisations.has_value()}};
    const std::pair<const char*, bool> other[] = {{"persons", it.persons.has_value()},
                                                  {"collectives", it.collectives.has_value()}};
    if (it.basis != AwardBasis::party)
        for (const auto& [field, given] : party)
            if (given) return because(refusals::award_member_unfit, field);
    if (it.basis == AwardBasis::party)
        for (const auto& [field, given] : other)
            if (given) return because(refusals::award_member_unfit, field);
    const auto quotas = quotas_of(it);
    if (quotas.empty()) return because(refusals::award_quota_missing);
    int all = 0;
    for (const Quota& quota : quotas) {
        if (quota.most < 1 || quota.most > commendation::most_nominees)
            return because(refusals::award_quota_unfit, std::to_string(commendation::most_nominees));
        all += quota.most;
    }
    if (all > commendation::most_nominees)
        return because(refusals::award_quota_unfit, std::to_string(commendation::most_nominees));
    return {};
}

Objection object_to_days(const Request& asked, const PlanAward& it)
{
    const AwardDays& days_of = it.days;
    const Day all[] = {days_of.recommend_by, days_of.review_by, days_of.opinions_by,
                       days_of.list_by,      days_of.decide_by, days_of.close_by};
    for (const Day day : all)
        if (const auto no = object_to_coming_day(asked, day)) return no;
    for (std::size_t i = 1; i < std::size(all); ++i)
        if (all[i] < all[i - 1]) return because(refusals::award_days_unfit, to_text(all[i]));
    const Day earliest = asked.working_days().after(days_of.list_by, commendation::days_of_notice + 1).day;
    if (days_of.decide_by < earliest) return because(refusals::award_days_too_short, to_text(earliest));
    if (std::abs(it.year - year_of(days_of.decide_by)) > 1)
        return because(refusals::award_year_unfit, std::to_string(it.year));
    return {};
}

}  // namespace

OrgId toward(const State&, const PlanAward& it, Day) { return it.body; }
OrgId toward(const State&, const SharePractice& it, Day) { return it.body; }

void clean_texts(TextDoor& door, PlanAward& it)
{
    door.take(texts::award_title, it.title.text, "title");
    if (it.document) door.take(texts::award_document, it.document->text, "document");
    if (it.approved_by) door.take(texts::award_approver, it.approved_by->text, "approved_by");
}
void clean_texts(TextDoor& door, SharePractice& it)
{
    door.take(texts::practice_did, it.did.text, "did");
    door.take(texts::practice_effect, it.effect.text, "effect");
}

Decided decide_on(const Request& asked, const PlanAward& command)
{
    if (const auto no = object_to_body(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_basis(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_quotas(command)) return std::unexpected{*no};
    if (const auto no = object_to_days(asked, command)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.title.text, texts::award_title, "title")) return std::unexpected{*no};
    const auto sealed = [&](const std::optional<Text>& text) {
        return text && !text->text.empty() ? std::optional{asked.seal(*text)} : std::nullopt;
    };
    const auto next = static_cast<std::uint32_t>(asked.state.of<commendation::Awards>().all().size() + 1);
    commendation::AwardPlanned planned{.award = commendation::AwardId{next},
                                       .year = command.year,
                                       .body = command.body,
                                       .basis = command.basis,
                                       .title = asked.seal(command.title),
                                       .document = sealed(command.document),
                                       .decided = command.decided,
                                       .authority = command.authority,
                                       .approved_by = sealed(command.approved_by),
                                       .period = command.period,
                                       .limits = {},
                                       .quotas = quotas_of(command),
                                       .days = command.days};
    if (command.basis == AwardBasis::project)
        planned.limits = commendation::ProjectLimits{.leaders = *command.leaders, .units = *command.units};
    return Events{std::move(planned)};
}

Decided decide_on(const Request& asked, const SharePractice& command)
{
    if (const auto no = object_to_org(asked, command.body, asked.today)) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.did.text, texts::practice_did, "did")) return std::unexpected{*no};
    if (const auto no = object_to_missing(command.effect.text, texts::practice_effect, "effect"))
        return std::unexpected{*no};
    const auto next = static_cast<int>(asked.state.of<commendation::Awards>().practices().size() + 1);
    return Events{commendation::PracticeShared{
        .practice = next, .body = command.body, .did = asked.seal(command.did), .effect = asked.seal(command.effect)}};
}

}  // namespace jinze::district
