#include "access/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "base/bytes.h"

namespace jinze::access {
namespace {

constexpr std::size_t shortest = 10, longest = 200;  // characters, bytes

// What guessers try first, of those long enough to pass.
constexpr std::array common{
    "1234567890", "0123456789", "12345678910", "123456789a", "a123456789", "1q2w3e4r5t", "q1w2e3r4t5", "1qaz2wsx3edc",
    "qwertyuiop", "qwerty12345", "qwerty1234", "password12", "password123", "password1234", "passw0rd123", "p@ssw0rd123",
    "iloveyou123", "woaini1314", "woaini520", "woaini1314520", "5201314520", "1314520520", "abc1234567", "abcd123456",
    "abcdefghij", "aa12345678", "admin123456", "administrator", "zhongguo123", "dangjian123", "dangjian2025", "dangjian2026",
    "jiguandangjian", "gongwei123", "1234512345", "9876543210", "0987654321", "147258369a", "letmein123", "welcome123",
    "changeme123", "jinze12345", "jinze123456", "test123456", "root123456", "123qweasdzxc", "qazwsxedcrfv"};

std::string small_letters(std::string text)
{
    for (char& c : text)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return text;
}

std::size_t characters(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xc0) != 0x80; }));
}

std::string base64_without_end(View bytes)
{
    std::string text = to_base64(bytes);
    while (text.ends_with('=')) text.pop_back();
    return text;
}

}  // namespace

Hasher::Hasher(Strength strength) : strength_{strength}
{
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be started"};
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 32> tag{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(tag.data(), tag.size());
    nobodys_ = "$argon2id$v=19$m=" + std::to_string(strength.bytes / 1024) + ",t=" + std::to_string(strength.passes) +
               ",p=1$" + base64_without_end(salt) + '$' + base64_without_end(tag);
}

template <class Work>
auto Hasher::bounded(Work work) -> std::optional<decltype(work())>
{
    if (waiting_.fetch_add(1) >= at_once + most_waiting) {
        --waiting_;
        return {};
    }
    struct Turn {
        Hasher& hasher;
        explicit Turn(Hasher& of) : hasher{of} { hasher.free_.acquire(); }
        ~Turn()
        {
            hasher.free_.release();
            --hasher.waiting_;
        }
    };
    const Turn turn{*this};
    return work();
}

std::optional<std::string> Hasher::hash(const std::string& password)
{
    return bounded([&] {
        std::array<char, crypto_pwhash_STRBYTES> text{};
        if (crypto_pwhash_str(text.data(), password.data(), password.size(), strength_.passes, strength_.bytes) != 0)
            throw std::runtime_error{"there is not enough memory for Argon2id"};
        return std::string{text.data()};
    });
}

std::optional<bool> Hasher::fits(const std::string& password, const std::string& hash)
{
    return bounded([&] {
        const std::string& against = hash.empty() ? nobodys_ : hash;
        const bool same = crypto_pwhash_str_verify(against.c_str(), password.data(), std::min(password.size(), longest)) == 0;
        return same && !hash.empty() && password.size() <= longest;
    });
}

std::optional<Denied> object_to_password(const std::string& password, const std::string& sign_in_name)
{
    const auto weak = [](Said what) { return Denied{Denied::Why::weak, std::move(what), {}}; };
    if (characters(password) < shortest)
        return weak({"密码至少10个字符，可以是一句容易记住的话。", "A password has at least 10 characters; a sentence you remember will do."});
    if (password.size() > longest)
        return weak({"密码太长，请控制在200字节以内。", "That password is too long: at most 200 bytes."});
    const std::string small = small_letters(password);
    if (!sign_in_name.empty() && sign_in_name.size() >= 2 && small.find(small_letters(sign_in_name)) != small.npos)
        return weak({"密码里不要包含登录名，请换一个。", "A password may not contain the sign-in name; choose another."});
    const bool guessed = std::find(common.begin(), common.end(), small) != common.end();
    if (guessed || std::set<char>(small.begin(), small.end()).size() < 4)
        return weak({"这个密码太常见，容易被猜到，请换一个。", "That password is among the first that are guessed; choose another."});
    return {};
}

std::string draw_password(const Entropy& entropy)
{
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789a";  // none that look alike
    static_assert(letters.size() == 32);
    std::array<std::uint8_t, 16> drawn{};
    entropy(drawn);
    std::string password;
    for (std::size_t i = 0; i < drawn.size(); ++i) {
        if (i > 0 && i % 4 == 0) password += '-';
        password += letters[drawn[i] % 32];
    }
    return password;
}

}  // namespace jinze::access
