// What the operator allows to leave the house: one TOML file given to `jinze serve --post FILE`. Without it nothing
// leaves, and reminders stand in the client alone. Secrets are in files of their own, readable by their owner only.
// docs/operators-guide.md shows a file.
#pragma once

#include <expected>
#include <filesystem>
#include <string>
#include <vector>

#include "domain/catalogue/problem.h"

namespace jinze::post {

enum class Security : std::uint8_t {
    starttls,  // RFC 3207, required: without TLS nothing is said
    tls,       // from the first byte (RFC 8314)
    none,      // to this machine only
};

enum class GroupKind : std::uint8_t {
    wecom,         // 企业微信群机器人
    dingtalk,      // 钉钉群机器人
    gov_dingtalk,  // 政务钉钉群机器人
    signed_hook,   // any system of the district's own
};

struct MailSettings {
    std::string server;
    int port = 587;
    Security security{};
    std::string user, password;  // empty user: no sign-in
    std::string from;            // the sender's address
    int seconds = 60;            // the longest that one message may take
};

struct GroupSettings {
    std::string name;  // as people call it: 区直督办工作群
    GroupKind kind{};
    std::string url, secret;  // the address holds a token, so it comes from a file, too
    std::string body;         // o2: whose matters are counted, its own and those below it
};

struct Settings {
    std::string site;                 // https://jinze.example.gov.cn, where links lead
    std::vector<std::string> hosts;   // the only hosts that are ever called
    std::string ca_file;              // certificates trusted besides none; empty: the system's
    bool urgent_at_any_hour = false;  // 一号工程 and red may come outside of a person's hours
    bool has_mail = false;
    MailSettings mail;
    std::vector<GroupSettings> groups;
};

// Reads the file and the secrets it names. Every problem with line, column and remedy.
std::expected<Settings, catalogue::Problems> settings_from(const std::filesystem::path& file);

// Whether a host is on the list. Names compare without case.
bool is_allowed(const Settings& settings, std::string_view host);

// The hosts that the settings would call and the list does not hold.
std::vector<std::string> blocked_hosts(const Settings& settings);

}  // namespace jinze::post
