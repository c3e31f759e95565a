#include "app/post/settings.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>

#include "app/post/target.h"
#include "base/open_file.h"
#include "domain/catalogue/fields.h"

namespace jinze::catalogue {

// In the order of the enums.
template <>
std::span<const std::string_view> spellings<post::Security>()
{
    static constexpr std::string_view words[]{"starttls", "tls", "none"};
    return words;
}
template <>
std::span<const std::string_view> spellings<post::GroupKind>()
{
    static constexpr std::string_view words[]{"wecom", "dingtalk", "gov-dingtalk", "signed"};
    return words;
}

}  // namespace jinze::catalogue

namespace jinze::post {
namespace {

using catalogue::Fields;
using catalogue::Report;

constexpr std::size_t longest_secret = 4096;

// The first line of a file that only its owner may read; nothing after reporting why not.
std::string secret_in(Fields& fields, std::string_view key, const std::filesystem::path& beside, bool required)
{
    const auto name = required ? std::optional{fields.text(key)} : fields.maybe_text(key);
    if (!name || name->empty()) return {};
    const std::filesystem::path path = beside / *name;
    const auto no = [&](const char* zh, const char* en) {
        fields.report().add(fields.place_of(key), {fmt::format("{}{}", path.string(), zh), path.string() + en},
                            {"请把密码写进该文件的第一行，并执行chmod 600。",
                             "Write the secret as that file's first line, and run chmod 600 on it."});
        return std::string{};
    };
    const OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat status{};
    if (!file || ::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode))
        return no("不存在，或者不能读取。", " does not exist or cannot be read.");
    if (status.st_mode & (S_IRWXG | S_IRWXO)) return no("其他用户也能读取。", " can be read by others than its owner.");
    std::string text(longest_secret, '\0');
    const ssize_t length = ::read(file.number(), text.data(), text.size());
    text.resize(length > 0 ? static_cast<std::size_t>(length) : 0);
    text = text.substr(0, text.find_first_of("\r\n"));
    if (text.empty()) return no("的第一行是空的。", " has an empty first line.");
    return text;
}

void read_mail(Fields fields, const std::filesystem::path& beside, Settings& settings)
{
    settings.has_mail = true;
    MailSettings& mail = settings.mail;
    mail.server = fields.text("server");
    mail.security = fields.maybe_word<Security>("security").value_or(Security::starttls);
    mail.port = fields.number_or("port", 1, 65535, mail.security == Security::tls ? 465 : 587);
    mail.from = fields.text("from");
    mail.user = fields.maybe_text("user").value_or("");
    mail.seconds = fields.number_or("seconds", 1, 600, mail.seconds);
    mail.password = secret_in(fields, "password_file", beside, !mail.user.empty());
    if (!mail.from.empty() && mail.from.find('@') == mail.from.npos)
        fields.report().add(fields.place_of("from"), {"发信地址应含有@。", "The sender's address needs an @."},
                            {"请填写完整的邮件地址。", "Give the full address."});
    if (mail.security == Security::none && !is_this_machine(mail.server))
        fields.report().add(fields.place_of("security"),
                            {"只有发给本机时才可以不加密。", "Only mail to this machine may go unencrypted."},
                            {"请改为starttls或者tls。", "Write starttls or tls."});
    fields.end();
}

void read_group(Fields fields, const std::filesystem::path& beside, Settings& settings)
{
    GroupSettings group;
    group.name = fields.text("name");
    group.kind = fields.word<GroupKind>("kind");
    group.body = fields.text("body");
    group.url = secret_in(fields, "url_file", beside, true);
    group.secret = secret_in(fields, "secret_file", beside, group.kind == GroupKind::signed_hook);
    if (!group.url.empty()) {
        const auto target = target_of(group.url);
        if (!target || (target->scheme != "https" && !is_this_machine(target->host)))
            fields.report().add(
                fields.place_of("url_file"), {"地址应以https://开头。", "The address must begin with https://."},
                {"请从群机器人的设置中复制完整地址。", "Copy the whole address from the robot's settings."});
    }
    settings.groups.push_back(std::move(group));
    fields.end();
}

}  // namespace

std::expected<Settings, catalogue::Problems> settings_from(const std::filesystem::path& file)
{
    const auto beside = file.has_parent_path() ? file.parent_path() : std::filesystem::path{"."};
    std::ifstream stream{file, std::ios::binary};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    Report report{file.filename().string()};
    if (!stream) {
        report.add({}, {"文件不存在，或者不能读取。", "The file does not exist or cannot be read."},
                   {"请检查路径和权限。", "Check its path and permissions."});
        return std::unexpected{report.take()};
    }
    const auto table = catalogue::parse(text, report.file());
    if (!table) return std::unexpected{catalogue::Problems{table.error()}};
    Settings settings;
    Fields fields{*table, {}, report};
    settings.site = fields.text("site");
    while (settings.site.ends_with('/')) settings.site.pop_back();
    for (auto& [host, at] : fields.texts("hosts")) settings.hosts.push_back(host);
    settings.ca_file = fields.maybe_text("ca_file").value_or("");
    if (!settings.ca_file.empty()) settings.ca_file = (beside / settings.ca_file).string();
    settings.urgent_at_any_hour = fields.yes("urgent_at_any_hour");
    if (auto mail = fields.maybe_table("mail")) read_mail(*std::move(mail), beside, settings);
    for (Fields& group : fields.tables("group")) read_group(std::move(group), beside, settings);
    if (!settings.site.empty() && !target_of(settings.site))
        report.add(fields.place_of("site"), {"网址应以https://开头。", "The site must begin with https://."},
                   {"请填写大家打开本系统的网址。", "Give the address at which people open this system."});
    fields.end();
    if (auto problems = report.take(); !problems.empty()) return std::unexpected{std::move(problems)};
    return settings;
}

std::vector<std::string> blocked_hosts(const Settings& settings)
{
    std::vector<std::string> blocked;
    if (settings.has_mail && !is_allowed(settings, settings.mail.server)) blocked.push_back(settings.mail.server);
    for (const GroupSettings& group : settings.groups) {
        const auto target = target_of(group.url);
        if (target && !is_allowed(settings, target->host)) blocked.push_back(target->host);
    }
    return blocked;
}

}  // namespace jinze::post
