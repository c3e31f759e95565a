// The one place that catches exceptions of a request: logs the cause, and answers one sentence that says what to do.
// Nothing of the request has been written.
#pragma once

#include <exception>

#include "app/input/denial.h"

namespace jinze::serve {

struct Broken {
    int status = 500;  // 503 if temporary or fixable by an operator: clock, full disk, busy file
    input::Denial no;
    std::string log;  // the cause, in English, for the operator; nothing from the request
};

Broken broken(const std::exception_ptr& what);

}  // namespace jinze::serve
