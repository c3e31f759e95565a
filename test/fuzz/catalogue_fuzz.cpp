// Any bytes as a catalogue file or a holiday file: they parse to a catalogue or to problems, each with a place and a
// remedy; a parsed catalogue runs on the stage like any other.

#include <cstdlib>

#include "app/desk/notices.h"
#include "base/ensure.h"
#include "domain/catalogue/run_test.h"

using namespace jinze;
using namespace jinze::catalogue;

namespace {

void explain(const Problems& problems)
{
    ensure(!problems.empty());
    for (const Problem& each : problems) {
        ensure(each.at.line >= 1 && each.at.column >= 1);
        ensure(!each.what.zh.empty() && !each.what.en.empty());
        ensure(!each.remedy.zh.empty() && !each.remedy.en.empty());
    }
    ensure(printable(problems).size() == 2 * problems.size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const Catalogue district = load(embedded()).value();
    const std::string text{reinterpret_cast<const char*>(data), size};

    const File whole[] = {{"whole.toml", text}};
    if (const auto read = load(whole); !read) explain(read.error());

    const File unit{"unit.toml", "unit = \"u\"\n" + text};
    const auto read = load_unit(unit, district);
    if (read)
        run_all(read->duties, district, {});
    else
        explain(read.error());

    if (const auto notices = desk::notices_from(text); !notices) explain(notices.error());
    return 0;
}
