// Adopting a scheme of assessment: what the rules need of its lines, in leaves that continue one another.
#include <algorithm>

#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::SchemeAdopted;
using appraisal::SchemeLine;

constexpr std::size_t most_lines = 200;
constexpr std::size_t room_for_lines = 3000;  // of a leaf of 4 KiB

// The size of a line as JSON, generously.
std::size_t size_of(const SchemeLine& line)
{
    std::size_t size = 80 + line.item.text().size();
    for (const Code& group : line.voters) size += group.text().size() + 3;
    for (const auto& name : line.stated) {
        size += 40 + name.by.text().size() + name.kind.text().size();
        if (name.level) size += 12 + name.level->text().size();
    }
    return size;
}

std::vector<std::vector<SchemeLine>> in_leaves(const std::vector<SchemeLine>& lines)
{
    std::vector<std::vector<SchemeLine>> leaves(1);
    std::size_t size = 0;
    for (const SchemeLine& line : lines) {
        if (size + size_of(line) > room_for_lines && !leaves.back().empty()) leaves.emplace_back(), size = 0;
        leaves.back().push_back(line);
        size += size_of(line);
    }
    return leaves;
}

bool is_unfit(const SchemeLine& line)
{
    const bool amount = line.up_to < 0 || line.up_to > appraisal::most_hundredths || (line.judged && line.up_to == 0);
    return line.item.empty() || amount || size_of(line) > room_for_lines;
}

Objection object_to_lines(const AdoptScheme& command)
{
    if (command.scheme.empty() || command.lines.empty() || command.lines.size() > most_lines)
        return because(refusals::scheme_unfit);
    std::vector<Code> seen;
    for (const SchemeLine& line : command.lines) {
        if (is_unfit(line) || contains(seen, line.item)) return because(refusals::scheme_unfit, line.item.text());
        seen.push_back(line.item);
    }
    return {};
}

}  // namespace

OrgId toward(const State&, const AdoptScheme&, Day) { return {}; }

void clean_texts(TextDoor& door, AdoptScheme& it) { door.take(texts::scheme_title, it.title.text, "title"); }

Decided decide_on(const Request& asked, const AdoptScheme& command)
{
    if (const auto no = object_to_missing(command.title.text, texts::scheme_title, "title"))
        return std::unexpected{*no};
    if (const auto no = object_to_lines(command)) return std::unexpected{*no};
    if (const auto no = object_to_coming_day(asked, command.from)) return std::unexpected{*no};
    if (command.basis)
        if (const auto no = object_to_records(asked, {*command.basis})) return std::unexpected{*no};
    const auto* now = asked.state.of<appraisal::Appraisals>().scheme(command.scheme, command.from, asked.today);
    if (now && now->file == command.file && now->lines == command.lines) return refuse(refusals::scheme_stands);
    Events events;
    for (auto& lines : in_leaves(command.lines)) {
        const bool first = events.empty();
        events.emplace_back(SchemeAdopted{.scheme = command.scheme,
                                          .from = command.from,
                                          .continues = !first,
                                          .file = command.file,
                                          .title = {command.title.text},
                                          .lines = std::move(lines),
                                          .basis = first ? command.basis : std::nullopt});
    }
    return events;
}

}  // namespace jinze::district
