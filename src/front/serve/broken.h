// The one place where what broke while a request was answered is caught: the log gets what it was, the reader one
// sentence that says what to do. Nothing of the request has been written.
#pragma once

#include <exception>

#include "app/input/denial.h"

namespace jinze::serve {

struct Broken {
    int status = 500;  // 503 where it passes or an operator can mend it: the clock, the disk's room, a busy file
    input::Denial no;
    std::string log;  // what it was, in English, for the operator; nothing of the request's own words
};

Broken broken(const std::exception_ptr& what);

}  // namespace jinze::serve
