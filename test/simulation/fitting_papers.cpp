// Adjusts commands about papers so that they may be allowed: a series that there is, a signer of the body.
#include "simulation/drawing.h"

namespace jinze::simulation {

void fit(Drawing& draw, district::SetPaperSeries& it)
{
    it.word = {draw.chance.one_in(2) ? "区直督" : "区直发"};
    if (it.first) it.first = static_cast<int>(1 + draw.chance.below(40));
}

void fit(Drawing& draw, district::IssuePaper& it)
{
    const auto& people = draw.state.people();
    it.word = {draw.chance.one_in(2) ? "区直督" : "区直发"};
    if (draw.chance.one_in(2)) it.kind = paper::PaperKind::notice, it.matter.reset(), it.record.reset();
    for (int tries = 0; tries < 20 && !people.posts().empty(); ++tries) {
        const registry::Post& post = people.posts()[draw.chance.below(people.posts().size())];
        const auto holder = people.holder(post.id, draw.today, draw.today);
        if (!holder) continue;
        it.org = post.org;
        it.signer = *holder;
        const auto* series = draw.state.of<paper::Papers>().series(it.org, {it.word.text});
        if (series && series->numbering == paper::Numbering::here) it.number.reset();
        if (series) break;
    }
    it.title = {"通知"};
    it.wording = {"{}"};
}

void fit(Drawing&, district::SetPaperTemplate& it)
{
    if (it.docx) it.docx = {"UEsDBA=="};
}

}  // namespace jinze::simulation
