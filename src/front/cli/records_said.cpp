#include <fmt/format.h>

#include "front/cli/records.h"

namespace jinze::cli {
namespace {

using namespace input;

std::string line_of(const VersionShown& it, bool english)
{
    std::string text =
        fmt::format("{}  {}  {}  {}\n", to_text(it.day), described::word_of(it.kind), it.host.name, it.title);
    if (!it.place.empty()) text += fmt::format("  {}{}\n", english ? "place: " : "地点：", it.place);
    if (it.roster != record::Roster::none)
        text += english ? fmt::format("  present {} of {}\n", it.present, it.due)
                        : fmt::format("  应到{}，实到{}\n", it.due, it.present);
    for (const Attended& who : it.attendance)
        text += fmt::format("  {} {} {}{}\n", who.person.id, who.person.name, described::word_of(who.presence),
                            who.reason ? (english ? ": " : "：") + *who.reason : "");
    for (const ItemShown& item : it.conclusions) {
        text += fmt::format("  - {}", item.text);
        for (const auto& owner : {item.org, item.person})
            if (owner) text += fmt::format("  [{} {}]", owner->id, owner->name);
        if (item.due) text += fmt::format("  {}", to_text(*item.due));
        text += '\n';
    }
    if (!it.notes.empty()) text += fmt::format("  {}\n", it.notes);
    const std::string by = it.by ? it.by->name : (english ? "the office" : "机关");
    text += english ? fmt::format("  entered {} by {}\n", to_text(it.entered), by)
                    : fmt::format("  {}由{}录入\n", to_text(it.entered), by);
    return text;
}

}  // namespace

int say(Shell& shell, const Common& common, const RecordAnswer& answer)
{
    if (common.json) return say_json(shell, answer), done;
    const bool english = common.english();
    shell.out << answer.record;
    if (answer.withdrawn) shell.out << (english ? "  withdrawn " : "  已撤回 ") << to_text(*answer.withdrawn);
    shell.out << '\n' << line_of(answer.versions.back(), english);
    if (answer.versions.size() > 1)
        shell.out << (english ? fmt::format("  corrected {} times; --json shows every version\n",
                                            answer.versions.size() - 1)
                              : fmt::format("  更正过{}次，--json可看各版本\n", answer.versions.size() - 1));
    return done;
}

}  // namespace jinze::cli
