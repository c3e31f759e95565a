// jinze administrator fill: fills a post that takes two people when the usual two are unavailable because the security
// administrator died or left. Only at the server. Both people sign in with password and code; the leaf names both.
#include <fmt/format.h>
#include <termios.h>
#include <unistd.h>

#include <CLI/CLI.hpp>

#include "app/input/line.h"
#include "app/input/naming.h"
#include "app/words/words.h"
#include "front/cli/change.h"
#include "front/cli/proposing.h"

namespace jinze::cli {
namespace {

using input::Fields;
using input::Line;

struct FillAsked {
    Common common;
    std::string person, org, title = "security_administrator", with;
};

// Turns off the terminal's echo.
class Unseen {
public:
    Unseen() : terminal_{isatty(STDIN_FILENO) != 0 && tcgetattr(STDIN_FILENO, &before_) == 0}
    {
        if (!terminal_) return;
        termios unseen = before_;
        unseen.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        tcsetattr(STDIN_FILENO, TCSANOW, &unseen);
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;
    ~Unseen()
    {
        if (terminal_) tcsetattr(STDIN_FILENO, TCSANOW, &before_);
    }

private:
    termios before_{};
    bool terminal_;
};

std::string asked_for(Shell& shell, const std::string& what)
{
    shell.err << what << std::flush;
    const Unseen unseen;
    std::string line;
    std::getline(shell.in, line);
    shell.err << '\n';
    while (!line.empty() && line.back() == '\r') line.pop_back();
    return line;
}

// Checks password and code as a sign-in does: counted, throttled and written into the security log.
std::optional<Denial> object_to_sign_in(Shell& shell, const Common& common, access::Gate& gate, PersonId person)
{
    const std::string who = to_text(person);
    const auto account = gate.accounts().of(person);
    if (!account || account->secret.empty())
        return bad_input(
            who, {"此人没有账号或尚未设置动态口令，请先在网页登录并设置。",
                  "This person has no account or no second factor: sign in in the browser first and set it up."});
    const bool english = common.english();
    const std::string password =
        asked_for(shell, fmt::format(fmt::runtime(english ? "password of {}: " : "{}的密码："), account->name));
    const std::string code =
        asked_for(shell, fmt::format(fmt::runtime(english ? "code of {}: " : "{}的动态口令："), account->name));
    const auto entered =
        gate.sign_in({.name = account->name, .password = password, .code = code, .address = "server", .device = {}});
    if (!entered)
        return Denial{std::string{access::name_of(entered.error().why)}, who, entered.error().what.zh,
                      entered.error().what.en};
    gate.sign_out(entered->token);
    if (entered->session.must_change_password || entered->session.must_set_second_factor)
        return bad_input(who, {"一次性密码不能用于确认本人身份，请先在网页登录并修改密码。",
                               "A one-time password is not accepted here: change it in the browser first."});
    return {};
}

std::expected<district::FillVacancy, Denial> meant(const input::Naming& naming, const FillAsked& asked)
{
    const auto person = naming.person(asked.person);
    if (!person) return std::unexpected{no_from("PERSON", person.error())};
    const auto with = naming.person(asked.with);
    if (!with) return std::unexpected{no_from("--with", with.error())};
    OrgId org = naming.state().body_of(registry::OrgKind::work_committee);
    if (!asked.org.empty()) {
        const auto named = naming.organisation(asked.org);
        if (!named) return std::unexpected{no_from("--org", named.error())};
        org = *named;
    }
    const Fields fields{{"title", asked.title}};
    Line line{fields, naming};
    const auto title = line.word<registry::Title>("title", &words::title_from);
    if (line.no()) return std::unexpected{*line.no()};
    return district::FillVacancy{.person = *person, .org = org, .title = title, .on = naming.today(), .with = *with};
}

int fill(Shell& shell, const FillAsked& asked)
{
    District district = open_district(asked.common, shell.clock, shell.steady);
    desk::Desk& desk = *district.desk;
    const auto actor = actor_of(desk, asked.common.as);
    if (!actor || !*actor)
        return say(shell, asked.common,
                   bad_input("--as", {"请填写在场两人中的一人。", "Name one of the two people present."}));
    const auto command = desk.read(
        [&](const district::State& state) { return meant({state, desk.directory(), day_of(desk.now())}, asked); });
    if (!command) return say(shell, asked.common, command.error());
    const auto gate = gate_of(district);
    for (const PersonId person : {*actor, command->with})
        if (const auto no = object_to_sign_in(shell, asked.common, *gate, person)) return say(shell, asked.common, *no);
    const std::string input =
        fmt::format("fill {} {} {} {} {}", command->person.number(), command->org.number(),
                    described::word_of(command->title), command->with.number(), to_text(command->on));
    const auto answer = change(district, asked.common, input,
                               [&](const input::Naming&, desk::Desk&) { return Change{{*command}, {}}; });
    if (answer)
        gate->log().note(access::Deed::confirmed, command->person,
                         {.person = command->with, .is_operator = true, .address = {}}, "fill");
    return conclude(shell, asked.common, answer);
}

}  // namespace

void add_administrator_commands(CLI::App& app, Shell& shell)
{
    auto* parent = app.add_subcommand("administrator",
                                      "Fill an administrator's vacant post, with two people present (管理员补缺)");
    parent->require_subcommand(1);
    auto* command = parent->add_subcommand("fill", "Appoint when the usual two are unavailable; both people sign in");
    const auto asked = std::make_shared<FillAsked>();
    command->add_option("person", asked->person, "the appointee: m33 or a name")->required();
    command->add_option("--with", asked->with, "the second person; --as is the first")->required();
    command->add_option("--title", asked->title, "安全管理员 … (default: security_administrator)");
    command->add_option("--org", asked->org, "organisation (default: the work committee)");
    add_changing_options(*command, asked->common);
    command->callback([&shell, asked] { shell.code = fill(shell, *asked); });
}

}  // namespace jinze::cli
