// What was said of the answers to requests for help: the fold of the events.
#pragma once

#include <map>
#include <vector>

#include "base/day.h"
#include "domain/record/records.h"
#include "domain/registry/doer.h"
#include "domain/request/events.h"

namespace jinze::request {

struct Said {  // one act, as entered
    Day entered{};
    registry::Doer by;
    RequestStepped step;
};

class Requests {
public:
    // In the order entered; empty: nothing was said.
    const std::vector<Said>& of(RecordId request) const;

    void apply(const RequestStepped& event, Day entered, registry::Doer by)
    {
        said_[event.request].push_back({entered, by, event});
    }

private:
    std::map<RecordId, std::vector<Said>> said_;
};

}  // namespace jinze::request
