// jinze account, jinze provider: accounts and the identity provider, for whoever holds the district's key file.
// Every change is written into the security log as made at the server.
#include <fmt/format.h>

#include <CLI/CLI.hpp>

#include "app/access/accounts.h"
#include "app/access/gate.h"
#include "app/access/presence.h"
#include "app/access/proposals.h"
#include "app/access/provider.h"
#include "app/input/naming.h"
#include "domain/district/rights.h"
#include "front/cli/files.h"
#include "front/cli/founding.h"
#include "front/cli/open.h"
#include "front/cli/say.h"

namespace jinze::cli {
namespace {

struct AccountAsked {
    Common common;
    std::string person, name, issuer, subject;
    bool office_too = false;  // accept the office's own account while the district is setting up
};
using AccountShared = std::shared_ptr<AccountAsked>;

struct AccountListed {
    std::string id, name, sign_in;
    bool closed = false, must_change_password = false, second_factor = false;
};
BOOST_DESCRIBE_STRUCT(AccountListed, (), (id, name, sign_in, closed, must_change_password, second_factor))

Denial turned_away(const access::Denied& denied)
{
    return {std::string{access::name_of(denied.why)}, "", denied.what.zh, denied.what.en};
}

// Opens the district and the gate, finds the person and calls `act`.
template <class Do>
int with_account(Shell& shell, const AccountAsked& asked, Do act)
{
    const District district = open_district(asked.common, shell.clock, shell.steady);
    const auto found = district.desk->read([&](const district::State& state) {
        if (asked.office_too && asked.person == "office" && district::is_setting_up(state))
            return std::vector{PersonId{}};
        // An id also finds somebody whose import was undone: their account can still be closed.
        if (id_from<PersonId>(asked.person)) return district.desk->directory().persons(state.people(), asked.person);
        return input::Naming{state, district.desk->directory(), day_of(district.desk->now())}.named(asked.person);
    });
    if (found.size() != 1)
        return say(shell, asked.common,
                   bad_input("person", {found.empty() ? "查无此人，请填写姓名或编号（如m33）。"
                                                      : "有多人同名，请填写编号（如m33）。",
                                        found.empty() ? "No such person; give a name or an id such as m33."
                                                      : "Several people have this name; give an id such as m33."}));
    access::Gate gate{*district.desk, district.key.master, shell.clock};
    const bool in_two_halves = district.desk->read(
        [](const district::State& state) { return access::ever_had_security_administrator(state); });
    return act(gate, found.front(), in_two_halves);
}

const access::Doer at_the_server{.person = {}, .is_operator = true, .address = {}, .with = {}};

const Bilingual proposed{
    "已提请办理，请安全管理员（涉及其本人账号的，由有任免权的人员）在网页“两人办理”中确认；确认前不作改动。",
    "Proposed. The security administrator must confirm it in the browser, under “What takes two” (for their own "
    "account: somebody who may appoint). Nothing has changed yet."};

// The operator proposes: `by` stays empty.
void propose(access::Gate& gate, access::ProposalRow row)
{
    row.at_server = true;
    gate.proposals().propose(std::move(row), at_the_server);
}

int say_opened(Shell& shell, const Common& common, const std::expected<access::Opened, access::Denied>& opened)
{
    if (!opened) return say(shell, common, turned_away(opened.error()));
    if (common.json)
        say_json(shell, *opened);
    else
        shell.out << one_time_password(common, *opened);
    return done;
}

int say_done(Shell& shell, const Common& common, const std::expected<void, access::Denied>& answer)
{
    if (!answer) return say(shell, common, turned_away(answer.error()));
    shell.out << (common.json ? "{}\n" : common.english() ? "done\n" : "已办\n");
    return done;
}

AccountShared add_one(CLI::App& parent, const char* name, const char* help, CLI::App*& command)
{
    command = parent.add_subcommand(name, help);
    const auto asked = std::make_shared<AccountAsked>();
    command->add_option("person", asked->person, "the person: m33 or a name")->required();
    add_reading_options(*command, asked->common);
    return asked;
}

void add_add(CLI::App& parent, Shell& shell)
{
    CLI::App* command = nullptr;
    const AccountShared asked =
        add_one(parent, "add", "Open an account; prints a one-time password (开立账号)", command);
    command->add_option("--name", asked->name, "sign-in name (default: the person's id)");
    command->callback([&shell, asked] {
        shell.code = with_account(shell, *asked, [&](access::Gate& gate, PersonId person, bool) {
            return say_opened(shell, asked->common, gate.accounts().open(person, asked->name, at_the_server));
        });
    });
}

void add_reset(CLI::App& parent, Shell& shell)
{
    CLI::App* command = nullptr;
    const AccountShared asked =
        add_one(parent, "reset", "Issue a new one-time password; ends all sessions (重置密码)", command);
    asked->office_too = true;
    const auto factor = std::make_shared<bool>(false);
    command->add_flag("--second-factor", *factor, "also propose to clear the second factor");
    command->callback([&shell, asked, factor] {
        shell.code = with_account(shell, *asked, [&](access::Gate& gate, PersonId person, bool) {
            auto opened = gate.accounts().reset(person, at_the_server);
            if (opened && *factor && opened->half) {
                propose(gate, {.what = access::Proposed::clear_second_factor, .person = person.number()});
                const int code = say_opened(shell, asked->common, opened);
                if (!asked->common.json) shell.out << (asked->common.english() ? proposed.en : proposed.zh) << '\n';
                return code;
            }
            if (opened && *factor)
                if (const auto cleared = gate.accounts().clear_second_factor(person, at_the_server); !cleared)
                    return say(shell, asked->common, turned_away(cleared.error()));
            return say_opened(shell, asked->common, opened);
        });
    });
}

void add_close(CLI::App& parent, Shell& shell)
{
    CLI::App* command = nullptr;
    const AccountShared asked = add_one(parent, "close", "Close an account; ends its sessions (停用账号)", command);
    command->callback([&shell, asked] {
        shell.code = with_account(shell, *asked, [&](access::Gate& gate, PersonId person, bool) {
            return say_done(shell, asked->common, gate.accounts().close(person, at_the_server));
        });
    });
}

void add_link(CLI::App& parent, Shell& shell)
{
    CLI::App* command = nullptr;
    const AccountShared asked =
        add_one(parent, "link", "Link an account to an identity of the provider (关联统一身份)", command);
    command->add_option("--issuer", asked->issuer, "the provider's issuer")->required();
    command->add_option("--subject", asked->subject, "the provider's subject for this person")->required();
    command->callback([&shell, asked] {
        shell.code = with_account(shell, *asked, [&](access::Gate& gate, PersonId person, bool in_two_halves) {
            const access::VouchedAs as{asked->issuer, asked->subject};
            if (!in_two_halves) return say_done(shell, asked->common, gate.accounts().link(person, as, at_the_server));
            propose(gate,
                    {.what = access::Proposed::link_account, .person = person.number(), .input = codec::to_json(as)});
            return say(shell, asked->common, Denial{waits_for_second, "", proposed.zh, proposed.en});
        });
    });
}

int list(Shell& shell, const AccountAsked& asked)
{
    const District district = open_district(asked.common, shell.clock, shell.steady);
    access::Gate gate{*district.desk, district.key.master, shell.clock};
    std::vector<AccountListed> all;
    for (const access::AccountRow& row : gate.accounts().all()) {
        const std::string name = district.desk->read([&](const district::State& state) {
            const auto* person = state.people().find(PersonId{row.person});
            return person ? district.desk->directory().name(*person) : std::string{};
        });
        all.push_back({access::account_key(PersonId{row.person}), name, row.name, row.closed, row.must_change,
                       !row.secret.empty()});
    }
    if (asked.common.json) {
        say_json(shell, all);
        return done;
    }
    const bool english = asked.common.english();
    for (const AccountListed& it : all)
        shell.out << fmt::format("{}\t{}\t{}\t{}{}{}\n", it.id, it.name, it.sign_in,
                                 it.closed ? (english ? "closed " : "已停用 ") : "",
                                 it.must_change_password ? (english ? "first sign-in pending " : "待首次登录 ") : "",
                                 it.second_factor ? (english ? "second factor" : "已设动态口令") : "");
    return done;
}

void add_list(CLI::App& parent, Shell& shell)
{
    auto* command = parent.add_subcommand("list", "List all accounts (账号清单)");
    const auto asked = std::make_shared<AccountAsked>();
    add_reading_options(*command, asked->common);
    command->callback([&shell, asked] { shell.code = list(shell, *asked); });
}

struct ProviderAsked {
    Common common;
    access::ProviderRow row;
    std::string secret_file;
};

int set_provider(Shell& shell, ProviderAsked& asked)
{
    const auto secret = file_text(asked.secret_file, shell.in);
    if (!secret) return say(shell, asked.common, bad_input("--client-secret-file", secret.error()));
    asked.row.client_secret = secret->substr(0, secret->find_first_of("\r\n"));
    const District district = open_district(asked.common, shell.clock, shell.steady);
    access::Gate gate{*district.desk, district.key.master, shell.clock};
    gate.provider().set(asked.row);
    gate.log().note(access::Deed::provider_set, {}, at_the_server, asked.row.issuer);
    shell.out << (asked.common.english() ? "The identity provider is set.\n" : "统一身份认证已设置。\n");
    return done;
}

void add_provider(CLI::App& app, Shell& shell)
{
    auto* parent =
        app.add_subcommand("provider", "Sign-in through an identity provider, OpenID Connect (统一身份认证)");
    parent->require_subcommand(1);
    auto* set = parent->add_subcommand("set", "Set the provider");
    const auto asked = std::make_shared<ProviderAsked>();
    add_reading_options(*set, asked->common);
    set->add_option("--issuer", asked->row.issuer, "its issuer, https://…")->required();
    set->add_option("--client-id", asked->row.client_id, "client id of this system")->required();
    set->add_option("--client-secret-file", asked->secret_file,
                    "file whose first line is the client secret; - reads standard input")
        ->required();
    set->add_option("--name", asked->row.name, "its display name")->required();
    set->add_option("--claim", asked->row.claim, "claim that holds the sign-in name (default: linked accounts only)");
    set->add_flag("--two-factors", asked->row.two_factors,
                  "the provider requires two factors of staff; otherwise they sign in here");
    set->callback([&shell, asked] { shell.code = set_provider(shell, *asked); });

    auto* remove = parent->add_subcommand("remove", "Remove the provider");
    const auto gone = std::make_shared<Common>();
    add_reading_options(*remove, *gone);
    remove->callback([&shell, gone] {
        const District district = open_district(*gone, shell.clock, shell.steady);
        access::Gate gate{*district.desk, district.key.master, shell.clock};
        gate.provider().remove();
        gate.log().note(access::Deed::provider_set, {}, at_the_server, "removed");
        shell.out << (gone->english() ? "done\n" : "已办\n");
        shell.code = done;
    });
}

}  // namespace

std::string one_time_password(const Common& common, const access::Opened& opened)
{
    if (opened.half)
        return common.english() ? fmt::format(
                                      "sign-in name: {}\nfirst half of the one-time password: {}\nThe security "
                                      "administrator gets the second half in the browser, under “What takes two”; the "
                                      "password then works once, within a day.\n",
                                      opened.name, opened.password)
                                : fmt::format(
                                      "登录名：{}\n一次性密码前半：{}"
                                      "\n后半由安全管理员在网页“两人办理”中取得；自取得起24小时内可用一次。\n",
                                      opened.name, opened.password);
    return common.english()
               ? fmt::format("sign-in name: {}\none-time password, valid for a day: {}\n", opened.name, opened.password)
               : fmt::format("登录名：{}\n一次性密码：{}（24小时内用一次，首次登录后须修改）\n", opened.name,
                             opened.password);
}

void add_account_commands(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("account", "Accounts: add, reset, close, link, list (账号)");
    parent->require_subcommand(1);
    add_add(*parent, shell);
    add_reset(*parent, shell);
    add_close(*parent, shell);
    add_link(*parent, shell);
    add_list(*parent, shell);
    add_provider(app, shell);
}

}  // namespace jinze::cli
