// Answers that the desk remembers by idempotency key.
#include <algorithm>

#include "app/desk/desk.h"
#include "app/desk/stands.h"

namespace jinze::desk {

std::optional<Answer> Desk::answered_before(const Request& request)
{
    const auto before = answered(request);
    if (!before) return {};
    if (before->body != body_marker_.mark(request.body)) return std::unexpected{Refused{KeyReused{}}};
    return Receipt{.first = before->first, .last = before->last, .head = frontier_.head(), .repeated = true};
}

// Answered by another process, with leaves not yet read. The answer must include the head that holds them.
bool Desk::answered_elsewhere(const Batch& batch) const
{
    return std::any_of(batch.begin(), batch.end(), [&](const auto& it) {
        const Request& request = it->request;
        const auto before =
            request.key.empty() ? std::nullopt : means_.journal.answered(request.actor.number(), request.key);
        return before && before->last >= frontier_.size();
    });
}

bool Desk::remembers(const Request& request) const { return answered(request).has_value(); }

std::optional<journal::Answered> Desk::answered(const Request& request) const
{
    if (request.key.empty()) return {};
    const auto before = means_.journal.answered(request.actor.number(), request.key);
    return before && request.while_it_stands && !stands(means_.journal, *states_.shown(), *before) ? std::nullopt
                                                                                                   : before;
}

}  // namespace jinze::desk
