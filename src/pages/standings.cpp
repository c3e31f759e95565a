#include "pages/standings.h"

#include "base/overload.h"

namespace jinze::pages {

void Standings::saw(const district::Event& event)
{
    const std::lock_guard lock{guard_};
    const auto changed = [this](RecordId record) { entered_.push_back(record); };
    const auto said = [this](const record::ObligationId& id) {
        if (const auto parts = duty::parts_of(id)) said_[parts->bearer].insert(id);
    };
    std::visit(overload{[&](const record::RecordEntered& it) { changed(it.record); },
                        [&](const record::RecordCorrected& it) { changed(it.record); },
                        [&](const record::RecordWithdrawn& it) { changed(it.record); },
                        [](const record::MeetingCalled&) {},  // what it begins is judged in any case
                        [&](const duty::ReasonGiven& it) { said(it.obligation); },
                        [&](const duty::ReasonDecided& it) { said(it.obligation); },
                        [&](const duty::ObligationWaived& it) { said(it.obligation); },
                        [&](const duty::StandingContested& it) { said(it.obligation); },
                        [&](const duty::ContestDecided& it) { said(it.obligation); },
                        [&](const auto&) { stale_ = true; }},
               event);
}

void Standings::each(const duty::Facts& facts, const std::vector<OrgId>& bodies, Day on, Day today, const duty::Stands& take) const
{
    const std::lock_guard lock{guard_};
    if (stale_ || !board_ || year_ != year_of(today)) {
        year_ = year_of(today);
        board_ = std::make_unique<duty::Board>(facts, today);
        said_.clear();
        stale_ = false;
    } else {
        for (const RecordId record : entered_) board_->follow(record);
    }
    entered_.clear();
    if (said_.empty()) return board_->each(bodies, on, take);
    board_->each(bodies, on, [&](const duty::Obligation& it, duty::Standing standing) {
        const auto of = said_.find(it.bearer);
        const bool judged = of != said_.end() && of->second.contains(it.id());
        take(it, judged ? duty::evaluate(facts, it, on, on).standing : standing);
    });
}

int Standings::through() const
{
    const std::lock_guard lock{guard_};
    return year_;
}

desk::Judge Standings::judge(const duty::Facts& facts, Day on, Day today) const
{
    return [this, facts, on, today](const std::vector<OrgId>& bodies, const desk::Stands& take) {
        each(facts, bodies, on, today, take);
    };
}

}  // namespace jinze::pages
