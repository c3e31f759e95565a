#include "front/cli/cli.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/codec/json_stored.h"
#include "app/desk/desk.h"
#include "front/cli/say.h"
#include "front/cli/terminal.h"
#include "front/cli/version.h"
#include "storage/journal/storage_error.h"
#include "storage/vault/key_file.h"

namespace jinze::cli {
namespace {

// A missing, foreign or too new file is bad input; every other error is a failure of the environment.
int code_of(const journal::StorageError& error)
{
    switch (error.kind()) {
        case journal::Trouble::missing:
        case journal::Trouble::unknown_store:
        case journal::Trouble::foreign:
        case journal::Trouble::newer: return refused;
        default: return world_broke;
    }
}

constexpr std::string_view install_newer = "由更新的版本写成，请安装新版本。";

// The remedy in Chinese; printed before the English error message.
std::string_view in_chinese(journal::Trouble trouble)
{
    switch (trouble) {
        case journal::Trouble::full_disk: return "磁盘已满，没有写入；请清理空间后重新执行。";
        case journal::Trouble::busy: return "数据文件被其他进程占用，请稍后重新执行。";
        case journal::Trouble::missing: return "文件不存在或无法打开，请核对路径和权限。";
        case journal::Trouble::foreign: return "这不是尽责的账本文件，请核对路径。";
        case journal::Trouble::newer: return install_newer;
        case journal::Trouble::damaged: return "文件已损坏，请执行 jinze verify 查明情况，再恢复备份。";
        case journal::Trouble::displaced: return "数据文件在运行中被移走或替换，没有写入；见操作手册“文件被拿走”。";
        case journal::Trouble::mispaired:
            return "旁边的 -wal 是此处原有的另一个数据文件留下的，没有写入；请停止所有 jinze 程序，将 -wal 和 -shm "
                   "移至他处留存，再启动。";
        case journal::Trouble::unknown_store: return "暂不支持数据库服务器，请填写本机账本文件的路径。";
        case journal::Trouble::clash: return "目标文件已存在，没有写入。";
        case journal::Trouble::failed: return "磁盘或数据库出错，没有写入。";
    }
    return {};
}

// For an unreadable key file. The error for another district's key is bilingual where it is raised.
std::string_view in_chinese(const vault::KeyFileError& error)
{
    return std::string_view{error.what()}.starts_with("key file ")
               ? "密钥文件无效：请对照封存的副本逐行核对，共四行，权限应为仅属主可读写（0600）。"
               : "";
}

int break_off(Shell& shell, int code, std::string_view field, std::string_view chinese, const std::exception& error)
{
    shell.err << field << chinese << error.what() << '\n';
    return code;
}

void add_commands(CLI::App& app, Shell& shell)
{
    app.description(
        "Jinze (尽责): who owes what by when, what was done, and a record nobody can quietly "
        "rewrite.");
    app.set_version_flag("--version", version());
    app.require_subcommand(1);
    add_district_commands(app, shell);
    add_ledger_commands(app, shell);
    add_record_commands(app, shell);
    add_act_commands(app, shell);
    add_rule_commands(app, shell);
    add_scheme_commands(app, shell);
    add_score_commands(app, shell);
    add_import_commands(app, shell);
    add_view_commands(app, shell);
    add_upkeep_commands(app, shell);
    add_account_commands(app, shell);
    add_administrator_commands(app, shell);
    add_serve_command(app, shell);
    add_demo_command(app, shell);
}

}  // namespace

void add_reading_options(CLI::App& command, Common& common)
{
    command.add_option("--db", common.db, "the district's file")->required();
    command.add_option("--key-file", common.key_file, "its key file (default: the same path with .key at the end)");
    command.add_flag("--json", common.json, "answer in JSON, for programs");
    command.add_option("--lang", common.lang, "language of messages: zh or en")->check(CLI::IsMember({"zh", "en"}));
}

void add_changing_options(CLI::App& command, Common& common)
{
    add_reading_options(command, common);
    command.add_option("--as", common.as, "who acts: m33 or a name (default: the office, while setting up)");
    command.add_option("--key", common.key, "idempotency key (default: derived from the input)");
}

namespace {

int answered(std::vector<std::string> args, Shell& shell)
{
    for (const std::string& arg : args)
        if (printable(arg) != arg)
            return say(shell, Common{},
                       bad_input(printable(arg), {"命令行含有非UTF-8字符，请改用UTF-8终端。",
                                                  "The command line is not UTF-8; use a UTF-8 terminal."}));
    CLI::App app;
    app.name("jinze");
    try {
        add_commands(app, shell);
        std::reverse(args.begin(), args.end());  // the order CLI11 expects
        app.parse(std::move(args));
        return shell.code;
    } catch (const CLI::ParseError& error) {
        const bool asked_for_help = app.exit(error, shell.out, shell.err) == 0;
        return asked_for_help ? done : refused;
    } catch (const vault::KeyFileError& error) {
        return break_off(shell, refused, "--key-file: ", in_chinese(error), error);
    } catch (const codec::NewerVersion& error) {
        return break_off(shell, refused, "--db: ", install_newer, error);
    } catch (const journal::StorageError& error) {
        return break_off(shell, code_of(error), "--db: ", in_chinese(error.kind()), error);
    } catch (const desk::ClockWrong& error) {
        return break_off(shell, world_broke, "",
                         "系统时间早于最新一条记录，没有写入；请校准时间，见操作手册“账本里有将来的记录”。", error);
    } catch (const desk::RootDiffers& error) {
        return break_off(shell, world_broke, "", "账本的根与各叶不符，没有写入；请按操作手册“核验不通过怎么办”办理。",
                         error);
    } catch (const desk::ClockDoubted& error) {
        return break_off(shell, world_broke, "", error.said.zh, error);
    } catch (const std::exception& error) {
        return break_off(shell, world_broke, "", "", error);
    }
}

}  // namespace

int run(std::vector<std::string> args, Shell& outside)
{
    Terminal out{outside.out}, err{outside.err};
    Shell shell{outside.in, out, err, outside.clock, done, outside.steady};
    const int code = answered(std::move(args), shell);
    outside.code = shell.code;
    return code;
}

int run(int argc, char** argv)
{
    Shell shell{std::cin, std::cout, std::cerr, system_time, done, desk::since_boot};
    return run(std::vector<std::string>(argv + 1, argv + argc), shell);
}

}  // namespace jinze::cli
