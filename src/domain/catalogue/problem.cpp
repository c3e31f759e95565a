#include "domain/catalogue/problem.h"

#include <fmt/format.h>

namespace jinze::catalogue {

std::vector<std::string> printable(const Problems& problems)
{
    std::vector<std::string> lines;
    for (const Problem& each : problems) {
        const std::string place = fmt::format("{}:{}:{}: ", each.file, each.at.line, each.at.column);
        lines.push_back(place + each.what.zh + "。" + each.remedy.zh + "。");
        lines.push_back(place + each.what.en + "; " + each.remedy.en + ".");
    }
    return lines;
}

}  // namespace jinze::catalogue
