#include "app/views/appraisal_sheets/schemes.h"

namespace jinze::views {

const scheme::Scheme* scheme_for(const Reader& reader, OrgId body, fact_sheet::Period period)
{
    const auto& all = reader.state.of<appraisal::Appraisals>();
    if (const auto in = fact_sheet::assessed(reader.state, body, period, reader.today)) {
        const auto* version = all.scheme_of(*in.group);
        return version ? reader.library.scheme(version->file) : nullptr;
    }
    const registry::OrgKind kind = reader.people()[body].kind;
    const scheme::Scheme* found = nullptr;
    for (const appraisal::SchemeVersion& it : all.schemes()) {
        if (it.from > period.first || it.entered > reader.today) continue;
        const scheme::Scheme* scheme = reader.library.scheme(it.file);
        if (scheme && std::ranges::find(scheme->bodies, kind) != scheme->bodies.end()) found = scheme;
    }
    return found;
}

fact_sheet::Extra extra_for(const Reader& reader, OrgId body, fact_sheet::Period period, Day known)
{
    const auto in = fact_sheet::assessed(reader.state, body, period, reader.today);
    // What people judge is theirs alone until the draft is delivered.
    const Day judged = in && in.group->delivered <= reader.today ? std::max(known, in.group->delivered) : always;
    return fact_sheet::extra_of(reader.state, in, body, known, judged);
}

Day known_for(const Reader& reader, OrgId body, fact_sheet::Period period)
{
    const auto in = fact_sheet::assessed(reader.state, body, period, reader.today);
    if (const auto day = fact_sheet::knowledge(in)) return std::min(*day, reader.today);
    return period.last < reader.today ? fact_sheet::first_draft(reader.state, period, reader.today) : reader.today;
}

}  // namespace jinze::views
