#include "pages/standings.h"

namespace jinze::pages {

void Standings::saw(const district::Event& event)
{
    const std::lock_guard lock{guard_};
    if (const auto* record = std::get_if<record::RecordEntered>(&event)) entered_.push_back(record->record);
    else stale_ = true;
}

void Standings::each(const duty::Facts& facts, const std::vector<OrgId>& bodies, Day on, const duty::Stands& take) const
{
    const std::lock_guard lock{guard_};
    if (stale_ || !board_ || year_of(on) > year_of(through_)) {
        through_ = std::max(on, through_);
        board_ = std::make_unique<duty::Board>(facts, through_);
        stale_ = false;
    } else {
        for (const RecordId record : entered_) board_->follow(record);
    }
    entered_.clear();
    board_->each(bodies, on, take);
}

desk::Judge Standings::judge(const duty::Facts& facts, Day on) const
{
    return [this, facts, on](const std::vector<OrgId>& bodies, const desk::Stands& take) { each(facts, bodies, on, take); };
}

}  // namespace jinze::pages
