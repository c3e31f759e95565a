// A sentence or a word in the two languages that people read here.
#pragma once

#include <string>

namespace jinze {

struct Bilingual {
    std::string zh, en;

    bool operator==(const Bilingual&) const = default;
};

}  // namespace jinze
