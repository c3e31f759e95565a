// Upkeep commands: backup, restore, check-backup, doctor.
#include <CLI/CLI.hpp>

#include "front/cli/backing_up.h"
#include "front/cli/clock.h"
#include "front/cli/commands.h"
#include "front/cli/doctoring.h"

namespace jinze::cli {
namespace {

void add_answer_options(CLI::App& command, Common& common)
{
    command.add_flag("--json", common.json, "answer in JSON, for programs");
    command.add_option("--lang", common.lang, "language of messages: zh or en")->check(CLI::IsMember({"zh", "en"}));
}

void add_backup(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        BackupAsked backup;
    };
    auto* command =
        app.add_subcommand("backup", "Back up the district while it is in use; encrypted and signed (备份)");
    const auto asked = std::make_shared<Request>();
    add_reading_options(*command, asked->common);
    command->add_option("--to", asked->backup.to, "the file to create; never overwrites one");
    command->add_option("--into", asked->backup.into,
                        "a folder instead: names the file by the time, and keeps the last 14 days and 8 weeks");
    command->callback([&shell, asked] {
        shell.code = conclude(shell, asked->common, back_up(asked->common, asked->backup, shell.clock()));
    });
}

void add_restore(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::string backup;
    };
    auto* command = app.add_subcommand("restore", "Restore a backup to another place and verify all of it (恢复)");
    const auto asked = std::make_shared<Request>();
    command->add_option("file", asked->backup, "the backup")->required();
    command->add_option("--to", asked->common.db, "the district's file to create")->required();
    command->add_option("--key-file", asked->common.key_file, "the district's key file")->required();
    add_answer_options(*command, asked->common);
    command->callback(
        [&shell, asked] { shell.code = conclude(shell, asked->common, restore(asked->common, asked->backup)); });
}

// Needs no district, and no secret if the signer's public key is given.
void add_check_backup(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::string backup, signer;
    };
    auto* command = app.add_subcommand(
        "check-backup", "Check that a backup is complete and who signed it; needs no district (核对备份)");
    const auto asked = std::make_shared<Request>();
    command->add_option("file", asked->backup, "the backup")->required();
    auto* signer = command->add_option("--signer", asked->signer, "the public key that `jinze backup` printed");
    command->add_option("--key-file", asked->common.key_file, "the district's key file")->excludes(signer);
    add_answer_options(*command, asked->common);
    command->callback([&shell, asked] {
        shell.code = conclude(shell, asked->common, check_backup(asked->common, asked->backup, asked->signer));
    });
}

void add_doctor(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        DoctorAsked doctor;
    };
    auto* command = app.add_subcommand("doctor", "Find faults of the district and its machine, with remedies (体检)");
    const auto asked = std::make_shared<Request>();
    add_reading_options(*command, asked->common);
    command->add_flag("--key-copy-checked", asked->doctor.key_copy_checked,
                      "record that two people have just compared the sealed copy of the key");
    command->add_option("--post", asked->doctor.post, "also check this file of what may leave, as given to serve");
    command->callback([&shell, asked] {
        shell.code = say(shell, asked->common, examine(asked->common, shell.clock, asked->doctor));
    });
}

void add_clock(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        bool confirm = false;
    };
    auto* command =
        app.add_subcommand("clock", "Show when the clock was last seen, or confirm that it is right (时钟)");
    const auto asked = std::make_shared<Request>();
    add_reading_options(*command, asked->common);
    command->add_flag("--confirm", asked->confirm, "confirm that the clock is right");
    command->callback([&shell, asked] {
        shell.code = conclude(shell, asked->common, clock_of(asked->common, shell.clock, asked->confirm));
    });
}

}  // namespace

void add_upkeep_commands(CLI::App& app, Shell& shell)
{
    add_backup(app, shell);
    add_restore(app, shell);
    add_check_backup(app, shell);
    add_doctor(app, shell);
    add_clock(app, shell);
}

}  // namespace jinze::cli
