#include "app/input/scheme_adoption.h"

#include "storage/ledger/hash.h"

namespace jinze::input {
namespace {

// What the rules need of a line.
appraisal::SchemeLine line_of(const scheme::Item& item)
{
    appraisal::SchemeLine line{.item = item.id, .judged = item.kind() == scheme::FactSource::judged};
    if (line.judged && item.up_to) line.up_to = static_cast<int>(item.up_to->count());
    for (const scheme::Voters& voters : item.voters) line.voters.push_back(voters.group);
    const auto state = [&](const scheme::FactName& name) {
        if (name.source != scheme::FactSource::stated) return;
        line.stated.push_back({.by = name.by, .kind = name.what, .level = {}});
        if (name.level) line.stated.back().level = name.level;
    };
    for (const scheme::FactName& name : item.facts) state(name);
    if (item.when) state(item.when->fact);
    return line;
}

}  // namespace

district::AdoptScheme adoption_of(const scheme::Scheme& scheme, const std::string& toml)
{
    district::AdoptScheme adopt{.scheme = scheme.id,
                                .from = scheme.from,
                                .title = {scheme.title.zh},
                                .file = ledger::sha256(view_of(toml)),
                                .lines = {},
                                .basis = {}};
    for (const scheme::Item& item : scheme.items) adopt.lines.push_back(line_of(item));
    return adopt;
}

}  // namespace jinze::input
