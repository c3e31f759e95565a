// jinze scheme: checks a scheme of assessment, says what it means line by line, and tries it over past years.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>

#include "domain/burden/asks.h"
#include "domain/scheme/load.h"
#include "front/cli/commands.h"
#include "front/cli/files.h"
#include "front/cli/say.h"
#include "front/cli/scheme_trial.h"

namespace jinze::cli {
namespace {

struct SchemeAsked {
    std::vector<std::string> files;
    std::string lang = "zh";
};

std::expected<catalogue::File, Denial> scheme_at(const std::string& path)
{
    auto text = file_text(path);
    if (!text) return std::unexpected{bad_input(path, text.error())};
    return catalogue::File{std::filesystem::path{path}.filename().string(), *std::move(text)};
}

void print(std::ostream& out, const catalogue::Problems& problems)
{
    for (const std::string& line : catalogue::printable(problems)) out << line << '\n';
}

int check_scheme(Shell& shell, const std::string& path)
{
    const auto file = scheme_at(path);
    if (!file) return say(shell, {}, file.error());
    const auto read = scheme::load(*file, catalogue::built_in());
    if (!read) return print(shell.err, read.error()), refused;
    print(shell.err, read->warnings);
    shell.out << fmt::format("{}: 无误 / nothing wrong{}\n", path,
                             read->warnings.empty() ? "" : "（另有提示 / with warnings）");
    for (const burden::Ask& it : burden::asks_of(read->scheme)) {
        const Bilingual said = burden::sentence(it);
        shell.out << fmt::format("  {} / {}\n", said.zh, said.en);
    }
    return done;
}

// The part or item, and what stands below it, each a level further in.
void print(std::ostream& out, const scheme::Node& node, bool english, std::size_t depth)
{
    const auto said = [&](const Bilingual& text) { return english ? text.en : text.zh; };
    const std::string indent(depth * 2, ' ');
    if (node.kind == scheme::NodeKind::item) {
        out << fmt::format("{}{:<24} {}\n", indent, node.id, said(node.clause));
        return;
    }
    out << indent << said(node.title);
    if (node.full)
        out << (english ? fmt::format(", full mark {}", node.full->text())
                        : fmt::format("，满分{}分", node.full->text()));
    out << '\n';
    for (const scheme::Node& below : node.below) print(out, below, english, depth + 1);
}

// What it asks to be filled in, and of whom.
void print_asks(std::ostream& out, const std::vector<burden::Ask>& asks, bool english)
{
    out << (english ? "What is to be filled in; everything else is taken from the records:\n"
                    : "需要填写的内容（其余各行取自系统已有的记录，不另填报）：\n");
    for (const burden::Ask& it : asks) {
        const Bilingual said = burden::sentence(it);
        out << "  " << (english ? said.en : said.zh) << '\n';
    }
    if (asks.empty()) out << (english ? "  nothing\n" : "  没有\n");
}

int show_scheme(Shell& shell, const catalogue::File& file, bool english)
{
    const auto read = scheme::load(file, catalogue::built_in());
    if (!read) return print(shell.err, read.error()), refused;
    print(shell.out, scheme::evaluate(read->scheme, {}).tree, english, 0);
    print_asks(shell.out, burden::asks_of(read->scheme), english);
    return done;
}

int show_schemes(Shell& shell, const SchemeAsked& asked)
{
    std::vector<catalogue::File> files = asked.files.empty() ? scheme::embedded() : std::vector<catalogue::File>{};
    for (const std::string& path : asked.files) {
        auto file = scheme_at(path);
        if (!file) return say(shell, {}, file.error());
        files.push_back(*std::move(file));
    }
    for (const catalogue::File& file : files)
        if (const int code = show_scheme(shell, file, asked.lang == "en"); code != done) return code;
    return done;
}

}  // namespace

void add_scheme_commands(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("scheme", "Check, show or try a scheme of assessment (评分办法)");
    parent->require_subcommand(1);
    const auto asked = std::make_shared<SchemeAsked>();
    auto* check = parent->add_subcommand("check", "Report the errors of a file, line by line, and run its examples");
    check->add_option("file", asked->files, "TOML files of one scheme each")->required();
    check->callback([&shell, asked] {
        for (const std::string& path : asked->files)
            if (const int code = check_scheme(shell, path); code != done) shell.code = code;
    });
    auto* show =
        parent->add_subcommand("show", "Say what each line of a scheme means; without a file, the built-in ones");
    show->add_option("file", asked->files, "TOML files of one scheme each");
    show->add_option("--lang", asked->lang, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    show->callback([&shell, asked] { shell.code = show_schemes(shell, *asked); });
    const auto tried = std::make_shared<TrialAsked>();
    auto* trial = parent->add_subcommand(
        "try", "Try a draft over past years (试算): which bodies it would judge differently, in words");
    trial->add_option("file", tried->file, "TOML file of the draft")->required();
    trial->add_option("--against", tried->against,
                      "TOML file of the scheme to compare with; none: no scheme is in force");
    trial->add_option("--years", tried->years, "years, separated by commas; without: the last three")->delimiter(',');
    add_reading_options(*trial, tried->common);
    trial->callback([&shell, tried] { shell.code = try_scheme(shell, *tried); });
}

}  // namespace jinze::cli
