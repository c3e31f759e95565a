// Any bytes as a scheme of assessment: they are read as a scheme, or to problems with a place and a remedy each; what
// is read gives a tree on no facts and on those of its examples.

#include "base/ensure.h"
#include "domain/scheme/load.h"

using namespace jinze;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const catalogue::File file{"scheme.toml", {reinterpret_cast<const char*>(data), size}};
    const auto read = scheme::load(file, catalogue::built_in());
    if (read) {
        ensure(!scheme::evaluate(read->scheme, {}).tree.says.zh.empty());
        return 0;
    }
    ensure(!read.error().empty());
    for (const catalogue::Problem& each : read.error()) {
        ensure(each.at.line >= 1 && each.at.column >= 1);
        ensure(!each.what.zh.empty() && !each.what.en.empty());
        ensure(!each.remedy.zh.empty() && !each.remedy.en.empty());
    }
    return 0;
}
