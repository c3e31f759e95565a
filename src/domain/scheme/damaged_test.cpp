// Damaged files: whatever is in them, they are told a place and a remedy, and nothing stops the program.
#include <rapidcheck.h>

#include "domain/scheme/small_scheme_test.h"

using namespace jinze;
using namespace jinze::scheme;

namespace {

std::size_t below(std::size_t limit) { return *rc::gen::inRange<std::size_t>(0, limit); }

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines{""};
    for (const char c : text) {
        lines.back() += c;
        if (c == '\n') lines.emplace_back();
    }
    return lines;
}

// A shipped file with a line left out, doubled or moved, or some characters of another line in its place.
std::string damaged(const std::string& text)
{
    auto lines = lines_of(text);
    for (std::size_t n = below(4) + 1; n > 0; --n) {
        const std::size_t at = below(lines.size()), other = below(lines.size());
        switch (below(4)) {
            case 0: lines[at].clear(); break;
            case 1: lines[at] += lines[other]; break;
            case 2: std::swap(lines[at], lines[other]); break;
            default: lines[at].replace(below(lines[at].size() + 1), 3, lines[other].substr(0, below(9)));
        }
    }
    std::string damage;
    for (const std::string& line : lines) damage += line;
    return damage;
}

}  // namespace

TEST_CASE("a damaged file is read, or told where it is wrong and what to write")
{
    static const auto files = embedded();
    CHECK(rc::check([] {
        const auto read = load({"damaged.toml", damaged(files[below(files.size())].text)}, catalogue::built_in());
        if (read) return;
        RC_ASSERT(!read.error().empty());
        for (const catalogue::Problem& it : read.error()) {
            RC_ASSERT(it.at.line >= 1 && it.at.column >= 1);
            RC_ASSERT(!it.what.zh.empty() && !it.what.en.empty() && !it.remedy.zh.empty() && !it.remedy.en.empty());
        }
    }));
}
