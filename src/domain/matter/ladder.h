// The ladder of an overdue matter: on which day it goes up to whom. People take it up; the program only prepares that.
#pragma once

#include <span>

#include "domain/matter/life.h"
#include "domain/registry/register.h"

namespace jinze::matter {

struct LadderStep {
    Day on{};       // the first day on which it may be taken up
    Rung to{};      // who, as the type says; a rung skipped upward has the one that took its place
    PostId post;    // 0: nobody's post, the body as a whole
    OrgId org;      // the body of that post
    int after = 0;  // working days overdue
};

// Lowest first; empty without a due day. A rung that nobody holds, or whose post answers for the matter already or
// stands on a lower rung, is skipped upward. `work` is the work committee, `today` the day whose posts count.
std::vector<LadderStep> ladder_of(const Life& life, const Type& type, const registry::Register& people, OrgId work,
                                  const calendar::WorkingDays& working, Day today);

// The step that may be taken up next: the lowest above who answers for the matter that nobody has taken up; null if
// none is left. Reminding who answers is no step: that is what 催办 is for.
const LadderStep* next_up(std::span<const LadderStep> ladder, const Life& life);
// Whether the ladder's step of this index was taken up, or, of who answers for the matter, whether they were urged.
bool is_taken(std::span<const LadderStep> ladder, std::size_t step, const Life& life);

}  // namespace jinze::matter
