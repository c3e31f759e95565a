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

struct Asked {  // a request of which something was said
    RecordId request;
    std::vector<Said> said;  // in the order entered
};

class Requests {
public:
    // In the order entered; empty: nothing was said.
    const std::vector<Said>& of(RecordId request) const;
    const std::vector<Asked>& all() const { return asked_; }

    void apply(const RequestStepped& event, Day entered, registry::Doer by);

private:
    std::vector<Asked> asked_;  // by the first thing said
    std::map<RecordId, std::size_t> index_;
};

}  // namespace jinze::request
