#include "app/views/appraisal_sheets/schemes.h"

#include "base/ensure.h"

namespace jinze::views {
namespace {

// Those that come with the program, until a district adopts its own.
const std::vector<scheme::Scheme>& known_schemes()
{
    static const std::vector<scheme::Scheme> all = [] {
        std::vector<scheme::Scheme> read;
        for (const catalogue::File& file : scheme::embedded()) {
            auto loaded = scheme::load(file, catalogue::built_in());
            ensure(loaded.has_value());
            read.push_back(std::move(loaded->scheme));
        }
        return read;
    }();
    return all;
}

}  // namespace

const scheme::Scheme* scheme_for(const district::State& state, OrgId body, fact_sheet::Period period)
{
    const registry::OrgKind kind = state.people()[body].kind;
    for (const scheme::Scheme& it : known_schemes())
        if (it.from <= period.first && std::ranges::find(it.bodies, kind) != it.bodies.end()) return &it;
    return nullptr;
}

fact_sheet::Extra extra_for(const district::State&, OrgId, fact_sheet::Period)
{
    using scheme::FactSource;
    return {.unused = {FactSource::stated, FactSource::ballot}};
}

}  // namespace jinze::views
