#include "storage/vault/key_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "base/ensure.h"
#include "base/open_file.h"

namespace jinze::vault {
namespace {

constexpr std::string_view version_line = "jinze key file 1";
constexpr std::size_t longest_file = 256;

// Text that contained the key; wiped by the destructor.
struct SecretText {
    std::string text;

    SecretText() { text.reserve(longest_file + 1); }  // never reallocated, so no copy remains
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText() { wipe({reinterpret_cast<std::uint8_t*>(text.data()), text.size()}); }
};

[[noreturn]] void refuse(const std::filesystem::path& path, const std::string& why)
{
    throw KeyFileError{"key file " + path.string() + ": " + why};
}

std::string check_of(std::string_view district, View key)
{
    static constexpr std::uint8_t zero[] = {0};
    const Digest digest = sha256({view_of("jinze/key/v1"), zero, view_of(district), zero, key});
    return to_hex(View{digest}.first(8));
}

void write_all(int file, std::string_view text, const std::filesystem::path& path)
{
    while (!text.empty()) {
        const ssize_t written = ::write(file, text.data(), text.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) refuse(path, std::string{"cannot be written: "} + std::strerror(errno));
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

void make_durable(int file, const std::filesystem::path& path)
{
    const auto parent = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    const OpenFile folder{::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (::fsync(file) != 0 || !folder || ::fsync(folder.number()) != 0)
        refuse(path, std::string{"could not be made durable: "} + std::strerror(errno));
}

// Removes what a typist or an editor may add: a byte order mark, CR before LF, blanks at line ends, empty lines at the
// end; and allows a missing final newline. The check line still validates the rest. Works in place, so the key is never
// copied.
void strip_added(std::string& text)
{
    std::size_t to = 0, kept = 0;  // `kept`: after the last non-blank character
    for (std::size_t from = text.starts_with("\xef\xbb\xbf") ? 3 : 0; from < text.size(); ++from) {
        const char c = text[from];
        if (c == '\n') to = kept;
        text[to++] = c;
        if (c != ' ' && c != '\t' && c != '\r') kept = to;
    }
    while (kept > 0 && text[kept - 1] == '\n') --kept;
    wipe({reinterpret_cast<std::uint8_t*>(text.data()) + kept, text.size() - kept});
    text.resize(kept);
    if (kept > 0) text += '\n';
}

// Takes line `number`, "name: value\n", off the front of the text and returns the value.
std::string_view taken_line(std::string_view& text, int number, std::string_view name,
                            const std::filesystem::path& path)
{
    const auto end = text.find('\n');
    if (!text.starts_with(name) || end == text.npos)
        refuse(path, "is not a key file as written by jinze: line " + std::to_string(number) + " should begin with \"" +
                         std::string{name} + "\"; compare it with the copy that is kept");
    const std::string_view value = text.substr(name.size(), end - name.size());
    text.remove_prefix(end + 1);
    return value;
}

void read_text(const std::filesystem::path& path, SecretText& into)
{
    const OpenFile file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    if (!file)
        refuse(path, errno == ENOENT ? "does not exist; restore it from its copy"
                                     : std::string{"cannot be read: "} + std::strerror(errno));
    struct stat status{};
    if (::fstat(file.number(), &status) != 0 || !S_ISREG(status.st_mode)) refuse(path, "is not a regular file");
    if (status.st_mode & (S_IRWXG | S_IRWXO)) refuse(path, "is open to others than its owner; run chmod 600 on it");
    into.text.resize(longest_file + 1);
    const ssize_t length = ::read(file.number(), into.text.data(), into.text.size());
    if (length < 0) refuse(path, std::string{"cannot be read: "} + std::strerror(errno));
    into.text.resize(static_cast<std::size_t>(length));
    if (into.text.size() > longest_file) refuse(path, "is longer than a key file can be");
}

}  // namespace

std::string check_line(const KeyFile& key) { return check_of(key.district, key.master.bytes()); }

bool is_district_name(std::string_view name)
{
    return !name.empty() && name.size() <= 40 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

KeyFile create_key_file(const std::filesystem::path& path, const std::string& district, const Entropy& entropy)
{
    if (!is_district_name(district)) refuse(path, "a district name has 1 to 40 characters of a-z, 0-9 and '-'");
    std::array<std::uint8_t, key_size> key;
    entropy(key);
    const MasterKey master{key};
    wipe(key);

    const OpenFile file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600)};
    if (!file)
        refuse(path, errno == EEXIST ? "exists already and is not overwritten"
                                     : std::string{"cannot be created: "} + std::strerror(errno));
    try {
        SecretText content;
        std::string hex = to_hex(master.bytes());
        content.text.append(version_line).append("\ndistrict: ").append(district);
        content.text.append("\nkey: ").append(hex).append("\ncheck: ");
        content.text.append(check_of(district, master.bytes())).append("\n");
        wipe({reinterpret_cast<std::uint8_t*>(hex.data()), hex.size()});
        write_all(file.number(), content.text, path);
        make_durable(file.number(), path);
    } catch (...) {
        ::unlink(path.c_str());  // half a key file would block the next attempt
        throw;
    }
    return {district, master};
}

KeyFile read_key_file(const std::filesystem::path& path)
{
    SecretText content;
    read_text(path, content);
    strip_added(content.text);
    std::string_view rest = content.text;
    const std::string_view version = taken_line(rest, 1, "jinze key file ", path);
    if (version != "1") refuse(path, "was written by a newer jinze; use that version");
    const std::string district{taken_line(rest, 2, "district: ", path)};
    if (!is_district_name(district)) refuse(path, "has an invalid district name");
    const std::string_view hex = taken_line(rest, 3, "key: ", path);
    if (hex.size() != 2 * key_size)
        refuse(path, "has a key of " + std::to_string(hex.size()) + " hex digits instead of 64");
    auto bytes = from_hex(hex);
    if (!bytes)
        refuse(path, "has a key that is not lower-case hex digits, 0-9 and a-f; compare it with the copy that is kept");
    std::array<std::uint8_t, key_size> key;
    std::copy(bytes->begin(), bytes->end(), key.begin());
    wipe(*bytes);
    const MasterKey master{key};
    wipe(key);
    if (taken_line(rest, 4, "check: ", path) != check_of(district, master.bytes()))
        refuse(path,
               "has been altered or mistyped: its check does not fit; compare each line with the copy that is kept");
    if (!rest.empty()) refuse(path, "has more than its four lines; remove the rest");
    return {district, master};
}

}  // namespace jinze::vault
