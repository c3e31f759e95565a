// jinze serve: the district as a site. jinze openapi: the description of its API.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <csignal>

#include "front/cli/open.h"
#include "front/cli/post_settings.h"
#include "front/cli/say.h"
#include "front/serve/running.h"

namespace jinze::cli {
namespace {

constexpr const char* no_value = "true";  // what CLI11 passes for an option without a value

struct ServeAsked {
    Common common;
    std::string listen = "127.0.0.1:8080", certificate, certificate_key, web, post;
    std::optional<std::string> proxies;  // empty if given without a value: loopback
    std::vector<std::string> hosts;
};

struct Address {
    std::string host;
    std::uint16_t port = 0;
};

std::expected<Address, Bilingual> address_of(const std::string& text)
{
    const auto colon = text.rfind(':');
    int port = -1;
    if (colon != text.npos) {
        const std::string digits = text.substr(colon + 1);
        if (!digits.empty() && digits.size() <= 5 && digits.find_first_not_of("0123456789") == digits.npos)
            port = std::stoi(digits);
    }
    if (port < 0 || port > 65535)
        return std::unexpected{
            Bilingual{"请写成 地址:端口，如127.0.0.1:8080。", "Write ADDRESS:PORT, as 127.0.0.1:8080."}};
    std::string host = text.substr(0, colon);
    if (host.starts_with('[') && host.ends_with(']')) host = host.substr(1, host.size() - 2);
    return Address{host == "localhost" ? "127.0.0.1" : host, static_cast<std::uint16_t>(port)};
}

bool is_loopback(const std::string& host) { return host.starts_with("127.") || host == "::1"; }

// The folder beside a program run from its build, else the one that the package installs.
std::filesystem::path usual_web()
{
    const auto self = std::filesystem::read_symlink("/proc/self/exe").parent_path();
    for (const auto& folder : {self / "../../web/dist", self / "../share/jinze/web"})
        if (std::filesystem::exists(folder / "index.html")) return std::filesystem::weakly_canonical(folder);
    return {};
}

std::expected<serve::Wanted, Denial> wanted_by(const ServeAsked& asked)
{
    const auto address = address_of(asked.listen);
    if (!address) return std::unexpected{bad_input("--listen", address.error())};
    const bool loopback = is_loopback(address->host), secured = !asked.certificate.empty();
    const bool proxied = asked.proxies.has_value();
    if (!loopback && !secured && !proxied)
        return std::unexpected{
            bad_input("--listen", {"没有证书时只在本机（127.0.0.1）提供服务。请用--cert和--cert-"
                                   "key指定证书；由前置代理加密的，请加--behind-proxy。",
                                   "Without a certificate the server listens on loopback only. Give --cert and "
                                   "--cert-key; or --behind-proxy if a proxy encrypts."})};
    if (asked.certificate.empty() != asked.certificate_key.empty())
        return std::unexpected{
            bad_input("--cert", {"--cert和--cert-key应同时指定。", "--cert and --cert-key must be given together."})};
    serve::Wanted wanted;
    wanted.http.address = address->host;
    wanted.http.port = address->port;
    wanted.http.certificate = asked.certificate;
    wanted.http.key = asked.certificate_key;
    if (proxied) {
        const auto proxies =
            http::Proxies::from(asked.proxies->empty() ? http::loopback_proxies : std::string_view{*asked.proxies});
        if (!proxies || proxies->empty())
            return std::unexpected{bad_input(
                "--behind-proxy", {"请填写代理的地址或网段，以逗号分隔，如127.0.0.1,10.1.0.0/16；不填即为本机。",
                                   "Give the proxies' addresses or networks, separated by commas, such as "
                                   "127.0.0.1,10.1.0.0/16; without a value: this machine."})};
        wanted.http.proxies = *proxies;
    }
    for (const std::string& name : asked.hosts)
        if (!serve::Hosts::can_be_asked(name))
            return std::unexpected{bad_input(
                "--host",
                {fmt::format("“{}”不是有效的域名或地址。请只填写域名或地址，不带 https:// "
                             "和路径；IPv6地址加方括号，如[fd00::1]；中文域名填写xn--形式。",
                             name),
                 fmt::format("\"{}\" is not a valid host name. Give only a name or an address, without https:// and "
                             "path; an IPv6 address in brackets, such as [fd00::1]; a non-ASCII name in its xn-- form.",
                             name)})};
    // On loopback without a proxy only this machine's own names are accepted, unless names are given.
    wanted.hosts = serve::Hosts{asked.hosts, loopback && (!proxied || !asked.hosts.empty())};
    wanted.web = asked.web.empty() ? usual_web() : std::filesystem::path{asked.web};
    wanted.loopback = loopback && !proxied;
    if (!asked.post.empty()) {
        auto settings = post_settings(asked.post);
        if (!settings) return std::unexpected{settings.error()};
        wanted.post = *std::move(settings);
    }
    return wanted;
}

int serve(Shell& shell, const ServeAsked& asked)
{
    const auto wanted = wanted_by(asked);
    if (!wanted) return say(shell, asked.common, wanted.error());
    sigset_t signals;
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM}) sigaddset(&signals, signal);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);  // before any thread is made: only sigwait() below receives them
    const District district = open_district(asked.common, shell.clock, shell.steady);
    note_key(*district.journal, district.key);
    serve::Running running{*district.desk, district.key.master, *wanted, shell.clock};
    const std::string url = fmt::format("{}://{}:{}/", wanted->http.certificate.empty() ? "http" : "https",
                                        wanted->http.address, running.port());
    shell.out << (asked.common.english() ? fmt::format("open {} (Ctrl-C ends)\n", url)
                                         : fmt::format("请打开 {}（按Ctrl-C结束）\n", url))
              << std::flush;
    int received = 0;
    sigwait(&signals, &received);
    return done;
}

}  // namespace

void add_serve_command(CLI::App& app, Shell& shell)
{
    auto* command = app.add_subcommand("serve", "Serve the district to browsers (网页服务)");
    const auto asked = std::make_shared<ServeAsked>();
    add_reading_options(*command, asked->common);
    command->add_option("--listen", asked->listen, "ADDRESS:PORT (default 127.0.0.1:8080)");
    command->add_option("--cert", asked->certificate, "certificate chain, PEM");
    command->add_option("--cert-key", asked->certificate_key, "its private key, PEM");
    command
        ->add_option_function<std::string>(
            "--behind-proxy", [asked](const std::string& list) { asked->proxies = list == no_value ? "" : list; },
            "trusted proxies that encrypt and name their clients: ADDRESS[,ADDRESS] or networks (default: this "
            "machine)")
        ->expected(0, 1);
    command->add_option("--host", asked->hosts, "NAME[,NAME]: accepted host names; others are refused")->delimiter(',');
    command->add_option("--post", asked->post, "what may leave: mail and webhooks, a TOML file (default: nothing)");
    command->add_option("--web", asked->web, "the client's folder (default: beside the program)");
    command->callback([&shell, asked] { shell.code = serve(shell, *asked); });

    app.add_subcommand("openapi", "Describe every route in OpenAPI 3.1 (接口说明)")->callback([&shell] {
        shell.out << serve::openapi();
        shell.code = done;
    });
}

}  // namespace jinze::cli
