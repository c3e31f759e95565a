// The events of requests for help. What was said is sealed.
#pragma once

#include <boost/mp11/list.hpp>
#include <optional>

#include "base/sealed.h"
#include "domain/request/terms.h"

namespace jinze::request {

// What was said of an answer. A later answer is judged anew.
struct RequestStepped {
    RecordId request;
    RecordId answer;
    RequestAct act{};
    std::optional<Sealed> words;
};

// All events of this room.
using Events = boost::mp11::mp_list<RequestStepped>;

}  // namespace jinze::request
