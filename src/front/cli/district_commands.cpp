// Commands on the district as a whole: init, status, verify, proofs, erase.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/input/line.h"
#include "app/words/phrases.h"
#include "front/cli/erasing.h"
#include "front/cli/files.h"
#include "front/cli/founding.h"
#include "front/cli/proofs.h"
#include "front/cli/status.h"
#include "front/cli/verifying.h"

namespace jinze::cli {
namespace {

// Always JSON, with or without --json: a proof is kept in a file.
template <class Answer>
int tell_proof(Shell& shell, const Common& common, const std::expected<Answer, Denial>& answer)
{
    if (!answer) return say(shell, common, answer.error());
    say_json(shell, *answer);
    return done;
}

void add_init(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        Founding founding;
        std::string start;
    };
    auto* command = app.add_subcommand("init", "Create a new district: its file and its key file (新建区)");
    const auto asked = std::make_shared<Request>();
    add_reading_options(*command, asked->common);
    command->add_option("--start", asked->start, "nothing is owed before this day (default: 1 January of this year)");
    command->add_option("--district", asked->founding.name,
                        "its name in the key file: a-z, 0-9 and '-' (default: made from the file's name)");
    command->callback([&shell, asked] {
        Day& start = asked->founding.opening.start;
        start = day_at(year_of(day_of(shell.clock())), 1, 1);
        if (!asked->start.empty()) {
            const auto day = input::day_said(asked->start);
            if (!day) {
                shell.code = say(shell, asked->common, bad_input("--start", day.error()));
                return;
            }
            start = *day;
        }
        const auto founded = found_district(asked->common, asked->founding, shell.clock);
        if (!founded) {
            shell.code = say(shell, asked->common, founded.error());
            return;
        }
        shell.code = say(shell, asked->common, founded->receipt);
        // Shown once. Not part of the JSON, which is kept as a receipt.
        auto& told = asked->common.json ? shell.err : shell.out;
        told << one_time_password(asked->common, founded->office)
             << (asked->common.english()
                     ? fmt::format("Duties are owed from {} on. To start on another day, remove this district and "
                                   "create it again with --start.\n",
                                   to_text(start))
                     : fmt::format("职责自{}起算，此前的不算；需改变起算日的，请删除本区后用 --start 重新建立。\n",
                                   words::in_chinese(start)));
    });
}

void add_status(CLI::App& app, Shell& shell)
{
    auto* command = app.add_subcommand("status", "Show what the district holds and what is missing (概况)");
    const auto common = std::make_shared<Common>();
    add_reading_options(*command, *common);
    command->callback([&shell, common] {
        const District district = open_district(*common, shell.clock, shell.steady);
        shell.code = say(shell, *common, status_of(district, common->english()));
    });
}

void add_erase(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::string person, with;
    };
    auto* command =
        app.add_subcommand("erase", "Erase a person's data; two people decide, proofs stay valid (删除个人信息)");
    const auto asked = std::make_shared<Request>();
    command->add_option("person", asked->person, "id (m33) or name; an erased person by id only")->required();
    command->add_option("--with", asked->with, "who should confirm it; any other entitled person may, too");
    add_changing_options(*command, asked->common);
    command->callback([&shell, asked] {
        District district = open_district(asked->common, shell.clock, shell.steady);
        shell.code = conclude(shell, asked->common, erase(district, asked->common, asked->person));
    });
}

void add_verify(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        Known known;
    };
    auto* command = app.add_subcommand("verify", "Check the whole ledger, vault and documents (核验账本)");
    const auto asked = std::make_shared<Request>();
    add_reading_options(*command, asked->common);
    command->add_option("--receipt", asked->known.receipt_file,
                        "an earlier receipt or proof that the ledger must contain");
    command->add_option("--head", asked->known.head, "a known head that the ledger must contain, SIZE:ROOT");
    command->callback([&shell, asked] {
        shell.code = conclude(shell, asked->common, verify(asked->common, asked->known, shell.clock()));
    });
}

void add_receipt(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::uint64_t leaf = 0;
        std::optional<std::uint64_t> to;
    };
    auto* command = app.add_subcommand("receipt", "Prove that leaves are in the ledger; keep the output (凭证)");
    const auto asked = std::make_shared<Request>();
    command->add_option("leaf", asked->leaf, "the first leaf, counted from 0")->required();
    command->add_option("--to", asked->to, "the last leaf (default: the first)");
    add_reading_options(*command, asked->common);
    command->callback([&shell, asked] {
        const auto journal = storage::open(asked->common.db)->contents();
        static_cast<void>(key_if_there(asked->common, *journal));
        shell.code =
            tell_proof(shell, asked->common, prove_inclusion(*journal, asked->leaf, asked->to.value_or(asked->leaf)));
    });
}

void add_prove(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::uint64_t before = 0, after = 0;
    };
    auto* command = app.add_subcommand(
        "prove", "Prove that the ledger of OLD leaves is a prefix of that of NEW leaves (一致性证明)");
    const auto asked = std::make_shared<Request>();
    command->add_option("old", asked->before, "the earlier number of leaves")->required();
    command->add_option("new", asked->after, "the later number of leaves")->required();
    add_reading_options(*command, asked->common);
    command->callback([&shell, asked] {
        const auto journal = storage::open(asked->common.db)->contents();
        static_cast<void>(key_if_there(asked->common, *journal));
        shell.code = tell_proof(shell, asked->common, prove_consistency(*journal, asked->before, asked->after));
    });
}

// Needs no district, only the kept receipt.
void add_check_receipt(CLI::App& app, Shell& shell)
{
    struct Request {
        Common common;
        std::string file, head;
    };
    auto* command = app.add_subcommand("check-receipt", "Check a kept receipt or proof; needs no district (核对凭证)");
    const auto asked = std::make_shared<Request>();
    command->add_option("file", asked->file, "the file; - reads standard input")->required();
    command->add_option("--head", asked->head, "the head that it must belong to, SIZE:ROOT");
    command->add_flag("--json", asked->common.json, "answer in JSON, for programs");
    command->add_option("--lang", asked->common.lang, "zh or en")->check(CLI::IsMember({"zh", "en"}));
    command->callback([&shell, asked] {
        const auto text = file_text(asked->file, shell.in);
        shell.code = text ? conclude(shell, asked->common, check_receipt(*text, asked->head))
                          : say(shell, asked->common, bad_input("FILE", text.error()));
    });
}

}  // namespace

void add_district_commands(CLI::App& app, Shell& shell)
{
    add_init(app, shell);
    add_status(app, shell);
    add_erase(app, shell);
}

void add_ledger_commands(CLI::App& app, Shell& shell)
{
    add_verify(app, shell);
    add_receipt(app, shell);
    add_prove(app, shell);
    add_check_receipt(app, shell);
}

}  // namespace jinze::cli
