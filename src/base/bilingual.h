// A sentence or a word in Chinese and English.
#pragma once

#include <string>

namespace jinze {

struct Bilingual {
    std::string zh, en;

    bool operator==(const Bilingual&) const = default;
};

}  // namespace jinze
