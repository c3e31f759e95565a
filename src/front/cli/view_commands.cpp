// Read-only commands: explain an obligation, list obligations, show the board, export the report for other programs.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/input/asked_day.h"
#include "app/views/board/board_view.h"
#include "app/views/board/duty_list.h"
#include "app/views/matter/matter.h"
#include "app/views/work/explain.h"
#include "front/cli/export_report.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {
namespace {

struct ViewAsked {
    Common common;
    std::string obligation, node, on, known, by = "area", to;
    bool whole = false;
};

struct Days {
    Day on{}, known{};
};

std::expected<Days, Denial> days_asked(const ViewAsked& asked, const district::State& state, Day today)
{
    const input::Askable among = input::askable(state, today);
    Days days_{today, today};
    if (!asked.on.empty()) {
        const auto on = input::asked_day(asked.on, among);
        if (!on) return std::unexpected{bad_input("--on", on.error())};
        days_.on = days_.known = *on;
    }
    if (!asked.known.empty()) {
        const auto known = input::asked_day(asked.known, among);
        if (!known) return std::unexpected{bad_input("--known", known.error())};
        days_.known = *known;
    }
    return days_;
}

// Opens the district, reads the days and calls `ask`, which returns the exit code.
int look(Shell& shell, const ViewAsked& asked, auto&& ask)
{
    const District district = open_district(asked.common, shell.clock, shell.steady);
    const Instant now = district.desk->now();
    desk::Library library{*district.journal};
    return district.desk->read([&](const district::State& state) {
        const auto when = days_asked(asked, state, day_of(now));
        if (!when) return say(shell, asked.common, when.error());
        return ask(desk::Asking{state, district.desk->directory(), library}, *when, now);
    });
}

// At most six names that contain the typed text: listed as hints, never chosen automatically.
std::string named_alike(const desk::Asking& asking, const std::string& typed, Day today)
{
    std::string list;
    int found = 0;
    if (typed.size() < 6) return list;  // at least two characters
    for (const registry::Organisation& org : asking.people().organisations()) {
        if (!asking.people().lives(org.id, today, today) || asking.name(org.id).find(typed) == std::string::npos)
            continue;
        if (++found > 6) return list;
        list += fmt::format("{}{}（{}）", list.empty() ? "" : "、", asking.name(org.id), to_text(org.id));
    }
    return list;
}

std::expected<OrgId, Denial> node_asked(const desk::Asking& asking, const ViewAsked& asked, const Days& when, Day today)
{
    const auto found = input::Naming{asking.state, asking.directory, today}.organisation(asked.node);
    if (!found) {
        Bilingual said = found.error().what;
        if (const std::string alike = named_alike(asking, asked.node, today); !alike.empty()) {
            said.zh += fmt::format("名称中含“{}”的，如{}。", asked.node, alike);
            said.en += fmt::format(" Names that contain it, such as {}.", alike);
        }
        return std::unexpected{bad_input("--node", said)};
    }
    if (!asking.people().exists(*found, when.known))
        return std::unexpected{
            bad_input("--node", {fmt::format("截至{}，系统中尚无该组织。", words::in_chinese(when.known)),
                                 fmt::format("This organisation was not known yet on {}.", to_text(when.known))})};
    return *found;
}

// Names the part of the id that is unknown here.
Bilingual unknown_obligation(const desk::Asking& asking, const std::string& text, Day known)
{
    const auto parts = duty::parts_of({text});
    if (!parts)
        return {"事项编号应为“职责@承担者@期限”，如 branch-general-meeting@o17@2026Q3。",
                "An obligation's id has the form duty@bearer@window, such as branch-general-meeting@o17@2026Q3."};
    const duty::DutyVersion* duty = asking.state.duties().latest(parts->duty);
    if (!duty)
        return {fmt::format("没有名为“{}”的职责。", parts->duty.text()),
                fmt::format("There is no duty \"{}\".", parts->duty.text())};
    if (duty->terms.is_standing())
        return {fmt::format("“{}”不计时，不产生事项；用 obligations 查看它的记录。", duty->title),
                fmt::format("\"{}\" has no clock and creates no obligations; see its rows with `obligations`.",
                            parts->duty.text())};
    std::string windows;
    for (const duty::Obligation& it : duty::obligations(asking.facts(), *duty, {}, known, known))
        if (it.bearer == parts->bearer) windows += (windows.empty() ? "" : ", ") + it.window;
    Bilingual said{fmt::format("按{}所知，“{}”没有由{}承担的期限“{}”。", words::in_chinese(known), duty->title,
                               duty::to_text(parts->bearer), parts->window),
                   fmt::format("As known on {}, {} does not owe \"{}\" in a window \"{}\".", to_text(known),
                               duty::to_text(parts->bearer), parts->duty.text(), parts->window)};
    if (windows.empty()) return said;
    said.zh += fmt::format("有的期限：{}。", windows);
    said.en += fmt::format(" Its windows: {}.", windows);
    return said;
}

template <class Answer>
int tell(Shell& shell, const Common& common, const Answer& answer)
{
    if (common.json)
        say_json(shell, answer);
    else
        shell.out << printed(answer, common.english());
    return done;
}

// Only today: a matter's page is what has happened to it so far.
int explain_matter(Shell& shell, const ViewAsked& asked, const desk::Asking& asking, Instant now)
{
    if (!asked.on.empty() || !asked.known.empty())
        return say(
            shell, asked.common,
            bad_input(asked.on.empty() ? "--known" : "--on",
                      {"督办事项只能查看现在的情况，请去掉日期；经过中列有每一步的日期。",
                       "A matter is shown as it is now; leave the day out. Its acts are listed with their days."}));
    const views::Standings standings;
    const auto all = views::VisibleScope::everything(asking.state);
    const views::Reader reader{asking.state, asking.directory, asking.library, standings, all, {}, day_of(now), now};
    const auto page = views::matter_page(reader, asked.obligation);
    if (page) return tell(shell, asked.common, *page);
    return say(shell, asked.common,
               bad_input("ID", {fmt::format("没有编号为{}的督办事项。", asked.obligation),
                                fmt::format("There is no matter {}.", asked.obligation)}));
}

int explain(Shell& shell, const ViewAsked& asked)
{
    return look(shell, asked, [&](const desk::Asking& asking, const Days& when, Instant now) {
        if (id_from<matter::MatterId>(asked.obligation)) return explain_matter(shell, asked, asking, now);
        const auto found = duty::find_obligation(asking.facts(), {asked.obligation}, when.known);
        if (!found)
            return say(shell, asked.common, bad_input("ID", unknown_obligation(asking, asked.obligation, when.known)));
        return tell(shell, asked.common, views::explain(asking, *found, when.on, when.known));
    });
}

int obligations(Shell& shell, const ViewAsked& asked)
{
    return look(shell, asked, [&](const desk::Asking& asking, const Days& when, Instant now) {
        const auto node = node_asked(asking, asked, when, day_of(now));
        if (!node) return say(shell, asked.common, node.error());
        return tell(shell, asked.common, views::duty_list(asking, *node, when.on, when.known, asked.whole));
    });
}

int board(Shell& shell, const ViewAsked& asked)
{
    return look(shell, asked, [&](const desk::Asking& asking, const Days& when, Instant now) {
        const auto node = node_asked(asking, asked, when, day_of(now));
        if (!node) return say(shell, asked.common, node.error());
        const views::By by = asked.by == "month" ? views::By::month : views::By::area;
        return tell(shell, asked.common, views::board_view(asking, *node, by, when.on, when.known));
    });
}

int report(Shell& shell, const ViewAsked& asked)
{
    return look(shell, asked, [&](const desk::Asking& asking, const Days& when, Instant) {
        if (std::filesystem::exists(asked.to))
            return say(shell, asked.common,
                       bad_input("--to", {fmt::format("{}已经存在，请换一个文件名。", asked.to),
                                          fmt::format("{} already exists; choose another file name.", asked.to)}));
        const Report answer =
            export_report(asking.facts(), [&](OrgId org) { return asking.name(org); }, when.on, when.known, asked.to);
        if (asked.common.json)
            say_json(shell, answer);
        else
            shell.out << (asked.common.english() ? fmt::format("{}: {} obligations, {} records\n", asked.to,
                                                               answer.obligations, answer.records)
                                                 : fmt::format("已导出到{}：事项{}项，记录{}条\n", asked.to,
                                                               answer.obligations, answer.records));
        return done;
    });
}

void add_days(CLI::App& command, ViewAsked& asked)
{
    command.add_option("--on", asked.on, "as it is on this day (default: today)");
    command.add_option("--known", asked.known, "as known on this day (default: the same day)");
}

CLI::App* add(CLI::App& app, Shell& shell, const char* name, const char* help, int (*run)(Shell&, const ViewAsked&),
              const std::shared_ptr<ViewAsked>& asked)
{
    auto* command = app.add_subcommand(name, help);
    add_reading_options(*command, asked->common);
    add_days(*command, *asked);
    command->callback([&shell, asked, run] { shell.code = run(shell, *asked); });
    return command;
}

}  // namespace

void add_view_commands(CLI::App& app, Shell& shell)
{
    const auto asked = [] { return std::make_shared<ViewAsked>(); };
    const auto one = asked(), list = asked(), cells = asked(), file = asked();
    add(app, shell, "explain", "Explain how an obligation or a matter stands (说明)", explain, one)
        ->add_option("id", one->obligation, "duty@bearer@window of an obligation, or a matter (d3)")
        ->required();
    auto* owed = add(app, shell, "obligations", "List the obligations of an organisation and those below it (事项)",
                     obligations, list);
    owed->add_option("--node", list->node, "the organisation: id (o17) or full name")->required();
    owed->add_flag("--all", list->whole, "include settled obligations of earlier years");
    auto* board_of =
        add(app, shell, "board", "Show the board of an organisation and those below it (看板)", board, cells);
    board_of->add_option("--node", cells->node, "the organisation: id (o17) or full name")->required();
    board_of->add_option("--by", cells->by, "columns: area or month")->check(CLI::IsMember({"area", "month"}));
    add(app, shell, "export", "Export everything as ordinary tables for other programs, without personal data (导出)",
        report, file)
        ->add_option("--to", file->to, "the SQLite file to create")
        ->required();
}

}  // namespace jinze::cli
