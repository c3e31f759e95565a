// jinze demo: the demonstration district.
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "front/cli/commands.h"
#include "front/cli/open.h"
#include "front/demo/demo.h"

namespace jinze::cli {
namespace {

struct DemoAsked {
    std::string db, key_file, sheets, until;
    std::uint64_t seed = 1;
};

// Prints one line per step; on a terminal the line counts up in place.
auto progress(std::ostream& err)
{
    return [&err, last = std::string{}](std::string_view step, std::size_t done, std::size_t of) mutable {
        const bool terminal = isatty(2) == 1;
        if (!terminal && step == last && done != of) return;
        last = step;
        err << (terminal ? "\r" : "") << "   " << step << ' ' << done << '/' << of
            << (!terminal || done == of ? "\n" : "") << std::flush;
    };
}

int make(const DemoAsked& asked, Shell& shell)
{
    const Day today = day_of(shell.clock());
    const auto until = asked.until.empty() ? std::optional{today} : day_from(asked.until);
    if (!until || *until < day_at(2025, 3, 1) || *until > today) {
        shell.err << "--until 须是2025-03-01至" << to_text(today)
                  << "的日期（故事不能写到今天以后）。 / --until takes a day from 2025-03-01 to " << to_text(today)
                  << ": the story cannot run past the clock.\n";
        return refused;
    }
    const std::string key_file = asked.key_file.empty() ? asked.db + ".key" : asked.key_file;
    const demo::Made made = demo::make({.db = asked.db,
                                        .key_file = key_file,
                                        .sheets = asked.sheets,
                                        .seed = asked.seed,
                                        .until = *until,
                                        .progress = progress(shell.err)});
    note_key(*storage::open(asked.db)->journal(), vault::read_key_file(key_file));
    shell.out << "示范区（虚构）：" << made.organisations << " 个组织，" << made.people << " 名党员，" << made.records
              << " 条记录；" << to_text(made.start) << " 至 " << to_text(*until) << "\n账本：" << made.head.size
              << " 片叶，根 " << to_hex(made.head.root) << "\n";
    if (made.refused > 0) {
        shell.out << "规则拒绝了 " << made.refused << " 次（共 " << made.asked << " 次请求），什么也没有写入：";
        for (const auto& [why, times] : made.refusals) shell.out << ' ' << why << ' ' << times;
        shell.out << "\n";
    }
    return done;
}

}  // namespace

void add_demo_command(CLI::App& app, Shell& shell)
{
    auto* command = app.add_subcommand("demo", "create the demonstration district (fictitious)");
    auto asked = std::make_shared<DemoAsked>();
    command->add_option("--db", asked->db, "the file to make")->required();
    command->add_option("--key-file", asked->key_file, "the key file to make (DB.key)");
    command->add_option("--seed", asked->seed, "the same seed makes the same district");
    command->add_option("--until", asked->until, "the last day of its story, YYYY-MM-DD (default: today)");
    command->add_option("--sheets", asked->sheets, "a folder for the three import sheets");
    command->callback([asked, &shell] { shell.code = make(*asked, shell); });
}

}  // namespace jinze::cli
