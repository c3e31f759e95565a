// Adjusts commands about matters so that they may be allowed: bodies that set and lead, days to come, a leader's
// instruction or a record's item now and then.
#include "simulation/drawing.h"

namespace jinze::simulation {
namespace {

using registry::OrgKind;

bool may_set(OrgKind kind) { return kind == OrgKind::work_committee || kind == OrgKind::party_group; }
bool may_lead(OrgKind kind) { return registry::is_leading(kind) || kind == OrgKind::organ_committee; }

Day to_come(Drawing& draw, int ahead) { return draw.today + days{static_cast<int>(1 + draw.chance.below(ahead))}; }

// A matter that is still open, if there is one.
matter::MatterId open_one(Drawing& draw)
{
    const auto& all = draw.state.of<matter::Matters>().all();
    for (int tries = 0; tries < 6 && !all.empty(); ++tries) {
        const matter::Matter& it = all[draw.chance.below(all.size())];
        if (matter::life_of(it, draw.state.duties().working_days(draw.today), draw.today).is_open()) return it.id;
    }
    return draw.any<matter::MatterId>();
}

}  // namespace

void fit(Drawing& draw, district::OpenMatter& it)
{
    it.setter = draw.org_of_kind(may_set);
    it.lead = draw.org_of_kind(may_lead);
    it.joint.clear();
    if (draw.chance.one_in(2)) it.due = to_come(draw, 40);
    if (it.due || draw.chance.one_in(2)) it.feedback.reset();
    if (!draw.chance.one_in(6)) it.answers.reset(), it.reopens.reset();
    if (!draw.chance.one_in(4)) it.record.reset(), it.part_of.reset();
    if (!draw.chance.one_in(8)) it.instructed_by.reset();
    if (it.instructed_by) it.source = matter::MatterSource::instruction;
    it.item = 1;
    it.type.reset();
    const auto types = draw.state.of<matter::Matters>().types();
    if (draw.chance.one_in(3)) it.type = draw.chance.of(types)->code.text();
    if (!draw.chance.one_in(4)) it.document.reset();
    it.goals.resize(std::min<std::size_t>(it.goals.size(), 1));
    if (it.document) it.source = matter::MatterSource::inspection;
    it.clause = 1;
    it.title = {"督办事项"};
}

void fit(Drawing& draw, district::BringMatter& it)
{
    it.goals.resize(std::min<std::size_t>(it.goals.size(), 1));
    it.setter = draw.org_of_kind(may_set);
    it.lead = draw.org_of_kind(may_lead);
    it.joint.clear();
    it.answers.reset();
    it.handed_over = draw.recently(60);
    if (it.due) it.due = it.handed_over + days{static_cast<int>(draw.chance.below(90))};
    if (it.done) it.done = std::min(draw.today, it.handed_over + days{static_cast<int>(draw.chance.below(60))});
    if (!it.done) it.result.reset();
    it.title = {"台账事项"};
}

void fit(Drawing& draw, district::RegisterDocument& it)
{
    it.body = draw.org_of_kind(may_set);
    it.issuer.reset();
    it.day = draw.recently(30);
    if (!draw.chance.one_in(4)) it.replaces.reset();
    it.title = {"改进作风的规定"};
    it.clauses.push_back({"一", "窗口单位必须实行首问负责", document::Fate::standing});
}
void fit(Drawing& draw, district::DecideClause& it) { it.clause = static_cast<int>(1 + draw.chance.below(3)); }

void fit(Drawing& draw, district::AddMatterFile& it)
{
    it.name = {"会议签到表.pdf"};
    it.pieces.assign(1, district::Piece{"%PDF-" + std::to_string(draw.chance.below(1000))});
}
// One that is there, if there is one.
void fit(Drawing& draw, district::RemoveMatterFile& it)
{
    const auto& all = draw.state.of<matter::Matters>().all();
    for (int tries = 0; tries < 20 && !all.empty(); ++tries) {
        const matter::Matter& found = all[draw.chance.below(all.size())];
        if (found.files.empty()) continue;
        it.matter = found.id;
        it.file = static_cast<int>(1 + draw.chance.below(found.files.size()));
        if (found.files.back().removed == never) return;
    }
}

void fit(Drawing& draw, district::ApproveMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::SignMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::NoteMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::AcceptMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::UrgeMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::AskReturn& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::KeepMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::ReportMatter& it)
{
    it.matter = open_one(draw);
    it.done = draw.today;
}
void fit(Drawing& draw, district::SendBackMatter& it)
{
    it.matter = open_one(draw);
    it.due = to_come(draw, 20);
}
void fit(Drawing& draw, district::AskExtension& it)
{
    it.matter = open_one(draw);
    it.until = to_come(draw, 90);
}
void fit(Drawing& draw, district::DecideExtension& it)
{
    it.matter = open_one(draw);
    if (it.until) it.until = to_come(draw, 90);
}
void fit(Drawing& draw, district::TransferMatter& it)
{
    it.matter = open_one(draw);
    it.lead = draw.org_of_kind(may_lead);
    it.due.reset();
}
void fit(Drawing& draw, district::SetMatterDay& it)
{
    it.matter = open_one(draw);
    it.due = to_come(draw, 90);
}
void fit(Drawing& draw, district::HaltMatter& it)
{
    it.matter = open_one(draw);
    it.until.reset();
}
void fit(Drawing& draw, district::ResumeMatter& it)
{
    it.matter = open_one(draw);
    it.due = to_come(draw, 120);
}
void fit(Drawing& draw, district::RaiseMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::ExplainMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::JudgeReason& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::TakeOverMatter& it)
{
    it.matter = open_one(draw);
    it.by = draw.org_of_kind(may_set);
    it.due = to_come(draw, 90);
}
void fit(Drawing& draw, district::SummonOver& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::CirculateMatter& it) { it.matter = open_one(draw); }
void fit(Drawing& draw, district::SignReview& it) { it.setter = draw.org_of_kind(may_set); }

// A type made of the nodes of the built-in one, some of them left out; most can be used.
void fit(Drawing& draw, district::AdoptMatterType& it)
{
    it.type = *matter::supervised();
    it.type.code = draw.chance.one_in(3) ? it.type.code : Code{"request"};
    it.type.near = static_cast<int>(draw.chance.below(9));
    if (draw.chance.one_in(2)) {
        it.type.nodes.erase(it.type.nodes.begin());
        it.type.opened_by = matter::Opener::lead;
    }
    if (draw.chance.one_in(5)) it.type.nodes.pop_back();
    it.file = draw.document();
}

}  // namespace jinze::simulation
