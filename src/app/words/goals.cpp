#include "app/words/goals.h"

#include <algorithm>

#include "app/words/words.h"
#include "base/spelling.h"

namespace jinze::words {
namespace {

std::optional<Code> goal_called(std::string_view said, const catalogue::Catalogue& catalogue, Day on)
{
    const std::string key = key_of_name(said);
    for (const catalogue::Goal& it : catalogue.goals)
        if (it.from <= on && on < it.until && (it.code.text() == key || key_of_name(it.title.zh) == key))
            return it.code;
    return {};
}

// By commas and semicolons only: a title may have 、 in it.
std::vector<std::string> parts_by_commas(std::string_view text)
{
    std::vector<std::string> parts(1);
    for (std::size_t at = 0; at < text.size();) {
        const auto rest = text.substr(at);
        const bool wide = rest.starts_with("，") || rest.starts_with("；");
        if (wide || rest.front() == ',' || rest.front() == ';' || rest.front() == '\n') {
            parts.emplace_back();
            at += wide ? std::string_view{"，"}.size() : 1;
        } else {
            parts.back() += rest.front();
            ++at;
        }
    }
    return parts;
}

}  // namespace

std::expected<std::vector<Code>, std::string> goals_said(std::string_view text, const catalogue::Catalogue& catalogue,
                                                         Day on)
{
    std::vector<Code> goals;
    const auto add = [&](const Code& code) {
        if (std::ranges::find(goals, code) == goals.end()) goals.push_back(code);
    };
    for (const std::string& part : parts_by_commas(text)) {
        if (key_of_name(part).empty()) continue;
        if (const auto whole = goal_called(part, catalogue, on)) {
            add(*whole);
            continue;
        }
        for (const std::string& each : parts_of_list(part)) {
            const auto found = goal_called(each, catalogue, on);
            if (!found) return std::unexpected{each};
            add(*found);
        }
    }
    return goals;
}

std::string goals_written(const std::vector<Code>& goals, const catalogue::Catalogue& catalogue)
{
    std::string text;
    for (const Code& code : goals) {
        const auto it = std::ranges::find(catalogue.goals, code, &catalogue::Goal::code);
        text += (text.empty() ? "" : "；") + (it == catalogue.goals.end() ? std::string{code.text()} : it->title.zh);
    }
    return text;
}

}  // namespace jinze::words
