// Measuring for benches: processor time, so that other work on the machine counts little; medians of rounds that
// alternate between the subject and its limit; one plain table at the end.
#pragma once

#include <time.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

namespace jinze::bench {

// Seconds of processor time used by this process, all threads together.
inline double processor_seconds()
{
    timespec used{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    return static_cast<double>(used.tv_sec) + 1e-9 * static_cast<double>(used.tv_nsec);
}

template <class Work>
double seconds_of(Work work)
{
    const double start = processor_seconds();
    work();
    return processor_seconds() - start;
}

// The quantile of the sample, 0 <= part <= 1.
inline double quantile(std::vector<double> sample, double part)
{
    const auto at = static_cast<std::size_t>(part * static_cast<double>(sample.size() - 1));
    std::nth_element(sample.begin(), sample.begin() + static_cast<std::ptrdiff_t>(at), sample.end());
    return sample[at];
}

inline double median(const std::vector<double>& sample) { return quantile(sample, 0.5); }

struct Line {
    std::string figure, measured, limit, ratio, goal, hard_line = "-";
};

// Formats as printf does, for the cells of the table.
template <class... Values>
std::string text(const char* form, Values... values)
{
    char buffer[128];
    std::snprintf(buffer, sizeof buffer, form, values...);
    return buffer;
}

inline void print(const std::vector<Line>& lines)
{
    const auto row = [](const Line& line) {
        std::printf("%-44s  %-18s  %-31s  %5s  %-21s  %s\n", line.figure.c_str(), line.measured.c_str(),
                    line.limit.c_str(), line.ratio.c_str(), line.goal.c_str(), line.hard_line.c_str());
    };
    row({"figure", "measured", "limit measured in this run", "ratio", "goal", "hard line"});
    for (const Line& line : lines) row(line);
}

}  // namespace jinze::bench
