#include "app/access/totp.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <stdexcept>

namespace jinze::access {
namespace {

std::string escaped(const std::string& text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string out;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
            c == '.')
            out += c;
        else
            (out += '%') += {digits[byte >> 4], digits[byte & 15]};
    }
    return out;
}

bool same(const std::string& a, const std::string& b)
{
    unsigned differs = a.size() == b.size() ? 0 : 1;
    for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) differs |= static_cast<unsigned>(a[i] ^ b[i]);
    return differs == 0;
}

}  // namespace

std::uint64_t totp_step(Instant at)
{
    return static_cast<std::uint64_t>(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count()) / 30;
}

std::string totp_code(View secret, std::uint64_t step, int digits)
{
    std::array<std::uint8_t, 8> counter{};
    for (std::size_t i = 0; i < 8; ++i) counter[7 - i] = static_cast<std::uint8_t>(step >> (8 * i));
    std::array<std::uint8_t, 20> mac{};
    unsigned size = 0;
    if (!HMAC(EVP_sha1(), secret.data(), static_cast<int>(secret.size()), counter.data(), counter.size(), mac.data(),
              &size))
        throw std::runtime_error{"HMAC-SHA1 failed"};
    const std::size_t at = mac[19] & 15u;
    std::uint32_t number = (mac[at] & 0x7fu) << 24 | static_cast<std::uint32_t>(mac[at + 1]) << 16 |
                           static_cast<std::uint32_t>(mac[at + 2]) << 8 | mac[at + 3];
    std::string code;
    for (int i = 0; i < digits; ++i, number /= 10) code.insert(code.begin(), static_cast<char>('0' + number % 10));
    return code;
}

std::optional<std::uint64_t> totp_step_of(View secret, const std::string& code, Instant now, std::uint64_t last_used)
{
    const std::uint64_t present = totp_step(now);
    std::optional<std::uint64_t> found;
    for (const std::uint64_t step : {present - 1, present, present + 1})
        if (same(totp_code(secret, step), code) && step > last_used) found = step;
    return found;
}

std::string to_base32(View bytes)
{
    constexpr std::string_view letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    std::string text;
    unsigned held = 0, bits = 0;
    for (const std::uint8_t byte : bytes) {
        held = (held << 8 | byte) & 0xffffu;
        for (bits += 8; bits >= 5; bits -= 5) text += letters[held >> (bits - 5) & 31u];
    }
    if (bits > 0) text += letters[held << (5 - bits) & 31u];
    return text;
}

std::string otpauth_address(const std::string& sign_in_name, View secret)
{
    const std::string issuer = escaped("尽责");
    return "otpauth://totp/" + issuer + ':' + escaped(sign_in_name) + "?secret=" + to_base32(secret) +
           "&issuer=" + issuer + "&algorithm=SHA1&digits=6&period=30";
}

}  // namespace jinze::access
