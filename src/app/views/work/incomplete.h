// Recorded meetings that do not count because one thing is missing: their length, or what was agreed. Each can be fixed
// by one field, and several at once.
#pragma once

#include "app/views/answering.h"
#include "app/views/session.h"

namespace jinze::views {

struct Wanting {
    std::string record;  // r12
    int version = 1;     // the number of the version examined
    std::string title;
    Day day{};
    Named host;
    bool minutes = false, conclusion = false;  // what it lacks
    std::vector<Bilingual> then;               // what it would count for: 专题研究机关党建工作（2025年）
};
BOOST_DESCRIBE_STRUCT(Wanting, (), (record, version, title, day, host, minutes, conclusion, then))

// For the bodies the reader records for, this year's and last year's, latest first; only what the reader may correct
// and what is still owed.
std::vector<Wanting> wanting_in(const Reader& reader, const Answering& mine, Day on);

}  // namespace jinze::views
