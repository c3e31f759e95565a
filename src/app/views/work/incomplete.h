// Meetings that were recorded and count for nothing because one thing was not written down: how long they took, or what
// was agreed. Each can be mended by one field, and several at once.
#pragma once

#include "app/views/answering.h"
#include "app/views/session.h"

namespace jinze::views {

struct Wanting {
    std::string record;  // r12
    int version = 1;     // the number of the version that was looked at
    std::string title;
    Day day{};
    Named host;
    bool minutes = false, conclusion = false;  // what it lacks
    std::vector<Bilingual> then;               // what it would count for: 专题研究机关党建工作（2025年）
};
BOOST_DESCRIBE_STRUCT(Wanting, (), (record, version, title, day, host, minutes, conclusion, then))

// Of the bodies the reader records for, this year's and last year's, the latest first; only what the reader may correct
// and what is still owed.
std::vector<Wanting> wanting_in(const Reader& reader, const Answering& mine, Day on);

}  // namespace jinze::views
