#include "app/access/password.h"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <set>
#include <stdexcept>

#include "app/access/common_passwords.h"
#include "base/bytes.h"

namespace jinze::access {
namespace {

constexpr std::size_t shortest = 10, longest = 200;  // characters, bytes

// Common passwords of this country and of such offices that foreign lists lack.
constexpr std::array ours{"woaini1314",  "woaini520",      "woaini1314520", "5201314520", "1314520520", "zhongguo123",
                          "dangjian123", "jiguandangjian", "jiguan",        "dangjian",   "dangwei",    "dangzu",
                          "gongwei",     "gongwei123",     "zhibu",         "zuzhibu",    "jinze",      "zhongguo",
                          "zhonggong",   "a123456789",     "1q2w3e4r5t",    "abc1234567", "aa12345678", "woaini",
                          "aini",        "administrator",  "welcome",       "changeme",   "letmein",    "qazwsxedcrfv",
                          "qweasdzxc",   "asdfghjkl"};

// The words of a text in which each is followed by a blank.
std::set<std::string_view> words_of(std::string_view text)
{
    std::set<std::string_view> words;
    for (std::size_t end; (end = text.find(' ')) != text.npos; text.remove_prefix(end + 1))
        words.insert(text.substr(0, end));
    return words;
}

bool is_common(std::string_view small)
{
    static const std::set<std::string_view> any = words_of(commonest()), of_length = words_of(commonest_long());
    return any.contains(small) || of_length.contains(small) || std::find(ours.begin(), ours.end(), small) != ours.end();
}

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

// Strips digits and signs from both ends: dragon from 123dragon!
std::string without_ends(const std::string& small)
{
    const auto is_end = [](char c) { return c >= 0 && (c < 'a' || c > 'z'); };
    const auto from = std::find_if_not(small.begin(), small.end(), is_end);
    const auto to = std::find_if_not(small.rbegin(), std::make_reverse_iterator(from), is_end).base();
    return {from, to};
}

// Replaces signs and digits by the letters they stand for: password from p@ssw0rd.
std::string with_letters(std::string small)
{
    constexpr std::string_view signs = "@4301$57!", letters = "aaeolssti";
    for (char& c : small)
        if (const auto at = signs.find(c); at != signs.npos) c = letters[at];
    return small;
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
    if (sodium_init() < 0) throw std::runtime_error{"libsodium cannot be initialised"};
    std::array<std::uint8_t, 16> salt{};
    std::array<std::uint8_t, 32> tag{};
    randombytes_buf(salt.data(), salt.size());
    randombytes_buf(tag.data(), tag.size());
    nobodys_ = "$argon2id$v=19$m=" + std::to_string(strength.bytes / 1024) + ",t=" + std::to_string(strength.passes) +
               ",p=1$" + base64_without_end(salt) + '$' + base64_without_end(tag);
}

std::string Hasher::hash(const Turns::Turn&, const std::string& password)
{
    std::array<char, crypto_pwhash_STRBYTES> text{};
    if (crypto_pwhash_str(text.data(), password.data(), password.size(), strength_.passes, strength_.bytes) != 0)
        throw std::runtime_error{"there is not enough memory for Argon2id"};
    return std::string{text.data()};
}

bool Hasher::fits(const Turns::Turn&, const std::string& password, const std::string& hash)
{
    const std::string& against = hash.empty() ? nobodys_ : hash;
    const bool same =
        crypto_pwhash_str_verify(against.c_str(), password.data(), std::min(password.size(), longest)) == 0;
    return same && !hash.empty() && password.size() <= longest;
}

std::optional<Denied> object_to_password(const std::string& password, const std::string& sign_in_name,
                                         const OwnWords& own)
{
    const auto weak = [](Bilingual what) { return Denied{Denied::Why::weak, std::move(what), {}}; };
    if (characters(password) < shortest)
        return weak({"密码不得少于10个字符，可由几个互不相关的词连接而成。",
                     "A password must have at least 10 characters; several unrelated words make a good one."});
    if (password.size() > longest)
        return weak({"密码过长，请控制在200字节以内。", "The password is too long; use at most 200 bytes."});
    const std::string small = small_letters(password), bare = without_ends(small);
    const auto stands_in = [&](const std::string& word) { return small.find(word) != small.npos; };
    if (sign_in_name.size() >= 2 && stands_in(small_letters(sign_in_name)))
        return weak({"密码不得包含登录名，请更换。", "A password may not contain the sign-in name; choose another."});
    if (std::any_of(own.within.begin(), own.within.end(), stands_in) ||
        std::find(own.alone.begin(), own.alone.end(), bare) != own.alone.end())
        return weak({"密码不得使用本人、本单位或者本区的名称及其拼音首字母，请更换。",
                     "A password may not contain your own name or the names of this district and its organisations; "
                     "choose another."});
    if (is_common(small) || is_common(bare) || is_common(with_letters(bare)) ||
        std::set<char>(small.begin(), small.end()).size() < 4)
        return weak(
            {"该密码过于常见，容易被猜中，请更换。", "This password is too common and easy to guess; choose another."});
    return {};
}

std::string draw_letters(const Entropy& entropy, std::size_t count)
{
    constexpr std::string_view letters = "abcdefghjkmnpqrstuvwxyz23456789a";
    static_assert(letters.size() == 32);
    std::vector<std::uint8_t> drawn(count);
    entropy(drawn);
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        if (i > 0 && i % 4 == 0) text += '-';
        text += letters[drawn[i] % 32];
    }
    return text;
}

std::string as_drawn(std::string_view typed)
{
    std::string text = small_letters(std::string{typed.substr(0, 100)});
    std::erase_if(text, [](char c) { return c == ' ' || c == '-'; });
    return text;
}

}  // namespace jinze::access
