// Refusals at sign-in: the reason, one sentence with what to do, and the time to wait.
#pragma once

#include <chrono>

#include "base/bilingual.h"

namespace jinze::access {

struct Denied {
    enum class Why { wrong, slow_down, code_wanted, code_wrong, closed, weak, unfit };
    Why why{};
    Bilingual what;               // one sentence, with what to do
    std::chrono::seconds wait{};  // before the next attempt is checked
};

std::string_view name_of(Denied::Why why);  // slow_down

namespace denials {

Denied wrong();  // the same for an unknown name and a wrong password
Denied slow_down(std::chrono::seconds wait);
Denied busy();
Denied code_wanted();
Denied code_wrong();
Denied once_over();  // the right one-time password, but used or older than a day
Denied closed();
Denied signed_out();

}  // namespace denials
}  // namespace jinze::access
