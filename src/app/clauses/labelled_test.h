// For tests: the labelled documents of test/documents (see its README.md), and how much of one is found.
#pragma once

#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

#include "app/clauses/propose.h"
#include "app/clauses/utf16.h"

namespace jinze::clauses::labelled {

struct Labelled {
    char label = '-';  // m d s n, - = ?
    std::optional<Day> deadline;
    Span at;
};
struct LabelledText {
    std::string name;
    Day day{};
    std::u16string text;
    std::vector<Labelled> sentences;
};

struct Rates {
    int asking = 0, found = 0, proposed = 0, wrong = 0, fates_right = 0;
    int days = 0, days_found = 0, days_wrong = 0;

    Rates& operator+=(const Rates& it)
    {
        asking += it.asking, found += it.found, proposed += it.proposed, wrong += it.wrong;
        fates_right += it.fates_right;
        days += it.days, days_found += it.days_found, days_wrong += it.days_wrong;
        return *this;
    }
};

LabelledText labelled_from(const std::filesystem::path& path);
std::vector<LabelledText> labelled_texts();

// What was missed, falsely proposed or dated wrongly is said, a line each, in `said`.
Rates rates_of(const LabelledText& document, std::vector<std::string>& said);

}  // namespace jinze::clauses::labelled
