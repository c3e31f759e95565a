// Adjusts commands about commendations so that they may be allowed: meetings that have a quorum and a vote, nominees
// that are where the act wants them.
#include "domain/commendation/life.h"
#include "simulation/drawing.h"

namespace jinze::simulation {
namespace {

using commendation::Award;
using commendation::NomineeStanding;

const std::deque<Award>& awards(const Drawing& draw) { return draw.state.of<commendation::Awards>().all(); }

const Award* open_one(Drawing& draw)
{
    for (int tries = 0; tries < 6 && !awards(draw).empty(); ++tries) {
        const Award& it = awards(draw)[draw.chance.below(awards(draw).size())];
        if (it.filed > draw.today) return &it;
    }
    return nullptr;
}

// A meeting of a body with a quorum, if there is one; of any body that `is`.
RecordId meeting(Drawing& draw, auto is)
{
    const auto& all = draw.state.records().all();
    for (int tries = 0; tries < 30 && !all.empty(); ++tries) {
        const record::Record& it = all[draw.chance.below(all.size())];
        const record::Version* version = it.known(draw.today);
        if (version && version->content.kind == record::Kind::meeting && is(*version)) return it.id;
    }
    return draw.any<RecordId>();
}
RecordId meeting_of(Drawing& draw, OrgId body)
{
    return meeting(draw, [&](const record::Version& it) { return it.content.host == body; });
}

std::vector<int> standing_in(const Drawing& draw, const Award& award, auto... standings)
{
    const auto life = life_of(award, draw.state.duties().working_days(draw.today), draw.today);
    std::vector<int> found;
    for (std::size_t i = 0; i < life.nominees.size(); ++i)
        if (((life.nominees[i].standing == standings) || ...)) found.push_back(static_cast<int>(i) + 1);
    return found;
}

}  // namespace

void fit(Drawing& draw, district::PlanAward& it)
{
    it.body = draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::work_committee; });
    it.year = year_of(draw.today);
    it.basis = draw.chance.one_in(3) ? commendation::AwardBasis::circular : commendation::AwardBasis::party;
    it.approved_by.reset();
    it.period = it.leaders = it.units = {};
    it.members = it.workers = it.organisations = it.persons = it.collectives = {};
    it.authority.reset();
    if (it.basis == commendation::AwardBasis::party) {
        it.authority =
            draw.org_of_kind([](registry::OrgKind kind) { return kind == registry::OrgKind::district_committee; });
        it.document = district::Text{"批复"};
        it.decided = draw.today;
        it.members = 3, it.organisations = 2;
    } else {
        it.decided.reset();
        it.persons = 3;
    }
    const Day day = draw.today;
    it.days = {.recommend_by = day,
               .review_by = day + days{2},
               .opinions_by = day + days{4},
               .list_by = day + days{6},
               .decide_by = day + days{30},
               .close_by = day + days{40}};
}

void fit(Drawing& draw, district::RecommendNominee& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    it.senior = it.posthumous = false;
    it.vote = 1;
    if (!award->planned.quotas.empty())
        it.title = award->planned.quotas[draw.chance.below(award->planned.quotas.size())].title;
    it.meeting = meeting(draw, [](const record::Version& version) { return version.content.rare.votes.size() > 0; });
    const record::Record* found = draw.state.records().find(it.meeting);
    if (!found) return;
    const auto& content = found->latest().content;
    it.person.reset();
    it.org.reset();
    if (!commendation::is_for_person(it.title)) {
        it.org = content.host;
        return;
    }
    const auto members = draw.people.members(content.host, content.performed, draw.today);
    if (!members.empty()) it.person = members[draw.chance.below(members.size())];
}

void fit(Drawing& draw, district::ReviewNominee& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    const auto waiting = standing_in(draw, *award, NomineeStanding::recommended);
    if (waiting.empty()) return;
    it.nominee = draw.chance.of(waiting);
    it.forwarded = !draw.chance.one_in(5);
    const auto& nominee = award->nominees[static_cast<std::size_t>(it.nominee) - 1];
    it.meeting =
        meeting_of(draw, district::reviewer_of(draw.state, *award, nominee.recommended.body, draw.today, draw.today));
}

void fit(Drawing& draw, district::GiveOpinion& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    it.nominees = standing_in(draw, *award, NomineeStanding::forwarded);
    if (it.objections.size() > 1) it.objections.clear();
}

void fit(Drawing& draw, district::DecideAwardList& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    it.nominees = standing_in(draw, *award, NomineeStanding::forwarded, NomineeStanding::listed);
    it.substitutes.clear();
    if (it.nominees.size() > 1) it.substitutes.push_back(it.nominees.back()), it.nominees.pop_back();
    it.meeting = meeting_of(draw, award->planned.body);
}

void fit(Drawing& draw, district::PublishAwardNotice& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    it.nominees = standing_in(draw, *award, NomineeStanding::listed);
    if (it.nominees.empty()) it.nominees = standing_in(draw, *award, NomineeStanding::substitute);
    it.first = draw.state.duties().working_days(draw.today).on_or_after(draw.today).day;
    it.working_days.reset();
}

void fit(Drawing& draw, district::ReceiveNomineeObjection& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    const auto seen = standing_in(draw, *award, NomineeStanding::in_notice, NomineeStanding::objected);
    if (!seen.empty()) it.nominee = draw.chance.of(seen);
    it.received = draw.today;
}

void fit(Drawing& draw, district::ConcludeNomineeObjection& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    if (!award->objections.empty()) it.objection = static_cast<int>(1 + draw.chance.below(award->objections.size()));
    it.meeting.reset();
    if (it.outcome != commendation::ObjectionOutcome::unfounded) it.meeting = meeting_of(draw, award->planned.body);
}

void fit(Drawing& draw, district::ConferAwards& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    it.nominees = standing_in(draw, *award, NomineeStanding::notice_full);
    it.meeting = meeting_of(draw, award->planned.body);
}

void fit(Drawing& draw, district::RevokeAward& it)
{
    const Award* award = open_one(draw);
    if (!award) return;
    it.award = award->id;
    const auto all = standing_in(draw, *award, NomineeStanding::conferred);
    if (!all.empty()) it.nominee = draw.chance.of(all);
    it.meeting = meeting_of(draw, award->planned.body);
}

}  // namespace jinze::simulation
