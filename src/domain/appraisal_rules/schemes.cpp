// Adopting a scheme of assessment: its file in parts that fit a leaf, with what the rules need of its lines.
#include <algorithm>

#include "base/text.h"
#include "domain/appraisal_rules/known.h"

namespace jinze::district {
namespace {

using appraisal::SchemeAdopted;
using appraisal::SchemeLine;

constexpr std::size_t longest_file = 400'000, most_lines = 200;
constexpr std::size_t room = 3000;  // of a leaf of 4 KiB, for text or lines

// As JSON: quotes, backslashes and line ends take two bytes, other control characters six.
std::size_t written(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\' || c == '\n') return 2;
    return byte < 0x20 ? 6 : 1;
}

std::size_t written(const SchemeLine& line)
{
    std::size_t size = 80 + line.item.text().size();
    for (const Code& group : line.voters) size += group.text().size() + 3;
    for (const auto& name : line.stated) {
        size += 40 + name.by.text().size() + name.kind.text().size();
        if (name.level) size += 12 + name.level->text().size();
    }
    return size;
}

// The file in parts of whole characters.
std::vector<std::string> parts_of(std::string_view file)
{
    std::vector<std::string> parts(1);
    std::size_t size = 0;
    while (!file.empty()) {
        const std::size_t width = std::max<std::size_t>(1, utf8_width(file));
        const std::size_t more = width == 1 ? written(file.front()) : width;
        if (size + more > room) parts.emplace_back(), size = 0;
        parts.back() += file.substr(0, width);
        file.remove_prefix(width);
        size += more;
    }
    return parts;
}

std::vector<std::vector<SchemeLine>> parts_of(const std::vector<SchemeLine>& lines)
{
    std::vector<std::vector<SchemeLine>> parts(1);
    std::size_t size = 0;
    for (const SchemeLine& line : lines) {
        if (size + written(line) > room && !parts.back().empty()) parts.emplace_back(), size = 0;
        parts.back().push_back(line);
        size += written(line);
    }
    return parts;
}

bool is_unfit(const SchemeLine& line)
{
    const bool amount = line.up_to < 0 || line.up_to > appraisal::most_hundredths || (line.judged && line.up_to == 0);
    return line.item.empty() || amount || written(line) > room;
}

Objection object_to_file(const AdoptScheme& command)
{
    const std::string_view file = command.file.view();
    const auto zero = [](char c) { return c == '\0'; };
    if (command.scheme.empty() || file.empty() || file.size() > longest_file || first_not_utf8(file) ||
        std::ranges::any_of(file, zero) || command.lines.empty() || command.lines.size() > most_lines)
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

Decided decide_on(const Request& asked, const AdoptScheme& command)
{
    if (const auto no = object_to_file(command)) return std::unexpected{*no};
    if (const auto no = object_to_coming_day(asked, command.from)) return std::unexpected{*no};
    if (command.basis)
        if (const auto no = object_to_records(asked, {*command.basis})) return std::unexpected{*no};
    const auto* now = asked.state.of<appraisal::Appraisals>().scheme(command.scheme, command.from, asked.today);
    if (now && now->file == command.digest && now->lines == command.lines) return refuse(refusals::scheme_stands);
    Events events;
    const auto add = [&](std::string text, std::vector<SchemeLine> lines) {
        const bool first = events.empty();
        events.emplace_back(SchemeAdopted{.scheme = command.scheme,
                                          .from = command.from,
                                          .continues = !first,
                                          .file = command.digest,
                                          .text = {std::move(text)},
                                          .lines = std::move(lines),
                                          .basis = first ? command.basis : std::nullopt});
    };
    for (std::string& text : parts_of(command.file.view())) add(std::move(text), {});
    for (auto& lines : parts_of(command.lines)) add({}, std::move(lines));
    return events;
}

}  // namespace jinze::district
